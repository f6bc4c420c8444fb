using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>What a flow measures: one key a measure in every file.</summary>
internal static class FlowMeasures
{
    /// <summary>Concentration is told from 0 to 100.</summary>
    internal const double Percents = 100;

    private const string Week = "flow_week_";

    /// <summary>People and hours week by week, in the order of <see cref="WeekMeasure"/>.</summary>
    internal static ImmutableArray<Measure> Weekly { get; } =
    [
        People("flow_people_waiting", "People waiting"),
        Hours("flow_hours_waiting", "Hours waiting"),
        People("flow_people_in_care", "People with a package"),
        Hours("flow_hours_in_care", "Hours of packages"),
        People(Week + "referred", "People referred in the week"),
        People(Week + "placed", "People placed in the week"),
        People(Week + "left", "People who left the list in the week"),
        People(Week + "ended", "Packages that ended in the week"),
        People(Week + "again", "People who wait again in the week"),
    ];

    /// <summary>Days to place on average.</summary>
    internal static Measure MeanDays { get; } = Days("flow_days_mean", "Mean time to place");

    /// <summary>Days within which half are placed.</summary>
    internal static Measure MedianDays { get; } = Days("flow_days_median", "Half are placed within");

    /// <summary>Days within which 95 % are placed.</summary>
    internal static Measure Days95 { get; } = Days("flow_days_95", "95% are placed within");

    /// <summary>The share placed within 24 hours.</summary>
    internal static Measure Within24 { get; } = Percent("flow_within_24_hours", "Placed within 24 hours", "% of people referred");

    /// <summary>Within 48 hours.</summary>
    internal static Measure Within48 { get; } = Percent("flow_within_48_hours", "Placed within 48 hours", "% of people referred");

    /// <summary>Within 72 hours.</summary>
    internal static Measure Within72 { get; } = Percent("flow_within_72_hours", "Placed within 72 hours", "% of people referred");

    /// <summary>Within 7 days.</summary>
    internal static Measure Within168 { get; } = Percent("flow_within_7_days", "Placed within 7 days", "% of people referred");

    /// <summary>The share of new placements with providers on the framework.</summary>
    internal static Measure FrameworkPlacements { get; } =
        Percent("flow_framework_placements", "New placements on the framework", "% of new placements");

    /// <summary>The share of hours with providers on the framework at the end.</summary>
    internal static Measure FrameworkHours { get; } = Percent("flow_framework_hours", "Hours on the framework at the end", "% of hours");

    /// <summary>Pounds for an hour of new placements.</summary>
    internal static Measure PoundsAnHour { get; } = new("flow_pounds_an_hour", "Price of an hour of new placements", "pounds an hour",
        MeasureKind.Ratio);

    /// <summary>Concentration of hours by zone at the end.</summary>
    internal static Measure Concentration { get; } = new(
        "flow_concentration", "Concentration of hours by zone at the end", "0 to 100 (Herfindahl-Hirschman)", MeasureKind.Ratio);

    /// <summary>Travel by the square-root rule at the end.</summary>
    internal static Measure Travel { get; } = new(
        "flow_travel", "Travel at the end, by the square-root rule", "times that of one provider a zone", MeasureKind.Ratio);

    /// <summary>Hours a week lost if the largest provider leaves at the end.</summary>
    internal static Measure LostIfLargestLeaves { get; } = Hours("flow_largest_hours", "Hours lost if the largest provider leaves");

    /// <summary>People waiting, averaged over the time.</summary>
    internal static Measure Waiting { get; } = People("flow_people_waiting_mean", "People waiting on average");

    /// <summary>Days from a referral to its first offer.</summary>
    internal static Measure DaysToOffer { get; } = Days("flow_days_to_offer", "Mean time to the first offer");

    /// <summary>People waiting for a broker, averaged over the time.</summary>
    internal static Measure WaitingForBroker { get; } =
        People("flow_people_waiting_for_broker", "Of those waiting, people whom no broker has taken up");

    /// <summary>Referrals in all.</summary>
    internal static Measure Referred { get; } = People("flow_referred", "People referred in all");

    /// <summary>Of those, placed.</summary>
    internal static Measure Placed { get; } = People("flow_placed", "Of those, placed");

    /// <summary>The share placed within some hours.</summary>
    internal static Measure PlacedWithin { get; } = Percent("flow_placed_within", "Placed within", "% of people referred");

    /// <summary>Figures of the whole time, in the order of files.</summary>
    internal static ImmutableArray<(Measure Measure, BrokerageMeasure Of, double Times)> Whole { get; } =
    [
        (MeanDays, BrokerageMeasure.MeanHours, 1 / 24.0), (MedianDays, BrokerageMeasure.MedianHours, 1 / 24.0),
        (Days95, BrokerageMeasure.Hours95, 1 / 24.0), (Within24, BrokerageMeasure.Within24, 100), (Within48, BrokerageMeasure.Within48,
            100),
        (Within72, BrokerageMeasure.Within72, 100), (Within168, BrokerageMeasure.Within168, 100),
        (FrameworkPlacements, BrokerageMeasure.FrameworkPlacements, 100), (FrameworkHours, BrokerageMeasure.FrameworkHours, 100),
        (PoundsAnHour, BrokerageMeasure.PoundsAnHour, 1), (Concentration, BrokerageMeasure.Concentration, Percents),
        (Travel, BrokerageMeasure.RootTravel, 1), (LostIfLargestLeaves, BrokerageMeasure.LostIfLargestLeaves, 1),
        (Waiting, BrokerageMeasure.Waiting, 1), (DaysToOffer, BrokerageMeasure.HoursToOffer, 1 / 24.0),
        (WaitingForBroker, BrokerageMeasure.WaitingForBroker, 1),
        (Referred, BrokerageMeasure.Referred, 1), (Placed, BrokerageMeasure.Placed, 1),
    ];

    /// <summary>The kind of area of a service of reablement.</summary>
    internal const string ServiceKind = "service";

    /// <summary>People and hours of a service of reablement week by week, in the order of <see cref="ServiceMeasure"/>.</summary>
    internal static ImmutableArray<Measure> ServiceWeekly { get; } =
    [
        People("flow_place_people", "People who hold a place"),
        People("flow_place_blocking", "Of those, people who only wait for a package"),
        People("flow_place_waiting", "People who wait for a place"),
        People(Week + "place_came", "People who came to the service in the week"),
        People(Week + "place_began", "People who began in the week"),
        People(Week + "place_recovered", "People who ended in the week and need no package"),
        People(Week + "place_need_care", "People who ended in the week and need a package"),
        People(Week + "place_freed", "Places given back in the week by people who waited in them"),
        Hours("flow_place_hours_removed", "Hours that people who need no package would have needed, at most"),
    ];

    /// <summary>Figures of a service of reablement over the whole time.</summary>
    internal static ImmutableArray<(Measure Measure, ServiceTotal Of, double Times)> ServiceWhole { get; } =
    [
        (Percent("flow_place_occupancy", "Places that are held", "% of places"), ServiceTotal.Occupancy, 100),
        (People("flow_place_blocking_mean", "People who only wait for a package, on average"), ServiceTotal.Blocking, 1),
        (Percent("flow_place_within_48_hours", "Get a place within 48 hours", "% of people who began"), ServiceTotal.Within48, 100),
        (Days("flow_place_days_mean", "Mean wait for a place"), ServiceTotal.MeanWait, 1 / 24.0),
    ];

    /// <summary>Figures of each buyer over the whole time, in the order of <see cref="BuyerMeasure"/>.</summary>
    internal static ImmutableArray<(Measure Measure, BuyerMeasure Of, double Times)> BuyerWhole { get; } =
        [(MeanDays, BuyerMeasure.MeanHours, 1 / 24.0), (PoundsAnHour, BuyerMeasure.PoundsAnHour, 1), (Placed, BuyerMeasure.Placed, 1)];

    /// <summary>The kind of area of a buyer.</summary>
    internal const string BuyerKind = "buyer";

    /// <summary>The buyers, by their numbers in a simulation.</summary>
    internal static ImmutableArray<string> Buyers { get; } = ["council", "chc"];

    private static Measure People(string key, string label) => new(key, label, "people", MeasureKind.Count);

    private static Measure Hours(string key, string label) => new(key, label, "client hours a week", MeasureKind.Hours);

    private static Measure Days(string key, string label) => new(key, label, "days", MeasureKind.Days);

    private static Measure Percent(string key, string label, string unit) => new(key, label, unit, MeasureKind.Ratio);
}
