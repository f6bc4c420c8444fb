using System.Diagnostics;
using Shouldly;
using TestKit;

namespace EndToEnd.Tests;

/// <summary>A signal ends a command in whatever it is doing, with the exit code that names the signal, and leaves nothing half written.</summary>
public sealed class SignalTests : IDisposable
{
    private static readonly string Ashdale = Path.Combine(Folders.Project, "data-samples", "ashdale");
    private readonly string _folder = Directory.CreateTempSubdirectory("zoning signal ").FullName;
    private readonly string _given = Directory.CreateTempSubdirectory("zoning given ").FullName;

    public SignalTests()
    {
        File.Copy(Path.Combine(Ashdale, "scenarios", "winter.csv"), Path.Combine(_given, "winter.csv"));
        File.WriteAllText(
            Path.Combine(_given, "sweep.json"),
            """{"seeds": [0, 1, 2], "levers": [{"lever": "virtual-visits", "from": "2026-04-06", "sizes": [0.1, 0.2, 0.3, 0.4]}]}""");
    }

    public void Dispose() => Array.ForEach([_folder, _given], folder => Directory.Delete(folder, recursive: true));

    [Theory]
    [InlineData("reading the county", "run COUNTY --out OUT", "reading services.csv")]
    [InlineData("the ledger", "run COUNTY --out OUT", "drawing up the ledger")]
    [InlineData("the forecast", "forecast COUNTY --out OUT", "history")]
    [InlineData("the forecast of a run", "run COUNTY --out OUT", "forecasting")]
    [InlineData("the rounds of a run", "run COUNTY --out OUT", "planning rounds")]
    [InlineData("a sample", "sample OUT --packages 200000", "inventing packages")]
    [InlineData("the tables of a sample", "sample OUT --packages 200000", "writing tables")]
    [InlineData("reading a sample back", "sample OUT --packages 20000", "reading what was made")]
    [InlineData("the rounds of a sample", "sample OUT --packages 20000", "inventing rounds")]
    [InlineData("before a flow", "flow SMALL --out OUT", "preparing the flow")]
    [InlineData("a flow", "flow SMALL --replications 5000 --out OUT", "simulating")]
    [InlineData("policies", "policies SMALL --replications 5000 --out OUT", "simulating")]
    [InlineData("the search for swaps", "swaps SMALL --iterations 100000 --out OUT", "rounds without a swap")]
    [InlineData("a scenario", "whatif SMALL GIVEN/winter.csv --draws 10000 --out OUT", "drawing sizes")]
    [InlineData("a sweep", "sweep SMALL GIVEN/sweep.json --draws 10000 --internal --store KEPT --out OUT", "scenario ")]
    [InlineData("a programme", "track SMALL LATER --out OUT", "folder 1 of 2")]
    [InlineData("reading for a join", "join COUNTY COUNTY --prefixes A,B --out OUT", "reading services.csv")]
    [InlineData("writing", "sample OUT --packages 1100", "writing files")]
    public void Sigterm_ends_a_command_with_143_and_leaves_nothing_behind(string stage, string command, string step)
    {
        var ended = Stopped("TERM", command, step);

        (ended.Code is 143 or 0 && (ended.Code == 143 || stage == "writing")).ShouldBeTrue($"{stage}: {ended}");
        WholeOrNothing(ended.Code == 0);
    }

    [Fact]
    public void Ctrl_C_ends_a_command_with_130_and_leaves_nothing_behind()
    {
        var ended = Stopped("INT", "sample OUT --packages 200000", "inventing packages");

        ended.Code.ShouldBe(130, ended.Error);
        ended.Error.ShouldContain("Stopped. Nothing was written.");
        WholeOrNothing(isWritten: false);
    }

    [Fact]
    public void Sigterm_keeps_the_best_rounds_so_far_and_ends_with_143()
    {
        var ended = Stopped("TERM", "rounds COUNTY --iterations 500000000 --out OUT", "rounds of");

        ended.Code.ShouldBe(143, ended.Error);
        File.ReadAllText(Path.Combine(_folder, "out", "rounds.md")).ShouldContain("Not repeatable");
    }

    [Fact]
    public void Sigterm_ends_an_import_with_143_and_adds_no_file()
    {
        var extract = Path.Combine(_folder, "extract.csv");
        using (var writer = new StreamWriter(extract))
        {
            writer.WriteLine("Service ID,Client,Postcode,Hours per week,Provider,Status,Start date");
            for (var line = 0; line < 300_000; line++)
            {
                writer.WriteLine(FormattableString.Invariant($"S{line},C{line},ZZ99 3VZ,14,Provider {line % 40},Active,01/02/2026"));
            }
        }

        var ended = Stopped("TERM", $"import {extract.Replace(' ', '\t')} --as packages --out OUT", "importing");

        ended.Code.ShouldBe(143, ended.Error);
        // A guessed map stays, to be corrected; no table does.
        ended.Error.ShouldContain("Stopped. No table was written");
        Directory.EnumerateFiles(_folder, "*.csv", SearchOption.AllDirectories).ShouldBe([extract]);
    }

    [Fact]
    public void Sigterm_ends_a_notebook_in_an_endless_cell_with_143()
    {
        var notebook = Path.Combine(_folder, "endless.ipynb");
        File.WriteAllText(notebook, """
            {"cells": [{"cell_type": "code", "execution_count": null, "id": "a", "metadata": {}, "outputs": [], "source": ["while (true) { }"]}],
             "metadata": {"kernelspec": {"display_name": "C#", "language": "C#", "name": "zoning"}}, "nbformat": 4, "nbformat_minor": 5}
            """);

        var ended = Stopped("TERM", $"notebook run {notebook.Replace(' ', '\t')}", "running cell 1 of 1");

        ended.Code.ShouldBe(143, ended.Error);
    }

    /// <summary>Runs a command until it prints a step, sends a signal and waits for the end. A tab in the command is a space in a name.</summary>
    private Ended Stopped(string signal, string command, string step)
    {
        var arguments = command.Split(' ').Select(word => word switch
        {
            "COUNTY" => Ashdale,
            "SMALL" => ZoningTool.SmallCounty,
            "LATER" => ZoningTool.LaterCounty,
            "KEPT" => Path.Combine(_given, "kept"),
            _ when word.StartsWith("GIVEN/", StringComparison.Ordinal) => Path.Combine(_given, word[6..]),
            "OUT" => Path.Combine(_folder, "out"),
            _ => word.Replace('\t', ' '),
        });
        var reached = new TaskCompletionSource();
        // A shell that runs its command in the background lets it inherit an ignored SIGINT; env restores the default.
        var start = new ProcessStartInfo(
            "env", ["--default-signal=INT", "dotnet", Path.Combine(AppContext.BaseDirectory, "Zoning.Cli.dll"), .. arguments, "--progress"]);
        using var tool = ChildProcess.Start(start, line =>
        {
            if (line.Contains(step, StringComparison.Ordinal))
            {
                reached.TrySetResult();
            }
        });
        Task.WaitAny([reached.Task, tool.Exit], TimeSpan.FromMinutes(3));
        reached.Task.IsCompleted.ShouldBeTrue($"the command never printed '{step}'");
        tool.Signal(signal);
        return tool.Wait(TimeSpan.FromMinutes(1));
    }

    private void WholeOrNothing(bool isWritten)
    {
        string[] expected = isWritten ? ["out"] : [];
        Directory.EnumerateFileSystemEntries(_folder).Select(Path.GetFileName).ShouldBe(expected);
    }
}
