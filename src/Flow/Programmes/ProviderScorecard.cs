using System.Collections.Immutable;

namespace Zoning.Flow;

/// <summary>How a provider answered an offer.</summary>
internal enum OfferAnswer
{
    /// <summary>It did not answer (yet).</summary>
    Silent,

    /// <summary>It took the package.</summary>
    Accepted,

    /// <summary>It said no.</summary>
    Refused,
}

/// <summary>An offer to a provider.</summary>
/// <param name="Provider">The provider's pseudonym.</param>
/// <param name="SentHour">When it was sent, in hours from any fixed moment.</param>
/// <param name="AnsweredHour">When it was answered; null for silence. Not before it was sent.</param>
/// <param name="Answer">How; silent just where there is no hour.</param>
/// <param name="StartedHour">When care began; null if it has not. Only of an offer accepted.</param>
internal readonly record struct ProviderOffer(
    string Provider, double SentHour, double? AnsweredHour, OfferAnswer Answer, double? StartedHour = null);

/// <summary>A provider's line: only for people who may see a provider's own figures, never for a shareable level.</summary>
/// <param name="Provider">The provider's pseudonym.</param>
/// <param name="Offers">Offers sent: accepted, refused and silent ones add up to it.</param>
/// <param name="Accepted">Those it took.</param>
/// <param name="Refused">Those it refused.</param>
/// <param name="Silent">Those it did not answer by the end.</param>
/// <param name="MedianHours">
/// Hours within which half of its offers are answered, unanswered ones counted (Kaplan-Meier); not a number if fewer are.
/// </param>
/// <param name="MeanHoursToStart">Hours from acceptance to the first care, of those begun; not a number if none has.</param>
internal sealed record ProviderScore(
    string Provider, int Offers, int Accepted, int Refused, int Silent, double MedianHours, double MeanHoursToStart);

/// <summary>Scorecard by provider, in the order of pseudonyms. Restricted: it is about single firms, and counts are small.</summary>
internal sealed record ProviderScorecard(ImmutableArray<ProviderScore> Providers)
{
    /// <summary>Counts offers.</summary>
    /// <param name="offers">All offers of some time, silences too.</param>
    /// <param name="endHour">When silences are cut off; not before any offer or answer.</param>
    /// <exception cref="BadDataException">An offer is out of order or contradicts itself; it holds all of them.</exception>
    internal static ProviderScorecard Of(IReadOnlyList<ProviderOffer> offers, double endHour)
    {
        var faults = new FlowFaults();
        for (var at = 0; at < offers.Count; at++)
        {
            Check(offers[at], endHour, FormattableString.Invariant($"offer {at + 1}"), faults);
        }

        faults.ThrowIfAny();
        return new ProviderScorecard(
        [
            .. offers.GroupBy(offer => offer.Provider, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => Of(group.Key, [.. group], endHour)),
        ]);
    }

    private static void Check(ProviderOffer offer, double endHour, string name, FlowFaults faults)
    {
        if (!(offer.SentHour <= endHour) || offer.AnsweredHour is { } hour && !(hour >= offer.SentHour && hour <= endHour))
        {
            faults.Add(FlowFaults.OutOfOrder, $"{name}: it is answered before it is sent, or later than the end.");
        }

        if (offer.AnsweredHour is null != (offer.Answer == OfferAnswer.Silent))
        {
            faults.Add(FlowFaults.BadAmount, $"{name} has an hour without an answer, or an answer without an hour.");
        }

        if (offer.StartedHour is { } started && !(offer.Answer == OfferAnswer.Accepted && started >= offer.AnsweredHour))
        {
            faults.Add(FlowFaults.OutOfOrder, $"{name}: care begins before the offer is accepted.");
        }
    }

    private static ProviderScore Of(string provider, ImmutableArray<ProviderOffer> offers, double endHour)
    {
        var started = offers.Where(offer => offer.StartedHour is not null).ToArray();
        return new ProviderScore(
            provider,
            offers.Length,
            offers.Count(offer => offer.Answer == OfferAnswer.Accepted),
            offers.Count(offer => offer.Answer == OfferAnswer.Refused),
            offers.Count(offer => offer.Answer == OfferAnswer.Silent),
            Median(offers, endHour),
            started.Length == 0 ? double.NaN : started.Average(offer => offer.StartedHour!.Value - offer.AnsweredHour!.Value));
    }

    /// <summary>Where the Kaplan-Meier curve of answers falls to a half; of equal hours answers come before silences that end.</summary>
    private static double Median(ImmutableArray<ProviderOffer> offers, double endHour)
    {
        var waits = offers.Select(offer => (Hours: (offer.AnsweredHour ?? endHour) - offer.SentHour, IsOpen: offer.AnsweredHour is null))
            .Order().ToArray();
        var silent = 1.0;
        for (var at = 0; at < waits.Length; at++)
        {
            silent *= waits[at].IsOpen ? 1 : 1 - 1.0 / (waits.Length - at);
            if (silent <= 0.5 + 1e-12)
            {
                return waits[at].Hours;
            }
        }

        return double.NaN;
    }
}
