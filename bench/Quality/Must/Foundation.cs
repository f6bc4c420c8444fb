using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Zoning.Demand;
using Zoning.Planning;

namespace Zoning.Quality;

/// <summary>From a council's extract to the map.</summary>
internal static partial class Foundation
{
    private const string Topic = "foundation";

    internal static IReadOnlyList<MustLine> Lines { get; } =
    [
        new(Topic, "a fresh clone makes the page by the README's first command", FreshClone),
        new(Topic, "ashdale shareable: two thirds of the non-zero display areas show unmet hours", () => DisplayShare("ashdale")),
        new(Topic, "ashdale-extract shareable: two thirds of the non-zero display areas show unmet hours", () => DisplayShare("ashdale-extract")),
        new(Topic, "ashdale shareable: zones with nobody waiting read 0", ZerosShown),
        new(Topic, "ashdale-extract: what it lacks is not supplied, never a number", ExtractUnlabelled),
        new(Topic, "real Dorset LSOAs end to end: sample, run shareable", DorsetLsoas),
        new(Topic, "ledger of 100,000 lines on 300 zones under 2 s", LedgerOf100000),
        new(Topic, "1M points into 300 polygons under 1 s", MillionPoints),
        new(Topic, "zoning run on ashdale under 5 s and 500 MB, tool as built, start to exit", RunTime),
        new(Topic, "the attack on ashdale and 50 random counties finds nothing; finds five broken publishers; compare and --after hold", () => Tests("Attack.Tests")),
        new(Topic, "fuzz: 10,000 mutated files, at least 15 codes and 5 % accepted", () => Fuzz(10_000)),
        new(Topic, "the page in Chromium at 1280 and 390 px and as PDF", () => Tests("Browser.Tests")),
    ];

    private static MustFigure FreshClone()
    {
        var folder = Directory.CreateTempSubdirectory("zoning-clone").FullName;
        try
        {
            var clone = Finished.Run("git", folder, "clone", "-q", Finished.Project, "zoning");
            var command = File.ReadLines(Path.Combine(folder, "zoning", "README.md")).First(line => line.StartsWith("dotnet run ", StringComparison.Ordinal));
            var run = Finished.Run("dotnet", Path.Combine(folder, "zoning"), command.Split(' ')[1..]);
            var page = new FileInfo(Path.Combine(folder, "zoning", "ashdale-page", "report.html"));
            return new MustFigure(Text($"clone {clone.Code}, run {run.Code} in {run.Seconds:0} s, page of {(page.Exists ? page.Length / 1024 : 0)} kB"), run.Code == 0 && page.Exists);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static MustFigure DisplayShare(string sample)
    {
        var run = Published(sample, OutputLevel.Shareable);
        var areas = run.Cells.Where(cell => cell.AreaKind == "display" && cell.Measure == LedgerMeasures.Unmet).ToList();
        var nonZero = areas.Where(cell => !(cell.Shown == Shown.Exact && cell.Value == 0)).ToList();
        var shown = nonZero.Count(cell => cell.Shown is Shown.Rounded or Shown.Exact);
        return new MustFigure(Text($"{shown} of {nonZero.Count} of {areas.Count} areas"), nonZero.Count > 0 && 3 * shown >= 2 * nonZero.Count);
    }

    private static MustFigure ZerosShown()
    {
        var county = County.Read(Sample("ashdale"));
        var ledger = county.OnHomeMap().Ledger();
        var run = Published("ashdale", OutputLevel.Shareable);
        var nobody = Enumerable.Range(0, county.HomeMap.Count).Where(zone => ledger.ByZone.People(zone, PeopleSet.OnList) == 0).ToList();
        var read0 = nobody.Count(zone => run.Cells.Any(cell =>
            cell.AreaKind is "zone" or "display" && cell.Area == county.HomeMap[zone].Code.Value && cell.Measure == LedgerMeasures.PeopleWaiting
            && cell.Shown == Shown.Exact && cell.Value == 0));
        return new MustFigure(Text($"{read0} of {nobody.Count} zones"), read0 == nobody.Count && nobody.Count > 0);
    }

    private static MustFigure ExtractUnlabelled()
    {
        var run = Published("ashdale-extract", OutputLevel.Internal);
        var undelivered = run.Cells.Single(cell => cell.AreaKind == "county" && cell.Measure == LedgerMeasures.ByStatus && cell.Status == "undelivered" && cell.Provider.Length == 0 && cell.TimeOfDay.Length == 0);
        var invented = run.Cells.Count(cell => cell.Shown == Shown.NotSupplied && (cell.Value ?? cell.Low ?? cell.High) is not null);
        return new MustFigure($"undelivered is {undelivered.Shown}; {invented} figures not supplied carry a number", undelivered.Shown == Shown.NotSupplied && invented == 0);
    }

    private static MustFigure DorsetLsoas()
    {
        var gis = Path.Combine(Finished.Shared, "data", "gis");
        if (!Directory.Exists(gis))
        {
            return new MustFigure("../shared is absent", null);
        }

        var folder = Directory.CreateTempSubdirectory("zoning-lsoa").FullName;
        try
        {
            var sample = Finished.Zoning(
                "sample", Path.Combine(folder, "dorset"), "--zones", Path.Combine(gis, "dorset_lsoa11.geojson"), "--code", "LSOA11CD", "--population",
                Path.Combine(gis, "dorset_lsoa11_population_by_age.csv") + ":p65plus_2020", "--seed", "1");
            var run = Finished.Zoning("run", Path.Combine(folder, "dorset"), "--out", Path.Combine(folder, "page"));
            return new MustFigure(Text($"sample {sample.Code} in {sample.Seconds:0.0} s, run {run.Code} in {run.Seconds:0.0} s, {run.PeakMegabytes:0} MB"), sample.Code == 0 && run.Code == 0);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static MustFigure LedgerOf100000()
    {
        var input = LargeLedger.Input(100_000, 300);
        var seconds = Best(3, () => Ledger.DrawUp(input));
        return new MustFigure(Text($"{seconds:0.00} s, best of 3"), seconds < 2);
    }

    private static MustFigure MillionPoints()
    {
        var zones = Zoning.Speed.JaggedMap.Of(300, seed: 1);
        var points = Zoning.Speed.JaggedMap.Points(1_000_000, seed: 1);
        var found = new int[points.Length];
        var seconds = Best(3, () => ZoneLocator.Of(zones).Locate(points, found));
        return new MustFigure(Text($"{seconds:0.00} s, best of 3"), seconds < 1);
    }

    private static MustFigure RunTime()
    {
        var folder = Directory.CreateTempSubdirectory("zoning-run").FullName;
        try
        {
            var runs = Enumerable.Range(0, 5).Select(_ => Finished.Zoning("run", Sample("ashdale"), "--out", Path.Combine(folder, "page"))).ToList();
            var median = runs.Select(run => run.Seconds).Order().ElementAt(2);
            var peak = runs.Max(run => run.PeakMegabytes);
            return new MustFigure(Text($"{median:0.0} s median of 5, {peak:0} MB"), runs.All(run => run.Code == 0) && median < 5 && peak < 500);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static MustFigure Tests(string project)
    {
        var run = Finished.Run("dotnet", Finished.Project, "test", Path.Combine("tests", project), "-c", "Release", "-v", "q");
        var counts = run.Output.Split('\n').LastOrDefault(line => line.Contains("Failed:", StringComparison.Ordinal))?.Trim() ?? "no count";
        return new MustFigure(Text($"{counts} ({run.Seconds:0} s)"), run.Code == 0 && !SkippedSome().IsMatch(counts));
    }

    private static MustFigure Fuzz(int cases)
    {
        var run = Finished.Run("dotnet", Finished.Project, "exec", Path.Combine(AppContext.BaseDirectory, "Quality.dll"), "fuzz", cases.ToString(CultureInfo.InvariantCulture));
        return new MustFigure(Text($"{run.Output.Trim().Split('\n').LastOrDefault()} ({run.Seconds:0} s)"), run.Code == 0);
    }

    private static PublishedLedger Published(string sample, OutputLevel level) =>
        County.Read(Sample(sample)).OnHomeMap().Ledger().Publish(new PublishOptions { Level = level });

    private static string Sample(string name) => Path.Combine(Finished.Project, "data-samples", name);

    private static double Best(int runs, Action work)
    {
        var best = double.MaxValue;
        for (var run = 0; run < runs; run++)
        {
            var clock = Stopwatch.StartNew();
            work();
            best = Math.Min(best, clock.Elapsed.TotalSeconds);
        }

        return best;
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);

    [GeneratedRegex(@"Skipped:\s+[1-9]")]
    private static partial Regex SkippedSome();
}
