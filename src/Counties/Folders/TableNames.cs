using System.Collections.Immutable;

namespace Zoning.Counties;

/// <summary>The names under which a folder may hold a table: as CSV, or as a workbook.</summary>
internal static class TableNames
{
    /// <summary>The CSV name first, then the workbooks'; a name that isn't a table's stands alone.</summary>
    internal static ImmutableArray<string> Of(string name) => name.EndsWith(".csv", StringComparison.Ordinal)
        ? [name, .. Workbook.Endings.Select(ending => name[..^3] + ending)]
        : [name];
}
