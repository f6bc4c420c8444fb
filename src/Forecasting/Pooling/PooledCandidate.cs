using System.Collections.Immutable;

namespace Zoning.Forecasting;

/// <summary>
/// A model that learns from all series of a set together and is not part of this library; <see cref="ForecastOptions.Candidates"/> hands
/// it in.
/// </summary>
/// <remarks>
/// It competes with the models of <c>auto</c>: it is asked at the same earlier origins, and how much it counts follows from its errors
/// there. Implementations are immutable and give the same answer for the same set.
/// </remarks>
public abstract record PooledCandidate
{
    /// <summary>The name that notes use, such as <c>pooled-trees</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Why the set is not one for this model, in a few words that follow a colon; null if it may compete.</summary>
    /// <param name="series">The whole set, as it is known now.</param>
    /// <returns>The reason; null for none.</returns>
    public abstract string? Refuses(PooledSet series);

    /// <summary>Forecasts all series of a set from one origin.</summary>
    /// <param name="series">What is known at the origin.</param>
    /// <param name="cancellation">Cancels the work.</param>
    /// <returns>Means, or the reason why there are none.</returns>
    public abstract PooledAnswer Forecast(PooledSet series, CancellationToken cancellation);
}

/// <summary>The series of a set as they are known at one origin, all with the same season.</summary>
/// <param name="Period">Steps in a season, 1 or more.</param>
/// <param name="Horizon">Steps ahead to be forecast, 1 or more.</param>
/// <param name="Values">Finite values of each series, oldest first, without calendar effects; missing steps are filled in.</param>
/// <param name="Scales">
/// The size of each series, 0 or more: the mean absolute change from season to season, or from step to step on short histories.
/// </param>
public sealed record PooledSet(int Period, int Horizon, ImmutableArray<ImmutableArray<double>> Values, ImmutableArray<double> Scales);

/// <summary>The forecasts of a set, or why there are none.</summary>
public sealed record PooledAnswer
{
    private PooledAnswer(ImmutableArray<double> means, string? reason) => (Means, Reason) = (means, reason);

    /// <summary>Means, series by series and step by step (series x horizon); empty if there are none.</summary>
    public ImmutableArray<double> Means { get; }

    /// <summary>Why there are no means, in a few words that follow a colon; null if there are.</summary>
    public string? Reason { get; }

    /// <summary>An answer with means.</summary>
    /// <param name="means">Series x horizon; a series with a mean that is not finite counts as not forecast.</param>
    /// <returns>The answer.</returns>
    public static PooledAnswer Of(ImmutableArray<double> means) => new(means, null);

    /// <summary>An answer without means.</summary>
    /// <param name="reason">Why, in a few words.</param>
    /// <returns>The answer.</returns>
    public static PooledAnswer None(string reason) => new([], reason);
}
