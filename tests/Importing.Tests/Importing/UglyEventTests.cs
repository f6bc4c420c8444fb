using System.Collections.Immutable;
using System.Text;
using Shouldly;

namespace Importing.Tests.Importing;

/// <summary>The ugly client level data, read by its maps and by the guess, against a reading of the extract by hand.</summary>
public class UglyEventTests
{
    private static readonly DateOnly AsOf = new(2026, 3, 31);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Referrals_are_those_that_an_independent_reading_of_the_extract_gives(int seed)
    {
        var files = UglySamples.Ashdale(seed, 400);
        var people = People(files["events.csv"].Span);

        var result = Import(files, "referrals", ImportKind.Referrals);

        result.Counts.Reconciles.ShouldBeTrue();
        result.Counts.RowsSetAside.ShouldBe(0);
        var made = Extracts.Column(result, "outcome").CountBy(outcome => outcome).ToDictionary();
        made["placed"].ShouldBe(people.Count(person => person.Contains("Home Support")));
        made["elsewhere"].ShouldBe(people.Count(person => person.Contains("Direct Payment")));
        made[""].ShouldBe(people.Count(person => person.Overlaps(["Home Support", "Direct Payment", "Reablement", "Equipment"]) is false));
        result.RefusedColumns.ShouldBe(["NHS Number", "Date of Birth"]);
        result.Text.ShouldNotContain("7000");
    }

    [Fact]
    public void The_guess_needs_no_correction()
    {
        var files = UglySamples.Ashdale(1, 400);
        foreach (var (name, kind) in new[] { ("referrals", ImportKind.Referrals), ("reviews", ImportKind.Reviews) })
        {
            var guess = Importer.Guess(InputFile.Of("events.csv", files["events.csv"].Span), kind);

            guess.Map.Questions.ShouldBeEmpty();
            guess.Map.Values.SelectMany(target => target.Value).ShouldAllBe(word => word.Value != null);
            Importer.Import(InputFile.Of("events.csv", files["events.csv"].Span), guess.Map, Options(files)).Text.ShouldBe(Import(files, name, kind).Text);
        }
    }

    [Fact]
    public void Reviews_that_were_done_are_those_of_the_extract_less_copies()
    {
        var files = UglySamples.Ashdale(1, 400);
        var lines = Lines(files["events.csv"].Span);
        var reviews = lines.Where(row => row[10].Equals("Review", StringComparison.OrdinalIgnoreCase)).Select(row => row[11]).Distinct().Count();

        var result = Import(files, "reviews", ImportKind.Reviews);

        result.Counts.Reconciles.ShouldBeTrue();
        (Extracts.Column(result, "done").Count(day => day.Length > 0)
            + result.Counts.LeftOut.Where(one => one.Reason is "no service line that ran then" or "second review of a day").Sum(one => one.Rows)).ShouldBe(reviews);
        reviews.ShouldBeGreaterThan(100);
    }

    private static ImportOptions Options(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files)
    {
        var services = Importer.Import(
            InputFile.Of("extract.csv", files["extract.csv"].Span), ImportMap.Read(InputFile.Of("map", files["extract.map.json"].Span)), Extracts.Options(0.1));
        return Extracts.Options(services: InputFile.Of("services.csv", services.Text)) with { AsOf = AsOf };
    }

    private static ImportResult Import(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files, string map, ImportKind kind)
    {
        var read = ImportMap.Read(InputFile.Of("map", files[map + ".map.json"].Span));
        read.Kind.ShouldBe(kind);
        return Importer.Import(InputFile.Of("events.csv", files["events.csv"].Span), read, Options(files));
    }

    /// <summary>What each service user of the extract got, by the component of the service.</summary>
    private static List<HashSet<string>> People(ReadOnlySpan<byte> content) =>
    [
        .. Lines(content).Where(row => row[7] == "Service User").GroupBy(row => row[4].Trim().ToUpperInvariant())
            .Select(rows => rows.Where(row => row[10].Equals("Service", StringComparison.OrdinalIgnoreCase)).Select(row => row[17]).ToHashSet()),
    ];

    private static List<string[]> Lines(ReadOnlySpan<byte> content) =>
        [.. Encoding.UTF8.GetString(content).Split("\r\n").Skip(3).Where(line => line.Length > 0).Select(line => line.Split(','))];
}
