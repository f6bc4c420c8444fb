using System.Collections.Immutable;
using Shouldly;
using TestKit;

namespace Zoning.Exact.Tests.Assigning;

public class ZonePolishTests
{
    [Fact]
    public void A_border_area_moves_to_the_emptier_zone()
    {
        // A row of four areas: 10 10 10 | 10. Moving the third makes 20 and 20.
        var polished = ZonePolish.Of(Row([10, 10, 10, 10], [0, 0, 0, 1], 1));

        polished.Zones.ShouldBe([0, 0, 1, 1]);
        polished.Changed.ShouldBe([2]);
        polished.Imbalance.ShouldBe(0);
        polished.IsBest.ShouldBeTrue();
    }

    [Fact]
    public void A_zone_is_never_cut_in_two()
    {
        // A row: 8 1 8 | 1. Moving the middle area alone would balance best on paper, and cut zone 0 in two.
        var polished = ZonePolish.Of(Row([8, 10, 8, 6], [0, 0, 0, 1], 1));

        polished.Zones.ShouldBe([0, 0, 1, 1]);
    }

    [Fact]
    public void Locked_areas_and_groups_stay()
    {
        var row = Row([10, 10, 10, 10], [0, 0, 0, 1], 2);

        ZonePolish.Of(row with { Locked = [2] }).Changed.ShouldBeEmpty();
        ZonePolish.Of(row with { Together = [[1, 2]] }).Changed.ShouldBeEmpty();
        ZonePolish.Of(row with { Together = [[0, 1]] }).Changed.ShouldBe([2]);
        ZonePolish.Of(row with { MostChanges = 0 }).Changed.ShouldBeEmpty();
    }

    [Fact]
    public void What_cannot_be_polished_is_an_answer_with_a_reason()
    {
        var row = Row([10, 10, 10, 10], [0, 0, 0, 1], 1);

        ZonePolish.Of(row with { Zones = [0, 1, 0, 1] }).Reason.ShouldContain("zone 0 is in 2 pieces");
        ZonePolish.Of(row with { Together = [[2, 3]] }).Reason.ShouldContain("areas 2, 3 must be in one zone");
        ZonePolish.Of(row, work: 0).Reason.ShouldContain("no work was allowed");
        ZonePolish.Of(row, cancellation: new CancellationToken(canceled: true)).Reason.ShouldContain("stopped");
        ZonePolish.Of(Row([], [], 1)).Reason.ShouldContain("no areas");
        Should.Throw<ArgumentException>(() => ZonePolish.Of(row with { Zones = [0, 0, 0, 2] })).Message.ShouldContain("without a gap");
    }

    [Fact]
    public void On_forty_random_maps_no_plan_tried_by_hand_is_more_balanced()
    {
        var improved = 0;
        for (var seed = 0; seed < 40; seed++)
        {
            var plan = Random(new Randomness(seed).For("zones"));
            var polished = ZonePolish.Of(plan);

            polished.IsBest.ShouldBeTrue($"seed {seed}: {polished.Reason}");
            polished.Imbalance.ShouldBe((double)MostBalanced(plan) / plan.Count, 1e-9, $"seed {seed}");
            Enumerable.Range(0, plan.Count).ShouldAllBe(zone => plan.Parts(polished.Zones, zone).Count == 1, $"seed {seed}");
            improved += polished.Changed.IsEmpty ? 0 : 1;
        }

        improved.ShouldBeGreaterThan(15);
    }

    [NeedsSharedFact]
    public void Eighteen_zones_of_Dorset_are_polished_in_one_piece_and_better_balanced()
    {
        var plan = Dorset(6);
        var polished = ZonePolish.Of(plan, work: 3);

        Enumerable.Range(0, plan.Count).ShouldAllBe(zone => plan.Parts(polished.Zones, zone).Count == 1);
        polished.Changed.Length.ShouldBeInRange(1, 6);
        (polished.Imbalance * plan.Count).ShouldBeLessThan(plan.Imbalance(plan.Zones));
    }

    /// <summary>The plan of 18 zones whose largest zone has twice the mean, of 219 areas.</summary>
    internal static ZonePlan Dorset(int changes)
    {
        var rows = File.ReadAllLines(Path.Combine(Folders.Shared, "data", "gis-reference", "zones18_labels.csv"))
            .Skip(1).Select(line => line.Split(',')).Where(row => row[4].Length > 0).ToList();
        var number = rows.Select((row, index) => (row[0], index)).ToDictionary(one => one.Item1, one => one.index, StringComparer.Ordinal);
        var pairs = File.ReadAllLines(Path.Combine(Folders.Shared, "data", "gis-reference", "weights_rook.csv"))
            .Skip(1).Select(line => line.Split(',')).Where(pair => number.ContainsKey(pair[0]) && number.ContainsKey(pair[1])).ToList();
        var next = rows.Select(_ => new SortedSet<int>()).ToList();
        foreach (var pair in pairs)
        {
            next[number[pair[0]]].Add(number[pair[1]]);
            next[number[pair[1]]].Add(number[pair[0]]);
        }

        var labels = rows.Select(row => row[4]).Distinct().Order(StringComparer.Ordinal).ToList();
        return new ZonePlan
        {
            Minutes = [.. rows.Select(row => (long)Math.Round(60 * double.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture)))],
            Zones = [.. rows.Select(row => labels.IndexOf(row[4]))],
            Neighbours = [.. next.Select(one => one.ToImmutableArray())],
            MostChanges = changes,
        };
    }

    private static ZonePlan Row(ImmutableArray<long> minutes, ImmutableArray<int> zones, int changes) => new()
    {
        Minutes = minutes,
        Zones = zones,
        Neighbours = [.. Enumerable.Range(0, zones.Length).Select(area => ImmutableArray.CreateRange(
            new[] { area - 1, area + 1 }.Where(other => other >= 0 && other < zones.Length)))],
        MostChanges = changes,
    };

    /// <summary>A grid of 3 x 3 areas in two or three zones of whole columns.</summary>
    private static ZonePlan Random(Randomness random)
    {
        var zones = 2 + random.NextBelow(2);
        return new ZonePlan
        {
            Minutes = [.. Enumerable.Range(0, 9).Select(_ => (long)random.NextBelow(40))],
            Zones = [.. Enumerable.Range(0, 9).Select(area => Math.Min(area % 3, zones - 1))],
            Neighbours = [.. Enumerable.Range(0, 9).Select(area => ImmutableArray.CreateRange(Enumerable.Range(0, 9)
                .Where(other => Math.Abs(area / 3 - other / 3) + Math.Abs(area % 3 - other % 3) == 1)))],
            Locked = random.NextBelow(3) == 0 ? [random.NextBelow(9)] : [],
            MostChanges = 1 + random.NextBelow(4),
        };
    }

    /// <summary>Every labelling of nine areas within the limits.</summary>
    private static long MostBalanced(ZonePlan plan)
    {
        var best = plan.Imbalance(plan.Zones);
        for (var code = 0; code < (int)Math.Pow(plan.Count, 9); code++)
        {
            var rest = code;
            ImmutableArray<int> zones = [.. Enumerable.Range(0, 9).Select(_ => { var zone = rest % plan.Count; rest /= plan.Count; return zone; })];
            var changed = Enumerable.Range(0, 9).Where(area => zones[area] != plan.Zones[area]).ToList();
            if (changed.Count <= plan.MostChanges && !changed.Exists(plan.Locked.Contains)
                && plan.Imbalance(zones) < best && Enumerable.Range(0, plan.Count).All(zone => plan.Parts(zones, zone).Count == 1))
            {
                best = plan.Imbalance(zones);
            }
        }

        return best;
    }
}
