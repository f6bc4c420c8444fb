using Shouldly;
using Zoning.Planning;

namespace Zoning.Attack.Tests;

/// <summary>The summary of swaps by area, read together with the files of the run: neither gives away who is placed or left.</summary>
public sealed class SwapSummaryTests
{
    private static readonly Lazy<(CountyCase County, Release Release, SwapTallies Truth, IReadOnlySet<string>? Asked)> ThreeWaiting =
        new(() => SwapCase.Make(1, 3, 0.5, ""));

    [Theory]
    [InlineData(2, 3, 1.0, "Z01,Z02")]
    [InlineData(3, 12, 0.4, "")]
    [InlineData(4, 5, 0.8, "Z03")]
    [InlineData(5, 1, 1.0, "")]
    [InlineData(19, 8, 1.0, "Z01,Z02")]
    [InlineData(23, 12, 0.8, "Z03")]
    public void Together_with_the_files_of_the_run_it_gives_nothing_away(int seed, int waiting, double share, string zones) =>
        NothingIsGivenAway(SwapCase.Make(seed, waiting, share, zones));

    [Fact]
    public void Nor_where_three_wait_in_each_zone() => NothingIsGivenAway(ThreeWaiting.Value);

    private static void NothingIsGivenAway((CountyCase County, Release Release, SwapTallies Truth, IReadOnlySet<string>? Asked) made)
    {
        var findings = SwapAttack.On(made.County, made.Release, made.Truth, made.Asked);

        findings.Leaks.ShouldBeEmpty();
        (findings.Checked(Promise.SmallCounts) + findings.Checked(Promise.FewPeople)).ShouldBeGreaterThan(20);
    }

    [Fact]
    public void It_says_enough_to_be_of_use()
    {
        var release = ThreeWaiting.Value.Release;

        var rows = CsvText.Table(release.Files, "swap-zones.csv");
        rows.Count(row => row["area_kind"] == "county" && row["shown"] == "rounded").ShouldBeGreaterThan(6);
        rows.Count(row => row["area_kind"] == "display" && row["measure"] == "swap_travel_hours" && row["shown"] == "rounded").ShouldBeGreaterThan(2);
    }

    [Fact]
    public void The_attack_finds_a_summary_that_says_too_much()
    {
        var (county, release, truth, asked) = ThreeWaiting.Value;
        var told = release.Files["swap-zones.csv"].Split('\n').Select(line =>
            line.Contains(",swap_people_waiting,with-proposals,", StringComparison.Ordinal) && line.Contains(",display,Z0", StringComparison.Ordinal)
                ? ToldInFull(line, county, truth) : line);

        SwapAttack.On(county, release.With("swap-zones.csv", string.Join('\n', told)), truth, asked).Leaks
            .ShouldContain(leak => leak.Promise == Promise.SmallCounts && leak.Cell.Contains("placed", StringComparison.Ordinal));
    }

    private static string ToldInFull(string line, CountyCase county, SwapTallies truth)
    {
        var cells = line.Split(',');
        var zones = cells[3].Split(' ').Select(code => county.County.HomeMap.TryIndexOf(new ZoneCode(code), out var zone) ? zone : -1);
        var count = zones.Sum(zone => truth.ValueOf(zone, SwapRow.PeopleLeft)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        (cells[6], cells[7], cells[8]) = (count, count, count);
        return string.Join(',', cells);
    }
}
