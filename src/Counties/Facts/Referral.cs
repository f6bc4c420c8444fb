using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>
/// A row of referrals.csv: somebody who was referred for care, from the day the form came to the day a provider was found or the referral
/// ended. Restricted. Dates are in order: received, complete, offered, then placed or closed.
/// </summary>
internal sealed record Referral
{
    /// <summary>The referral's pseudonym.</summary>
    internal required ReferralId Id { get; init; }

    /// <summary>When the referral came.</summary>
    internal required Moment Received { get; init; }

    /// <summary>When its form was complete; null if it isn't yet, or that wasn't recorded.</summary>
    internal Moment? Complete { get; init; }

    /// <summary>When it was first offered to a provider; null if it isn't yet, or that wasn't recorded.</summary>
    internal Moment? Offered { get; init; }

    /// <summary>When a provider was found; null if none is. Never with <see cref="Closed"/>.</summary>
    internal Moment? Placed { get; init; }

    /// <summary>When it ended without a provider; null if it didn't.</summary>
    internal Moment? Closed { get; init; }

    /// <summary>How it ended. Agrees with the dates.</summary>
    internal ReferralOutcome Outcome { get; init; }

    /// <summary>Where it came from.</summary>
    internal ReferralSource Source { get; init; }

    /// <summary>The pathway; null if it isn't given.</summary>
    internal Pathway? Pathway { get; init; }

    /// <summary>Who pays. The council unless the row says otherwise.</summary>
    internal CareBuyer Buyer { get; init; }

    /// <summary>The zone of the home map where the person lives; null if it isn't given.</summary>
    internal ZoneCode? Zone { get; init; }

    /// <summary>Client hours a week that are asked for; null if they aren't given.</summary>
    internal CareMinutes? Weekly { get; init; }

    /// <summary>The need on arrival; null if it isn't given.</summary>
    internal NeedBand? Band { get; init; }

    /// <summary>The provider that took it; null without one, or if it isn't given.</summary>
    internal ProviderId? Provider { get; init; }

    /// <summary>When it stopped waiting: placed or closed; null while it is open.</summary>
    internal Moment? Ended => Placed ?? Closed;

    /// <summary>Whether it waits at the end of a day: it came by then and has not ended by then.</summary>
    internal bool IsOpenAt(DateOnly day) => Received.Day <= day && !(Ended?.Day <= day);
}

/// <summary>How a referral ended.</summary>
internal enum ReferralOutcome
{
    /// <summary>It has not ended.</summary>
    Open,

    /// <summary>A provider was found.</summary>
    Placed,

    /// <summary>The person or family withdrew.</summary>
    Withdrawn,

    /// <summary>The person died.</summary>
    Died,

    /// <summary>The person was cared for in another way.</summary>
    Elsewhere,

    /// <summary>It ended without a provider, and nobody recorded why.</summary>
    NotKnown,
}

/// <summary>Where a referral came from.</summary>
internal enum ReferralSource
{
    /// <summary>It isn't recorded.</summary>
    NotKnown,

    /// <summary>A ward, on discharge.</summary>
    Hospital,

    /// <summary>The emergency department: not admitted.</summary>
    EmergencyDepartment,

    /// <summary>Somebody who works in the community.</summary>
    Community,

    /// <summary>Reablement.</summary>
    Reablement,

    /// <summary>The person or family.</summary>
    Self,
}

/// <summary>Who buys the care.</summary>
internal enum CareBuyer
{
    /// <summary>The council.</summary>
    Council,

    /// <summary>The NHS, as continuing healthcare.</summary>
    ContinuingHealthcare,
}

/// <summary>Need on arrival.</summary>
internal enum NeedBand
{
    /// <summary>Low.</summary>
    Low,

    /// <summary>Medium.</summary>
    Medium,

    /// <summary>High: many hours, two carers, nights or equipment.</summary>
    High,
}
