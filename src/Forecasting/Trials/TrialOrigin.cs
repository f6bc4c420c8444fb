namespace Zoning.Forecasting;

/// <summary>What each model would have said at an earlier step, and what came: rows a model, columns a step.</summary>
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

    /// <summary>How many steps were forecast from here.</summary>
    internal int Steps { get; }

    /// <summary>How many steps of the history were known here.</summary>
    internal int Known { get; init; }

    /// <summary>What came; a missing step's value is filled in and not <see cref="IsSeen"/>.</summary>
    internal double[] Actual { get; }

    /// <summary>Whether a step's value was seen.</summary>
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
