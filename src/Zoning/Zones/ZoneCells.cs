using System.Collections.Immutable;
using NetTopologySuite.Geometries;

namespace Zoning;

/// <summary>A grid of square cells over the map: for each cell the zones that may cover a position in it, lowest first.</summary>
/// <remarks>
/// A zone with a boundary in the cell is stored by its index; one that covers the whole cell ends the list and is stored as the
/// complement.
/// </remarks>
internal sealed class ZoneCells
{
    private const int FewestASide = 128;
    private const int MostASide = 1024;

    /// <summary>How many cells all zones' boxes may take together, so that odd maps cost bounded time.</summary>
    private const double MostVisited = 3e7;

    private readonly double _west;
    private readonly double _south;
    private readonly double _cellsPerMetre;
    private readonly int _columns;
    private readonly int _rows;
    private int[] _firstOfCell = [];
    private int[] _entries = [];

    private ZoneCells(Envelope box, int cellsASide)
    {
        (_west, _south) = (box.MinX, box.MinY);
        var side = Math.Max(Math.Max(box.Width, box.Height), 1e-3);
        _cellsPerMetre = cellsASide / side;
        _columns = Math.Clamp((int)(box.Width * _cellsPerMetre) + 1, 1, cellsASide + 1);
        _rows = Math.Clamp((int)(box.Height * _cellsPerMetre) + 1, 1, cellsASide + 1);
    }

    internal static ZoneCells Of(ImmutableArray<ZoneEdges> zones)
    {
        var box = new Envelope();
        var (edges, boxes) = (0L, 0.0);
        foreach (var zone in zones)
        {
            box.ExpandToInclude(zone.Box);
            edges += zone.All.Length / 4;
        }

        foreach (var zone in zones)
        {
            boxes += box.Area > 0 ? zone.Box.Area / box.Area : 1;
        }

        var wanted = Math.Clamp(Math.Sqrt(4.0 * edges), FewestASide, MostASide);
        var affordable = Math.Sqrt(MostVisited / Math.Max(boxes, 1));
        var cells = new ZoneCells(box, (int)Math.Max(1, Math.Min(wanted, affordable)));
        cells.Fill(zones);
        return cells;
    }

    /// <summary>The zones that may cover a position, lowest first; nothing outside the map's box.</summary>
    internal ReadOnlySpan<int> At(double x, double y)
    {
        var (column, row) = ((x - _west) * _cellsPerMetre, (y - _south) * _cellsPerMetre);
        if (!(column >= 0 && column < _columns && row >= 0 && row < _rows))
        {
            return [];
        }

        unchecked
        {
            var cell = (int)row * _columns + (int)column;
            var first = _firstOfCell[cell];
            return _entries.AsSpan(first, _firstOfCell[cell + 1] - first);
        }
    }

    private void Fill(ImmutableArray<ZoneEdges> zones)
    {
        var isClosed = new bool[_columns * _rows];
        var found = new List<(int Cell, int Entry)>();
        for (var zone = 0; zone < zones.Length; zone++)
        {
            FillZone(zone, zones[zone], isClosed, found);
        }

        _firstOfCell = new int[_columns * _rows + 1];
        foreach (var (cell, _) in found)
        {
            _firstOfCell[cell + 1]++;
        }

        for (var cell = 0; cell < _columns * _rows; cell++)
        {
            _firstOfCell[cell + 1] += _firstOfCell[cell];
        }

        _entries = new int[found.Count];
        var next = _firstOfCell.ToArray();
        foreach (var (cell, entry) in found)
        {
            _entries[next[cell]++] = entry;
        }
    }

    private void FillZone(int zone, ZoneEdges edges, bool[] isClosed, List<(int Cell, int Entry)> found)
    {
        var box = edges.Box;
        var (left, right) = (Column(box.MinX), Column(box.MaxX));
        var (bottom, top) = (Row(box.MinY), Row(box.MaxY));
        var width = right - left + 1;
        var hasEdge = new bool[width * (top - bottom + 1)];
        for (var i = 0; i < edges.All.Length; i += 4)
        {
            Mark(edges.All.AsSpan(i, 4), hasEdge, left, bottom, width);
        }

        for (var row = bottom; row <= top; row++)
        {
            bool? covers = null;
            for (var column = left; column <= right; column++)
            {
                var cell = row * _columns + column;
                if (hasEdge[(row - bottom) * width + column - left])
                {
                    covers = null;
                    if (!isClosed[cell])
                    {
                        found.Add((cell, zone));
                    }

                    continue;
                }

                // Cells side by side without an edge in them are all inside or all outside.
                covers ??= edges.Covers(_west + (column + 0.5) / _cellsPerMetre, _south + (row + 0.5) / _cellsPerMetre);
                if (covers.Value && !isClosed[cell])
                {
                    found.Add((cell, ~zone));
                    isClosed[cell] = true;
                }
            }
        }
    }

    /// <summary>Marks the cells an edge runs through, and those it comes within a millionth of a cell of.</summary>
    private void Mark(ReadOnlySpan<double> edge, bool[] hasEdge, int left, int bottom, int width)
    {
        var (x1, y1, x2, y2) = edge[1] <= edge[3] ? (edge[0], edge[1], edge[2], edge[3]) : (edge[2], edge[3], edge[0], edge[1]);
        var slack = 1e-6 / _cellsPerMetre;
        var top = Row(y2 + slack);
        for (var row = Row(y1 - slack); row <= top; row++)
        {
            var low = Math.Clamp(_south + row / _cellsPerMetre - slack, y1, y2);
            var high = Math.Clamp(_south + (row + 1) / _cellsPerMetre + slack, y1, y2);
            var (a, b) = y2 > y1
                ? (x1 + (x2 - x1) * ((low - y1) / (y2 - y1)), x1 + (x2 - x1) * ((high - y1) / (y2 - y1)))
                : (x1, x2);
            var last = Column(Math.Max(a, b) + slack);
            for (var column = Column(Math.Min(a, b) - slack); column <= last; column++)
            {
                var place = (row - bottom) * width + column - left;
                if (row >= bottom && column >= left && column < left + width && place < hasEdge.Length)
                {
                    hasEdge[place] = true;
                }
            }
        }
    }

    private int Column(double x) => Math.Clamp((int)((x - _west) * _cellsPerMetre), 0, _columns - 1);

    private int Row(double y) => Math.Clamp((int)((y - _south) * _cellsPerMetre), 0, _rows - 1);
}
