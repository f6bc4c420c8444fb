using System.Globalization;
using Zoning.Exact;
using Zoning.Routing;

namespace Zoning.Quality.Rounds;

/// <summary>What the rounds harness was asked for.</summary>
internal sealed record RoundsArguments
{
    /// <summary>Files, folders or patterns.</summary>
    internal List<string> Paths { get; } = [];

    /// <summary>Seconds an instance; none where iterations are given.</summary>
    internal double? Seconds { get; private set; }

    /// <summary>Whether seconds are those of the processor, which a busy machine doesn't change.</summary>
    internal bool IsProcessorTime { get; private set; }

    /// <summary>Deterministic seconds of each recombination; 0 without.</summary>
    internal double Recombining { get; private set; }

    /// <summary>Lanes of the search.</summary>
    internal int Lanes { get; private set; } = 2;

    /// <summary>Iterations a lane.</summary>
    internal long? Iterations { get; private set; }

    /// <summary>The seed.</summary>
    internal int Seed { get; private set; }

    /// <summary>Threads that run the lanes.</summary>
    internal int Threads { get; private set; } = 2;

    /// <summary>Where solutions are written: a file for one instance, a folder for several.</summary>
    internal string? Solution { get; private set; }

    /// <summary>The list of best known values.</summary>
    internal string? BestKnown { get; private set; }

    /// <summary>A file of lines that is resumed and added to.</summary>
    internal string? Results { get; private set; }

    /// <summary>Visits of a planted day, in place of files.</summary>
    internal int? Planted { get; private set; }

    /// <summary>The share of a planted day's visits that are pairs.</summary>
    internal double Pairs { get; private set; }

    /// <summary>Spare minutes at each end of a planted day's shifts.</summary>
    internal int Spare { get; private set; } = PlantedDay.Spare;

    /// <summary>Where a planted day is written for another router.</summary>
    internal string? ExportVroom { get; private set; }

    /// <summary>How a search is asked to go.</summary>
    internal SolveOptions Options()
    {
        var began = Environment.CpuUsage.TotalTime;
        return new SolveOptions
        {
            Seconds = Iterations is null ? Seconds ?? 10 : null,
            Iterations = Iterations ?? 20_000,
            Seed = Seed,
            Threads = Threads,
            Lanes = Lanes,
            Recombine = Recombining > 0 ? ExactRecombination.Within(Recombining) : null,
            Clock = IsProcessorTime ? () => (Environment.CpuUsage.TotalTime - began).TotalSeconds : null,
        };
    }

    /// <summary>Reads the words of a command line.</summary>
    /// <exception cref="ArgumentException">A word isn't known, or lacks its value.</exception>
    internal static RoundsArguments Of(IReadOnlyList<string> words)
    {
        var asked = new RoundsArguments();
        for (var index = 0; index < words.Count; index++)
        {
            if (!words[index].StartsWith("--", StringComparison.Ordinal))
            {
                asked.Paths.Add(words[index]);
                continue;
            }

            var value = index + 1 < words.Count ? words[index + 1] : throw new ArgumentException($"{words[index]} needs a value.");
            asked.Take(words[index], value);
            index++;
        }

        return asked.Paths.Count > 0 || asked.Planted is not null ? asked : throw new ArgumentException("Name a file, a folder or --planted VISITS.");
    }

    private void Take(string name, string value)
    {
        switch (name)
        {
            case "--seconds": Seconds = double.Parse(value, CultureInfo.InvariantCulture); break;
            case "--processor-seconds": (Seconds, IsProcessorTime) = (double.Parse(value, CultureInfo.InvariantCulture), true); break;
            case "--recombine": Recombining = double.Parse(value, CultureInfo.InvariantCulture); break;
            case "--lanes": Lanes = int.Parse(value, CultureInfo.InvariantCulture); break;
            case "--iterations": Iterations = long.Parse(value, CultureInfo.InvariantCulture); break;
            case "--seed": Seed = int.Parse(value, CultureInfo.InvariantCulture); break;
            case "--threads": Threads = int.Parse(value, CultureInfo.InvariantCulture); break;
            case "--solution": Solution = value; break;
            case "--best-known": BestKnown = value; break;
            case "--results": Results = value; break;
            case "--planted": Planted = int.Parse(value, CultureInfo.InvariantCulture); break;
            case "--pairs": Pairs = double.Parse(value, CultureInfo.InvariantCulture); break;
            case "--spare": Spare = int.Parse(value, CultureInfo.InvariantCulture); break;
            case "--export-vroom": ExportVroom = value; break;
            default: throw new ArgumentException($"{name} isn't known.");
        }
    }
}
