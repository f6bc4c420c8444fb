using System.Collections.Immutable;
using MathNet.Numerics.Distributions;

namespace Zoning.Demand;

/// <summary>Compares each area with the model that the other areas make.</summary>
internal sealed class NeedComparison
{
    /// <summary>An area that decides so much of its own mean has no others to be compared with.</summary>
    private const double MostOwn = 0.9;

    private readonly RegressionFit _fit;
    private readonly ImmutableArray<NeedArea> _known;
    private readonly ImmutableArray<NeedTerm> _terms;
    private readonly double[] _rates;
    private readonly CountSpread _spread;
    private readonly double _pearson;
    private readonly double _fall;
    private readonly double _wider;

    internal NeedComparison(
        RegressionFit fit, ImmutableArray<NeedArea> known, ImmutableArray<NeedTerm> terms, double[] rates, CountSpread spread)
    {
        (_fit, _known, _terms, _rates, _spread) = (fit, known, terms, rates, spread);
        for (var row = 0; row < known.Length; row++)
        {
            var mean = fit.Means[row];
            _pearson += Part(row);
            _fall += Part(row) * mean * mean / (mean + (fit.ExtraVariance * mean * mean));
        }

        // The spread is estimated: Student's t is wider than the normal by so much, as a square.
        const double Upper = 1 - ((1 - NeedByArea.Middle) / 2);
        var ratio = StudentT.InvCDF(0, 1, Math.Max(1, fit.DegreesOfFreedom - 1), Upper) / Normal.InvCDF(0, 1, Upper);
        _wider = ratio * ratio;
    }

    /// <summary>What areas like each have; null where terms of an area are unknown or nobody lives there.</summary>
    internal IEnumerable<NeedLine?> Of(ImmutableArray<NeedArea> areas)
    {
        var row = 0;
        foreach (var area in areas)
        {
            var isKnown = row < _known.Length && ReferenceEquals(_known[row], area);
            yield return isKnown ? Others(area, row++) : Unseen(area);
        }
    }

    /// <summary>An area of the model, with its own packages taken out.</summary>
    private NeedLine? Others(NeedArea area, int row)
    {
        var own = _fit.Leverages[row];
        if (own > MostOwn)
        {
            return null;
        }

        var mean = _fit.Means[row];
        var others = mean * Math.Exp(-own * ((area.Packages!.Value - mean) / mean) / (1 - own));
        var error = Dispersion * own / _fit.WorkingWeights[row] / (1 - own);
        return Line(area, others, error, ExtraWithout(row));
    }

    /// <summary>An area whose packages are not known, or that has none to compare.</summary>
    private NeedLine? Unseen(NeedArea area)
    {
        if (area.People.Sum() <= 0 || _terms.Any(term => term.Of(area) is null) || NeedByArea.Exposed(area, _rates) is not > 0)
        {
            return null;
        }

        var (predictor, error) = _fit.Predict(
            [.. _terms.Select(term => term.Of(area)!.Value)], Math.Log(NeedByArea.Exposed(area, _rates)));
        return Line(area, Math.Exp(predictor), error * error, _spread == CountSpread.Quasi ? _fit.Dispersion : _fit.ExtraVariance);
    }

    private double Dispersion => _spread == CountSpread.Quasi ? _fit.Dispersion : 1;

    private NeedLine Line(NeedArea area, double mean, double error, double spread)
    {
        var beyond = _spread == CountSpread.Quasi ? Math.Max(0, spread - 1) / mean : spread;
        var extra = Math.Max(0, ((beyond + error + (1 / mean)) * _wider) - (1 / mean));
        var (low, high) = CountRange.Of(mean, extra, NeedByArea.Middle);
        var verdict = area.Packages is null && area.Most <= 0 ? AgainstLike.NotKnown
            : area.Most < low ? AgainstLike.Fewer
            : area.Fewest > high ? AgainstLike.More
            : area.Packages is null ? AgainstLike.NotKnown
            : AgainstLike.AsMany;
        return new NeedLine(mean, low, high, verdict);
    }

    /// <summary>The spread without an area: one step of Newton's method from that of all.</summary>
    private double ExtraWithout(int row)
    {
        var rest = _fit.DegreesOfFreedom - 1;
        var own = Part(row) / (1 - _fit.Leverages[row]);
        return _spread switch
        {
            CountSpread.Quasi => Math.Max(0, _pearson - own) / Math.Max(1, rest),
            CountSpread.NegativeBinomial => Math.Max(0, _fit.ExtraVariance + ((_pearson - own - rest) / _fall)),
            _ => 0,
        };
    }

    /// <summary>What a row adds to Pearson's chi-squared.</summary>
    private double Part(int row)
    {
        var mean = _fit.Means[row];
        var apart = _known[row].Packages!.Value - mean;
        return apart * apart / (mean + (_fit.ExtraVariance * mean * mean));
    }
}
