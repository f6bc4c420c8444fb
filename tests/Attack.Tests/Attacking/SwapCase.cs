using System.Text;
using Zoning.Planning;

namespace Zoning.Attack;

/// <summary>Invented exchanges in an invented county of interleaved providers, with what a run and its summary of swaps publish.</summary>
internal static class SwapCase
{
    /// <summary>A county with a share of those who wait placed, and about a tenth of packages with another provider, chance decides which.</summary>
    public static (CountyCase County, Release Release, SwapTallies Truth, IReadOnlySet<string>? Asked) Make(
        int seed, int waiting, double share, string zones)
    {
        var files = Samples.SampleCounty.Make(
            new Samples.SampleOptions { Packages = 120, ZoneCount = 6, Seed = seed, WaitingPerZone = waiting, Interleave = 3 }, null, CancellationToken.None).ToBytes();
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
        var moves = new List<(int Candidate, int From, int To)>();
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
                moves.Add((candidate, from, to));
            }

            packages[to].Add(id);
        }

        var after = new SwapState(scope, [.. today.Weeks.Select((week, at) => planner.Changed(week, packages[at].ToImmutable(), 0))], money);
        var agreed = SwapCycles.Of([.. moves.Select(move => (move.From, move.To, 60L))])
            .Select(cycle => new SwapProposal(cycle.Kind, [.. cycle.Moves.Select(move => moves[move])], default, 0, 0) { Continuity = [] });
        return new SwapPlan(scope, money, today, today, after) { Proposals = [.. agreed], Short = [], Assumed = [] };
    }
}
