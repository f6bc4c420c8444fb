namespace Zoning;

/// <summary>A value that anybody may see, and how a table shows it. Tables of zones show such values and hold back all others.</summary>
internal interface IShareableValue
{
    /// <summary>The value as a cell.</summary>
    TableCell ToCell();
}
