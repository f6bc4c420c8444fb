using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Zoning;

/// <summary>All zones of a map, in the order of their codes, with a dense index for each.</summary>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "A map's zones are called zones.")]
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed class Zones : IReadOnlyList<Zone>, ITabular
{
    private readonly ImmutableArray<Zone> _zones;
    private readonly FrozenDictionary<string, int> _index;

    private Zones(ImmutableArray<Zone> zones)
    {
        _zones = zones;
        _index = zones.Select((zone, index) => KeyValuePair.Create(zone.Code.Value, index))
            .ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>How many zones there are.</summary>
    public int Count => _zones.Length;

    /// <summary>How many places a package can count in: the zones, outside the map, and no place.</summary>
    public int AreaCount => Count + 2;

    /// <summary>The bucket of packages with a known place outside every zone.</summary>
    public AreaIndex Outside => new(Count);

    /// <summary>The bucket of packages whose place isn't known.</summary>
    public AreaIndex NoPlace => new(Count + 1);

    /// <summary>The zone at a dense index.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> - 1, in the order of codes.</param>
    public Zone this[int index] => _zones[index];

    /// <summary>Makes a map of zones; they are put in the order of their codes.</summary>
    /// <param name="zones">At least one zone, codes unique.</param>
    /// <returns>The map.</returns>
    /// <exception cref="ArgumentException">There is no zone, or two have the same code.</exception>
    public static Zones Of(IEnumerable<Zone> zones)
    {
        var sorted = zones.OrderBy(zone => zone.Code).ToImmutableArray();
        if (sorted.IsEmpty)
        {
            throw new ArgumentException("A map needs at least one zone. Maybe the zone file is empty.", nameof(zones));
        }

        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i].Code == sorted[i - 1].Code)
            {
                throw new ArgumentException($"Two zones have the code '{sorted[i].Code}'. Codes must be unique.", nameof(zones));
            }
        }

        return new Zones(sorted);
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

    /// <summary>The name of an area: the zone's, or that of the bucket.</summary>
    /// <param name="area">An index of this map.</param>
    /// <returns>The name to show.</returns>
    public string NameOf(AreaIndex area) =>
        area == Outside ? "Outside the map" : area == NoPlace ? "No known place" : _zones[area.Value].Name;

    /// <summary>The code of an area: the zone's, or <c>outside</c> or <c>no-place</c>.</summary>
    /// <param name="area">An index of this map.</param>
    /// <returns>The code to write in files.</returns>
    public string CodeOf(AreaIndex area) =>
        area == Outside ? "outside" : area == NoPlace ? "no-place" : _zones[area.Value].Code.Value;

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

    /// <inheritdoc/>
    public IEnumerator<Zone> GetEnumerator() => ((IEnumerable<Zone>)_zones).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
