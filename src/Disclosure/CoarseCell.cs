using System.Globalization;

namespace Zoning.Disclosure;

/// <summary>Figures of results that don't know how many people stand behind them, coarse enough for anybody to read.</summary>
/// <remarks>
/// They protect a figure by itself, not against being subtracted from others: what is published for many areas goes through a
/// published ledger.
/// </remarks>
public static class CoarseCell
{
    /// <summary>What hours are rounded to.</summary>
    public const int HoursStep = 10;

    /// <summary>Hours a week below which too few people may stand behind a figure: eight packages of 12.5 hours.</summary>
    public const int FewestHours = 100;

    private static readonly DisclosureRule Rule = new();

    private static readonly PublishedCell Template = new()
    {
        AreaKind = "county",
        Area = "county",
        Measure = new Measure("count", "Count", "", MeasureKind.Count),
        Shown = Shown.Hidden,
        Origin = Origin.Derived,
    };

    /// <summary>A count: 0, the class of small numbers, or rounded, by the usual rule.</summary>
    /// <param name="count">The count, 0 or more.</param>
    /// <returns>The cell.</returns>
    public static TableCell Count(long count) => TableCell.Of(Rule.Publish(Template, count));

    /// <summary>Hours rounded to ten; hidden where they are few and not 0.</summary>
    /// <param name="hours">Hours a week; none where not supplied.</param>
    /// <returns>The cell.</returns>
    public static TableCell Hours(double? hours) =>
        hours is { } known && known != 0 && Math.Abs(known) < FewestHours ? TableCell.Hidden : Rounded(hours);

    /// <summary>Hours rounded to ten, however few: where more hours than these stand behind them.</summary>
    /// <param name="hours">Hours a week; none where not supplied.</param>
    /// <returns>The cell.</returns>
    public static TableCell Rounded(double? hours)
    {
        if (hours is not { } known)
        {
            return TableCell.NotSupplied;
        }

        var rounded = (Math.Round(known / HoursStep, MidpointRounding.AwayFromZero) * HoursStep) + 0.0;
        return new TableCell(rounded.ToString("#,0", CultureInfo.InvariantCulture).Replace('-', '−'), rounded, Shown.Rounded);
    }

    /// <summary>A figure as it is, with at most one decimal: for the house, not for publication.</summary>
    /// <param name="value">The figure; none where not supplied.</param>
    /// <returns>The cell.</returns>
    public static TableCell Exact(double? value) => TableCell.Exact(value);
}
