namespace Zoning.Notebooks;

/// <summary>The members that every cell can use without a prefix.</summary>
public sealed class CellGlobals
{
    private CancellationToken _cancellation;

    internal CellGlobals()
    {
    }

    /// <summary>Cancelled when the cell must stop. Pass it to anything that takes long.</summary>
    public CancellationToken Cancellation => _cancellation;

    internal void Begin(CancellationToken cancellation) => _cancellation = cancellation;
}
