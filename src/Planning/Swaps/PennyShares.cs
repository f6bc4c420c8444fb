namespace Zoning.Planning;

/// <summary>Whole pence that sum to the whole.</summary>
internal static class PennyShares
{
    /// <summary>Rounds shares to whole pence so that they sum to a whole: down, then a penny more to those with the largest rest.</summary>
    /// <param name="shares">Shares that sum to the whole but for less than a penny each.</param>
    /// <param name="whole">The whole in pence.</param>
    internal static long[] Rounded(IReadOnlyList<decimal> shares, long whole)
    {
        var rounded = shares.Select(share => (long)Math.Floor(share)).ToArray();
        var byRest = Enumerable.Range(0, shares.Count).OrderByDescending(one => shares[one] - rounded[one]).ThenBy(one => one).ToList();
        for (var (missing, at) = (whole - rounded.Sum(), 0); missing != 0 && byRest.Count > 0; at = (at + 1) % byRest.Count)
        {
            rounded[missing > 0 ? byRest[at] : byRest[^(at + 1)]] += Math.Sign(missing);
            missing -= Math.Sign(missing);
        }

        return rounded;
    }

    /// <summary>Shares a whole in proportion to weights, 0 or more; alike if all are 0.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="whole">The whole in pence; may be negative.</param>
    internal static long[] InProportion(IReadOnlyList<long> weights, long whole)
    {
        var sum = weights.Sum();
        return Rounded([.. weights.Select(weight => sum == 0 ? (decimal)whole / weights.Count : (decimal)whole * weight / sum)], whole);
    }
}
