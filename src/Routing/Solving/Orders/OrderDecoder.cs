namespace Zoning.Routing;

/// <summary>
/// Decodes one order of all visits, with a carer for each visit, into start times, from the first to the last.
/// </summary>
/// <remarks>
/// A single visit starts when its carer arrives or its window opens; in a pair, the earlier visit waits to keep the gap between the visits.
/// </remarks>
internal static class OrderDecoder
{
    /// <summary>
    /// The starts, and each visit's predecessor in its carer's chain (a sentinel for the first); -1 where a visit is left out.
    /// </summary>
    public static (int[] Starts, int[] Before) Decode(OrderProblem problem, ReadOnlySpan<int> carers, ReadOnlySpan<int> labels)
    {
        var starts = new int[problem.Visits];
        var before = new int[problem.Visits];
        var last = Enumerable.Range(problem.Visits, problem.Carers).ToArray();
        var free = problem.Source.Carers.Select(carer => carer.Shifts is [var shift, ..] ? shift.Earliest : 0).ToArray();
        foreach (var visit in InOrder(problem, labels))
        {
            var twin = problem.Twin[visit];
            if (carers[visit] < 0)
            {
                (starts[visit], before[visit]) = (-1, -1);
                (starts[twin < 0 ? visit : twin], before[twin < 0 ? visit : twin]) = (-1, -1);
                continue;
            }

            var start = Comes(problem, visit, carers[visit], last, free);
            if (twin >= 0)
            {
                var second = Math.Max(Comes(problem, twin, carers[twin], last, free), start + problem.Least[visit]);
                start = Math.Max(start, second - problem.Most[visit]);
                Take(twin, carers[twin], second);
            }

            Take(visit, carers[visit], start);
        }

        return (starts, before);

        void Take(int visit, int carer, int start)
        {
            (starts[visit], before[visit]) = (start, last[carer]);
            (last[carer], free[carer]) = (visit, start + problem.LengthFor(visit, carer));
        }
    }

    private static int Comes(OrderProblem problem, int visit, int carer, int[] last, int[] free) =>
        Math.Max(free[carer] + problem.Leg(carer, last[carer], visit), problem.Source.Visits[visit].Earliest);

    /// <summary>Single visits and the first visits of pairs, by label, ties by index.</summary>
    private static IEnumerable<int> InOrder(OrderProblem problem, ReadOnlySpan<int> labels)
    {
        var keys = labels.ToArray();
        return Enumerable.Range(0, problem.Visits).Where(visit => problem.Twin[visit] < 0 || problem.IsFirst[visit])
            .OrderBy(visit => keys[visit]).ThenBy(visit => visit);
    }
}
