using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Learning;

/// <summary>
/// Learns from offers made in the past how likely a provider is to accept one: by boosted trees where they beat a logistic regression on
/// offers that neither had seen, else by the regression. The model is a delegate from the features of an offer to its chance, so that
/// whoever uses it needs no library of learned models.
/// </summary>
/// <remarks>
/// Friedman 2001, doi:10.1214/aos/1013203451, with the logistic loss, against <see cref="LogisticRegression"/>.
/// </remarks>
public static class OfferTrees
{
    private const int LeastOffers = 500;
    private static readonly TreeOptions Growing = new(Trees: 80, Leaves: 8, LeastInLeaf: 30, Rate: 0.1);

    /// <summary>Learns from offers.</summary>
    /// <param name="features">
    /// Offers x width, offer by offer in the order in which they were made; each feature is a finite number, such as hours a week or
    /// kilometres.
    /// </param>
    /// <param name="width">Features an offer, 1 or more.</param>
    /// <param name="accepted">Whether each offer was accepted.</param>
    /// <param name="cancellation">Stops the work before trees are grown, and between the steps of the regression.</param>
    /// <returns>
    /// The chance of any offer by the model with the smaller log loss on the last quarter of the offers, both having learned from those
    /// before; the reason why, where that is not the trees; no model for fewer than 500 offers, offers that were all accepted or all
    /// refused, and features that are not finite.
    /// </returns>
    /// <exception cref="ArgumentException">The numbers of features and offers do not go together.</exception>
    public static LearnedAcceptance Learn(
        ReadOnlySpan<double> features, int width, ReadOnlySpan<bool> accepted, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        if (features.Length != (long)width * accepted.Length)
        {
            throw new ArgumentException(
                Text($"There are {features.Length} features for {accepted.Length} offers; give {width} for each."), nameof(features));
        }

        if (accepted.Length < LeastOffers)
        {
            return new LearnedAcceptance { Reason = Text($"{accepted.Length} offers are too few; {LeastOffers} are needed") };
        }

        var training = accepted.Length - (accepted.Length / 4);
        var regression = OfferRegression.Of(features[..(training * width)], width, accepted[..training], cancellation);
        var grown = Grown.Classify(Rows(features, width, accepted, training), Growing, cancellation);
        var (loss, rival) = (double.NaN, double.NaN);
        if (regression.Fit.IsFitted)
        {
            rival = Loss(features, width, accepted, training, regression.ChanceOf);
        }

        if (grown.Reason is null)
        {
            loss = Loss(features, width, accepted, training, offer => ChanceOf(grown, offer));
        }

        var judged = accepted.Length - training;
        var all = OfferRegression.Of(features, width, accepted, cancellation);
        var isBetter = grown.Reason is null && !(loss >= rival);
        var final = isBetter ? Grown.Classify(Rows(features, width, accepted, accepted.Length), Growing, cancellation) : grown;
        var learned = new LearnedAcceptance { LogLoss = loss, RegressionLogLoss = rival, Regression = all.Fit };
        return final.Reason is null && isBetter
            ? learned with { IsByTrees = true, Chance = offer => ChanceOf(offer, width, one => ChanceOf(final, one)) }
            : learned with
            {
                Chance = all.Fit.IsFitted ? offer => ChanceOf(offer, width, all.ChanceOf) : null,
                Reason = final.Reason
                    ?? Text($"trees had a log loss of {loss:0.0000} on the last {judged} offers, a logistic regression {rival:0.0000}"),
            };
    }

    private static double ChanceOf(ImmutableArray<double> offer, int width, ChanceOfFeatures chance) => offer.Length == width
        ? AreFinite(offer.AsSpan()) ? chance(offer.AsSpan()) : double.NaN
        : throw new ArgumentException(Text($"The offer has {offer.Length} features; the model was learned from {width}."), nameof(offer));

    private static double ChanceOf(Grown grown, ReadOnlySpan<double> offer)
    {
        Span<float> row = offer.Length <= 64 ? stackalloc float[offer.Length] : new float[offer.Length];
        Copy(offer, row);
        return 1 / (1 + Math.Exp(-grown.Of(row)));
    }

    /// <summary>The mean log loss on the offers from one on.</summary>
    private static double Loss(ReadOnlySpan<double> features, int width, ReadOnlySpan<bool> accepted, int from, ChanceOfFeatures chance)
    {
        var sum = 0.0;
        for (var offer = from; offer < accepted.Length; offer++)
        {
            var own = chance(features.Slice(offer * width, width));
            sum -= Math.Log(Math.Clamp(accepted[offer] ? own : 1 - own, 1e-12, 1));
        }

        return sum / (accepted.Length - from);
    }

    private static TreeRows Rows(ReadOnlySpan<double> features, int width, ReadOnlySpan<bool> accepted, int offers)
    {
        var rows = new TreeRows(width);
        var row = new float[width];
        for (var offer = 0; offer < offers; offer++)
        {
            Copy(features.Slice(offer * width, width), row);
            rows.Add(row, accepted[offer] ? 1 : 0);
        }

        return rows;
    }

    private static void Copy(ReadOnlySpan<double> from, Span<float> to)
    {
        for (var index = 0; index < from.Length; index++)
        {
            to[index] = (float)from[index];
        }
    }

    /// <summary>Whether all features are finite as trees take them.</summary>
    private static bool AreFinite(ReadOnlySpan<double> offer)
    {
        foreach (var feature in offer)
        {
            if (!float.IsFinite((float)feature))
            {
                return false;
            }
        }

        return true;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private delegate double ChanceOfFeatures(ReadOnlySpan<double> offer);
}
