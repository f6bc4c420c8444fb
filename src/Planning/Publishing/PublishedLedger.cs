using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>The ledger as it may be shown at a level: the only form that writers, maps and pages take.</summary>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed class PublishedLedger : ITabular
{
    private readonly FrozenDictionary<CellKey, PublishedCell> _find;

    internal PublishedLedger(PublishOptions options, DisplayAreas display, ImmutableArray<PublishedCell> cells)
    {
        Level = options.Level;
        Rule = options.Rule;
        Display = display;
        Cells = cells;
        _find = cells.ToFrozenDictionary(cell =>
            new CellKey(cell.AreaKind, cell.Area, cell.Measure.Key, cell.Status, cell.Provider, cell.TimeOfDay));
    }

    /// <summary>Who the figures may go to.</summary>
    public OutputLevel Level { get; }

    /// <summary>The rule that small numbers were protected by, in shareable output.</summary>
    public DisclosureRule Rule { get; }

    /// <summary>All zones.</summary>
    public Zones Zones => Display.Zones;

    /// <summary>The only display geography: single zones unless the level is shareable.</summary>
    public DisplayAreas Display { get; }

    /// <summary>Every figure: by county, display area, zone, group and bucket, then measure, status, provider and time of day.</summary>
    public ImmutableArray<PublishedCell> Cells { get; }

    /// <summary>How many figures are hidden only because with others they would reveal a small number.</summary>
    internal int HiddenForOthers { get; init; }

    /// <summary>Whether the county is so small that nothing of it may be shown.</summary>
    internal bool IsTooSmall { get; init; }

    /// <summary>Need of the whole county: met and unmet hours; null if it is not part of the output.</summary>
    public PublishedCell? Demand => County(LedgerMeasures.Demand);

    /// <summary>Met need of the whole county; null if it is not part of the output.</summary>
    public PublishedCell? Met => County(LedgerMeasures.Met);

    /// <summary>Unmet need of the whole county; null if it is not part of the output.</summary>
    public PublishedCell? Unmet => County(LedgerMeasures.Unmet);

    /// <summary>Met hours of the whole county as a share of its need; null if it is not part of the output.</summary>
    public PublishedCell? Coverage => County(LedgerMeasures.Coverage);

    /// <summary>People waiting in the whole county; null if it is not part of the output.</summary>
    public PublishedCell? PeopleWaiting => County(LedgerMeasures.PeopleWaiting);

    /// <summary>The main figures by display area, the county below.</summary>
    /// <returns>A row an area; <see cref="TableOf"/> has all figures, and other areas.</returns>
    public Table ToTable() => LedgerTable.Main(this);

    /// <summary>All figures of one kind of area.</summary>
    /// <param name="areaKind"><c>display</c>, <c>zone</c>, or <c>group:NAME</c>.</param>
    /// <returns>A row an area; of display areas with what lies outside the map, and the county below.</returns>
    /// <exception cref="ArgumentException">There is no such kind; the message lists those there are.</exception>
    public Table TableOf(string areaKind) => LedgerTable.Of(this, areaKind);

    /// <summary>The waiting list, as far as it may be shown: people by place of waiting, stage and days, and their hours.</summary>
    /// <returns>A row a figure of the county.</returns>
    public Table WaitingTable() => LedgerTable.Waiting(this);

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>A figure of the county.</summary>
    /// <param name="measure">What is measured.</param>
    /// <param name="status">The status; empty for all.</param>
    /// <param name="provider">The provider or size class; empty for all.</param>
    /// <param name="timeOfDay">The time of day; empty for the whole day.</param>
    /// <returns>The figure; null if it is not part of the output.</returns>
    public PublishedCell? County(Measure measure, string status = "", string provider = "", string timeOfDay = "") =>
        _find.GetValueOrDefault(new CellKey("county", "county", measure.Key, status, provider, timeOfDay));

    /// <summary>A figure of an area.</summary>
    /// <param name="areaKind">The kind: <c>county</c>, <c>display</c>, <c>zone</c>, <c>group:NAME</c> or <c>bucket</c>.</param>
    /// <param name="area">The area's code.</param>
    /// <param name="measure">What is measured.</param>
    /// <param name="status">The status; empty for all.</param>
    /// <returns>
    /// The figure; null if it is not part of the output: a zone's unmet hours in shareable output, for instance.
    /// </returns>
    public PublishedCell? Of(string areaKind, string area, Measure measure, string status = "") =>
        _find.GetValueOrDefault(new CellKey(areaKind, area, measure.Key, status, "", ""));

    private readonly record struct CellKey(
        string AreaKind, string Area, string Measure, string Status, string Provider, string TimeOfDay);
}
