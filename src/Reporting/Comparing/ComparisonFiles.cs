using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Zoning.Reporting;

/// <summary>A comparison as files and as a page.</summary>
internal static class ComparisonFiles
{
    private const string WholeCounty = "Whole county";

    internal static readonly ImmutableArray<Measure> Mapped =
    [
        LedgerMeasures.Unmet, LedgerMeasures.Demand, LedgerMeasures.Met, LedgerMeasures.PeopleWaiting, LedgerMeasures.ToBeReplaced,
        LedgerMeasures.Coverage,
    ];

    /// <summary>Makes comparison.csv, summary.md and the description of the table's columns.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <returns>Names and contents.</returns>
    internal static ImmutableSortedDictionary<string, byte[]> Of(Comparison comparison)
    {
        var files = ImmutableSortedDictionary.Create<string, byte[]>(StringComparer.Ordinal)
            .Add("comparison.csv", Table(comparison))
            .Add("summary.md", Encoding.UTF8.GetBytes(Markdown(comparison)));
        if (comparison.After.Level == OutputLevel.Restricted)
        {
            files = files.Add(RestrictedFolder.Mark, RestrictedFolder.MarkContent);
        }

        files = files.Add(ResultsWorkbook.File, ResultsWorkbook.Of(
            ResultsNotes.Of(
                comparison.After.County, comparison.After.AsOf, comparison.After.Level, comparison.After.IsSynthetic,
                Paragraph(comparison)),
            files));
        return files.Add(DataPackage.File, DataPackage.Of("comparison", comparison.After.Level, comparison.After.IsSynthetic, files));
    }

    private static string Markdown(Comparison comparison) =>
        $"# {ReportMarkdown.Plain(Title(comparison))}\n\n{ReportMarkdown.Plain(Paragraph(comparison))}\n";

    private static byte[] Table(Comparison comparison)
    {
        var adding = AddingRows.Of(comparison.Cells.Select(cell => cell.After));
        return CsvText.Write(
        [
            "date_before", "date_after", "area_kind", "area", "provider", "time_of_day", "measure", "status", "before", "after",
            "difference",
            "low", "high", "unit", "shown", "scope", "level", "synthetic", "adds_up",
        ],
        comparison.Cells.Select(cell => new object?[]
        {
            comparison.Before.AsOf, comparison.After.AsOf, cell.After.AreaKind, cell.After.Area, cell.After.Provider, cell.After.TimeOfDay,
            cell.After.Measure.Key, cell.After.Status, Number(cell.Before.Value), Number(cell.After.Value), Number(cell.Difference.Value),
            Number(cell.Difference.Low), Number(cell.Difference.High), cell.After.Measure.Unit, RunTables.ShownWord(cell.Difference.Shown),
            cell.Scope,
            RunTables.LevelWord(comparison.After.Level), comparison.After.IsSynthetic, adding.AddsUp(cell.After),
        }));
    }

    /// <summary>County and dates; if those do not differ, the names of the two folders.</summary>
    internal static string Title(Comparison comparison)
    {
        var (before, after) = (comparison.Before, comparison.After);
        var (first, second) = (Day(before.AsOf), Day(after.AsOf));
        if (before.AsOf == after.AsOf && before.County == after.County)
        {
            return before.Label == after.Label
                ? $"Home care in {after.County} on {second}: two runs"
                : $"Home care in {after.County} on {second}: {before.Label} and {after.Label}";
        }

        return before.County == after.County
            ? $"Home care in {after.County}: {first} and {second}"
            : $"Home care in {before.County} on {first} and in {after.County} on {second}";
    }

    internal static string Paragraph(Comparison comparison)
    {
        var parts = new List<string>();
        foreach (var (measure, words) in new[]
        {
            (LedgerMeasures.Demand, "Recorded need"), (LedgerMeasures.Met, "met hours"), (LedgerMeasures.Unmet, "unmet hours"),
            (LedgerMeasures.PeopleWaiting, "people waiting"),
        })
        {
            if (Find(comparison, measure) is { } cell)
            {
                var scope = cell.IsComparable && cell.Scope.Length > 0 ? $" ({cell.Scope})" : "";
                parts.Add(cell.IsComparable
                    ? $"{words}{scope} {PublishedText.Of(cell.Before)} before, {PublishedText.Of(cell.After)} after ({Signed(cell)})"
                    : $"{words} {cell.Scope}");
            }
        }

        return string.Concat(comparison.Differences.Select(sentence => sentence + " ")) + Capital(string.Join("; ", parts))
            + ". Differences carry the rounding of both figures; a difference of hidden figures is hidden.";
    }

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Capital(string text) => text.Length > 0 ? char.ToUpperInvariant(text[0]) + text[1..] : text;

    /// <summary>The changes with what was compared above them, and the county below.</summary>
    internal static Table Changes(Comparison comparison)
    {
        var table = AreaTable(comparison);
        var isCounty = table.Rows.ToLookup(row => row[0].Text == WholeCounty);
        return table with
        {
            Title = Title(comparison),
            Note = Paragraph(comparison),
            Rows = [.. isCounty[false]],
            Total = [.. isCounty[true].SelectMany(row => row)],
            File = null
        };
    }

    internal static Table AreaTable(Comparison comparison)
    {
        var names = comparison.After.AreaCodes.Zip(comparison.After.AreaNames)
            .ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        var areas = comparison.Cells.Where(cell => cell.After.AreaKind is "display" or "county")
            .Select(cell => (cell.After.AreaKind, cell.After.Area)).Distinct().ToList();
        return new Table
        {
            Key = "changes",
            Title = "Changes by area",
            Columns = [new("Area"), .. Mapped.Select(measure => new TableColumn(measure.Label + ", change", measure.Unit, IsNumber: true))],
            Rows =
            [
                .. areas.Select(area => ImmutableArray.CreateRange<TableCell>(
                [
                    TableCell.Of(area.AreaKind == "county" ? WholeCounty : names.GetValueOrDefault(area.Area, area.Area)),
                    .. Mapped.Select(measure => Plain(comparison, measure)
                            .FirstOrDefault(cell => cell.After.AreaKind == area.AreaKind && cell.After.Area == area.Area) is { } cell
                        ? new TableCell(Signed(cell), cell.Difference.Value, cell.Difference.Shown)
                        : TableCell.Of("not supplied")),
                ])),
            ],
            File = "comparison.csv",
        };
    }

    internal static ComparedCell? Find(Comparison comparison, Measure measure) =>
        Plain(comparison, measure).FirstOrDefault(cell => cell.After.AreaKind == "county");

    internal static IEnumerable<ComparedCell> Plain(Comparison comparison, Measure measure) => comparison.Cells.Where(cell =>
        cell.After.Measure == measure
            && cell.After.Status.Length == 0 && cell.After.Provider.Length == 0 && cell.After.TimeOfDay.Length == 0);

    private static string Signed(ComparedCell cell) => !cell.IsComparable ? "not comparable"
        : (cell.Difference.Value > 0 ? "+" : "") + PublishedText.Of(cell.Difference);

    private static object? Number(double? value) => value is { } number ? (decimal)Math.Round(number, 6) / 1.000000m : null;
}
