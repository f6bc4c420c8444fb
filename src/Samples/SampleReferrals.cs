using System.Globalization;

namespace Zoning.Samples;

/// <summary>Writes referrals.csv and offers.csv.</summary>
internal sealed class SampleReferrals
{
    private readonly SampleOptions _options;
    private readonly SampleMap _map;
    private readonly Market _market;
    private readonly string[] _providers;
    private readonly Randomness _random;
    private readonly SampleTable _referrals = new(
        "referral", "received", "complete", "offered", "placed", "closed", "outcome", "source", "pathway", "buyer", "zone", "hours", "band",
        "provider");

    private readonly SampleTable _offers = new(
        "referral", "provider", "sent", "answered", "answer", "load", "detour_minutes", "rate", "started");

    private SampleReferrals(SampleOptions options, SampleMap map, Market market, string[] providers)
    {
        (_options, _map, _market, _providers) = (options, map, market, providers);
        _random = new Randomness(options.Seed).For("referral rows");
    }

    /// <summary>Writes both files.</summary>
    /// <param name="referrals">The referrals, in the order in which they came.</param>
    /// <param name="options">The seed and the as-at date.</param>
    /// <param name="map">The zones.</param>
    /// <param name="market">The providers.</param>
    /// <param name="providers">The id of each.</param>
    /// <returns>The texts, in the order of referral ids.</returns>
    public static (string Referrals, string Offers) Write(
        List<SampleReferral> referrals, SampleOptions options, SampleMap map, Market market, string[] providers)
    {
        var writer = new SampleReferrals(options, map, market, providers);
        for (var at = 0; at < referrals.Count; at++)
        {
            writer.Add(string.Create(CultureInfo.InvariantCulture, $"SYN-R{at + 1:00000}"), referrals[at]);
        }

        return (writer._referrals.ToString(), writer._offers.ToString());
    }

    private void Add(string id, SampleReferral one)
    {
        // When the form was complete, as a share of the time before the first offer; nobody knows it of every second early one.
        var (share, kind, buyer) = (_random.NextBetween(0.1, 0.9), _random.NextShare(), _random.NextShare());
        var complete = one.Offered is { } offered ? Between(one.Received, offered, share)
            : one.Stage == "with-brokerage" ? Between(one.Received, Now, share)
            : one.Closed is { } closed && share < 0.5 ? Between(one.Received, closed, share) : null;
        var (source, pathway) = WayOf(one.WaitsIn, kind);
        var outcome = one.Placed is not null ? "placed"
            : one.Closed is null ? "" : kind < 0.45 ? "withdrawn" : kind < 0.70 ? "died" : "elsewhere";
        _referrals.Add(
            id, Text(one.Received), Text(complete), Text(one.Offered), Text(one.Placed), Text(one.Closed), outcome, source, pathway,
            buyer < 0.04 ? "chc" : "council", _map.Zones[one.Zone].Code, (one.Minutes / 60m).ToString("0.##", CultureInfo.InvariantCulture),
            one.Carers > 1 || one.Minutes >= 16 * 60 ? "high" : one.Minutes >= 7 * 60 ? "medium" : "low",
            one.Placed is null ? "" : _providers[one.Provider]);
        if (one.Story is { } story)
        {
            AddOffers(id, one, story, one.Offered!.Value);
        }
    }

    private void AddOffers(string id, SampleReferral one, OfferStory story, DateTime first)
    {
        var end = one.Placed ?? Now;
        var names = Names(one, story);
        foreach (var offer in story.Offers.Where(offer => first.AddHours(offer.Sent) < end))
        {
            var isAccepted = offer.IsAccepted && one.Placed is not null;
            var answered = isAccepted ? end
                : !offer.IsAccepted && offer.Answered is { } hour && first.AddHours(hour) < end ? first.AddHours(hour) : (DateTime?)null;
            _offers.Add(
                id, _providers[names[offer.Slot]], Text(first.AddHours(offer.Sent)), Text(answered),
                isAccepted ? "accepted" : answered is null
                ? "" : "refused", Number(offer.Asked.Load, "0.00"), Number(offer.Asked.Detour, "0.0"),
                Number(offer.Asked.Rate, "0.00"), isAccepted && one.FirstVisit is { } day
                ? Text(day.ToDateTime(TimeOnly.MinValue))[..10] : "");
        }
    }

    /// <summary>Who was asked: the provider that took it in its place, others that work in the zone in theirs.</summary>
    private int[] Names(SampleReferral one, OfferStory story)
    {
        var slots = story.Offers.Max(offer => offer.Slot) + 1;
        var names = new int[slots];
        Array.Fill(names, -1);
        if (one.Placed is not null)
        {
            names[story.Offers[story.Accepted].Slot] = one.Provider;
        }

        var order = _random.NextOrder(_market.Count).OrderByDescending(provider => _market.ZonesOf[provider].Contains(one.Zone)).ToList();
        foreach (var offer in story.Offers.DistinctBy(offer => offer.Slot).Where(offer => names[offer.Slot] < 0))
        {
            names[offer.Slot] = order.First(provider =>
                provider < _market.FrameworkCount == offer.Asked.IsOnFramework && !names.Contains(provider));
        }

        return names;
    }

    private DateTime Now => _options.AsOf.ToDateTime(new TimeOnly(17, 0));

    private static (string Source, string Pathway) WayOf(string waitsIn, double kind) => waitsIn switch
    {
        "hospital" => ("hospital", "P1"),
        "reablement" => ("reablement", "P1"),
        "interim-bed" => ("hospital", "P2"),
        "temporary-residential" => ("hospital", "P3"),
        "home" => (kind < 0.6 ? "community" : kind < 0.9 ? "self" : "ed", "community"),
        _ => ("community", ""),
    };

    private static DateTime? Between(DateTime from, DateTime to, double share) => to > from ? from + (share * (to - from)) : from;

    private static string Text(DateTime? at) => at?.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture) ?? "";

    private static string Number(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
