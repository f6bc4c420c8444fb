using System.Collections.Immutable;
using NetTopologySuite.Geometries;

namespace Zoning.Figures.Tests.Demo;

/// <summary>One figure of every kind, and a map as large as a county's small areas.</summary>
internal static class DemoFigures
{
    public static FigureCaption Caption { get; } = new(new DateOnly(2026, 3, 2), OutputLevel.Shareable, Synthetic: true, ["Contains National Statistics data."]);

    public static FigureCaption Restricted { get; } = Caption with { Level = OutputLevel.Restricted };

    internal static BarChartContent Bars { get; } = new("bars", "Where people wait & how many <now>", "people",
    [
        new("At home without care", DemoReport.Rounded(DemoReport.People, 15)), new("In hospital", DemoReport.Rounded(DemoReport.People, 10)),
        new("Interim bed", DemoReport.Small(DemoReport.People)), new("Temporary residential", DemoReport.Hidden(DemoReport.People)), new("Off framework", DemoReport.Exact(DemoReport.People, 0)),
    ])
    { Tone = LayerTone.Missing, Note = "Counts from 1 to 7 are given as a class, others rounded to 5." };

    internal static GanttContent Rounds { get; } = new("rounds", "Rounds of a made-up Tuesday",
    [
        new GanttRow("Round 1", [new(GanttKind.Travel, 420, 430, "on the way"), new(GanttKind.Visit, 430, 460, "visit"), new(GanttKind.Break, 460, 490, "break"), new(GanttKind.PairedVisit, 500, 560, "visit of two carers")]),
        new GanttRow("Round 2", [new(GanttKind.Visit, 440, 500, "visit"), new(GanttKind.Travel, 500, 512, "on the way"), new(GanttKind.Visit, 512, 560, "visit")]),
    ]);

    public static Figure Map(int layers = 3)
    {
        var zones = DemoZones.Fields();
        ImmutableArray<MapLayer> all =
        [
            new()
            {
                Key = "unmet-share", Label = "Unmet share", Measure = DemoReport.Unmet, Geography = MapGeography.Zones, Tone = LayerTone.Missing,
                Note = "Hours that nobody gives, as a share of recorded need.",
                Cells = [.. zones.Select((zone, i) => i % 7 == 4 ? DemoReport.Hidden(DemoReport.Unmet, zone.Code.Value) : DemoReport.Exact(DemoReport.Unmet, 1.5 * i, zone.Code.Value)).Skip(1)],
            },
            new()
            {
                Key = "capacity", Label = "Capacity", Measure = DemoReport.Capacity, Geography = MapGeography.Zones, Scale = new LayerScale { Kind = ScaleKind.DivergingHundred },
                Cells = [.. zones.Select((zone, i) => DemoReport.Exact(DemoReport.Capacity, 80 + (2.5 * i), zone.Code.Value))],
            },
            new()
            {
                Key = "change", Label = "Change", Measure = DemoReport.Change, Geography = MapGeography.Zones, Scale = new LayerScale { Kind = ScaleKind.DivergingZero },
                Cells = [.. zones.Select((zone, i) => DemoReport.Exact(DemoReport.Change, (i * 7 % 18) - 9, zone.Code.Value))],
            },
        ];
        return ZoneMap.Of(zones, Caption).Shade([.. all.Take(layers)]);
    }

    /// <summary>A figure of every kind that has an interactive twin.</summary>
    public static ImmutableArray<Figure> All()
    {
        var content = DemoReport.On(DemoZones.Fields(), DemoZones.Fields());
        return
        [
            Map(),
            BarChart.Of(Bars, Caption),
            StackChart.Of(content.HoursByStatus!, Caption),
            StackChart.Of(content.HoursByTimeOfDay!, Caption),
            CurveChart.Of(content.Waiting!.Curve!, Caption),
            IntervalChart.Of(content.Sensitivity!, Caption),
            FanChart.Of(DemoWeeks.Fan, Caption),
            NeedCapacityChart.Of(DemoWeeks.Gap, Caption),
            FanPanelsChart.Of(new FanPanelsContent("areas", "Need by area", DemoWeeks.Hours, [.. Enumerable.Range(0, 7).Select(i => DemoWeeks.Of("Area " + (i + 1), 80, 13, 900 + (100 * i), i, 30))]), Caption),
            BackTestChart.Of(DemoWeeks.BackTest, Caption),
            DecompositionChart.Of(DemoWeeks.Parts, Caption),
            GanttChart.Of(Rounds, Restricted),
        ];
    }

    /// <summary>Fields, so many, of crooked borders with 12 corners a side that neighbours share.</summary>
    public static Zones Crooked(int columns, int rows)
    {
        var factory = new GeometryFactory(new PrecisionModel(), 27700);
        Coordinate Corner(int x, int y) => new(300_000 + (2_000 * x) + Bend(x, y, 1) * 300, 80_000 + (2_000 * y) + Bend(x, y, 2) * 300);
        IEnumerable<Coordinate> Side(Coordinate from, Coordinate to)
        {
            var forward = (from.X, from.Y).CompareTo((to.X, to.Y)) < 0;
            var (one, other) = forward ? (from, to) : (to, from);
            var line = Enumerable.Range(0, 13).Select(i => i is 0 ? one : i is 12 ? other : new Coordinate(
                one.X + ((other.X - one.X) * i / 12) + (Bend(one.X + i, one.Y, 3) * 60), one.Y + ((other.Y - one.Y) * i / 12) + (Bend(one.X, one.Y + i, 4) * 60)));
            return (forward ? line : line.Reverse()).Take(12);
        }

        return Zones.Of(Enumerable.Range(0, columns * rows).Select(i =>
        {
            var (x, y) = (i % columns, i / columns);
            Coordinate[] corners = [Corner(x, y), Corner(x + 1, y), Corner(x + 1, y + 1), Corner(x, y + 1)];
            Coordinate[] ring = [.. Enumerable.Range(0, 4).SelectMany(side => Side(corners[side], corners[(side + 1) % 4])), corners[0]];
            return new Zone(new ZoneCode($"E{i + 1:00000000}"), $"Ashdale {i / 20 + 1:000}{(char)('A' + (i % 20))}", factory.CreatePolygon(ring));
        }));
    }

    /// <summary>A map of 500 zones with many corners, as large as a county's small areas.</summary>
    public static Figure Large(int layers = 1)
    {
        var zones = Crooked(25, 20);
        return ZoneMap.Of(zones, Caption).Shade([.. Enumerable.Range(0, layers).Select(layer => new MapLayer
        {
            Key = $"layer-{layer + 1}",
            Label = $"Need {layer + 1}",
            Measure = DemoReport.Demand,
            Geography = MapGeography.Zones,
            Cells = [.. zones.Select((zone, i) => DemoReport.Rounded(DemoReport.Demand, 5 * ((i * 37 + layer) % 180), zone.Code.Value))],
        })]);
    }

    private static double Bend(double x, double y, int seed) => Math.Sin((x * 12.9898) + (y * 78.233) + (seed * 37.7));
}
