namespace Zoning.Flow;

/// <summary>
/// What is measured of brokerage in a replication. Waits are from the referral to a provider found, open cases counted (Kaplan-Meier).
/// </summary>
internal enum BrokerageMeasure
{
    /// <summary>Hours to place on average, up to the longest time watched.</summary>
    MeanHours,

    /// <summary>Hours within which half are placed; none if fewer are.</summary>
    MedianHours,

    /// <summary>Hours within which 95 % are placed; none if fewer are.</summary>
    Hours95,

    /// <summary>The share placed within 24 hours.</summary>
    Within24,

    /// <summary>Within 48 hours.</summary>
    Within48,

    /// <summary>Within 72 hours.</summary>
    Within72,

    /// <summary>Within 7 days.</summary>
    Within168,

    /// <summary>The share of new placements with a provider on the framework.</summary>
    FrameworkPlacements,

    /// <summary>The share of all hours with providers on the framework, at the end.</summary>
    FrameworkHours,

    /// <summary>Pounds for an hour of new placements, weighted by hours.</summary>
    PoundsAnHour,

    /// <summary>Concentration of hours by zone (Herfindahl-Hirschman, 0 to 1), at the end.</summary>
    Concentration,

    /// <summary>Travel relative to one provider a zone, by the square-root rule, at the end.</summary>
    RootTravel,

    /// <summary>Hours a week lost if the largest provider leaves, at the end.</summary>
    LostIfLargestLeaves,

    /// <summary>People waiting, averaged over time.</summary>
    Waiting,

    /// <summary>Hours a week that people wait for as a share of these and those given, averaged over time.</summary>
    WaitingShareOfNeed,

    /// <summary>The share of zones where nobody waits, averaged over time.</summary>
    ZonesWithNobodyWaiting,

    /// <summary>Referrals received while it counted.</summary>
    Referred,

    /// <summary>Of those, placed.</summary>
    Placed,

    /// <summary>Of those, gone elsewhere or died before a provider was found.</summary>
    Lost,

    /// <summary>Packages handed back, or lost to long stays in hospital, that had to be placed again.</summary>
    HandedBack,

    /// <summary>Hours until these were placed again, on average of those who were.</summary>
    HoursToReplace,

    /// <summary>People waiting at the end.</summary>
    WaitingAtEnd,

    /// <summary>Hours from the referral to the first offer, on average of those who were offered.</summary>
    HoursToOffer,

    /// <summary>People waiting for a broker, averaged over time.</summary>
    WaitingForBroker,
}
