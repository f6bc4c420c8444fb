namespace Zoning.Forecasting;

/// <summary>How strongly the size of recent errors changes the spread of a forecast.</summary>
internal sealed record RecentSpreadOptions
{
    /// <summary>The power of the ratio of recent errors to all errors; 0 leaves the spread as it is.</summary>
    internal double Power { get; init; } = 0.5;

    /// <summary>The number of seasons after which an error counts half.</summary>
    internal double Seasons { get; init; } = 0.5;

    /// <summary>The least number of steps after which an error counts half.</summary>
    internal double LeastSteps { get; init; } = 12;
}
