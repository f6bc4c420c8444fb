using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>How readily providers accept, learned from offers.csv: refusals and silences are hours without acceptance.</summary>
internal static class FlowOffers
{
    /// <summary>Fewer offers are not learned from.</summary>
    private const int Least = 200;
    private const int LeastUntaken = 30;
    private const int MostDays = 728;
    private const double LeastHours = 0.1, FullestLoad = 0.99;

    /// <summary>The readiness that offers show; null if there are too few, or the regression has no answer.</summary>
    internal static Readiness? Of(CountyRun run, OfferBoard board, FlowSources sources, CancellationToken cancellation)
    {
        var sent = Sent(run, board);
        if (sent.Count < Least)
        {
            return null;
        }

        var reference = board.Providers.Average(one => one.Rate);
        var learned = LearnedReadiness.Of(sent, reference, cancellation);
        if (learned.Readiness is not { } readiness)
        {
            return null;
        }

        const string source = "Measured: a regression on the offers of two years in offers.csv, refusals and silences included.";
        var terms = learned.Fit.Terms;
        sources.Measured("acceptance", "Acceptances of an empty provider on the spot", readiness.PerHour, "an open hour", sent.Count,
            source);
        sources.Measured("load_power", "How acceptance falls with load: its power of the room left", readiness.LoadPower, "power",
            sent.Count, source);
        sources.Measured("detour_power", "How acceptance falls with detour", readiness.DetourPower, "a minute", sent.Count, source);
        sources.Measured("rate_power", "How acceptance rises with the rate", terms.Length > 3 ? readiness.RatePower : 0, "power",
            sent.Count, source);
        return readiness;
    }

    /// <summary>
    /// The share of offers not taken that each provider refused, by their places; the mean of all where a provider has too few; 0 without
    /// offers.csv.
    /// </summary>
    internal static ImmutableArray<double> RefusedShares(
        County county, ImmutableArray<OfferProvider> providers, bool mayTell, FlowSources sources)
    {
        var untaken = mayTell ? (county.Offers ?? []).Where(one => one.Reply != OfferReply.Accepted).ToList() : [];
        if (untaken.Count < LeastUntaken)
        {
            sources.Assumed("refusals", "Offers not taken that are refused rather than left without an answer", 0, "share");
            return [.. providers.Select(_ => 0.0)];
        }

        double ShareOf(List<BrokerageOffer> offers) => (double)offers.Count(one => one.Reply == OfferReply.Refused) / offers.Count;
        var all = ShareOf(untaken);
        sources.Measured(
            "refusals", "Offers not taken that are refused rather than left without an answer", all, "share, here of all providers",
            untaken.Count, "Measured: answers in offers.csv, provider by provider where there are 30 or more.");
        var own = untaken.GroupBy(one => one.Provider.Value, StringComparer.Ordinal).ToDictionary(
            group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        return [.. providers.Select(one => own.TryGetValue(one.Name, out var its) && its.Count >= LeastUntaken ? ShareOf(its) : all)];
    }

    /// <summary>Offers with load, detour, rate and open hours; what a row lacks is as it is today.</summary>
    private static List<SentOffer> Sent(CountyRun run, OfferBoard board)
    {
        var county = run.County;
        var homes = new FlowHomes(run.Placed);
        var referrals = (county.Referrals ?? []).ToDictionary(one => one.Id);
        var first = county.AsOf.AddDays(-MostDays);
        var clock = Pace.Of(first, MostDays + 2, day => WorkingWeek.OfficeHours.On(day));
        double HourOf(Moment moment) => (moment.At - first.ToDateTime(TimeOnly.MinValue)).TotalHours;
        var sent = new List<SentOffer>();
        foreach (var offer in county.Offers ?? [])
        {
            var provider = board.IndexOf(offer.Provider.Value);
            if (offer.Sent.Day < first || offer.Sent.Day > county.AsOf || provider < 0 || !referrals.TryGetValue(offer.Referral,
                out var referral))
            {
                continue;
            }

            var area = homes.AreaOf(referral.Zone);
            var until = offer.Answered ?? referral.Ended ?? new Moment(county.AsOf, new TimeOnly(23, 59));
            var hours = clock.At(HourOf(until)) - clock.At(HourOf(offer.Sent));
            var detour = (double?)offer.DetourMinutes
                ?? (area.IsZone && !board.DetourMinutes.IsEmpty ? board.DetourMinutes[area.Zone * board.Providers.Length + provider] : 0);
            sent.Add(new SentOffer(
                Math.Min(FullestLoad, (double?)offer.Load ?? 0), detour, (double?)offer.Rate ?? board.Providers[provider].Rate,
                Math.Max(LeastHours, hours), offer.Reply == OfferReply.Accepted));
        }

        return sent;
    }
}
