using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Forecasting;

/// <summary>Makes forecasts again at earlier dates and compares them with the actual values.</summary>
/// <remarks>
/// Rolling origin (Tashman 2000, doi:10.1016/S0169-2070(00)00065-0): at each date all series are forecast together from the steps before
/// it, as if nothing later were
/// known. Missing steps are not judged.
/// </remarks>
public static class BackTest
{
    /// <summary>Judges models on the past of each series.</summary>
    /// <param name="histories">
    /// The history of each series; at least one, each with a different name. They end together unless their first weeks and lengths say
    /// otherwise.
    /// </param>
    /// <param name="options">Models, horizon, dates and the rest; null for the defaults.</param>
    /// <param name="cancellation">Cancels the work.</param>
    /// <returns>
    /// Every forecast with the actual value, the scores, and what was left out. A series that is too short is listed in the result; it is
    /// not an error.
    /// </returns>
    /// <exception cref="ArgumentException">There is no history, two have the same name, or the sums differ from the hierarchy.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static BackTestResult Of(
        IReadOnlyList<ForecastHistory> histories, BackTestOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(histories);
        ArgumentOutOfRangeException.ThrowIfZero(histories.Count);
        if (histories.GroupBy(history => history.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new ArgumentException(
                $"{twice.Count()} histories are named '{twice.Key}'. Give each a different name, so that each row can be matched to its "
                    + $"history.", nameof(histories));
        }

        options ??= new BackTestOptions();
        if (options.Hierarchy is { } hierarchy)
        {
            HierarchyChecks.Check(hierarchy, histories);
        }

        var leftOut = ImmutableArray.CreateBuilder<BackTestLeftOut>();
        var dates = BackTestDate.Of(histories, options);
        var judged = Judged(histories, dates, options, leftOut);
        var reference = options.Reference ?? Reference(histories, dates, judged);
        var models = options.Models.Contains(reference, StringComparer.Ordinal) ? options.Models : options.Models.Add(reference);
        var found = new BackTestRow[models.Length * dates.Length][];
        var done = 0;
        var parallel = new ParallelOptions
        {
            CancellationToken = cancellation,
            MaxDegreeOfParallelism = options.Threads == 0 ? -1 : options.Threads,
        };
        Parallel.For(0, found.Length, parallel, task =>
        {
            var date = task % dates.Length;
            found[task] = At(histories, dates[date], judged[date], models[task / dates.Length], options, cancellation);
            options.Progress?.Report(Interlocked.Increment(ref done));
        });

        var byModel = models.Select((_, model) => found.Skip(model * dates.Length).Take(dates.Length).SelectMany(rows => rows).ToArray())
            .ToArray();
        var summaries = models.Select((model, i) => BackTestScoring.Of(model, null, byModel[i])).ToImmutableArray();
        var (own, simple) = (summaries[0], summaries[models.IndexOf(reference)]);
        var skill = simple.ErrorShare > 0 ? 1 - (own.ErrorShare / simple.ErrorShare) : null;
        var periods = histories.Select(history => history.Period).Distinct().ToArray();
        return new BackTestResult
        {
            Rows = [.. byModel.SelectMany(rows => rows)],
            Models = summaries,
            Steps = [.. models.SelectMany((model, i) => BySteps(model, byModel[i], options.Horizon))],
            Reference = reference,
            Dates = judged.Count(series => series.Length > 0),
            LeftOut = leftOut.ToImmutable(),
            Skill = skill,
            Words = BackTestText.Of(own, simple, periods.Length == 1 ? periods[0] : 1, skill),
        };
    }

    /// <summary>The series that are forecast at each date; the others are reported as left out.</summary>
    private static int[][] Judged(
        IReadOnlyList<ForecastHistory> histories, ImmutableArray<BackTestDate> dates, BackTestOptions options,
        ImmutableArray<BackTestLeftOut>.Builder leftOut)
    {
        var whys = histories.Select((history, series) => dates.Select(date => date.WhyNot(history, series, options.LeastKnown)).ToArray())
            .ToArray();
        for (var series = 0; series < histories.Count; series++)
        {
            var history = histories[series];
            if (whys[series].All(why => why is not null))
            {
                leftOut.Add(new BackTestLeftOut(history.Name, null, WhyNever(history, whys[series], options)));
                continue;
            }

            for (var date = 0; date < dates.Length; date++)
            {
                var known = dates[date].Known[series];
                if (whys[series][date] is { } why)
                {
                    leftOut.Add(new BackTestLeftOut(history.Name, Math.Min(known, history.Count), why));
                    continue;
                }

                var ahead = Math.Min(options.Horizon, history.Count - known);
                var missing = Enumerable.Range(known, ahead).Count(history.IsMissing);
                if (missing > 0)
                {
                    var reason = string.Create(CultureInfo.InvariantCulture, $"{missing} of {ahead} steps ahead are missing.");
                    leftOut.Add(new BackTestLeftOut(history.Name, known, reason));
                }
            }
        }

        return [.. dates.Select((_, date) => Enumerable.Range(0, histories.Count).Where(series => whys[series][date] is null).ToArray())];
    }

    private static string WhyNever(ForecastHistory history, string?[] whys, BackTestOptions options)
    {
        var needed = options.LeastKnown + options.Horizon;
        return history.Count < needed || whys.Length == 0
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"There are {history.Count} steps; {needed} are needed, {options.LeastKnown} to start from and {options.Horizon} to be "
                    + $"judged.")
            : whys[^1]!;
    }

    private static string Reference(IReadOnlyList<ForecastHistory> histories, ImmutableArray<BackTestDate> dates, int[][] judged)
    {
        var any = false;
        for (var date = 0; date < dates.Length; date++)
        {
            foreach (var series in judged[date])
            {
                any = true;
                if (histories[series].Period == 1 || dates[date].Known[series] <= histories[series].Period)
                {
                    return "naive";
                }
            }
        }

        return any ? "snaive" : "naive";
    }

    private static BackTestRow[] At(
        IReadOnlyList<ForecastHistory> histories, BackTestDate date, int[] judged, string model, BackTestOptions options,
        CancellationToken cancellation)
    {
        if (judged.Length == 0)
        {
            return [];
        }

        var known = judged.Select(series => histories[series].Until(date.Known[series])).ToArray();
        var how = new ForecastOptions
        {
            Horizon = options.Horizon,
            Model = model,
            Floor = options.Floor,
            Paths = 0,
            Threads = 1,
            Hierarchy = judged.Length == histories.Count ? options.Hierarchy : null,
        };
        var forecasts = known.Forecast(how, cancellation).Forecasts;
        var rows = new List<BackTestRow>(judged.Length * options.Horizon);
        for (var i = 0; i < judged.Length; i++)
        {
            var (history, origin, forecast) = (histories[judged[i]], known[i].Count, forecasts[i]);
            var (scale, square) = BackTestScoring.Scales(known[i]);
            for (var step = 0; step < options.Horizon && origin + step < history.Count; step++)
            {
                if (history.IsMissing(origin + step))
                {
                    continue;
                }

                rows.Add(new BackTestRow
                {
                    Series = history.Name,
                    Model = model,
                    Origin = origin,
                    StepAhead = step + 1,
                    Actual = history.Values[origin + step],
                    Mean = forecast.Mean[step],
                    Median = forecast.Median[step],
                    Low80 = forecast.Low80[step],
                    High80 = forecast.High80[step],
                    Low95 = forecast.Low95[step],
                    High95 = forecast.High95[step],
                    Scale = scale,
                    SquareScale = square,
                });
            }
        }

        return [.. rows];
    }

    private static IEnumerable<BackTestSummary> BySteps(string model, BackTestRow[] rows, int horizon)
    {
        var steps = rows.ToLookup(row => row.StepAhead);
        for (var step = 1; step <= horizon; step++)
        {
            yield return BackTestScoring.Of(model, step, [.. steps[step]]);
        }
    }
}
