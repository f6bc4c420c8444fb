using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Planning;

/// <summary>
/// What is followed beside the ledger, as the folder has it: reviews overdue, people for whom a provider was found, travel of today's
/// rounds, and by provider the cost and the list. Restricted.
/// </summary>
/// <remarks>Areas are positions among all areas of the map: zones, then outside, then no place.</remarks>
internal sealed class FollowedFacts
{
    /// <summary>How many days before the as-at day a provider was found for those whose days are counted: a quarter.</summary>
    internal const int RecentDays = 91;

    /// <param name="run">The run.</param>
    internal FollowedFacts(PublishedRun run)
    {
        var placed = run.Placed;
        var known = new Dictionary<PackageId, Line>();
        for (var at = 0; at < run.County.Packages.Length; at++)
        {
            var package = run.County.Packages[at].Package;
            known.TryAdd(package.Id, new Line(placed.Zones.PositionOf(placed.Areas[at]), package.Provider, package.Person));
        }

        var nowhere = placed.Zones.PositionOf(AreaIndex.NoPlace);
        Line Of(PackageId package) =>
            known.TryGetValue(package, out var line) ? line : new Line(nowhere, null, new PersonId(package.Value));
        if (run.County.Reviews is not null)
        {
            Overdue = [.. OverdueOf(run.County).Select(review => Of(review.Package))];
        }

        if (run.County.Cases is not null)
        {
            Found = [.. FoundOf(run.County).Select(one => (Of(one.Package), one.Days)).OrderBy(one => one.Days)];
        }

        if (run.County.TodaysStops is not null && run.County.HasRounds)
        {
            Rounds = FollowedTravel.Of(placed);
        }
    }

    /// <summary>Reviews overdue, a line each; null without reviews.csv.</summary>
    internal IReadOnlyList<Line>? Overdue { get; }

    /// <summary>People for whom a provider was found in the last quarter, with the days it took, ascending; null without a list.</summary>
    internal IReadOnlyList<(Line Line, int Days)>? Found { get; }

    /// <summary>Travel of today's rounds; null without rounds.csv.</summary>
    internal FollowedTravel? Rounds { get; }

    /// <summary>Reviews overdue on a county's day, by line of reviews.csv.</summary>
    internal static IEnumerable<PackageReview> OverdueOf(County county) =>
        (county.Reviews ?? []).Where(review => review.Due <= county.AsOf && !(review.Done <= county.AsOf));

    /// <summary>The least number of days within which half of them had a provider.</summary>
    internal static int Median(IReadOnlyList<int> days) => days[(days.Count - 1) / 2];

    private static IEnumerable<(PackageId Package, int Days)> FoundOf(County county) => (county.Cases ?? [])
        .Where(one => one.Requested is not null && one.ProviderFound is { } found
            && found <= county.AsOf && found > county.AsOf.AddDays(-RecentDays))
        .Select(one => (one.Package, one.ProviderFound!.Value.DayNumber - one.Requested!.Value.DayNumber));

    /// <summary>Where and whose something is.</summary>
    /// <param name="Area">The position of the area.</param>
    /// <param name="Provider">The package's provider; null if it has none.</param>
    /// <param name="Person">The person.</param>
    internal readonly record struct Line(int Area, ProviderId? Provider, PersonId Person);
}

/// <summary>Travel of today's rounds by provider and by area. Restricted.</summary>
/// <param name="Known">Providers whose rounds of today are known and serve a visit.</param>
/// <param name="NotKnown">Carers' minutes of each provider whose rounds of today are not known.</param>
/// <param name="ByArea">
/// Ticks of travel and of contact by position of the area. A trip counts where it leads to; the way home where the last visit was.
/// </param>
internal sealed record FollowedTravel(
    IReadOnlyList<(ProviderRounds Rounds, TravelCount Travel)> Known, IReadOnlyList<long> NotKnown, (long Travel, long Contact)[] ByArea)
{
    /// <summary>Travel of all of them.</summary>
    internal TravelCount All => Known.Aggregate(default(TravelCount), (sum, one) => sum.Plus(one.Travel));

    /// <summary>Counts the travel of a county's rounds of today.</summary>
    internal static FollowedTravel Of(PlacedCounty placed)
    {
        var all = placed.ToWeekOfRounds().Providers.Select(one => (Rounds: one, Travel: one.Today is null ? default
            : TravelCount.Of(one.Today))).ToList();
        var byArea = new (long Travel, long Contact)[placed.Zones.AreaCount];
        foreach (var (rounds, _) in all.Where(one => one.Travel.Contact > 0))
        {
            int[] areas = [.. rounds.Origins.Select(origin => placed.Zones.PositionOf(placed.AreaOf(origin.Package)))];
            foreach (var round in rounds.Today!.Rounds)
            {
                Add(byArea, areas, rounds.Today.Problem, round);
            }
        }

        return new FollowedTravel(
            [.. all.Where(one => one.Travel.Contact > 0)],
            [.. all.Where(one => one.Travel.Contact == 0).Select(one => one.Rounds.CarerMinutes)], byArea);
    }

    private static void Add((long Travel, long Contact)[] byArea, int[] areas, RoundProblem problem, Round round)
    {
        var carer = problem.Carers[round.Carer];
        var shift = carer.Shifts[round.Shift];
        var (place, area) = (shift.StartPlace, -1);
        foreach (var visit in round.Visits)
        {
            (var from, place, area) = (place, problem.Visits[visit].Place, areas[visit]);
            byArea[area].Travel += Math.Max(0, problem.Travel.Ticks(from, place, carer.Mode));
            byArea[area].Contact += problem.Visits[visit].LengthFor(round.Carer);
        }

        if (area >= 0)
        {
            byArea[area].Travel += Math.Max(0, problem.Travel.Ticks(place, shift.EndPlace, carer.Mode));
        }
    }
}
