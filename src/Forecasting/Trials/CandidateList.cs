using System.Collections.Immutable;

namespace Zoning.Forecasting;

/// <summary>Which models are tried on a kind of series.</summary>
internal sealed class CandidateList
{
    private CandidateList(ImmutableArray<string> keys, bool isCounts)
    {
        Own = [.. keys.Select(ForecastModels.Of)];
        Names = [.. Own.Select(model => model.Key), .. isCounts ? [] : PooledNames];
        IsCounts = isCounts;
    }

    /// <summary>The names of the candidates that learn from all series together.</summary>
    internal static ImmutableArray<string> PooledNames { get; } = ["pooled-few", "pooled-season", "pooled-long"];

    /// <summary>The candidates of ordinary series.</summary>
    internal static CandidateList OfSmooth { get; } = new(["ets", "theta", "ces", "arima", "stl", "stl-theta"], isCounts: false);

    /// <summary>The candidates of small counts.</summary>
    internal static CandidateList OfCounts { get; } = new(["counts", "tsb"], isCounts: true);

    /// <summary>The models fitted to each series by itself.</summary>
    internal ImmutableArray<IForecastModel> Own { get; }

    /// <summary>The names of all candidates: own models, then pooled ones; none of these for small counts, whose means they miss.</summary>
    internal ImmutableArray<string> Names { get; }

    /// <summary>Whether these are for small counts.</summary>
    internal bool IsCounts { get; }
}
