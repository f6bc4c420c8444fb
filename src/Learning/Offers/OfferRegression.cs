using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Learning;

/// <summary>The logistic regression of offers that trees must beat; a feature that it cannot take is left out.</summary>
/// <param name="Fit">The regression, or the reason why there is none.</param>
/// <param name="Kept">The features it was fitted to, ascending.</param>
internal sealed record OfferRegression(RegressionFit Fit, ImmutableArray<int> Kept)
{
    /// <summary>Fits the first offers.</summary>
    /// <param name="features">Offers x width.</param>
    /// <param name="width">Features an offer.</param>
    /// <param name="accepted">Whether each offer was accepted; as many as are to be fitted.</param>
    /// <param name="cancellation">Stops the work.</param>
    internal static OfferRegression Of(
        ReadOnlySpan<double> features, int width, ReadOnlySpan<bool> accepted, CancellationToken cancellation)
    {
        var answers = ImmutableArray.CreateBuilder<double>(accepted.Length);
        foreach (var one in accepted)
        {
            answers.Add(one ? 1 : 0);
        }

        var rows = new RegressionRows { Terms = [], Values = [], Answers = answers.MoveToImmutable() };
        ImmutableArray<int> kept = [.. Enumerable.Range(0, width)];
        while (true)
        {
            var fit = LogisticRegression.Fit(
                rows with { Terms = [.. kept.Select(Name)], Values = Values(features, width, accepted.Length, kept) }, cancellation);
            if (fit.IsFitted || fit.Culprit is null)
            {
                return new OfferRegression(fit, kept);
            }

            kept = kept.RemoveAll(feature => Name(feature) == fit.Culprit);
        }
    }

    /// <summary>The chance, 0 to 1, that an offer is accepted; NaN if there is no regression or a feature it takes is not finite.</summary>
    internal double ChanceOf(ReadOnlySpan<double> offer)
    {
        if (!Fit.IsFitted)
        {
            return double.NaN;
        }

        Span<double> values = Kept.Length <= 64 ? stackalloc double[Kept.Length] : new double[Kept.Length];
        for (var term = 0; term < values.Length; term++)
        {
            values[term] = offer[Kept[term]];
        }

        return 1 / (1 + Math.Exp(-Fit.Predict(values).Predictor));
    }

    private static ImmutableArray<double> Values(ReadOnlySpan<double> features, int width, int offers, ImmutableArray<int> kept)
    {
        var values = ImmutableArray.CreateBuilder<double>(offers * kept.Length);
        for (var offer = 0; offer < offers; offer++)
        {
            foreach (var feature in kept)
            {
                values.Add(features[(offer * width) + feature]);
            }
        }

        return values.MoveToImmutable();
    }

    private static string Name(int feature) => string.Create(CultureInfo.InvariantCulture, $"feature {feature + 1}");
}
