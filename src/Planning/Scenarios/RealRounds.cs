using System.Collections.Immutable;
using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Planning;

/// <summary>
/// Travel of real rounds of a week, planned anew with and without a scenario by the same search, for providers whose visits
/// change. Restricted.
/// </summary>
/// <param name="Of">The week of the scenario: the worst on the way, or the last.</param>
/// <param name="Providers">How many providers were planned.</param>
/// <param name="Before">Minutes of travel a week with today's visits.</param>
/// <param name="After">Minutes of travel a week with those of the scenario's week.</param>
/// <param name="LeftOutBefore">Visits that no round takes today.</param>
/// <param name="LeftOutAfter">Visits that no round takes under the scenario.</param>
/// <param name="HasNewProviders">Whether providers that are not in the county yet have visits: no rounds are planned for them.</param>
internal sealed record RealRounds(
    WeekOutcome Of, int Providers, double Before, double After, int LeftOutBefore, int LeftOutAfter, bool HasNewProviders)
{
    /// <summary>Iterations of the search for 100 visits of a week.</summary>
    internal const int Iterations = 300;

    private static readonly RoundsOptions Terms = new SwapOptions().Rounds;

    /// <summary>Plans the rounds.</summary>
    /// <param name="outcome">The scenario on its run: its worst week, unless that is the last, and its last, at central sizes.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>By week, the last one last. Today's rounds are planned once.</returns>
    internal static ImmutableArray<RealRounds> Planned(Outcome outcome, CancellationToken cancellation)
    {
        var count = outcome.Run.Ledger.Providers.Length;
        (WeekOutcome Week, CareWeek Rows)[] weeks =
        [
            .. outcome.Worst == outcome.End ? [] : new[] { (outcome.Worst, outcome.Weeks.WeekAt(outcome.Worst.Day)) },
            (outcome.End, outcome.EndWeek),
        ];
        var before = Trips(outcome.Ground.Baseline(), count + 1);
        SortedDictionary<int, double>[][] after = [.. weeks.Select(week => Trips(week.Rows, count + 1))];
        int[] changed =
            [.. Enumerable.Range(0, count).Where(provider => after.Any(week => !IsSame(before[provider], week[provider])))];
        var found = new OfProvider[changed.Length];
        Parallel.For(
            0, changed.Length,
            new ParallelOptions { MaxDegreeOfParallelism = outcome.Options.Threads, CancellationToken = cancellation },
            at => found[at] = PlannedFor(
                outcome, changed[at], before[changed[at]], [.. after.Select(week => week[changed[at]])], cancellation));
        return [.. weeks.Select((week, at) => Sum(week.Week, at))];

        RealRounds Sum(WeekOutcome week, int at)
        {
            var here = found.Where((_, of) => !IsSame(before[changed[of]], after[at][changed[of]])).ToList();
            return new RealRounds(
                week, here.Count, here.Sum(one => one.Before.Minutes), here.Sum(one => one.After[at].Minutes),
                here.Sum(one => one.Before.LeftOut), here.Sum(one => one.After[at].LeftOut), after[at][count].Count > 0);
        }
    }

    /// <summary>Visits a week that are driven to, by provider and package; those of new providers are at the end.</summary>
    private static SortedDictionary<int, double>[] Trips(CareWeek week, int providers)
    {
        var trips = new SortedDictionary<int, double>[providers];
        for (var provider = 0; provider < providers; provider++)
        {
            trips[provider] = [];
        }

        foreach (var row in week.Rows)
        {
            if (row is { Trips: > 0, IsUnnamed: false, Drives: >= 0 })
            {
                var own = trips[Math.Min(row.Drives, providers - 1)];
                own[row.Package] = own.GetValueOrDefault(row.Package) + row.Trips;
            }
        }

        return trips;
    }

    private static bool IsSame(SortedDictionary<int, double> one, SortedDictionary<int, double> other) => one.Count == other.Count
        && one.Zip(other).All(pair => pair.First.Key == pair.Second.Key && Math.Abs(pair.First.Value - pair.Second.Value) < 1e-9);

    private static OfProvider PlannedFor(
        Outcome outcome, int provider, SortedDictionary<int, double> before, SortedDictionary<int, double>[] after,
        CancellationToken cancellation)
    {
        var (placed, id) = (outcome.Run.Placed, outcome.Run.Ledger.Providers[provider]);
        var county = placed.County;
        ImmutableArray<CountyPackage> own =
            [.. county.Packages.Where(one => one.Package.Provider == id && RoundScope.IsOnRounds(one.Package, county.AsOf))];
        var ids = own.Select(one => one.Package.Id).ToHashSet();
        ImmutableArray<CountyPackage> gained =
        [
            .. after.SelectMany(week => week.Keys).Distinct().Order().Select(package => county.Packages[package])
                .Where(one => !ids.Contains(one.Package.Id)).Select(one => SwapScope.GivenTo(one, id)),
        ];
        if (RoundsMaker.MakeWeek(placed, id, own, gained, Terms) is not { } rounds)
        {
            return new OfProvider(default, new (double, int)[after.Length]);
        }

        var numbers = county.Packages.Select((one, index) => (one.Package.Id, index)).ToDictionary();
        double ShareIn(SortedDictionary<int, double> week, PackageId package) =>
            (before.GetValueOrDefault(numbers[package]), week.GetValueOrDefault(numbers[package])) switch
            {
                (0, 0) => ids.Contains(package) ? 1 : 0,
                (0, _) => 1,
                var (was, now) => now / was,
            };
        return new OfProvider(
            Solve(rounds, package => ids.Contains(package) ? 1 : 0, outcome.Options.Seed, cancellation),
            [.. after.Select(week => Solve(rounds, package => ShareIn(week, package), outcome.Options.Seed, cancellation))]);
    }

    /// <summary>Plans the visits that are kept: whole visits, so many that the shares of all packages together are kept.</summary>
    private static (double Minutes, int LeftOut) Solve(
        ProviderRounds rounds, Func<PackageId, double> shareOf, int seed, CancellationToken cancellation)
    {
        var problem = rounds.Problem;
        var isKept = new bool[problem.Visits.Length];
        var dropped = default(WholeParts);
        var packages = Enumerable.Range(0, isKept.Length).GroupBy(visit => rounds.Origins[visit].Package);
        foreach (var package in packages.OrderBy(group => group.Key))
        {
            int[] visits = [.. package.OrderBy(visit => Rank(rounds, visit)).ThenBy(visit => visit)];
            var share = Math.Clamp(shareOf(package.Key), 0, 1);
            var gone = share == 0 ? visits.Length : dropped.Next((1 - share) * visits.Length, visits.Length);
            for (var at = (int)gone; at < visits.Length; at++)
            {
                isKept[visits[at]] = true;
            }
        }

        int[] here = [.. Enumerable.Range(0, isKept.Length).Where(visit => isKept[visit])];
        if (here.Length == 0)
        {
            return (0, 0);
        }

        var there = new int[isKept.Length];
        Array.Fill(there, -1);
        for (var at = 0; at < here.Length; at++)
        {
            there[here[at]] = at;
        }

        var part = problem with
        {
            Visits = [.. here.Select(visit => problem.Visits[visit])],
            Links =
            [
                .. problem.Links.Where(link => there[link.First] >= 0 && there[link.Second] >= 0)
                    .Select(link => link with { First = there[link.First], Second = there[link.Second] }),
            ],
        };
        var plan = new RoundSearch().Solve(
            part, new SolveOptions { Seed = seed, Threads = 1, Lanes = 1, Iterations = (long)Iterations * here.Length / 100 },
            null, cancellation);
        return ((double)plan.Cost.Travel / part.TicksPerMinute, plan.Unallocated.Length);
    }

    /// <summary>What is given up first: the second carer of a pair, then a visit fit for a call, then others.</summary>
    private static int Rank(ProviderRounds rounds, int visit)
    {
        var one = rounds.Problem.Visits[visit];
        return rounds.Origins[visit].Carer > 0 ? 0
            : one is { IsTimeCritical: false, Skills: 0 } && one.Length <= VisitsOfPackage.LongestFit * rounds.Problem.TicksPerMinute ? 1
            : 2;
    }

    private sealed record OfProvider((double Minutes, int LeftOut) Before, (double Minutes, int LeftOut)[] After);
}

/// <summary>Plans the rounds of an outcome once, when somebody asks for them.</summary>
internal sealed class RoundsOnce
{
    private readonly Lock _making = new();
    private ImmutableArray<RealRounds>? _made;

    internal ImmutableArray<RealRounds> Of(Outcome outcome, CancellationToken cancellation)
    {
        lock (_making)
        {
            return _made ??= RealRounds.Planned(outcome, cancellation);
        }
    }
}
