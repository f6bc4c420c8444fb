using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using TestKit;

namespace Zoning.Browser.Tests;

/// <summary>The sample county, run by the tool as a user would, at two levels.</summary>
public sealed partial class RunOutput : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("zoning run ");

    /// <summary>Runs the tool.</summary>
    public RunOutput()
    {
        if (NeedsChromiumFactAttribute.IsHere)
        {
            Run(Shareable);
            Run(Internal, "--internal");
            Tool("forecast", Ahead, "--internal");
        }
    }

    /// <summary>The folder of a run that may be shared.</summary>
    public string Shareable => Path.Combine(_folder.FullName, "shareable");

    /// <summary>The folder of a run for use inside the council.</summary>
    public string Internal => Path.Combine(_folder.FullName, "internal");

    /// <summary>The folder of a forecast for use inside the council.</summary>
    public string Ahead => Path.Combine(_folder.FullName, "ahead");

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>The rows of all-figures.csv for whole areas: no provider, time of day or status.</summary>
    public static IEnumerable<TableRow> Rows(string folder) => File.ReadLines(Path.Combine(folder, "all-figures.csv")).Skip(1)
        .Select(line => Fields().Matches(line).Select(match => match.Value.Trim('"')).ToArray())
        .Where(cells => cells[3].Length == 0 && cells[4].Length == 0 && cells[6].Length == 0)
        .Select(cells => new TableRow(cells[1], cells[2], cells[5], Number(cells[7]), Number(cells[8]), Number(cells[9]), cells[12]));

    /// <summary>The names of the areas in a file of zones, by code.</summary>
    public static Dictionary<string, string> Names(string file, string code)
    {
        using var zones = JsonDocument.Parse(File.ReadAllText(file));
        return zones.RootElement.GetProperty("features").EnumerateArray().Select(zone => zone.GetProperty("properties"))
            .ToDictionary(zone => zone.GetProperty("name").GetString()!, zone => zone.GetProperty(code).GetString()!, StringComparer.Ordinal);
    }

    private static double? Number(string text) =>
        text.Length == 0 ? null : double.Parse(text, CultureInfo.InvariantCulture);

    private static void Run(string folder, params string[] level) => Tool("run", folder, level);

    private static void Tool(string command, string folder, params string[] level)
    {
        var tool = Path.Combine(AppContext.BaseDirectory, "Zoning.Cli.dll");
        var sample = Path.Combine(Folders.Project, "data-samples", "ashdale");
        var ended = ChildProcess.Run(new ProcessStartInfo("dotnet", [tool, command, sample, "--out", folder, .. level]));
        if (ended.Code != 0)
        {
            throw new InvalidOperationException($"zoning {command} ended with {ended.Code}: {ended.Error}{ended.Output}");
        }
    }

    [GeneratedRegex("(?<=^|,)(\"[^\"]*\"|[^,]*)(?=,|$)")]
    private static partial Regex Fields();
}

/// <summary>A row of all-figures.csv.</summary>
public sealed record TableRow(
    string AreaKind, string Area, string Measure, double? Value, double? Low, double? High, string Shown);
