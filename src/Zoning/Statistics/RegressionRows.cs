using System.Collections.Immutable;
using System.Globalization;

namespace Zoning;

/// <summary>What a regression is fitted to: an answer a row, and the values that may explain it.</summary>
/// <remarks>A constant (the intercept) is always part of the model; it is not one of the terms.</remarks>
public sealed record RegressionRows
{
    /// <summary>The names of the terms, in the order of the values; may be empty for a model of the constant alone.</summary>
    public required ImmutableArray<string> Terms { get; init; }

    /// <summary>The values, row by row: rows x terms, in any unit.</summary>
    public required ImmutableArray<double> Values { get; init; }

    /// <summary>The answer of each row: a count of 0 or more, or for a logistic regression a share from 0 to 1.</summary>
    public required ImmutableArray<double> Answers { get; init; }

    /// <summary>
    /// What is added to each row's linear predictor with a coefficient of 1, such as the logarithm of the people exposed; empty for none.
    /// </summary>
    public ImmutableArray<double> Offsets { get; init; } = [];

    /// <summary>
    /// How much each row weighs, 0 or more: for shares the number of trials behind them; empty for 1 each. A row of weight 0 is no row.
    /// </summary>
    public ImmutableArray<double> Weights { get; init; } = [];

    internal int Count => Answers.Length;

    internal double OffsetOf(int row) => Offsets.IsDefaultOrEmpty ? 0 : Offsets[row];

    internal double WeightOf(int row) => Weights.IsDefaultOrEmpty ? 1 : Weights[row];

    internal ReadOnlySpan<double> Of(int row) => Values.AsSpan(row * Terms.Length, Terms.Length);

    /// <summary>Refuses lists whose lengths do not fit.</summary>
    /// <exception cref="ArgumentException">A list is not set or has another length than the answers call for.</exception>
    internal void Check()
    {
        if (Terms.IsDefault || Values.IsDefault || Answers.IsDefault)
        {
            throw new ArgumentException("Terms, Values and Answers must be set.", nameof(Values));
        }

        Fits(Values.Length, Answers.Length * Terms.Length, nameof(Values));
        Fits(Offsets.IsDefaultOrEmpty ? Answers.Length : Offsets.Length, Answers.Length, nameof(Offsets));
        Fits(Weights.IsDefaultOrEmpty ? Answers.Length : Weights.Length, Answers.Length, nameof(Weights));
    }

    /// <summary>Why no model can be fitted to the numbers; empty if one may be.</summary>
    internal string Fault(double most)
    {
        for (var row = 0; row < Count; row++)
        {
            if (!double.IsFinite(Answers[row]) || Answers[row] < 0 || Answers[row] > most)
            {
                return Text($"the answer of row {row + 1} is {Answers[row]}; it must be a number from 0 to {most}");
            }

            if (!double.IsFinite(OffsetOf(row)))
            {
                return Text($"the offset of row {row + 1} is {OffsetOf(row)}; leave out rows without exposure");
            }

            if (!double.IsFinite(WeightOf(row)) || WeightOf(row) < 0)
            {
                return Text($"the weight of row {row + 1} is {WeightOf(row)}; it must be 0 or more");
            }

            for (var term = 0; term < Terms.Length; term++)
            {
                if (!double.IsFinite(Of(row)[term]))
                {
                    return Text($"{Terms[term]} of row {row + 1} is {Of(row)[term]}; leave out rows with unknown values");
                }
            }
        }

        return "";
    }

    private static void Fits(int length, int wanted, string name)
    {
        if (length != wanted)
        {
            throw new ArgumentException(Text($"{name} has {length} numbers; the rows need {wanted}."), name);
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
