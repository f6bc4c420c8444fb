using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Shouldly;
using Zoning.Figures.Tests.Demo;

namespace Zoning.Figures.Tests.Charts;

[Properties(MaxTest = 120, Replay = "20260331,7")]
public class NewChartProperties
{
    private static readonly Zones Fields = DemoZones.Fields();
    private static readonly DateOnly Monday = new(2026, 1, 5);

    /// <summary>Any kind of cell, of any size that care may have and some that it may not.</summary>
    private static readonly Gen<PublishedCell> Cell =
        from value in Gen.Frequency((6, Gen.Choose(0, 20_000).Select(number => number / 10.0)), (1, Gen.Elements(0.0, 1e-9, 1e12)))
        from kind in Gen.Frequency((6, Gen.Constant(0)), (2, Gen.Constant(1)), (1, Gen.Constant(2)), (1, Gen.Constant(3)))
        select kind switch
        {
            0 => DemoReport.Exact(DemoCharts.Hours, value),
            1 => DemoReport.Hidden(DemoCharts.Hours),
            2 => DemoReport.Small(DemoCharts.Hours),
            _ => DemoReport.Hidden(DemoCharts.Hours) with { Shown = Shown.NotSupplied },
        };

    private static readonly Gen<string> Label = Gen.Elements(
        "Ashdale", "a <script>alert(1)</script> & \"more\" 'words'", "", "Unmet: commissioned, not delivered, and then something longer than any room", "$x^2$", "Weg \u202Eturned", "Kingsholt");

    private static readonly Gen<ImmutableArray<(string Label, PublishedCell Cell, PublishedCell Other)>> Rows =
        (from label in Label from cell in Cell from other in Cell select (label, cell, other)).ListOf().Select(rows => rows.Take(24).ToImmutableArray());

    [Property]
    public Property Any_content_is_drawn_whole_and_inside_its_width() => Prop.ForAll(Rows.ToArbitrary(), rows =>
    {
        foreach (var (figure, plots) in Charts(rows))
        {
            Drawing.Parsed(figure).Root!.Element(Drawing.Svg + "desc")!.Value.ShouldNotBeEmpty();
            figure.Svg.ShouldNotContain("<script");
            figure.Table.Rows.ShouldAllBe(row => row.Length == figure.Table.Columns.Length);
            var json = figure.ToPlotlyJson();
            Drawing.Twin(figure).GetProperty("config").GetProperty("showSendToCloud").GetBoolean().ShouldBeFalse();
            json.ShouldNotContain("NaN");
            json.ShouldNotContain("<script");
            plots.ForEach(Drawing.ShouldFit);
        }
    });

    [Fact]
    public void Empty_content_says_that_there_is_nothing_to_draw()
    {
        foreach (var (figure, plots) in Charts([]).Append((MapPanelsChart.Of(Fields, DemoCharts.Maps(Fields) with { Panels = [] }, DemoCharts.Caption),
            [MapPanelsChart.At(Fields, DemoCharts.Maps(Fields) with { Panels = [] }, ChartWidth.Narrow)])))
        {
            string.Join(' ', Drawing.Texts(Drawing.Parsed(figure).Root!)).ShouldContain("Nothing to draw");
            plots.ForEach(Drawing.ShouldFit);
            figure.Table.Rows.Length.ShouldBe(figure.Key == "maps" ? Fields.Count : 0);
            figure.ToPlotlyJson().ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void Every_demo_fits_at_both_widths()
    {
        foreach (var width in new[] { ChartWidth.Wide, ChartWidth.Narrow })
        {
            Plot[] plots =
            [
                SankeyChart.At(DemoCharts.Sankey, width), SlopeChart.At(DemoCharts.Slope, width), WaterfallChart.At(DemoCharts.Waterfall, width), WaterfallChart.At(DemoCharts.Changes, width),
                ParetoChart.At(DemoCharts.Pareto, width), ParetoChart.At(DemoCharts.HiddenPareto, width), HeatMapChart.At(DemoCharts.HeatMap(), width), MapPanelsChart.At(Fields, DemoCharts.Maps(Fields), width),
            ];
            plots.ShouldAllBe(plot => plot.Width == width);
            Array.ForEach(plots, Drawing.ShouldFit);
        }
    }

    [Fact]
    public void The_same_bytes_come_out_under_another_culture()
    {
        string All() => string.Concat(DemoCharts.All(Fields).Select(figure => figure.Svg + figure.ToPlotlyJson()));
        var before = CultureInfo.CurrentCulture;
        var plain = All();
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            All().ShouldBe(plain);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static IEnumerable<(Figure Figure, List<Plot> Plots)> Charts(ImmutableArray<(string Label, PublishedCell Cell, PublishedCell Other)> rows)
    {
        var hours = DemoCharts.Hours;
        var sankey = new SankeyContent("s", "Sankey", hours,
            rows.IsEmpty ? [] : [new("all", "All of it", 0, LayerTone.Care) { Cell = DemoReport.Exact(hours, 30_000) }, .. rows.Select((row, i) => new SankeyNode($"n{i}", row.Label, 1 + (i % 2), i % 3 == 0 ? LayerTone.Missing : LayerTone.Care))],
            [.. rows.Select((row, i) => new SankeyFlow("all", $"n{i}", row.Cell))]);
        var slope = new SlopeContent("l", "Slope", hours, "before", "after", [.. rows.Select(row => new SlopeLine(row.Label, row.Cell, row.Other))]);
        var waterfall = new WaterfallContent("w", "Waterfall", hours, [.. rows.Select((row, i) => new WaterfallStep(row.Label, row.Cell, (WaterfallKind)(i % 3)) { Tone = i % 2 == 0 ? LayerTone.Care : LayerTone.Missing })]);
        var pareto = new ParetoContent("p", "Pareto", hours, [.. rows.Select(row => new ChartBar(row.Label, row.Cell))]);
        var heat = new HeatMapContent("h", "Heat", hours, rows.IsEmpty ? [] : [Monday, Monday.AddDays(7), Monday.AddDays(14)], [.. rows.Select(row => new HeatMapRow(row.Label, [row.Cell, null, row.Other]))]) { Ahead = Monday.AddDays(14) };
        yield return (SankeyChart.Of(sankey, DemoCharts.Caption), Both(width => SankeyChart.At(sankey, width)));
        yield return (SlopeChart.Of(slope, DemoCharts.Caption), Both(width => SlopeChart.At(slope, width)));
        yield return (WaterfallChart.Of(waterfall, DemoCharts.Caption), Both(width => WaterfallChart.At(waterfall, width)));
        yield return (ParetoChart.Of(pareto, DemoCharts.Caption), Both(width => ParetoChart.At(pareto, width)));
        yield return (HeatMapChart.Of(heat, DemoCharts.Caption), Both(width => HeatMapChart.At(heat, width)));
    }

    private static List<Plot> Both(Func<double, Plot> at) => [at(ChartWidth.Wide), at(ChartWidth.Narrow)];
}
