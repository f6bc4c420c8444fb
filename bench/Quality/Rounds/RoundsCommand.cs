using System.Diagnostics;
using System.Text.Json;
using Zoning.Quality.Instances;
using Zoning.Routing;

namespace Zoning.Quality.Rounds;

/// <summary>Solves public instances and prints one JSON line each; resumes a results file where it was stopped.</summary>
internal static class RoundsCommand
{
    private const string Usage =
        "Usage: rounds FILE|FOLDER|PATTERN ... | --planted VISITS [--pairs SHARE] [--spare MINUTES] [--export-vroom FILE] [--seconds S | --processor-seconds S] [--lanes N] [--iterations N] [--seed K] [--threads T] [--solution OUT] [--best-known CSV] [--results FILE]";

    internal static int Run(IReadOnlyList<string> words)
    {
        try
        {
            var asked = RoundsArguments.Of(words);
            if (asked.Planted is not null)
            {
                Tell(PlantedRun.Line(asked, new RoundSearch()), asked);
                return 0;
            }

            var known = ReadBestKnown(asked);
            var done = asked.Results is { } results ? RoundsRecord.Read(results).Select(record => record.Instance).ToHashSet(StringComparer.Ordinal) : [];
            foreach (var file in InstanceFile.Find(asked.Paths).Where(file => !done.Contains(Path.GetFileNameWithoutExtension(file))))
            {
                Tell(Solve(InstanceFile.Read(file), asked, known), asked);
            }

            return 0;
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or IOException or JsonException or BadDataException or InvalidOperationException or KeyNotFoundException)
        {
            Console.Error.WriteLine(fault.Message);
            Console.Error.WriteLine(Usage);
            return 2;
        }
    }

    private static void Tell(string line, RoundsArguments asked)
    {
        Console.WriteLine(line);
        if (asked.Results is not null)
        {
            File.AppendAllText(asked.Results, line + "\n");
        }
    }

    private static string Solve(Instance instance, RoundsArguments asked, IReadOnlyDictionary<string, BestKnown> known)
    {
        var best = known.GetValueOrDefault(instance.Name);
        var options = asked.Options() with
        {
            StopAtWeighted = best is { IsOptimal: true } ? (long)Math.Round(best.Value * instance.Scale) : null,
        };
        var (clock, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var plan = new RoundSearch().Solve(instance.Problem, options);
        var (seconds, processor) = (clock.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        var violations = Checker.Check(plan).Violations;
        var objective = instance.ObjectiveOf(plan);
        if (asked.Solution is { } target)
        {
            WriteSolution(instance, plan, target);
        }

        return JsonSerializer.Serialize(new
        {
            instance = instance.Name,
            kind = instance.Kind,
            feasible = plan.Cost.IsFeasible && violations.IsEmpty,
            objective = Math.Round(objective, 4),
            bestKnown = best?.Value,
            gapPercent = best is null ? (double?)null : Math.Round(100 * (objective - best.Value) / best.Value, 4),
            routes = plan.Rounds.Length,
            unserved = plan.Unallocated.Length,
            iterations = plan.Iterations,
            seconds = Math.Round(seconds, 1),
            processorSeconds = Math.Round(processor, 1),
            peakMegabytes = Math.Round(Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0),
            checker = violations.IsEmpty ? "ok" : string.Join("; ", violations.Take(3).Select(violation => violation.ToString())),
        });
    }

    private static void WriteSolution(Instance instance, RoundPlan plan, string target)
    {
        var isFolder = Directory.Exists(target) || !Path.HasExtension(target);
        if (isFolder)
        {
            Directory.CreateDirectory(target);
        }

        using var text = new StreamWriter(isFolder ? Path.Combine(target, instance.Name + (instance.WriteSolution is null ? ".sol" : ".sol.json")) : target);
        if (instance.WriteSolution is { } write)
        {
            write(plan, text);
            return;
        }

        foreach (var (round, index) in plan.Rounds.Select((round, index) => (round, index)))
        {
            text.Write(FormattableString.Invariant($"Route #{index + 1}: {string.Join(' ', round.Visits.Select(visit => visit + 1))}\n"));
        }

        text.Write(FormattableString.Invariant($"Cost {instance.ObjectiveOf(plan)}\n"));
    }

    private static IReadOnlyDictionary<string, BestKnown> ReadBestKnown(RoundsArguments asked)
    {
        var path = asked.BestKnown ?? Path.Combine(Finished.Shared, "bench", "routing", "bks.csv");
        return asked.BestKnown is not null || File.Exists(path) ? BestKnown.Read(path) : new Dictionary<string, BestKnown>();
    }
}
