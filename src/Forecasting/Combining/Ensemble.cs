using System.Collections.Immutable;

namespace Zoning.Forecasting;

/// <summary>
/// The default forecast: several models are fitted to every series, weighted and calibrated at earlier origins of all series together.
/// </summary>
internal sealed class Ensemble
{
    private readonly IReadOnlyList<ForecastHistory> _histories;
    private readonly ForecastOptions _options;
    private readonly Trial[] _trials;
    private readonly Combined[] _now;
    private readonly Combined[][] _before;
    private readonly double[][] _weights;
    private readonly EnsembleOptions _how;
    private readonly string[] _words;
    private ReconciliationMethod? _reconciled;

    private Ensemble(IReadOnlyList<ForecastHistory> histories, ForecastOptions options, EnsembleOptions how, Trial[] trials)
    {
        _how = how;
        _histories = histories;
        _options = options;
        _trials = trials;
        _now = new Combined[trials.Length];
        _before = new Combined[trials.Length][];
        _weights = new double[trials.Length][];
        _words = new string[trials.Length];
    }

    internal static ForecastSet Make(IReadOnlyList<ForecastHistory> histories, ForecastOptions options, CancellationToken cancellation)
    {
        var handed = new List<string>();
        var trials = Tried(histories, options, out var effects, cancellation, handed);
        cancellation.ThrowIfCancellationRequested();
        var set = Made(histories, options, new EnsembleOptions(), trials);
        set = set with { Notes = set.Notes.AddRange(handed) };
        return CalendarText.Of(histories, effects) is { } words ? set with { Notes = set.Notes.Add(words) } : set;
    }

    /// <summary>Weights, combines and calibrates trials.</summary>
    internal static ForecastSet Made(IReadOnlyList<ForecastHistory> histories, ForecastOptions options, EnsembleOptions how, Trial[] trials)
    {
        var ensemble = new Ensemble(histories, options, how, trials);
        var notes = ImmutableArray.CreateBuilder<string>();
        foreach (var isCounts in new[] { false, true })
        {
            ensemble.Weigh(isCounts, notes);
        }

        if (options.Hierarchy is { } hierarchy)
        {
            var coherent = new CoherentSet(hierarchy, trials, ensemble._weights, options.Floor ?? double.NegativeInfinity);
            ensemble._reconciled = coherent.Apply(options.Reconciliation, trials, ensemble._now, ensemble._before, out var words);
            notes.Add(words);
        }

        return ensemble.Finish(notes.ToImmutable());
    }

    /// <summary>Fits all candidates to all series, now and at earlier origins.</summary>
    internal static Trial[] Tried(
        IReadOnlyList<ForecastHistory> histories, ForecastOptions options, out CalendarEffects effects, CancellationToken cancellation,
        List<string>? notes = null)
    {
        var prepared = PreparedHistory.Of(histories, options.Horizon, out effects);
        var handed = HandedCandidates.Of(
            options.Candidates, [.. prepared.Where((_, index) => !histories[index].IsCounts()).Select(one => one.History)],
            options.Horizon);
        var smooth = CandidateList.OfSmooth.And([.. handed.Used.Select(candidate => candidate.Name)]);
        var trials = new Trial[histories.Count];
        var done = 0;
        var parallel = new ParallelOptions
        {
            CancellationToken = cancellation,
            MaxDegreeOfParallelism = options.Threads > 0 ? options.Threads : Environment.ProcessorCount,
        };
        Parallel.For(0, trials.Length, parallel, index =>
        {
            trials[index] = TrialMaker.Make(
                prepared[index], histories[index].IsCounts() ? CandidateList.OfCounts : smooth, options.Horizon);
            options.Progress?.Report(Interlocked.Increment(ref done));
        });
        Trial[] pooled = [.. trials.Where(trial => !trial.IsCounts)];
        PooledCandidates.Fill(pooled, options.Horizon);
        handed.Fill(pooled, cancellation);
        notes?.AddRange(handed.Notes);
        PooledCountCandidate.Fill([.. trials.Where(trial => trial.IsCounts)], options.Horizon);
        Array.ForEach(trials, TrialMaker.FillEmpty);
        return trials;
    }

    private void Weigh(bool isCounts, ImmutableArray<string>.Builder notes)
    {
        var members = Enumerable.Range(0, _trials.Length).Where(index => _trials[index].IsCounts == isCounts).ToArray();
        if (members.Length == 0)
        {
            return;
        }

        // With small counts a small absolute error only means that the forecast is low, so it cannot weigh their models.
        var weights = isCounts
            ? CountWeights(_trials[members[0]].Candidates.Length, members.Length)
            : SetWeights.Of([.. members.Select(member => _trials[member])], _how.WeightPull);
        var words = Words(members, weights, isCounts);
        notes.Add(words);
        foreach (var member in members)
        {
            _words[member] = words;
            var trial = _trials[member];
            var own = isCounts ? weights : SeriesWeights.Of(trial, weights, _how.SeriesPower);
            _weights[member] = own;
            var isShort = trial.History.Period > 1 && trial.History.Count < 3 * trial.History.Period;
            var by = !trial.IsCounts && (isShort || trial.Prepared.HasBreak) ? CombineBy.Median : CombineBy.Mean;
            var throughout = trial.Throughout();
            _now[member] = Combined.Of(trial.Now, own, by, throughout).Times(trial.Prepared.Ahead.AsSpan());
            _before[member] = Array.ConvertAll(trial.Before, origin => Combined.Of(origin, own, by, throughout));
            if (!trial.IsCounts)
            {
                var spread = new RecentSpread(
                    Residuals.Of(trial, own), trial.History.Values, GrowingShare(trial, own), trial.History.Period, _how.Spread);
                _now[member] = spread.Of(_now[member], trial.History.Count);
                _before[member] = [.. _before[member].Select((one, origin) => spread.Of(one, trial.Before[origin].Known))];
            }
        }
    }

    /// <summary>The share of the weights with models whose errors grow with the level.</summary>
    private static double GrowingShare(Trial trial, ReadOnlySpan<double> weights)
    {
        var (growing, all) = (0.0, 0.0);
        for (var candidate = 0; candidate < weights.Length; candidate++)
        {
            var fit = candidate < trial.Fits.Length ? trial.Fits[candidate] : null;
            growing += fit is { GrowsWithLevel: true } ? weights[candidate] : 0;
            all += trial.Now.IsFitted[candidate] ? weights[candidate] : 0;
        }

        return all > 0 ? growing / all : 0;
    }

    private string Words(int[] members, double[] weights, bool isCounts)
    {
        var names = _trials[members[0]].Candidates;
        var tried = Enumerable.Range(0, names.Length)
            .Where(candidate => members.Any(member => _trials[member].Now.IsFitted[candidate])).ToArray();
        var whole = tried.Sum(candidate => weights[candidate]);
        return WeightText.Of(
            [.. tried.Select(candidate => names[candidate])], [.. tried.Select(candidate => weights[candidate] / whole)], members.Length,
            isCounts);
    }

    /// <summary>
    /// The models that learn from one series of small counts together count as much as one more series does for the candidate that learns
    /// from all.
    /// </summary>
    private static double[] CountWeights(int candidates, int series)
    {
        var weights = new double[candidates];
        Array.Fill(weights, 1.0 / (series + 1) / (candidates - 1));
        weights[^1] = series / (series + 1.0);
        return weights;
    }

    private ForecastSet Finish(ImmutableArray<string> notes)
    {
        var errors = new List<StandardError>();
        var needed = new List<double>();
        for (var series = 0; series < _trials.Length; series++)
        {
            for (var origin = 0; origin < _before[series].Length; origin++)
            {
                if (_trials[series].IsCounts)
                {
                    CountedBands.Gather(_trials[series].Before[origin], _before[series][origin], needed);
                }
                else
                {
                    Gather(series, _trials[series].Before[origin], _before[series][origin], errors);
                }
            }
        }

        var calibration = Calibration.Of(errors, _trials.Select(trial => trial.History.Count), _options.Horizon, _how.Calibration);
        var counted = new CountedBands([.. needed]);
        var curves = new BandCurve[_trials.Length][];
        var forecasts = ImmutableArray.CreateBuilder<Forecast>(_trials.Length);
        for (var series = 0; series < _trials.Length; series++)
        {
            curves[series] = _trials[series].IsCounts
                ? counted.Of(_now[series])
                : BandMaker.Of(_now[series], calibration, _options.Floor, Season(_trials[series].History));
            forecasts.Add(BandMaker.Forecast(_histories[series], _now[series], curves[series], _options.Floor) with
            {
                Method = "auto",
                Words = _words[series],
                Notes = _trials[series].Prepared.Notes,
            });
        }

        return new ForecastSet
        {
            Forecasts = forecasts.MoveToImmutable(),
            Paths = _options.Paths > 0 ? Drawn(curves) : null,
            Notes = notes,
            Reconciled = _reconciled,
        };
    }

    private static int Season(ForecastHistory history) => history.Count >= 2 * history.Period ? history.Period : 1;

    private ForecastPaths Drawn(BandCurve[][] curves)
    {
        var residuals = new double[_trials.Length][];
        for (var series = 0; series < residuals.Length; series++)
        {
            residuals[series] = Residuals.Of(_trials[series], _weights[series]);
        }

        var deviations = Array.ConvertAll(_now, combined => combined.Deviations);
        var randomness = new Randomness(_options.Seed).For("forecast-paths");
        double At(int series, int step, double deviate) => _trials[series].IsCounts
            ? CountedBands.At(_now[series], step, deviate)
            : curves[series][step].At(deviate);
        return PathMaker.Draw(
            residuals, deviations, At, _options.ForPaths, randomness, _options.Hierarchy is null
                ? []
                : Array.ConvertAll(_now, combined => combined.Means));
    }

    private static void Gather(int series, TrialOrigin origin, Combined combined, List<StandardError> errors)
    {
        for (var step = 0; step < origin.Steps; step++)
        {
            if (origin.IsSeen[step] && combined.Deviations[step] > 0)
            {
                errors.Add(new StandardError(series, step, (origin.Actual[step] - combined.Means[step]) / combined.Deviations[step]));
            }
        }
    }
}
