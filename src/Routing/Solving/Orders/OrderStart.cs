namespace Zoning.Routing;

/// <summary>
/// A first plan: visits in order of their windows, each to the carer for whom it costs least at the end of the round so far.
/// </summary>
internal static class OrderStart
{
    private const int LabelStep = 1 << 12;

    public static (int[] Carers, int[] Labels) Make(OrderProblem problem)
    {
        var visits = problem.Source.Visits;
        var carers = new int[problem.Visits];
        var labels = new int[problem.Visits];
        Array.Fill(carers, -1);
        var last = Enumerable.Range(problem.Visits, problem.Carers).ToArray();
        var free = problem.Source.Carers.Select(carer => carer.Shifts is [var shift, ..] ? shift.Earliest : 0).ToArray();
        var rank = 0;
        foreach (var visit in Enumerable.Range(0, problem.Visits).Where(visit => problem.Twin[visit] < 0 || problem.IsFirst[visit])
            .OrderBy(visit => visits[visit].Earliest + (long)visits[visit].Latest).ThenBy(visit => visit))
        {
            var twin = problem.Twin[visit];
            labels[visit] = ++rank * LabelStep;
            var one = Cheapest(problem, visit, -1, last, free, 0);
            var two = -1;
            if (twin >= 0)
            {
                labels[twin] = labels[visit];
                two = one < 0
                    ? -1
                    : Cheapest(problem, twin, one, last, free, Arrival(problem, visit, one, last, free) + problem.Least[visit]);
                (one, two) = two < 0 && one >= 0 ? Swapped(problem, visit, last, free) : (one, two);
            }

            if (one < 0 || (twin >= 0 && two < 0))
            {
                continue;
            }

            var start = Arrival(problem, visit, one, last, free);
            if (twin >= 0)
            {
                var second = Math.Max(Arrival(problem, twin, two, last, free), start + problem.Least[visit]);
                start = Math.Max(start, second - problem.Most[visit]);
                (carers[twin], last[two], free[two]) = (two, twin, second + problem.LengthFor(twin, two));
            }

            (carers[visit], last[one], free[one]) = (one, visit, start + problem.LengthFor(visit, one));
        }

        return (carers, labels);
    }

    private static int Arrival(OrderProblem problem, int visit, int carer, int[] last, int[] free) =>
        Math.Max(problem.Source.Visits[visit].Earliest, free[carer] + problem.Leg(carer, last[carer], visit));

    private static (int One, int Two) Swapped(OrderProblem problem, int visit, int[] last, int[] free)
    {
        var two = Cheapest(problem, problem.Twin[visit], -1, last, free, 0);
        return (Cheapest(problem, visit, two, last, free, 0), two);
    }

    private static int Cheapest(OrderProblem problem, int visit, int other, int[] last, int[] free, int notBefore)
    {
        var best = -1;
        var least = long.MaxValue;
        foreach (var carer in problem.AbleCarers(visit))
        {
            if (carer == other)
            {
                continue;
            }

            var start = Math.Max(notBefore, Arrival(problem, visit, carer, last, free));
            var price = problem.LegPrice(carer, last[carer], visit)
                + Math.Max(0, start - problem.Source.Visits[visit].Latest) * problem.LatePrices[visit]
                + Math.Max(0, start - free[carer]) * problem.TravelPrice / 8;
            if (price < least)
            {
                (best, least) = (carer, price);
            }
        }

        return best;
    }
}
