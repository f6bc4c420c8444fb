using System.Diagnostics;
using System.Text.Json;
using Zoning.Routing;

namespace Zoning.Quality.Rounds;

/// <summary>Plants a day, solves it, and says in one JSON line how the answer stands beside the planted plan and the plain way.</summary>
internal static class PlantedRun
{
    internal static string Line(RoundsArguments asked, IRoundSolver solver)
    {
        var visits = asked.Planted ?? throw new ArgumentException("--planted needs a number of visits.", nameof(asked));
        var day = PlantedDay.Make(visits, asked.Seed, asked.Pairs, asked.Spare);
        if (asked.ExportVroom is { } file)
        {
            using var output = File.Create(file);
            VroomFile.Write(day.Problem, output);
        }

        var plain = CheapestInsertion.Solve(day.Problem);
        var options = asked.Options();
        var (clock, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var plan = solver.Solve(day.Problem, options);
        var (seconds, processor) = (clock.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        var violations = Checker.Check(plan).Violations;
        return JsonSerializer.Serialize(new
        {
            instance = FormattableString.Invariant($"planted-{visits}-{asked.Pairs:0.##}-seed{asked.Seed}{(asked.Spare == PlantedDay.Spare ? "" : $"-spare{asked.Spare}")}"),
            kind = "planted",
            visits,
            pairs = day.Pairs,
            contactPercentOfShifts = Percent(day.Problem.Visits.Sum(visit => (long)visit.Length), day.Problem.Carers.Sum(carer => carer.Shifts.Sum(shift => (long)shift.Latest - shift.Earliest))),
            objective = Math.Round(plan.Cost.Weighted / 60.0, 1),
            bestKnown = Math.Round(day.Plan.Cost.Weighted / 60.0, 1),
            gapPercent = Percent(plan.Cost.Weighted - day.Plan.Cost.Weighted, day.Plan.Cost.Weighted),
            feasible = plan.Cost.IsFeasible && violations.IsEmpty,
            unallocatedPercent = Percent(plan.Unallocated.Length, visits),
            travelPercentOfPlanted = Percent(plan.Cost.Travel, day.Plan.Cost.Travel),
            plainUnallocatedPercent = Percent(plain.Unallocated.Length, visits),
            plainTravelPercentOfPlanted = Percent(plain.Cost.Travel, day.Plan.Cost.Travel),
            carers = day.Problem.Carers.Length,
            iterations = plan.Iterations,
            seconds = Math.Round(seconds, 1),
            processorSeconds = Math.Round(processor, 1),
            peakMegabytes = Math.Round(Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0),
            checker = violations.IsEmpty ? "ok" : string.Join("; ", violations.Take(3).Select(violation => violation.ToString())),
        });
    }

    private static double Percent(long part, long whole) => whole == 0 ? 0 : Math.Round(100.0 * part / whole, 2);
}
