using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Shouldly;
using TestKit;

namespace Zoning.Reporting.Tests;

/// <summary>What a release tells of the files it was made from: nothing by which a guess of a cell could be checked.</summary>
public partial class ProvenanceTests
{
    private static readonly string Folder = Path.Combine(Folders.Project, "data-samples", "ashdale-extract");
    private static readonly ReadOnlyMemory<byte> Key = "0123456789abcdef0123456789abcdef"u8.ToArray();
    private static readonly CountyRun Run = Ran(Folder);

    [Theory]
    [InlineData(OutputLevel.Shareable)]
    [InlineData(OutputLevel.Internal)]
    public void Output_that_may_leave_has_no_hash_of_a_file(OutputLevel level)
    {
        foreach (var (name, content) in Run.Publish(new PublishOptions { Level = level }).Files())
        {
            Hash().IsMatch(Encoding.UTF8.GetString(content)).ShouldBeFalse(name);
        }
    }

    [Fact]
    public void With_a_key_there_is_one_hash_and_it_is_of_the_whole_folder()
    {
        var told = Inputs(Run, Key);

        told.Where(input => Hash().IsMatch(input.Value)).ShouldHaveSingleItem().Key.ShouldBe("the whole folder");
        foreach (var file in Directory.EnumerateFiles(Folder))
        {
            var (plain, keyed) = (Hex(SHA256.HashData(File.ReadAllBytes(file))), Hex(HMACSHA256.HashData(Key.Span, File.ReadAllBytes(file))));
            told.Values.ShouldNotContain(value => value.Contains(plain, StringComparison.Ordinal));
            told.Values.ShouldNotContain(value => value.Contains(keyed, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_keyed_hash_follows_the_key_and_every_byte_of_the_folder()
    {
        var whole = Inputs(Run, Key)["the whole folder"];

        Inputs(Ran(Folder), Key)["the whole folder"].ShouldBe(whole, "the same again");
        Inputs(Run, "another key of at least 32 bytes!"u8.ToArray())["the whole folder"].ShouldNotBe(whole);
        var changed = Directory.EnumerateFiles(Folder).ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes);
        changed["services.csv"] = [.. changed["services.csv"], .. "\r\n"u8];
        Inputs(County.Read(CountySource.Of(changed)).Run(Ledger), Key)["the whole folder"].ShouldNotBe(whole);
    }

    [Fact]
    public void Restricted_output_keeps_the_hash_of_each_file()
    {
        using var json = JsonDocument.Parse(Run.Publish(OutputLevel.Restricted).Files()["summary.json"]);

        json.RootElement.GetProperty("provenance").GetProperty("inputs").GetProperty("services.csv").GetString()
            .ShouldBe(Hex(SHA256.HashData(File.ReadAllBytes(Path.Combine(Folder, "services.csv")))));
    }

    [Fact]
    public void A_short_key_is_refused()
    {
        Should.Throw<ArgumentException>(() => new PublishOptions { Key = new byte[31] }).Message.ShouldContain("32");
        var fault = Should.Throw<BadDataException>(() => FolderHash.ReadKey(InputFile.Of("key.txt", "short \n                             ")));
        fault.Message.ShouldContain("D105 key.txt");
        FolderHash.ReadKey(InputFile.Of("key.txt", new string('a', 32) + "\n")).Length.ShouldBe(32, "a line break at the end is no part of the key");
    }

    [Theory]
    [InlineData("Ashdale", "Ashdale")]
    [InlineData("[Ashdale](https://example.org)", "\\[Ashdale\\](https\\://example.org)")]
    [InlineData("<img src=x>", "\\<img src=x\\>")]
    [InlineData("A | B\n# C", "A \\| B \\# C")]
    [InlineData("*A* _b_ `c` ![d] &lt; www.example.org", "\\*A\\* \\_b\\_ \\`c\\` \\!\\[d\\] \\&lt; www\\.example.org")]
    public void A_countys_name_is_shown_and_never_read_as_markdown(string name, string written)
    {
        ReportMarkdown.Plain(name).ShouldBe(written);
        var files = Directory.EnumerateFiles(Folder).ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes);
        files["county.json"] = Encoding.UTF8.GetBytes(Regex.Replace(
            Encoding.UTF8.GetString(files["county.json"]), "\"name\": \"[^\"]*\"", _ => $"\"name\": {JsonSerializer.Serialize(name.Replace('\n', ' '))}"));

        var text = Encoding.UTF8.GetString(County.Read(CountySource.Of(files)).Run(Ledger).Publish().Files()["summary.md"]);

        text.Split('\n')[0].ShouldStartWith($"# {written}, ");
        text.Split('\n')[2].ShouldContain($" {written} had ");
    }

    private static RunOptions Ledger => new() { Parts = RunParts.Ledger };

    private static CountyRun Ran(string folder) => County.Read(folder).Run(Ledger);

    private static Dictionary<string, string> Inputs(CountyRun run, ReadOnlyMemory<byte> key)
    {
        using var json = JsonDocument.Parse(run.Publish(new PublishOptions { Key = key }).Files()["summary.json"]);
        return json.RootElement.GetProperty("provenance").GetProperty("inputs").EnumerateObject()
            .ToDictionary(input => input.Name, input => input.Value.GetString()!);
    }

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);

    [GeneratedRegex("(?<![0-9a-fA-F])[0-9a-fA-F]{64}(?![0-9a-fA-F])")]
    private static partial Regex Hash();
}
