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
    private const int Routes = 12;
    private const double WaitShare = 0.2;

    internal static (int[][] After, int[][] Before, int[][] Nearest, int[][] NearRoutes) Of(CompiledProblem problem)
    {
        var size = problem.Visits;
        var after = new int[size][];
        var before = new int[size][];
        var nearest = new int[size][];
        var nearRoutes = new int[size][];
        Parallel.For(0, size, new ParallelOptions { MaxDegreeOfParallelism = Math.Min(2, Environment.ProcessorCount) }, visit =>
        {
            var others = new int[size];
            var keys = new double[size];
            after[visit] = Best(visit, others, keys, Granular, other => Mismatch(problem, other, visit));
            before[visit] = Best(visit, others, keys, Granular, other => Mismatch(problem, visit, other));
            nearest[visit] = Best(visit, others, keys, Adjacent, other => Travel(problem, other, visit));
            nearRoutes[visit] = NearestRoutes(problem, visit);
        });
        return (after, before, nearest, nearRoutes);
    }

    private static int[] Best(int visit, int[] others, double[] keys, int most, Func<int, double> key)
    {
        var count = 0;
        for (var other = 0; other < others.Length; other++)
        {
            var value = other == visit ? double.PositiveInfinity : key(other);
            if (value < CompiledProblem.NoWay)
            {
                others[count] = other;
                keys[count++] = value + other * 1e-6;
            }
        }

        Array.Sort(keys, others, 0, count);
        return others[..Math.Min(most, count)];
    }

    private static double Travel(CompiledProblem problem, int from, int to)
    {
        var least = (double)CompiledProblem.NoWay;
        foreach (var table in problem.Ticks)
        {
            least = Math.Min(least, table[problem.Place[from] * problem.Places + problem.Place[to]]);
        }

        return least;
    }

    private static double Mismatch(CompiledProblem problem, int from, int to)
    {
        var travel = Travel(problem, from, to);
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

    private static int[] NearestRoutes(CompiledProblem problem, int visit)
    {
        var routes = new List<(double Key, int Route)>(problem.Routes);
        for (var route = 0; route < problem.Routes; route++)
        {
            ref readonly var shape = ref problem.Shapes[route];
            if (!problem.MayServe(visit, shape.Carer))
            {
                continue;
            }

            var table = problem.Ticks[shape.Mode];
            var place = problem.Place[visit];
            var key = (double)table[shape.Start * problem.Places + place] + table[place * problem.Places + shape.End];
            if (key < CompiledProblem.NoWay && shape.Earliest <= problem.Latest[visit] && shape.Latest >= problem.Earliest[visit])
            {
                routes.Add((key, route));
            }
        }

        // Rounds from one base are all equally near; each visit takes a different few of them.
        routes.Sort((left, right) =>
            left.Key != right.Key ? left.Key.CompareTo(right.Key) : Mixed(visit, left.Route).CompareTo(Mixed(visit, right.Route)));
        return [.. routes.Take(Routes).Select(route => route.Route)];
    }

    private static uint Mixed(int visit, int route) => unchecked((uint)(visit * 31 + route) * 2654435761u);
}
