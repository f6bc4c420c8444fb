using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Learning;

/// <summary>
/// Learns from offers made in the past how likely a provider is to accept one, by boosted trees. The model is a delegate from the
/// features of an offer to its chance, so that whoever uses it needs no library of learned models.
/// </summary>
/// <remarks>Friedman 2001, doi:10.1214/aos/1013203451, with the logistic loss.</remarks>
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
    /// <param name="rival">
    /// The chances that another model gives to the last quarter of the offers, having learned from those before them, such as a logistic
    /// regression; null for the share accepted so far.
    /// </param>
    /// <param name="cancellation">Stops the work before trees are grown.</param>
    /// <returns>The chance of any offer where trees beat the rival on the last quarter of the offers; else the reason why not.</returns>
    /// <exception cref="ArgumentException">The numbers of features, offers and rival chances do not go together.</exception>
    public static LearnedAcceptance Learn(
        ReadOnlySpan<double> features, int width, ReadOnlySpan<bool> accepted, Func<int, double>? rival = null,
        CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        if (features.Length != (long)width * accepted.Length)
        {
            throw new ArgumentException(
                Text($"There are {features.Length} features for {accepted.Length} offers; give {width} for each."), nameof(features));
        }

        var training = accepted.Length - (accepted.Length / 4);
        if (accepted.Length < LeastOffers)
        {
            return LearnedAcceptance.None(Text($"{accepted.Length} offers are too few; {LeastOffers} are needed"));
        }

        var grown = Grown.Classify(Rows(features, width, accepted, training), Growing, cancellation);
        if (grown.Reason is { } reason)
        {
            return LearnedAcceptance.None(reason);
        }

        var share = Math.Clamp(accepted[..training].Count(true) / (double)training, 1e-6, 1 - 1e-6);
        var (own, other) = (0.0, 0.0);
        var row = new float[width];
        for (var offer = training; offer < accepted.Length; offer++)
        {
            Copy(features.Slice(offer * width, width), row);
            own += Loss(ChanceOf(grown, row), accepted[offer]);
            other += Loss(rival?.Invoke(offer) ?? share, accepted[offer]);
        }

        var judged = accepted.Length - training;
        var (loss, rivalLoss) = (own / judged, other / judged);
        if (!(loss < rivalLoss))
        {
            return LearnedAcceptance.None(
                Text($"trees had a log loss of {loss:0.0000} on the last {judged} offers, the rival {rivalLoss:0.0000}")) with
            {
                LogLoss = loss,
                RivalLogLoss = rivalLoss,
            };
        }

        var all = Grown.Classify(Rows(features, width, accepted, accepted.Length), Growing, cancellation);
        return all.Reason is { } late ? LearnedAcceptance.None(late) : new LearnedAcceptance
        {
            LogLoss = loss,
            RivalLogLoss = rivalLoss,
            Chance = offer => ChanceOfOffer(all, width, offer),
        };
    }

    private static double ChanceOfOffer(Grown grown, int width, ImmutableArray<double> offer)
    {
        if (offer.Length != width)
        {
            throw new ArgumentException(Text($"The offer has {offer.Length} features; the model was learned from {width}."), nameof(offer));
        }

        var row = new float[width];
        Copy(offer.AsSpan(), row);
        return Array.TrueForAll(row, float.IsFinite) ? ChanceOf(grown, row) : double.NaN;
    }

    private static double ChanceOf(Grown grown, ReadOnlySpan<float> row) => 1 / (1 + Math.Exp(-grown.Of(row)));

    private static double Loss(double chance, bool isAccepted) => -Math.Log(Math.Clamp(isAccepted ? chance : 1 - chance, 1e-12, 1));

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

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A learned model of acceptance, or the reason why there is none.</summary>
public sealed record LearnedAcceptance
{
    /// <summary>
    /// The chance, 0 to 1, that an offer with these features is accepted; NaN if a feature is not a finite number. Null if there is no
    /// model.
    /// </summary>
    public Func<ImmutableArray<double>, double>? Chance { get; init; }

    /// <summary>Mean log loss of trees on the last quarter of the offers, which they had not seen; NaN if nothing was tried.</summary>
    public double LogLoss { get; init; } = double.NaN;

    /// <summary>That of the rival on the same offers.</summary>
    public double RivalLogLoss { get; init; } = double.NaN;

    /// <summary>Why there is no model, in words that follow a colon; null if there is one.</summary>
    public string? Reason { get; init; }

    internal static LearnedAcceptance None(string reason) => new() { Reason = reason };
}
