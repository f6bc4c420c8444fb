using System.Globalization;

namespace Zoning.Quality;

/// <summary>The CPU time of <c>zoning run</c> against a build of the commit that the redesign began with, in alternating runs.</summary>
internal static class RunCost
{
    private const double Goal = 0.35;
    private const int Runs = 3;

    /// <summary>A folder that the tool was published to with <c>-p:PublishReadyToRun=true</c>, or null to leave it out.</summary>
    internal static string? Published { get; set; }

    internal static MustFigure OnAshdale() => Compare(Path.Combine(Finished.Project, "data-samples", "ashdale"));

    internal static MustFigure OnOutputAreas()
    {
        var zones = Path.Combine(Finished.Shared, "data", "gis", "dorset_oa11.geojson");
        if (!File.Exists(zones))
        {
            return new MustFigure("skipped: it needs ../shared, which is not here", null);
        }

        var folder = Directory.CreateTempSubdirectory("zoning-must").FullName;
        try
        {
            var county = Path.Combine(folder, "county");
            Time(BaselineTool.Folder, "sample", county, "--packages", "3000", "--seed", "5", "--zones", zones, "--code", "OA11CD");
            return Compare(county);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static MustFigure Compare(string county)
    {
        var folder = Directory.CreateTempSubdirectory("zoning-must").FullName;
        try
        {
            // Each tool with the least CPU time of its runs: on a machine that others use too, it is nearest to what the work itself costs.
            var tools = Tools();
            var least = new double[tools.Count];
            Array.Fill(least, double.PositiveInfinity);
            for (var run = 0; run < Runs; run++)
            {
                for (var tool = 0; tool < tools.Count; tool++)
                {
                    var seconds = Time(tools[tool].Folder, "run", county, "--out", Path.Combine(folder, $"by-{tool}"));
                    least[tool] = Math.Min(least[tool], seconds);
                }
            }

            var seen = Enumerable.Range(1, tools.Count - 1).Select(tool => string.Create(
                CultureInfo.InvariantCulture,
                $"{tools[tool].Name} {least[tool]:0.0} s against {least[0]:0.0} s, ratio {least[tool] / least[0]:0.00}"));
            return new MustFigure(string.Join("; ", seen), least.Skip(1).Min() / least[0] <= Goal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The baseline first, then this build as <c>dotnet Zoning.Cli.dll</c> runs it, then the one compiled ahead of time.</summary>
    private static List<(string Name, string Folder)> Tools()
    {
        var tools = new List<(string Name, string Folder)>
        {
            ("baseline", BaselineTool.Folder),
            ("compiled as it runs", AppContext.BaseDirectory),
        };
        if (Published is { } published)
        {
            tools.Add(("compiled ahead of time", published));
        }

        return tools;
    }

    internal static double Time(string tool, params string[] arguments)
    {
        var before = ChildTime.Seconds() ?? throw new InvalidOperationException("This system does not report the CPU time of processes.");
        var run = Finished.Run("dotnet", Finished.Project, [Path.Combine(tool, "Zoning.Cli.dll"), .. arguments]);
        return run.Code == 0
            ? ChildTime.Seconds()!.Value - before
            : throw new InvalidOperationException($"zoning {arguments[0]} ended with {run.Code}: {run.Output}");
    }
}
