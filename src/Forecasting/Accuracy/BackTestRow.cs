namespace Zoning.Forecasting;

/// <summary>One step of one forecast made again at an earlier date, beside what came.</summary>
/// <remarks>With the two scales every score of a back-test can be worked out again from its rows.</remarks>
public sealed record BackTestRow
{
    /// <summary>The series, as its history is named.</summary>
    public required string Series { get; init; }

    /// <summary>The key of the model.</summary>
    public required string Model { get; init; }

    /// <summary>How many steps of the series were known when the forecast was made, missing ones counted.</summary>
    public required int Origin { get; init; }

    /// <summary>Steps ahead of the last one known: 1, 2, 3 ...; the step of the history is <see cref="Origin"/> + this - 1, counted from 0.</summary>
    public required int StepAhead { get; init; }

    /// <summary>What came.</summary>
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

    /// <summary>The mean absolute change over a season within what was known (over a step where no more than a season was), from steps that were seen; none where it is 0 or can't be had.</summary>
    public required double? Scale { get; init; }

    /// <summary>The mean square of the same changes; none where it is 0 or can't be had.</summary>
    public required double? SquareScale { get; init; }
}
