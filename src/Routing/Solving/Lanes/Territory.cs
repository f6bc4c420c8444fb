namespace Zoning.Routing;

/// <summary>Shares rounds out among lanes by where they lie, so that lanes work on different parts of one plan at the same time.</summary>
internal static class Territory
{
    /// <summary>
    /// Gives each round a lane: rounds near a random visit to the first, the farthest to the last, each lane about as many visits.
    /// </summary>
    internal static int[] OfRoutes(RoundState state, int lanes, Randomness chance)
    {
        var problem = state.Problem;
        var seed = problem.Place[chance.NextBelow(problem.Visits)];
        var sums = new double[problem.Carers];
        var counts = new int[problem.Carers];
        for (var route = 0; route < problem.Routes; route++)
        {
            ref readonly var shape = ref problem.Shapes[route];
            for (var at = state.Stops[state.StartOf(route)].Next; at < problem.Visits; at = state.Stops[at].Next)
            {
                sums[shape.Carer] += Math.Min(CompiledProblem.NoWay, problem.Ticks[shape.Mode][seed * problem.Places + problem.Place[at]]);
                counts[shape.Carer]++;
            }
        }

        var carers = Enumerable.Range(0, problem.Carers).Where(carer => counts[carer] > 0).ToArray();
        Array.Sort(carers.Select(carer => sums[carer] / counts[carer]).ToArray(), carers);
        var laneOf = new int[problem.Carers];
        var total = counts.Sum();
        var passed = 0;
        foreach (var carer in carers)
        {
            laneOf[carer] = Math.Min(lanes - 1, (int)((long)(passed + counts[carer] / 2) * lanes / total));
            passed += counts[carer];
        }

        var next = chance.NextBelow(lanes);
        for (var carer = 0; carer < problem.Carers; carer++)
        {
            laneOf[carer] = counts[carer] == 0 ? next++ % lanes : laneOf[carer];
        }

        return [.. problem.Shapes.Select(shape => laneOf[shape.Carer])];
    }

    /// <summary>Gives each absent visit the lane of the round nearest to it, tied visits together.</summary>
    internal static int[] OfAbsent(RoundState state, int[] laneOfRoute)
    {
        var problem = state.Problem;
        var lanes = new int[problem.Visits];
        Array.Fill(lanes, -1);
        foreach (var visit in state.Absent)
        {
            var first = problem.Component[visit];
            lanes[visit] = state.IsPresent(first) ? laneOfRoute[state.Stops[first].Route] : 0;
            foreach (var near in problem.Nearest[first])
            {
                if (state.IsPresent(near))
                {
                    lanes[visit] = laneOfRoute[state.Stops[near].Route];
                    break;
                }
            }
        }

        // A tied visit waits while a visit it is tied to belongs to another lane.
        for (var visit = 0; problem.HasLinks && visit < problem.Visits; visit++)
        {
            if (lanes[visit] >= 0
                && problem.Problem.Links.Any(link => Strange(link.First, link.Second) || Strange(link.Second, link.First)))
            {
                lanes[visit] = -1;
            }

            bool Strange(int one, int other) =>
                one == visit && state.IsPresent(other) && laneOfRoute[state.Stops[other].Route] != lanes[visit];
        }

        return lanes;
    }
}
