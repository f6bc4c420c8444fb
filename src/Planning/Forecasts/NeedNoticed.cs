using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>What was noticed in the history of a county's need as shown: changes of level, odd weeks, impossible zeros.</summary>
/// <param name="History">The history; impossible zeros count as missing.</param>
/// <param name="Taken">The weeks with impossible zeros.</param>
/// <param name="Breaks">Where the level changed for good.</param>
/// <param name="Notes">What else was noticed, in sentences.</param>
internal sealed record NeedNoticed(
    ForecastHistory History, ImmutableArray<DateOnly> Taken, ImmutableArray<NoticedBreak> Breaks, ImmutableArray<string> Notes)
{
    private const int LeastWeeks = 8;

    /// <summary>
    /// Looks through the weeks that are shown, and says nothing that they do not reveal; null if there are under eight.
    /// </summary>
    internal static NeedNoticed? In(PublishedForecast published)
    {
        ImmutableArray<PublishedPoint> seen = published.Of(ForecastMeasure.Need) is { } need
            ? [.. need.History.SkipWhile(week => week.Value is null)]
            : [];
        while (published.Level == OutputLevel.Shareable && seen is [.., { Value: null }])
        {
            // The latest weeks may be hidden; a history ends with its last week shown.
            seen = seen[..^1];
        }

        if (seen.Count(IsWhole) < LeastWeeks)
        {
            return null;
        }

        var shown = ForecastHistory.OfSeen("need", seen.Select(week => IsWhole(week) ? week.Value : null), 52, seen[0].Week);
        var zeros = shown.WithZerosAsMissing();
        var changes = LevelBreaks.Find(zeros.History);
        ImmutableArray<NoticedBreak> breaks =
        [
            .. changes.Where(change => change.Kind == LevelChangeKind.Break).Select(change => new NoticedBreak(
                seen[change.Step].Week, $"the level went from {ForecastText.Hours(change.Before)} to {ForecastText.Hours(change.After)}")),
        ];
        return new NeedNoticed(
            zeros.History,
            [.. zeros.Steps.Select(step => seen[step].Week)],
            breaks,
            [
                .. breaks.Select(one => $"In the week of {ForecastText.Day(one.Week)} {one.Text} for good."),
                .. changes.Where(change => change.Kind != LevelChangeKind.Break)
                .Select(change => change.Words).Append(zeros.Words).OfType<string>(),
            ]);
    }

    private static bool IsWhole(PublishedPoint week) => week is { Value: not null, IsIncomplete: false };
}

/// <summary>A week from which the level of need changed for good.</summary>
/// <param name="Week">The Monday of the first week at the new level.</param>
/// <param name="Text">What changed, such as <c>the level went from 900 to 800 hours a week</c>.</param>
internal readonly record struct NoticedBreak(DateOnly Week, string Text);
