namespace Zoning.Demand;

/// <summary>How the default combines and calibrates: one setting for all series, chosen once on the open benchmark files.</summary>
internal sealed record EnsembleOptions
{
    /// <summary>How many series the pull to equal weights is worth.</summary>
    internal double WeightPull { get; init; } = 30;

    /// <summary>Given weights in place of found ones; for studies.</summary>
    internal double[]? Weights { get; init; }

    internal double SeriesPower { get; init; } = 0.6;

    internal bool NoMedian { get; init; }

    /// <summary>How bands are calibrated.</summary>
    internal CalibrationOptions Calibration { get; init; } = new();
}
