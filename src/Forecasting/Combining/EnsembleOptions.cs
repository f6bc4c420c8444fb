namespace Zoning.Forecasting;

/// <summary>How the default forecast combines and calibrates: one setting for all series, chosen once on open benchmark files.</summary>
internal sealed record EnsembleOptions
{
    /// <summary>The pull to equal weights counts as this many series.</summary>
    internal double WeightPull { get; init; } = 10;

    /// <summary>The power of a candidate's error on one series in its weight there; 0 has no effect.</summary>
    internal double SeriesPower { get; init; } = 0.6;

    /// <summary>How recent errors change the spread.</summary>
    internal RecentSpreadOptions Spread { get; init; } = new();

    /// <summary>How ranges are calibrated.</summary>
    internal CalibrationOptions Calibration { get; init; } = new();
}
