using System.Collections.Immutable;

namespace Zoning.Forecasting;

/// <summary>One series with every candidate model fitted to it, now and at earlier origins.</summary>
internal sealed class Trial
{
    /// <summary>The history that the models read.</summary>
    internal required ForecastHistory History { get; init; }

    /// <summary>
    /// The names of the candidates, in the order of the rows of origins: the models of the series, then pooled candidates.
    /// </summary>
    internal required ImmutableArray<string> Candidates { get; init; }

    /// <summary>The fits of the models of the series to the whole history; null if a model could not be fitted.</summary>
    internal required FittedModel?[] Fits { get; init; }

    /// <summary>One-step forecasts of pooled candidates in the history; null if there is no fit.</summary>
    internal required double[]?[] PooledOneStep { get; init; }

    /// <summary>Why models could not be fitted.</summary>
    internal required ImmutableArray<string> Reasons { get; init; }

    /// <summary>The forecasts of each model now; the actual values are unknown.</summary>
    internal required TrialOrigin Now { get; init; }

    /// <summary>The forecasts of each model at earlier origins, the latest origin first.</summary>
    internal required TrialOrigin[] Before { get; init; }

    /// <summary>The mean absolute change from step to step or season to season: the size of the series.</summary>
    internal required double Scale { get; init; }

    /// <summary>The history as prepared for models.</summary>
    internal required PreparedHistory Prepared { get; init; }

    /// <summary>Whether the series is of small counts.</summary>
    internal required bool IsCounts { get; init; }

    /// <summary>
    /// Whether a candidate has a forecast now and at every earlier origin, so that its deviations there can be compared with errors; true
    /// for all if none has.
    /// </summary>
    internal bool[] Throughout()
    {
        var throughout = (bool[])Now.IsFitted.Clone();
        foreach (var origin in Before)
        {
            for (var candidate = 0; candidate < throughout.Length; candidate++)
            {
                throughout[candidate] &= origin.IsFitted[candidate];
            }
        }

        if (!throughout.Contains(true))
        {
            Array.Fill(throughout, true);
        }

        return throughout;
    }
}
