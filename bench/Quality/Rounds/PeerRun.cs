using System.Globalization;
using Zoning.Exact;
using Zoning.Routing;

namespace Zoning.Quality.Rounds;

/// <summary>Our search and OR-Tools' routing library on one case, with the same processor seconds.</summary>
internal sealed record PeerRun(PeerCase Case, RoundPlan Ours, RoundPlan Theirs)
{
    /// <summary>Longer than any run: the processor limit ends it.</summary>
    private const double NoClock = 1e5;

    internal bool AreValid => Checker.Check(Ours).IsValid && Checker.Check(Theirs).IsValid;

    /// <summary>Whether ours leaves out no more, and then costs no more.</summary>
    internal bool IsOursLevelOrBetter => Ours.Cost <= Theirs.Cost;

    internal static PeerRun Of(PeerCase which, double seconds) => new(which, Run(new RoundSearch(), which, seconds), Run(new OrToolsRoutingRounds(), which, seconds));

    private static RoundPlan Run(IRoundSolver solver, PeerCase which, double seconds)
    {
        using var limit = new ProcessorLimit(seconds);
        return solver.Solve(which.Problem, new SolveOptions { Seconds = NoClock, Threads = 1 }, cancellation: limit.Token);
    }

    /// <summary>One row of the table.</summary>
    internal string Row() => Text(
        $"| {Case.Name} | {Case.Problem.Visits.Length} | {Value(Ours)} | {Value(Theirs)} | {Case.PyVrp?.ToString("0.00", CultureInfo.InvariantCulture) ?? "-"} | {(Case.Vroom.Length > 0 ? Case.Vroom : "-")} | {(AreValid ? "ok" : "BROKEN")} |");

    internal const string Head =
        "| instance | visits | ours: value (% above best known) | OR-Tools routing | PyVRP 0.14 at 10 s, recorded, % | VROOM -x5, recorded, % | checker |\n|---|---|---|---|---|---|---|";

    private string Value(RoundPlan plan)
    {
        var value = Case.ValueOf(plan);
        var left = plan.Unallocated.Length == 0 ? "" : Text($", {plan.Unallocated.Length} left out");
        return Case.BestKnown is { } best ? Text($"{value:0.#} ({100 * (value - best) / best:0.00} %{left})") : Text($"{value:0.0} min{left}");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
