using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>
/// A row of discharges.csv: somebody who was ready to leave hospital. Restricted. A person may have several, on other days.
/// </summary>
internal sealed record Discharge
{
    /// <summary>The person's pseudonym.</summary>
    internal required PersonId Person { get; init; }

    /// <summary>When the person was ready to leave.</summary>
    internal required Moment Ready { get; init; }

    /// <summary>When the person left, not before being ready; null if still there.</summary>
    internal Moment? Left { get; init; }

    /// <summary>The pathway that was planned; null if it isn't given.</summary>
    internal Pathway? Planned { get; init; }

    /// <summary>The pathway that it came to; null if it isn't given, or the person is still there.</summary>
    internal Pathway? Actual { get; init; }

    /// <summary>What the person waited for; null if for nothing, or it isn't given.</summary>
    internal DelayCause? Reason { get; init; }

    /// <summary>Who answers for the delay; null if nobody, or it isn't given.</summary>
    internal DelayOwner? Owner { get; init; }

    /// <summary>A group that is looked at beside all people, such as <c>18-64</c>; blank for none.</summary>
    internal string Group { get; init; } = "";

    /// <summary>When the first planned care came, not before the person left; null if it hasn't, or isn't given.</summary>
    internal Moment? ServiceFrom { get; init; }

    /// <summary>Whether needs were met after discharge.</summary>
    internal NeedAfterDischarge Need { get; init; }

    /// <summary>Where the person was on the 91st day after leaving.</summary>
    internal PlaceAfterDischarge PlaceAt91 { get; init; }
}

/// <summary>What somebody who is ready to leave hospital waits for.</summary>
internal enum DelayCause
{
    /// <summary>Care at home.</summary>
    HomePackage,

    /// <summary>A place in residential or nursing care.</summary>
    Residential,

    /// <summary>An assessment.</summary>
    Assessment,

    /// <summary>Reablement or rehabilitation.</summary>
    Reablement,

    /// <summary>Equipment or adaptations.</summary>
    Equipment,

    /// <summary>Housing.</summary>
    Housing,

    /// <summary>The choice of person or family.</summary>
    Family,

    /// <summary>Further care of the NHS.</summary>
    Nhs,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>Who answers for a delay.</summary>
internal enum DelayOwner
{
    /// <summary>The council.</summary>
    SocialCare,

    /// <summary>The NHS.</summary>
    Nhs,

    /// <summary>Both.</summary>
    Both,
}

/// <summary>Whether a need was met after discharge.</summary>
internal enum NeedAfterDischarge
{
    /// <summary>Nobody asked, or no answer.</summary>
    NotKnown,

    /// <summary>In full.</summary>
    Full,

    /// <summary>In part.</summary>
    Part,

    /// <summary>Not at all.</summary>
    None,
}

/// <summary>Where somebody was on the 91st day after leaving hospital.</summary>
internal enum PlaceAfterDischarge
{
    /// <summary>Not known, or the 91 days are not over.</summary>
    NotKnown,

    /// <summary>At home.</summary>
    Home,

    /// <summary>In residential or nursing care.</summary>
    Residential,

    /// <summary>In hospital again.</summary>
    Hospital,

    /// <summary>Died.</summary>
    Died,
}
