using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Planning;

/// <summary>
/// Forecasts of the county's need made again at earlier dates, from the weeks that are shown, compared with what happened.
/// </summary>
/// <remarks>
/// The back-test of <see cref="BackTest"/>. The error h weeks ahead is the mean of |forecast - actual| over the dates, as a share of the
/// actual average. It is worked out from published figures, so that it reveals no more than they do.
/// </remarks>
internal sealed record NeedBackTest
{
    private const int LeastDates = 3;
    private const int LeastKnown = 12;
    private const string Combined = "Combined";
    private static readonly ImmutableArray<string> Tried = ["ets", "theta"];

    /// <summary>The unit of every error.</summary>
    internal const string Unit = "mean error, % of need";

    /// <summary>The errors, one line for each model; the reference is one of them.</summary>
    internal ImmutableArray<BackTestLine> Lines { get; init; } = [];

    /// <summary>How many dates and weeks were tried, in a sentence or two.</summary>
    public required string Note { get; init; }

    /// <summary>How good earlier forecasts were, in a sentence or two.</summary>
    public required string Words { get; init; }

    /// <summary>
    /// How much less error than the reference at the last week ahead: 0.3 is 30 % less; below 0 the simple rule is better.
    /// </summary>
    public required double Skill { get; init; }

    /// <summary>Tries a forecast on its own past.</summary>
    /// <param name="published">The forecast as it may be shown.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>
    /// The errors; null if there are too few weeks for three dates, or if one of the weeks to compare with is missing.
    /// </returns>
    public static NeedBackTest? Of(PublishedForecast published, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(published);
        if (NeedNoticed.In(published)?.History is not { } history)
        {
            return null;
        }

        var steps = Math.Min(published.Weeks, Math.Min(26, history.Count / 3));
        if (steps < 1)
        {
            return null;
        }

        var used = published.Model;
        var test = BackTest.Of(
            [history],
            new BackTestOptions
            {
                Models = [used, .. used == "auto" ? Tried : []],
                Horizon = steps,
                LeastKnown = Math.Max(LeastKnown, history.Count / 3),
                Threads = 1
            },
            cancellation);
        if (test.Dates < LeastDates)
        {
            return null;
        }

        var isYear = test.Reference == "snaive";
        var own = test.Of(used);
        var lines = test.Models.Select(model => new BackTestLine(
            model.Model == "auto"
                ? Combined
                : model.Model == test.Reference ? isYear ? "Same week last year" : "Last week's level" : model.Model,
            [.. Enumerable.Range(1, steps)
                .Select(step => Percentage(test, model.Model, step) is { } error ? (double?)Math.Round(error, 3) : null)],
            model.Model == used ? BackTestPart.Used : model.Model == test.Reference ? BackTestPart.Reference : BackTestPart.Tried))
                .ToImmutableArray();
        var (last, simple) = (Percentage(test, used, steps) ?? double.NaN, Percentage(test, test.Reference, steps) ?? double.NaN);
        var skill = simple > 0 ? 1 - (last / simple) : 0;
        return new NeedBackTest
        {
            Lines = lines,
            Note = string.Create(
                CultureInfo.InvariantCulture,
                $"The forecast of the county was made again at {test.Dates} earlier dates, from the weeks known then. Of {own.Judged} "
                + $"weeks forecast in this way {Math.Round((own.Coverage80 ?? 0) * own.Judged)} were in the 80% range."),
            Words = Sentence(steps, last, simple, skill, isYear),
            Skill = skill,
        };
    }

    private static double? Percentage(BackTestResult test, string model, int step) => 100 * test.Of(model, step).ErrorShare;

    private static string Sentence(int steps, double own, double simple, double skill, bool isYear)
    {
        var other = isYear ? "the same week of the year before" : "the level of the last week known";
        var sentence =
            string.Create(CultureInfo.InvariantCulture,
            $"Earlier forecasts of need were off by {own:0.0}% on average {steps} weeks ahead; {other} was off by {simple:0.0}%.");
        return skill switch
        {
            < -0.02 => sentence + " The simple rule did better here: read the forecast with care.",
            < 0.05 => sentence + " Over that time the forecast did no better than the simple rule.",
            _ => sentence,
        };
    }
}
