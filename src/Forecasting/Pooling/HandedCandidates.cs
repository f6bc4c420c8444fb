using System.Collections.Immutable;

namespace Zoning.Forecasting;

/// <summary>Candidates that options hand in: which of them compete, and their forecasts at every origin.</summary>
internal sealed class HandedCandidates
{
    private readonly int _horizon;
    private readonly HashSet<string> _notes = new(StringComparer.Ordinal);
    private readonly List<string> _told = [];

    private HandedCandidates(ImmutableArray<PooledCandidate> used, int horizon) => (Used, _horizon) = (used, horizon);

    /// <summary>The candidates that compete; without any, everything is as if none was handed in.</summary>
    internal ImmutableArray<PooledCandidate> Used { get; }

    /// <summary>Why candidates did not compete, or gave no forecast, in sentences.</summary>
    internal IReadOnlyList<string> Notes => _told;

    /// <summary>Asks every candidate whether it takes the smooth series of a set.</summary>
    /// <param name="given">The candidates.</param>
    /// <param name="smooth">The histories that are not small counts.</param>
    /// <param name="horizon">Steps ahead.</param>
    internal static HandedCandidates Of(ImmutableArray<PooledCandidate> given, IReadOnlyList<ForecastHistory> smooth, int horizon)
    {
        if (given.IsDefaultOrEmpty)
        {
            return new HandedCandidates([], horizon);
        }

        var sets = smooth.GroupBy(history => history.Period).Select(group => Set([.. group], group.Key, horizon)).ToArray();
        var refused = given.Select(candidate => sets.Select(candidate.Refuses).ToArray()).ToArray();
        var handed = new HandedCandidates([.. given.Where((_, index) => refused[index].Contains(null))], horizon);
        for (var index = 0; index < given.Length; index++)
        {
            if (!refused[index].Contains(null))
            {
                handed.Tell(given[index], refused[index].FirstOrDefault() ?? "small counts have no pooled models");
            }
        }

        return handed;
    }

    /// <summary>Writes their forecasts into the last rows of the trials, now and at each earlier origin.</summary>
    /// <remarks>
    /// A candidate says nothing of its spread, so its deviations are the mean of those of the other candidates: it moves means, and ranges
    /// are calibrated on the errors of the combination.
    /// </remarks>
    internal void Fill(Trial[] smooth, CancellationToken cancellation)
    {
        for (var index = 0; index < Used.Length; index++)
        {
            foreach (var group in smooth.GroupBy(trial => trial.History.Period))
            {
                Fill([.. group], Used[index], group.First().Candidates.Length - Used.Length + index, cancellation);
            }
        }
    }

    private void Fill(Trial[] trials, PooledCandidate candidate, int row, CancellationToken cancellation)
    {
        var period = trials[0].History.Period;
        if (candidate.Refuses(Set([.. trials.Select(trial => trial.History)], period, _horizon)) is not null)
        {
            return;
        }

        foreach (var back in PooledCandidates.Backs(trials))
        {
            var known = trials.Where(trial => trial.History.Count > back).ToArray();
            var answer = candidate.Forecast(
                Set([.. known.Select(trial => trial.History.Until(trial.History.Count - back))], period, _horizon), cancellation);
            if (answer.Reason is { } reason)
            {
                Tell(candidate, reason);
                continue;
            }

            for (var series = 0; series < known.Length; series++)
            {
                Write(known[series], back, answer.Means.AsSpan(series * _horizon, _horizon), row);
            }
        }
    }

    private static void Write(Trial trial, int back, ReadOnlySpan<double> means, int row)
    {
        var origin = back == 0 ? trial.Now : Array.Find(trial.Before, before => before.Known == trial.History.Count - back);
        if (origin is null)
        {
            return;
        }

        var own = origin.MeansOf(row);
        var deviations = origin.DeviationsOf(row);
        means[..origin.Steps].CopyTo(own);
        var others = Enumerable.Range(0, origin.IsFitted.Length).Where(other => other != row && origin.IsFitted[other]).ToArray();
        origin.IsFitted[row] = others.Length > 0;
        for (var step = 0; step < origin.Steps; step++)
        {
            origin.IsFitted[row] &= double.IsFinite(own[step]);
            foreach (var other in others)
            {
                deviations[step] += origin.DeviationsOf(other)[step] / others.Length;
            }
        }
    }

    private void Tell(PooledCandidate candidate, string reason)
    {
        if (_notes.Add($"{candidate.Name} {reason}"))
        {
            _told.Add($"{candidate.Name} is not used: {reason}.");
        }
    }

    private static PooledSet Set(ImmutableArray<ForecastHistory> histories, int period, int horizon) => new(
        period, horizon,
        [.. histories.Select(history => history.Values.ToImmutableArray())],
        [.. histories.Select(history => TrialMaker.SizeOf(history.Values, period))]);
}
