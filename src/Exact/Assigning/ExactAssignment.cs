using System.Globalization;
using Google.OrTools.Sat;

namespace Zoning.Exact;

/// <summary>
/// The cheapest assignment of packages to providers, proved, with CP-SAT: bounds on hours, consent, and a limit of moves hold.
/// </summary>
internal static class ExactAssignment
{
    /// <summary>Work of CP-SAT that is enough for a few thousand packages among tens of providers.</summary>
    internal const double UsualWork = 30;

    /// <summary>Assigns every package.</summary>
    /// <param name="problem">Packages, providers and limits.</param>
    /// <param name="work">The most work, in CP-SAT's units of about a second; 0 or more.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="cancellation">Stops the work; the best so far is returned.</param>
    /// <returns>The assignment; or the reason why there is none, with the bounds that clash.</returns>
    /// <exception cref="ArgumentException">The lists don't fit each other, or a number is out of range.</exception>
    internal static AssignmentAnswer Solve(
        AssignmentProblem problem, double work = UsualWork, int seed = 0, CancellationToken cancellation = default)
    {
        problem.Check();
        if (WhyNot(problem, work, cancellation) is { } reason)
        {
            return None(problem, reason);
        }

        using var solver = new CpSolver();
        var effort = new SatEffort(work, null, seed);
        var model = new AssignmentModel(problem, isSoft: false);
        var status = SatProgramme.Solve(model.Model, solver, effort, cancellation);
        if (status == CpSolverStatus.Infeasible)
        {
            return None(problem, Clash(problem, effort, cancellation));
        }

        if (!status.HasSolution())
        {
            return None(problem, status == CpSolverStatus.ModelInvalid
                ? "The solver refuses the numbers of this problem as too large."
                : "No assignment was found before the work ended.");
        }

        var isBest = status == CpSolverStatus.Optimal;
        return new AssignmentAnswer(
            model.Read(solver), (long)Math.Round(solver.ObjectiveValue), isBest, (long)Math.Ceiling(solver.BestObjectiveBound - 1e-6),
            isBest ? "Nothing costs less; that is proved." : "The work ended before the least cost was proved.");
    }

    private static AssignmentAnswer None(AssignmentProblem problem, string reason) => new(problem.Now, null, false, null, reason);

    private static string? WhyNot(AssignmentProblem problem, double work, CancellationToken cancellation)
    {
        if (NativeSolvers.WhyNot is { } library)
        {
            return library;
        }

        var nowhere = Enumerable.Range(0, problem.Minutes.Length)
            .Where(package => !Enumerable.Range(0, problem.Bounds.Length).Any(provider => problem.May(package, provider))).ToList();
        return nowhere.Count > 0 ? $"{Words(nowhere, "Package", "Packages")} can go to no provider."
            : work <= 0 ? "No work was allowed."
            : cancellation.IsCancellationRequested ? "The work was stopped."
            : null;
    }

    /// <summary>The assignment that breaks bounds by the fewest minutes, then the limit of moves, says which of them clash.</summary>
    private static string Clash(AssignmentProblem problem, SatEffort effort, CancellationToken cancellation)
    {
        using var solver = new CpSolver();
        var model = new AssignmentModel(problem, isSoft: true);
        if (!SatProgramme.Solve(model.Model, solver, effort, cancellation).HasSolution())
        {
            return "No assignment keeps all bounds.";
        }

        var clashes = new List<string>();
        for (var provider = 0; provider < problem.Bounds.Length; provider++)
        {
            var (below, above) = (solver.Value(model.Below[provider]), solver.Value(model.Above[provider]));
            var (least, most) = problem.Bounds[provider];
            if (below > 0)
            {
                clashes.Add(Text($"provider {provider} would get {below} minutes less than its least, {least}"));
            }

            if (above > 0)
            {
                clashes.Add(Text($"provider {provider} would get {above} minutes more than its most, {most}"));
            }
        }

        if (solver.Value(model.TooMany) is > 0 and var moves)
        {
            clashes.Add(Text($"{moves} more would move than the {problem.MostMoves} that may"));
        }

        return $"No assignment keeps all bounds. In the nearest one {string.Join("; ", clashes)}.";
    }

    private static string Words(List<int> items, string one, string many) =>
        (items.Count == 1 ? one : many) + " " + string.Join(", ", items.Take(20)
            .Select(item => item.ToString(CultureInfo.InvariantCulture)))
            + (items.Count > 20 ? Text($" and {items.Count - 20} more") : "");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
