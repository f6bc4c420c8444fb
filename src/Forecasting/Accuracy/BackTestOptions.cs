using System.Collections.Immutable;

namespace Zoning.Forecasting;

/// <summary>Which forecasts are made again at earlier dates, and at how many dates.</summary>
public sealed record BackTestOptions
{
    private readonly ImmutableArray<string> _models = ["auto"];
    private readonly string? _reference;
    private readonly int _horizon = 13;
    private readonly int _origins = 8;
    private readonly int? _stride;
    private readonly int _leastKnown = 12;
    private readonly int _threads;

    /// <summary>
    /// Keys of the models to judge, at least one; <c>auto</c> by default. <see cref="BackTestResult.Words"/> describes the first.
    /// </summary>
    public ImmutableArray<string> Models
    {
        get => _models;
        init
        {
            if (value.IsDefaultOrEmpty)
            {
                throw new ArgumentException("Give the key of at least one model, such as 'auto'.", nameof(value));
            }

            _models = [.. value.Select(Known).Distinct(StringComparer.Ordinal)];
        }
    }

    /// <summary>
    /// The key of the simple rule that a forecast has to beat. By default <c>snaive</c> if every forecast knows more than one season, else
    /// <c>naive</c>.
    /// </summary>
    public string? Reference
    {
        get => _reference;
        init => _reference = value is null ? null : Known(value);
    }

    /// <summary>Steps ahead, 1 to 1,000; 13 by default (weeks: a quarter of a year).</summary>
    public int Horizon
    {
        get => _horizon;
        init => _horizon = value is >= 1 and <= 1000
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The horizon is 1 to 1,000 steps.");
    }

    /// <summary>
    /// The greatest number of dates at which forecasts are made again: 1 to 1,000, 8 by default. The latest date is one horizon before the
    /// end.
    /// </summary>
    public int Origins
    {
        get => _origins;
        init => _origins = value is >= 1 and <= 1000
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Origins are 1 to 1,000.");
    }

    /// <summary>Steps from one date to the next, 1 or more; by default a quarter of the horizon, rounded up.</summary>
    public int? Stride
    {
        get => _stride;
        init => _stride = value is null or >= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The stride is 1 step or more.");
    }

    /// <summary>
    /// The number of steps, including missing ones, that a series needs before a date to be forecast at that date: 1 or more, 12 by
    /// default.
    /// </summary>
    public int LeastKnown
    {
        get => _leastKnown;
        init => _leastKnown = value >= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "At least 1 step must be known.");
    }

    /// <summary>The least possible value; 0 by default, null for series that may be negative.</summary>
    public double? Floor { get; init; } = 0;

    /// <summary>
    /// Which series add up to which, in the order of the histories; null (the default) if none do. Not used at dates at which some series
    /// cannot be forecast.
    /// </summary>
    public ForecastHierarchy? Hierarchy { get; init; }

    /// <summary>The greatest number of threads; 0 (the default) uses all processors. The result does not depend on it.</summary>
    public int Threads
    {
        get => _threads;
        init => _threads = value >= 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Threads are 0 (all processors) or more.");
    }

    /// <summary>Receives the number of dates done, each model counted separately; the numbers may arrive out of order.</summary>
    public IProgress<int>? Progress { get; init; }

    private static string Known(string key) => ForecastModels.Keys.Contains(key, StringComparer.Ordinal) ? key : ForecastModels.Of(key).Key;
}
