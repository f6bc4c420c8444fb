using System.Collections.Immutable;
using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Planning;

/// <summary>
/// What a programme is followed by beside the ledger: reviews that are overdue, days until a provider was found, and travel of today's
/// rounds. Each is published by the run's rule.
/// </summary>
/// <remarks>
/// Shareable: of the county alone. A count is rounded or a class, days need enough people behind them, travel enough people and providers.
/// Internal: reviews by area too. Restricted: travel by provider.
/// </remarks>
internal sealed class FollowedFigures
{
    /// <summary>How many days before the as-at day a provider was found for those whose days are counted: a quarter.</summary>
    internal const int RecentDays = 91;

    private readonly PublishedRun _run;
    private readonly bool _isShareable;

    private FollowedFigures(PublishedRun run) => (_run, _isShareable) = (run, run.Level == OutputLevel.Shareable);

    /// <summary>Reviews that fell due by the as-at day and were not done by then.</summary>
    internal static Measure ReviewsOverdue { get; } = new("reviews_overdue", "Reviews overdue", "reviews", MeasureKind.Count);

    /// <summary>Half of the people for whom a provider was found in the last quarter had one after so many days.</summary>
    internal static Measure DaysToPlace { get; } = new("days_to_place", "Median days to a provider", "days", MeasureKind.Days);

    /// <summary>The figures of a run; none of what its folder has no file for.</summary>
    internal static ImmutableArray<PublishedCell> Of(PublishedRun run) =>
        run.IsTooSmall ? [] : [.. new FollowedFigures(run).Cells()];

    /// <summary>Reviews overdue on a day, by line of reviews.csv.</summary>
    internal static IEnumerable<PackageReview> Overdue(County county) =>
        (county.Reviews ?? []).Where(review => review.Due <= county.AsOf && !(review.Done <= county.AsOf));

    /// <summary>Days from request to provider of those for whom one was found in the last quarter, ascending.</summary>
    internal static int[] Days(County county) =>
    [
        .. (county.Cases ?? [])
            .Where(one => one.Requested is not null && one.ProviderFound is { } found
                && found <= county.AsOf && found > county.AsOf.AddDays(-RecentDays))
            .Select(one => one.ProviderFound!.Value.DayNumber - one.Requested!.Value.DayNumber)
            .Order(),
    ];

    private IEnumerable<PublishedCell> Cells() => [.. Reviews(), .. Placing(), .. Travel()];

    private IEnumerable<PublishedCell> Reviews()
    {
        var county = _run.County;
        if (county.Reviews is null)
        {
            yield break;
        }

        var overdue = Overdue(county).ToList();
        yield return Counted(EmptyRows.County(ReviewsOverdue), overdue.Count);
        if (_isShareable)
        {
            yield break;
        }

        var zoneOf = county.Packages.Select((one, line) => (one.Package.Id, Area: _run.Placed.Areas[line]))
            .ToDictionary(one => one.Id, one => one.Area);
        var byZone = new int[_run.Placed.Zones.Count];
        foreach (var review in overdue)
        {
            if (zoneOf.TryGetValue(review.Package, out var area) && area.IsZone)
            {
                byZone[area.Zone]++;
            }
        }

        foreach (var area in _run.Ledger.Display.Areas)
        {
            yield return Counted(
                EmptyRows.Of(EmptyRows.DisplayKind, area.Code, ReviewsOverdue), area.Members.Sum(zone => byZone[zone]));
        }
    }

    private IEnumerable<PublishedCell> Placing()
    {
        if (_run.County.Cases is null)
        {
            yield break;
        }

        var days = Days(_run.County);
        var row = EmptyRows.County(DaysToPlace);
        if (days.Length == 0)
        {
            yield return row;
        }
        else if (!_isShareable)
        {
            yield return Shown(row, ProtectedNumber.Exact(Median(days)), "");
        }
        else
        {
            yield return _run.Rule.IsEnough(days.Length)
                ? Shown(row, ProtectedNumber.Rounded(Median(days), _run.Rule.CoarseDays, floor: 0), "")
                : Shown(row, ProtectedNumber.Hidden, HiddenBecause.FewPeople(_run.Rule));
        }
    }

    private IEnumerable<PublishedCell> Travel()
    {
        if (_run.County.TodaysStops is null || !_run.County.HasRounds)
        {
            yield break;
        }

        var rounds = _run.Placed.ToWeekOfRounds().Providers.Where(one => one.Today is not null)
            .Select(one => (Rounds: one, Travel: TravelCount.Of(one.Today!))).Where(one => one.Travel.Contact > 0).ToList();
        var all = rounds.Aggregate(default(TravelCount), (sum, one) => sum.Plus(one.Travel));
        if (all.MinutesAnHour is not { } minutes)
        {
            yield break;
        }

        var people = rounds.Sum(one => one.Rounds.Origins.Select(origin => origin.Package).Distinct().Count());
        var row = EmptyRows.County(RoundsMeasures.TravelToday) with { Origin = Origin.Derived };
        if (!_isShareable)
        {
            yield return Shown(row, ProtectedNumber.Exact(Math.Round(minutes, 1)), "");
        }
        else
        {
            yield return _run.Rule.IsEnough(people) && _run.Rule.IsOfEnoughProviders(rounds.Select(one => one.Rounds.CarerMinutes))
                ? Shown(row, ProtectedNumber.Rounded(minutes, 1), "")
                : Shown(row, ProtectedNumber.Hidden, HiddenBecause.FewProviders);
        }

        if (_run.Level == OutputLevel.Restricted)
        {
            foreach (var one in rounds)
            {
                yield return Shown(
                    row with { Provider = one.Rounds.Provider!.Value.Value },
                    ProtectedNumber.Exact(Math.Round(one.Travel.MinutesAnHour!.Value, 1)), "");
            }
        }
    }

    private PublishedCell Counted(PublishedCell row, int count)
    {
        if (!_isShareable)
        {
            return Shown(row, ProtectedNumber.Exact(count), "");
        }

        var shown = _run.Rule.Count(count);
        return row with { Shown = shown.Shown, Value = shown.Value, Low = shown.Low, High = shown.High };
    }

    private static PublishedCell Shown(PublishedCell row, ProtectedNumber number, string why) =>
        row with { Shown = number.Shown, Value = number.Value, Low = number.Low, High = number.High, Why = why };

    /// <summary>The least number of days within which half of them had a provider.</summary>
    private static double Median(int[] days) => days[(days.Length - 1) / 2];
}
