using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>The tables of a followed programme by area and by provider.</summary>
internal static class TrackAreaTables
{
    /// <summary>What is followed by area: framework share, list, time to place, reviews, travel and cost.</summary>
    internal static ImmutableArray<Measure> Followed { get; } =
    [
        LedgerMeasures.FrameworkShareHours, LedgerMeasures.PeopleWaiting, FollowedFigures.DaysToPlace, FollowedFigures.ReviewsOverdue,
        RoundsMeasures.TravelToday, LedgerMeasures.Cost,
    ];

    private static readonly ImmutableArray<Measure> OfProviders =
    [
        LedgerMeasures.Packages, LedgerMeasures.PeopleWaiting, FollowedFigures.DaysToPlace, FollowedFigures.ReviewsOverdue,
        RoundsMeasures.TravelToday, LedgerMeasures.Cost,
    ];

    /// <summary>A table a measure: a row an area, a column a folder; those of which the level shows any figure by area.</summary>
    internal static ImmutableArray<Table> ByArea(PublishedTrack track) =>
        [.. Followed.Where(measure => IsShown(track, measure)).Select(measure => ByArea(track, measure))];

    /// <summary>Followed measures that the level shows for the county alone, or for nobody.</summary>
    internal static ImmutableArray<Measure> OfCountyAlone(PublishedTrack track) =>
        [.. Followed.Where(measure => !IsShown(track, measure))];

    /// <summary>A row a provider: each figure in the first folder and in the newest; no rows in shareable output.</summary>
    internal static Table ByProvider(PublishedTrack track)
    {
        var (first, last) = (track.Days[0], track.Days[^1]);
        ImmutableArray<ProviderId> providers =
        [
            .. track.Level == OutputLevel.Shareable ? [] : track.Series.Cells.Where(one => one.Cell.Provider.Length > 0)
                .Select(one => one.Cell.Provider).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(provider => new ProviderId(provider)),
        ];
        var measures = OfProviders.Where(measure => providers.Any(provider =>
            Find(last, measure, provider) is not null || Find(first, measure, provider) is not null)).ToList();
        return new Table
        {
            Key = "track-providers",
            Title = "Provider by provider",
            Note = $"Each figure on {TrackTables.Day(first)}, then on {TrackTables.Day(last)}; track.csv has every day. People waiting are "
                + "those who wait for a first visit of the provider.",
            Columns = [new("Provider"), .. measures.Select(measure => new TableColumn(measure.Label, measure.Unit, IsNumber: true))],
            Rows =
            [
                .. providers.Select(provider => ImmutableArray.CreateRange(measures
                    .Select(measure => Two(Find(first, measure, provider), Find(last, measure, provider)))
                    .Prepend(TableCell.Of(provider.Value)))),
            ],
        };

        PublishedCell? Find(DateOnly day, Measure measure, ProviderId provider) => track.Series.Find(day, measure, null, provider);
    }

    private static bool IsShown(PublishedTrack track, Measure measure) => track.Series.Cells.Any(one =>
        one.Cell.Measure == measure && one.Cell.AreaKind == EmptyRows.DisplayKind
        && one.Cell.Shown is not (Shown.Hidden or Shown.NotSupplied));

    private static Table ByArea(PublishedTrack track, Measure measure)
    {
        var names = track.Runs[^1].Ledger.Display.Areas;
        return new Table
        {
            Key = "track-areas-" + measure.Key.Replace('_', '-'),
            Title = measure.Label + ", area by area",
            Note = measure.Unit + ". The change is from the first folder to the newest"
                + (track.Level == OutputLevel.Shareable ? ", with what rounding leaves open." : "."),
            Columns =
            [
                new("Area"), .. track.Days.Select(day => new TableColumn(TrackTables.Day(day), "", IsNumber: true)),
                new("Change", "", IsNumber: true),
            ],
            Rows = [.. names.Select(area => Row(track, measure, area.Name, area.Code))],
            Total = Row(track, measure, "County", null),
        };
    }

    private static ImmutableArray<TableCell> Row(PublishedTrack track, Measure measure, string name, string? area)
    {
        ImmutableArray<PublishedCell?> cells = [.. track.Days.Select(day => track.Series.Find(day, measure, area, null))];
        return [TableCell.Of(name), .. cells.Select(Given), Change(measure, cells[0], cells[^1])];
    }

    private static TableCell Given(PublishedCell? cell) =>
        cell is null or { Shown: Shown.NotSupplied } ? TableCell.Of("none") : TableCell.Of(cell);

    private static TableCell Change(Measure measure, PublishedCell? before, PublishedCell? now)
    {
        if (before is not { Low: { } lowBefore, High: { } highBefore } || now is not { Low: { } lowNow, High: { } highNow })
        {
            return TableCell.Of("not known");
        }

        var (low, high) = (lowNow - highBefore, highNow - lowBefore);
        return new TableCell(
            Math.Abs(high - low) < 1e-9 ? TrackTables.Text(low, measure)
                : $"{TrackTables.Text(low, measure)} to {TrackTables.Text(high, measure)}", (low + high) / 2, Shown.Exact);
    }

    private static TableCell Two(PublishedCell? first, PublishedCell? last) => first is null && last is null ? TableCell.Of("none")
        : new TableCell($"{Word(first)}, then {Word(last)}", last?.Value ?? first?.Value, Shown.Exact);

    private static string Word(PublishedCell? cell) => cell is null or { Shown: Shown.NotSupplied } ? "none" : PublishedText.Of(cell);
}
