namespace Zoning.Forecasting;

/// <summary>
/// The forecasts of each model at an earlier step, and the actual values: one row for each model, one column for each step.
/// </summary>
internal sealed class TrialOrigin
{
    internal TrialOrigin(int models, int steps)
    {
        Steps = steps;
        Actual = new double[steps];
        Means = new double[models * steps];
        Deviations = new double[models * steps];
        IsFitted = new bool[models];
        IsSeen = new bool[steps];
    }

    /// <summary>The number of steps forecast from here.</summary>
    internal int Steps { get; }

    /// <summary>The number of steps of the history known here.</summary>
    internal int Known { get; init; }

    /// <summary>The actual values; the value of a missing step is filled in, and <see cref="IsSeen"/> is false.</summary>
    internal double[] Actual { get; }

    /// <summary>Whether the value of a step is not missing.</summary>
    internal bool[] IsSeen { get; }

    /// <summary>Whether a model could be fitted here.</summary>
    internal bool[] IsFitted { get; }

    /// <summary>Means by model, then step.</summary>
    internal double[] Means { get; }

    /// <summary>Standard deviations by model, then step.</summary>
    internal double[] Deviations { get; }

    /// <summary>Means of one model.</summary>
    internal Span<double> MeansOf(int model) => Means.AsSpan(model * Steps, Steps);

    /// <summary>Deviations of one model.</summary>
    internal Span<double> DeviationsOf(int model) => Deviations.AsSpan(model * Steps, Steps);
}
