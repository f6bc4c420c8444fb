using System.IO.Compression;
using Shouldly;

namespace Zoning.Cli.Tests;

/// <summary><c>zoning pack</c> as a council would use it.</summary>
public sealed class PackCommandTests(PackCase made) : IClassFixture<PackCase>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zoning pack ").FullName;

    private string Target => Path.Combine(_folder, "packs");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Each_provider_has_its_own_workbook_and_every_sheet_says_whom_it_is_for()
    {
        var run = await Pack("--all", "--swaps", made.Swaps);

        run.Code.ShouldBe(0, run.Error);
        var books = Directory.GetFiles(Path.Combine(Target, "restricted", "packs"));
        books.Length.ShouldBe(6);
        File.Exists(Path.Combine(Target, "RESTRICTED.txt")).ShouldBeTrue();
        foreach (var book in books)
        {
            var provider = Path.GetFileNameWithoutExtension(book);
            var party = Proposals.Where(row => row[5] == provider || row[6] == provider).Select(row => row[1]).Distinct(StringComparer.Ordinal).Count();
            PackCase.SheetOf(book, "Proposals").Split("<row ").Length.ShouldBe(4 + party);
            using var zip = ZipFile.OpenRead(book);
            PackCase.Sheets(zip).Keys.ShouldBe(["Read me", "Your packages", "Your zones", "Zones", "Proposals", "To take over"]);
            foreach (var sheet in PackCase.Sheets(zip).Keys)
            {
                PackCase.SheetOf(book, sheet).ShouldContain($"<row r=\"1\"><c t=\"inlineStr\"><is><t>Restricted: for {provider} (");
            }
        }
    }

    [Fact]
    public async Task Answers_are_chosen_from_lists()
    {
        (await Pack("--all", "--swaps", made.Swaps)).Code.ShouldBe(0);

        var sheet = PackCase.SheetOf(BookOf(ProposedTo()), "Proposals");

        sheet.ShouldContain("<formula1>&quot;yes,no&quot;</formula1>");
        sheet.ShouldContain("sqref=\"N4:");
        sheet.ShouldContain("too-far");
        sheet.ShouldContain("registered-manager");
        PackCase.SheetOf(BookOf(ProposedTo()), "To take over").ShouldContain($"<t>{MovedPackage()}</t>");
        PackCase.SheetOf(BookOf(ProposedTo()), "To take over").ShouldContain("<t>08:15</t>");
    }

    [Fact]
    public async Task The_same_input_gives_the_same_bytes_and_those_of_the_published_figures()
    {
        (await Pack("--all", "--swaps", made.Swaps)).Code.ShouldBe(0);
        var (published, second) = (Path.Combine(_folder, "published"), Path.Combine(_folder, "second"));
        await PackCase.MustRun("run", made.County, "--out", published);

        await PackCase.MustRun(
            "pack", made.County, "--all", "--swaps", made.Swaps, "--published", published, "--threads", "1", "--restricted", "--out", second);

        foreach (var book in Directory.GetFiles(Path.Combine(Target, "restricted", "packs")))
        {
            File.ReadAllBytes(Path.Combine(second, "restricted", "packs", Path.GetFileName(book))).ShouldBe(File.ReadAllBytes(book));
        }
    }

    [Fact]
    public async Task One_provider_can_have_one_file()
    {
        var file = Path.Combine(_folder, "pr1.xlsx");

        var run = await PackCase.Run("pack", made.County, "--provider", "SYN-PR01", "--swaps", made.Swaps, "--restricted", "--out", file);

        run.Code.ShouldBe(0, run.Error);
        PackCase.SheetOf(file, "Your packages").ShouldContain("<t>active</t>");
        (await PackCase.Run("pack", made.County, "--provider", "SYN-PR01", "--swaps", made.Swaps, "--restricted", "--out", file)).Code.ShouldBe(2);
    }

    [Fact]
    public async Task Without_a_folder_of_swaps_proposals_are_searched_for_and_kept_and_one_that_tells_too_much_is_held_back()
    {
        var small = SmallFolder.Write(
            Path.Combine(_folder, "small"),
            ("visits.csv", "package,days,time_of_day,minutes,preferred_start\nSYN-P1,weekdays,morning,30,08:00\nSYN-P2,weekdays,morning,30,09:00\n"
                + "SYN-P3,weekdays,morning,30,10:00\nSYN-P9,weekdays,morning,30,09:30\n"));

        var run = await PackCase.Run("pack", small, "--provider", "SYN-PR1", "--restricted", "--out", Target);

        run.Code.ShouldBe(0, run.Error);
        File.ReadAllLines(Path.Combine(Target, "restricted", "proposals.csv"))[1..].ShouldHaveSingleItem().ShouldContain("placement,SYN-P9");

        // The provider has three of the four packages: with the fourth it would know the class of 1 to 7 too well.
        PackCase.SheetOf(BookOf("SYN-PR1"), "To take over").ShouldNotContain("SYN-P9");
        File.ReadAllLines(Path.Combine(Target, "restricted", "omissions.csv"))[1..].ShouldBe(["restricted,SYN-PR1,1,,proposal-not-in-pack,yes"]);
        run.Error.ShouldContain("1 proposal is not in a pack");
    }

    [Fact]
    public async Task A_name_that_looks_like_a_formula_stays_text()
    {
        var county = PackCase.Copy(made.County, Path.Combine(_folder, "county"), ("providers.csv", text => text.Replace("Asphodel Support", "=1+1", StringComparison.Ordinal)));
        File.ReadAllText(Path.Combine(county, "providers.csv")).ShouldContain("=1+1");

        await PackCase.MustRun("pack", county, "--all", "--swaps", made.Swaps, "--restricted", "--out", Target);

        foreach (var book in Directory.GetFiles(Path.Combine(Target, "restricted", "packs")))
        {
            using var zip = ZipFile.OpenRead(book);
            foreach (var sheet in PackCase.Sheets(zip).Keys)
            {
                PackCase.SheetOf(book, sheet).ShouldNotContain("<f>");
                PackCase.SheetOf(book, sheet).ShouldNotContain("<t>=");
            }
        }
    }

    [Theory]
    [InlineData("give --restricted", "--all")]
    [InlineData("--provider ID, or --all", "--restricted")]
    [InlineData("--provider ID, or --all", "--restricted", "--all", "--provider", "SYN-PR01")]
    public async Task Wrong_wishes_end_with_2_and_nothing_is_written(string needed, params string[] options)
    {
        var run = await PackCase.Run(["pack", made.County, "--swaps", made.Swaps, "--out", Target, .. options]);

        run.Code.ShouldBe(2, run.Error);
        run.Error.ShouldContain(needed);
        Directory.Exists(Target).ShouldBeFalse();
    }

    [Fact]
    public async Task All_that_is_wrong_with_providers_and_proposals_is_told_at_once()
    {
        var moved = MovedPackage();
        var county = PackCase.Copy(
            made.County, Path.Combine(_folder, "county"),
            ("providers.csv", text => Suspended(text, ProposedTo())), ("moves.csv", text => Declined(text, moved)));
        var swaps = PackCase.Copy(made.Swaps, Path.Combine(_folder, "swaps"), (Path.Combine("restricted", "proposals.csv"), text =>
            text.TrimEnd() + "\r\nrestricted,91,placement,SYN-P77777,Z01,,SYN-PR01,1,0,0,0,0,0,,,,,x,yes"
            + $"\r\nrestricted,92,placement,{Unmoved()},Z01,,SYN-PR99,1,0,0,0,0,0,,,,,x,yes"
            + $"\r\nrestricted,93,hand-over,{moved},Z01,SYN-PR01,SYN-PR02,1,0,0,0,0,0,,,,,x,yes\r\n"));

        var run = await PackCase.Run(
            "pack", county, "--provider", "SYN-PR98,SYN-PR97", "--swaps", swaps, "--restricted", "--out", Target);

        run.Code.ShouldBe(2, run.Error);
        foreach (var code in new[] { "X111", "X112", "X113", "X114", "X115", "X116" })
        {
            run.Error.ShouldContain($"{code} proposals.csv:");
        }

        run.Error.ShouldContain("X119 --provider It is 'SYN-PR97'");
        run.Error.ShouldContain("X119 --provider It is 'SYN-PR98'");
        Directory.Exists(Target).ShouldBeFalse();
    }

    [Fact]
    public async Task A_folder_without_proposals_or_of_another_release_is_refused()
    {
        var (empty, published) = (Directory.CreateDirectory(Path.Combine(_folder, "empty")).FullName, Path.Combine(_folder, "published"));
        await PackCase.MustRun("run", made.County, "--internal", "--out", published);

        var run = await Pack("--all", "--swaps", empty, "--published", published);

        run.Code.ShouldBe(2, run.Error);
        run.Error.ShouldContain("X117 empty");
        run.Error.ShouldContain("X118 published");
        Directory.Exists(Target).ShouldBeFalse();
    }

    private Task<(int Code, string Output, string Error)> Pack(params string[] options) =>
        PackCase.Run(["pack", made.County, "--restricted", "--out", Target, .. options]);

    private string BookOf(string provider) => Path.Combine(Target, "restricted", "packs", provider + ".xlsx");

    private string[][] Proposals => [.. File.ReadAllLines(Path.Combine(made.Swaps, "restricted", "proposals.csv")).Skip(1).Select(row => row.Split(','))];

    private string ProposedTo() => Proposals.First(row => row[2] == "hand-over")[6];

    private string MovedPackage() => Proposals.First(row => row[2] == "hand-over")[3];

    /// <summary>A package that no proposal moves, so that nothing else is wrong with it.</summary>
    private string Unmoved() => File.ReadAllLines(Path.Combine(made.County, "services.csv")).Skip(1)
        .Select(row => row.Split(',')[0]).First(id => Proposals.All(row => row[3] != id));

    private static string Suspended(string csv, string provider)
    {
        var lines = csv.TrimEnd().Split('\n').Select(line => line.TrimEnd('\r').Split(',')).ToList();
        var (id, accepting) = (Array.IndexOf(lines[0], "id"), Array.IndexOf(lines[0], "accepting"));
        lines.First(line => line[id] == provider)[accepting] = "suspended";
        return string.Concat(lines.Select(line => string.Join(',', line) + "\n"));
    }

    private static string Declined(string csv, string package)
    {
        var lines = csv.TrimEnd().Split('\n').Select(line => line.TrimEnd('\r').Split(',')).Where(line => line[0] != package).ToList();
        return string.Concat(lines.Select(line => string.Join(',', line) + "\n")) + package + ",no" + new string(',', lines[0].Length - 2) + "\n";
    }
}
