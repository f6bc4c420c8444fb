using System.Collections.Immutable;
using Zoning.Routing;

namespace Zoning.Quality.Rounds;

/// <summary>The best set of a small pool by trying every set; it shares nothing with the exact search.</summary>
public static class PoolEnumeration
{
    /// <summary>The least price of any set that may be chosen.</summary>
    public static long Least(RoundPool pool)
    {
        var best = long.MaxValue;
        var count = pool.Rounds.Length;
        for (var set = 0; set < 1 << count; set++)
        {
            var chosen = Enumerable.Range(0, count).Where(index => (set >> index & 1) == 1).ToImmutableArray();
            best = Math.Min(best, PriceOf(pool, chosen) ?? best);
        }

        return best;
    }

    /// <summary>What a set costs with the visits it leaves out; null if it may not be chosen.</summary>
    public static long? PriceOf(RoundPool pool, ImmutableArray<int> chosen)
    {
        var served = new HashSet<int>();
        var price = 0L;
        var left = pool.Shifts.ToArray();
        var ways = new HashSet<int>();
        foreach (var index in chosen)
        {
            var round = pool.Rounds[index];
            if (--left[round.Kind] < 0 || !round.Visits.All(served.Add))
            {
                return null;
            }

            ways.UnionWith(round.Holdings);
            price += round.Price;
        }

        var isTorn = ways.Select(way => pool.Holdings[way]).GroupBy(way => way.Group).Any(group => group.Skip(1).Any())
            || !ways.SelectMany(way => pool.Holdings[way].Visits).All(served.Contains);
        return isTorn ? null : price + Enumerable.Range(0, pool.LeavingOut.Length).Where(visit => !served.Contains(visit)).Sum(visit => pool.LeavingOut[visit]);
    }
}
