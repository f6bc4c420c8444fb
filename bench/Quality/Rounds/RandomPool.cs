using System.Collections.Immutable;
using Zoning.Routing;

namespace Zoning.Quality.Rounds;

/// <summary>Small pools of rounds drawn at random: kinds of shift, visits that must be served, visits tied together and held in several ways.</summary>
public static class RandomPool
{
    /// <summary>The price of a visit that must be served.</summary>
    private const int Dear = 10_000;

    public static RoundPool Make(int seed)
    {
        var random = new Randomness(seed).For("random pool");
        var visits = 3 + random.NextBelow(5);
        var shifts = Enumerable.Range(0, 1 + random.NextBelow(3)).Select(_ => 1 + random.NextBelow(2)).ToImmutableArray();
        var holdings = Holdings(visits, random);
        var rounds = Enumerable.Range(0, 4 + random.NextBelow(10))
            .Select(_ => Round(visits, shifts.Length, holdings, random))
            .ToList();
        var present = Present(rounds, shifts);
        return new RoundPool
        {
            Rounds = [.. present, .. rounds.Except(present)],
            Present = present.Count,
            Shifts = shifts,
            LeavingOut = [.. Enumerable.Range(0, visits).Select(_ => random.NextBelow(4) == 0 ? Dear : (long)random.NextBelow(60))],
            Holdings = holdings,
        };
    }

    /// <summary>None, or a pair held in two ways, or three visits of which one way leaves out the last.</summary>
    private static ImmutableArray<HeldVisits> Holdings(int visits, Randomness random) => random.NextBelow(3) switch
    {
        0 => [],
        1 => [new HeldVisits(0, [0, 1]), new HeldVisits(0, [0, 1])],
        _ => [new HeldVisits(0, [0, 1, 2]), new HeldVisits(0, [0, 1]), .. visits > 4 ? [new HeldVisits(3, [3, 4])] : Array.Empty<HeldVisits>()],
    };

    private static PooledRound Round(int visits, int kinds, ImmutableArray<HeldVisits> holdings, Randomness random)
    {
        var used = ImmutableArray.CreateBuilder<int>();
        var served = ImmutableArray.CreateBuilder<int>();
        var wayOf = new Dictionary<int, int>();
        for (var visit = 0; visit < visits; visit++)
        {
            var one = visit;
            if (random.NextBelow(3) > 0 && served.Count + visits - visit > 1)
            {
                continue;
            }

            var ways = Enumerable.Range(0, holdings.Length).Where(way => holdings[way].Visits.Contains(one)).ToList();
            if (ways.Count > 0)
            {
                var group = holdings[ways[0]].Group;
                if (!wayOf.TryGetValue(group, out var way))
                {
                    wayOf.Add(group, way = ways[random.NextBelow(ways.Count)]);
                    used.Add(way);
                }

                if (!ways.Contains(way))
                {
                    continue;
                }
            }

            served.Add(visit);
        }

        return served.Count == 0
            ? Round(visits, kinds, holdings, random)
            : new PooledRound(random.NextBelow(kinds), served.DrainToImmutable(), used.DrainToImmutable(), 5 + random.NextBelow(60));
    }

    /// <summary>Rounds without ties, one after another where they still fit.</summary>
    private static List<PooledRound> Present(List<PooledRound> rounds, ImmutableArray<int> shifts)
    {
        var present = new List<PooledRound>();
        foreach (var round in rounds.Where(round => round.Holdings.IsEmpty))
        {
            if (present.Count(one => one.Kind == round.Kind) < shifts[round.Kind]
                && !present.Exists(one => one.Visits.Intersect(round.Visits).Any()))
            {
                present.Add(round);
            }
        }

        return present;
    }
}
