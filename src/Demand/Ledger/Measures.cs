using System.Collections.Immutable;

namespace Zoning.Demand;

/// <summary>What the ledger publishes, with the names that files use.</summary>
public static class Measures
{
    /// <summary>Need of the day: met and unmet hours together.</summary>
    public static readonly Measure DemandHours = Hours("demand_hours", "Recorded need", "client hours a week");

    /// <summary>Hours met: on and off framework, framework not known, and bridging.</summary>
    public static readonly Measure MetHours = Hours("met_hours", "Met hours", "client hours a week");

    /// <summary>Hours unmet: undelivered, waiting and not listed.</summary>
    public static readonly Measure UnmetHours = Hours("unmet_hours", "Unmet hours", "client hours a week");

    /// <summary>Hours of one status; the status stands beside it.</summary>
    public static readonly Measure StatusHours = Hours("status_hours", "Hours by status", "client hours a week");

    /// <summary>Hours met for now by bridging or off framework, which are to be placed again.</summary>
    public static readonly Measure ReplaceHours = Hours("to_be_replaced_hours", "To be re-placed", "client hours a week");

    /// <summary>Need in carer hours: two carers at once count as two.</summary>
    public static readonly Measure DemandCarerHours = Hours("demand_carer_hours", "Recorded need, carer hours", "carer hours a week");

    /// <summary>Met carer hours.</summary>
    public static readonly Measure MetCarerHours = Hours("met_carer_hours", "Met, carer hours", "carer hours a week");

    /// <summary>Unmet carer hours.</summary>
    public static readonly Measure UnmetCarerHours = Hours("unmet_carer_hours", "Unmet, carer hours", "carer hours a week");

    /// <summary>Commissioned hours with a provider (or a size class of providers).</summary>
    public static readonly Measure ProviderHours = Hours("provider_hours", "Commissioned hours", "client hours a week");

    /// <summary>Hours with the largest provider.</summary>
    public static readonly Measure LargestProviderHours = Hours("largest_provider_hours", "With the largest provider", "client hours a week");

    /// <summary>Waiting hours of packages asked for within the normal arranging time.</summary>
    public static readonly Measure WaitingHoursWithin = Hours("waiting_hours_within", "Waiting within the normal arranging time", "client hours a week");

    /// <summary>Waiting hours of packages asked for before that, or at an unknown date.</summary>
    public static readonly Measure WaitingHoursBeyond = Hours("waiting_hours_beyond", "Waiting beyond the normal arranging time", "client hours a week");

    /// <summary>People with recorded need.</summary>
    public static readonly Measure People = Count("people", "People with recorded need", "people");

    /// <summary>Packages with recorded need.</summary>
    public static readonly Measure Packages = Count("packages", "Packages", "packages");

    /// <summary>People with unmet hours.</summary>
    public static readonly Measure PeopleUnmet = Count("people_unmet", "People with unmet hours", "people");

    /// <summary>People on the waiting list.</summary>
    public static readonly Measure PeopleWaiting = Count("people_waiting", "People waiting", "people");

    /// <summary>People on the waiting list who also have unmet hours.</summary>
    public static readonly Measure PeopleWaitingUnmet = Count("people_waiting_and_unmet", "People waiting with unmet hours", "people");

    /// <summary>Providers with commissioned hours.</summary>
    public static readonly Measure Providers = Count("providers", "Providers", "providers");

    /// <summary>Price of met hours a week.</summary>
    public static readonly Measure Cost = new("cost_week", "Cost of met hours", "£ a week", MeasureKind.Money);

    /// <summary>Mean price of a met carer hour.</summary>
    public static readonly Measure MeanRate = new("mean_rate", "Mean price of a carer hour", "£ an hour", MeasureKind.Ratio);

    /// <summary>Met hours over recorded need.</summary>
    public static readonly Measure Coverage = Ratio("coverage", "Met share of recorded need", "% of recorded need");

    /// <summary>Hours on framework over recorded need.</summary>
    public static readonly Measure SustainableCoverage = Ratio("sustainable_coverage", "Met on framework", "% of recorded need");

    /// <summary>Hours on framework over hours on and off framework.</summary>
    public static readonly Measure FrameworkShareHours = Ratio("framework_share_hours", "Framework share by hours", "% of hours on and off framework");

    /// <summary>Packages on framework over packages on and off framework.</summary>
    public static readonly Measure FrameworkSharePackages = Ratio("framework_share_packages", "Framework share by packages", "% of packages on and off framework");

    /// <summary>Unmet hours over recorded need, d.</summary>
    public static readonly Measure Deficit = Ratio("deficit", "Share of recorded need not delivered", "% of recorded need");

    /// <summary>More capacity that would be needed if all of the deficit were shortage of hours: d / (1 - d).</summary>
    public static readonly Measure Uplift = Ratio("uplift", "Capacity uplift if all of it were shortage of hours", "% of met hours");

    /// <summary>Recorded need of people of 65 and over for 1,000 people of that age.</summary>
    public static readonly Measure HoursPer1000 = Ratio("hours_per_1000_65plus", "Hours for 1,000 people of 65 and over", "client hours a week for 1,000 people 65+");

    /// <summary>Share of commissioned hours with the largest provider.</summary>
    public static readonly Measure LargestProviderShare = Ratio("largest_provider_share", "With the largest provider", "% of commissioned hours");

    /// <summary>Spread of packages over providers: 1 for one provider, the root of k for k equal ones.</summary>
    public static readonly Measure Fragmentation = Ratio("fragmentation", "Fragmentation index", "1 = one provider");

    /// <summary>All measures, in the order of files.</summary>
    public static ImmutableArray<Measure> All { get; } =
    [
        DemandHours, MetHours, UnmetHours, StatusHours, ReplaceHours, DemandCarerHours, MetCarerHours, UnmetCarerHours, ProviderHours,
        LargestProviderHours, WaitingHoursWithin, WaitingHoursBeyond, People, Packages, PeopleUnmet, PeopleWaiting, PeopleWaitingUnmet,
        Providers, Cost, MeanRate, Coverage, SustainableCoverage, FrameworkShareHours, FrameworkSharePackages, Deficit, Uplift, HoursPer1000,
        LargestProviderShare, Fragmentation,
    ];

    private static Measure Hours(string key, string label, string unit) => new(key, label, unit, MeasureKind.Hours);

    private static Measure Count(string key, string label, string unit) => new(key, label, unit, MeasureKind.Count);

    private static Measure Ratio(string key, string label, string unit) => new(key, label, unit, MeasureKind.Ratio);
}
