using System.Diagnostics;
using System.Globalization;
using System.Text;
using Zoning.Figures;
using Zoning.Speed;

namespace Zoning.Quality;

/// <summary>Figures: how large one is in a notebook cell, and how long a picture of one takes.</summary>
internal static class FiguresMust
{
    private const string Topic = "notebooks";

    internal static IReadOnlyList<MustLine> Lines { get; } =
    [
        new(Topic, "a map of 500 zones in a cell under 300 kB", () => Size(1)),
        new(Topic, "a map of 500 zones and three layers in a cell under 300 kB", () => Size(3)),
        new(Topic, "a picture of a map of 500 zones under 10 s", Picture),
    ];

    private static MustFigure Size(int layers)
    {
        var kilobytes = Encoding.UTF8.GetByteCount(Map(layers).ToHtml()) / 1000.0;
        return new MustFigure(string.Create(CultureInfo.InvariantCulture, $"{kilobytes:0} kB"), kilobytes < 300);
    }

    private static MustFigure Picture()
    {
        var file = Path.Combine(Path.GetTempPath(), $"zoning-must-{Environment.ProcessId}.png");
        var watch = Stopwatch.StartNew();
        try
        {
            Map(1).SavePng(file);
        }
        catch (InvalidOperationException)
        {
            return new MustFigure("no browser here", null);
        }
        finally
        {
            File.Delete(file);
        }

        return new MustFigure(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds:0.0} s"), watch.Elapsed.TotalSeconds < 10);
    }

    private static Figure Map(int layers)
    {
        var zones = JaggedMap.Of(500, 3);
        var measure = new Measure("need", "Need", "client hours a week", MeasureKind.Hours);
        return ZoneMap.Of(zones, new FigureCaption(new DateOnly(2026, 3, 2), OutputLevel.Shareable, true, [])).Shade(
        [
            .. Enumerable.Range(0, layers).Select(layer => new MapLayer
            {
                Key = string.Create(CultureInfo.InvariantCulture, $"layer-{layer}"),
                Label = "Need",
                Measure = measure,
                Geography = MapGeography.Zones,
                Cells = [.. zones.Select((zone, i) => Cell(measure, zone.Code.Value, 5 * (((i * 37) + layer) % 180)))],
            }),
        ]);
    }

    private static PublishedCell Cell(Measure measure, string area, double value) => new()
    {
        AreaKind = "zone",
        Area = area,
        Measure = measure,
        Shown = Shown.Rounded,
        Value = value,
        Low = value - 2.5,
        High = value + 2.5,
        Origin = Origin.Derived,
    };
}
