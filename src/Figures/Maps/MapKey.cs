using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>One class of a map: its fill, what it means, and how many areas are in it.</summary>
internal sealed record KeyEntry(string Fill, string Label, int Areas);

/// <summary>The classes of a layer and the one each area is in.</summary>
internal sealed class MapKey
{
    private readonly ImmutableArray<int> _places;

    private MapKey(ImmutableArray<KeyEntry> entries, ImmutableArray<int> places)
    {
        Entries = entries;
        _places = places;
    }

    /// <summary>The classes, the lowest first, then hidden and no data where there are any.</summary>
    internal ImmutableArray<KeyEntry> Entries { get; }

    /// <summary>Puts every area into a class.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="cells">Each area's figure in the map's order; null if the layer has none.</param>
    internal static MapKey Of(MapLayer layer, ImmutableArray<PublishedCell?> cells)
    {
        var bins = Bins.Of(layer, cells);
        var (hidden, noData) = (bins.Length, bins.Length + 1);
        ImmutableArray<int> places = [.. cells.Select(cell => PlaceOf(layer, cell, bins) switch
        {
            >= 0 and var place => place,
            _ => cell?.Shown is Shown.Hidden or Shown.Class ? hidden : noData,
        })];
        var entries = bins.Select((bin, i) => new KeyEntry(bin.Fill, bin.Label, places.Count(place => place == i))).ToList();
        if (places.Contains(hidden))
        {
            entries.Add(new KeyEntry(Patterns.Hidden, "Hidden (small numbers)", places.Count(place => place == hidden)));
        }

        if (places.Contains(noData))
        {
            entries.Add(new KeyEntry(Patterns.NoData, "No data", places.Count(place => place == noData)));
        }

        return new MapKey([.. entries], [.. places.Select(place => Math.Min(place, entries.Count - 1))]);
    }

    /// <summary>The place among the entries of an area's class, by the area's place in the map's order.</summary>
    internal int PlaceOf(int area) => _places[area];

    /// <summary>The fill of an area by its place in the map's order.</summary>
    internal string FillOf(int area) => Entries[_places[area]].Fill;

    /// <summary>The same classes for some of the areas: one map of several that share a key.</summary>
    internal MapKey Of(int first, int areas) => new(Entries, _places.Slice(first, areas));

    private static int PlaceOf(MapLayer layer, PublishedCell? cell, ImmutableArray<Bin> bins)
    {
        for (var i = 0; cell is not null && i < bins.Length; i++)
        {
            if (bins[i].Holds(cell, layer.VerdictOf(cell.Area)))
            {
                return i;
            }
        }

        return -1;
    }
}
