using System.Collections.Immutable;

namespace Zoning.Flow;

/// <summary>An offer that was sent to a provider, refusals and silences too.</summary>
/// <param name="Load">Hours given as a share of what the provider can give on that day, 0 or more and below 1.</param>
/// <param name="DetourMinutes">Minutes of detour from its rounds, 0 or more.</param>
/// <param name="Rate">Pounds for an hour, above 0.</param>
/// <param name="OpenHours">Open hours until the answer, or until the offer was withdrawn or somebody else accepted; above 0.</param>
/// <param name="Accepted">Whether it accepted.</param>
internal readonly record struct SentOffer(double Load, double DetourMinutes, double Rate, double OpenHours, bool Accepted);

/// <summary>How readily providers accept, learned from offers.</summary>
/// <param name="Readiness">The rates to simulate with; null if there is no model.</param>
/// <param name="Fit">
/// The regression: logarithm of acceptances an hour by ln(1 - load), minutes of detour and ln(rate / reference), with standard errors;
/// or why there is none.
/// </param>
internal sealed record LearnedReadiness(Readiness? Readiness, RegressionFit Fit)
{
    /// <summary>Learns from offers.</summary>
    /// <param name="offers">The offers of some time, all of them: silence counts as hours without acceptance.</param>
    /// <param name="referenceRate">Pounds for an hour at which the rate does nothing, above 0.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>
    /// The rates, or the reason why there are none. Waits with a steady rate have the likelihood of a Poisson count with the hours as
    /// exposure (Holford 1980, doi:10.2307/2529982), so coefficients are those of the rates themselves; a logistic regression of hourly
    /// steps has the same to the order of the hourly rate.
    /// </returns>
    /// <exception cref="BadDataException">An offer has a number outside its range; it holds all of them.</exception>
    internal static LearnedReadiness Of(
        IReadOnlyList<SentOffer> offers, double referenceRate, CancellationToken cancellation = default)
    {
        Check(offers, referenceRate);
        var values = ImmutableArray.CreateBuilder<double>(3 * offers.Count);
        var (answers, offsets) = (ImmutableArray.CreateBuilder<double>(offers.Count), ImmutableArray.CreateBuilder<double>(offers.Count));
        foreach (var offer in offers)
        {
            values.AddRange(Math.Log(1 - offer.Load), offer.DetourMinutes, Math.Log(offer.Rate / referenceRate));
            answers.Add(offer.Accepted ? 1 : 0);
            offsets.Add(Math.Log(offer.OpenHours));
        }

        var fit = PoissonRegression.Fit(
            new RegressionRows
            {
                Terms = ["load", "detour", "rate"],
                Values = values.MoveToImmutable(),
                Answers = answers.MoveToImmutable(),
                Offsets = offsets.MoveToImmutable(),
            },
            CountSpread.Poisson,
            cancellation);
        return new LearnedReadiness(
            fit.IsFitted
                ? new Readiness(
                    Math.Exp(fit.Terms[0].Estimate),
                    Math.Max(0, fit.Terms[1].Estimate),
                    Math.Max(0, -fit.Terms[2].Estimate),
                    fit.Terms[3].Estimate,
                    referenceRate)
                : null,
            fit);
    }

    private static void Check(IReadOnlyList<SentOffer> offers, double referenceRate)
    {
        var faults = new FlowFaults();
        Positive("reference rate", referenceRate, faults);
        for (var at = 0; at < offers.Count; at++)
        {
            var offer = offers[at];
            var name = FormattableString.Invariant($"of offer {at + 1}");
            faults.Share($"load {name}", offer.Load < 1 ? offer.Load : double.NaN);
            faults.Amount($"detour {name}", offer.DetourMinutes);
            Positive($"rate {name}", offer.Rate, faults);
            Positive($"hours {name}", offer.OpenHours, faults);
        }

        faults.ThrowIfAny();
    }

    private static void Positive(string name, double value, FlowFaults faults) => faults.Amount(name, value > 0 ? value : double.NaN);
}
