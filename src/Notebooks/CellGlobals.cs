namespace Zoning.Notebooks;

/// <summary>What every cell sees as its own, without a name before it.</summary>
public sealed class CellGlobals
{
    private CancellationToken _cancellation;

    internal CellGlobals()
    {
    }

    /// <summary>Asked for when the cell is to stop. Pass it to whatever takes long.</summary>
    public CancellationToken Cancellation => _cancellation;

    internal void Begin(CancellationToken cancellation) => _cancellation = cancellation;
}
