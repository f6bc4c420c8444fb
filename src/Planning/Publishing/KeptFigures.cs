namespace Zoning.Planning;

/// <summary>Keeps a figure beside the ledger in step with the release before, so that the two together tell no more than each.</summary>
/// <remarks>
/// What was hidden stays hidden. A figure that is still where it was said to be is given as it was given. A count that crosses the smallest
/// count is only said to be under twice that, in four releases on end. Another figure that moved a little is a class from the lower of its
/// ends to the higher, so that the release before stays possible.
/// </remarks>
internal sealed class KeptFigures(EarlierRelease? earlier, DisclosureRule rule)
{
    /// <summary>A move of more than so many widths of the earlier figure is no matter of few people.</summary>
    private const double FarInWidths = 2;

    /// <summary>A count of people, packages or cases.</summary>
    /// <param name="name">The figure's name in a release.</param>
    /// <param name="now">The figure as it would be shown by itself.</param>
    /// <param name="exact">The count.</param>
    internal PublishedNumber Count(string name, PublishedNumber now, long exact)
    {
        if (Told(name, now) is not { } told)
        {
            return now;
        }

        if (now.Shown == Shown.Hidden || told.Shown == Shown.Hidden)
        {
            return PublishedNumber.Hidden;
        }

        var wasSmall = told.Shown == Shown.Class && told.High < rule.SmallestCount;
        var crossings = earlier!.Crossings(name, rule);
        if (exact == 0 && told.High > 0 && (wasSmall || crossings > 0 || told.Shown == Shown.Rounded))
        {
            return now.Shown == Shown.Class && wasSmall ? now : PublishedNumber.Hidden;
        }

        if (exact > 0 && exact <= rule.UnderCrossing)
        {
            var wasNear = told.Shown == Shown.Rounded && told.Low > 0 && told.Low <= rule.UnderCrossing;
            var isUnder = crossings > 0 ? crossings < rule.ReleasesOfCrossing : rule.IsFew(exact) ? wasNear : wasSmall;
            if (isUnder)
            {
                return new PublishedNumber(Shown.Class, null, Math.Min(1, now.Low ?? 1), rule.UnderCrossing);
            }
        }

        return wasSmall || crossings > 0 ? now : Near(told, now, exact);
    }

    /// <summary>An amount, a mean or days.</summary>
    /// <param name="name">The figure's name in a release.</param>
    /// <param name="now">The figure as it would be shown by itself.</param>
    /// <param name="exact">The number; null to compare the figure as it is shown.</param>
    internal PublishedNumber Amount(string name, PublishedNumber now, double? exact = null) => Told(name, now) is not { } told ? now
        : now.Shown == Shown.Hidden || told.Shown == Shown.Hidden ? PublishedNumber.Hidden
        : Near(told, now, exact ?? now.Value ?? now.Low ?? 0);

    private PublishedNumber? Told(string name, PublishedNumber now) =>
        now.Shown != Shown.NotSupplied && earlier is not null && earlier.Figures.TryGetValue(name, out var told)
            && told.Shown != Shown.NotSupplied
                ? told
                : null;

    private static PublishedNumber Near(PublishedNumber told, PublishedNumber now, double exact)
    {
        if (told is not { Low: { } low, High: { } high } || now is not { Low: { } least, High: { } most } || now.Shown == Shown.Exact)
        {
            return now;
        }

        var isThere = exact >= low && exact <= high;
        return isThere && now.Shown == Shown.Rounded ? told
            : isThere || Math.Abs((least + most) - (low + high)) / 2 > FarInWidths * Math.Max(high - low, most - least) ? now
            : new PublishedNumber(Shown.Class, null, Math.Min(low, least), Math.Max(high, most));
    }
}
