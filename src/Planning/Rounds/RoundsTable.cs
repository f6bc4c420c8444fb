using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Planning;

/// <summary>Today's rounds and the plan as tables: side by side, step by step, and what today's rounds break.</summary>
internal static class RoundsTable
{
    private const string File = "rounds-summary.csv";

    /// <summary>Today's rounds compared with the plan, from published figures.</summary>
    internal static Table Of(PublishedRounds rounds) => Of(rounds.Comparison, rounds.Cells, rounds.County.Emissions);

    /// <summary>The same without the county: as anybody may see it, without emissions.</summary>
    internal static Table Of(RoundsComparison comparison, DisclosureRule rule) =>
        Of(comparison, RoundsCells.Of(comparison, null, OutputLevel.Shareable, rule), null) with { File = null };

    /// <summary>What today's rounds break, by kind of rule; without rows if today's rounds are unknown or break nothing.</summary>
    internal static Table Broken(PublishedRounds rounds) => new()
    {
        Key = "rounds-broken-today",
        Title = "Rules that today's rounds break",
        Note = "Today's rounds and the plan are judged by the same rules; the plan keeps all of them. Breaks are not in rounds.csv: one "
            + "counts as missing if no gap between visits is long enough. A visit on a day without a shift is in no round.",
        Columns = [new("Rule"), new("Broken today", RoundsMeasures.BrokenRules.Unit, IsNumber: true)],
        Rows =
        [
            .. from rule in TodaysRule.All
               let cell = rounds.Whole(RoundsMeasures.BrokenRules, rule.Key)
               where cell is not null && cell is not { Shown: Shown.Exact, Value: 0 }
               select ImmutableArray.Create(TableCell.Of(rule.Words), TableCell.Of(cell)),
        ],
        File = File,
    };

    /// <summary>Today's rounds rebuilt in three steps; without rows if there is nothing to rebuild.</summary>
    internal static Table Steps(PublishedRounds rounds)
    {
        (string What, Measure Measure, string Unit, bool IsChange)[] rows =
        [
            ("Contact", RoundsMeasures.Contact, "hours", false),
            ("Travel", RoundsMeasures.TravelHours, "hours", false),
            ("Travel", RoundsMeasures.TravelPlanned, RoundsMeasures.TravelPlanned.Unit, false),
            ("Waiting", RoundsMeasures.Waiting, "hours", false),
            ("From leaving to return", RoundsMeasures.Span, "hours", false),
            ("Paid", RoundsMeasures.Paid, "hours", false),
            (Moved(rounds.Comparison), RoundsMeasures.ChangedTimes, "visits", true),
            ("Visits by another carer", RoundsMeasures.ChangedCarers, "visits", true),
            ("Visits left out", RoundsMeasures.LeftOut, "visits", true),
        ];
        return new Table
        {
            Key = "rounds-steps",
            Title = "What timing, order and other carers each bring",
            Note = "The visits of today's rounds, rebuilt in three steps by the same rules and the same search: first only the times of "
                + "today's rounds are set again, then each carer's visits may be in another order, then any carer may make them. What "
                + "cannot keep the rules in a step is left out there; compare the contact.",
            Columns =
            [
                new("What"), new("Unit"),
                .. RoundsSteps.All.Select(step => new TableColumn(step.Heading, "", IsNumber: true)),
            ],
            Rows = rounds.Whole(RoundsMeasures.Contact, RoundsSteps.Compared) is null ? [] :
            [
                .. rows.Select(row => ImmutableArray.CreateRange<TableCell>(
                [
                    TableCell.Of(row.What), TableCell.Of(row.Unit),
                    .. RoundsSteps.All.Select(step => row.IsChange && step.Status == RoundsSteps.Today
                        ? new TableCell("", null)
                        : Step(rounds.Cells, row.Measure, step.Status)),
                ])),
            ],
            File = File,
        };
    }

    private static Table Of(RoundsComparison comparison, ImmutableArray<PublishedCell> cells, EmissionFactors? emissions)
    {
        var isCompared = comparison.Today is not null;
        var (today, plan) = (RoundsSteps.Today, isCompared ? RoundsSteps.Compared : "");
        Row[] rows =
        [
            new("Contact", "hours", RoundsMeasures.Contact, today, RoundsMeasures.Contact, plan),
            new("Travel", "hours", RoundsMeasures.TravelHours, today, RoundsMeasures.TravelHours, plan),
            new("Travel", "minutes a contact hour", RoundsMeasures.TravelToday, "", RoundsMeasures.TravelPlanned, plan),
            new("Waiting", "hours", RoundsMeasures.Waiting, today, RoundsMeasures.Waiting, plan),
            new("From leaving to return", "hours", RoundsMeasures.Span, today, RoundsMeasures.Span, plan),
            new("Paid", "hours", RoundsMeasures.Paid, today, RoundsMeasures.Paid, plan),
            new("Rules broken", "times", RoundsMeasures.BrokenRules, "", RoundsMeasures.BrokenRules, RoundsSteps.Plan),
            new(
                "Visits over 15 minutes late under random delays", "% of visits", RoundsMeasures.LateToday, "", RoundsMeasures.LatePlanned,
                plan),
            new("Emissions", $"kgCO2e; {emissions?.ToText()}", RoundsMeasures.CarbonToday, "", RoundsMeasures.CarbonPlanned, plan),
            new(Moved(comparison), "visits", null, "", RoundsMeasures.ChangedTimes, plan),
            new("Visits by another carer", "visits", null, "", RoundsMeasures.ChangedCarers, plan),
            new("Today's visits left out", "visits", null, "", RoundsMeasures.LeftOut, RoundsSteps.Compared),
            new("All visits: on no round", "visits", RoundsMeasures.LeftOutToday, "", RoundsMeasures.LeftOut, ""),
        ];
        return new Table
        {
            Key = "rounds-beside",
            Title = isCompared ? "Today's rounds and the plan" : "The plan",
            Note = "No visit changes provider." + (isCompared
                ? " Both columns are of the visits that today's rounds make, but for the last row."
                : " Today's rounds are not supplied."),
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
                    .. isCompared ? new[] { Cell(cells, row.Today, row.TodayStatus) } : [],
                    Cell(cells, row.Plan, row.PlanStatus),
                    .. isCompared ? new[] { Less(cells, row) } : [],
                ])),
            ],
            File = File,
        };
    }

    /// <summary>The difference of the two figures of a row as they are shown.</summary>
    private static TableCell Less(ImmutableArray<PublishedCell> cells, Row row) =>
        row.Unit is "visits" or "times" or "% of visits" || row.Today is null || row.Plan is null
            ? new TableCell("", null)
            : PublishedRounds.Whole(cells, row.Today, row.TodayStatus) is { } today
                && PublishedRounds.Whole(cells, row.Plan, row.PlanStatus) is { } plan
                ? TableCell.Of(RoundsSteps.Less(today, plan) with { Measure = today.Measure })
                : new TableCell("not supplied", null, Shown.NotSupplied);

    private static TableCell Step(ImmutableArray<PublishedCell> cells, Measure measure, string status) =>
        measure == RoundsMeasures.TravelPlanned && status == RoundsSteps.Today
            ? Cell(cells, RoundsMeasures.TravelToday, "")
            : Cell(cells, measure, status);

    private static TableCell Cell(ImmutableArray<PublishedCell> cells, Measure? measure, string status) =>
        measure is null ? new TableCell("", null)
        : PublishedRounds.Whole(cells, measure, status) is { } cell ? TableCell.Of(cell)
        : new TableCell("not supplied", null, Shown.NotSupplied);

    private static string Moved(RoundsComparison comparison) =>
        string.Create(CultureInfo.InvariantCulture, $"Visits moved by more than {comparison.ToleranceMinutes:#,0} minutes");

    private sealed record Row(string What, string Unit, Measure? Today, string TodayStatus, Measure? Plan, string PlanStatus);
}
