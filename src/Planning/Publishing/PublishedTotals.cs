using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Planning;

/// <summary>
/// How many rows of a file were read and used, as a level may show it: exact, or protected as small numbers are in shareable output.
/// </summary>
/// <param name="File">The file.</param>
/// <param name="Read">Rows below the header.</param>
/// <param name="Used">Rows in the figures.</param>
/// <param name="Aside">Rows not used because of faults.</param>
/// <param name="HasAside">Whether any row is not used.</param>
internal sealed record PublishedTotals(string File, string Read, string Used, string Aside, bool HasAside)
{
    private static readonly PublishedCell Template = new()
    {
        AreaKind = "county",
        Area = "county",
        Measure = new Measure("rows", "Rows", "rows", MeasureKind.Count),
        Shown = Shown.Hidden,
        Origin = Origin.Recorded,
    };

    /// <summary>The totals of a county's files, in the order in which they were read.</summary>
    internal static ImmutableArray<PublishedTotals> Of(County county, OutputLevel level, DisclosureRule rule) =>
    [
        .. county.Totals.Select(total => new PublishedTotals(
            total.File, Count(total.Read, level, rule), UsedText(total, level, rule), AsideText(total, level, rule), total.Aside > 0)),
    ];

    /// <summary>
    /// Rows used; where few are not used, in words that follow from the others: rounded by itself it would narrow their number.
    /// </summary>
    private static string UsedText(FileTotals total, OutputLevel level, DisclosureRule rule) =>
        level == OutputLevel.Shareable && rule.IsFew(total.Aside)
            ? "all but " + AsideText(total, level, rule)
            : Count(total.Used, level, rule);

    /// <summary>Rows not used; of a file of few rows only whether there are any.</summary>
    private static string AsideText(FileTotals total, OutputLevel level, DisclosureRule rule) =>
        level == OutputLevel.Shareable && total.Aside > 0 && rule.IsFew(total.Read) ? "some" : Count(total.Aside, level, rule);

    /// <summary>A count of rows as text.</summary>
    internal static string Count(long count, OutputLevel level, DisclosureRule rule) => level == OutputLevel.Shareable
        ? PublishedText.Of(rule.Publish(Template, count))
        : count.ToString("#,0", CultureInfo.InvariantCulture);
}
