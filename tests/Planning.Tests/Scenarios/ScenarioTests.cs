using Shouldly;
using Zoning.Demand;
using static Zoning.Planning.Tests.TenPackages;

namespace Zoning.Planning.Tests;

/// <summary>Scenarios: levers at zero or beyond the horizon, pairs of levers, attribution, draws.</summary>
public class ScenarioTests
{
    private static readonly OutcomeMeasure Need = OutcomeMeasures.Find(LedgerMeasures.Demand);
    private static readonly OutcomeMeasure Removed = OutcomeMeasures.Find(OutcomeMeasures.Removed);

    private static readonly Lever[] All =
    [
        Lever(LeverKind.Growth, 0.1), Lever(LeverKind.Surge, 0.1), Lever(LeverKind.JoinsFramework, 1, provider: "PR2"), Lever(LeverKind.RateUplift, 0.5),
        Lever(LeverKind.ProviderLeaves, 0.6, provider: "PR3"), Lever(LeverKind.Reviews, 1), Lever(LeverKind.SingleHanded, 0.3), Lever(LeverKind.VirtualVisits, 0.4),
        Lever(LeverKind.ExtraCare, 1, "B"), Lever(LeverKind.ProviderEnters, 20, provider: "PR9"), Lever(LeverKind.FreedHours, 0.8),
    ];

    public static TheoryData<LeverKind> Kinds => [.. All.Select(lever => lever.Kind)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_lever_at_zero_or_after_the_horizon_changes_nothing(LeverKind kind)
    {
        var lever = All.Single(one => one.Kind == kind);

        var zero = Outcome(13, lever with { Central = 0 });
        zero.End.After.Values.ShouldBe(zero.Before.Values);
        zero.End.Drawn.ShouldAllBe(one => one.Values.SequenceEqual(zero.Before.Values));
        var later = Outcome(13, lever with { From = AsOf.AddDays(7 * 13), To = AsOf.AddDays(7 * 20) });
        later.End.After.Values.ShouldBe(later.Before.Values);
        later.Path.ShouldAllBe(week => week.Need == 4095 && week.Met == 3465);
        (lever.Kind == LeverKind.FreedHours || !Outcome(13, lever).End.After.Values.SequenceEqual(zero.Before.Values)).ShouldBeTrue();
    }

    // Hours that were there, or that came, are either still there or met another way: none twice, whatever the two levers.
    [Fact]
    public void No_pair_of_levers_counts_an_hour_twice()
    {
        foreach (var one in All)
        {
            foreach (var other in All.Where(lever => lever.Kind > one.Kind))
            {
                var (both, first) = (Outcome(13, one, other), Outcome(13, one));
                var grown = Outcome(13, [.. new[] { one, other }.Where(lever => lever.Kind is LeverKind.Growth or LeverKind.Surge), Lever(LeverKind.VirtualVisits, 0)]).End.After.County(Need);
                (both.End.After.County(Need) + both.End.After.County(Removed)).ShouldBe(grown, $"{one.Kind} and {other.Kind}");
                both.EndWeek.Rows.ShouldAllBe(row => row.Client >= 0 && row.Carer >= row.Client && row.Cost >= 0 && row.Trips >= 0);
                // The second alone removes at least what it removes after the first.
                (both.End.After.County(Removed) - first.End.After.County(Removed))
                    .ShouldBeLessThanOrEqualTo(Outcome(13, other).End.After.County(Removed), $"{one.Kind} and {other.Kind}");
            }
        }
    }

    [Fact]
    public void The_parts_of_all_levers_sum_to_the_whole_to_the_last_minute()
    {
        var outcome = Outcome(26, All);

        outcome.Parts.Steps.Length.ShouldBe(11);
        for (var row = 0; row < OutcomeMeasures.Rows; row++)
        {
            var one = new OutcomeMeasure(LedgerMeasures.Demand, "", [row], 1);
            var whole = outcome.End.After.County(one) - outcome.Before.County(one);
            outcome.Parts.Shapley.Sum(step => step[row]).ShouldBe(whole);
            outcome.Parts.Sequence.Sum(step => step[row]).ShouldBe(whole);
        }

        outcome.Parts.Errors.SelectMany(step => step).Max().ShouldBeGreaterThan(0); // eleven steps: drawn orders
    }

    // Virtual visits (all fit ones) and hours freed: alone 0 and 0 placed, together 420 minutes, so each gets half.
    [Fact]
    public void Two_levers_that_only_work_together_share_what_they_do()
    {
        var outcome = Outcome(13, Lever(LeverKind.VirtualVisits, 1), Lever(LeverKind.FreedHours, 1));

        var waiting = OutcomeMeasures.Find(LedgerMeasures.ByStatus, "waiting");
        outcome.Parts.Steps.ShouldBe(["virtual-visits", "freed-hours"]);
        outcome.Parts.Of(0, waiting).ShouldBe(-210);
        outcome.Parts.Of(1, waiting).ShouldBe(-210);
        outcome.Parts.Sequence[0][(int)HourStatus.Waiting].ShouldBe(0);
        outcome.Parts.Sequence[1][(int)HourStatus.Waiting].ShouldBe(-420);
        outcome.Parts.Errors.SelectMany(step => step).ShouldAllBe(error => error == 0);
    }

    [Fact]
    public void Draws_are_the_same_with_any_threads_and_hold_the_central_size()
    {
        var lever = Lever(LeverKind.VirtualVisits, 0.3) with { Low = 0.1m, High = 0.8m };
        Outcome Of(int threads, int seed = 0) => TenPackages.Of(lever, Lever(LeverKind.SingleHanded, 0.2)).On(
            Run, new ScenarioOptions { Weeks = 13, Draws = 60, Threads = threads, Seed = seed });

        var (one, two, other) = (Of(1), Of(2), Of(1, seed: 5));
        one.End.Drawn.SelectMany(figures => figures.Values).ShouldBe(two.End.Drawn.SelectMany(figures => figures.Values));
        one.End.Drawn.SelectMany(figures => figures.Values).SequenceEqual(other.End.Drawn.SelectMany(figures => figures.Values)).ShouldBeFalse();
        var (low, high) = one.End.Range(one.Before, -1, Removed);
        var central = one.End.After.County(Removed);
        low.ShouldBeLessThan(central);
        high.ShouldBeGreaterThan(central);
        // The same lever draws the same sizes whatever else is in the scenario.
        var alone = TenPackages.Of(lever).On(Run, new ScenarioOptions { Weeks = 13, Draws = 60 });
        alone.End.Drawn.Select(figures => figures.County(Removed)).ShouldBe(one.End.Drawn.Select(figures => figures.County(Removed)));
    }

    [Fact]
    public void The_triangle_has_its_mean_and_its_ends()
    {
        Triangle.At(0, 0.1, 0.2, 0.6).ShouldBe(0.1, 1e-12);
        Triangle.At(1, 0.1, 0.2, 0.6).ShouldBe(0.6, 1e-12);
        Triangle.At(0.2, 0.1, 0.2, 0.6).ShouldBe(0.2, 1e-12); // a fifth of the mass is below the mode
        Enumerable.Range(0, 1000).Average(step => Triangle.At((step + 0.5) / 1000, 0.1, 0.2, 0.6)).ShouldBe(0.3, 1e-3);
        Triangle.At(0.7, 0.5, 0.5, 0.5).ShouldBe(0.5);
    }

    [Fact]
    public void A_faulty_scenario_of_objects_is_refused_with_all_its_faults()
    {
        var scenario = TenPackages.Of(Lever(LeverKind.VirtualVisits, 1.5), Lever(LeverKind.ExtraCare, 1, "X"), Lever(LeverKind.ProviderLeaves, 1));

        var fault = Should.Throw<ArgumentException>(() => scenario.On(Run));
        fault.Message.ShouldContain("Y104");
        fault.Message.ShouldContain("Y102");
        fault.Message.ShouldContain("Y108");
    }

    // Urban A: 19.25 of 26.25 hours met; rural B and C: 38.5 of 42. Leaving PR2 takes 7 from A and 10.5 from B.
    [Fact]
    public void Rural_and_urban_are_told_apart()
    {
        var outcome = Outcome(13, Lever(LeverKind.ProviderLeaves, 1, provider: "PR2"));

        outcome.Before.Groups.ShouldBe([(2520, 2310), (1575, 1155), (1575, 1155), (2520, 2310)]);
        outcome.End.After.Groups.ShouldBe([(2520, 1680), (1575, 735), (1575, 735), (2520, 1680)]);
    }
}
