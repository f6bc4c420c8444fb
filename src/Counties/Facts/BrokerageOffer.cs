using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>A row of offers.csv: a referral offered to a provider, with its answer or its silence. Restricted.</summary>
internal sealed record BrokerageOffer
{
    /// <summary>The referral; referrals.csv has it.</summary>
    internal required ReferralId Referral { get; init; }

    /// <summary>The provider that was asked.</summary>
    internal required ProviderId Provider { get; init; }

    /// <summary>When it was asked.</summary>
    internal required Moment Sent { get; init; }

    /// <summary>When it answered, not before it was asked; null if it didn't.</summary>
    internal Moment? Answered { get; init; }

    /// <summary>What it answered; silent just where <see cref="Answered"/> is null.</summary>
    internal OfferReply Reply { get; init; }

    /// <summary>
    /// Hours the provider gave that day as a share of what it could give, 0 to below 1; null if it isn't given.
    /// </summary>
    internal decimal? Load { get; init; }

    /// <summary>Minutes of detour from its rounds, 0 or more; null if they aren't given.</summary>
    internal decimal? DetourMinutes { get; init; }

    /// <summary>Pounds for an hour that were offered, above 0; null if they aren't given.</summary>
    internal decimal? Rate { get; init; }

    /// <summary>When care began, not before the answer; only of an offer that was accepted. Null if it hasn't, or isn't given.</summary>
    internal Moment? Started { get; init; }
}

/// <summary>How a provider answered an offer.</summary>
internal enum OfferReply
{
    /// <summary>It didn't.</summary>
    Silent,

    /// <summary>It took the package.</summary>
    Accepted,

    /// <summary>It said no.</summary>
    Refused,
}
