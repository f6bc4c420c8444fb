using System.Globalization;

namespace Zoning.Disclosure;

/// <summary>Figures of results that are shown by themselves, coarse enough for anybody to read.</summary>
/// <remarks>
/// They protect a figure by itself, not against being subtracted from others: figures for many areas are published through a guarded table.
/// Without a rule the default rule applies.
/// </remarks>
internal static class CoarseCell
{
    private static readonly DisclosureRule Usual = new();

    private static readonly PublishedCell Template = new()
    {
        AreaKind = "county",
        Area = "county",
        Measure = new Measure("count", "Count", "", MeasureKind.Count),
        Shown = Shown.Hidden,
        Origin = Origin.Derived,
    };

    /// <summary>A count: 0, the class of small numbers, or rounded.</summary>
    internal static TableCell Count(long count, DisclosureRule? rule = null) => (rule ?? Usual).Publish(Template, count).ToCell();

    /// <summary>Hours rounded to the coarse step; hidden if they are few and not 0.</summary>
    /// <param name="hours">Hours a week; <see langword="null"/> if not supplied.</param>
    /// <param name="rule">The rule.</param>
    internal static TableCell Hours(double? hours, DisclosureRule? rule = null) =>
        IsFew(hours, rule) ? TableCell.Hidden : Rounded(hours, rule);

    /// <summary>Whether hours are so few that they are hidden; 0 is not few.</summary>
    internal static bool IsFew(double? hours, DisclosureRule? rule = null) =>
        hours is { } known && known != 0 && Math.Abs(known) < (rule ?? Usual).FewestHours;

    /// <summary>Hours rounded to the coarse step, however few: for figures with more hours than these behind them.</summary>
    /// <param name="hours">Hours a week; <see langword="null"/> if not supplied.</param>
    /// <param name="rule">The rule.</param>
    internal static TableCell Rounded(double? hours, DisclosureRule? rule = null)
    {
        if (hours is not { } known)
        {
            return TableCell.NotSupplied;
        }

        var rounded = Steps.Round(known, (rule ?? Usual).CoarseHours);
        return new TableCell(rounded.ToString("#,0", CultureInfo.InvariantCulture).Replace('-', '−'), rounded, Shown.Rounded);
    }

    /// <summary>A ratio in whole units; hidden if too few things are behind it or it is not known.</summary>
    internal static TableCell Ratio(double? value, long behind, DisclosureRule? rule = null)
    {
        if (value is not { } known || !(rule ?? Usual).IsEnough(behind))
        {
            return TableCell.Hidden;
        }

        var rounded = Math.Round(known, MidpointRounding.AwayFromZero);
        return new TableCell(rounded.ToString("#,0", CultureInfo.InvariantCulture), rounded, Shown.Rounded);
    }

    /// <summary>A figure as it is, with at most one decimal: for internal use, not for publication.</summary>
    internal static TableCell Exact(double? value) => TableCell.Exact(value);
}
