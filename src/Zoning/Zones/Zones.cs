using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Zoning;

/// <summary>All zones of a map, in the order of their codes, with a dense index for each.</summary>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "A map's zones are called zones.")]
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed class Zones : IReadOnlyList<Zone>, ITabular, IEquatable<Zones>
{
    private readonly ImmutableArray<Zone> _zones;
    private readonly FrozenDictionary<string, int> _index;

    private readonly Lazy<ImmutableArray<Finding>> _findings;

    private Zones(ImmutableArray<Zone> zones, Func<Zones, ImmutableArray<Finding>>? find)
    {
        _zones = zones;
        _index = zones.Select((zone, index) => KeyValuePair.Create(zone.Code.Value, index))
            .ToFrozenDictionary(StringComparer.Ordinal);
        _findings = new(() => find?.Invoke(this) ?? []);
    }

    /// <summary>How many zones there are.</summary>
    public int Count => _zones.Length;

    /// <summary>How many places a package can count in: the zones, outside the map, and no place.</summary>
    public int AreaCount => Count + 2;

    /// <summary>The zone at a dense index.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> - 1, in the order of codes.</param>
    public Zone this[int index] => _zones[index];

    /// <summary>
    /// What was found when the map was made from objects: shapes that were repaired, overlaps, gaps between zones. Empty for zones from a
    /// file, whose findings were reported when it was read.
    /// </summary>
    public ImmutableArray<Finding> Findings => _findings.Value;

    /// <summary>Makes a map of zones, checked as a zone file is checked; they are put in the order of their codes.</summary>
    /// <param name="zones">
    /// At least one zone. Shapes are copied; a shape that crosses itself is repaired, see <see cref="Findings"/>.
    /// </param>
    /// <returns>The map.</returns>
    /// <exception cref="ArgumentException">There is no zone.</exception>
    /// <exception cref="BadDataException">
    /// Zones can't be used: no code, a code twice, no polygon, degrees in place of metres, far from Britain. It holds all findings; their
    /// line is the zone's number in the list, from 1.
    /// </exception>
    public static Zones Of(IEnumerable<Zone> zones) => ZoneObjects.Check(AtLeastOne(zones));

    /// <summary>Makes a map of zones that were checked before. Their shapes are not copied.</summary>
    /// <param name="zones">At least one zone, codes unique, shapes valid.</param>
    /// <param name="find">Finds what should be said about the map, when somebody first asks.</param>
    internal static Zones OfChecked(IEnumerable<Zone> zones, Func<Zones, ImmutableArray<Finding>>? find = null) =>
        new([.. AtLeastOne(zones).OrderBy(zone => zone.Code)], find);

    private static List<Zone> AtLeastOne(IEnumerable<Zone> zones)
    {
        var list = zones.ToList();
        return list.Count > 0
            ? list
            : throw new ArgumentException("A map needs at least one zone. Maybe the zone file is empty.", nameof(zones));
    }

    /// <summary>The dense index of a code.</summary>
    /// <param name="code">The zone's code.</param>
    /// <param name="index">Its index, or -1.</param>
    /// <returns>Whether the map has it.</returns>
    public bool TryIndexOf(ZoneCode code, out int index)
    {
        var found = _index.TryGetValue(code.Value ?? "", out index);
        index = found ? index : -1;
        return found;
    }

    /// <summary>Whether the map has an area: one of its zones, or a place outside or not known.</summary>
    /// <param name="area">The area.</param>
    /// <returns>False for a zone that this map doesn't have.</returns>
    public bool Has(AreaIndex area) => area.Zone < Count;

    /// <summary>Where an area is in a list of all areas of the map: the zones in order, then outside, then no known place.</summary>
    /// <param name="area">An area of this map.</param>
    /// <returns>From 0 to <see cref="AreaCount"/> - 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The map has no such zone.</exception>
    public int PositionOf(AreaIndex area) => area.IsZone
        ? area.Zone < Count
            ? area.Zone
            : throw new ArgumentOutOfRangeException(
                nameof(area), area, $"There is no {area}: the map has {Count} zones. Maybe the area belongs to another map.")
        : area == AreaIndex.Outside ? Count : Count + 1;

    /// <summary>The area at a position in a list of all areas of the map.</summary>
    /// <param name="position">From 0 to <see cref="AreaCount"/> - 1.</param>
    /// <returns>The area.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The position is outside the range.</exception>
    public AreaIndex AreaAt(int position) => position == Count ? AreaIndex.Outside
        : position == Count + 1 ? AreaIndex.NoPlace
        : position >= 0 && position < Count ? AreaIndex.OfZone(position)
        : throw new ArgumentOutOfRangeException(nameof(position), position, $"The map's areas are at positions 0 to {Count + 1}.");

    /// <summary>The name of an area: the zone's, <c>Outside the map</c> or <c>No known place</c>.</summary>
    /// <param name="area">An area of this map.</param>
    /// <returns>The name to show.</returns>
    public string NameOf(AreaIndex area) => area == AreaIndex.Outside ? "Outside the map"
        : area == AreaIndex.NoPlace ? "No known place"
        : _zones[area.Zone].Name;

    /// <summary>The code of an area: the zone's, or <c>outside</c> or <c>no-place</c>.</summary>
    /// <param name="area">An index of this map.</param>
    /// <returns>The code to write in files.</returns>
    public string CodeOf(AreaIndex area) => area == AreaIndex.Outside ? "outside"
        : area == AreaIndex.NoPlace ? "no-place"
        : _zones[area.Zone].Code.Value;

    /// <summary>The zones as a table: code, name, groups and area.</summary>
    /// <returns>A row a zone, in the order of codes.</returns>
    public Table ToTable()
    {
        string[] groups = [.. _zones.SelectMany(zone => zone.Groups.Keys).Distinct().Order(StringComparer.Ordinal)];
        return new Table
        {
            Key = "zones",
            Title = "Zones",
            Columns = [new("Code"), new("Name"), .. groups.Select(group => new TableColumn(group)), new("Area", "km²", IsNumber: true)],
            Rows =
            [
                .. _zones.Select(zone => (ImmutableArray<TableCell>)
                [
                    TableCell.Of(zone.Code.Value),
                    TableCell.Of(zone.Name),
                    .. groups.Select(group => TableCell.Of(zone.Groups.GetValueOrDefault(group, ""))),
                    TableCell.Exact(Math.Round(zone.SquareMetres / 1e6, 1)),
                ]),
            ],
        };
    }

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>Whether two maps have equal zones.</summary>
    /// <param name="other">The other map.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(Zones? other) => ReferenceEquals(this, other) || (other is not null && _zones.SequenceEqual(other._zones));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Zones);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Count, _zones[0].Code);

    /// <inheritdoc/>
    public IEnumerator<Zone> GetEnumerator() => ((IEnumerable<Zone>)_zones).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
