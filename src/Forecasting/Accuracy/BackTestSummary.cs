namespace Zoning.Forecasting;

/// <summary>How far the forecasts of one model were from the actual values, at all steps ahead or at one of them.</summary>
/// <remarks>
/// Every step judged has the same weight. A score is null if nothing could be judged or its divisor is 0.
/// The formulas and their sources are in docs/reference/forecast-models.md.
/// </remarks>
public sealed record BackTestSummary
{
    /// <summary>The key of the model.</summary>
    public required string Model { get; init; }

    /// <summary>The step ahead that is judged; null for all steps together.</summary>
    public required int? StepAhead { get; init; }

    /// <summary>How many steps were judged, over all series and dates.</summary>
    public required int Judged { get; init; }

    /// <summary>
    /// MASE: the mean of |mean - actual| / scale. Below 1 the forecast was nearer than a seasonal change in the known steps.
    /// </summary>
    public required double? MeanAbsoluteScaledError { get; init; }

    /// <summary>RMSSE: for each series the root of the mean of (mean - actual)² / square scale, then the mean over series.</summary>
    public required double? RootMeanSquareScaledError { get; init; }

    /// <summary>sMAPE in per cent, 0 to 200.</summary>
    public required double? SymmetricPercentage { get; init; }

    /// <summary>WAPE: the sum of |mean - actual| as a share of the sum of |actual|. 0.06 is 6 %.</summary>
    public required double? ErrorShare { get; init; }

    /// <summary>The sum of (mean - actual) as a share of the sum of |actual|: above 0 if the forecast was too high.</summary>
    public required double? BiasShare { get; init; }

    /// <summary>The mean pinball loss of the five quantiles 0.025, 0.1, 0.5, 0.9 and 0.975, in the unit of the series.</summary>
    public required double? Pinball { get; init; }

    /// <summary>The mean of the same pinball losses / scale, for series of different sizes.</summary>
    public required double? ScaledPinball { get; init; }

    /// <summary>MSIS of the 80 % range: the mean interval score / scale.</summary>
    public required double? ScaledIntervalScore80 { get; init; }

    /// <summary>MSIS of the 95 % range.</summary>
    public required double? ScaledIntervalScore95 { get; init; }

    /// <summary>The share of steps whose actual value was in the 80 % range, ends included.</summary>
    public required double? Coverage80 { get; init; }

    /// <summary>The share of steps whose actual value was in the 95 % range, ends included.</summary>
    public required double? Coverage95 { get; init; }
}
