using System.Collections.Immutable;
using System.Globalization;
using MathNet.Numerics.Distributions;

namespace Zoning;

/// <summary>A fitted regression, or the reason why there is none.</summary>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed record RegressionFit : ITabular
{
    private const double Middle = 0.95;

    internal RegressionFit()
    {
    }

    /// <summary>The constant first, then the terms in their order; empty if nothing could be fitted.</summary>
    public ImmutableArray<RegressionTerm> Terms { get; internal init; } = [];

    /// <summary>Why nothing was fitted, as the end of a sentence; empty if it was.</summary>
    public string Reason { get; internal init; } = "";

    /// <summary>Whether the iterations settled on coefficients.</summary>
    public bool IsFitted => Reason.Length == 0;

    /// <summary>What the model expects of each row, in the order of the rows: a count or a share.</summary>
    public ImmutableArray<double> Means { get; internal init; } = [];

    /// <summary>The dispersion of a quasi-Poisson model: Pearson's chi-squared by its degrees of freedom; 1 for the others.</summary>
    public double Dispersion { get; internal init; } = 1;

    /// <summary>
    /// The variance of the rates beyond chance, as a share squared (0.04: rates differ by 20 %); 0 but for a negative binomial model.
    /// </summary>
    public double ExtraVariance { get; internal init; }

    /// <summary>The deviance; smaller is closer.</summary>
    public double Deviance { get; internal init; }

    /// <summary>Rows of weight above 0, less the coefficients.</summary>
    public int DegreesOfFreedom { get; internal init; }

    /// <summary>How many reweighted least squares were solved.</summary>
    public int Iterations { get; internal init; }

    /// <summary>The term that is to blame for the reason; null if none is.</summary>
    internal string? Culprit { get; init; }

    /// <summary>How far each row's own answer moves its own mean: 0 to 1.</summary>
    internal ImmutableArray<double> Leverages { get; init; } = [];

    /// <summary>The weight of each row in the last least squares.</summary>
    internal ImmutableArray<double> WorkingWeights { get; init; } = [];

    /// <summary>Covariances of the coefficients, row by row, the constant first.</summary>
    internal ImmutableArray<double> Covariances { get; init; } = [];

    /// <summary>The linear predictor of a new row: the logarithm of its rate, or its log odds.</summary>
    /// <param name="values">The values of its terms, in their order.</param>
    /// <param name="offset">Its offset. Default 0.</param>
    /// <returns>The predictor, and the standard error that the coefficients leave it.</returns>
    /// <exception cref="InvalidOperationException">Nothing was fitted.</exception>
    /// <exception cref="ArgumentException">There is not one value a term.</exception>
    public (double Predictor, double StandardError) Predict(ReadOnlySpan<double> values, double offset = 0)
    {
        if (!IsFitted)
        {
            throw new InvalidOperationException($"There is no model: {Reason}. Look at IsFitted first.");
        }

        if (values.Length != Terms.Length - 1)
        {
            throw new ArgumentException($"There are {values.Length} values for {Terms.Length - 1} terms.", nameof(values));
        }

        var predictor = offset;
        var variance = 0.0;
        for (var one = 0; one < Terms.Length; one++)
        {
            var left = one == 0 ? 1 : values[one - 1];
            predictor += left * Terms[one].Estimate;
            for (var other = 0; other < Terms.Length; other++)
            {
                variance += left * Covariances[(one * Terms.Length) + other] * (other == 0 ? 1 : values[other - 1]);
            }
        }

        return (predictor, Math.Sqrt(Math.Max(0, variance)));
    }

    /// <summary>The coefficients with their standard errors and 95 % ranges.</summary>
    /// <returns>A row a term; none if nothing was fitted, and the note says why.</returns>
    public Table ToTable() => new()
    {
        Key = "regression",
        Title = "Regression",
        Note = IsFitted
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{Means.Length} rows, {DegreesOfFreedom} degrees of freedom, deviance {Deviance:0.###}, ")
                + string.Create(
                    CultureInfo.InvariantCulture, $"dispersion {Dispersion:0.###}, extra variance {ExtraVariance:0.####}.")
            : $"There is no model: {Reason}.",
        Columns =
        [
            new("Term"), new("Estimate", "", IsNumber: true), new("Standard error", "", IsNumber: true),
            new("95 % range, low", "", IsNumber: true), new("95 % range, high", "", IsNumber: true),
        ],
        Rows =
        [
            .. Terms.Select(term => (ImmutableArray<TableCell>)
                [TableCell.Of(term.Name), Cell(term.Estimate), Cell(term.StandardError), Cell(term.Low), Cell(term.High)]),
        ],
    };

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>A term with its 95 % range: by Student's t where the spread is estimated from the rows, else by the normal.</summary>
    internal static RegressionTerm Term(string name, double estimate, double error, int? degrees)
    {
        const double Upper = 1 - ((1 - Middle) / 2);
        var width = error * (degrees is { } known ? StudentT.InvCDF(0, 1, known, Upper) : Normal.InvCDF(0, 1, Upper));
        return new RegressionTerm(name, estimate, error, estimate - width, estimate + width);
    }

    private static TableCell Cell(double value) =>
        new(value.ToString("0.0000", CultureInfo.InvariantCulture), value, Shown.Exact);
}
