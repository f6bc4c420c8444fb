namespace Zoning.Planning;

/// <summary>What a planner could change. Applied in the order in which they stand here, whatever the order of a scenario's rows.</summary>
public enum LeverKind
{
    /// <summary>Another map: people keep their place, and zones are counted by it. Hours freed then serve the new zones.</summary>
    ZoneChange,

    /// <summary>Need grows by a share a year, compounded by weeks. New need waits until something places it.</summary>
    Growth,

    /// <summary>Need is higher by a share while it lasts, as in a winter.</summary>
    Surge,

    /// <summary>Providers exchange packages: the share of the proposals of <c>zoning swaps</c> that is carried out.</summary>
    Swaps,

    /// <summary>A provider joins the framework with a share of its packages, at the framework's mean price.</summary>
    JoinsFramework,

    /// <summary>The price of hours on the framework rises by pounds an hour.</summary>
    RateUplift,

    /// <summary>A provider hands back a share of its packages; 1 is a provider that leaves. Their people wait.</summary>
    ProviderLeaves,

    /// <summary>
    /// More beds of reablement: people who would be referred come to them first, and those who recover need no package. Fewer hours need to
    /// be met from then on, half of which are needed again after a year.
    /// </summary>
    ReablementBeds,

    /// <summary>More places of reablement in people's own homes: the same at home.</summary>
    ReablementHome,

    /// <summary>Annual reviews done in a week; each changes hours by what reviews were seen to change.</summary>
    Reviews,

    /// <summary>The share of double-handed hours that one carer can give safely, with equipment.</summary>
    SingleHanded,

    /// <summary>The share of visits fit for it that become a call.</summary>
    VirtualVisits,

    /// <summary>
    /// People who live in an extra-care scheme, where a carer does not drive from door to door; with a provider, it gives their care there.
    /// </summary>
    ExtraCare,

    /// <summary>A new provider on the framework brings client hours a week for people who wait.</summary>
    ProviderEnters,

    /// <summary>Posts of a role that are filled: each role does what it does through the mechanism of another lever.</summary>
    Workforce,

    /// <summary>The share of carer hours freed by other levers that becomes care for people who wait in the same zone.</summary>
    FreedHours,

    /// <summary>The share of care that is not given while carers are ill, beyond what others cover.</summary>
    Sickness,

    /// <summary>More trusted assessors: people who are ready to leave hospital wait fewer days for an assessment.</summary>
    TrustedAssessors,

    /// <summary>Places for people at home who would else go to hospital. Admissions avoided are counted at most, never as cash.</summary>
    StepUp,

    /// <summary>Providers accept offers more readily, by a share more. Of the flow of referrals only.</summary>
    Acceptance,

    /// <summary>So many brokers do each stage of a referral. Of the flow only.</summary>
    Brokers,

    /// <summary>
    /// Packages are offered another way. Of the flow only; its size is the open hours until others are asked, 0 for the usual ones.
    /// </summary>
    OfferPolicy,

    /// <summary>
    /// Forms and lists before an offer take a share less time: one form, no copying between systems. Of the flow only, from its first day.
    /// </summary>
    QuickerStages,
}

/// <summary>How sure the size of a lever is.</summary>
public enum LeverMark
{
    /// <summary>Nobody measured it: a planner's assumption.</summary>
    Assumed,

    /// <summary>Worked out from figures that were measured.</summary>
    Derived,

    /// <summary>Measured, here or in a trial.</summary>
    Measured,
}
