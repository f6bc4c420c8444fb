using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>What the published ledger measures: one key a measure in every file.</summary>
public static class LedgerMeasures
{
    /// <summary>Need: met and unmet hours.</summary>
    public static Measure Demand { get; } = Hours("demand_hours", "Demand", "client hours a week");

    /// <summary>Need that is met: on and off framework, framework not known, bridging.</summary>
    public static Measure Met { get; } = Hours("met_hours", "Met", "client hours a week");

    /// <summary>Need that is not met: undelivered, waiting, not listed.</summary>
    public static Measure Unmet { get; } = Hours("unmet_hours", "Unmet", "client hours a week");

    /// <summary>Met for now, to be placed again: bridging and off framework.</summary>
    public static Measure ToBeReplaced { get; } = Hours("to_be_replaced_hours", "To be re-placed", "client hours a week");

    /// <summary>Hours of one status, which is given as well.</summary>
    public static Measure ByStatus { get; } = Hours("status_hours", "Hours by status", "client hours a week");

    /// <summary>Unmet hours on the waiting list.</summary>
    public static Measure WaitingHours { get; } = Hours("waiting_hours", "Hours waiting", "client hours a week");

    /// <summary>Demand of people of 65 and over, and of age not known.</summary>
    public static Measure DemandFrom65 { get; } = Hours("demand_65_hours", "Demand, people of 65 and over", "client hours a week");

    /// <summary>Demand in carer hours: two carers at once count twice.</summary>
    public static Measure CarerDemand { get; } = Hours("carer_demand_hours", "Demand in carer hours", "carer hours a week");

    /// <summary>Met need in carer hours.</summary>
    public static Measure CarerMet { get; } = Hours("carer_met_hours", "Met in carer hours", "carer hours a week");

    /// <summary>Unmet need in carer hours.</summary>
    public static Measure CarerUnmet { get; } = Hours("carer_unmet_hours", "Unmet in carer hours", "carer hours a week");

    /// <summary>Hours commissioned with providers, delivered or not.</summary>
    public static Measure Commissioned { get; } = Hours("commissioned_hours", "Commissioned", "client hours a week");

    /// <summary>Price of met hours at the rate card.</summary>
    public static Measure Cost { get; } = new("cost", "Cost of met hours", "£ a week", MeasureKind.Money);

    /// <summary>People with any demand.</summary>
    public static Measure People { get; } = Count("people", "People with demand", "people");

    /// <summary>People with unmet hours.</summary>
    public static Measure PeopleUnmet { get; } = Count("people_unmet", "People with unmet hours", "people");

    /// <summary>People on the waiting list, with unmet hours or without.</summary>
    public static Measure PeopleWaiting { get; } = Count("people_waiting", "People waiting", "people");

    /// <summary>People on the waiting list who have unmet hours.</summary>
    public static Measure PeopleWaitingUnmet { get; } = Count("people_waiting_unmet", "People waiting with unmet hours", "people");

    /// <summary>Packages with any demand, or with hours of the status that is given.</summary>
    public static Measure Packages { get; } = Count("packages", "Packages", "packages");

    /// <summary>Providers with commissioned hours. Not personal, but a rate is shown only if there are several.</summary>
    public static Measure Providers { get; } = Count("providers", "Providers", "providers");

    /// <summary>Met hours as a share of demand.</summary>
    public static Measure Coverage { get; } = Share("coverage", "Coverage", "% of recorded need");

    /// <summary>Unmet hours as a share of demand: the deficit.</summary>
    public static Measure Deficit { get; } = Share("deficit", "Share of recorded need not delivered", "% of recorded need");

    /// <summary>The rise in capacity that would clear the deficit d: d / (1 - d), if all of it were shortage of hours.</summary>
    public static Measure Uplift { get; } = Share("uplift", "Capacity uplift that would clear it", "% of met hours");

    /// <summary>Share of hours with a known framework that framework providers give.</summary>
    public static Measure FrameworkShareHours { get; } = Share(
        "framework_share_hours", "Framework share by hours", "% of hours on or off framework");

    /// <summary>Share of packages with a known framework that framework providers give.</summary>
    public static Measure FrameworkSharePackages { get; } =
        Share("framework_share_packages", "Framework share by packages", "% of packages on or off framework");

    /// <summary>Demand of people of 65 and over for each 1,000 of them.</summary>
    public static Measure HoursPer1000 { get; } = Share(
        "demand_per_1000", "Demand per 1,000 people 65+", "client hours a week per 1,000 people 65+");

    /// <summary>Share of commissioned hours with the provider that has the most.</summary>
    public static Measure LargestShare { get; } = Share(
        "largest_provider_share", "Share with the largest provider", "% of commissioned hours");

    /// <summary>How far packages are spread over providers: 1 for one provider, the square root of k for k equal ones.</summary>
    public static Measure Fragmentation { get; } = Share("fragmentation", "Fragmentation index", "index, 1 or more");

    /// <summary>Mean price of a met hour at the rate card.</summary>
    public static Measure MeanPrice { get; } = Share("mean_price", "Mean price of a met hour", "£ a client hour");

    /// <summary>Days waited by half of those on the list, from the request.</summary>
    public static Measure MedianDays { get; } = Days("wait_median_days", "Median wait so far");

    /// <summary>Days waited by nine in ten of those on the list at most.</summary>
    public static Measure Days90 { get; } = Days("wait_90_days", "90th percentile of the wait so far");

    /// <summary>Days waited by the one who has waited longest.</summary>
    public static Measure LongestDays { get; } = Days("wait_longest_days", "Longest wait so far");

    /// <summary>All measures, in the order of files.</summary>
    public static ImmutableArray<Measure> All { get; } =
    [
        Demand, Met, Unmet, ToBeReplaced, ByStatus, WaitingHours, DemandFrom65, CarerDemand, CarerMet, CarerUnmet, Commissioned, Cost,
        People, PeopleUnmet, PeopleWaiting, PeopleWaitingUnmet, Packages, Providers, Coverage, Deficit, Uplift, FrameworkShareHours,
        FrameworkSharePackages, HoursPer1000, LargestShare, Fragmentation, MeanPrice, MedianDays, Days90, LongestDays,
    ];

    private static Measure Hours(string key, string label, string unit) => new(key, label, unit, MeasureKind.Hours);

    private static Measure Count(string key, string label, string unit) => new(key, label, unit, MeasureKind.Count);

    private static Measure Share(string key, string label, string unit) => new(key, label, unit, MeasureKind.Ratio);

    private static Measure Days(string key, string label) => new(key, label, "days", MeasureKind.Days);
}
