using System.Globalization;

namespace Zoning.Quality;

/// <summary>The CPU time of <c>zoning run</c> against a build of the commit that the redesign began with, in alternating runs.</summary>
internal static class RunCost
{
    private const double Goal = 0.35;
    private const int Runs = 3;

    internal static MustFigure OnAshdale() => Compare(Path.Combine(Finished.Project, "data-samples", "ashdale"));

    internal static MustFigure OnOutputAreas()
    {
        var zones = Path.Combine(Finished.Shared, "data", "gis", "dorset_oa11.geojson");
        if (!File.Exists(zones))
        {
            return new MustFigure("needs ../shared, which is not here", null);
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
            var (before, after) = (new List<double>(), new List<double>());
            for (var run = 0; run < Runs; run++)
            {
                before.Add(Time(BaselineTool.Folder, "run", county, "--out", Path.Combine(folder, "before")));
                after.Add(Time(AppContext.BaseDirectory, "run", county, "--out", Path.Combine(folder, "after")));
            }

            // The least of several runs is nearest to what the work itself costs on a machine that others use too.
            var ratio = after.Min() / before.Min();
            return new MustFigure(
                string.Create(CultureInfo.InvariantCulture, $"{after.Min():0.0} s against {before.Min():0.0} s, ratio {ratio:0.00}"), ratio <= Goal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Time(string tool, params string[] arguments)
    {
        var before = ChildTime.Seconds() ?? throw new InvalidOperationException("This system does not report the CPU time of processes.");
        var run = Finished.Run("dotnet", Finished.Project, [Path.Combine(tool, "Zoning.Cli.dll"), .. arguments]);
        return run.Code == 0
            ? ChildTime.Seconds()!.Value - before
            : throw new InvalidOperationException($"zoning {arguments[0]} ended with {run.Code}: {run.Output}");
    }
}
