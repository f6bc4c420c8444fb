using System.Collections.Immutable;
using Google.OrTools.Sat;

namespace Zoning.Exact;

/// <summary>
/// Chooses moves of packages between providers by CP-SAT: first what is placed of those who wait, then travel, then cost, then few moves.
/// </summary>
/// <remarks>
/// An assignment problem with side constraints, solved level by level: each level holds what the one before reached. Counted work on one
/// thread: the same answer on one platform.
/// </remarks>
internal static class SwapProgramme
{
    /// <summary>Why it can't run here, with what to do; null if it can.</summary>
    internal static string? WhyNotHere => NativeSolvers.WhyNot;

    /// <summary>Solves a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="work">The work of each level in CP-SAT's units of about a second; none is done at 0.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="cancellation">Stops the work; the best moves so far are returned.</param>
    /// <returns>The moves; none if nothing is better than doing nothing or the work is over.</returns>
    internal static SwapChoice Solve(SwapModel model, double work, int seed, CancellationToken cancellation)
    {
        if (model.Moves.IsEmpty)
        {
            return SwapChoice.Nothing with { IsProved = true };
        }

        var programme = new CpModel();
        var takes = model.Moves.Select((_, index) => programme.NewBoolVar(FormattableString.Invariant($"move {index}"))).ToArray();
        Restrict(programme, model, takes);
        (LinearExpr Value, bool IsMost)[] levels =
        [
            (Sum(takes, model, move => model.Value[move.Package]), true),
            (Sum(takes, model, move => move.Travel), false),
            (Sum(takes, model, move => (move.Cost * (takes.Length + 1)) + 1), false), // the fewest moves among those that cost the same
        ];
        var (best, isProved) = (SwapChoice.Nothing, true);
        foreach (var (value, isMost) in levels)
        {
            if (isMost)
            {
                programme.Maximize(value);
            }
            else
            {
                programme.Minimize(value);
            }

            using var solver = new CpSolver();
            var status = SatProgramme.Solve(programme, solver, new SatEffort(work, null, seed), cancellation);
            if (!status.HasSolution())
            {
                return best with { IsProved = false };
            }

            isProved &= status == CpSolverStatus.Optimal;
            best = ChoiceOf(model, solver, takes) with { IsProved = isProved };
            programme.ClearHints();
            foreach (var take in takes)
            {
                programme.AddHint(take, solver.BooleanValue(take));
            }

            var reached = (long)Math.Round(solver.ObjectiveValue);
            programme.Add(isMost ? value >= reached : value <= reached);
        }

        return best;
    }

    private static LinearExpr Sum(BoolVar[] takes, SwapModel model, Func<PackageTransfer, long> of) =>
        LinearExpr.WeightedSum(takes, model.Moves.Select(of));

    private static SwapChoice ChoiceOf(SwapModel model, CpSolver solver, BoolVar[] takes)
    {
        ImmutableArray<int> chosen = [.. Enumerable.Range(0, takes.Length).Where(index => solver.BooleanValue(takes[index]))];
        return new SwapChoice(
            chosen, chosen.Sum(index => model.Value[model.Moves[index].Package]), chosen.Sum(index => model.Moves[index].Travel), false);
    }

    private static void Restrict(CpModel programme, SwapModel model, BoolVar[] takes)
    {
        foreach (var moves in model.Moves.Select((move, index) => (move.Package, index)).GroupBy(one => one.Package, one => one.index))
        {
            programme.AddAtMostOne(moves.Select(index => (ILiteral)takes[index]));
        }

        programme.Add(LinearExpr.WeightedSum(takes, model.Counts.Select(count => (long)count)) <= model.MostMoves);
        if (model.MostChanges < takes.Length)
        {
            programme.Add(LinearExpr.Sum(takes) <= model.MostChanges);
        }

        Order(programme, model, takes);
        for (var provider = 0; provider < model.MostNetIn.Length; provider++)
        {
            Balance(programme, model, takes, provider);
        }
    }

    /// <summary>Who can come only if somebody leaves comes only then, and as many leave as come so.</summary>
    private static void Order(CpModel programme, SwapModel model, BoolVar[] takes)
    {
        for (var index = 0; index < takes.Length; index++)
        {
            var move = model.Moves[index];
            if (!move.After.IsDefaultOrEmpty)
            {
                var leaving = Enumerable.Range(0, takes.Length)
                    .Where(other => model.From[model.Moves[other].Package] == move.To && move.After.Contains(model.Moves[other].Package));
                programme.Add(LinearExpr.Sum(leaving.Select(other => takes[other])) >= takes[index]);
            }
        }
    }

    private static void Balance(CpModel programme, SwapModel model, BoolVar[] takes, int provider)
    {
        var into = Enumerable.Range(0, takes.Length).Where(index => model.Moves[index].To == provider).ToArray();
        var outOf = Enumerable.Range(0, takes.Length).Where(index => model.From[model.Moves[index].Package] == provider).ToArray();
        if (into.Length + outOf.Length == 0)
        {
            return;
        }

        BoolVar[] all = [.. into.Concat(outOf).Select(index => takes[index])];
        var net = LinearExpr.WeightedSum(all,
        [
            .. into.Select(index => model.Minutes[model.Moves[index].Package]),
            .. outOf.Select(index => -model.Minutes[model.Moves[index].Package]),
        ]);
        programme.AddLinearConstraint(net, -model.MostNetOut[provider], model.MostNetIn[provider]);
        programme.Add(LinearExpr.WeightedSum(all,
        [
            .. into.Select(index => model.Moves[index].Margin),
            .. outOf.Select(index => model.MarginLeaving[model.Moves[index].Package]),
        ]) >= model.LeastMargin[provider]);
        if (model.MostIn < into.Length)
        {
            programme.Add(LinearExpr.Sum(into.Select(index => takes[index])) <= model.MostIn);
        }
    }
}
