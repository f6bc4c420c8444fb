using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Figures;

/// <summary>The curve of times to place, as the level allows.</summary>
/// <remarks>
/// In shareable output the curve is read at fixed days and its shares are rounded so that a step is at least as many people as the smallest
/// count shown; with too few cases for steps of a fifth it isn't drawn.
/// </remarks>
internal static class PlacingCurve
{
    private static readonly int[] FixedDays = [7, 14, 21, 28, 42, 56, 84];

    internal static CurveContent? Of(CountyRun run)
    {
        if (run.County.Cases is not { } cases)
        {
            return null;
        }

        var times = TimesToPlace.Of(cases, WaitingClock.ToProviderFound, run.County.AsOf);
        if (times.Placed == 0)
        {
            return null;
        }

        const string key = "times-to-place";
        const string title = "How long it takes to find a provider";
        const string clock = "days from request to provider found";
        var mean = times.MeanOfPlaced;
        if (run.Published.Level != OutputLevel.Shareable)
        {
            return new CurveContent(key, title, clock, [.. times.Curve.Steps.Select(step => new CurveStep(step.Day, step.StillWaiting, step.Low, step.High))])
            {
                MedianDays = times.Curve.MedianDays,
                PlainMeanDays = mean,
                Note = string.Create(CultureInfo.InvariantCulture, $"{times.Curve.Cases} cases, {times.Placed} placed. {Why} {SecondClock(run, cases)}"),
            };
        }

        var rule = run.Published.Rule;
        if (rule.ShareStep(times.Curve.Cases) is not { } step)
        {
            return null;
        }

        return new CurveContent(key, title, clock, [.. FixedDays.Select(day => Rounded(times.Curve, day, step))])
        {
            MedianDays = times.Curve.MedianDays,
            PlainMeanDays = mean is { } days ? Math.Round(days, MidpointRounding.AwayFromZero) : null,
            Note = $"Shares are rounded to {step}%, so that no step is about fewer than {rule.SmallestCount} people. {Why}",
        };
    }

    private const string Why = "The curve counts people who still wait; the plain mean of those placed leaves them out and is too short while they wait.";

    private static string SecondClock(CountyRun run, ImmutableArray<WaitingCase> cases)
    {
        var visits = TimesToPlace.Of(cases, WaitingClock.ToFirstVisit, run.County.AsOf);
        return visits.Placed == 0
            ? ""
            : string.Create(
                CultureInfo.InvariantCulture,
                $"From request to first visit, another clock: median {visits.Curve.MedianDays?.ToString(CultureInfo.InvariantCulture) ?? "not reached"} days, plain mean {visits.MeanOfPlaced:0.0} days.");
    }

    private static CurveStep Rounded(KaplanMeier curve, int day, int percent)
    {
        var step = curve.Steps.LastOrDefault(known => known.Day <= day, new SurvivalStep(0, 1, curve.Cases, 0, 1, 1));
        return new CurveStep(day, Round(step.StillWaiting), Round(step.Low), Round(step.High));

        double Round(double share) => Math.Round(share * 100 / percent, MidpointRounding.AwayFromZero) * percent / 100;
    }
}
