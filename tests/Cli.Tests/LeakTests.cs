using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Shouldly;

namespace Zoning.Cli.Tests;

/// <summary>
/// Folders and extracts whose faulty cells hold a text that occurs nowhere else: no command may let it, the hash of a file, a line or a
/// small number of rows out at shareable level, which is the default.
/// </summary>
public sealed partial class LeakTests : IDisposable
{
    private const string Number = "07700900731";
    private const string Canary = "Mrs CANARY-7731 " + Number;
    private readonly string _folder = Directory.CreateTempSubdirectory("zoning canary ").FullName;

    private string County => Path.Combine(_folder, "county");

    private string Target => Path.Combine(_folder, "out");

    public static TheoryData<string> Tables => [.. Directory.EnumerateFiles(MadeOnce.County, "*.csv").Select(file => Path.GetFileName(file)!).Order()];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Tables))]
    public void Faults_in_every_column_of_a_table_are_told_without_their_text(string table)
    {
        Copy(MadeOnce.County);
        Spoil(table, rows: int.MaxValue);

        foreach (var command in new[] { "check", "run", "forecast", "rounds", "compare" })
        {
            var run = Run(command);

            HoldsNothing(run.Output + run.Error);
            if (table != "postcodes.csv") // a published file: rows without a position are a notice
            {
                run.Code.ShouldBe(2, $"{command}: {run.Output}{run.Error}");
                run.Error.ShouldContain(table);
                Directory.Exists(Target).ShouldBeFalse();
            }
        }
    }

    [Theory]
    [InlineData("run")]
    [InlineData("forecast")]
    [InlineData("rounds")]
    [InlineData("compare")]
    public void A_command_that_sets_faulty_rows_aside_writes_and_says_nothing_of_them(string command)
    {
        Copy(MadeOnce.County);
        string[] large = ["services.csv", "visits.csv", "waiting.csv", "actuals.csv"];
        large.ShouldAllBe(table => File.Exists(Path.Combine(County, table)));
        Array.ForEach(large, table => Spoil(table, rows: 3));

        var run = Run(command, "--quarantine", "50%");

        run.Code.ShouldBe(0, run.Error);
        HoldsNothing(run.Output + run.Error);
        foreach (var file in Directory.EnumerateFiles(Target, "*", SearchOption.AllDirectories))
        {
            HoldsNothing(File.ReadAllText(file, Encoding.Latin1), Path.GetFileName(file));
        }

        Directory.EnumerateFileSystemEntries(Target).ShouldAllBe(entry => !entry.Contains("restricted", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("county.json", "\"timeZone\": \"Europe/London\"", "\"timeZone\": \"Mrs CANARY-7731\"")]
    [InlineData("county.json", "{", "{ \"Mrs CANARY-7731\": 1,")]
    [InlineData("services.csv", "hours_week", "Mrs CANARY-7731")]
    [InlineData("zones.geojson", "\"coordinates\"", "\"Mrs CANARY-7731\"")]
    [InlineData("zones.geojson", "Z01", "Mrs CANARY-7731\\n")]
    public void Faults_of_a_whole_file_are_told_without_their_text(string file, string sound, string spoilt)
    {
        Copy(MadeOnce.County);
        var path = Path.Combine(County, file);
        var text = File.ReadAllText(path);
        text.ShouldContain(sound);
        File.WriteAllText(path, text.Replace(sound, spoilt, StringComparison.Ordinal));

        var run = Run("check");

        run.Code.ShouldBe(2, run.Output);
        HoldsNothing(run.Output + run.Error);
    }

    [Theory]
    [InlineData("packages", "Person,Postcode,Hours per week,Status,Provider,Start date", "A1,ZZ1 1AA,10,Active,Rowan Care,01/02/2026")]
    [InlineData("waiting", "Person,Requested,Provider found,Place,Hours per week", "A1,01/02/2026,03/02/2026,ZZ1 1AA,10")]
    [InlineData("providers", "Name,Framework,Hours offered", "Rowan Care,yes,100")]
    public void An_import_tells_nothing_of_the_cells_it_refuses(string kind, string header, string sound)
    {
        var lines = new List<string> { header + ",Mrs CANARY-7731" };
        lines.AddRange(Enumerable.Range(1, 40).Select(number => sound.Replace("A1", $"A{number}", StringComparison.Ordinal) + ",x"));
        lines.AddRange(sound.Split(',').Select((_, column) => string.Join(',', sound.Split(',').Select((cell, at) => at == column ? Canary : cell)) + ",x"));
        var extract = Path.Combine(_folder, "extract.csv");
        File.WriteAllLines(extract, lines);

        foreach (var quarantine in new[] { "0%", "50%" })
        {
            var run = Cli(["import", extract, "--as", kind, "--out", County, "--replace", "--quarantine", quarantine]);

            (run.Output + run.Error).ShouldNotBeEmpty();
            HoldsNothing(run.Output + run.Error);
        }
    }

    [Fact]
    public void Inside_the_council_lines_are_told_and_text_as_its_shape()
    {
        Copy(MadeOnce.County);
        Spoil("services.csv", rows: 3);

        Run("check").Error.ShouldContain("services.csv, id: The cell is not an id. (fewer than 8 rows) ");
        var run = Run("check", "--internal");

        run.Error.ShouldMatch("services.csv:[0-9]+ ");
        run.Error.ShouldContain("Aaa AAAAAA-9999");
        run.Error.ShouldNotContain("CANARY");
        Run("check", "--restricted").Error.ShouldNotContain("CANARY", Case.Sensitive, "a restricted terminal is still a terminal");
    }

    [Fact]
    public void The_text_of_cells_is_in_the_folder_that_the_user_gives_for_it()
    {
        Copy(MadeOnce.County);
        Spoil("services.csv", rows: 3);
        var findings = Path.Combine(_folder, "for the data team");

        var run = Run("run", "--findings", findings);

        run.Code.ShouldBe(2);
        HoldsNothing(run.Output + run.Error);
        File.ReadAllText(Path.Combine(findings, "findings.csv")).ShouldContain(Canary);
        File.Exists(Path.Combine(findings, "RESTRICTED.txt")).ShouldBeTrue();
        Run("run", "--findings", findings, "--quarantine", "50%").Code.ShouldBe(0, "a folder of ours is replaced");
        File.Exists(Path.Combine(findings, "control-totals.csv")).ShouldBeTrue();
        HoldsNothing(string.Concat(Directory.EnumerateFiles(Target, "*", SearchOption.AllDirectories).Select(File.ReadAllText)));
    }

    [Theory]
    [InlineData("out")]
    [InlineData("out/findings")]
    [InlineData("OUT/findings")]
    [InlineData(".")]
    [InlineData("link/findings")]
    public void Findings_never_go_into_the_folder_that_is_published(string findings)
    {
        Copy(MadeOnce.County);
        if (findings.StartsWith("link", StringComparison.Ordinal))
        {
            Directory.CreateDirectory(Target);
            Directory.CreateSymbolicLink(Path.Combine(_folder, "link"), Target);
        }

        var run = Run("run", "--findings", Path.Combine(_folder, findings));

        run.Code.ShouldBe(2);
        run.Error.ShouldContain("D104");
        File.Exists(Path.Combine(Target, "summary.json")).ShouldBeFalse();
        Directory.EnumerateFiles(_folder, "findings.csv", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public void Restricted_output_is_marked_and_never_goes_into_shareable_output()
    {
        Copy(MadeOnce.County);
        Run("run").Code.ShouldBe(0);

        var inside = Cli(["run", County, "--restricted", "--out", Path.Combine(Target, "people")]);
        var apart = Cli(["run", County, "--restricted", "--out", Path.Combine(_folder, "people")]);

        inside.Code.ShouldBe(2);
        inside.Error.ShouldContain("D103");
        apart.Code.ShouldBe(0, apart.Error);
        File.ReadAllText(Path.Combine(_folder, "people", "RESTRICTED.txt")).ShouldContain("Do not publish");
    }

    [Fact]
    public void A_key_file_gives_one_keyed_hash_and_a_short_one_is_refused()
    {
        Copy(MadeOnce.County);
        var key = Path.Combine(_folder, "zoning.key");
        File.WriteAllText(key, "too short\n");
        var refused = Run("run", "--key-file", key);
        File.WriteAllText(key, new string('k', 32));
        var run = Run("run", "--key-file", key);

        refused.Code.ShouldBe(2);
        refused.Error.ShouldContain("D105 zoning.key");
        run.Code.ShouldBe(0, run.Error);
        var summary = File.ReadAllText(Path.Combine(Target, "summary.json"));
        Regex.Count(summary, "[0-9a-f]{64}").ShouldBe(1);
        HoldsNothing(summary, "summary.json");
        File.ReadAllText(Path.Combine(Target, "report.html")).ShouldContain("hmac-sha256:");
    }

    [Fact]
    public async Task A_fault_of_the_program_is_told_without_its_message()
    {
        var error = new StringWriter();

        var code = await ZoningCommand.RunAsync(["check", MadeOnce.County], Terminal.Of(new BrokenWriter(), error));

        code.ShouldBe(ExitCode.OurFault);
        error.ToString().ShouldContain("InvalidTimeZoneException");
        HoldsNothing(error.ToString(), "the crash report", hasLines: true);
    }

    [Fact]
    public void Exact_counts_of_an_import_are_not_printed_by_default() =>
        Cli(["import", Path.Combine(_folder, "x.csv"), "--as", "packages", "--out", County, "--json"]).Error.ShouldContain("Add --internal");

    /// <summary>No text of a cell, no hash of a file, no line, and no number of rows below 8.</summary>
    private void HoldsNothing(string text, string where = "the console", bool hasLines = false)
    {
        text.ShouldNotContain("CANARY", Case.Insensitive, where);
        text.ShouldNotContain(Number, Case.Sensitive, where);
        foreach (var file in Directory.Exists(County) ? Directory.EnumerateFiles(County) : [])
        {
            var hash = SHA256.HashData(File.ReadAllBytes(file));
            text.ShouldNotContain(Convert.ToHexString(hash), Case.Insensitive, $"{where}: {Path.GetFileName(file)}");
            text.ShouldNotContain(Convert.ToBase64String(hash).TrimEnd('='), Case.Sensitive, $"{where}: {Path.GetFileName(file)}");
        }

        text = TableNote().Replace(text, ""); // how long a table of the page is
        var few = FewRows().Match(text);
        few.Success.ShouldBeFalse($"{where}: {Around(text, few)}");
        var line = LineNumber().Match(text);
        (line.Success && !hasLines).ShouldBeFalse($"{where}: {Around(text, line)}");
    }

    private static string Around(string text, Match match) =>
        text[Math.Max(0, match.Index - 80)..Math.Min(text.Length, match.Index + match.Length + 80)];

    /// <summary>Adds, for each column, a copy of a sound row with the canary in that cell, and rows that are nothing else.</summary>
    private void Spoil(string table, int rows)
    {
        var path = Path.Combine(County, table);
        var lines = File.ReadAllLines(path);
        var sound = lines[1].Split(',');
        var spoilt = sound.Select((_, column) => string.Join(',', sound.Select((cell, at) => at == column ? Canary : cell)))
            .Append(string.Join(',', sound.Select(_ => Canary))).Append(string.Join(',', sound.Append(Canary)))
            .Concat(sound.Select((_, column) => string.Join(',', sound.Select((cell, at) => at == column ? Number : cell))));
        File.WriteAllLines(path, [.. lines, .. spoilt.Take(rows)]);
    }

    private void Copy(string from)
    {
        Directory.CreateDirectory(County);
        foreach (var file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(County, Path.GetFileName(file)));
        }
    }

    private (int Code, string Output, string Error) Run(string command, params string[] more)
    {
        string[] second = command == "compare" ? [MadeOnce.County] : [];
        string[] output = command == "check" ? [] : ["--out", Target];
        string[] quick = command switch
        {
            "forecast" => ["--model", "naive"],
            "rounds" => ["--iterations", "200"],
            _ => [],
        };
        return Cli([command, County, .. second, .. output, "--progress", .. quick, .. more]);
    }

    private static (int Code, string Output, string Error) Cli(string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = ZoningCommand.RunAsync(arguments, Terminal.Of(output, error)).GetAwaiter().GetResult();
        return (code, output.ToString(), error.ToString());
    }

    [GeneratedRegex("(?<![0-9,.\\-] ?)\\b[1-7] (?:rows?|lines?|findings?)\\b(?! (?:and|or) )")]
    private static partial Regex FewRows();

    [GeneratedRegex("<p class=\"table-note\">[0-9]+ rows?\\.")]
    private static partial Regex TableNote();

    [GeneratedRegex("\\.csv:[0-9]+|\\blines? [0-9]+")]
    private static partial Regex LineNumber();

    private sealed class BrokenWriter : StringWriter
    {
        public override void Write(string? value) => throw new InvalidTimeZoneException(Canary);

        public override void Write(char value) => throw new InvalidTimeZoneException(Canary);
    }
}
