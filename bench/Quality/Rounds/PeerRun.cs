using System.Globalization;
using Zoning.Exact;
using Zoning.Routing;

namespace Zoning.Quality.Rounds;

/// <summary>Our search and OR-Tools' routing library on one case, with the same processor seconds.</summary>
internal sealed record PeerRun(PeerCase Case, RoundPlan Ours, RoundPlan Theirs)
{
    /// <summary>Longer than any run: the processor limit ends it.</summary>
    private const double NoClock = 1e5;

    /// <summary>The share of the processor seconds in which our iterations are counted first.</summary>
    private const double TryShare = 0.05;

    /// <summary>Processor seconds that each took.</summary>
    internal (double Ours, double Theirs) Seconds { get; init; }

    internal bool AreValid => Checker.Check(Ours).IsValid && Checker.Check(Theirs).IsValid;

    /// <summary>Whether ours leaves out no more, and then costs no more.</summary>
    internal bool IsOursLevelOrBetter => Ours.Cost <= Theirs.Cost;

    internal static PeerRun Of(PeerCase which, double seconds)
    {
        var iterations = Iterations(which, seconds);
        var (ours, spent) = Timed(() => new RoundSearch().Solve(which.Problem, new SolveOptions { Iterations = iterations, Threads = 1 }));
        var (theirs, spentThere) = Timed(() => Peer(which, seconds));
        return new PeerRun(which, ours, theirs) { Seconds = (spent, spentThere) };
    }

    /// <summary>
    /// As many iterations as take the processor seconds, by a short try. Our search must know how long it has, and a clock would give it less on a
    /// busy machine.
    /// </summary>
    private static long Iterations(PeerCase which, double seconds)
    {
        for (var iterations = 500L; ; iterations *= 2)
        {
            var (_, spent) = Timed(() => new RoundSearch().Solve(which.Problem, new SolveOptions { Iterations = iterations, Threads = 1 }));
            if (spent >= TryShare * seconds)
            {
                return (long)(iterations * seconds / spent);
            }
        }
    }

    private static RoundPlan Peer(PeerCase which, double seconds)
    {
        using var limit = new ProcessorLimit(seconds);
        return new OrToolsRoutingRounds().Solve(which.Problem, new SolveOptions { Seconds = NoClock }, cancellation: limit.Token);
    }

    private static (RoundPlan Plan, double Seconds) Timed(Func<RoundPlan> solve)
    {
        var begin = Environment.CpuUsage.TotalTime;
        return (solve(), (Environment.CpuUsage.TotalTime - begin).TotalSeconds);
    }

    /// <summary>One row of the table.</summary>
    internal string Row() => Text(
        $"| {Case.Name} | {Case.Problem.Visits.Length} | {Value(Ours)} | {Value(Theirs)} | {Seconds.Ours:0.0}, {Seconds.Theirs:0.0} | {Case.PyVrp?.ToString("0.00", CultureInfo.InvariantCulture) ?? "-"} | {(Case.Vroom.Length > 0 ? Case.Vroom : "-")} | {(AreValid ? "ok" : "BROKEN")} |");

    internal const string Head =
        "| instance | visits | ours: value (% above best known) | OR-Tools routing | processor s, each | PyVRP 0.14 at 10 s, recorded, % | VROOM -x5, recorded, % | checker |\n|---|---|---|---|---|---|---|---|";

    private string Value(RoundPlan plan)
    {
        if (plan.Rounds.IsEmpty)
        {
            return "no plan";
        }

        var value = Case.ValueOf(plan);
        var left = plan.Unallocated.Length == 0 ? "" : Text($", {plan.Unallocated.Length} left out");
        return Case.BestKnown is { } best ? Text($"{value:0.#} ({100 * (value - best) / best:0.00} %{left})") : Text($"{value:0.0} min{left}");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
