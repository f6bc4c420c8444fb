namespace Zoning.Forecasting;

/// <summary>One step of one forecast made again at an earlier date, with the actual value.</summary>
/// <remarks>Every score of a back-test can be worked out from its rows and their two scales.</remarks>
public sealed record BackTestRow
{
    /// <summary>The name of the series, from its history.</summary>
    public required string Series { get; init; }

    /// <summary>The key of the model.</summary>
    public required string Model { get; init; }

    /// <summary>How many steps of the series were known when the forecast was made, including missing ones.</summary>
    public required int Origin { get; init; }

    /// <summary>
    /// The number of steps after the last known one: 1, 2, 3 ... The step of the history is <see cref="Origin"/> + this - 1, counted from
    /// 0.
    /// </summary>
    public required int StepAhead { get; init; }

    /// <summary>The actual value.</summary>
    public required double Actual { get; init; }

    /// <summary>The mean that was forecast.</summary>
    public required double Mean { get; init; }

    /// <summary>The median that was forecast.</summary>
    public required double Median { get; init; }

    /// <summary>The lower end of the 80 % range.</summary>
    public required double Low80 { get; init; }

    /// <summary>The upper end of the 80 % range.</summary>
    public required double High80 { get; init; }

    /// <summary>The lower end of the 95 % range.</summary>
    public required double Low95 { get; init; }

    /// <summary>The upper end of the 95 % range.</summary>
    public required double High95 { get; init; }

    /// <summary>
    /// The mean absolute change over a season in the known, non-missing steps (over one step if no more than a season was known); null if
    /// it is 0 or unknown.
    /// </summary>
    public required double? Scale { get; init; }

    /// <summary>The mean square of the same changes; null if it is 0 or unknown.</summary>
    public required double? SquareScale { get; init; }
}
