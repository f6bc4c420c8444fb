namespace Zoning.Routing;

/// <summary>
/// Which visits are worth standing next to each other: few by visit, so that a move looks at few places however many visits there are.
/// </summary>
/// <remarks>
/// Nearness is travel plus a share of the wait and of the lateness that the windows force: the granular neighbourhood of Vidal et al. 2013,
/// doi:10.1016/j.cor.2012.07.018.
/// </remarks>
internal static class Neighbourhood
{
    internal const int Granular = 30;
    private const int Adjacent = 250;

    /// <summary>Up to so many visits all neighbours are found within a moment, whoever waits.</summary>
    private const int Quick = 1000;
    private const int Routes = 12;
    private const double WaitShare = 0.2;

    internal static (int[][] After, int[][] Before, int[][] Nearest, int[][] NearRoutes) Of(
        CompiledProblem problem, CancellationToken cancellation)
    {
        var size = problem.Visits;
        var after = new int[size][];
        var before = new int[size][];
        var nearest = new int[size][];
        var nearRoutes = new int[size][];
        var tables = problem.Ticks.Where(table => table.Length > 0).ToArray();
        var threads = new ParallelOptions { MaxDegreeOfParallelism = Math.Min(2, Environment.ProcessorCount) };
        Parallel.For(0, size, threads, () => new Ranking(Math.Max(size, problem.Routes)), (visit, _, ranking) =>
        {
            if (size > Quick && cancellation.IsCancellationRequested)
            {
                (after[visit], before[visit], nearest[visit], nearRoutes[visit]) = ([], [], [], []);
                return ranking;
            }

            after[visit] = Followers(problem, tables, visit, isAfter: true, ranking);
            before[visit] = Followers(problem, tables, visit, isAfter: false, ranking);
            nearest[visit] = Neighbours(problem, tables, visit, ranking);
            nearRoutes[visit] = NearestRoutes(problem, visit, ranking);
            return ranking;
        }, _ => { });
        return (after, before, nearest, nearRoutes);
    }

    /// <summary>By visit, those that compete with it for the same carers: near in place and in time, the nearest first.</summary>
    /// <remarks>As in <see cref="Of"/>, travel plus a share of the time that lies between the two windows. O(visits squared).</remarks>
    internal static int[][] Rivals(CompiledProblem problem, CancellationToken cancellation)
    {
        var size = problem.Visits;
        var rivals = new int[size][];
        var tables = problem.Ticks.Where(table => table.Length > 0).ToArray();
        var threads = new ParallelOptions { MaxDegreeOfParallelism = Math.Min(2, Environment.ProcessorCount) };
        Parallel.For(0, size, threads, () => new Ranking(size), (visit, _, ranking) =>
        {
            ranking.Clear();
            for (var other = 0; other < size && !cancellation.IsCancellationRequested; other++)
            {
                if (other != visit)
                {
                    ranking.Add(other, Travel(problem, tables, other, visit) + WaitShare * Between(problem, visit, other));
                }
            }

            rivals[visit] = ranking.Least(Adjacent);
            return ranking;
        }, _ => { });
        return rivals;
    }

    /// <summary>The time from the latest end of one visit to the earliest start of the other; 0 if they overlap.</summary>
    private static double Between(CompiledProblem problem, int one, int other) => Math.Max(0, Math.Max(
        problem.Earliest[other] - (problem.Latest[one] + (double)problem.Length[one]),
        problem.Earliest[one] - (problem.Latest[other] + (double)problem.Length[other])));

    /// <summary>The visits that a visit best comes after, or before.</summary>
    private static int[] Followers(CompiledProblem problem, int[][] tables, int visit, bool isAfter, Ranking ranking)
    {
        ranking.Clear();
        for (var other = 0; other < problem.Visits; other++)
        {
            if (other != visit)
            {
                ranking.Add(other, isAfter ? Mismatch(problem, tables, other, visit) : Mismatch(problem, tables, visit, other));
            }
        }

        return ranking.Least(Granular);
    }

    private static int[] Neighbours(CompiledProblem problem, int[][] tables, int visit, Ranking ranking)
    {
        ranking.Clear();
        for (var other = 0; other < problem.Visits; other++)
        {
            if (other != visit)
            {
                ranking.Add(other, Travel(problem, tables, other, visit));
            }
        }

        return ranking.Least(Adjacent);
    }

    private static double Travel(CompiledProblem problem, int[][] tables, int from, int to)
    {
        var leg = problem.Place[from] * problem.Places + problem.Place[to];
        var least = CompiledProblem.NoWay;
        foreach (var table in tables)
        {
            least = Math.Min(least, table[leg]);
        }

        return least;
    }

    private static double Mismatch(CompiledProblem problem, int[][] tables, int from, int to)
    {
        var travel = Travel(problem, tables, from, to);
        var latest = Math.Min((long)problem.Latest[to], problem.Due[to]);
        var earliestArrival = problem.Earliest[from] + (long)problem.Length[from] + travel;
        if (earliestArrival > problem.Latest[to])
        {
            return CompiledProblem.NoWay;
        }

        var latestArrival = Math.Min((double)problem.Latest[from], problem.Due[from]) + problem.Length[from] + travel;
        var wait = Math.Max(0, problem.Earliest[to] - latestArrival);
        var late = Math.Max(0, earliestArrival - latest);
        return travel + WaitShare * wait + late;
    }

    private static int[] NearestRoutes(CompiledProblem problem, int visit, Ranking ranking)
    {
        ranking.Clear();
        for (var route = 0; route < problem.Routes; route++)
        {
            ref readonly var shape = ref problem.Shapes[route];
            if (!problem.MayServe(visit, shape.Carer) || shape.Earliest > problem.Latest[visit] || shape.Latest < problem.Earliest[visit])
            {
                continue;
            }

            // Rounds from one base are all equally near; each visit takes a different few of them.
            var table = problem.Ticks[shape.Mode];
            var place = problem.Place[visit];
            var way = (long)table[shape.Start * problem.Places + place] + table[place * problem.Places + shape.End];
            if (way < CompiledProblem.NoWay)
            {
                ranking.AddExactly(route, way + Mixed(visit, route) / (uint.MaxValue + 1.0));
            }
        }

        return ranking.Least(Routes);
    }

    private static uint Mixed(int visit, int route) => unchecked((uint)(visit * 31 + route) * 2654435761u);
}

/// <summary>Numbers with keys, of which only the few least are wanted in order.</summary>
internal sealed class Ranking(int most)
{
    private readonly int[] _items = new int[most];
    private readonly double[] _keys = new double[most];
    private int _count;

    internal void Clear() => _count = 0;

    /// <summary>Adds a number; of equal keys the lower number comes first. A key that means no way is left out.</summary>
    internal void Add(int item, double key)
    {
        if (key < CompiledProblem.NoWay)
        {
            AddExactly(item, key + item * 1e-6);
        }
    }

    internal void AddExactly(int item, double key) => (_items[_count], _keys[_count++]) = (item, key);

    /// <summary>The numbers with the least keys, in order.</summary>
    internal int[] Least(int wanted)
    {
        if (_count > 2 * wanted)
        {
            Select(wanted);
        }

        var count = Math.Min(_count, 2 * wanted);
        Array.Sort(_keys, _items, 0, count);
        return _items[..Math.Min(wanted, count)];
    }

    /// <summary>Moves the least to the front: Hoare's selection, which looks at each key about thrice.</summary>
    private void Select(int wanted)
    {
        var (low, high) = (0, _count - 1);
        while (low < high)
        {
            var pivot = Median(_keys[low], _keys[(low + high) / 2], _keys[high]);
            var (left, right) = (low, high);
            while (left <= right)
            {
                while (_keys[left] < pivot)
                {
                    left++;
                }

                while (_keys[right] > pivot)
                {
                    right--;
                }

                if (left <= right)
                {
                    (_keys[left], _keys[right], _items[left], _items[right]) = (_keys[right], _keys[left], _items[right], _items[left]);
                    (left, right) = (left + 1, right - 1);
                }
            }

            if (wanted <= right)
            {
                high = right;
            }
            else if (wanted >= left)
            {
                low = left;
            }
            else
            {
                return;
            }
        }
    }

    private static double Median(double one, double two, double three) =>
        Math.Max(Math.Min(one, two), Math.Min(Math.Max(one, two), three));
}
