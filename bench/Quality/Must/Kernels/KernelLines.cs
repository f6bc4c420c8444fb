using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Interactive.Tests;
using Notebooks.Tests.Assisting;
using Zoning.Cli;
using Zoning.Notebooks;
using Zoning.Quality.Kernels;

namespace Zoning.Quality;

/// <summary>
/// Two kernels: every notebook in ours and in .NET Interactive, charts of Plotly.NET, a feed for the first time, keys and interrupts. The
/// table of all notebooks takes minutes and is under the sub-topic kernels-all.
/// </summary>
internal static class KernelLines
{
    private const string Topic = "kernels";
    private const string All = "kernels-all";
    private const string Mistakes = "mistakes.ipynb";
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(2);
    private static readonly string Tool = Path.Combine(AppContext.BaseDirectory, "Zoning.Cli.dll");
    private static readonly string Interactive = Path.Combine(Finished.Project, "artifacts", "interactive", "dotnet-interactive");

    internal static IReadOnlyList<MustLine> Lines { get; } =
    [
        new(All, "every notebook, one with the extension and one with Plotly.NET in both kernels: 0 errors, same text", () => InBoth(Table)),
        new(Topic, "the notebooks of extension and Plotly.NET in both kernels: 0 errors, same text, no address loaded, charts in both forms", () => InBoth(Charts)),
        new(Topic, "first #r \"nuget: Zoning.Interactive\" from a new feed, then #!zoning with a missing folder, a bad one and a typo", () => InBoth(FirstTime)),
        new(Topic, "completion in texts, initialisers and lines: the right key among the first five at 30 recorded positions", Positions),
        new(Topic, "an awaited delay is interrupted in under 1 s, and the session goes on", AwaitedDelay),
        new(Topic, "a feed that is not there: a sentence with its line, and the session goes on", NoFeed),
    ];

    private static MustFigure Table(BothKernels kernels)
    {
        var names = Directory.EnumerateFiles(Path.Combine(kernels.In(BothKernels.Own), "notebooks"), "*.ipynb").Select(path => Path.GetFileName(path)!)
            .Order(StringComparer.Ordinal).ToList();
        var seen = kernels.Run(names, BothKernels.Own, BothKernels.Real);
        Console.Write(KernelTable.Of(seen));
        return Verdict(kernels, seen);
    }

    private static MustFigure Charts(BothKernels kernels)
    {
        var seen = kernels.Run(["extension.ipynb", "plotly.ipynb"], BothKernels.Own, BothKernels.Real);
        var verdict = Verdict(kernels, seen);
        var charts = seen.Select(run => kernels.Outputs(run.Kernel, run.Notebook).Count(output => output.ContainsKey("application/vnd.plotly.v1+json"))).ToList();
        return new MustFigure($"{verdict.Figure}; figures and charts in plotly form: {string.Join(", ", charts)}", verdict.IsMet == true && charts.All(count => count >= 2));
    }

    private static MustFigure Verdict(BothKernels kernels, IReadOnlyList<SeenNotebook> seen)
    {
        var pairs = seen.GroupBy(run => run.Notebook).Select(KernelTable.Pair).ToList();
        var (errors, cells, same) = (seen.Sum(run => run.Errors.Count), pairs.Sum(pair => pair.Own.Cells), pairs.Sum(pair => KernelTable.Same(pair.Own, pair.Real)));
        var loaded = seen.Sum(run => OutputPage.Loaded(kernels.Outputs(run.Kernel, run.Notebook)).Count());
        return new MustFigure(
            Text($"{pairs.Count} notebooks, {errors} errors, {same} of {cells} cells say the same, {loaded} addresses loaded; {pairs.Sum(pair => pair.Own.Seconds):0} s ours, {pairs.Sum(pair => pair.Real.Seconds):0} s .NET Interactive"),
            errors == 0 && same == cells && loaded == 0);
    }

    private static MustFigure FirstTime(BothKernels kernels)
    {
        kernels.Add(Mistakes, "#r \"nuget: Zoning.Interactive, 0.1.0\"", "#!zoning ../data-samples/nowhere", "#!zoning ../data-samples/ugly-extract", "#!zonning x", "1 + 1");
        var seen = kernels.Run([Mistakes], BothKernels.Own, BothKernels.Real);
        foreach (var run in seen)
        {
            Console.WriteLine(Text($"  {run.Kernel}, {run.Seconds:0.0} s"));
            run.Errors.ToList().ForEach(error => Console.WriteLine("    " + error.Replace('\n', ' ')));
        }

        return new MustFigure(
            Text($"{seen[0].Seconds:0.0} s ours, {seen[1].Seconds:0.0} s .NET Interactive; {seen[0].Errors.Count} and {seen[1].Errors.Count} sentences, the next cell says '{seen[0].Said[^1]}' and '{seen[1].Said[^1]}'"),
            seen.All(run => run.Errors.Count == 3 && run.Said[^1] == "2"));
    }

    private static MustFigure Positions()
    {
        using var session = new Session(new SessionOptions(CellHost.Make()) { Folder = AppContext.BaseDirectory });
        session.Run("Cell 1", CompletionPositions.Before, SilentSink.Of, default).GetAwaiter().GetResult();
        var missed = CompletionPositions.All.Where(position =>
        {
            var place = position.Code.IndexOf('|', StringComparison.Ordinal);
            var code = position.Code.Remove(place, 1);
            var script = session.After(code.StartsWith("#!", StringComparison.Ordinal) ? "" : code);
            return !Completion.At(script, code, place, CellDirectives.All).Names.Take(5).Contains(position.Wanted);
        }).Select(position => position.Code).ToImmutableArray();
        return new MustFigure(Text($"{CompletionPositions.All.Length - missed.Length} of {CompletionPositions.All.Length} {string.Join("; ", missed)}"), missed.IsEmpty);
    }

    private static MustFigure AwaitedDelay()
    {
        using var kernel = KernelProcess.Start(Tool);
        using var client = kernel.Connect();
        client.Execute("var kept = 41;", Long);
        var waiting = client.SendCell("await Task.Delay(60_000); kept = 0;");
        client.WaitForBegin(waiting, Long);
        Thread.Sleep(1_000);
        var clock = Stopwatch.StartNew();
        client.Control("interrupt_request", []);
        var name = (string?)client.Wait(waiting, Long, null).Content["ename"];
        var seconds = clock.Elapsed.TotalSeconds;
        return new MustFigure(Text($"{name} after {seconds:0.00} s"), name == "Interrupted" && seconds < 1 && client.Execute("kept + 1", Long).Result == "42");
    }

    private static MustFigure NoFeed()
    {
        using var session = new Session(new SessionOptions(new NotebookHost()) { Folder = AppContext.BaseDirectory });
        CellResult Run(string code) => session.Run("Cell 1", code, SilentSink.Of, default).GetAwaiter().GetResult();
        var fault = Run("#i \"nuget:/no/such/feed\"").Fault;
        return new MustFigure($"{fault}", fault is { Name: "FeedNotFound", Line: 1 } && Run("5").Value?.Parts["text/plain"] == "5");
    }

    private static MustFigure InBoth(Func<BothKernels, MustFigure> look)
    {
        if (!File.Exists(Interactive) || !Directory.Exists("/usr/lib/python3/dist-packages/nbclient"))
        {
            return new MustFigure(".NET Interactive or nbclient isn't installed: .ci/run installs both", null);
        }

        using var kernels = new BothKernels(Finished.Project, Tool, Interactive);
        return look(kernels);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
