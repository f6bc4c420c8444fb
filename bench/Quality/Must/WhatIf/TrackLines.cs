using System.Globalization;
using Zoning.Attack;
using Zoning.Planning;

namespace Zoning.Quality;

/// <summary>A followed programme inside the one release: what series, months and runs tell when they are laid side by side.</summary>
internal static class TrackLines
{
    private const string Topic = "track";
    private static readonly Lazy<PublishedTrack> First = new(() => DatedCounty.Series().Track());

    internal static IReadOnlyList<MustLine> Lines { get; } =
    [
        new(Topic, "two shareable series one person apart, the second after the first: told in no pair; without the first, in some", Pairs),
        new(Topic, "somebody who comes between two months of a series is not told by them", Months),
        new(Topic, "a series told again after itself, byte for byte; beside the run of a folder no contradiction", Again),
        new(Topic, "framework share, list, time to place, reviews, travel and cost by area and, but the share, by provider", Complete),
    ];

    private static MustFigure Pairs()
    {
        var ends = TrackAttack.Ends(First.Value);
        int Told(PublishOptions? options) => Enumerable.Range(0, DatedCounty.Cases).Count(added =>
            TrackAttack.Contradictions(ends, TrackAttack.Ends(DatedCounty.Series(added, folder: 0).Track(options: options))).Count > 0);
        var (after, apart) = (Told(Following(First.Value)), Told(null));
        return new MustFigure(
            string.Create(CultureInfo.InvariantCulture, $"told in {after} of {DatedCounty.Cases} pairs with --after, {apart} without"), after == 0 && apart > 0);
    }

    private static MustFigure Months()
    {
        var told = Enumerable.Range(0, DatedCounty.Cases).Count(added =>
        {
            var ends = TrackAttack.Ends(DatedCounty.Series(added, folder: 3).Track());
            var months = DatedCounty.Days.Select(day => TrackAttack.OfDay(ends, day)).ToList();
            return months.Zip(months.Skip(1), (one, next) => TrackAttack.Contradictions(one, next).Count).Sum() > 0;
        });
        return new MustFigure(string.Create(CultureInfo.InvariantCulture, $"told in {told} of {DatedCounty.Cases} series"), told == 0);
    }

    private static MustFigure Again()
    {
        var again = DatedCounty.Series().Track(options: Following(First.Value));
        var isSame = TrackAttack.Csv(again).AsSpan().SequenceEqual(TrackAttack.Csv(First.Value));
        var run = Attack.Release.Of(DatedCounty.Series()[1]);
        var beside = TrackAttack.Contradictions(
            TrackAttack.Ends(run, DatedCounty.Days[1]), TrackAttack.Ends(DatedCounty.Series().Track(options: new PublishOptions { After = run.AsEarlier() })));
        return new MustFigure(
            string.Create(CultureInfo.InvariantCulture, $"{(isSame ? "the same bytes" : "other bytes")}; {beside.Count} contradictions beside the run"),
            isSame && beside.Count == 0);
    }

    private static MustFigure Complete()
    {
        County Made(DateOnly day) => County.Read(CountySource.Of(Samples.SampleCounty.Make(
            new Samples.SampleOptions { Packages = 150, ZoneCount = 5, Seed = 4, AsOf = day }, null, default).ToBytes()));
        var track = new[] { Made(new DateOnly(2026, 2, 28)), Made(new DateOnly(2026, 3, 31)) }
            .Track(options: new PublishOptions { Level = Disclosure.OutputLevel.Restricted });
        var (areas, providers) = (track.AreaTables(), track.ProvidersTable());
        return new MustFigure(
            string.Create(CultureInfo.InvariantCulture, $"{areas.Length} tables by area; {providers.Columns.Length - 1} figures of {providers.Rows.Length} providers"),
            areas.Length == 6 && providers.Columns.Length == 7);
    }

    private static PublishOptions Following(PublishedTrack track)
    {
        var told = track.Runs.Reverse().Select(FollowedRelease.Of).ToList();
        return new PublishOptions { After = told[0].Following(told.Skip(1)) };
    }
}
