namespace Zoning.Planning;

/// <summary>What a release that follows another keeps of it, so that the two together reveal no more than each does.</summary>
/// <remarks>
/// What was hidden stays hidden. A count that crosses the smallest count is only said to be under twice that, in four releases on end. If
/// fewer areas changed visibly than the smallest count, a shown figure that moved would give the few changes away: it is shown as the
/// earlier figure with a wide margin.
/// </remarks>
internal static class KeptFromEarlier
{
    /// <summary>What an earlier interval reveals about a figure that may be unchanged since.</summary>
    public static ReleaseCell Told(ReleaseCell cell, PublishedCell known)
    {
        var unit = ShareableDraft.UnitOf(cell.Kind);
        var isWide = known.Shown == Shown.Class && cell.Kind != MeasureKind.Count;
        return (isWide || known.Shown is Shown.Rounded or Shown.Exact) && known is { Low: { } low, High: { } high }
            && cell.Value >= low * unit && cell.Value <= high * unit && cell.Value > 0
                ? cell with { Earlier = (low * unit, high * unit) }
                : cell;
    }

    public static void Apply(Release table, IReadOnlyList<(int Cell, PublishedCell Row)> rows, EarlierRelease earlier)
    {
        var moved = new List<(int Cell, PublishedCell Known)>();
        var changed = new HashSet<int>();
        foreach (var (index, row) in rows)
        {
            var cell = table[index];
            if (earlier.Find(row) is not { } known || cell.State is not (CellState.Rounded or CellState.SmallClass or CellState.Zero))
            {
                continue;
            }

            var hasMoved = cell.State == CellState.Rounded && known.Shown == Shown.Rounded && cell.Earlier is null;
            if (hasMoved)
            {
                moved.Add((index, known));
            }

            if ((hasMoved || Keep(table, index, known, earlier.Crossings(row, table.Rule))) && cell.Block >= 0)
            {
                changed.Add(cell.Block);
            }
        }

        if (changed.Count < table.Rule.SmallestCount)
        {
            moved.ForEach(cell => Blur(table, cell.Cell, cell.Known));
        }
    }

    /// <summary>Hides the cell, or gives it a class that tells no crossing; true if that shows that it changed.</summary>
    private static bool Keep(Release table, int index, PublishedCell known, int crossings)
    {
        var cell = table[index];
        var unit = ShareableDraft.UnitOf(cell.Kind);
        var isCount = cell.Kind == MeasureKind.Count;
        var wasSmall = known.Shown == Shown.Class && known.High < table.Rule.SmallestCount && isCount;
        if (known.Shown == Shown.Hidden)
        {
            table.HideAll(index);
            return false;
        }

        if (isCount && MustStayUnder(table.Rule, cell, known, wasSmall, crossings))
        {
            table.ShowAsClass(index, 1, table.Rule.UnderCrossing);
            cell.MustReach = table.Rule.Crossing(cell.Value);
            return true;
        }

        if (isCount && (wasSmall || crossings > 0))
        {
            if (cell.State == CellState.Zero)
            {
                table.HideAll(index);
            }

            return cell.State == CellState.Hidden;
        }

        if (known.Shown == Shown.Rounded && cell.State == CellState.Zero)
        {
            table.HideAll(index);
            return true;
        }

        if (known.Shown != Shown.Class)
        {
            return false;
        }

        var (low, high) = (known.Low * unit ?? 0, known.High * unit ?? double.PositiveInfinity);
        if (cell.Value < low || cell.Value > high)
        {
            table.HideAll(index);
            return true;
        }

        table.ShowAsClass(index, low, high);
        return false;
    }

    /// <summary>
    /// Whether a count has crossed the smallest count since the earlier release, or did so in one of the last few: it is then only said to
    /// be under twice that, so that neither its class nor its hiding tells the crossing. Larger counts are shown as usual.
    /// </summary>
    private static bool MustStayUnder(DisclosureRule rule, ReleaseCell cell, PublishedCell known, bool wasSmall, int crossings)
    {
        if (cell.Value == 0 || cell.Value > rule.UnderCrossing)
        {
            return false;
        }

        var isSmall = rule.IsFew(cell.Value);
        var wasNear = known.Shown == Shown.Rounded && known.Low <= rule.UnderCrossing;
        return crossings > 0 ? crossings < rule.ReleasesOfCrossing : isSmall ? wasNear : wasSmall;
    }

    private static void Blur(Release table, int index, PublishedCell known)
    {
        var cell = table[index];
        var middle = known.Value!.Value * ShareableDraft.UnitOf(cell.Kind);
        var reach = table.Rule.BlurOf(cell.Kind);
        var low = Math.Max(cell.Kind == MeasureKind.Count ? table.Rule.SmallestCount : 0, middle - reach);
        if (cell.Value >= low && cell.Value <= middle + reach)
        {
            table.ShowAsClass(index, low, middle + reach);
        }
    }
}
