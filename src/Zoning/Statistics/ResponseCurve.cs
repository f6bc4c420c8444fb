namespace Zoning;

/// <summary>How an answer follows from a linear predictor, and how far it spreads around that.</summary>
internal abstract class ResponseCurve
{
    /// <summary>The most that an answer can be.</summary>
    internal abstract double Most { get; }

    /// <summary>The mean for a linear predictor.</summary>
    internal abstract double Mean(double predictor);

    /// <summary>How fast the mean rises with the predictor, at a mean.</summary>
    internal abstract double Slope(double mean);

    /// <summary>The variance of an answer at a mean.</summary>
    internal abstract double Variance(double mean);

    /// <summary>What a row adds to the deviance.</summary>
    internal abstract double Deviance(double answer, double mean);

    /// <summary>A linear predictor to start from, without the offset's help.</summary>
    internal abstract double Start(double answer);

    /// <summary>Whether a mean is so near an end of its range that its coefficients run away.</summary>
    internal abstract bool IsAtEnd(double predictorWithoutOffset, double middle);
}

/// <summary>Counts with a logarithmic link; the variance is m + s m x m.</summary>
/// <param name="extra">s: 0 for a Poisson model.</param>
internal sealed class CountCurve(double extra) : ResponseCurve
{
    private const double Far = 16;

    internal override double Most => double.MaxValue;

    internal override double Mean(double predictor) => Math.Exp(Math.Clamp(predictor, -700, 700));

    internal override double Slope(double mean) => mean;

    internal override double Variance(double mean) => mean + (extra * mean * mean);

    internal override double Deviance(double answer, double mean)
    {
        var near = answer > 0 ? answer * Math.Log(answer / mean) : 0;
        return 2 * (extra > 0
            ? near - ((answer + (1 / extra)) * Math.Log((1 + (extra * answer)) / (1 + (extra * mean))))
            : near - (answer - mean));
    }

    internal override double Start(double answer) => Math.Log(answer + 0.1);

    internal override bool IsAtEnd(double predictorWithoutOffset, double middle) => predictorWithoutOffset < middle - Far;
}

/// <summary>Shares with a logit link.</summary>
internal sealed class ShareCurve : ResponseCurve
{
    private const double Far = 18;

    internal override double Most => 1;

    internal override double Mean(double predictor) => predictor >= 0
        ? 1 / (1 + Math.Exp(-predictor))
        : Math.Exp(predictor) / (1 + Math.Exp(predictor));

    internal override double Slope(double mean) => mean * (1 - mean);

    internal override double Variance(double mean) => mean * (1 - mean);

    internal override double Deviance(double answer, double mean) =>
        2 * ((answer > 0 ? answer * Math.Log(answer / mean) : 0) + (answer < 1 ? (1 - answer) * Math.Log((1 - answer) / (1 - mean)) : 0));

    internal override double Start(double answer) => Math.Log((answer + 0.5) / (1.5 - answer));

    internal override bool IsAtEnd(double predictorWithoutOffset, double middle) => Math.Abs(predictorWithoutOffset) > Far;
}
