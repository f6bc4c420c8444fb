namespace Zoning.Forecasting;

/// <summary>What is forecast, and how.</summary>
public sealed record ForecastOptions
{
    private readonly int _horizon = 13;
    private readonly int _paths = 1000;

    /// <summary>Steps ahead, 1 to 1,000; 13 by default (weeks: a quarter of a year).</summary>
    public int Horizon
    {
        get => _horizon;
        init => _horizon = value is >= 1 and <= 1000 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The horizon is 1 to 1,000 steps.");
    }

    /// <summary>The key of a model, or <c>auto</c> (the default): several models fitted, combined and calibrated.</summary>
    public string Model { get; init; } = "auto";

    /// <summary>The least value that makes sense; 0 by default, none for series that may be negative.</summary>
    public double? Floor { get; init; } = 0;

    /// <summary>
    /// Which series add up to which, in the order of the histories; none by default. Means then add up to the last digit and stay above the floor, and so does every
    /// sample path. Bands are each series' own, since ranges of sums are narrower than sums of ranges.
    /// </summary>
    public ForecastHierarchy? Hierarchy { get; init; }

    /// <summary>How forecasts of a hierarchy are made to add up; by default the way that did best at earlier dates.</summary>
    /// <remarks>A single model is not tried at earlier dates: <see cref="ReconciliationMethod.WlsVariance"/> is used where nothing is asked for.</remarks>
    public ReconciliationMethod Reconciliation { get; init; }

    /// <summary>Sample paths drawn for joint questions, 0 to 100,000; 1,000 by default.</summary>
    public int Paths
    {
        get => _paths;
        init => _paths = value is >= 0 and <= 100_000 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Paths are 0 to 100,000.");
    }

    /// <summary>The part of the options that drawing paths needs.</summary>
    internal PathOptions ForPaths => new(Paths, Floor, Hierarchy);

    /// <summary>The seed of sample paths; the same seed gives the same paths.</summary>
    public int Seed { get; init; }

    /// <summary>Threads at most; 0 (the default) takes all processors. Changes nothing in the result.</summary>
    public int Threads { get; init; }

    /// <summary>Told how many series are done, in no order of time.</summary>
    public IProgress<int>? Progress { get; init; }
}
