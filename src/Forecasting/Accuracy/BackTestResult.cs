using System.Collections.Immutable;

namespace Zoning.Forecasting;

/// <summary>Forecasts made again at earlier dates, the actual values, the scores, and what could not be judged.</summary>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed record BackTestResult : ITabular
{
    /// <summary>Every step judged, ordered by model, date (earliest first), series and step ahead.</summary>
    public required ImmutableArray<BackTestRow> Rows { get; init; }

    /// <summary>The scores of each model over all steps ahead; the reference is last unless it was one of the models requested.</summary>
    public required ImmutableArray<BackTestSummary> Models { get; init; }

    /// <summary>The scores of each step ahead, ordered by model and step, 1 to the horizon.</summary>
    public required ImmutableArray<BackTestSummary> Steps { get; init; }

    /// <summary>The key of the simple rule that a forecast has to beat.</summary>
    public required string Reference { get; init; }

    /// <summary>The number of dates at which forecasts were made again.</summary>
    public required int Dates { get; init; }

    /// <summary>Series, dates and steps that were not judged, each with the reason.</summary>
    public required ImmutableArray<BackTestLeftOut> LeftOut { get; init; }

    /// <summary>
    /// How much smaller the error (<see cref="BackTestSummary.ErrorShare"/>) of the first model is than that of the reference: 0.3 is 30 %
    /// smaller; below 0 the reference is better. Null if the reference has no error or nothing was judged.
    /// </summary>
    public required double? Skill { get; init; }

    /// <summary>How good earlier forecasts of the first model were, in a sentence or two.</summary>
    public required string Words { get; init; }

    /// <summary>The scores of a model.</summary>
    /// <param name="model">Its key.</param>
    /// <param name="stepAhead">A step ahead, 1 to the horizon; null for all steps together.</param>
    /// <returns>The scores.</returns>
    /// <exception cref="ArgumentException">The model or the step was not tried.</exception>
    public BackTestSummary Of(string model, int? stepAhead = null) =>
        (stepAhead is null ? Models : Steps).FirstOrDefault(summary => summary.Model == model && summary.StepAhead == stepAhead)
        ?? throw new ArgumentException(
            $"'{model}'{(stepAhead is null ? "" : $", step {stepAhead},")} was not tried. Tried: "
                + $"{string.Join(", ", Models.Select(summary => summary.Model))}, steps 1 to {Steps.Length / Models.Length}.",
            nameof(model));

    /// <summary>The scores as shares and ratios, a row for each model.</summary>
    /// <returns>The table.</returns>
    public Table ToTable() => BackTestTable.Of(this);

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>Every step judged as CSV in UTF-8, one row for each of <see cref="Rows"/>, in the same order.</summary>
    /// <returns>The file's bytes.</returns>
    /// <remarks>The rows contain the actual values of every step: check who may see the series before you share the file.</remarks>
    public byte[] ToCsv() => CsvText.Write(
        [
            "series", "model", "origin", "step_ahead", "actual", "mean", "median", "low80", "high80", "low95", "high95",
            "scale", "square_scale",
        ],
        Rows.Select(row => new object?[]
        {
            row.Series, row.Model, row.Origin, row.StepAhead, row.Actual, row.Mean, row.Median, row.Low80, row.High80,
            row.Low95, row.High95, row.Scale, row.SquareScale,
        }));
}

/// <summary>Something that a back-test could not judge.</summary>
/// <param name="Series">The series.</param>
/// <param name="Origin">How many of its steps were known at the date concerned; null if the whole series is left out.</param>
/// <param name="Why">The reason, as a sentence.</param>
public sealed record BackTestLeftOut(string Series, int? Origin, string Why);
