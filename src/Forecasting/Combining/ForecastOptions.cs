using System.Collections.Immutable;

namespace Zoning.Forecasting;

/// <summary>What to forecast, and how.</summary>
public sealed record ForecastOptions
{
    private readonly int _horizon = 13;
    private readonly int _paths = 1000;

    /// <summary>Steps ahead, 1 to 1,000; 13 by default (weeks: a quarter of a year).</summary>
    public int Horizon
    {
        get => _horizon;
        init => _horizon = value is >= 1 and <= 1000
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The horizon is 1 to 1,000 steps.");
    }

    /// <summary>
    /// The key of a model, or <c>auto</c> (the default), which fits several models, combines them and calibrates the ranges.
    /// </summary>
    public string Model { get; init; } = "auto";

    /// <summary>
    /// Further models that learn from all series together and compete within <c>auto</c>, such as the trees of Zoning.Learning. Default
    /// none.
    /// </summary>
    /// <remarks>A single <see cref="Model"/> does not ask them. A note says why one did not compete.</remarks>
    public ImmutableArray<PooledCandidate> Candidates { get; init; } = [];

    /// <summary>The least possible value; 0 by default, null for series that may be negative.</summary>
    public double? Floor { get; init; } = 0;

    /// <summary>
    /// Which series add up to which, in the order of the histories; null (the default) if none do. Means then add up exactly and stay above
    /// the floor, and so does every
    /// sample path. Each series keeps separate ranges, because the range of a sum is narrower than the sum of ranges.
    /// </summary>
    public ForecastHierarchy? Hierarchy { get; init; }

    /// <summary>How forecasts of a hierarchy are made to add up; by default the method that did best at earlier dates.</summary>
    /// <remarks>
    /// A single model is not tried at earlier dates: <see cref="ReconciliationMethod.WlsVariance"/> is used if no method is requested.
    /// </remarks>
    public ReconciliationMethod Reconciliation { get; init; }

    /// <summary>The number of sample paths for questions about several series or steps at once, 0 to 100,000; 1,000 by default.</summary>
    public int Paths
    {
        get => _paths;
        init => _paths = value is >= 0 and <= 100_000
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Paths are 0 to 100,000.");
    }

    /// <summary>The options that sample paths need.</summary>
    internal PathOptions ForPaths => new(Paths, Floor, Hierarchy);

    /// <summary>The seed of sample paths; the same seed gives the same paths.</summary>
    public int Seed { get; init; }

    /// <summary>The greatest number of threads; 0 (the default) uses all processors. The result does not depend on it.</summary>
    public int Threads { get; init; }

    /// <summary>Receives the number of series done; the numbers may arrive out of order.</summary>
    public IProgress<int>? Progress { get; init; }
}
