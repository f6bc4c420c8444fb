using System.Text;
using Shouldly;
using TestKit;
using Zoning;

namespace Importing.Tests.Importing;

public class UglyExtractTests
{
    [Fact]
    public void The_sample_in_the_project_is_what_the_generator_makes()
    {
        var folder = Path.Combine(Folders.Project, "data-samples", "ugly-extract");
        var files = UglySamples.Ashdale();
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            Directory.CreateDirectory(folder);
            foreach (var (name, content) in files)
            {
                File.WriteAllBytes(Path.Combine(folder, name), content.ToArray());
            }
        }

        Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)!)
            .Where(name => !name.EndsWith(".last.json", StringComparison.Ordinal)) // what an import of the guide leaves beside a map
            .Order(StringComparer.Ordinal).ShouldBe(files.Keys);
        foreach (var (name, content) in files)
        {
            File.ReadAllBytes(Path.Combine(folder, name)).AsSpan().SequenceEqual(content.Span).ShouldBeTrue(name);
        }
    }

    [Fact]
    public void The_map_files_tame_the_sample_and_its_bad_lines_are_set_aside()
    {
        var files = UglySamples.Ashdale();

        var result = Import(files, "extract");

        var counts = result.Counts;
        (counts.RowsRead, counts.RowsSetAside, counts.RowsUsed).ShouldBe((1_100, 30, 1_070));
        (counts.TitleRows, counts.HeaderRows, counts.TotalRows, counts.FooterRows).ShouldBe((2, 2, 1, 1));
        counts.Reconciles.ShouldBeTrue();
        result.RefusedColumns.ShouldBe(["Surname", "Forename", "DOB", "NHS No", "Address", "Allocated Worker"]);
        result.IgnoredColumns.ShouldBe(["Team"]);
        foreach (var word in new[] { "NAME", "HOUSE", "TEAM", "7000", "999" })
        {
            result.Text.ShouldNotContain(word);
        }

        result.Findings.Where(finding => finding.Code.Kind == FaultKind.Row).Select(finding => finding.Code.Id).Distinct().Order(StringComparer.Ordinal)
            .ShouldBe(["I120", "I121", "I122", "I123", "I124", "I125", "I126", "I127", "I128"]);
    }

    [Fact]
    public void Without_quarantine_every_bad_line_is_told_at_once()
    {
        var files = UglySamples.Ashdale();
        var map = ImportMap.Read(InputFile.Of("map", files["extract.map.json"].Span));

        var fault = Should.Throw<BadDataException>(() => Importer.Import(InputFile.Of("extract.csv", files["extract.csv"].Span), map, Extracts.Options()));

        fault.Findings.Where(finding => finding.Code.Kind == FaultKind.Row).Select(finding => finding.Line).Distinct().Count().ShouldBe(30);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Minutes_of_the_made_file_are_those_an_independent_reading_of_the_extract_gives(int seed)
    {
        var files = UglySamples.Ashdale(seed);
        var lines = UglyReading.Lines(Encoding.Latin1.GetString(files["extract.csv"].Span));

        var result = Import(files, "extract");

        result.Counts.RowsUsed.ShouldBe(lines.Count);
        result.Counts.MinutesUsed.Value.ShouldBe(lines.Sum(line => line.Minutes));
        var made = Extracts.Rows(result).GroupBy(row => row[6]).ToDictionary(rows => rows.Key, rows => (Rows: rows.Count(), Minutes: rows.Sum(UglyReading.MinutesOf)));
        var read = lines.GroupBy(line => line.Status).ToDictionary(rows => rows.Key, rows => (Rows: rows.Count(), Minutes: rows.Sum(line => line.Minutes)));
        made.OrderBy(pair => pair.Key, StringComparer.Ordinal).ShouldBe(read.OrderBy(pair => pair.Key, StringComparer.Ordinal));
        Extracts.Column(result, "place").Order(StringComparer.Ordinal).ShouldBe(lines.Select(line => line.Postcode).Order(StringComparer.Ordinal));
        Extracts.Column(result, "person").Distinct().Count().ShouldBe(lines.Select(line => line.Person).Distinct().Count());
    }

    [Fact]
    public void The_guess_finds_every_column_that_the_map_has()
    {
        var files = UglySamples.Ashdale();
        foreach (var (name, kind) in new[] { ("extract", ImportKind.Packages), ("brokerage", ImportKind.Waiting), ("providers", ImportKind.Providers) })
        {
            var guess = Importer.Guess(InputFile.Of(name + ".csv", files[name + ".csv"].Span), kind).Map;
            var map = ImportMap.Read(InputFile.Of("map", files[name + ".map.json"].Span));

            guess.Columns.ShouldBe(map.Columns, name);
            (guess.Encoding, guess.Delimiter, guess.HeaderRow, guess.Dates, guess.Synthetic)
                .ShouldBe((map.Encoding, map.Delimiter, map.HeaderRow, map.Dates, name == "providers" ? guess.Synthetic : map.Synthetic));
            foreach (var (target, words) in map.Values)
            {
                foreach (var (word, meaning) in words)
                {
                    if (guess.Values[target].TryGetValue(word, out var guessed) && (target, word) is not ("unit", _))
                    {
                        guessed.ShouldBe(meaning, $"{target}: {word}");
                    }
                }
            }
        }
    }

    [Fact]
    public void The_brokerage_sheet_joins_the_extract()
    {
        var files = UglySamples.Ashdale();
        var services = InputFile.Of("services.csv", Import(files, "extract").Text);

        var result = Import(files, "brokerage", services);

        result.Counts.RowsSetAside.ShouldBe(0);
        var ids = Encoding.UTF8.GetString(services.Bytes.Span).Split('\n').Skip(1).Where(line => line.Length > 0)
            .Select(line => line.Split(',')).Where(row => row[6] == "waiting").Select(row => row[0]).ToHashSet();
        var joined = Extracts.Column(result, "package").Count(ids.Contains);
        joined.ShouldBeGreaterThan(25);
    }

    [NeedsSharedFact]
    public void Real_postcodes_and_zones_carry_it_too()
    {
        var files = UglyExtract.Make(UglySamples.Dorset);
        var lines = UglyReading.Lines(Encoding.Latin1.GetString(files["extract.csv"].Span));

        var result = Import(files, "extract");

        (result.Counts.RowsRead, result.Counts.RowsUsed).ShouldBe((1_100, 1_070));
        result.Counts.MinutesUsed.Value.ShouldBe(lines.Sum(line => line.Minutes));
    }

    private static ImportResult Import(System.Collections.Immutable.ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files, string name, InputFile? services = null) =>
        Importer.Import(
            InputFile.Of(name + ".csv", files[name + ".csv"].Span),
            ImportMap.Read(InputFile.Of("map", files[name + ".map.json"].Span)),
            Extracts.Options(0.05, services));
}
