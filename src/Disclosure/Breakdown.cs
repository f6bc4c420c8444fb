namespace Zoning.Disclosure;

/// <summary>How the parts of a count may be shown beside it.</summary>
internal enum Breakdown
{
    /// <summary>Not at all: the whole is so small that any part would tell.</summary>
    Hidden,

    /// <summary>Small parts are not told from none: both are "0 to 7".</summary>
    ZerosHidden,

    /// <summary>Parts of nobody are shown as 0, so small ones are "1 to 7".</summary>
    ZerosShown,
}

/// <summary>Decides how a breakdown of a count is shown.</summary>
internal static class Breakdowns
{
    /// <summary>
    /// A whole below the smallest count has no breakdown. Zeros are shown if, knowing that every other part is at least 1, each small part
    /// may still be anything from 1 to the class's end.
    /// </summary>
    internal static Breakdown Of(DisclosureRule rule, long whole, IReadOnlyCollection<long> parts)
    {
        if (whole == 0)
        {
            return Breakdown.ZerosShown;
        }

        if (rule.IsFew(whole))
        {
            return Breakdown.Hidden;
        }

        var (least, most) = rule.Interval(MeasureKind.Count, whole);
        var intervals = parts.Where(part => part > 0)
            .Select(part => rule.IsFew(part) ? (Low: 1L, High: rule.SmallestCount - 1L) : rule.Interval(MeasureKind.Count, part))
            .ToList();
        var (low, high) = (intervals.Sum(one => one.Low), intervals.Sum(one => one.High));
        var end = rule.SmallestCount - 1;
        var areOpen = most - (low - 1) >= end && least - (high - end) <= 1;
        return areOpen || !parts.Any(rule.IsFew)
            ? Breakdown.ZerosShown
            : Breakdown.ZerosHidden;
    }
}
