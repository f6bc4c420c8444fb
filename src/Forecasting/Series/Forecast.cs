using System.Collections.Immutable;

namespace Zoning.Forecasting;

/// <summary>What is expected of one series, with bands: at each step ahead the mean, the median, and the ranges that hold the truth 80 and 95 times in 100.</summary>
/// <remarks>Bands nest (95 % around 80 % around the median) and nothing is below the floor of the options, 0 unless changed.</remarks>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed record Forecast : ITabular
{
    /// <summary>The series, as its history was named.</summary>
    public required string Name { get; init; }

    /// <summary>The Monday of the first step ahead, where steps are weeks of the calendar.</summary>
    public DateOnly? FirstWeek { get; init; }

    /// <summary>The mean of each step; means of zones add up to their groups and county.</summary>
    public required ImmutableArray<double> Mean { get; init; }

    /// <summary>The median of each step.</summary>
    public required ImmutableArray<double> Median { get; init; }

    /// <summary>The lower end of the 80 % range of each step.</summary>
    public required ImmutableArray<double> Low80 { get; init; }

    /// <summary>The upper end of the 80 % range of each step.</summary>
    public required ImmutableArray<double> High80 { get; init; }

    /// <summary>The lower end of the 95 % range of each step.</summary>
    public required ImmutableArray<double> Low95 { get; init; }

    /// <summary>The upper end of the 95 % range of each step.</summary>
    public required ImmutableArray<double> High95 { get; init; }

    /// <summary>How the forecast was made, in short: the models and how they were combined.</summary>
    public required string Method { get; init; }

    /// <summary>Why this way, in sentences for the reader.</summary>
    public required string Words { get; init; }

    /// <summary>What was noticed about the history: level breaks, zeros taken as missing, a history too short for a season.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>How many steps ahead.</summary>
    public int Horizon => Mean.Length;

    /// <summary>The steps ahead without figures, which may be exact figures about people.</summary>
    /// <returns>A row for each step.</returns>
    public Table ToTable() => ForecastTable.Of(this, showsFigures: false);

    /// <summary>The steps ahead with the median and both ranges, to one decimal. For internal use, not for publication.</summary>
    /// <returns>A row for each step.</returns>
    public Table ToInternalTable() => ForecastTable.Of(this, showsFigures: true);

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();
}
