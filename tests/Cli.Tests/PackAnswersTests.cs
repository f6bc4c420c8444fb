using Shouldly;

namespace Zoning.Cli.Tests;

/// <summary><c>zoning pack answers</c>: packs that came back.</summary>
public sealed class PackAnswersTests(PackCase made) : IClassFixture<PackCase>, IDisposable
{
    private static readonly string[] Agrees = ["yes", "", "registered-manager", "2026-04-02"];
    private static readonly string[] Declines = ["no", "too-far", "owner", "2026-04-03"];
    private static readonly string[] Silent = ["", "", "", ""];

    private readonly string _folder = Directory.CreateTempSubdirectory("zoning answers ").FullName;

    private string Packs => Path.Combine(_folder, "packs");

    private string Target => Path.Combine(_folder, "answers");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_all_agree_to_is_told_and_the_share_with_its_range()
    {
        await MakePacks();
        foreach (var book in Books)
        {
            PackCase.Answer(book, number => number == 2 ? Declines : Agrees);
        }

        var before = await File.ReadAllBytesAsync(Path.Combine(made.County, "moves.csv"));
        var run = await Answers(Books);

        run.Code.ShouldBe(0, run.Error);
        run.Output.ShouldContain("Providers agreed to 4 of 5 decided proposals (80%, 95% range 37 to 98%); 0 wait for answers.");
        var answers = await Rows("answers.csv");
        answers.Where(row => row[3] == "no").ShouldHaveSingleItem().ShouldBe(["restricted", "2", "SYN-PR03", "no", "too-far", "owner", "2026-04-03", "yes"]);
        answers.Count(row => row[3] == "yes").ShouldBe(5);
        var agreed = await Rows("agreed.csv");
        agreed.Select(row => row[1]).Distinct(StringComparer.Ordinal).ShouldBe(["1", "3", "4", "5"]);
        (await Rows("success-rate.csv"))[0][..5].ShouldBe(["restricted", "providers", "4", "5", "0.8"]);
        (await File.ReadAllBytesAsync(Path.Combine(made.County, "moves.csv"))).ShouldBe(before);
    }

    [Fact]
    public async Task What_was_declined_is_not_proposed_again()
    {
        await MakePacks();
        foreach (var book in Books)
        {
            PackCase.Answer(book, _ => Declines);
        }

        (await Answers(Books)).Code.ShouldBe(0);
        var declined = (await Rows("declined.csv")).Select(row => (Provider: row[1], Package: row[2])).ToList();

        // Of the hand-over the taker declines to take, the giver to give; of each placement the taker.
        declined.Count.ShouldBe(6);
        declined.ShouldContain(("SYN-PR05", "SYN-P00048"));
        declined.ShouldContain(("SYN-PR06", "SYN-P00048"));
        var again = Path.Combine(_folder, "again");
        await PackCase.MustRun(
            "swaps", made.County, "--iterations", "20", "--moves", "1", "--draw-consent", "--restricted", "--declined",
            Path.Combine(Target, "restricted", "declined.csv"), "--out", again);
        var rows = (await File.ReadAllLinesAsync(Path.Combine(again, "restricted", "proposals.csv"))).Skip(1).Select(row => row.Split(',')).ToList();
        rows.ShouldAllBe(row => !declined.Contains(ValueTuple.Create(row[6], row[3])) && !declined.Contains(ValueTuple.Create(row[5], row[3])));
    }

    [Fact]
    public async Task Answers_that_are_missing_or_signed_by_nobody_are_listed()
    {
        await MakePacks();
        var books = Books;
        PackCase.Answer(books[4], number => ["yes", "", "", ""]);
        PackCase.Answer(books[5], _ => Silent);

        var run = await Answers(books[4], books[5]);

        run.Code.ShouldBe(0, run.Error);
        run.Output.ShouldContain("No proposal is decided; 5 wait for answers.");
        run.Error.ShouldContain("X125 proposals.csv Answers: 5.");
        run.Error.ShouldContain("X126 proposals.csv Answers: 1.");
        run.Error.ShouldNotContain("F311");
        (await Rows("answers.csv")).Count(row => row[3] == "none").ShouldBe(5);
        (await Rows("agreed.csv")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Everything_wrong_with_answers_is_told_at_once_with_file_and_row()
    {
        await MakePacks();
        var books = Books; // SYN-PR01 to SYN-PR06; PR05 takes proposal 1 from PR06, PR02 takes 3 and 5, PR03 takes 2, PR04 takes 4
        var contrary = Path.Combine(_folder, "again.xlsx");
        File.Copy(books[2], contrary);
        PackCase.Answer(books[1], _ => Agrees, text => text.Replace("<c><v>3</v></c>", "<c><v>999</v></c>", StringComparison.Ordinal));
        PackCase.Answer(books[2], _ => Agrees);
        PackCase.Answer(contrary, _ => Declines);
        PackCase.Answer(books[3], _ => Agrees, text => text.Replace("<t>SYN-PR04</t>", "<t>SYN-PR01</t>", StringComparison.Ordinal));
        PackCase.Answer(books[4], _ => Agrees, text => text.Replace("<t>SYN-P00048</t>", "<t>SYN-P00001</t>", StringComparison.Ordinal));
        PackCase.Answer(books[5], _ => ["perhaps", "Mrs Smith", "Mr Jones", "2026-04-02"]);

        var run = await Answers([.. books[1..], contrary]);

        run.Code.ShouldBe(2, run.Error);
        run.Error.ShouldContain("X121 SYN-PR02.xlsx, sheet 5 of 6:");
        run.Error.ShouldContain("X122 SYN-PR04.xlsx, sheet 5 of 6:4");
        run.Error.ShouldContain("X123 SYN-PR05.xlsx, sheet 5 of 6:4");
        run.Error.ShouldContain("X124 again.xlsx, sheet 5 of 6:4");
        run.Error.Split('\n').Count(line => line.Contains("F212 SYN-PR06.xlsx, sheet 5 of 6:4", StringComparison.Ordinal)).ShouldBe(3);
        run.Error.ShouldNotContain("Smith");
        Directory.Exists(Target).ShouldBeFalse();
    }

    [Fact]
    public async Task A_file_that_is_no_pack_is_refused()
    {
        await MakePacks();

        var run = await Answers(Path.Combine(made.County, "services.csv"));

        run.Code.ShouldBe(2, run.Error);
        run.Error.ShouldContain("F304 services.csv");
        Directory.Exists(Target).ShouldBeFalse();
    }

    [Fact]
    public async Task A_taker_that_was_suspended_since_is_named_when_answers_are_read()
    {
        await MakePacks();
        var county = PackCase.Copy(made.County, Path.Combine(_folder, "county"), ("providers.csv", Suspended));
        PackCase.Answer(Books[4], _ => Agrees);

        var run = await PackCase.Run(["pack", "answers", county, Books[4], "--swaps", Packs, "--restricted", "--out", Target]);

        run.Code.ShouldBe(2, run.Error);
        run.Error.ShouldContain("X114 proposals.csv:2");
        Directory.Exists(Target).ShouldBeFalse();
    }

    private static string Suspended(string csv)
    {
        var lines = csv.TrimEnd().Split('\n').Select(line => line.TrimEnd('\r').Split(',')).ToList();
        lines.First(line => line.Contains("SYN-PR05"))[Array.IndexOf(lines[0], "accepting")] = "suspended";
        return string.Concat(lines.Select(line => string.Join(',', line) + "\n"));
    }

    private string[] Books => [.. Directory.GetFiles(Path.Combine(Packs, "restricted", "packs")).Order(StringComparer.Ordinal)];

    private Task MakePacks() => PackCase.MustRun("pack", made.County, "--all", "--swaps", made.Swaps, "--restricted", "--out", Packs);

    private Task<(int Code, string Output, string Error)> Answers(params string[] books) =>
        PackCase.Run(["pack", "answers", made.County, .. books, "--swaps", Packs, "--restricted", "--out", Target]);

    private async Task<List<string[]>> Rows(string file) =>
        [.. (await File.ReadAllLinesAsync(Path.Combine(Target, "restricted", file))).Skip(1).Select(row => row.Split(','))];
}
