namespace Zoning.Forecasting;

/// <summary>How the default combines and calibrates: one setting for all series, chosen once on the open benchmark files.</summary>
internal sealed record EnsembleOptions
{
    /// <summary>How many series the pull to equal weights is worth.</summary>
    internal double WeightPull { get; init; } = 30;

    /// <summary>To which power a candidate's own error on a series bends its weight there; 0 not at all.</summary>
    internal double SeriesPower { get; init; } = 0.6;

    /// <summary>How recent errors change the spread.</summary>
    internal RecentSpreadOptions Spread { get; init; } = new();

    /// <summary>How bands are calibrated.</summary>
    internal CalibrationOptions Calibration { get; init; } = new();
}
