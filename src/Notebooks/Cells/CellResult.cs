namespace Zoning.Notebooks;

/// <summary>The result of a cell: something to show, a fault, or neither.</summary>
internal sealed record CellResult(MimeBundle? Value, CellFault? Fault)
{
    internal static CellResult Nothing { get; } = new(null, null);
}
