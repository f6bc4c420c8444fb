using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>How long it takes to find a provider, as the run's level allows.</summary>
/// <remarks>
/// In shareable output the curve is read at fixed days and its shares are rounded so that a step is at least as many people as the smallest
/// count shown; with too few cases for steps of a fifth, or where the ledger hides the county's need, there is none. The median and the
/// mean are given as two fixed days between which they lie; the median's are read from the rounded curve.
/// </remarks>
/// <param name="Steps">The share still waiting by days from request to provider found, days ascending.</param>
/// <param name="MedianDays">The day by which half are placed; null if the curve does not reach a half, and in shareable output.</param>
/// <param name="PlainMeanDays">The plain mean of those placed, in days; null in shareable output.</param>
internal sealed record PublishedPlacing(ImmutableArray<PlacingStep> Steps, double? MedianDays, double? PlainMeanDays)
{
    private const string Curve = "placing";
    private const string Median = "placing/median";
    private const string Mean = "placing/mean";
    private static readonly int[] FixedDays = [7, 14, 21, 28, 42, 56, 84];

    /// <summary>The step that shares are rounded to, in per cent, and the smallest count shown; null if nothing is rounded.</summary>
    internal (int Percent, int SmallestCount)? RoundedTo { get; private init; }

    /// <summary>Between which days half are placed; null if the curve shown does not reach a half, and outside shareable output.</summary>
    internal (int From, int To)? MedianBetween { get; private init; }

    /// <summary>Between which days the plain mean lies; To is null beyond the last fixed day. Null outside shareable output.</summary>
    internal (int From, int? To)? PlainMeanBetween { get; private init; }

    /// <summary>How many cases there are and how many of them are placed; null in shareable output.</summary>
    internal (int All, int Placed)? Cases { get; private init; }

    /// <summary>Median and plain mean of the days from request to first visit; null in shareable output or if there was no visit.</summary>
    internal (double? Median, double? PlainMean)? ToFirstVisit { get; private init; }

    /// <summary>The curve of a run; null if the level doesn't allow it or no case is placed.</summary>
    internal static PublishedPlacing? Of(PublishedRun run)
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

        var curve = times.Curve;
        if (run.Level != OutputLevel.Shareable)
        {
            var visits = TimesToPlace.Of(cases, WaitingClock.ToFirstVisit, run.County.AsOf);
            return new PublishedPlacing(
                [.. curve.Steps.Select(step => new PlacingStep(step.Day, step.StillWaiting, step.Low, step.High))],
                curve.MedianDays, times.MeanOfPlaced)
            {
                Cases = (curve.Cases, times.Placed),
                ToFirstVisit = visits.Placed == 0 ? null : (visits.Curve.MedianDays, visits.MeanOfPlaced),
            };
        }

        var rule = run.Rule;
        if (run.Ledger.Demand is not { Shown: Shown.Rounded } || rule.ShareStep(curve.Cases) is not { } step
            || !rule.IsEnough(times.Placed) || IsHidden(run.After))
        {
            return null;
        }

        ImmutableArray<PlacingStep> steps = [.. FixedDays.Select(day => Rounded(curve, day, step))];
        var half = steps.FirstOrDefault(known => known.Share <= 0.5);
        return new PublishedPlacing(steps, null, null)
        {
            RoundedTo = (step, rule.SmallestCount),
            MedianBetween = half.Day > 0 && Kept(run.After, Median, FixedDays.LastOrDefault(day => day < half.Day), (int)half.Day) is
            { To: { } median } between
                    ? (between.From, median)
                    : null,
            PlainMeanBetween = times.MeanOfPlaced is { } mean
                ? Kept(run.After, Mean, FixedDays.LastOrDefault(day => day <= mean),
                    FixedDays.FirstOrDefault(day => day > mean) is > 0 and var end ? end : null)
                : null,
        };
    }

    /// <summary>Every figure of the curve, by its name in a release.</summary>
    internal static IEnumerable<(string Name, PublishedNumber Figure)> Figures(PublishedRun run)
    {
        if (run.County.Cases is null)
        {
            yield break;
        }

        if (Of(run) is not { RoundedTo: { } rounded } placing)
        {
            yield return (Curve, PublishedNumber.Hidden);
            yield break;
        }

        yield return (Curve, new PublishedNumber(Shown.Rounded, null, null, null));
        foreach (var step in placing.Steps)
        {
            foreach (var (end, share) in new[] { ("share", step.Share), ("low", step.Low), ("high", step.High) })
            {
                var half = rounded.Percent / 200.0;
                yield return (FormattableString.Invariant($"{Curve}/{step.Day}/{end}"),
                    new PublishedNumber(Shown.Rounded, share, Math.Max(0, share - half), Math.Min(1, share + half)));
            }
        }

        if (placing.MedianBetween is { } median)
        {
            yield return (Median, new PublishedNumber(Shown.Class, null, median.From, median.To));
        }

        if (placing.PlainMeanBetween is { } mean)
        {
            yield return (Mean, new PublishedNumber(Shown.Class, null, mean.From, mean.To));
        }
    }

    private static bool IsHidden(EarlierRelease? after) =>
        after is not null && after.Figures.TryGetValue(Curve, out var told) && told.Shown == Shown.Hidden;

    /// <summary>
    /// Days between which a figure lies, in step with the release before: one that moved to the next days may have been moved by one case,
    /// so both are given together.
    /// </summary>
    private static (int From, int? To) Kept(EarlierRelease? after, string name, int from, int? to)
    {
        if (after is null || !after.Figures.TryGetValue(name, out var told) || told.Low is not { } low)
        {
            return (from, to);
        }

        var (before, beforeTo) = ((int)low, (int?)told.High);
        var isWithin = from >= before && (beforeTo is null || to <= beforeTo);
        var touches = from == beforeTo || to == before;
        return isWithin ? (before, beforeTo)
            : touches ? (Math.Min(from, before), from == beforeTo ? to : beforeTo)
            : (from, to);
    }

    private static PlacingStep Rounded(KaplanMeier curve, int day, int percent)
    {
        var step = curve.Steps.LastOrDefault(known => known.Day <= day, new SurvivalStep(0, 1, curve.Cases, 0, 1, 1));
        return new PlacingStep(day, Round(step.StillWaiting), Round(step.Low), Round(step.High));

        double Round(double share) => Math.Round(share * 100 / percent, MidpointRounding.AwayFromZero) * percent / 100;
    }
}

/// <summary>The share still waiting from a day on.</summary>
/// <param name="Day">Days from the request, 0 or more.</param>
/// <param name="Share">The share still waiting, 0 to 1.</param>
/// <param name="Low">The lower end of its 95 % band, 0 to 1.</param>
/// <param name="High">The upper end of its 95 % band, 0 to 1.</param>
internal readonly record struct PlacingStep(double Day, double Share, double Low, double High);
