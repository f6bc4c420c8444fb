using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Planning;

/// <summary>Today's rounds and the plan as a table.</summary>
internal static class RoundsTable
{
    /// <summary>Today's rounds compared with the plan, from published figures.</summary>
    internal static Table Of(PublishedRounds rounds) => Of(rounds.Comparison, rounds.Cells, rounds.County.Emissions);

    /// <summary>The same without the county: as anybody may see it, without emissions.</summary>
    internal static Table Of(RoundsComparison comparison, DisclosureRule rule) =>
        Of(comparison, RoundsCells.Of(comparison, null, OutputLevel.Shareable, rule), null) with { File = null };

    private static Table Of(RoundsComparison comparison, ImmutableArray<PublishedCell> cells, EmissionFactors? emissions)
    {
        (string What, Measure? Today, Measure? Plan, Measure? Less, string Unit)[] rows =
        [
            ("Travel", RoundsMeasures.TravelToday, RoundsMeasures.TravelPlanned, RoundsMeasures.TravelLess, "minutes a contact hour"),
            ("Visits outside their window", RoundsMeasures.BrokenWindows, null, null, "visits"),
            ("Trips with too little time", RoundsMeasures.Crammed, null, null, "trips"),
            ("Visits on no round", RoundsMeasures.LeftOutToday, RoundsMeasures.LeftOut, null, "visits"),
            ("Visits over 15 minutes late under random delays", RoundsMeasures.LateToday, RoundsMeasures.LatePlanned, null, "% of visits"),
            ("Emissions", RoundsMeasures.CarbonToday, RoundsMeasures.CarbonPlanned, null, $"kgCO2e; {emissions?.ToText()}"),
            ($"Visits moved by more than {Number(comparison.ToleranceMinutes)} minutes", null, RoundsMeasures.ChangedTimes, null, "visits"),
            ("Visits by another carer", null, RoundsMeasures.ChangedCarers, null, "visits"),
        ];
        var isCompared = comparison.Today is not null;
        return new Table
        {
            Key = "rounds-beside",
            Title = isCompared ? "Today's rounds and the plan" : "The plan",
            Note = "No visit changes provider." + (isCompared ? "" : " Today's rounds are not supplied."),
            Columns = isCompared
                ? [new("What"), new("Unit"), new("Today", "", IsNumber: true), new("Plan", "", IsNumber: true),
                    new("Difference", "today less plan", IsNumber: true)]
                : [new("What"), new("Unit"), new("Plan", "", IsNumber: true)],
            Rows =
            [
                .. rows.Where(row => (isCompared || (row.Plan is not null && row.Today is not null))
                && (emissions is not null || row.Plan != RoundsMeasures.CarbonPlanned)).Select(row => ImmutableArray.CreateRange<TableCell>(
                [
                    TableCell.Of(row.What), TableCell.Of(row.Unit),
                    .. isCompared ? new[] { Cell(cells, row.Today, "") } : [],
                    Cell(cells, row.Plan, "0"),
                    .. isCompared ? new[] { Cell(cells, row.Less, "") } : [],
                ])),
            ],
            File = "rounds-summary.csv",
        };
    }

    private static TableCell Cell(ImmutableArray<PublishedCell> cells, Measure? measure, string none) =>
        measure is null ? new TableCell(none, none == "0" ? 0 : null)
        : PublishedRounds.Whole(cells, measure) is { } cell ? TableCell.Of(cell)
        : new TableCell("not supplied", null, Shown.NotSupplied);

    private static string Number(int value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
