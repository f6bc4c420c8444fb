using Zoning.Exact;
using Zoning.Routing;

namespace Zoning.Quality.Rounds;

/// <summary>Tiny random problems, solved by enumeration and by the exact solver of small days: two judges who share no code.</summary>
internal sealed record SmallDayCases(int Problems, int Proved, int SearchOptimal, IReadOnlyList<string> Faults)
{
    /// <summary>Iterations of the search before each proof, as in the tests that hold the search to the enumeration.</summary>
    private const int Iterations = 400;

    internal static SmallDayCases Run(IEnumerable<int> seeds, RandomRules rules)
    {
        var (problems, proved, searched) = (0, 0, 0);
        var faults = new List<string>();
        foreach (var seed in seeds)
        {
            var problem = RandomProblem.Make(seed, RandomSize.Tiny, rules);
            var options = new SolveOptions { Iterations = Iterations, Lanes = 1, Threads = 1 };
            var enumerated = new ExactRounds().Solve(problem);
            var answer = new ExactRoundSolver().Prove(problem, options);
            problems++;
            proved += answer.IsBest ? 1 : 0;
            searched += new RoundSearch().Solve(problem, options).Cost.CompareTo(enumerated.Cost) == 0 ? 1 : 0;
            if (answer.Plan.Cost.CompareTo(enumerated.Cost) != 0)
            {
                faults.Add($"seed {seed}: enumeration {Text(enumerated.Cost)}, exact solver {Text(answer.Plan.Cost)} ({answer.Reason})");
            }

            faults.AddRange(Checker.Check(answer.Plan).BrokenRules.Select(rule => $"seed {seed}: {rule}"));
        }

        return new SmallDayCases(problems, proved, searched, faults);
    }

    private static string Text(RoundCost cost) => $"({cost.MissingMandatory}, {cost.MissingTimeCritical}, {cost.Weighted})";
}
