using MathNet.Numerics.Distributions;

namespace Zoning.Flow;

/// <summary>A figure of a simulation: the mean over replications, and how sure it is.</summary>
/// <param name="Mean">The mean; not a number if no replication has one.</param>
/// <param name="Error">The standard error of the mean; not a number below two replications.</param>
/// <param name="Replications">The replications that have the figure. One in which nobody waited, say, has no mean wait.</param>
internal readonly record struct Estimate(double Mean, double Error, int Replications)
{
    /// <summary>Half the width of the 95 % interval, by Student's t: mean and error of n independent replications.</summary>
    internal double HalfWidth => Replications < 2 ? double.NaN : StudentT.InvCDF(0, 1, Replications - 1, 0.975) * Error;

    /// <summary>The lower end of the 95 % interval of the mean.</summary>
    internal double Low => Mean - HalfWidth;

    /// <summary>The upper end of the 95 % interval of the mean.</summary>
    internal double High => Mean + HalfWidth;

    /// <summary>The estimate from one measure of each replication, in the order of replications.</summary>
    /// <param name="values">All measures, replication by replication.</param>
    /// <param name="measure">Which measure.</param>
    /// <param name="measures">How many each replication has.</param>
    internal static Estimate Of(ReadOnlySpan<double> values, int measure, int measures)
    {
        var (count, sum) = (0, 0.0);
        for (var at = measure; at < values.Length; at += measures)
        {
            if (!double.IsNaN(values[at]))
            {
                count++;
                sum += values[at];
            }
        }

        var mean = count == 0 ? double.NaN : sum / count;
        var squares = 0.0;
        for (var at = measure; at < values.Length; at += measures)
        {
            squares += double.IsNaN(values[at]) ? 0 : (values[at] - mean) * (values[at] - mean);
        }

        return new Estimate(mean, count < 2 ? double.NaN : Math.Sqrt(squares / (count - 1) / count), count);
    }
}
