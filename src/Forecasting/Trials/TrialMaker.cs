using System.Collections.Immutable;

namespace Zoning.Forecasting;

/// <summary>Fits candidates to a series, now and at earlier origins.</summary>
internal static class TrialMaker
{
    /// <summary>
    /// The order of an ARIMA model of fewer steps depends on the last few: kept from a later origin, it would know too much.
    /// </summary>
    private const int LeastForOrder = 72;

    internal static Trial Make(PreparedHistory prepared, CandidateList candidates, int horizon)
    {
        var history = prepared.History;
        var models = candidates.Own;
        var fits = new FittedModel?[models.Length];
        var reasons = ImmutableArray.CreateBuilder<string>();
        for (var model = 0; model < models.Length; model++)
        {
            if (!CandidateGate.IsTried(models[model].Key, history))
            {
                continue;
            }

            var fit = models[model].Fit(history);
            fits[model] = fit.Model;
            if (fit.Reason is { } reason)
            {
                reasons.Add($"{models[model].Key}: {reason}");
            }
        }

        var now = new TrialOrigin(candidates.Names.Length, horizon) { Known = history.Count };
        for (var model = 0; model < models.Length; model++)
        {
            Ask(fits[model], now, model);
        }

        var latest = new FittedModel?[models.Length];
        return new Trial
        {
            Prepared = prepared,
            History = history,
            Candidates = candidates.Names,
            PooledOneStep = new double[]?[candidates.Names.Length - models.Length],
            Fits = fits,
            Reasons = reasons.ToImmutable(),
            Now = now,
            Before =
            [
                .. OriginSteps.Of(history.Count, history.Period, horizon)
                    .Where(known => IsSeen(history, known))
                    .Select(known => At(history, models, fits, latest, known, horizon, candidates.Names.Length)),
            ],
            Scale = SizeOf(history.Values, history.Period),
            IsCounts = candidates.IsCounts,
        };
    }

    /// <summary>Repeats the last value if no candidate could be fitted.</summary>
    internal static void FillEmpty(Trial trial)
    {
        foreach (var origin in trial.Before.Append(trial.Now).Where(origin => !origin.IsFitted.Contains(true)))
        {
            Ask(new NaiveModel().Fit(trial.History.Until(origin.Known)).Model, origin, 0);
        }
    }

    /// <summary>
    /// Fits the models at one earlier origin. At the latest origin the form of each is chosen from what was known there; further back the
    /// same form gets new parameters, searched from those of the latest origin.
    /// </summary>
    private static TrialOrigin At(
        ForecastHistory history, ImmutableArray<IForecastModel> models, FittedModel?[] fits, FittedModel?[] latest, int known, int horizon,
        int candidates)
    {
        var steps = Math.Min(horizon, history.Count - known);
        var origin = new TrialOrigin(candidates, steps) { Known = known };
        history.Values.Slice(known, steps).CopyTo(origin.Actual);
        for (var step = 0; step < steps; step++)
        {
            origin.IsSeen[step] = !history.IsMissing(known + step);
        }

        var earlier = history.Until(known);
        for (var model = 0; model < fits.Length; model++)
        {
            if (fits[model] is null)
            {
                continue;
            }

            var isNew = latest[model] is null || !KeepsForm(models[model].Key, known);
            var fit = isNew ? models[model].Fit(earlier).Model : latest[model]!.Refit(earlier).Model;
            latest[model] ??= fit;
            Ask(fit, origin, model);
        }

        return origin;
    }

    /// <summary>Whether the form of a model found at the latest earlier origin does as well further back.</summary>
    /// <remarks>
    /// Not so for STL, whose logarithms would then win trials by what they know from later, nor for ARIMA of short histories; the figures
    /// are in decision 23.
    /// </remarks>
    private static bool KeepsForm(string key, int known) =>
        !key.StartsWith("stl", StringComparison.Ordinal) && (key != "arima" || known >= LeastForOrder);

    private static void Ask(FittedModel? fit, TrialOrigin origin, int model)
    {
        if (fit is null)
        {
            return;
        }

        var means = origin.MeansOf(model);
        var deviations = origin.DeviationsOf(model);
        fit.Forecast(means, deviations);
        origin.IsFitted[model] = AllFinite(means) && AllFinite(deviations);
    }

    /// <summary>Whether there is any value before an origin: a history may begin with missing steps.</summary>
    private static bool IsSeen(ForecastHistory history, int known) => Enumerable.Range(0, known).Any(step => !history.IsMissing(step));

    private static bool AllFinite(ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            if (!double.IsFinite(value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// The mean absolute change from season to season, or from step to step on a short history: the unit in which errors of series are
    /// compared.
    /// </summary>
    internal static double SizeOf(ReadOnlySpan<double> values, int period) =>
        ForecastScores.Scale(values, values.Length > 2 * period ? period : 1) ?? ForecastScores.Scale(values, 1) ?? 0;
}
