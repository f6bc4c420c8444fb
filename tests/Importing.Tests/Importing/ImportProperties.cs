using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Shouldly;
using TestKit;
using Zoning;

namespace Importing.Tests.Importing;

[Properties(MaxTest = 150, Replay = "20260331,7")]
public class ImportProperties
{
    private const string Header = "Client ID,Postcode,Weekly Hours,Status,Provider Name,Start Date";

    /// <summary>A cell is right or wrong: hours with up to three decimals, statuses of which one has no meaning, days that may not exist.</summary>
    private static readonly Gen<string> Line =
        from person in Gen.Choose(1, 9)
        from postcode in Gen.Elements("DT1 1AA", "dt11ab", "", "not a place")
        from hours in Gen.Choose(-1_000, 170_000).Select(number => (number / 1_000m).ToString("0.###", CultureInfo.InvariantCulture))
        from status in Gen.Elements("Live", "Waiting", "Ended", "odd")
        from provider in Gen.Elements("Larch", "LARCH LTD", "")
        from day in Gen.Choose(1, 31)
        select FormattableString.Invariant($"A{person},{postcode},{hours},{status},{provider},{day:00}/02/2026");

    private static readonly ImportMap Map = Importer.Guess(
        Extracts.File(Header, "A1,DT1 1AA,7,Live,Larch,13/02/2026", "A2,DT1 1AA,7,Waiting,Larch,13/02/2026", "A3,DT1 1AA,7,Ended,Larch,13/02/2026"),
        ImportKind.Packages).Map;

    [Property]
    public Property Every_row_and_minute_read_is_used_or_set_aside() => Prop.ForAll(Line.NonEmptyListOf().ToArbitrary(), lines =>
    {
        if (Try(lines) is not { } result)
        {
            return;
        }

        var counts = result.Counts;
        counts.RowsRead.ShouldBe(lines.Count);
        counts.Reconciles.ShouldBeTrue();
        counts.MinutesUsed.Value.ShouldBe(Extracts.Rows(result).Where(row => row.Length > 3).Sum(UglyReading.MinutesOf));
        var readable = lines.Select(line => decimal.Parse(line.Split(',')[2], CultureInfo.InvariantCulture)).Where(hours => hours is >= 0 and <= 168);
        counts.MinutesRead.Value.ShouldBe(readable.Sum(hours => (long)Math.Round(hours * 60m, MidpointRounding.ToEven)));
    });

    [Property]
    public Property The_order_of_lines_changes_nothing() => Prop.ForAll(Line.NonEmptyListOf().ToArbitrary(), Gen.Choose(0, 1_000).ToArbitrary(), (lines, seed) =>
    {
        var shuffled = lines.ToArray();
        new Randomness(seed).Shuffle<string>(shuffled);

        Try(shuffled)?.Text.ShouldBe(Try(lines)?.Text);
    });

    [Property]
    public Property Importing_an_imported_file_again_gives_the_same_file() => Prop.ForAll(Line.NonEmptyListOf().ToArbitrary(), lines =>
    {
        if (Try(lines) is not { Counts.RowsUsed: > 0 } result)
        {
            return;
        }

        var file = InputFile.Of("services.csv", result.Text);
        var map = new ImportMap
        {
            Kind = ImportKind.Packages,
            Dates = DateOrder.YearFirst,
            Columns = result.Text[..result.Text.IndexOf('\n', StringComparison.Ordinal)].Split(',')
                .ToDictionary(name => name, name => name).ToSorted(),
        };

        Importer.Import(file, map, new ImportOptions { Secret = PseudonymSecret.New() }).Text.ShouldBe(result.Text);
    });

    [Fact]
    public void The_machines_language_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        var files = UglySamples.Ashdale(lines: 200);
        var texts = new List<string>();
        foreach (var name in new[] { "en-GB", "de-DE", "tr-TR" })
        {
            try
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
                var guess = Importer.Guess(InputFile.Of("extract.csv", files["extract.csv"].Span), ImportKind.Packages);
                var result = Importer.Import(InputFile.Of("extract.csv", files["extract.csv"].Span), guess.Map, Extracts.Options(0.1));
                texts.Add(guess.Map.ToJson() + result.Text + string.Join('\n', result.Findings));
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        }

        texts.Distinct().Count().ShouldBe(1);
    }

    [Property(MaxTest = 500, Replay = "20260331,7")]
    public Property Cells_of_any_text_end_in_a_table_or_a_finding() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>[]>(), cells =>
        {
            var row = string.Join(',', cells.Select(cell => cell.Get));
            var bytes = System.Text.Encoding.UTF8.GetBytes($"{Header}\n{row}\n");
            try
            {
                Importer.Import(InputFile.Of("x.csv", bytes), Map, Extracts.Options(0.5)).Counts.Reconciles.ShouldBeTrue();
            }
            catch (BadDataException fault)
            {
                fault.Findings.ShouldNotBeEmpty();
            }
        });

    private static ImportResult? Try(IEnumerable<string> lines)
    {
        try
        {
            return Importer.Import(Extracts.File([Header, .. lines]), Map, Extracts.Options(0.5));
        }
        catch (BadDataException)
        {
            return null;
        }
    }
}

internal static class Sorting
{
    public static System.Collections.Immutable.ImmutableSortedDictionary<string, string> ToSorted(this Dictionary<string, string> pairs) =>
        System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, pairs);
}
