using System.Collections.Immutable;
using Zoning.Quality.Rounds;
using Zoning.Routing;

namespace Zoning.Quality.Fuzzing;

/// <summary>What became of a random problem of rounds.</summary>
/// <param name="Seed">Its seed.</param>
/// <param name="Size">Its size.</param>
/// <param name="Faults">What went wrong, a sentence each; none where all held.</param>
/// <param name="IsOptimal">Whether the search found the enumerated optimum; none where the problem is too large to enumerate.</param>
/// <param name="LeftOut">Visits in no round.</param>
public sealed record RoundCaseOutcome(int Seed, RandomSize Size, ImmutableArray<string> Faults, bool? IsOptimal, int LeftOut);

/// <summary>A random problem, solved four ways and judged each time.</summary>
public static class RoundCase
{
    /// <summary>Every third problem is of middle size, the others are tiny.</summary>
    public static RandomSize SizeOf(int seed) => seed % 3 == 2 ? RandomSize.Middle : RandomSize.Tiny;

    public static RoundCaseOutcome Run(int seed, RandomSize size, int iterations, RandomRules rules = RandomRules.Earlier)
    {
        var problem = RandomProblem.Make(seed, size, rules);
        var faults = new List<string>();
        try
        {
            var plan = Solve(problem, new SolveOptions { Iterations = iterations, Lanes = 1, Threads = 1 }, "plan", faults);
            CheckStart(problem, iterations, faults);
            CheckOneMore(problem, plan, iterations, faults);
            return new RoundCaseOutcome(seed, size, [.. faults], size == RandomSize.Tiny ? CheckOptimum(problem, plan, faults) : null, plan.Unallocated.Length);
        }
        catch (Exception fault)
        {
            // The referee of the solvers: whatever they throw on a sound problem is their failure.
            var where = fault.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("at Zoning.", StringComparison.Ordinal))?.Trim();
            return new RoundCaseOutcome(seed, size, [.. faults, $"threw {fault.GetType().Name} {fault.Message} {where}"], null, 0);
        }
    }

    private static RoundPlan Solve(RoundProblem problem, SolveOptions options, string name, List<string> faults)
    {
        var plan = new RoundSearch().Solve(problem, options);
        var judged = Checker.Check(plan);
        if (!judged.IsValid)
        {
            faults.Add($"{name}: {string.Join(" ", judged.Violations.Take(3))}");
        }

        return plan;
    }

    /// <summary>A search never ends above its own start.</summary>
    private static void CheckStart(RoundProblem problem, int iterations, List<string> faults)
    {
        var first = Solve(problem, new SolveOptions { Iterations = 0, Lanes = 1, Threads = 1 }, "first plan", faults);
        var next = Solve(problem, new SolveOptions { Iterations = iterations / 2, Lanes = 1, Threads = 1, Seed = 1, Start = first }, "plan from the first", faults);
        if (next.Cost > first.Cost)
        {
            faults.Add($"started from {Text(first.Cost)} and ended at {Text(next.Cost)}");
        }
    }

    /// <summary>One more carer, without contracted hours of their own, is never worse when the old plan is the start.</summary>
    private static void CheckOneMore(RoundProblem problem, RoundPlan plan, int iterations, List<string> faults)
    {
        var model = problem.Carers[^1];
        var larger = problem with
        {
            Carers = problem.Carers.Add(model with { Id = new CarerId("one more"), ContractedLeast = 0 }),
            Visits = [.. problem.Visits.Select(visit => visit.LengthByCarer.IsEmpty ? visit : visit with { LengthByCarer = visit.LengthByCarer.Add(visit.LengthByCarer[^1]) })],
        };
        var more = Solve(larger, new SolveOptions { Iterations = iterations / 2, Lanes = 1, Threads = 1, Start = plan }, "plan with one more carer", faults);
        if (more.Cost > plan.Cost)
        {
            faults.Add($"one more carer: {Text(plan.Cost)} became {Text(more.Cost)}");
        }
    }

    private static bool CheckOptimum(RoundProblem problem, RoundPlan plan, List<string> faults)
    {
        var exact = new ExactRounds().Solve(problem);
        var judged = Checker.Check(exact);
        if (!judged.IsValid)
        {
            faults.Add($"enumeration: {string.Join(" ", judged.Violations.Take(3))}");
        }

        if (plan.Cost < exact.Cost && Checker.Check(plan).IsValid)
        {
            faults.Add($"enumeration found {Text(exact.Cost)} and the search {Text(plan.Cost)}");
        }

        return plan.Cost.CompareTo(exact.Cost) == 0;
    }

    private static string Text(RoundCost cost) => $"({cost.MissingMandatory}, {cost.MissingTimeCritical}, {cost.Weighted})";
}
