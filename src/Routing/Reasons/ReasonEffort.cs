namespace Zoning.Routing;

/// <summary>
/// How many changed rounds may still be tried while reasons are looked for. It counts tries, not seconds, so the same plan always gets
/// the same reasons.
/// </summary>
internal sealed class ReasonEffort
{
    /// <summary>What the reasons of one plan may take, in stops timed: some seconds.</summary>
    internal const long OfPlan = 20_000_000;

    private readonly CancellationToken _cancellation;
    private long _left;
    private long _next;
    private long _share = long.MaxValue;

    public ReasonEffort(long tries, CancellationToken cancellation) => (_left, _next, _cancellation) = (tries, tries, cancellation);

    /// <summary>Whether all tries are used up.</summary>
    public bool IsSpent => _left <= 0;

    /// <summary>Whether all tries of the share are used up, or all tries.</summary>
    public bool IsShareSpent => _share <= 0 || IsSpent;

    /// <summary>Begins a share: tries that one question may take out of the whole.</summary>
    /// <param name="tries">The tries, above 0.</param>
    public void BeginShare(long tries) => _share = tries;

    /// <summary>Counts a try, by the stops that were timed for it.</summary>
    /// <param name="weight">How many tries it counts as, 0 or more.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public void Try(int weight = 1)
    {
        _left -= weight;
        _share -= weight;
        if (_left < _next)
        {
            _next = _left - 1024;
            _cancellation.ThrowIfCancellationRequested();
        }
    }
}
