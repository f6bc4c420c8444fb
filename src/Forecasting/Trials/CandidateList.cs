using System.Collections.Immutable;

namespace Zoning.Forecasting;

/// <summary>The models that are tried on a kind of series.</summary>
internal sealed class CandidateList
{
    private CandidateList(ImmutableArray<string> keys, bool isCounts)
    {
        Own = [.. keys.Select(ForecastModels.Of)];
        Names = [.. Own.Select(model => model.Key), .. isCounts ? PooledCountNames : PooledNames];
        IsCounts = isCounts;
    }

    private CandidateList(CandidateList list, IEnumerable<string> handed)
    {
        (Own, IsCounts) = (list.Own, list.IsCounts);
        Names = [.. list.Names, .. handed];
    }

    /// <summary>The names of the candidates that learn from all series together.</summary>
    internal static ImmutableArray<string> PooledNames { get; } = ["pooled-few", "pooled-season", "pooled-long"];

    /// <summary>The name of the candidate of small counts that learns from all of them together.</summary>
    internal static ImmutableArray<string> PooledCountNames { get; } = ["pooled-counts"];

    /// <summary>The candidates of ordinary series.</summary>
    internal static CandidateList OfSmooth { get; } = new(["ets", "theta", "ces", "arima", "stl", "stl-theta"], isCounts: false);

    /// <summary>The candidates of small counts.</summary>
    internal static CandidateList OfCounts { get; } = new(["counts", "tsb"], isCounts: true);

    /// <summary>The models fitted to each series separately.</summary>
    internal ImmutableArray<IForecastModel> Own { get; }

    /// <summary>
    /// The names of all candidates: the models of each series, then pooled candidates. Small counts have a pooled candidate
    /// of counts; the autoregressions are biased for them.
    /// </summary>
    internal ImmutableArray<string> Names { get; }

    /// <summary>The same candidates and those that options hand in, as the last rows.</summary>
    internal CandidateList And(ImmutableArray<string> handed) => handed.IsEmpty ? this : new CandidateList(this, handed);

    /// <summary>Whether the candidates are for small counts.</summary>
    internal bool IsCounts { get; }
}
