using System.Globalization;

namespace Zoning.Quality;

/// <summary>The library as others get it: packages, samples built from them, code in the documentation, zips with the runtime inside.</summary>
internal static class PackagesMust
{
    private const string Topic = "notebooks";

    private static readonly Lazy<Finished> Samples = new(() => Finished.Run(
        "dotnet", Finished.Project, "test", Path.Combine("tests", "Samples.Tests"), "-c", "Release", "--logger", "console;verbosity=normal"));

    internal static IReadOnlyList<MustLine> Lines { get; } =
    [
        new(Topic, "every package has a README, symbols and documentation of its own", () => Tests("PackageTests")),
        new(Topic, "a file-based app built from a throwaway feed prints the command's figures", () => Tests("FirstLedgerTests")),
        new(Topic, "a service built from a throwaway feed answers with the command's figures, keeps and logs nothing", () => Tests("LedgerServiceTests")),
        new(Topic, "code in READMEs and guides compiles; what is quick runs", () => Tests("CodeInDocsTests")),
        new(Topic, "zips for linux-x64 and win-x64 are made, the first unpacked and run without an installed runtime", Zips),
    ];

    private static MustFigure Tests(string of)
    {
        int Count(string verdict) => Samples.Value.Output.Split('\n').Count(line => line.TrimStart().StartsWith($"{verdict} Samples.Tests.{of}.", StringComparison.Ordinal));
        var (passed, others) = (Count("Passed"), Count("Failed") + Count("Skipped"));
        return new MustFigure(Text($"{passed} passed, {others} failed or skipped ({Samples.Value.Seconds:0} s for all samples)"), passed > 0 && others == 0);
    }

    private static MustFigure Zips()
    {
        var folder = Directory.CreateTempSubdirectory("zoning-zips").FullName;
        try
        {
            var run = Finished.Run("bash", Finished.Project, Path.Combine("build", "zips.sh"), "--check", folder);
            var zips = Directory.EnumerateFiles(folder, "*.zip").Order(StringComparer.Ordinal).Select(file => Text($"{Path.GetFileName(file)} {new FileInfo(file).Length / 1048576.0:0} MB")).ToList();
            return new MustFigure(Text($"{string.Join(", ", zips)} ({run.Seconds:0} s)"), run.Code == 0 && zips.Count == 2 && run.Output.Contains("unpacked and run here", StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
