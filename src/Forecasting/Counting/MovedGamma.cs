using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Zoning.Forecasting;

/// <summary>A shifted gamma distribution (Pearson's type III): a smooth approximation for large counts.</summary>
/// <remarks>
/// With skewness g the shape is 4 / g^2 and the scale deviation g / 2. Above shape 1,000 by the cube root of Wilson and Hilferty (1931,
/// doi:10.1073/pnas.17.12.684), because the series of the incomplete gamma function are long there.
/// </remarks>
internal readonly struct MovedGamma
{
    private const double LargeShape = 1000;
    private readonly double _shape;
    private readonly double _scale;
    private readonly double _from;

    private MovedGamma(double shape, double scale, double from)
    {
        _shape = shape;
        _scale = scale;
        _from = from;
    }

    /// <summary>The distribution with three given moments; all probability at the mean if the variance is 0.</summary>
    internal static MovedGamma Of(double mean, double variance, double skewness)
    {
        if (!(variance > 0))
        {
            return new MovedGamma(0, 0, mean);
        }

        skewness = Math.Max(skewness, 1e-7);
        var shape = 4 / (skewness * skewness);
        var scale = Math.Sqrt(variance) * skewness / 2;
        return new MovedGamma(shape, scale, mean - (shape * scale));
    }

    /// <summary>The cumulative probability of a value.</summary>
    internal double UpTo(double value)
    {
        if (_scale <= 0)
        {
            return value >= _from ? 1 : 0;
        }

        var at = (value - _from) / _scale;
        return at <= 0 ? 0
            : _shape < LargeShape ? SpecialFunctions.GammaLowerRegularized(_shape, at)
            : Normal.CDF(0, 1, (Math.Cbrt(at / _shape) - 1 + (1 / (9 * _shape))) * 3 * Math.Sqrt(_shape));
    }

    /// <summary>The value whose cumulative probability is a share.</summary>
    internal double Quantile(double share)
    {
        if (_scale <= 0)
        {
            return _from;
        }

        if (_shape >= LargeShape)
        {
            var root = 1 - (1 / (9 * _shape)) + (Normal.InvCDF(0, 1, share) / (3 * Math.Sqrt(_shape)));
            return _from + (_scale * _shape * Math.Max(root, 0) * Math.Max(root, 0) * Math.Max(root, 0));
        }

        var low = 0.0;
        var high = Math.Max(_shape, 1);
        for (var doubling = 0; doubling < 60 && SpecialFunctions.GammaLowerRegularized(_shape, high) < share; doubling++)
        {
            low = high;
            high *= 2;
        }

        for (var halving = 0; halving < 60 && high - low > 1e-12 * high; halving++)
        {
            var middle = low + ((high - low) / 2);
            if (SpecialFunctions.GammaLowerRegularized(_shape, middle) < share)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return _from + (_scale * high);
    }
}
