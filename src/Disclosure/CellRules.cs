namespace Zoning.Disclosure;

/// <summary>What the rule says of a cell by itself: how it is shown, and how far a reader must be kept from its value.</summary>
internal static class CellRules
{
    /// <summary>
    /// A provider's own rows leave this many values possible for the rest of a count, so that the rest is as wide as a step.
    /// </summary>
    internal const int WidestKnown = 4;

    /// <summary>What counts are rounded to where one provider has nearly all of them, in steps of the rule.</summary>
    private static readonly int[] Coarser = [1, 2, 4, 10, 20];

    /// <summary>Gives a cell the form that it may have by itself.</summary>
    public static void Begin(DisclosureRule rule, ReleaseCell cell)
    {
        (cell.MustReach, cell.IsKept) = (null, false);
        cell.Step = rule.StepOf(cell.Kind);
        (cell.Low, cell.High) = Unknown(rule, cell);
        cell.State = !cell.IsPublished ? CellState.Unpublished
            : cell.StartsHidden ? CellState.Hidden
            : cell.Kind == MeasureKind.Count ? BeginCount(rule, cell)
            : BeginAmount(rule, cell);
        cell.Alone = cell.State;
    }

    /// <summary>Hides a cell.</summary>
    public static void Hide(DisclosureRule rule, ReleaseCell cell)
    {
        cell.State = CellState.Hidden;
        (cell.Low, cell.High) = Unknown(rule, cell);
    }

    /// <summary>
    /// How far down and up from the true value a reader must not be able to exclude; null if the cell needs no protection.
    /// </summary>
    public static (double Down, double Up)? Need(DisclosureRule rule, ReleaseCell cell)
    {
        if (cell.State == CellState.Rounded)
        {
            return NeedOfRounded(cell);
        }

        if (cell.State == CellState.Zero || (cell.State == CellState.Unpublished && !cell.IsGuarded))
        {
            return null;
        }

        if (cell.Kind == MeasureKind.Count)
        {
            var isSmall = rule.IsFew(cell.Value);
            var isOwned = cell.Value > 0 && cell.Own + WidestKnown > cell.Value && cell.State != CellState.Unpublished;
            return !isSmall && !isOwned ? null : (
                isSmall ? cell.Value - (cell.HidesZero ? 0 : 1) : 0,
                Math.Max(isSmall ? rule.SmallestCount - 1 - cell.Value : 0, isOwned ? cell.Own + WidestKnown - cell.Value : 0));
        }

        if (rule.IsSmall(cell.Value, cell.People, cell.Largest))
        {
            return (0.5 * cell.Value, 0.5 * cell.Value);
        }

        return IsOfFewProviders(rule, cell)
            ? (rule.ProviderShare * cell.Providers!.Value.First, rule.ProviderShare * cell.Providers.Value.First)
            : null;
    }

    /// <summary>
    /// A rounded count of which a provider knows a part: sums must leave as many values for the rest as the rounding itself does.
    /// </summary>
    private static (double Down, double Up)? NeedOfRounded(ReleaseCell cell)
    {
        if (cell.Kind != MeasureKind.Count || cell.Own == 0)
        {
            return null;
        }

        var down = Math.Min(cell.Value - Math.Max(cell.Low, cell.Own), WidestKnown);
        return (down, Math.Min(cell.High - cell.Value, WidestKnown - down));
    }

    private static CellState BeginCount(DisclosureRule rule, ReleaseCell cell)
    {
        if (cell.Value == 0 && !cell.HidesZero)
        {
            (cell.Low, cell.High) = (0, 0);
            return CellState.Zero;
        }

        if (cell.Value < rule.SmallestCount)
        {
            var low = cell.HidesZero ? 0 : 1;
            if (rule.SmallestCount - 1 - Math.Max(low, cell.Own) < WidestKnown)
            {
                return CellState.Hidden;
            }

            (cell.Low, cell.High) = (low, rule.SmallestCount - 1);
            return CellState.SmallClass;
        }

        foreach (var times in Coarser)
        {
            var step = (long)times * rule.CountStep;
            var (low, high) = rule.Interval(cell.Kind, cell.Value, step);
            if (high - Math.Max(low, cell.Own) >= Math.Min(WidestKnown, rule.CountStep - 1))
            {
                (cell.Step, cell.Low, cell.High) = (step, low, high);
                return CellState.Rounded;
            }
        }

        return CellState.Hidden;
    }

    private static CellState BeginAmount(DisclosureRule rule, ReleaseCell cell)
    {
        if (cell.Value == 0)
        {
            if (cell.HidesZero)
            {
                return CellState.Hidden;
            }

            (cell.Low, cell.High) = (0, 0);
            return CellState.Zero;
        }

        if (rule.IsSmall(cell.Value, cell.People, cell.Largest) || IsOfFewProviders(rule, cell))
        {
            return CellState.Hidden;
        }

        (cell.Low, cell.High) = rule.Interval(cell.Kind, cell.Value);
        return CellState.Rounded;
    }

    private static bool IsOfFewProviders(DisclosureRule rule, ReleaseCell cell) =>
        cell.Providers is { } providers && !rule.IsOfEnoughProviders(cell.Value, providers.First, providers.Second);

    /// <summary>
    /// What is left to know of a hidden cell: an earlier release can't be taken back where the figure wasn't small then and isn't now.
    /// </summary>
    private static (double Low, double High) Unknown(DisclosureRule rule, ReleaseCell cell) =>
        cell.Earlier is { } earlier && !IsSmall(rule, cell) ? earlier : (cell.KnownLow, double.PositiveInfinity);

    private static bool IsSmall(DisclosureRule rule, ReleaseCell cell) => cell.Kind == MeasureKind.Count
        ? rule.IsFew(cell.Value)
        : rule.IsSmall(cell.Value, cell.People, cell.Largest);
}
