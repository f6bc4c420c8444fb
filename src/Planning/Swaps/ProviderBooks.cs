using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>Draws up the book of each provider of a scope.</summary>
internal static class ProviderBooks
{
    /// <summary>The books, in the order of the scope's providers.</summary>
    /// <param name="placed">The county.</param>
    /// <param name="scope">Providers, packages, and who is asked for which.</param>
    /// <param name="rounds">What rounds are planned under.</param>
    /// <param name="tolerance">By how many minutes a person's visits may move; null if the window alone decides.</param>
    internal static ImmutableArray<ProviderBook> Of(
        PlacedCounty placed, SwapScope scope, RoundsOptions rounds, Func<PackageId, int?> tolerance)
    {
        var own = scope.Providers.Select(provider => placed.County.Packages
            .Where(one => one.Package.Provider == provider && RoundScope.IsOnRounds(one.Package, placed.County.AsOf))
                .ToImmutableArray()).ToList();
        var wanted = new Dictionary<RoundVisitOrigin, int>();
        for (var provider = 0; provider < own.Count; provider++)
        {
            if (RoundsMaker.MakeWeek(placed, scope.Providers[provider], own[provider], [], rounds) is { } today)
            {
                Note(today, wanted);
            }
        }

        return
        [
            .. scope.Providers.Select((provider, index) => new ProviderBook(
                Held(RoundsMaker.MakeWeek(placed, provider, own[index], scope.AskedOf(index), rounds)!, wanted, tolerance),
                own[index].Select(one => one.Package.Id))),
        ];
    }

    private static void Note(ProviderRounds rounds, Dictionary<RoundVisitOrigin, int> wanted)
    {
        for (var visit = 0; visit < rounds.Origins.Length; visit++)
        {
            if (rounds.Problem.Visits[visit].Preferred is { } preferred)
            {
                wanted[rounds.Origins[visit]] = preferred;
            }
        }
    }

    /// <summary>The rounds with the starts that people have today as the wanted ones, and windows no wider than people accept.</summary>
    private static ProviderRounds Held(ProviderRounds rounds, Dictionary<RoundVisitOrigin, int> wanted, Func<PackageId, int?> tolerance)
    {
        var visits = rounds.Problem.Visits.ToBuilder();
        for (var index = 0; index < visits.Count; index++)
        {
            var visit = visits[index];
            if (!wanted.TryGetValue(rounds.Origins[index], out var start))
            {
                continue;
            }

            visits[index] = visit = visit with { Preferred = start };
            if (tolerance(rounds.Origins[index].Package) is { } minutes)
            {
                var by = minutes * rounds.Problem.TicksPerMinute;
                var (from, until) = (Math.Max(visit.Earliest, start - by), Math.Min(visit.Latest, start + by));
                visits[index] = from <= until ? visit with { Earliest = from, Latest = until } : visit;
            }
        }

        var problem = rounds.Problem with { Visits = visits.ToImmutable() };
        return rounds with { Problem = problem, Today = rounds.Today is { } today ? today with { Problem = problem } : null };
    }
}
