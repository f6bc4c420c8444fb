using System.Diagnostics;

namespace Zoning.Routing;

/// <summary>
/// Rounds by annealing over one order of all visits: a plan is that order and a carer a visit, decoded to the earliest times that windows,
/// travel and pairs allow, so that no plan can deadlock. Meant for problems full of pairs or with a price on the highest lateness.
/// </summary>
/// <remarks>
/// The encoding follows the constructive scheme of Mankowska, Meisel and Bierwirth (2014), doi:10.1007/s10729-013-9243-1; the cooling is
/// that of Kirkpatrick, Gelatt and Vecchi (1983), doi:10.1126/science.220.4598.671. An iteration is
/// <see cref="OrderLane.MovesAnIteration"/> changes.
/// </remarks>
internal sealed class OrderSearch : IRoundSolver
{
    private const int Chunk = 64;

    /// <summary>Whether this search knows every feature of a problem; else the route search is the one to ask.</summary>
    public static bool CanSolve(RoundProblem problem) => OrderScope.Holds(problem);

    /// <inheritdoc/>
    public RoundPlan Solve(
        RoundProblem problem, SolveOptions? options = null, IProgress<SolveProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ProblemChecks.ThrowIfBroken(problem);
        if (!CanSolve(problem))
        {
            throw new ArgumentException(
                "The problem has breaks, several shifts per carer or ties that are not pairs; this search does not know them.",
                nameof(problem));
        }

        options ??= new SolveOptions();
        var watch = Stopwatch.StartNew();
        var compiled = new OrderProblem(problem);
        if (problem.Visits.IsEmpty)
        {
            return OrderPlans.Make(compiled, [], []);
        }

        var near = new OrderNeighbours(compiled);
        var start = options.Start is { } given ? OrderPlans.Read(compiled, given) : OrderStart.Make(compiled);
        var stream = new Randomness(options.Seed);
        var lanes = new OrderLane[options.Lanes];
        for (var lane = 0; lane < lanes.Length; lane++)
        {
            lanes[lane] = new OrderLane(compiled, near, stream.For(FormattableString.Invariant($"orders {lane}")), start);
        }

        var clock = new OrderClock(options, watch, cancellation);
        var cooling = new OrderCooling(compiled, lanes[0].Best, options.Start is not null);
        Anneal(lanes, clock, cooling, options, progress);
        var best = lanes[0];
        foreach (var lane in lanes)
        {
            best = lane.Best < best.Best ? lane : best;
        }

        var plan = OrderPlans.Make(compiled, best.BestPlan.Carers, best.BestPlan.Labels) with
        {
            Iterations = clock.Done * lanes.Length,
            IsRepeatable = clock.IsRepeatable,
        };
        return options.Start is { } today && today.Cost < plan.Cost
            ? today with { Iterations = plan.Iterations, IsRepeatable = plan.IsRepeatable }
            : plan;
    }

    private static void Anneal(
        OrderLane[] lanes, OrderClock clock, OrderCooling cooling, SolveOptions options, IProgress<SolveProgress>? progress)
    {
        var threads = new ParallelOptions { MaxDegreeOfParallelism = options.Threads };
        var told = long.MaxValue;
        foreach (var until in OrderCooling.Exchanges)
        {
            while (clock.Next(Chunk, until) is > 0 and var iterations)
            {
                var (from, to) = (cooling.At(clock.Share), cooling.At(clock.ShareAfter(iterations)));
                if (options.Threads == 1 || lanes.Length == 1)
                {
                    Array.ForEach(lanes, lane => lane.Run(iterations, from, to));
                }
                else
                {
                    Parallel.ForEach(lanes, threads, lane => lane.Run(iterations, from, to));
                }

                clock.Count(iterations);
                told = Tell(lanes, clock, progress, told);
                if (told <= options.StopAtWeighted)
                {
                    return;
                }
            }

            Exchange(lanes);
        }
    }

    private static long Tell(OrderLane[] lanes, OrderClock clock, IProgress<SolveProgress>? progress, long told)
    {
        var best = lanes.MinBy(lane => lane.Best)!;
        if (best.Best < told)
        {
            progress?.Report(new SolveProgress(clock.Done * lanes.Length, clock.Share, best.Best, best.BestOut));
        }

        return best.Best;
    }

    /// <summary>Every lane but the best goes on from the best of all.</summary>
    private static void Exchange(OrderLane[] lanes)
    {
        var best = lanes.MinBy(lane => lane.Best)!;
        foreach (var lane in lanes.Where(lane => lane != best))
        {
            lane.Adopt(best);
        }
    }
}
