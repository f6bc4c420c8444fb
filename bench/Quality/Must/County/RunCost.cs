using System.Globalization;
using Zoning.Cli;

namespace Zoning.Quality;

/// <summary>The CPU time of <c>zoning run</c> against a build of the commit that the redesign began with, each run once.</summary>
internal static class RunCost
{
    private const double Goal = 0.35;

    /// <summary>A folder that the tool was published to with <c>-p:PublishReadyToRun=true</c>, or null to leave it out.</summary>
    internal static string? Published { get; set; }

    /// <summary>The exit code of a command that a signal stopped while these lines were looked at.</summary>
    internal static int StoppedWith { get; private set; }

    internal static MustFigure OnAshdale() => Stoppable((_, stop) => Compare(BaselineTool.Ashdale(stop), stop));

    internal static MustFigure OnOutputAreas()
    {
        var zones = Path.Combine(Finished.Shared, "data", "gis", "dorset_oa11.geojson");
        return !File.Exists(zones)
            ? new MustFigure("skipped: it needs ../shared, which is not here", null)
            : Stoppable((folder, stop) =>
            {
                var county = Path.Combine(folder, "county");
                Time(BaselineTool.Folder(stop), stop, "sample", county, "--packages", "3000", "--seed", "5", "--zones", zones, "--code", "OA11CD");
                return Compare(county, stop);
            });
    }

    /// <summary>Looks in a folder that is thrown away. A signal ends what runs, throws the folder away and ends the program.</summary>
    private static MustFigure Stoppable(Func<string, CancellationToken, MustFigure> look)
    {
        using var signals = new StopSignals();
        var folder = Directory.CreateTempSubdirectory("zoning-must").FullName;
        try
        {
            return look(folder, signals.Token);
        }
        catch (OperationCanceledException)
        {
            StoppedWith = signals.ExitCode;
            throw;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static MustFigure Compare(string county, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("zoning-must").FullName;
        try
        {
            var tools = Tools(stop);
            var seconds = new double[tools.Count];
            for (var tool = 0; tool < tools.Count; tool++)
            {
                seconds[tool] = Time(tools[tool].Folder, stop, "run", county, "--out", Path.Combine(folder, $"by-{tool}"));
                Console.Error.WriteLine(Text($"zoning run, {tools[tool].Name}: {seconds[tool]:0.0} s of CPU time"));
            }

            var seen = Enumerable.Range(1, tools.Count - 1).Select(
                tool => Text($"{tools[tool].Name} {seconds[tool]:0.0} s against {seconds[0]:0.0} s, ratio {seconds[tool] / seconds[0]:0.00}"));
            return new MustFigure(string.Join("; ", seen), seconds.Skip(1).Min() / seconds[0] <= Goal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The baseline first, then this build as <c>dotnet Zoning.Cli.dll</c> runs it, then the one compiled ahead of time.</summary>
    private static List<(string Name, string Folder)> Tools(CancellationToken stop)
    {
        var tools = new List<(string Name, string Folder)>
        {
            ("baseline", BaselineTool.Folder(stop)),
            ("compiled as it runs", AppContext.BaseDirectory),
        };
        if (Published is { } published)
        {
            tools.Add(("compiled ahead of time", published));
        }

        return tools;
    }

    internal static double Time(string tool, CancellationToken stop, params string[] arguments)
    {
        var before = ChildTime.Seconds() ?? throw new InvalidOperationException("This system does not report the CPU time of processes.");
        var run = Finished.Run("dotnet", Finished.Project, [Path.Combine(tool, "Zoning.Cli.dll"), .. arguments], stop);
        return run.Code == 0
            ? ChildTime.Seconds()!.Value - before
            : throw new InvalidOperationException($"zoning {arguments[0]} ended with {run.Code}: {run.Output}");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
