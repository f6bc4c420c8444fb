using System.Globalization;
using Zoning.Demand;
using Zoning.Planning;

namespace Zoning.Quality;

/// <summary>One release, one audit: how much is still shown, and what the protection costs.</summary>
internal static class ReleaseMust
{
    private const string Topic = "release";

    internal static IReadOnlyList<MustLine> Lines { get; } =
    [
        new(Topic, "ashdale's map shows unmet hours for at least two thirds of its areas", () => MapShare(ReleaseCounties.Ashdale, 2 / 3.0)),
        new(Topic, "with one lead provider a zone the map shows them for at least half", () => MapShare(ReleaseCounties.OneLeadAZone, 0.5)),
        new(Topic, "figures shown of those asked, against commit 55cb9a5: ashdale", () => Usefulness(ReleaseCounties.Ashdale)),
        new(Topic, "the same: 159 wards", () => Usefulness(ReleaseCounties.Wards)),
        new(Topic, "the same: the 219 LSOAs of Dorset Council (the baseline is not asked)", () => Usefulness(ReleaseCounties.CouncilLsoas, isCompared: false)),
        new(Topic, "the same: 452 LSOAs (the baseline is not asked: it does not end)", () => Usefulness(ReleaseCounties.Lsoas, isCompared: false)),
        new(Topic, "zoning run on ashdale, audit included, takes at most .5 of the CPU time of commit 55cb9a5", Cost),
        new(Topic, "zoning run on 452 LSOAs takes under 40 CPU s, the audit under 20", () => Seconds(ReleaseCounties.Lsoas, 40, 20)),
        new(Topic, "growth: 95, 159, 219, 452 zones", Growth),
        new(Topic, "2,493 output areas are answered within 120 s", () => Seconds(ReleaseCounties.OutputAreas, 120, 120)),
        new(Topic, "publishing 40 random counties twice gives the same figures", ReleaseProperties.Twice),
        new(Topic, "a stricter rule never shows a figure that is hidden by itself (100 counties)", ReleaseProperties.Stricter),
    ];

    private static MustFigure MapShare(Func<County?> make, double goal)
    {
        if (make() is not { } county)
        {
            return ReleaseCounties.Skipped;
        }

        var cells = county.Run(new RunOptions { Parts = RunParts.Ledger }).Publish().Ledger.Cells
            .Where(cell => cell.AreaKind == "display" && cell.Measure == LedgerMeasures.Unmet).ToList();
        var shown = cells.Count(cell => cell.Shown is Shown.Exact or Shown.Rounded);
        return new MustFigure(Text($"{shown} of {cells.Count} areas"), shown >= goal * cells.Count);
    }

    private static MustFigure Usefulness(Func<County?> make, bool isCompared = true)
    {
        if (make() is not { } county)
        {
            return ReleaseCounties.Skipped;
        }

        var cells = county.Run(new RunOptions { Parts = RunParts.Ledger }).Publish().Ledger.Cells;
        var now = ShareShown(cells.Select(cell => RunTables.ShownWord(cell.Shown)));
        if (!isCompared)
        {
            return new MustFigure(now, true);
        }

        var folder = Directory.CreateTempSubdirectory("zoning-must").FullName;
        try
        {
            county.OnItsMap().WriteFolder(Path.Combine(folder, "county"));
            var tool = BaselineTool.Folder(CancellationToken.None);
            RunCost.Time(tool, CancellationToken.None, "run", Path.Combine(folder, "county"), "--out", Path.Combine(folder, "out"));
            var rows = File.ReadLines(Path.Combine(folder, "out", "tables.csv")).Skip(1).Select(line => line.Split(',')[^3]);
            return new MustFigure($"{now} now, {ShareShown(rows)} before", true);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string ShareShown(IEnumerable<string> shown)
    {
        var words = shown.Where(word => word != "not-supplied").ToList();
        var given = words.Count(word => word is "exact" or "rounded");
        var classes = words.Count(word => word == "class");
        return Text($"{given} of {words.Count} ({100.0 * given / words.Count:0} %) and {classes} classes");
    }

    private static MustFigure Cost()
    {
        var seen = RunCost.OnAshdale();
        var ratio = double.Parse(seen.Figure.Split("ratio ")[1].Split(';')[0], CultureInfo.InvariantCulture);
        return seen with { IsMet = ratio <= 0.5 };
    }

    private static MustFigure Seconds(Func<County?> make, double goal, double audit)
    {
        if (make() is not { } county)
        {
            return ReleaseCounties.Skipped;
        }

        var (all, publishing) = Measure(county);
        return new MustFigure(Text($"{all:0.0} CPU s, of which publishing {publishing:0.0}"), all < goal && publishing < audit);
    }

    private static MustFigure Growth()
    {
        var seen = new List<string>();
        foreach (var (name, make) in new (string, Func<County?>)[]
        {
            ("95", ReleaseCounties.Msoas), ("159", ReleaseCounties.Wards), ("219", ReleaseCounties.CouncilLsoas),
            ("452", ReleaseCounties.Lsoas),
        })
        {
            if (make() is not { } county)
            {
                return ReleaseCounties.Skipped;
            }

            var (all, publishing) = Measure(county);
            seen.Add(Text($"{name} zones {all:0.0} CPU s, publishing {publishing:0.0}"));
        }

        return new MustFigure(string.Join("; ", seen), true);
    }

    /// <summary>The CPU seconds of the command, and of publishing the ledger alone in this process.</summary>
    private static (double All, double Publishing) Measure(County county)
    {
        var folder = Directory.CreateTempSubdirectory("zoning-must").FullName;
        try
        {
            county.OnItsMap().WriteFolder(Path.Combine(folder, "county"));
            var all = RunCost.Time(AppContext.BaseDirectory, CancellationToken.None, "run", Path.Combine(folder, "county"), "--out", Path.Combine(folder, "out"));
            var ledger = county.OnItsMap().Ledger();
            var before = Environment.CpuUsage.TotalTime;
            ledger.Publish();
            return (all, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
