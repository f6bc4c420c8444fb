using System.Diagnostics;
using Zoning.Routing;

namespace Zoning.Quality.Rounds;

/// <summary>How long each phase of one provider's day takes at a size, and how much memory: check, setup, first plan, search.</summary>
internal static class SizePhases
{
    /// <summary>The phases of a planted day.</summary>
    /// <param name="visits">Carer visits.</param>
    /// <param name="pairShare">Visits of two carers, as a share.</param>
    /// <param name="seconds">Seconds of search after the first plan.</param>
    internal static SizeFigures Of(int visits, double pairShare, double seconds)
    {
        var problem = PlantedDay.Make(visits, seed: 1, pairShare).Problem;
        GC.Collect();
        var check = Time(() => problem.Check());
        var setup = Time(() => _ = new CompiledProblem(problem));
        GC.Collect();
        RoundPlan? first = null;
        var construct = Time(() => first = new RoundSearch().Solve(problem, new SolveOptions { Iterations = 0, Seed = 1 }));
        RoundPlan? plan = null;
        var search = seconds <= 0 ? 0 : Time(() => plan = new RoundSearch().Solve(problem, new SolveOptions { Seconds = seconds, Seed = 1 }));
        return new SizeFigures(
            visits, problem.Carers.Length, check, setup, construct, first!.Unallocated.Length, search, plan?.Unallocated.Length ?? -1,
            (double)first.Cost.Travel / problem.TicksPerMinute / 60, plan is null ? 0 : (double)plan.Cost.Travel / problem.TicksPerMinute / 60,
            Process.GetCurrentProcess().PeakWorkingSet64 / 1e6);
    }

    internal static int Run(string[] arguments)
    {
        var seconds = arguments.Length > 1 ? double.Parse(arguments[1], System.Globalization.CultureInfo.InvariantCulture) : 0;
        foreach (var size in arguments[0].Split(',').Select(int.Parse))
        {
            Console.WriteLine(Of(size, 0.1, seconds));
        }

        return 0;
    }

    private static double Time(Action work)
    {
        // Processor time: the wall says little on a machine that does something else too. Setup and search use two threads.
        var began = Process.GetCurrentProcess().TotalProcessorTime;
        work();
        return (Process.GetCurrentProcess().TotalProcessorTime - began).TotalSeconds;
    }
}

/// <summary>What a size took: seconds of each phase, visits left out, hours of travel, megabytes at most.</summary>
internal sealed record SizeFigures(
    int Visits, int Carers, double CheckSeconds, double SetupSeconds, double FirstSeconds, int FirstLeftOut, double SearchSeconds, int LeftOut,
    double FirstTravel, double Travel, double Megabytes);
