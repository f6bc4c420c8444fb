namespace Zoning.Planning;

/// <summary>What a county can be asked: runs.</summary>
public static class CountyRuns
{
    /// <summary>Runs a county at a level; see <see cref="CountyRun.Of(County, RunOptions, IProgress{WorkProgress}, CancellationToken)"/>.</summary>
    /// <param name="county">The county.</param>
    /// <param name="options">Level, assumptions and rules; the defaults if null.</param>
    /// <param name="progress">Told of each step; may be null.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <returns>The run.</returns>
    public static CountyRun Run(
        this County county, RunOptions? options = null, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default) =>
        CountyRun.Of(county, options, progress, cancellation);
}
