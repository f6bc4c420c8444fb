namespace Zoning.Disclosure;

/// <summary>Published figures as cells of a table.</summary>
internal static class PublishedTableCell
{
    extension(TableCell)
    {
        /// <summary>The text of a published figure without its unit; it sorts by the middle of what it can be.</summary>
        internal static TableCell Of(PublishedCell cell) => cell.ToCell();
    }
}
