using System.Collections.Immutable;

namespace Zoning.Forecasting;

/// <summary>One series with every candidate model fitted to it, now and at earlier origins.</summary>
internal sealed class Trial
{
    /// <summary>What was seen, as the models read it.</summary>
    internal required ForecastHistory History { get; init; }

    /// <summary>The names of the candidates, in the order of the rows of origins: the series' own models, then those that are pooled over the set.</summary>
    internal required ImmutableArray<string> Candidates { get; init; }

    /// <summary>The fits of the series' own models to the whole history; none where a model couldn't be fitted.</summary>
    internal required FittedModel?[] Fits { get; init; }

    /// <summary>One-step forecasts of pooled candidates within the history; none where there is no fit.</summary>
    internal required double[]?[] PooledOneStep { get; init; }

    /// <summary>Why models couldn't be fitted.</summary>
    internal required ImmutableArray<string> Reasons { get; init; }

    /// <summary>What each model says now; the actual values are unknown.</summary>
    internal required TrialOrigin Now { get; init; }

    /// <summary>What each model would have said before, the latest origin first.</summary>
    internal required TrialOrigin[] Before { get; init; }

    /// <summary>The mean absolute change from step to step or season to season: the size of the series.</summary>
    internal required double Scale { get; init; }

    /// <summary>What was prepared before models saw it.</summary>
    internal required PreparedHistory Prepared { get; init; }

    /// <summary>Whether the series is of small counts.</summary>
    internal required bool IsCounts { get; init; }
}
