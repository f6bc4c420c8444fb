namespace Zoning.Samples;

/// <summary>A provider as it is when it is asked.</summary>
/// <param name="IsOnFramework">Whether it is on the framework.</param>
/// <param name="Load">Hours given as a share of what it could give.</param>
/// <param name="Detour">Minutes of detour from its rounds.</param>
/// <param name="Rate">Pounds for an hour.</param>
internal readonly record struct AskedProvider(bool IsOnFramework, double Load, double Detour, double Rate);

/// <summary>An offer, in hours from the first offer of the package.</summary>
/// <param name="Asked">Who was asked.</param>
/// <param name="Slot">Its place among those asked about the package.</param>
/// <param name="Sent">When.</param>
/// <param name="Answered">When it answered; null for silence.</param>
/// <param name="IsAccepted">Whether it took the package.</param>
internal readonly record struct OfferMade(AskedProvider Asked, int Slot, double Sent, double? Answered, bool IsAccepted);

/// <summary>The offers of a package until somebody takes it.</summary>
/// <param name="Offers">All of them; the silent ones were withdrawn when somebody took it.</param>
/// <param name="Accepted">The place of the offer that was accepted.</param>
/// <param name="Hours">Hours from the first offer to that answer.</param>
internal sealed record OfferStory(List<OfferMade> Offers, int Accepted, double Hours)
{
    /// <summary>The same answers in at most so many hours; the story itself if it is no longer.</summary>
    internal OfferStory Within(double hours)
    {
        var by = Math.Min(1, hours / Hours);
        return by == 1 ? this : new OfferStory(
            [.. Offers.Select(offer => offer with { Sent = by * offer.Sent, Answered = by * offer.Answered })], Accepted, hours);
    }
}

/// <summary>
/// How readily invented providers accept a package, and what becomes of its offers: the coefficients that a regression of offers.csv finds
/// again.
/// </summary>
/// <remarks>
/// A provider that was asked and has not answered accepts at <see cref="PerHour"/> x (1 - load)^<see cref="LoadPower"/>
/// x exp(-<see cref="PerMinute"/> x minutes of detour) x (rate / <see cref="ReferenceRate"/>)^<see cref="RatePower"/> an hour, by day and
/// by
/// night, and refuses at <see cref="RefusalsPerHour"/>. The framework is asked first, everybody after <see cref="TimerHours"/>. If all have
/// refused, all are asked again a day later. Load, detour and rate are drawn offer by offer.
/// </remarks>
internal static class OfferModel
{
    internal const double PerHour = 0.06, LoadPower = 1, PerMinute = 0.04, RatePower = 3, ReferenceRate = 23;
    internal const double RefusalsPerHour = 1 / 80.0, TimerHours = 72;

    private const double AskAgainHours = 24;

    /// <summary>What becomes of a package from the first offer until somebody accepts.</summary>
    /// <param name="isTown">Whether it is in a town: providers are nearer, and the framework pays less.</param>
    /// <param name="market">The providers: no more are asked than there are.</param>
    /// <param name="random">Its stream.</param>
    internal static OfferStory Tell(bool isTown, Market market, Randomness random)
    {
        var framework = Math.Min(3 + random.NextBelow(3), market.FrameworkCount);
        var others = Math.Min(1 + random.NextBelow(2), market.Count - market.FrameworkCount);
        var asked = new AskedProvider[framework + others];
        for (var at = 0; at < asked.Length; at++)
        {
            asked[at] = Ask(at < framework, isTown, random);
        }

        var offers = new List<OfferMade>();
        while (true)
        {
            var start = offers.Count == 0 ? 0 : offers.Max(offer => offer.Answered!.Value) + AskAgainHours;
            var (accepted, hour) = Wave(asked, start, offers, random);
            if (accepted >= 0)
            {
                return new OfferStory(offers, accepted, hour);
            }
        }
    }

    /// <summary>Acceptances an hour of a provider that was asked.</summary>
    internal static double Rate(AskedProvider one) => PerHour * Math.Pow(1 - one.Load, LoadPower) * Math.Exp(-PerMinute * one.Detour)
        * Math.Pow(one.Rate / ReferenceRate, RatePower);

    private static AskedProvider Ask(bool isOnFramework, bool isTown, Randomness random)
    {
        // Rounded as written, so that what is read is what was drawn from.
        var load = Math.Round(0.98 - (0.48 * Math.Pow(random.NextShare(), 1.5)), 2);
        var detour = Math.Round(random.NextLogNormal(isTown ? 6 : 10, 0.6), 1);
        var rate = isOnFramework ? random.NextBetween(22.2, 23.8) + (isTown ? 0 : 1.5) : random.NextBetween(30, 36);
        return new AskedProvider(isOnFramework, load, Math.Min(120, detour), Math.Round(rate, 2));
    }

    /// <summary>One round of offers: the place of the offer that was accepted and its hour, or -1 if all refuse.</summary>
    private static (int Offer, double Hour) Wave(AskedProvider[] asked, double start, List<OfferMade> offers, Randomness random)
    {
        var (best, end) = (-1, double.PositiveInfinity);
        var answers = new (double Sent, double Accept, double Refuse)[asked.Length];
        for (var at = 0; at < asked.Length; at++)
        {
            var sent = start + (asked[at].IsOnFramework ? 0 : TimerHours);
            var (accept, refuse) = (sent + (Wait(random) / Rate(asked[at])), sent + (Wait(random) / RefusalsPerHour));
            answers[at] = (sent, accept, refuse);
            if (accept < refuse && accept < end)
            {
                (best, end) = (at, accept);
            }
        }

        var accepted = -1;
        for (var at = 0; at < asked.Length; at++)
        {
            var (sent, _, refuse) = answers[at];
            if (sent >= end)
            {
                continue;
            }

            accepted = at == best ? offers.Count : accepted;
            offers.Add(new OfferMade(asked[at], at, sent, at == best ? end : refuse < end ? refuse : null, at == best));
        }

        return (accepted, end);
    }

    /// <summary>An exponential time with mean 1.</summary>
    private static double Wait(Randomness random) => -Math.Log(1 - random.NextShare());
}
