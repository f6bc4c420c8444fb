using System.Collections.Immutable;

namespace Zoning.Figures.Tests.Demo;

/// <summary>A report with every kind of cell, on any map. Its figures are drawn by chance and mean nothing.</summary>
internal static class DemoReport
{
    public static readonly Measure Demand = new("demand_hours", "Hours needed", "client hours a week", MeasureKind.Hours);
    public static readonly Measure Unmet = new("unmet_share", "Unmet share", "% of recorded need", MeasureKind.Ratio);
    public static readonly Measure UnmetHours = new("unmet_hours", "Hours not met", "client hours a week", MeasureKind.Hours);
    public static readonly Measure People = new("waiting_people", "People waiting", "people", MeasureKind.Count);
    public static readonly Measure Capacity = new("capacity_share", "Capacity", "% of recorded need", MeasureKind.Ratio);
    public static readonly Measure Change = new("change_hours", "Change since last time", "client hours a week", MeasureKind.Hours);

    private static readonly ImmutableArray<string> Times =
        ["Morning (06:00 to 10:00)", "Midday (10:00 to 14:00)", "Tea (14:00 to 18:00)", "Bed (18:00 to 22:00)"];

    public static ReportContent On(Zones zones, Zones display)
    {
        var draw = new Randomness(11).For("demo");
        var layers = Layers(zones, display, draw);
        return new ReportContent
        {
            County = "Ashdale",
            Title = "Home care in Ashdale: need, met and unmet",
            AsAt = new DateOnly(2026, 3, 2),
            ExtractedOn = new DateOnly(2026, 2, 20),
            Level = OutputLevel.Shareable,
            Synthetic = true,
            Quarantine = "3 of 1,100 rows (0.3%) and 31 of 12,210 hours (0.3%) were set aside because they could not be read; they are in no figure below.",
            Headline = "On 2 March 2026 people in Ashdale needed about 12,210 hours of home care a week. About 11,350 were met, 84% of " +
                "them by framework providers, and about 860 (7%) were not: most of those are people on the waiting list. About 45 " +
                "people were waiting, half of them for 19 days or more. Undelivered visits are recorded for the last four weeks only.",
            KeyFigures =
            [
                new("Hours needed a week", Rounded(Demand, 12_210), "client hours, recorded"),
                new("Hours not met a week", Rounded(UnmetHours, 860), "7.0% of recorded need"),
                new("People waiting", Rounded(People, 45), "median 19 days"),
                new("Met by framework providers", Exact(Unmet with { Unit = "% of met hours" }, 84.1), "by hours; 85.2% by packages"),
            ],
            Zones = zones,
            Display = display,
            Layers = layers,
            Attributions = ["Contains National Statistics data © Crown copyright and database right. Licensed under the Open Government Licence v3.0."],
            HoursByStatus = Status(),
            HoursByTimeOfDay = TimesOfDay(draw),
            Waiting = Waiting(),
            Tables = [ZoneTable(display, layers), DemoTables.Costs()],
            Gaps =
            [
                new("No actuals.csv", "Undelivered hours are not supplied; they are not 0."),
                new("No rates.csv", "No costs are shown."),
            ],
            Origins = DemoTables.Origins(),
            Assumptions = DemoTables.Assumptions(),
            Sensitivity = DemoTables.Sensitivity(),
            ControlTotals = DemoTables.Totals(),
            Findings = DemoTables.Findings(),
            Provenance = new Provenance("0.1.0", 0, [new("county.json", new string('a', 64)), new("services.csv", new string('b', 64))], ["--quarantine 5%"]),
        };
    }

    public static PublishedCell Exact(Measure measure, double value, string area = "county") => new()
    {
        AreaKind = area == "county" ? "county" : "display",
        Area = area,
        Measure = measure,
        Shown = Shown.Exact,
        Value = value,
        Low = value,
        High = value,
        Origin = Origin.Recorded,
    };

    public static PublishedCell Rounded(Measure measure, double value, string area = "county") =>
        Exact(measure, value, area) with { Shown = Shown.Rounded, Low = value - 2.5, High = value + 2.5 };

    public static PublishedCell Small(Measure measure, string area = "county") =>
        Exact(measure, 0, area) with { Shown = Shown.Class, Value = null, Low = 1, High = 7 };

    public static PublishedCell Hidden(Measure measure, string area = "county") =>
        Exact(measure, 0, area) with { Shown = Shown.Hidden, Value = null, Low = null, High = null };

    private static ImmutableArray<MapLayer> Layers(Zones zones, Zones display, Randomness draw) =>
    [
        new()
        {
            Key = "unmet-share",
            Label = "Unmet share",
            Measure = Unmet,
            Geography = MapGeography.Display,
            Tone = LayerTone.Missing,
            Scale = new LayerScale { Bounds = [2.5, 5, 7.5, 10, 15] },
            Note = "Hours that nobody gives, as a share of recorded need. People who are bridged or off framework are met here.",
            Cells = [.. display.Select((area, i) => i % 9 == 4
                ? Hidden(Unmet, area.Code.Value)
                : Exact(Unmet, Math.Round(draw.NextShare() * 160) / 10, area.Code.Value))],
        },
        new()
        {
            Key = "demand",
            Label = "Need",
            Measure = Demand,
            Geography = MapGeography.Zones,
            Cells = [.. zones.Select(zone => Rounded(Demand, 5 * draw.NextBelow(180), zone.Code.Value)).Skip(1)],
            Note = "All hours that people are assessed as needing, met or not.",
        },
        new()
        {
            Key = "waiting",
            Label = "Waiting",
            Measure = People,
            Geography = MapGeography.Display,
            Tone = LayerTone.Missing,
            Cells = [.. display.Select((area, i) => (i % 4) switch
            {
                0 => Exact(People, 0, area.Code.Value),
                1 => Small(People, area.Code.Value),
                2 => Rounded(People, 5 * (2 + draw.NextBelow(5)), area.Code.Value),
                _ => i % 8 == 3 ? Hidden(People, area.Code.Value) : Rounded(People, 10, area.Code.Value),
            })],
            Note = "People on the waiting list. 1 to 7 people are shown as a class.",
        },
        new()
        {
            Key = "capacity",
            Label = "Capacity",
            Measure = Capacity,
            Geography = MapGeography.Display,
            Scale = new LayerScale { Kind = ScaleKind.DivergingHundred },
            Cells = [.. display.Select(area => Exact(Capacity, 80 + draw.NextBelow(45), area.Code.Value))],
        },
        new()
        {
            Key = "to-be-re-placed",
            Label = "To be re-placed",
            Measure = People,
            Geography = MapGeography.Display,
            Tone = LayerTone.Missing,
            NotDrawn = "The folder doesn't say who is off framework: it has no providers.csv.",
        },
    ];

    private static StackChartContent Status() => new(
        "hours-by-status", "Hours by status", "client hours a week",
        [
            new("On framework", LayerTone.Care), new("Off framework", LayerTone.Care), new("Bridging", LayerTone.Care),
            new("Undelivered", LayerTone.Missing), new("Waiting", LayerTone.Missing), new("Not listed", LayerTone.Missing),
        ],
        [new("County", [Rounded(Demand, 9_545), Rounded(Demand, 1_420), Rounded(Demand, 385), Rounded(Demand, 290), Rounded(Demand, 520), Rounded(Demand, 50)])]);

    private static StackChartContent TimesOfDay(Randomness draw) => new(
        "time-of-day", "Hours by time of day", "client hours a week",
        [new("Met", LayerTone.Care), new("Not met", LayerTone.Missing)],
        [.. Times.Select((name, i) => new StackRow(name, [Rounded(Demand, 5 * (400 + draw.NextBelow(300))), i == 3 ? Hidden(Demand) : Rounded(Demand, 5 * draw.NextBelow(60))]))])
    { Note = "38% of the hours are inferred from a table of usual patterns." };

    private static WaitingReport Waiting() => new()
    {
        Summary = "About 45 people wait for home care to start. People waiting and hours unmet are different sets: about 15 of " +
            "those who wait are bridged or off framework meanwhile, so all their hours are met.",
        KeyFigures =
        [
            new("People waiting", Rounded(People, 45)),
            new("Hours not met because of it", Rounded(UnmetHours, 520)),
            new("Half wait at least", Exact(new Measure("wait_median", "Median", "days", MeasureKind.Days), 19)),
            new("One in ten waits at least", Exact(new Measure("wait_p90", "90th percentile", "days", MeasureKind.Days), 58)),
        ],
        Charts =
        [
            new("waiting-long", "How long people have waited", "people",
                [new("More than 7 days", Rounded(People, 35)), new("More than 14 days", Rounded(People, 25)), new("More than 28 days", Small(People))])
            { Tone = LayerTone.Missing },
            new("waiting-where", "Where people wait now", "people",
                [
                    new("At home without care", Rounded(People, 15)), new("In hospital", Rounded(People, 10)), new("Reablement", Rounded(People, 10)),
                    new("Interim bed", Small(People)), new("Temporary residential", Hidden(People)), new("Off framework", Exact(People, 0)),
                ])
            { Tone = LayerTone.Missing, Note = "Counts from 1 to 7 are given as a class, others rounded to 5." },
        ],
        Curve = new("time-to-place", "How long it takes to place people", "days from request to provider found",
        [
            new(0, 1, 1, 1), new(3, 0.88, 0.82, 0.93), new(7, 0.71, 0.64, 0.78), new(12, 0.58, 0.5, 0.65), new(19, 0.46, 0.38, 0.54),
            new(28, 0.31, 0.24, 0.39), new(44, 0.18, 0.12, 0.25), new(61, 0.09, 0.05, 0.15),
        ])
        { MedianDays = 19, PlainMeanDays = 14.2, Note = "180 cases, of whom 45 still wait. The plain mean leaves them out, so it is too short." },
    };

    private static Table ZoneTable(Zones display, ImmutableArray<MapLayer> layers)
    {
        var unmet = layers[0].Cells.ToDictionary(cell => cell.Area, StringComparer.Ordinal);
        var people = layers[2].Cells.ToDictionary(cell => cell.Area, StringComparer.Ordinal);
        return new Table
        {
            Key = "areas",
            Title = "Display areas",
            Note = "Small numbers are hidden; hidden is never 0.",
            File = "tables.csv",
            Columns = [new("Area"), new("Unmet share", "% of recorded need", true), new("People waiting", "people", true)],
            Rows = [.. display.Select(area => ImmutableArray.Create(
                TableCell.Of(area.Name), TableCell.Of(unmet[area.Code.Value]), TableCell.Of(people[area.Code.Value])))],
        };
    }
}
