using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Zoning.Demand;

namespace Zoning.Reporting;

/// <summary>A comparison as files and as a page.</summary>
public static class ComparisonFiles
{
    private const string WholeCounty = "Whole county";

    private static readonly ImmutableArray<Measure> Mapped =
    [
        LedgerMeasures.Unmet, LedgerMeasures.Demand, LedgerMeasures.Met, LedgerMeasures.PeopleWaiting, LedgerMeasures.ToBeReplaced,
        LedgerMeasures.Coverage,
    ];

    /// <summary>Makes comparison.csv, summary.md and the description of the table's columns.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <returns>Names and contents.</returns>
    public static ImmutableSortedDictionary<string, byte[]> Files(this Comparison comparison)
    {
        var files = ImmutableSortedDictionary.Create<string, byte[]>(StringComparer.Ordinal)
            .Add("comparison.csv", Table(comparison))
            .Add("summary.md", Encoding.UTF8.GetBytes($"# {Title(comparison)}\n\n{Paragraph(comparison)}\n"));
        return files.Add(DataPackage.File, DataPackage.Of("comparison", comparison.After.Level, comparison.After.IsSynthetic, files));
    }

    /// <summary>Makes the page's content: maps of the differences on a scale that diverges from 0, and the table.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <returns>The content; without maps where a run's map can't be read.</returns>
    public static ReportContent? Report(this Comparison comparison)
    {
        if (comparison.After.Map is not { } map)
        {
            return null;
        }

        return new ReportContent
        {
            County = comparison.After.County,
            Title = Title(comparison),
            AsAt = comparison.After.AsOf,
            ExtractedOn = comparison.After.ExtractedOn,
            Level = comparison.After.Level,
            Synthetic = comparison.Before.IsSynthetic || comparison.After.IsSynthetic,
            Headline = Paragraph(comparison),
            KeyFigures = [.. KeyFigures(comparison)],
            Zones = map,
            Display = map,
            Layers = [.. Mapped.Select(measure => Layer(comparison, measure)).Where(layer => layer.Cells.Length > 0)],
            Tables = [AreaTable(comparison)],
            Gaps = comparison.HasSameAreas
                ? []
                : [new Gap("The two runs show different areas", "Only the county and areas of the same zones are compared. Run the second with --after the first to keep its areas.")],
            Provenance = new Provenance(ToolVersion.Text, 0, [], []),
        };
    }

    private static byte[] Table(Comparison comparison) => CsvText.Write(
        [
            "date_before", "date_after", "area_kind", "area", "provider", "time_of_day", "measure", "status", "before", "after", "difference",
            "low", "high", "unit", "shown", "level", "synthetic",
        ],
        comparison.Cells.Select(cell => new object?[]
        {
            comparison.Before.AsOf, comparison.After.AsOf, cell.After.AreaKind, cell.After.Area, cell.After.Provider, cell.After.TimeOfDay,
            cell.After.Measure.Key, cell.After.Status, Number(cell.Before.Value), Number(cell.After.Value), Number(cell.Difference.Value),
            Number(cell.Difference.Low), Number(cell.Difference.High), cell.After.Measure.Unit, RunTables.ShownWord(cell.Difference.Shown),
            RunTables.LevelWord(comparison.After.Level), comparison.After.IsSynthetic,
        }));

    private static string Title(Comparison comparison) => string.Create(
        CultureInfo.InvariantCulture,
        $"Home care in {comparison.After.County}: {comparison.Before.AsOf:d MMMM yyyy} and {comparison.After.AsOf:d MMMM yyyy}");

    private static string Paragraph(Comparison comparison)
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
                parts.Add($"{words} {PublishedText.Of(cell.Before)} before, {PublishedText.Of(cell.After)} after ({Signed(cell.Difference)})");
            }
        }

        return string.Join("; ", parts) + ". Differences carry the rounding of both figures; a difference of hidden figures is hidden.";
    }

    private static IEnumerable<KeyFigure> KeyFigures(Comparison comparison)
    {
        foreach (var measure in Mapped)
        {
            if (Find(comparison, measure) is { } cell && cell.Difference.Shown != Shown.NotSupplied)
            {
                yield return new KeyFigure(measure.Label + ", change", cell.Difference, $"{PublishedText.Of(cell.Before)} before, {PublishedText.Of(cell.After)} after");
            }
        }
    }

    private static MapLayer Layer(Comparison comparison, Measure measure) => new()
    {
        Key = measure.Key.Replace('_', '-'),
        Label = measure.Label + ", change",
        Measure = measure,
        Geography = MapGeography.Display,
        Cells = [.. Plain(comparison, measure).Where(cell => cell.After.AreaKind == "display").Select(cell => cell.Difference)],
        Scale = new LayerScale { Kind = ScaleKind.DivergingZero },
        Tone = measure == LedgerMeasures.Unmet || measure == LedgerMeasures.PeopleWaiting || measure == LedgerMeasures.ToBeReplaced
            ? LayerTone.Missing
            : LayerTone.Care,
        Note = "Second run less first.",
    };

    /// <summary>The changes with what was compared above them, and the county below.</summary>
    internal static Table Changes(Comparison comparison)
    {
        var table = AreaTable(comparison);
        var isCounty = table.Rows.ToLookup(row => row[0].Text == WholeCounty);
        return table with { Title = Title(comparison), Note = Paragraph(comparison), Rows = [.. isCounty[false]], Total = [.. isCounty[true].SelectMany(row => row)], File = null };
    }

    private static Table AreaTable(Comparison comparison)
    {
        var names = comparison.After.AreaCodes.Zip(comparison.After.AreaNames).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
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
                    .. Mapped.Select(measure => Plain(comparison, measure).FirstOrDefault(cell => cell.After.AreaKind == area.AreaKind && cell.After.Area == area.Area) is { } cell
                        ? new TableCell(Signed(cell.Difference), cell.Difference.Value, cell.Difference.Shown)
                        : TableCell.Of("not supplied")),
                ])),
            ],
            File = "comparison.csv",
        };
    }

    private static ComparedCell? Find(Comparison comparison, Measure measure) =>
        Plain(comparison, measure).FirstOrDefault(cell => cell.After.AreaKind == "county");

    private static IEnumerable<ComparedCell> Plain(Comparison comparison, Measure measure) => comparison.Cells.Where(cell =>
        cell.After.Measure == measure && cell.After.Status.Length == 0 && cell.After.Provider.Length == 0 && cell.After.TimeOfDay.Length == 0);

    private static string Signed(PublishedCell difference) =>
        (difference.Value > 0 ? "+" : "") + PublishedText.Of(difference);

    private static object? Number(double? value) => value is { } number ? (decimal)Math.Round(number, 6) / 1.000000m : null;
}
