namespace Zoning.Forecasting;

/// <summary>How the default combines and calibrates: one setting for all series, chosen once on the open benchmark files.</summary>
internal sealed record EnsembleOptions
{
    /// <summary>How many series the pull to equal weights is worth.</summary>
    internal double WeightPull { get; init; } = 30;

    /// <summary>To which power a candidate's own error on a series bends its weight there; 0 not at all.</summary>
    internal double SeriesPower { get; init; } = 0.6;

    /// <summary>To which power the size of recent errors, over that of all, bends the spread; 0 not at all.</summary>
    internal double SpreadPower { get; init; } = 0.5;

    /// <summary>So many seasons back an error weighs half.</summary>
    internal double SpreadSeasons { get; init; } = 0.5;

    /// <summary>So many steps at least.</summary>
    internal double LeastSpreadLife { get; init; } = 12;

    /// <summary>How bands are calibrated.</summary>
    internal CalibrationOptions Calibration { get; init; } = new();
}
