using System.Collections.Immutable;
using System.Text;

namespace Zoning.Figures;

/// <summary>The page of a sweep: met hours against cost, and a row a scenario.</summary>
internal static class SweepPage
{
    private static readonly ImmutableArray<Measure> Shows =
        [LedgerMeasures.Met, LedgerMeasures.Unmet, OutcomeMeasures.PackagesWaiting, OutcomeMeasures.Travel, LedgerMeasures.Cost];

    /// <summary>The table, the page and its chart.</summary>
    /// <param name="rows">The rows of the sweep, in the order of its points.</param>
    /// <param name="run">The run that all are compared with.</param>
    /// <param name="level">Internal or restricted.</param>
    internal static SortedDictionary<string, byte[]> Files(ImmutableArray<SweepRow> rows, CountyRun run, OutputLevel level)
    {
        var page = ReportPage.Of(Content(rows, run, level));
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            [SweepFiles.Name] = SweepFiles.Of(rows, level, run.County.IsSynthetic),
            ["sweep.html"] = Encoding.UTF8.GetBytes(page.Html),
        };
        foreach (var figure in page.Figures)
        {
            files[$"figures/{figure.Key}.svg"] = Encoding.UTF8.GetBytes(figure.Svg);
        }

        if (level == OutputLevel.Restricted)
        {
            files[RestrictedFolder.Mark] = RestrictedFolder.MarkContent;
        }

        return files;
    }

    private static ReportContent Content(ImmutableArray<SweepRow> rows, CountyRun run, OutputLevel level)
    {
        var county = run.County;
        var points = rows.GroupBy(row => row.Point.Number).Select(group => group.ToList()).ToList();
        var best = points.MinBy(point => Of(point, LedgerMeasures.Unmet)!.After)!;
        var caption = new FigureCaption(county.AsOf, level, county.IsSynthetic, county.Attributions);
        return new ReportContent
        {
            County = county.Name,
            Title = $"Scenarios for {county.Name}",
            AsAt = county.AsOf,
            ExtractedOn = county.ExtractedOn,
            Level = level,
            Synthetic = county.IsSynthetic,
            Headline = FormattableString.Invariant(
                $"Of {points.Count} scenarios and seeds, unmet need is lowest with {best[0].Point.Scenario.Name}: ")
                + $"{PublishedText.Of(Cell(Of(best, LedgerMeasures.Unmet)!, row => row.After))} client hours a week, "
                + $"and {PublishedText.Of(Cell(Of(best, LedgerMeasures.Unmet)!, row => row.Before))} today.",
            Zones = run.Placed.Zones,
            Display = run.Placed.Zones,
            Attributions = county.Attributions,
            Parts =
            [
                new PagePart("part-compared", "Met hours against cost")
                {
                    Figures = points.TrueForAll(point => Of(point, LedgerMeasures.Cost) is not null) ? [Front(points, caption)] : [],
                    Tables = [Table(points)],
                },
                new PagePart("part-rests", "What this rests on") { Notes = [OutcomeText.WhatIf,
                    "Ranges are in sweep.csv, and whatif shows one scenario in full."] },
            ],
            Provenance = new Provenance(ToolVersion.Text, 0, run.Publish(level).Inputs, []),
        };
    }

    private static Figure Front(List<List<SweepRow>> points, FigureCaption caption) => FrontChart.Of(
        new FrontContent(
            "sweep-front", "Change of met hours against change of cost", "pounds a week more than today",
            "client hours a week more than today",
            [
                .. points.Select(point =>
                {
                    var (met, cost) = (Of(point, LedgerMeasures.Met)!, Of(point, LedgerMeasures.Cost)!);
                    return new FrontPoint(
                        Cell(cost, row => row.After - row.Before), Cell(met, row => row.After - row.Before),
                        FormattableString.Invariant($"{point[0].Point.Scenario.Name}, seed {point[0].Point.Seed}"));
                }).OrderBy(point => point.Asked.Value),
            ]),
        caption);

    private static Table Table(List<List<SweepRow>> points) => new()
    {
        Key = "sweep",
        Title = "Scenarios in the last week: change of the county",
        Columns =
        [
            new("Point", "", IsNumber: true), new("Scenario"), new("Seed", "", IsNumber: true),
            .. Shows.Where(measure => Of(points[0], measure) is not null).Select(measure =>
                new TableColumn(measure.Label, measure.Unit, IsNumber: true)),
        ],
        Rows =
        [
            .. points.Select(point => ImmutableArray.Create<TableCell>(
            [
                TableCell.Of(Text(point[0].Point.Number)), TableCell.Of(point[0].Point.Scenario.Name),
                TableCell.Of(Text(point[0].Point.Seed)),
                .. Shows.Select(measure => Of(point, measure)).OfType<SweepRow>().Select(row =>
                    TableCell.Of(Cell(row, one => one.After - one.Before))),
            ])),
        ],
        File = SweepFiles.Name,
    };

    private static SweepRow? Of(List<SweepRow> point, Measure measure) =>
        point.Find(row => row.Measure.Measure == measure && row.Measure.Status.Length == 0);

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static PublishedCell Cell(SweepRow row, Func<SweepRow, long> side)
    {
        var value = (double)side(row) / row.Measure.Unit;
        return new PublishedCell
        {
            AreaKind = "county",
            Area = "county",
            Measure = row.Measure.Measure,
            Shown = Shown.Exact,
            Value = value,
            Low = value,
            High = value,
            Origin = Origin.Modelled,
        };
    }
}
