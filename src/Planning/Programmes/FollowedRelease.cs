using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>What shareable followed figures told, by the names that they have in a release file, for the releases that follow.</summary>
internal static class FollowedRelease
{
    /// <summary>Days to a provider.</summary>
    internal const string Days = "track/days_to_place";

    /// <summary>Travel of today's rounds, as published rounds of a week name it, so that runs and tracks keep in step.</summary>
    internal const string Travel = "rounds/a week/rounds_travel_today///";

    private const string Reviews = "track/reviews_overdue/";

    /// <summary>What a followed run gives away: its ledger, and what is followed beside it; with the releases that it followed.</summary>
    internal static EarlierRelease Of(PublishedRun run)
    {
        var told = run.ToEarlierRelease().Figures.ToDictionary(StringComparer.Ordinal);
        foreach (var cell in FollowedFigures.Of(run).Cells)
        {
            told[NameOf(cell)] = new PublishedNumber(cell.Shown, cell.Value, cell.Low, cell.High);
        }

        return EarlierRelease.Of(run.Ledger, run.County.AsOf, told).Following(run.After?.All ?? []);
    }

    /// <summary>The reviews that earlier releases told, the newest first; null if none told any.</summary>
    internal static EarlierRelease? ReviewsOf(EarlierRelease? after)
    {
        var told = (after?.All ?? []).Select(release => release.Figures
                .Where(figure => figure.Key.StartsWith(Reviews, StringComparison.Ordinal) && figure.Value.Shown != Shown.NotSupplied)
                .Select(figure => Row(figure.Key[Reviews.Length..].Split('/', 2)) with
                {
                    Shown = figure.Value.Shown,
                    Value = figure.Value.Value,
                    Low = figure.Value.Low,
                    High = figure.Value.High,
                }).ToImmutableArray())
            .Where(cells => !cells.IsEmpty).Select(cells => EarlierRelease.Of([], cells)).ToList();
        return told.Count == 0 ? null : told[0].Following(told.Skip(1));
    }

    /// <summary>Whether a release told just what a run shows: then nothing new is told by showing it again.</summary>
    internal static bool IsAsTold(PublishedRun run, EarlierRelease told)
    {
        var areas = run.Ledger.Display.Areas
            .Select(area => area.Members.Select(zone => run.Placed.Zones[zone].Code).Order().ToImmutableArray());
        return told.Areas.Length == run.Ledger.Display.Areas.Length
            && areas.Zip(told.Areas).All(pair => pair.First.SequenceEqual(pair.Second))
            && told.Cells.Length == run.Ledger.Cells.Length
            && run.Ledger.Cells.All(cell => told.Find(cell) is { } earlier && IsSame(cell, Number(earlier)))
            && FollowedFigures.Of(run).Cells.All(cell => !told.Figures.TryGetValue(NameOf(cell), out var earlier) || IsSame(cell, earlier));
    }

    private static PublishedNumber Number(PublishedCell cell) => new(cell.Shown, cell.Value, cell.Low, cell.High);

    private static bool IsSame(PublishedCell cell, PublishedNumber told) => cell.Shown == told.Shown
        && IsSame(cell.Value, told.Value) && IsSame(cell.Low, told.Low) && IsSame(cell.High, told.High);

    /// <summary>Files hold six decimals, and no end where it is beyond all numbers.</summary>
    private static bool IsSame(double? one, double? other) => Math.Abs((Finite(one) ?? -1) - (Finite(other) ?? -1)) < 2e-6;

    private static double? Finite(double? number) => number is { } known && double.IsFinite(known) ? known : null;

    private static string NameOf(PublishedCell cell) => cell.Measure == RoundsMeasures.TravelToday ? Travel
        : cell.Measure == FollowedFigures.DaysToPlace ? Days
        : Reviews + cell.AreaKind + "/" + cell.Area;

    private static PublishedCell Row(string[] kindAndArea) => EmptyRows.Of(kindAndArea[0], kindAndArea[^1], FollowedFigures.ReviewsOverdue);
}
