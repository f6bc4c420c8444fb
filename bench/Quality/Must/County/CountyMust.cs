using System.Globalization;
using Zoning.Architecture.Tests;

namespace Zoning.Quality;

/// <summary>One county, one run, one answer: how narrow and how tidy the code is, and what a run costs.</summary>
internal static class CountyMust
{
    private const string Topic = "county";

    internal static IReadOnlyList<MustLine> Lines { get; } =
    [
        new(Topic, "at most 200 public types, and at most 20 for each later capability, by name", PublicTypes),
        new(Topic, "files of src by project", () => new MustFigure(ByProject(SourceFiles.ByProject()), true)),
        new(Topic, "no line of src is longer than 140 characters", LongestLine),
        new(Topic, "no file of src is longer than 400 lines", LongestFile),
        new(Topic, "no two folders of a project need each other", Pairs),
        new(Topic, "one place knows the disclosure thresholds", Thresholds),
        new(Topic, "a run draws up at most 3 ledgers", LedgersDrawn),
        new(Topic, "zoning run on ashdale takes at most .35 of the CPU time of commit 55cb9a5, on the ashdale of that commit", RunCost.OnAshdale),
        new(Topic, "zoning run on 2,493 output areas takes at most .35 of the CPU time of commit 55cb9a5", RunCost.OnOutputAreas),
        .. EqualityLines.All(Topic),
    ];

    private static MustFigure PublicTypes()
    {
        var types = Projects.Assemblies.ToDictionary(
            project => project.Key, project => project.Value.GetExportedTypes().Length, StringComparer.Ordinal);
        var first = PublicFace.First(Projects.Assemblies.Values.SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => !type.IsNested).Select(type => type.Name)).Length;
        var later = PublicFace.Later.ToDictionary(capability => capability.Key, capability => capability.Value.Length, StringComparer.Ordinal);
        return new MustFigure(
            Text($"{first + later.Values.Sum()} public types: {first} of what came first; {ByProject(later)} since; by project {ByProject(types)}"),
            first <= PublicFace.MostFirst && later.Values.All(count => count <= PublicFace.MostOfCapability));
    }

    private static MustFigure LongestLine()
    {
        var (file, number, length, over) = SourceFiles.LongestLine(140);
        return new MustFigure(Text($"{length} characters, {file} line {number}; {over} lines over 140"), over == 0);
    }

    private static MustFigure LongestFile()
    {
        var (file, lines) = SourceFiles.LongestFile();
        return new MustFigure(Text($"{lines} lines, {file}"), lines <= 400);
    }

    private static MustFigure Pairs()
    {
        var pairs = FolderPairs.All();
        return new MustFigure(
            pairs.Count == 0 ? "0 pairs" : Text($"{pairs.Count} pairs: {string.Join(", ", pairs)}"), pairs.Count == 0);
    }

    private static MustFigure Thresholds()
    {
        var places = ThresholdLines.Places(Projects.Source);
        return new MustFigure(Text($"{places.Count} places: {string.Join(", ", places)}"), places is [ThresholdLines.Home]);
    }

    private static MustFigure LedgersDrawn()
    {
        var drawn = LedgerCount.OfRun();
        return drawn == 0
            ? new MustFigure("the ledger announces no drawing", null)
            : new MustFigure(Text($"{drawn} ledgers in one zoning run of ashdale"), drawn <= 3);
    }

    private static string ByProject(IReadOnlyDictionary<string, int> counts) =>
        string.Join(", ", counts.Select(project => Text($"{project.Key} {project.Value}")));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
