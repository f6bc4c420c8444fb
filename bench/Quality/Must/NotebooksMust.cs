using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Zoning.Notebooks;
using Zoning.Quality.Kernels;

namespace Zoning.Quality;

/// <summary>The kernel: how soon it answers, what Jupyter's own tests say, and what it survives. Each looks at a kernel that it starts.</summary>
internal static class NotebooksMust
{
    private const string Topic = "notebooks";
    private const int Starts = 5;
    private const int Cells = 20;
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(2);
    private static readonly string Tool = Path.Combine(AppContext.BaseDirectory, "Zoning.Cli.dll");

    internal static IReadOnlyList<MustLine> Lines { get; } =
    [
        new(Topic, Text($"kernel start to first result under 3 s (median of {Starts} starts)"), FirstResult),
        new(Topic, Text($"later cells under 100 ms (median of {Cells})"), LaterCells),
        new(Topic, "jupyter_kernel_test: all that is claimed passes, only the pager is skipped", JupyterTests),
        new(Topic, "garbage, half handshakes, oversize frames and wrong signatures on all five ports are survived", Survival),
        new(Topic, "while (true) { } is interrupted, and the session goes on", Interrupt),
    ];

    private static MustFigure FirstResult()
    {
        var seconds = Enumerable.Range(0, Starts).Select(_ =>
        {
            var clock = Stopwatch.StartNew();
            using var kernel = KernelProcess.Start(Tool);
            using var client = kernel.Connect();
            return client.Execute("1 + 1", Long).Result == "2" ? clock.Elapsed.TotalSeconds : double.NaN;
        }).Order().ToList();
        var median = seconds[Starts / 2];
        return new MustFigure(Text($"{median:0.00} s ({seconds[0]:0.00} to {seconds[^1]:0.00})"), median < 3);
    }

    private static MustFigure LaterCells()
    {
        using var kernel = KernelProcess.Start(Tool);
        using var client = kernel.Connect();
        client.Execute("var a = 1;", Long);
        client.Execute("a + 1", Long);
        var milliseconds = Enumerable.Range(0, Cells).Select(cell =>
        {
            var clock = Stopwatch.StartNew();
            client.Execute(Text($"a + {cell}"), Long);
            return clock.Elapsed.TotalMilliseconds;
        }).Order().ToList();
        return new MustFigure(Text($"{milliseconds[Cells / 2]:0} ms ({milliseconds[0]:0} to {milliseconds[^1]:0}); {kernel.Megabytes:0} MB held"), milliseconds[Cells / 2] < 100);
    }

    private static MustFigure JupyterTests()
    {
        if (!File.Exists("/usr/lib/python3/dist-packages/jupyter_kernel_test/__init__.py"))
        {
            return new MustFigure("jupyter_kernel_test isn't installed: apt-get install python3-jupyter-kernel-test", null);
        }

        var folder = Directory.CreateTempSubdirectory("zoning jupyter ").FullName;
        try
        {
            new KernelSpec { Command = ["dotnet", Tool, "notebook", "kernel", "start"], DataFolder = folder }.Install();
            Environment.SetEnvironmentVariable("JUPYTER_DATA_DIR", folder);
            Environment.SetEnvironmentVariable("JUPYTER_RUNTIME_DIR", folder);
            var tests = Finished.Run("/usr/bin/python3", folder, Path.Combine(Finished.Project, "tests", "Notebooks.Tests", "Kernels", "kernel_tests.py"));
            var counts = Regex.Match(tests.Output, @"Ran (\d+) tests[\s\S]*?(OK|FAILED)( \(.*\))?");
            return new MustFigure(
                Text($"{counts.Groups[1].Value} run, {counts.Groups[2].Value}{counts.Groups[3].Value}"),
                counts.Groups[2].Value == "OK" && counts.Groups[3].Value == " (skipped=1)");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static MustFigure Survival()
    {
        const int Times = 80;
        using var kernel = KernelProcess.Start(Tool);
        using var client = kernel.Connect();
        client.Execute("var kept = 41;", Long);
        Hostility.OnAllPorts(kernel.Ports, Times);
        Hostility.OnShell(client);
        var lives = kernel.IsAlive && client.Execute("kept + 1", Long).Result == "42" && kernel.Beats();
        return new MustFigure(Text($"{5 * Times} connections and 6 messages: {(lives ? "the kernel answers as before" : "the kernel is gone or confused")}"), lives);
    }

    private static MustFigure Interrupt()
    {
        using var kernel = KernelProcess.Start(Tool);
        using var client = kernel.Connect();
        client.Execute("var kept = 41;", Long);
        var endless = client.SendCell("while (true) { }");
        client.WaitForBegin(endless, Long);
        var clock = Stopwatch.StartNew();
        client.Control("interrupt_request", new JsonObject());
        var name = (string?)client.Wait(endless, Long, null).Content["ename"];
        var seconds = clock.Elapsed.TotalSeconds;
        return new MustFigure(Text($"{name} after {seconds:0.0} s"), name == "Interrupted" && client.Execute("kept + 1", Long).Result == "42");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
