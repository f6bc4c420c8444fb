using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Counties;

/// <summary>The files of a county, as a table.</summary>
internal static class CountyTable
{
    internal static Table Of(County county, DisclosureRule rule) => new()
    {
        Key = "county",
        Title = string.Create(CultureInfo.InvariantCulture, $"{county.Name} on {county.AsOf:d MMMM yyyy}: {county.Map.Count} zones"),
        Note = (county.IsSynthetic ? "Synthetic: its people are made up. " : "")
            + $"Shareable: {rule.CountsText}. What was found in the files is in Findings.",
        Columns =
        [
            new("File"),
            new("Rows read", "rows", IsNumber: true),
            new("Used", "rows", IsNumber: true),
            new("Set aside", "rows", IsNumber: true),
        ],
        Rows =
        [
            .. Files(county).Select(file => (ImmutableArray<TableCell>)
            [
                TableCell.Of(file.File),
                CoarseCell.Count(file.Read, rule),
                CoarseCell.Count(file.Used, rule),
                CoarseCell.Count(file.Aside, rule),
            ]),
        ],
    };

    private static ImmutableArray<FileTotals> Files(County county) => county.Totals.IsEmpty
        ? [new FileTotals("packages in memory", county.Packages.Length, county.Packages.Length, default, default)]
        : county.Totals;
}
