using System.Collections.Immutable;

namespace Zoning.Reporting;

/// <summary>
/// A count of the county as the sum of its areas: what somebody can work out who knows that some of each are there, by adding up the
/// least and the most of the others.
/// </summary>
internal sealed class PackSums
{
    private readonly DisclosureRule _rule;
    private readonly PublishedCell _total;
    private readonly ImmutableArray<PublishedCell> _parts;
    private readonly long _own;
    private readonly ImmutableArray<long> _ownOf;
    private readonly (double Low, double High)[] _before;

    /// <summary>The sum.</summary>
    /// <param name="rule">How small numbers are protected.</param>
    /// <param name="total">The county's count.</param>
    /// <param name="parts">The count of each area.</param>
    /// <param name="own">How many of the total are the provider's own.</param>
    /// <param name="ownOf">The same of each area.</param>
    internal PackSums(DisclosureRule rule, PublishedCell total, ImmutableArray<PublishedCell> parts, long own, ImmutableArray<long> ownOf)
    {
        (_rule, _total, _parts, _own, _ownOf) = (rule, total, parts, own, ownOf);
        _before = Ranges(0, new long[parts.Length]);
    }

    /// <summary>The area that a pack tells too much of; null if every count stays open, or is no narrower than without the pack.</summary>
    /// <param name="told">How many of the total the pack tells, with their zone or without.</param>
    /// <param name="toldOf">How many it tells in each area.</param>
    internal int? TooMuch(long told, long[] toldOf)
    {
        var after = Ranges(told, toldOf);
        var isNarrowed = false;
        for (var at = 0; at < after.Length; at++)
        {
            var (low, high) = after[at];
            isNarrowed |= !double.IsPositiveInfinity(high) && !_rule.LeavesRoom(low, high, 0)
                && high - low < _before[at].High - _before[at].Low - 1e-9;
        }

        var most = Enumerable.Range(0, toldOf.Length).Where(part => toldOf[part] > 0)
            .OrderByDescending(part => _ownOf[part] + toldOf[part] - (_parts[part].Low ?? 0)).ThenBy(part => part)
            .Select(part => (int?)part).FirstOrDefault();
        return isNarrowed ? most : null;
    }

    /// <summary>The range of each area, and last of the total.</summary>
    private (double Low, double High)[] Ranges(long told, long[] toldOf)
    {
        var ranges = new (double Low, double High)[_parts.Length + 1];
        var (least, most) = (0.0, 0.0);
        for (var part = 0; part < _parts.Length; part++)
        {
            ranges[part] = (Math.Max(_parts[part].Low ?? 0, _ownOf[part] + toldOf[part]), _parts[part].High ?? double.PositiveInfinity);
            (least, most) = (least + ranges[part].Low, most + ranges[part].High);
        }

        var total = (Low: Math.Max(Math.Max(_total.Low ?? 0, _own + told), least),
            High: Math.Min(_total.High ?? double.PositiveInfinity, most));
        for (var part = 0; part < _parts.Length; part++)
        {
            var (low, high) = ranges[part];
            var othersMost = double.IsPositiveInfinity(most) ? double.PositiveInfinity : most - high;
            ranges[part] = (Math.Max(low, total.Low - othersMost), Math.Min(high, total.High - (least - low)));
        }

        ranges[^1] = total;
        return ranges;
    }
}
