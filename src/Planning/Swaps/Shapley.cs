using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>Shares what partners gain together by what each adds, averaged over all orders in which they could have joined.</summary>
/// <remarks>
/// Shapley (1953), A value for n-person games. Exact over all coalitions up to <see cref="MostExact"/> partners; beyond, a mean over drawn
/// orders, each with its reverse (Castro, Gomez and Tejada 2009, doi:10.1016/j.cor.2008.04.004), with a standard error. The shares
/// always sum to what all gain together.
/// </remarks>
internal static class Shapley
{
    /// <summary>The most partners whose coalitions are all looked at: 1,024 coalitions.</summary>
    internal const int MostExact = 10;

    /// <summary>The coalitions that <see cref="Of"/> asks for, so that their values can be found beforehand, by several threads.</summary>
    /// <param name="partners">How many partners.</param>
    /// <param name="orders">How many orders are drawn beyond <see cref="MostExact"/>, an even number.</param>
    /// <param name="seed">The seed of the orders.</param>
    /// <param name="mostExact">The most partners whose coalitions are all looked at.</param>
    internal static IEnumerable<bool[]> Coalitions(int partners, int orders, int seed, int mostExact = MostExact) => partners <= mostExact
        ? Enumerable.Range(0, 1 << partners).Select(mask => Members(partners, mask))
        : Orders(partners, orders, seed).SelectMany(order => Joining(partners, order));

    /// <summary>The shares.</summary>
    /// <param name="partners">How many partners, 0 or more.</param>
    /// <param name="value">What a coalition gains by itself; of nobody it must be 0.</param>
    /// <param name="orders">How many orders are drawn beyond <see cref="MostExact"/>, an even number of 4 or more.</param>
    /// <param name="seed">The seed of the orders.</param>
    /// <param name="mostExact">The most partners whose coalitions are all looked at.</param>
    /// <returns>By partner: the share, and its standard error (0 where exact).</returns>
    internal static ImmutableArray<(decimal Share, double Error)> Of(
        int partners, Func<bool[], decimal> value, int orders, int seed, int mostExact = MostExact) =>
        partners <= mostExact ? Exact(partners, value) : Sampled(partners, value, orders, seed);

    private static ImmutableArray<(decimal, double)> Exact(int partners, Func<bool[], decimal> value)
    {
        var values = Enumerable.Range(0, 1 << partners).Select(mask => value(Members(partners, mask))).ToArray();
        var shares = new (decimal, double)[partners];
        for (var partner = 0; partner < partners; partner++)
        {
            var bySize = new decimal[partners];
            for (var mask = 0; mask < values.Length; mask++)
            {
                if ((mask >> partner & 1) == 0)
                {
                    bySize[int.PopCount(mask)] += values[mask | 1 << partner] - values[mask];
                }
            }

            // Each size of coalition counts alike; within a size each coalition does.
            var (sum, coalitions) = (0m, 1m);
            for (var size = 0; size < partners; size++)
            {
                sum += bySize[size] / coalitions;
                coalitions = coalitions * (partners - 1 - size) / (size + 1);
            }

            shares[partner] = (sum / partners, 0);
        }

        return [.. shares];
    }

    private static ImmutableArray<(decimal, double)> Sampled(int partners, Func<bool[], decimal> value, int orders, int seed)
    {
        var (sums, squares) = (new decimal[partners], new double[partners]);
        var pair = new decimal[partners];
        var turn = 0;
        foreach (var order in Orders(partners, orders, seed))
        {
            var before = 0m;
            var at = 0;
            foreach (var members in Joining(partners, order))
            {
                var now = value(members);
                pair[order[at++]] += (now - before) / 2;
                before = now;
            }

            if (++turn % 2 == 0)
            {
                for (var partner = 0; partner < partners; partner++)
                {
                    sums[partner] += pair[partner];
                    squares[partner] += (double)pair[partner] * (double)pair[partner];
                    pair[partner] = 0;
                }
            }
        }

        var pairs = turn / 2;
        return
        [
            .. sums.Select((sum, partner) =>
            {
                var mean = (double)sum / pairs;
                return (sum / pairs, Math.Sqrt(Math.Max(0, squares[partner] / pairs - mean * mean) / (pairs - 1)));
            }),
        ];
    }

    private static IEnumerable<int[]> Orders(int partners, int orders, int seed)
    {
        var chance = new Randomness(seed).For("orders of partners");
        for (var turn = 0; turn < orders / 2; turn++)
        {
            int[] order = [.. Enumerable.Range(0, partners)];
            chance.Shuffle<int>(order);
            yield return order;
            yield return [.. order.AsEnumerable().Reverse()];
        }
    }

    private static IEnumerable<bool[]> Joining(int partners, int[] order)
    {
        var members = new bool[partners];
        foreach (var partner in order)
        {
            members = [.. members];
            members[partner] = true;
            yield return members;
        }
    }

    private static bool[] Members(int partners, int mask) =>
        [.. Enumerable.Range(0, partners).Select(partner => (mask >> partner & 1) == 1)];
}
