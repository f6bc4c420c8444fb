using System.Collections.Immutable;

namespace Zoning.Forecasting;

/// <summary>Forecasts made again at earlier dates beside what came, their scores, and what couldn't be judged.</summary>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed record BackTestResult : ITabular
{
    /// <summary>Every step judged: by model, then date (earliest first), then series, then step ahead.</summary>
    public required ImmutableArray<BackTestRow> Rows { get; init; }

    /// <summary>The scores over all steps ahead, one a model, the reference last unless it is asked for itself.</summary>
    public required ImmutableArray<BackTestSummary> Models { get; init; }

    /// <summary>The scores of each step ahead: by model, then step, 1 to the horizon.</summary>
    public required ImmutableArray<BackTestSummary> Steps { get; init; }

    /// <summary>The key of the simple rule that a forecast has to beat.</summary>
    public required string Reference { get; init; }

    /// <summary>At how many dates forecasts were made again.</summary>
    public required int Dates { get; init; }

    /// <summary>Series, dates and steps that weren't judged, each with why.</summary>
    public required ImmutableArray<BackTestLeftOut> LeftOut { get; init; }

    /// <summary>How much less error (<see cref="BackTestSummary.ErrorShare"/>) than the reference the first model has: 0.3 is 30 % less, below 0 the reference is better. None where it can't be told.</summary>
    public required double? Skill { get; init; }

    /// <summary>How good earlier forecasts of the first model were, in a sentence or two.</summary>
    public required string Words { get; init; }

    /// <summary>The scores of a model.</summary>
    /// <param name="model">Its key.</param>
    /// <param name="stepAhead">A step ahead, 1 to the horizon; none for all of them.</param>
    /// <returns>The scores.</returns>
    /// <exception cref="ArgumentException">The model or the step wasn't tried.</exception>
    public BackTestSummary Of(string model, int? stepAhead = null) =>
        (stepAhead is null ? Models : Steps).FirstOrDefault(summary => summary.Model == model && summary.StepAhead == stepAhead)
        ?? throw new ArgumentException(
            $"'{model}'{(stepAhead is null ? "" : $", step {stepAhead},")} wasn't tried. Tried: {string.Join(", ", Models.Select(summary => summary.Model))}, steps 1 to {Steps.Length / Models.Length}.",
            nameof(model));

    /// <summary>The scores, a row a model: shares and ratios only.</summary>
    /// <returns>The table.</returns>
    public Table ToTable() => BackTestTable.Of(this);

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>Every step judged as CSV in UTF-8: a row each, in the order and with the values of <see cref="Rows"/>.</summary>
    /// <returns>The file's bytes.</returns>
    /// <remarks>Rows tell what came, step by step: look at the output level of the series before the file leaves the house.</remarks>
    public byte[] ToCsv() => CsvText.Write(
        ["series", "model", "origin", "step_ahead", "actual", "mean", "median", "low80", "high80", "low95", "high95", "scale", "square_scale"],
        Rows.Select(row => new object?[]
        {
            row.Series, row.Model, row.Origin, row.StepAhead, row.Actual, row.Mean, row.Median, row.Low80, row.High80, row.Low95, row.High95, row.Scale, row.SquareScale,
        }));
}

/// <summary>Something that a back-test couldn't judge.</summary>
/// <param name="Series">The series.</param>
/// <param name="Origin">How many of its steps were known at the date that is left out, or whose steps are; none where the whole series is left out.</param>
/// <param name="Why">Why, as a sentence.</param>
public sealed record BackTestLeftOut(string Series, int? Origin, string Why);
