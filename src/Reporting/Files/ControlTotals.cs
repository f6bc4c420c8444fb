using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Reporting;

/// <summary>What became of the rows of a file, as it may be shown: exact, or by the rule for small numbers in shareable output.</summary>
/// <param name="File">The file.</param>
/// <param name="Read">Rows below the header.</param>
/// <param name="Used">Rows in the figures.</param>
/// <param name="Aside">Rows set aside.</param>
internal sealed record ControlTotals(string File, string Read, string Used, string Aside)
{
    private static readonly Measure Rows = new("rows", "Rows", "rows", MeasureKind.Count);

    internal static ImmutableArray<ControlTotals> Of(PublishedRun run) =>
    [
        .. run.County.Totals.Select(total => new ControlTotals(
            total.File, Text(run, total.Read), Text(run, total.Used), Text(run, total.Aside))),
    ];

    /// <summary>The rows of each file as a table.</summary>
    internal static Table ToTable(PublishedRun run) => new()
    {
        Key = "control-totals",
        Title = "Rows read, used and not used",
        Note = "Read = used + not used, for each file.",
        Columns = [new("File"), new("Read", "rows", true), new("Used", "rows", true), new("Not used", "rows", true)],
        Rows =
        [
            .. Of(run).Select(row => ImmutableArray.Create(
                TableCell.Of(row.File), TableCell.Of(row.Read), TableCell.Of(row.Used), TableCell.Of(row.Aside))),
        ],
    };

    /// <summary>A count of rows as the level allows.</summary>
    internal static string Text(PublishedRun run, long count) => run.Level == OutputLevel.Shareable
        ? PublishedText.Of(run.Rule.Publish(Template, count))
        : count.ToString("#,0", CultureInfo.InvariantCulture);

    private static PublishedCell Template => new()
    {
        AreaKind = "county",
        Area = "county",
        Measure = Rows,
        Shown = Shown.Hidden,
        Origin = Origin.Recorded,
    };
}
