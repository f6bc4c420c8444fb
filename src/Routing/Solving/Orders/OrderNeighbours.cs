namespace Zoning.Routing;

/// <summary>
/// For each visit the visits that would best come right before it on a round, and right after it: near in place and in time.
/// </summary>
internal sealed class OrderNeighbours
{
    private const int Most = 40;
    private const int IdleShare = 5;

    private readonly int[][] _before;
    private readonly int[][] _after;

    public OrderNeighbours(OrderProblem problem)
    {
        var visits = problem.Visits;
        _before = new int[visits][];
        _after = new int[visits][];
        var scores = new long[visits];
        var names = new int[visits];
        for (var visit = 0; visit < visits; visit++)
        {
            _before[visit] = Best(problem, visit, scores, names, (other, at) => Mismatch(problem, other, at));
            _after[visit] = Best(problem, visit, scores, names, (other, at) => Mismatch(problem, at, other));
        }
    }

    public ReadOnlySpan<int> Before(int visit) => _before[visit];

    public ReadOnlySpan<int> After(int visit) => _after[visit];

    private static int[] Best(OrderProblem problem, int visit, long[] scores, int[] names, Func<int, int, long> mismatch)
    {
        var count = 0;
        for (var other = 0; other < scores.Length; other++)
        {
            if (other != visit && other != problem.Twin[visit] && Shares(problem, visit, other))
            {
                (scores[count], names[count++]) = (mismatch(other, visit), other);
            }
        }

        Array.Sort(scores, names, 0, count);
        return names[..Math.Min(count, Most)];
    }

    /// <summary>Travel, lateness that cannot be avoided, and a fifth of the waiting that cannot.</summary>
    private static long Mismatch(OrderProblem problem, int first, int second)
    {
        var (one, two) = (problem.Source.Visits[first], problem.Source.Visits[second]);
        var travel = problem.Ticks[one.Place * problem.Source.Travel.Places + two.Place];
        var late = Math.Max(0L, one.Earliest + one.Length + (long)travel - two.Latest);
        var idle = Math.Max(0L, two.Earliest - (one.Latest + one.Length + (long)travel));
        return travel + late + idle / IdleShare;
    }

    private static bool Shares(OrderProblem problem, int visit, int other)
    {
        foreach (var carer in problem.AbleCarers(visit))
        {
            if (problem.IsAble(other, carer))
            {
                return true;
            }
        }

        return false;
    }
}
