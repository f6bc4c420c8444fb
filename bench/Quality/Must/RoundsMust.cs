using System.Globalization;
using Zoning.Quality.Rounds;

namespace Zoning.Quality;

/// <summary>Rounds: gaps to the best known values, planted days, checks. Runs are resumed: what a results file holds is not run again.</summary>
internal static class RoundsMust
{
    private const string Topic = "rounds";
    private const string Short = "rounds-10s", Long = "rounds-60s", Days = "rounds-planted";

    private static readonly string Routing = Path.Combine(Finished.Shared, "bench", "routing");

    internal static IReadOnlyList<MustLine> Lines { get; } =
    [
        new(Topic, "Solomon 100: mean gap at 10 s at most 0.3 %", () => Gap(Short, "solomon", 0.3)),
        new(Topic, "Solomon 100 of the named thirty: mean gap at 60 s at most 0.1 %", () => Gap(Long, "solomon", 0.1)),
        new(Topic, "Homberger 200: mean gap at 10 s at most 1 %", () => Gap(Short, "homberger", 1, "_2_")),
        new(Topic, "Homberger 200 of the named thirty: mean gap at 60 s at most 0.4 %", () => Gap(Long, "homberger", 0.4, "_2_")),
        new(Topic, "Homberger 400 to 600: mean gap at 10 s at most 5 %", () => Gap(Short, "homberger", 5, "_4_", "_6_")),
        new(Topic, "Homberger 400 to 600 of the named thirty: mean gap at 60 s at most 2 %", () => Gap(Long, "homberger", 2, "_4_", "_6_")),
        new(Topic, "Homberger 800 to 1,000: mean gap at 10 s at most 9 %", () => Gap(Short, "homberger", 9, "_8_", "_10_")),
        new(Topic, "Homberger 800 to 1,000 of the named thirty: mean gap at 60 s at most 3.5 %", () => Gap(Long, "homberger", 3.5, "_8_", "_10_")),
        new(Topic, "Mankowska 50 to 300: mean gap at 10 s at most 2 %", () => Gap(Short, "mankowska", 2, "_50_", "_75_", "_100_", "_200_", "_300_")),
        new(Topic, "Mankowska 50 to 300: mean gap at 60 s at most 0 %", () => Gap(Long, "mankowska", 0, "_50_", "_75_", "_100_", "_200_", "_300_")),
        new(Topic, "Mankowska: at least five new best values at 60 s, each accepted by the checker", NewBest),
        new(Topic, "Italian and Kummer sets: mean gap at 10 s at most 2 %", () => Gap(Short, "italian kummer", 2)),
        new(Topic, "Italian and Kummer of the named thirty: mean gap at 60 s at most 0.5 %", () => Gap(Long, "italian kummer", 0.5)),
        new(Topic, "optional visits, 1,000: mean gap at 60 s at most 2 %", () => Gap(Long, "pcvrptw", 2)),
        new(Topic, "several depots: mean gap at 60 s at most 3 %", () => Gap(Long, "mdvrptw", 3)),
        new(Topic, "planted days of 300, 1,000 and 3,000 visits, pairs 0 and 10 %: at most 2 % unallocated", () => PlantedDays(record => record.Unallocated, 2, "% unallocated")),
        new(Topic, "planted days: travel at most 110 % of the planted plan's", () => PlantedDays(record => record.Travel, 110, "% of the planted travel")),
        new(Topic, "planted days: under 1 GB", () => PlantedDays(record => record.Megabytes, 1000, "MB")),
        new(Topic, "every recorded plan passes the checker", Checked),
    ];

    /// <summary>Runs what is missing of the ten-second, sixty-second and three-seed sets.</summary>
    internal static int Record()
    {
        Run(Short, 10, RoundsSets.Seed, RoundsSets.Folders);
        Run(Long, 60, RoundsSets.Seed, RoundsSets.Thirty);
        Run(Long, 60, RoundsSets.Seed, RoundsSets.Mankowska(Routing));
        foreach (var (visits, pairs, seconds) in RoundsSets.Planted)
        {
            Plant(visits, pairs, seconds);
        }

        Run("rounds-seed-2", 10, 2, RoundsSets.Ten);
        Run("rounds-seed-3", 10, 3, RoundsSets.Ten);
        return 0;
    }

    internal static string FileOf(string set) => Path.Combine(Finished.Project, "bench", "Quality", "Recorded", set + ".jsonl");

    private static void Run(string set, int seconds, int seed, IEnumerable<string> paths)
    {
        var arguments = paths.Select(path => Path.Combine(Routing, path)).ToList();
        arguments.AddRange(["--seconds", Text($"{seconds}"), "--seed", Text($"{seed}"), "--results", FileOf(set)]);
        Directory.CreateDirectory(Path.GetDirectoryName(FileOf(set))!);
        RoundsCommand.Run([.. arguments]);
    }

    private static MustFigure Gap(string set, string kinds, double most, params string[] sizes)
    {
        var wanted = kinds.Split(' ');
        var gaps = RoundsRecord.Read(FileOf(set))
            .Where(record => wanted.Contains(record.Kind) && record.Gap is not null
                && (sizes.Length == 0 || sizes.Any(size => record.Instance.Contains(size, StringComparison.Ordinal))))
            .Select(record => record.Gap!.Value)
            .ToList();
        return gaps.Count == 0
            ? new MustFigure("no run recorded: dotnet run -c Release --project bench/Quality -- rounds-record", null)
            : new MustFigure(Text($"{gaps.Average():0.00} % over {gaps.Count}, worst {gaps.Max():0.00} %"), gaps.Average() <= most);
    }

    private static void Plant(string visits, string pairs, string seconds)
    {
        var name = Text($"planted-{visits}-{pairs}-seed{RoundsSets.Seed}");
        if (RoundsRecord.Read(FileOf(Days)).All(record => record.Instance != name))
        {
            RoundsCommand.Run(["--planted", visits, "--pairs", pairs, "--seconds", seconds, "--seed", Text($"{RoundsSets.Seed}"), "--results", FileOf(Days)]);
        }
    }

    private static MustFigure PlantedDays(Func<RoundsRecord, double?> figure, double most, string unit)
    {
        var records = RoundsRecord.Read(FileOf(Days));
        var figures = records.Select(record => figure(record) ?? double.PositiveInfinity).ToList();
        return figures.Count == 0
            ? new MustFigure("no run recorded: dotnet run -c Release --project bench/Quality -- rounds-record", null)
            : new MustFigure(Text($"{string.Join(", ", records.Zip(figures, (record, value) => Text($"{record.Instance}: {value:0.##}")))} {unit}"), figures.TrueForAll(value => value <= most));
    }

    private static MustFigure NewBest()
    {
        var better = RoundsRecord.Read(FileOf(Long)).Where(record => record is { Kind: "mankowska", Checker: "ok", Gap: < -0.001 }).ToList();
        return new MustFigure(Text($"{better.Count} new best values, the largest step {-better.Select(record => record.Gap!.Value).DefaultIfEmpty().Min():0.00} %"), better.Count >= 5);
    }

    private static MustFigure Checked()
    {
        var all = Directory.Exists(Path.GetDirectoryName(FileOf(Short)))
            ? Directory.EnumerateFiles(Path.GetDirectoryName(FileOf(Short))!, "rounds*.jsonl").SelectMany(RoundsRecord.Read).ToList()
            : [];
        var refused = all.Count(record => record.Checker != "ok");
        return new MustFigure(Text($"{all.Count - refused} of {all.Count}"), all.Count == 0 ? null : refused == 0);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
