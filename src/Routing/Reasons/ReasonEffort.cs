namespace Zoning.Routing;

/// <summary>
/// How many changed rounds may still be tried while reasons are looked for. It counts tries, not seconds, so the same plan always gets
/// the same reasons.
/// </summary>
internal sealed class ReasonEffort(long tries, CancellationToken cancellation)
{
    /// <summary>What the reasons of one plan may take: some seconds.</summary>
    internal const long OfPlan = 20_000_000;

    private long _left = tries;

    /// <summary>Whether all tries are used up.</summary>
    public bool IsSpent => _left <= 0;

    /// <summary>Counts a try.</summary>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public void Try()
    {
        if ((--_left & 1023) == 0)
        {
            cancellation.ThrowIfCancellationRequested();
        }
    }
}
