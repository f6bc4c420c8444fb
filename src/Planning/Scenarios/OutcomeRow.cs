using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>What an outcome counts in each area, in whole units; each adds up over areas.</summary>
internal enum OutcomeRow
{
    /// <summary>Client minutes on the framework; the statuses of demand follow in the order of <see cref="HourStatus"/>.</summary>
    FirstStatus = 0,

    /// <summary>The last status of demand.</summary>
    LastStatus = 6,

    /// <summary>Packages with hours that wait; need of people not known yet counts as packages of the mean size.</summary>
    PackagesWaiting = 7,

    /// <summary>Carer minutes of met care.</summary>
    CarerMet = 8,

    /// <summary>Carer minutes freed and not used.</summary>
    Freed = 9,

    /// <summary>Client minutes met another way or no longer needed.</summary>
    Removed = 10,

    /// <summary>Minutes of travel.</summary>
    Travel = 11,

    /// <summary>Grams of carbon dioxide equivalent.</summary>
    Carbon = 12,

    /// <summary>Pence of met care at the rate card.</summary>
    Cost = 13,

    /// <summary>Pence of care no longer needed that no contract saves yet. Never part of <see cref="Cost"/>.</summary>
    Avoided = 14,

    /// <summary>Days a week that people wait in hospital: seven for each package that waits there.</summary>
    Delayed = 15,

    /// <summary>Packages that their provider of today no longer gives.</summary>
    OtherProvider = 16,

    /// <summary>Hundredths of days a week that people wait in hospital for an assessment. Of the county alone.</summary>
    AssessmentDays = 17,

    /// <summary>Hundredths of people a week who get a step-up place. Of the county alone.</summary>
    SteppedUp = 18,
}

/// <summary>The measures of outcomes: one key a measure in every file.</summary>
internal static class OutcomeMeasures
{
    /// <summary>How many rows there are.</summary>
    internal const int Rows = 19;

    private const int Hundredths = 100;
    private const int Thousandths = 1000;

    internal static Measure PackagesWaiting { get; } = new("packages_waiting", "Packages waiting", "packages", MeasureKind.Count);

    internal static Measure Freed { get; } = new("freed_carer_hours", "Hours freed and not used", "carer hours a week", MeasureKind.Hours);

    internal static Measure Removed { get; } =
        new("met_another_way_hours", "Met another way or no longer needed", "client hours a week", MeasureKind.Hours);

    internal static Measure Travel { get; } = new("travel_hours", "Travel", "carer hours a week", MeasureKind.Hours);

    internal static Measure Carbon { get; } = new("carbon_kg", "Carbon of travel", "kg CO2e a week", MeasureKind.Ratio);

    internal static Measure Avoided { get; } = new("avoided_cost", "Cost avoided, not cash", "£ a week", MeasureKind.Money);

    internal static Measure Delayed { get; } = new("delayed_days", "Days waited in hospital", "days a week", MeasureKind.Days);

    internal static Measure OtherProvider { get; } =
        new("other_provider_packages", "Packages that change provider", "packages", MeasureKind.Count);

    /// <summary>Days of delay in hospital for want of an assessment.</summary>
    internal static Measure AssessmentDays { get; } =
        new("assessment_days", "Days waited in hospital for an assessment", "days a week", MeasureKind.Days);

    /// <summary>People with a step-up place: as many admissions are avoided at most.</summary>
    internal static Measure SteppedUp { get; } =
        new("admissions_avoided_most", "Admissions avoided, at most; not cash", "people a week", MeasureKind.Ratio);

    /// <summary>Travel of real rounds, of providers whose visits change.</summary>
    internal static Measure RoundsTravel { get; } =
        new("rounds_travel_hours", "Travel by real rounds", "carer hours a week", MeasureKind.Hours);

    /// <summary>Visits of those providers that no round takes.</summary>
    internal static Measure RoundsLeftOut { get; } =
        new("rounds_left_out_visits", "Visits that no round takes", "visits a week", MeasureKind.Count);

    /// <summary>Delayed days of the flow, over all its weeks.</summary>
    internal static Measure FlowDelayed { get; } =
        new("flow_delayed_days", "Days waited in hospital, on average", "days a week", MeasureKind.Days);

    /// <summary>What is reported of an area: a measure, its status, the rows that it sums, and whole units in its unit.</summary>
    internal static ImmutableArray<OutcomeMeasure> All { get; } =
    [
        new(LedgerMeasures.Demand, "", [0, 1, 2, 3, 4, 5, 6], 60),
        new(LedgerMeasures.Met, "", [0, 1, 2, 3], 60),
        new(LedgerMeasures.Unmet, "", [4, 5, 6], 60),
        .. Enumerable.Range(0, 7).Select(status => new OutcomeMeasure(LedgerMeasures.ByStatus, ((HourStatus)status).Key(), [status], 60)),
        Of(PackagesWaiting, OutcomeRow.PackagesWaiting, 1),
        Of(LedgerMeasures.CarerMet, OutcomeRow.CarerMet, 60),
        Of(Freed, OutcomeRow.Freed, 60),
        Of(Removed, OutcomeRow.Removed, 60),
        Of(Travel, OutcomeRow.Travel, 60),
        Of(Carbon, OutcomeRow.Carbon, 1000),
        Of(LedgerMeasures.Cost, OutcomeRow.Cost, 100),
        Of(Avoided, OutcomeRow.Avoided, 100),
        Of(Delayed, OutcomeRow.Delayed, 1),
        Of(OtherProvider, OutcomeRow.OtherProvider, 1),
        Of(AssessmentDays, OutcomeRow.AssessmentDays, Hundredths),
        Of(SteppedUp, OutcomeRow.SteppedUp, Hundredths),
    ];

    /// <summary>Figures of the flow as whole thousandths, as a sweep keeps them.</summary>
    internal static ImmutableArray<OutcomeMeasure> OfFlow { get; } =
        [.. FlowOutcome.Shows.Append(FlowDelayed).Select(measure => new OutcomeMeasure(measure, "", [], Thousandths))];

    /// <summary>
    /// What can be said of an outcome: prices need a rate card, days waited in hospital a waiting list that says where, and assessments and
    /// step-up a lever of them.
    /// </summary>
    internal static IEnumerable<OutcomeMeasure> Of(Outcome outcome)
    {
        var (run, levers) = (outcome.Run, outcome.Scenario.Levers);
        bool Has(LeverKind kind) => levers.Any(lever => lever.Mechanism == kind);
        return All.Where(one => (run.Ledger.Input.HasRates || one.Measure.Kind != MeasureKind.Money)
            && (run.County.Cases is not null || one.Measure != Delayed)
            && (one.Measure != AssessmentDays || Has(LeverKind.TrustedAssessors)) && (one.Measure != SteppedUp || Has(LeverKind.StepUp)));
    }

    /// <summary>The reported measure with a key and status.</summary>
    internal static OutcomeMeasure Find(Measure measure, string status = "") =>
        All.First(one => one.Measure == measure && one.Status == status);

    private static OutcomeMeasure Of(Measure measure, OutcomeRow row, int unit) => new(measure, "", [(int)row], unit);
}

/// <summary>A figure of an outcome.</summary>
/// <param name="Measure">What is measured.</param>
/// <param name="Status">The status of the hours; empty for all.</param>
/// <param name="Rows">The rows of <see cref="OutcomeRow"/> that it sums.</param>
/// <param name="Unit">Whole units in its unit: 60 for minutes in hours.</param>
internal sealed record OutcomeMeasure(Measure Measure, string Status, ImmutableArray<int> Rows, int Unit);
