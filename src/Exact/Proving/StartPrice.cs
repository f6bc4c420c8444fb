namespace Zoning.Exact;

/// <summary>
/// What the start of a visit costs, in scaled price units: a convex line in straight parts, by the distance from the preferred start and by
/// lateness.
/// </summary>
internal sealed class StartPrice
{
    private readonly (int Preferred, long Tolerance, int Latest) _at;
    private readonly (long Near, long Far, long Late) _price;

    /// <summary>The price of one visit's start.</summary>
    /// <param name="visit">The visit.</param>
    /// <param name="weights">The prices.</param>
    /// <param name="scale">How many units a price unit has.</param>
    public StartPrice(RoundVisit visit, RoundWeights weights, long scale)
    {
        _at = (visit.Preferred ?? 0, weights.PreferredTolerance, visit.Latest);
        _price = visit.Preferred is null
            ? (0, 0, (visit.LatePrice ?? 0) * scale)
            : (weights.OffPreferred * scale, weights.FarOffPreferred * scale, (visit.LatePrice ?? 0) * scale);
        (int At, long Rise)[] bends =
        [
            (_at.Preferred, 2 * _price.Near), ((int)Math.Max(-RoundProblem.MaxTicks, _at.Preferred - _at.Tolerance), _price.Far),
            ((int)Math.Min(int.MaxValue, _at.Preferred + _at.Tolerance), _price.Far), (_at.Latest, _price.Late),
        ];
        var (from, slopes) = (new List<int> { int.MinValue }, new List<long> { -_price.Near - _price.Far });
        foreach (var (at, rise) in bends.Where(bend => bend.Rise > 0).Order())
        {
            from.Add(at);
            slopes.Add(slopes[^1] + rise);
        }

        (From, Slope) = ([.. from], [.. slopes]);
    }

    /// <summary>Where each part begins, in ticks, ascending; the first holds from the beginning of time.</summary>
    public int[] From { get; }

    /// <summary>The rise per tick of each part, ascending.</summary>
    public long[] Slope { get; }

    /// <summary>The price of a start.</summary>
    /// <param name="start">The start, in ticks.</param>
    public long At(int start)
    {
        var off = Math.Abs((long)start - _at.Preferred);
        return _price.Near * off + _price.Far * Math.Max(0, off - _at.Tolerance) + _price.Late * Math.Max(0, (long)start - _at.Latest);
    }
}
