namespace Zoning.Samples;

/// <summary>The small cells that an invented county is put together from: a honeycomb cut to a wavy outline.</summary>
/// <remarks>
/// Three cells meet at every corner, so any set of cells that hang together has a border that never touches itself in a point.
/// Corners are whole numbers, so zones put together from cells share their borders exactly.
/// </remarks>
internal sealed class Honeycomb
{
    /// <summary>Corners of a cell against its centre, anticlockwise, in half widths and half sides.</summary>
    private static readonly (int X, int Y)[] CornerSteps = [(0, 2), (-1, 1), (-1, -1), (0, -2), (1, -1), (1, 1)];

    /// <summary>The centre of the cell beyond each side, sides counted as the corner they start from.</summary>
    private static readonly (int X, int Y)[] NeighbourSteps = [(-1, 3), (-2, 0), (-1, -3), (1, -3), (2, 0), (1, 3)];

    private Honeycomb((int X, int Y)[] centres, int[] corners, int[] neighbours, (int X, int Y)[] cornerPlaces) =>
        (Centres, Corners, Neighbours, CornerPlaces) = (centres, corners, neighbours, cornerPlaces);

    /// <summary>The centres of the cells on the lattice.</summary>
    public (int X, int Y)[] Centres { get; }

    /// <summary>Six corner numbers a cell, anticlockwise.</summary>
    public int[] Corners { get; }

    /// <summary>Six cells a cell, beyond the side from each corner to the next; -1 is outside the county.</summary>
    public int[] Neighbours { get; }

    /// <summary>Where the corners lie on the lattice.</summary>
    public (int X, int Y)[] CornerPlaces { get; }

    /// <summary>How many cells there are.</summary>
    public int Count => Centres.Length;

    /// <summary>A lattice place in lengths of a cell's side.</summary>
    /// <param name="place">The place on the lattice.</param>
    /// <returns>Sides east and north.</returns>
    public static (double East, double North) Spread((int X, int Y) place) => (place.X * Math.Sqrt(3) / 2, place.Y / 2.0);

    /// <summary>Cuts a honeycomb to a wavy outline.</summary>
    /// <param name="cells">How many cells, 1 or more. Cells that would hang off are left out.</param>
    /// <param name="random">Draws the outline.</param>
    /// <returns>The cells, from south to north and west to east.</returns>
    public static Honeycomb Cut(int cells, Randomness random)
    {
        var outline = new (double Size, double Turn)[6];
        for (var i = 0; i < outline.Length; i++)
        {
            outline[i] = (random.NextBetween(0.3, 1) * 0.2 / (i + 1), random.NextBetween(0, 2 * Math.PI));
        }

        var reach = (int)Math.Ceiling(Math.Sqrt(cells)) + 2;
        var ranked = new List<(double Rank, int X, int Y)>();
        for (var r = -reach; r <= reach; r++)
        {
            for (var x = -2 * reach + (r & 1); x <= 2 * reach; x += 2)
            {
                var (east, north) = Spread((x, 3 * r));
                var angle = Math.Atan2(north, east);
                var radius = 1.0;
                for (var i = 0; i < outline.Length; i++)
                {
                    radius += outline[i].Size * Math.Cos((i + 2) * angle + outline[i].Turn);
                }

                ranked.Add((Math.Sqrt(east * east + north * north) / radius, x, 3 * r));
            }
        }

        ranked.Sort();
        var kept = ranked.Take(cells).Select(cell => (cell.X, cell.Y)).ToHashSet();
        return Of(Connected(kept, (ranked[0].X, ranked[0].Y)));
    }

    private static List<(int X, int Y)> Connected(HashSet<(int X, int Y)> cells, (int X, int Y) first)
    {
        var reached = new HashSet<(int X, int Y)> { first };
        var open = new Queue<(int X, int Y)>([first]);
        while (open.TryDequeue(out var cell))
        {
            foreach (var step in NeighbourSteps)
            {
                var next = (cell.X + step.X, cell.Y + step.Y);
                if (cells.Contains(next) && reached.Add(next))
                {
                    open.Enqueue(next);
                }
            }
        }

        return [.. reached.OrderBy(cell => cell.Y).ThenBy(cell => cell.X)];
    }

    private static Honeycomb Of(List<(int X, int Y)> centres)
    {
        var number = centres.Select((centre, index) => (centre, index)).ToDictionary(pair => pair.centre, pair => pair.index);
        var corners = new int[centres.Count * 6];
        var neighbours = new int[centres.Count * 6];
        var places = new List<(int X, int Y)>();
        var cornerNumber = new Dictionary<(int X, int Y), int>();
        for (var cell = 0; cell < centres.Count; cell++)
        {
            for (var side = 0; side < 6; side++)
            {
                var (x, y) = centres[cell];
                var corner = (x + CornerSteps[side].X, y + CornerSteps[side].Y);
                if (!cornerNumber.TryGetValue(corner, out var known))
                {
                    known = places.Count;
                    cornerNumber.Add(corner, known);
                    places.Add(corner);
                }

                corners[cell * 6 + side] = known;
                neighbours[cell * 6 + side] = number.GetValueOrDefault((x + NeighbourSteps[side].X, y + NeighbourSteps[side].Y), -1);
            }
        }

        return new Honeycomb([.. centres], corners, neighbours, [.. places]);
    }
}
