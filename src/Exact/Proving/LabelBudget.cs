namespace Zoning.Exact;

/// <summary>How much a proof may still try, and whether somebody asked it to stop.</summary>
/// <param name="tries">How many beginnings of rounds may be set or compared in all.</param>
/// <param name="cancellation">Stops the proof.</param>
internal sealed class LabelBudget(long tries, CancellationToken cancellation)
{
    private long _left = tries;

    /// <summary>Whether nothing may be tried any more.</summary>
    public bool IsOver => _left <= 0 || cancellation.IsCancellationRequested;

    /// <summary>Counts tries.</summary>
    public void Spend(int done) => _left -= done;
}
