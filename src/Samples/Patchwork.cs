namespace Zoning.Samples;

/// <summary>Puts the cells of a honeycomb together to towns and country zones that hang together.</summary>
internal static class Patchwork
{
    private const int TownTries = 400;
    private const int BalancingRounds = 25;

    /// <summary>Gives every cell a zone: the towns first, then the country.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="towns">How many towns, 0 or more.</param>
    /// <param name="country">How many country zones, 1 or more.</param>
    /// <param name="random">Draws the seeds and the shapes.</param>
    /// <returns>A zone a cell: 0 to towns - 1 are towns, the rest country.</returns>
    public static int[] Divide(Honeycomb cells, int towns, int country, Randomness random)
    {
        var zones = new int[cells.Count];
        Array.Fill(zones, -1);
        var noise = new double[cells.Count];
        for (var i = 0; i < noise.Length; i++)
        {
            noise[i] = random.NextBetween(0.35, 1.65);
        }

        var centres = TownCentres(cells, towns, random);
        for (var town = 0; town < towns; town++)
        {
            var size = Math.Max(3, (int)(cells.Count * random.NextBetween(0.007, 0.012)));
            Grow(cells, zones, noise, [(centres[town], town, 1)], size);
        }

        var seeds = CountrySeeds(cells, zones, country, random);
        var starts = seeds.Select((cell, index) => (cell, towns + index, random.NextBetween(0.85, 1.2))).ToList();
        Grow(cells, zones, noise, starts, int.MaxValue);
        FillPockets(cells, zones);
        return zones;
    }

    private static int[] TownCentres(Honeycomb cells, int towns, Randomness random)
    {
        var best = Array.Empty<int>();
        var bestGap = -1.0;
        for (var attempt = 0; attempt < TownTries; attempt++)
        {
            var picked = new int[towns];
            for (var i = 0; i < towns; i++)
            {
                picked[i] = random.NextBelow(cells.Count);
            }

            var gap = double.MaxValue;
            for (var i = 0; i < towns; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    gap = Math.Min(gap, Distance(cells, picked[i], picked[j]));
                }
            }

            if (gap > bestGap)
            {
                (best, bestGap) = (picked, gap);
            }
        }

        return best;
    }

    /// <summary>Seeds in the middle of parts of like size: Lloyd's rounds over the cells that no town has.</summary>
    private static int[] CountrySeeds(Honeycomb cells, int[] zones, int country, Randomness random)
    {
        var free = Enumerable.Range(0, cells.Count).Where(cell => zones[cell] < 0).ToArray();
        var order = random.NextOrder(free.Length);
        var centres = order.Take(country).Select(at => Honeycomb.Spread(cells.Centres[free[at]])).ToArray();
        for (var round = 0; round < BalancingRounds; round++)
        {
            var sums = new (double East, double North, int Count)[country];
            foreach (var cell in free)
            {
                var place = Honeycomb.Spread(cells.Centres[cell]);
                ref var sum = ref sums[Nearest(centres, place)];
                sum = (sum.East + place.East, sum.North + place.North, sum.Count + 1);
            }

            for (var i = 0; i < country; i++)
            {
                centres[i] = sums[i].Count == 0 ? centres[i] : (sums[i].East / sums[i].Count, sums[i].North / sums[i].Count);
            }
        }

        var taken = new HashSet<int>();
        return [.. centres.Select(centre => free.Where(cell => !taken.Contains(cell))
            .MinBy(cell => Square(Honeycomb.Spread(cells.Centres[cell]), centre))).Select(cell => taken.Add(cell) ? cell : cell)];
    }

    private static void Grow(
        Honeycomb cells, int[] zones, double[] noise, List<(int Cell, int Zone, double Pace)> starts, int most)
    {
        var open = new PriorityQueue<(int Cell, int Zone, double Pace), (double Cost, int Cell, int Zone)>();
        foreach (var start in starts)
        {
            open.Enqueue(start, (0, start.Cell, start.Zone));
        }

        var taken = 0;
        while (taken < most && open.TryDequeue(out var next, out var priority))
        {
            if (zones[next.Cell] >= 0)
            {
                continue;
            }

            zones[next.Cell] = next.Zone;
            taken++;
            for (var side = 0; side < 6; side++)
            {
                var neighbour = cells.Neighbours[next.Cell * 6 + side];
                if (neighbour >= 0 && zones[neighbour] < 0)
                {
                    var cost = priority.Cost + noise[neighbour] * next.Pace;
                    open.Enqueue((neighbour, next.Zone, next.Pace), (cost, neighbour, next.Zone));
                }
            }
        }
    }

    /// <summary>Cells that towns cut off from every country seed join the town beside them.</summary>
    private static void FillPockets(Honeycomb cells, int[] zones)
    {
        for (var changed = true; changed;)
        {
            changed = false;
            for (var cell = 0; cell < cells.Count; cell++)
            {
                for (var side = 0; side < 6 && zones[cell] < 0; side++)
                {
                    var neighbour = cells.Neighbours[cell * 6 + side];
                    zones[cell] = neighbour < 0 ? -1 : zones[neighbour];
                    changed |= zones[cell] >= 0;
                }
            }
        }
    }

    private static int Nearest((double East, double North)[] centres, (double East, double North) place)
    {
        var best = 0;
        for (var i = 1; i < centres.Length; i++)
        {
            if (Square(centres[i], place) < Square(centres[best], place))
            {
                best = i;
            }
        }

        return best;
    }

    private static double Distance(Honeycomb cells, int first, int second) =>
        Math.Sqrt(Square(Honeycomb.Spread(cells.Centres[first]), Honeycomb.Spread(cells.Centres[second])));

    private static double Square((double East, double North) first, (double East, double North) second) =>
        (first.East - second.East) * (first.East - second.East) + (first.North - second.North) * (first.North - second.North);
}
