using System.Collections.Immutable;
using System.Globalization;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>Forecasts of the county's need made again at earlier dates, from the weeks that are shown, beside what came.</summary>
/// <remarks>
/// Rolling origin: at each date only the weeks before it are known. The error h weeks ahead is the mean of |forecast - actual| over the dates, as a share of what
/// came on average. It is worked out from published figures, so that it tells no more than these do.
/// </remarks>
public sealed record NeedBackTest
{
    private const int MostOrigins = 8;
    private const int LeastKnown = 12;
    private const string Combined = "Combined";
    private static readonly ImmutableArray<string> Tried = ["ets", "theta"];

    /// <summary>The errors, a line a model.</summary>
    public required BackTestContent Content { get; init; }

    /// <summary>How good earlier forecasts were, in a sentence or two.</summary>
    public required string Words { get; init; }

    /// <summary>How much less error than the reference at the last week ahead: 0.3 is 30 % less; below 0 the simple rule is better.</summary>
    public required double Skill { get; init; }

    /// <summary>Tries a forecast on its own past.</summary>
    /// <param name="published">The forecast as it may be shown.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The errors; none where there are too few weeks for three dates, or one is missing among those to be compared with.</returns>
    public static NeedBackTest? Of(PublishedForecast published, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(published);
        if (NeedNoticed.In(published)?.History is not { } history)
        {
            return null;
        }

        var steps = Math.Min(published.Weeks, Math.Min(26, history.Count / 3));
        var origins = Origins(history.Count, steps);
        if (origins.Length < 3)
        {
            return null;
        }

        var isYear = origins[^1] > history.Period;
        var used = published.Model;
        var reference = isYear ? "snaive" : "naive";
        var keys = ImmutableArray.Create(used).AddRange(used == "auto" ? Tried : []).Add(reference).Distinct().ToImmutableArray();
        var trials = keys.Select(key => Trial(history, key, origins, steps, cancellation)).ToArray();
        var lines = keys.Select((key, i) => new BackTestLine(
            key == "auto" ? Combined : key == reference ? isYear ? "Same week last year" : "Last week's level" : key,
            [.. trials[i].Errors.Select(error => double.IsNaN(error) ? null : (double?)Math.Round(error, 3))],
            key == reference && key != used ? BackTestPart.Reference : key == used ? BackTestPart.Used : BackTestPart.Tried)).ToImmutableArray();
        var (own, simple) = (trials[0].Errors[^1], trials[^1].Errors[^1]);
        var skill = simple > 0 ? 1 - (own / simple) : 0;
        return new NeedBackTest
        {
            Content = new BackTestContent("need-back-test", "How far earlier forecasts of need were off", "mean error, % of need", lines)
            {
                Note = string.Create(
                    CultureInfo.InvariantCulture,
                    $"Made again at {origins.Length} earlier dates from the weeks known then, for the county by itself. Of {trials[0].Judged} weeks so forecast {trials[0].Inside} lay in the range that should hold 80 in 100."),
                File = BackTestRows.File,
            },
            Words = Sentence(steps, own, simple, skill, isYear),
            Skill = skill,
        };
    }

    /// <summary>How much is known at each date, the latest date first.</summary>
    private static ImmutableArray<int> Origins(int count, int steps)
    {
        var origins = ImmutableArray.CreateBuilder<int>();
        var stride = Math.Max(1, (steps + 3) / 4);
        for (var known = count - steps; known >= Math.Max(LeastKnown, count / 3) && origins.Count < MostOrigins; known -= stride)
        {
            origins.Add(known);
        }

        return origins.ToImmutable();
    }

    private static (double[] Errors, int Inside, int Judged) Trial(
        ForecastHistory history, string key, ImmutableArray<int> origins, int steps, CancellationToken cancellation)
    {
        var (sums, came, counts) = (new double[steps], new double[steps], new int[steps]);
        var (inside, judged) = (0, 0);
        foreach (var known in origins)
        {
            cancellation.ThrowIfCancellationRequested();
            var forecast = history.Until(known).Forecast(new ForecastOptions { Horizon = steps, Model = key, Paths = 0, Threads = 1 }, cancellation);
            for (var step = 0; step < steps; step++)
            {
                if (history.IsMissing(known + step))
                {
                    continue;
                }

                var actual = history.Values[known + step];
                sums[step] += Math.Abs(forecast.Mean[step] - actual);
                came[step] += actual;
                counts[step]++;
                judged++;
                inside += actual >= forecast.Low80[step] && actual <= forecast.High80[step] ? 1 : 0;
            }
        }

        return ([.. sums.Select((sum, step) => counts[step] > 0 && came[step] > 0 ? 100 * sum / came[step] : double.NaN)], inside, judged);
    }

    private static string Sentence(int steps, double own, double simple, double skill, bool isYear)
    {
        var other = isYear ? "the same week of the year before" : "the level of the last week known";
        var sentence = string.Create(CultureInfo.InvariantCulture, $"Earlier forecasts of need were off by {own:0.0}% on average {steps} weeks ahead; {other} was off by {simple:0.0}%.");
        return skill switch
        {
            < -0.02 => sentence + " The simple rule did better here: read the forecast with care.",
            < 0.05 => sentence + " Over that time the forecast did no better than the simple rule.",
            _ => sentence,
        };
    }
}
