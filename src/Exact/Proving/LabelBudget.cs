namespace Zoning.Exact;

/// <summary>How many labels a proof may still set, and whether somebody asked it to stop.</summary>
/// <param name="labels">Labels in all.</param>
/// <param name="cancellation">Stops the proof.</param>
internal sealed class LabelBudget(long labels, CancellationToken cancellation)
{
    private long _left = labels;

    /// <summary>Whether nothing may be set any more.</summary>
    public bool IsOver => _left <= 0 || cancellation.IsCancellationRequested;

    /// <summary>Whether a pricing that has set some labels must stop.</summary>
    public bool IsSpent(int labels) => labels > _left || cancellation.IsCancellationRequested;

    /// <summary>Counts labels that were set.</summary>
    public void Spend(int labels) => _left -= labels;
}
