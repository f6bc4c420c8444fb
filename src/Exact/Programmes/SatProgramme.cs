using Google.OrTools.Sat;

namespace Zoning.Exact;

/// <summary>How long CP-SAT may look for a proof.</summary>
/// <param name="Work">
/// The most work in CP-SAT's own units, 0 or more: about a second each on an idle core, counted, so that the same programme stops at the
/// same place.
/// </param>
/// <param name="Seconds">Seconds after which it stops as well; null for no limit by the clock.</param>
/// <param name="Seed">The seed of its chance.</param>
internal readonly record struct SatEffort(double Work, double? Seconds, int Seed);

/// <summary>Runs CP-SAT, the solver of whole numbers of Google OR-Tools, on one thread and with counted work.</summary>
internal static class SatProgramme
{
    private const int MillisecondsBetweenLooks = 50;

    /// <summary>
    /// One thread, and every constraint in the linear relaxation too: whole days of 14 visits are then proved in under a second, many
    /// without it not in a minute (decision 20).
    /// </summary>
    private const string Options = "num_workers:1 linearization_level:2 relative_gap_limit:0 ";

    /// <summary>Solves a programme.</summary>
    /// <param name="model">The programme.</param>
    /// <param name="solver">Holds the answer.</param>
    /// <param name="effort">How long.</param>
    /// <param name="cancellation">Stops the solver; it keeps the best answer so far.</param>
    /// <returns>How it ended. <c>Unknown</c> if there was no work to be done.</returns>
    internal static CpSolverStatus Solve(CpModel model, CpSolver solver, SatEffort effort, CancellationToken cancellation)
    {
        if (effort.Work <= 0 || effort.Seconds <= 0 || cancellation.IsCancellationRequested)
        {
            return CpSolverStatus.Unknown;
        }

        var clock = effort.Seconds is { } seconds ? FormattableString.Invariant($"max_time_in_seconds:{seconds:R} ") : "";
        solver.StringParameters = Options + clock + FormattableString.Invariant(
            $"random_seed:{effort.Seed & int.MaxValue} max_deterministic_time:{effort.Work:R}");
        using var watch = new Timer(
            _ =>
            {
                if (cancellation.IsCancellationRequested)
                {
                    solver.StopSearch();
                }
            },
            null, MillisecondsBetweenLooks, MillisecondsBetweenLooks);
        return solver.Solve(model);
    }

    /// <summary>Whether an answer holds a solution.</summary>
    internal static bool HasSolution(this CpSolverStatus status) => status is CpSolverStatus.Optimal or CpSolverStatus.Feasible;
}
