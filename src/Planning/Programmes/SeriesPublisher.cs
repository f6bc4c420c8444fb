using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>
/// Publishes the folders of a series one after the other, so that no two of them, nor one of them and a release that is already out, give
/// away together what one alone would hide.
/// </summary>
/// <remarks>
/// A day of which a release is out comes first, just as it was told if it comes out the same. Then days after the last release, forwards,
/// and days before the first, backwards: each follows its neighbour. A day between two releases would have a neighbour on either side; it
/// is refused.
/// </remarks>
internal sealed class SeriesPublisher
{
    private readonly ImmutableArray<PlacedCounty> _dated;
    private readonly PublishOptions _options;
    private readonly ImmutableArray<EarlierRelease> _told;
    private readonly Dictionary<DateOnly, EarlierRelease> _published = [];

    /// <param name="dated">The county of each folder on one map, oldest first.</param>
    /// <param name="options">The level, the rule and the releases that are out.</param>
    internal SeriesPublisher(ImmutableArray<PlacedCounty> dated, PublishOptions options)
    {
        (_dated, _options) = (dated, options);
        _told = options.Level == OutputLevel.Shareable ? [.. options.After?.All ?? []] : [];
    }

    /// <summary>The days that lie between two releases that are out, of neither of which one is; they can't be protected.</summary>
    internal static IEnumerable<DateOnly> Between(IEnumerable<DateOnly> days, EarlierRelease? after)
    {
        var told = (after?.All ?? []).Select(release => release.AsOf).OfType<DateOnly>().ToHashSet();
        return told.Count == 0 ? [] : days.Where(day => !told.Contains(day) && day > told.Min() && day < told.Max());
    }

    /// <summary>Publishes every folder.</summary>
    /// <param name="progress">Receives each step; may be null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The runs in the order of the folders.</returns>
    internal ImmutableArray<PublishedRun> Publish(IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        var runs = new PublishedRun[_dated.Length];
        foreach (var (at, done) in Order().Select((at, done) => (at, done)))
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(new WorkProgress(FormattableString.Invariant($"folder {done + 1} of {_dated.Length}"),
                (double)done / _dated.Length));
            var run = _dated[at].Run(new RunOptions { Parts = RunParts.Ledger }, null, cancellation);
            runs[at] = _options.Level == OutputLevel.Shareable ? Shareable(run) : run.Publish(_options);
            _ = FollowedFigures.Of(runs[at]);
        }

        return [.. runs];
    }

    private IEnumerable<int> Order()
    {
        var days = _told.Select(release => release.AsOf).OfType<DateOnly>().ToHashSet();
        var all = Enumerable.Range(0, _dated.Length);
        return days.Count == 0 ? all :
        [
            .. all.Where(at => days.Contains(Day(at))),
            .. all.Where(at => Day(at) > days.Max()),
            .. all.Reverse().Where(at => Day(at) < days.Min()),
        ];
    }

    private DateOnly Day(int at) => _dated[at].County.AsOf;

    private PublishedRun Shareable(CountyRun run)
    {
        var day = run.County.AsOf;
        var same = _told.Where(release => release.AsOf == day).ToList();
        var made = same.Count > 0 ? Follow(run, [.. _told.Where(release => release.AsOf is null || release.AsOf < day)
            .OrderByDescending(release => release.AsOf)]) : null;
        if (made is null || !same.TrueForAll(told => FollowedRelease.IsAsTold(made, told)))
        {
            // The releases of this day first, then its neighbours; of a day that was told again unchanged, once.
            made = Follow(run, [.. same, .. _told.Where(release => release.AsOf != day
                && !(release.AsOf is { } other && _published.ContainsKey(other))).Concat(_published.Values)
                .OrderBy(release => release.AsOf is { } other ? Math.Abs(other.DayNumber - day.DayNumber) : int.MaxValue)]);
        }

        if (!made.IsTooSmall)
        {
            _published[day] = FollowedRelease.Of(made);
        }

        return made;
    }

    private PublishedRun Follow(CountyRun run, ImmutableArray<EarlierRelease> releases) => run.Publish(
        _options with { After = releases.IsEmpty ? null : releases[0].Following(releases.Skip(1)) });
}
