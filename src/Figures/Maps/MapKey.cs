using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>One class of a map: its fill, what it means, and how many areas are in it.</summary>
internal sealed record KeyEntry(string Fill, string Label, int Areas);

/// <summary>The classes of a layer and the one each area is in.</summary>
internal sealed class MapKey
{
    private const string HiddenLabel = "Hidden (small numbers)";
    private const string NoDataLabel = "No data";

    private readonly ImmutableArray<string> _fills;

    private MapKey(ImmutableArray<KeyEntry> entries, ImmutableArray<string> fills)
    {
        Entries = entries;
        _fills = fills;
    }

    /// <summary>The classes, the lowest first, then hidden and no data where there are any.</summary>
    internal ImmutableArray<KeyEntry> Entries { get; }

    /// <summary>The fill of an area by its place in the map's order.</summary>
    internal string FillOf(int area) => _fills[area];

    /// <summary>Puts every area into a class.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="cells">Each area's figure in the map's order; none where the layer has none.</param>
    internal static MapKey Of(Planning.MapLayer layer, ImmutableArray<PublishedCell?> cells)
    {
        var classes = Bins.Of(layer, cells);
        var fills = new string[cells.Length];
        var counts = new int[classes.Length];
        int hidden = 0, missing = 0;
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = cells[i];
            var place = PlaceOf(cell, classes);
            if (place >= 0)
            {
                counts[place]++;
                fills[i] = classes[place].Fill;
            }
            else if (cell?.Shown is Shown.Hidden or Shown.Class)
            {
                hidden++;
                fills[i] = Patterns.Hidden;
            }
            else
            {
                missing++;
                fills[i] = Patterns.NoData;
            }
        }

        var entries = classes.Select((bin, i) => new KeyEntry(bin.Fill, bin.Label, counts[i])).ToList();
        if (hidden > 0)
        {
            entries.Add(new KeyEntry(Patterns.Hidden, HiddenLabel, hidden));
        }

        if (missing > 0)
        {
            entries.Add(new KeyEntry(Patterns.NoData, NoDataLabel, missing));
        }

        return new MapKey([.. entries], [.. fills]);
    }

    private static int PlaceOf(PublishedCell? cell, ImmutableArray<Bin> bins)
    {
        for (var i = 0; cell is not null && i < bins.Length; i++)
        {
            if (bins[i].Holds(cell))
            {
                return i;
            }
        }

        return -1;
    }
}
