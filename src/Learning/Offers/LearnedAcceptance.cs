using System.Collections.Immutable;

namespace Zoning.Learning;

/// <summary>A learned model of acceptance: trees where they won, else the logistic regression; or the reason why there is none.</summary>
public sealed record LearnedAcceptance
{
    internal LearnedAcceptance()
    {
    }

    /// <summary>
    /// The chance, 0 to 1, that an offer with these features is accepted, by the better model; NaN if a feature is not a finite number.
    /// Null if there is no model. It throws an <see cref="ArgumentException"/> if the number of features is another than was learned from.
    /// </summary>
    public Func<ImmutableArray<double>, double>? Chance { get; internal init; }

    /// <summary>Whether <see cref="Chance"/> is that of trees.</summary>
    public bool IsByTrees { get; internal init; }

    /// <summary>Mean log loss of trees on the last quarter of the offers, which they had not seen; NaN if they were not tried.</summary>
    public double LogLoss { get; internal init; } = double.NaN;

    /// <summary>That of the logistic regression on the same offers; NaN if it was not tried.</summary>
    public double RegressionLogLoss { get; internal init; } = double.NaN;

    /// <summary>
    /// The logistic regression of all offers, with standard errors; its terms are <c>feature 1</c> and so on, without those that are the
    /// same in every offer, follow from others, or separate the accepted offers from the others. Null if nothing was tried.
    /// </summary>
    public RegressionFit? Regression { get; internal init; }

    /// <summary>Why trees are not used, in words that follow a colon; null if they are.</summary>
    public string? Reason { get; internal init; }
}
