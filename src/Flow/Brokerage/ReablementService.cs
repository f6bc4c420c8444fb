using System.Collections.Immutable;

namespace Zoning.Flow;

/// <summary>
/// A service of reablement with places: beds, or a team for people's own homes. People hold a place for some time; those who need a package
/// afterwards keep it until one is found, so that whoever waits for care at home blocks a place.
/// </summary>
internal sealed record ReablementService
{
    internal required string Name { get; init; }

    /// <summary>Whether places are in people's own homes; else they are beds.</summary>
    internal bool IsHome { get; init; }

    /// <summary>Places by date, whole numbers. Who holds a place when they become fewer keeps it.</summary>
    internal required Dated Places { get; init; }

    /// <summary>How long reablement takes; waiting for a package afterwards is not part of it.</summary>
    internal required Stay Stay { get; init; }

    /// <summary>People who come in a year of 365 days, by date. They wait as long as it takes.</summary>
    internal required Dated PerYear { get; init; }

    /// <summary>On which days and hours they come. Default all alike.</summary>
    internal WorkingWeek Arrivals { get; init; } = WorkingWeek.Always;

    /// <summary>The share who need a package afterwards, 0 to 1. Default 0.</summary>
    internal double NeedCare { get; init; }

    /// <summary>
    /// Those who hold a place on the first day and are still reabled, by hours so far; null where that is unknown. Default nobody.
    /// </summary>
    internal ImmutableArray<double?> Inside { get; init; } = [];

    /// <summary>People who wait for a place on the first day. Default nobody.</summary>
    internal int Waiting { get; init; }

    /// <summary>The queue for a place by formula, with the rates and places of a day; null without a place.</summary>
    /// <param name="day">The day.</param>
    /// <param name="held">Days for which a place is held after reablement, on average over all who come, 0 or more.</param>
    internal SlotPlan? Formula(DateOnly day, double held) => Places.On(day) >= 1 && Stay.Mean + 24 * held > 0
        ? new SlotPlan
        {
            ArrivalsPerDay = PerYear.On(day) / 365,
            StayDays = Stay.Mean / 24 + held,
            Slots = (int)Places.On(day),
            StayVariation = Stay.Variation,
        }
        : null;

    internal void Check(FlowFaults faults)
    {
        Places.Check($"places of {Name}", mayBeInfinite: false, faults);
        foreach (var places in Places.Changes.Select(change => change.Value).Prepend(Places.First).Where(one => one != Math.Floor(one)))
        {
            faults.Add(FlowFaults.BadAmount, FormattableString.Invariant($"places of {Name} are {places}; a whole number of 0 or more."));
        }

        PerYear.Check($"people who come to {Name}", mayBeInfinite: false, faults);
        Arrivals.Check($"days on which people come to {Name}", faults);
        faults.Length($"stay in {Name}", Stay);
        faults.Share($"share who need a package after {Name}", NeedCare);
        faults.Amount($"people who wait for {Name}", Waiting);
        foreach (var hours in Inside)
        {
            faults.Amount($"hours so far in {Name}", hours ?? 0);
        }
    }
}

/// <summary>What is measured of a service by week: people at the end of the week, and people who moved during it.</summary>
internal enum ServiceMeasure
{
    /// <summary>People who hold a place, those who wait for a package included.</summary>
    People,

    /// <summary>Of those, the ones who wait for a package.</summary>
    Blocking,

    /// <summary>People who wait for a place.</summary>
    Waiting,

    /// <summary>People who came.</summary>
    Came,

    /// <summary>People who began.</summary>
    Began,

    /// <summary>People who ended reablement and need no package.</summary>
    Recovered,

    /// <summary>People who ended reablement and wait for a package.</summary>
    NeedCare,

    /// <summary>People who gave back a place that they held while they waited: a provider was found, or they left the list.</summary>
    Freed,

    /// <summary>
    /// Client hours a week that those who recovered so far would need; less of it with every week, as needs come back.
    /// </summary>
    HoursRemoved,
}

/// <summary>What is measured of a service over the whole time.</summary>
internal enum ServiceTotal
{
    /// <summary>The share of places that is held.</summary>
    Occupancy,

    /// <summary>People who hold a place and only wait for a package, averaged over time.</summary>
    Blocking,

    /// <summary>The share of those who began who waited at most 48 hours for the place.</summary>
    Within48,

    /// <summary>Hours waited for a place on average, of those who began.</summary>
    MeanWait,
}
