using System.Globalization;
using Zoning.Quality.Rounds;
using Zoning.Routing;

namespace Zoning.Quality.Fuzzing;

/// <summary><c>fuzz-rounds [N] [--seed N] [--iterations N]</c>: random problems of rounds through search, enumeration and checker.</summary>
internal static class FuzzRounds
{
    private const double LeastOptimal = 0.95;

    public static int Run(string[] arguments)
    {
        var cases = arguments is [var first, ..] && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 10_000;
        var (seed, iterations) = (Number(arguments, "--seed", 0), Number(arguments, "--iterations", 400));
        var (faulty, tiny, optimal, infeasible) = (0, 0, 0, 0);
        for (var i = seed; i < seed + cases; i++)
        {
            var outcome = RoundCase.Run(i, RoundCase.SizeOf(i), iterations, RandomProblem.SearchedRules);
            infeasible += outcome.LeftOut > 0 ? 1 : 0;
            tiny += outcome.Size == RandomSize.Tiny && outcome.Faults.IsEmpty ? 1 : 0;
            optimal += outcome.IsOptimal == true && outcome.Faults.IsEmpty ? 1 : 0;
            if (!outcome.Faults.IsEmpty)
            {
                faulty++;
                Console.WriteLine($"seed {i} {outcome.Size}: {string.Join("; ", outcome.Faults)}");
            }
            else if (outcome.IsOptimal == false && arguments.Contains("--verbose"))
            {
                Console.WriteLine($"seed {i} {outcome.Size}: above the optimum: {Features(RandomProblem.Make(i, outcome.Size, RandomProblem.SearchedRules))}");
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cases} problems, {infeasible} leave visits out, {faulty} with faults; of {tiny} tiny ones {optimal} optimal ({(double)optimal / Math.Max(1, tiny):P1})"));
        return faulty == 0 && optimal >= LeastOptimal * tiny ? 0 : 1;
    }

    private static string Features(RoundProblem problem)
    {
        var shifts = problem.Carers.SelectMany(carer => carer.Shifts).ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{problem.Visits.Length} visits, {shifts.Count(shift => shift.Break is not null)} of {shifts.Count} shifts with a break, "
            + $"{shifts.Count(shift => shift.OvertimeFrom is not null)} with overtime, {problem.Links.Count(link => link.IsPair)} pairs, {problem.Links.Count(link => !link.IsPair)} other ties, "
            + $"{problem.Visits.Count(visit => visit.LatePrice is not null)} soft, {problem.Carers.Count(carer => carer.ContractedMost is not null)} with a most, {problem.Weights}");
    }

    private static int Number(string[] arguments, string name, int otherwise)
    {
        var at = Array.IndexOf(arguments, name);
        return at >= 0 && at + 1 < arguments.Length ? int.Parse(arguments[at + 1], CultureInfo.InvariantCulture) : otherwise;
    }
}
