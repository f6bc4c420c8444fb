using System.Text.RegularExpressions;
using Shouldly;
using TestKit;

namespace Zoning.Architecture.Tests;

public partial class SourceTests
{
    private static readonly string[] Nameless = ["Utils", "Util", "Helpers", "Common", "Core", "Managers", "Services", "Misc", "Shared"];

    /// <summary>Where code that others wrote is called: it may throw anything.</summary>
    private const string UserCode = "src/Notebooks/UserCode.cs";

    /// <summary>Where what cells write to the console is taken from it.</summary>
    private const string ConsoleCapture = "src/Notebooks/Sessions/ConsoleCapture.cs";

    /// <summary>Sets the culture of the thread on which a cell runs, so that no date is read the American way; nothing of ours runs there but what the cell calls.</summary>
    private const string CellThread = "src/Notebooks/Sessions/CellThread.cs";

    /// <summary>Where a folder is put back as it was, whatever went wrong; the fault goes on.</summary>
    private const string PuttingBack = "src/Counties/Folders/StagedFolder.cs";

    [Fact]
    public void No_file_is_longer_than_400_lines() => Sources("src", "tests", "bench")
        .Select(file => (File: Relative(file), Lines: File.ReadLines(file).Count()))
        .Where(file => file.Lines > 400)
        .ShouldBeEmpty();

    [Fact]
    public void No_line_of_the_sources_is_longer_than_140_signs() => Sources("src")
        .SelectMany(file => File.ReadLines(file).Select((line, at) => (Place: $"{Relative(file)}:{at + 1}", line.Length)))
        .Where(line => line.Length > 140)
        .ShouldBeEmpty();

    /// <summary>The layout that no analyzer of the build sees; every other fault of layout stops the build (IDE0055).</summary>
    [Fact]
    public void A_file_has_no_byte_order_mark_ends_lines_with_a_line_feed_and_ends_with_a_whole_line() => Sources("src", "tests", "bench", "samples")
        .Where(file => !IsPlain(File.ReadAllBytes(file)))
        .Select(Relative)
        .ShouldBeEmpty();

    [Theory]
    [InlineData("class A;\n", true)]
    [InlineData("class A;", false)]
    [InlineData("class A;\r\n", false)]
    [InlineData("\uFEFFclass A;\n", false)]
    public void The_look_at_the_layout_sees_each_of_its_faults(string text, bool isPlain) =>
        IsPlain(System.Text.Encoding.UTF8.GetBytes(text)).ShouldBe(isPlain);

    private static bool IsPlain(ReadOnlySpan<byte> bytes) =>
        !bytes.StartsWith("\uFEFF"u8) && !bytes.Contains((byte)'\r') && (bytes.IsEmpty || bytes[^1] == '\n');

    [Fact]
    public void Folders_are_named_after_something() => Sources("src", "tests", "bench")
        .Where(file => Relative(file).Split('/').Intersect(Nameless).Any())
        .ShouldBeEmpty();

    [Fact]
    public void Readers_catch_no_exception_but_those_they_name() => Sources("src")
        .Where(file => !Relative(file).StartsWith("src/Cli/", StringComparison.Ordinal) && Relative(file) != UserCode && Relative(file) != PuttingBack)
        .Where(file => CatchesEverything().IsMatch(File.ReadAllText(file)))
        .Select(Relative)
        .ShouldBeEmpty();

    [Fact]
    public void Libraries_do_not_touch_console_or_culture() => Sources("src")
        .Where(file => !Relative(file).StartsWith("src/Cli/", StringComparison.Ordinal) && Relative(file) is not (ConsoleCapture or CellThread))
        .Where(file => ConsoleOrCulture().IsMatch(File.ReadAllText(file)))
        .Select(Relative)
        .ShouldBeEmpty();

    [Fact]
    public void Nothing_is_left_unfinished() => Sources("src", "tests", "bench")
        .Where(file => Path.GetFileName(file) != "SourceTests.cs" && Unfinished().IsMatch(File.ReadAllText(file)))
        .Select(Relative)
        .ShouldBeEmpty();

    private static IEnumerable<string> Sources(params string[] folders) => folders
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Folders.Project, folder), "*.cs", SearchOption.AllDirectories))
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/node_modules/", StringComparison.Ordinal));

    private static string Relative(string file) => Path.GetRelativePath(Folders.Project, file).Replace('\\', '/');

    [GeneratedRegex(@"catch\s*(\(\s*(System\.)?Exception(\s+\w+)?\s*\)|\{)")]
    private static partial Regex CatchesEverything();

    [GeneratedRegex(@"\bConsole\.|CurrentCulture\b|DefaultThreadCurrent")]
    private static partial Regex ConsoleOrCulture();

    [GeneratedRegex(@"NotImplementedException|\bTODO\b|\bFIXME\b|\bHACK\b|#region")]
    private static partial Regex Unfinished();
}
