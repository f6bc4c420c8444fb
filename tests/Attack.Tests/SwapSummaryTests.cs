using System.Text;
using Shouldly;
using Zoning.Planning;
using Zoning.Samples;

namespace Zoning.Attack.Tests;

/// <summary>The summary of swaps by area, read together with the files of the run: neither gives away who is placed or left.</summary>
public sealed class SwapSummaryTests
{
    [Theory]
    [InlineData(1, 3, 0.5, "")]
    [InlineData(2, 3, 1.0, "Z01,Z02")]
    [InlineData(3, 12, 0.4, "")]
    [InlineData(4, 5, 0.8, "Z03")]
    [InlineData(5, 1, 1.0, "")]
    public void Together_with_the_files_of_the_run_it_gives_nothing_away(int seed, int waiting, double share, string zones)
    {
        var (county, release, truth, asked) = Make(seed, waiting, share, zones);

        var findings = SwapAttack.On(county, release, truth, asked);

        findings.Leaks.ShouldBeEmpty();
        (findings.Checked(Promise.SmallCounts) + findings.Checked(Promise.FewPeople)).ShouldBeGreaterThan(20);
    }

    [Fact]
    public void It_says_enough_to_be_of_use()
    {
        var (_, release, _, _) = Make(1, 3, 0.5, "");

        var rows = CsvText.Table(release.Files, "swap-zones.csv");
        rows.Count(row => row["area_kind"] == "county" && row["shown"] == "rounded").ShouldBeGreaterThan(6);
        rows.Count(row => row["area_kind"] == "display" && row["measure"] == "swap_travel_hours" && row["shown"] == "rounded").ShouldBeGreaterThan(2);
    }

    [Fact]
    public void The_attack_finds_a_summary_that_says_too_much()
    {
        var (county, release, truth, asked) = Make(1, 3, 0.5, "");
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

    /// <summary>A county with a share of those who wait placed, and about a tenth of packages with another provider, chance decides which.</summary>
    private static (CountyCase County, Release Release, SwapTallies Truth, IReadOnlySet<string>? Asked) Make(
        int seed, int waiting, double share, string zones)
    {
        var files = SampleCounty.Make(
            new SampleOptions { Packages = 120, ZoneCount = 6, Seed = seed, WaitingPerZone = waiting, Interleave = 3 }, null, CancellationToken.None).ToBytes();
        var county = CountyCase.Made(FormattableString.Invariant($"interleaved {seed}"), files);
        var placed = county.County.OnHomeMap();
        var options = new SwapOptions
        {
            Seed = seed,
            DrawsConsent = true,
            Zones = [.. zones.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(code => new ZoneCode(code))],
        };
        var plan = PlanOf(placed, options, share);
        var run = placed.Run(new RunOptions { Parts = RunParts.Ledger });
        var swaps = PublishedSwaps.Of(plan, run.Publish());
        var release = Release.Of(placed).With("swap-zones.csv", Encoding.UTF8.GetString(SwapZonesFile.Write(swaps)));
        var map = placed.Zones;
        var truth = new SwapTallies(
            SwapFacts.Of(plan, run.Ledger), plan.Today.Weeks[0].Plan.Problem.TicksPerMinute, [.. Enumerable.Range(0, map.AreaCount)], map.AreaCount);
        return (county, release, truth, options.Zones.IsEmpty ? null : options.Zones.Select(zone => zone.Value).ToHashSet(StringComparer.Ordinal));
    }

    private static SwapPlan PlanOf(PlacedCounty placed, SwapOptions options, double share)
    {
        var terms = SwapTerms.Of(placed.County, options);
        var scope = SwapScopeMaker.Of(placed, options, terms);
        var money = new SwapMoney(placed.County);
        var planner = new WeekPlanner(options.Seed, default);
        var today = new SwapState(
            scope, [.. ProviderBooks.Of(placed, scope, options.Rounds, terms.ToleranceOf).Select(planner.Today)], money);
        var chance = new Randomness(options.Seed).For("swaps");
        var packages = today.Weeks.Select(week => week.Packages.ToBuilder()).ToArray();
        for (var candidate = 0; candidate < scope.Candidates.Length; candidate++)
        {
            var from = scope.Today[candidate];
            var to = (int)(chance.NextShare() * packages.Length);
            if (chance.NextShare() >= (from < 0 ? share : 0.1) || to == from || !scope.Asked[to].Contains(candidate))
            {
                continue;
            }

            var id = scope.Candidates[candidate].Package.Id;
            if (from >= 0)
            {
                packages[from].Remove(id);
            }

            packages[to].Add(id);
        }

        var after = new SwapState(scope, [.. today.Weeks.Select((week, at) => planner.Changed(week, packages[at].ToImmutable(), 0))], money);
        return new SwapPlan(scope, money, today, today, after) { Proposals = [], Short = [], Assumed = [] };
    }
}
