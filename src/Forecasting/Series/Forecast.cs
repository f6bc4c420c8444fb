using System.Collections.Immutable;

namespace Zoning.Forecasting;

/// <summary>The forecast of one series: the mean, the median, and the 80 % and 95 % ranges of each step ahead.</summary>
/// <remarks>
/// The 95 % range contains the 80 % range, which contains the median. Nothing is below the floor of the options, 0 by default.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed record Forecast : ITabular
{
    /// <summary>The name of the series, from its history.</summary>
    public required string Name { get; init; }

    /// <summary>The Monday of the first step ahead; null if steps are not calendar weeks.</summary>
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

    /// <summary>The key or name of the model, such as <c>auto</c>.</summary>
    public required string Method { get; init; }

    /// <summary>How the forecast was made, in sentences for the reader.</summary>
    public required string Words { get; init; }

    /// <summary>Notes on the history: level breaks, zeros taken as missing, a history too short for a season.</summary>
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
