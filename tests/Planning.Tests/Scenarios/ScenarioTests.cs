using Shouldly;
using Zoning.Demand;
using static Zoning.Planning.Tests.TenPackages;

namespace Zoning.Planning.Tests;

/// <summary>Scenarios: levers at zero or beyond the horizon, pairs of levers, attribution, draws.</summary>
public class ScenarioTests
{
    private static readonly OutcomeMeasure Need = OutcomeMeasures.Find(LedgerMeasures.Demand);
    private static readonly OutcomeMeasure Removed = OutcomeMeasures.Find(OutcomeMeasures.Removed);

    private static readonly OutcomeMeasure Freed = OutcomeMeasures.Find(OutcomeMeasures.Freed);
    private static readonly OutcomeMeasure Carers = OutcomeMeasures.Find(LedgerMeasures.CarerMet);
    private static readonly OutcomeMeasure Assessments = OutcomeMeasures.Find(OutcomeMeasures.AssessmentDays);
    private static readonly IReadOnlyList<Lever> All = Each;

    public static TheoryData<string> Steps => [.. All.Where(lever => !lever.Facts.NeedsMap).Select(lever => lever.Step)];

    [Theory]
    [MemberData(nameof(Steps))]
    public void A_lever_at_zero_or_after_the_horizon_changes_nothing(string step)
    {
        var lever = All.Single(one => one.Step == step);

        var zero = Outcome(13, lever with { Central = 0 });
        zero.End.After.Values.ShouldBe(zero.Before.Values);
        zero.End.Drawn.ShouldAllBe(one => one.Values.SequenceEqual(zero.Before.Values));
        if (!lever.Facts.IsFromTheStart)
        {
            var later = Outcome(13, lever with { From = AsOf.AddDays(7 * 13), To = AsOf.AddDays(7 * 20) });
            later.End.After.Values.ShouldBe(later.Before.Values);
            later.Path.ShouldAllBe(week => week.Need == 4095 && week.Met == 3465);
        }

        // Every other lever is seen; hours freed need a lever that frees some.
        Outcome(13, lever).End.After.Values.SequenceEqual(zero.Before.Values).ShouldBe(lever.IsOfFlow || lever.Kind == LeverKind.FreedHours);
    }

    // Hours that were there, or that came, are either still there or met another way: none twice, whatever the two levers. Nor do carers have
    // more minutes freed than they worked, where nobody new works, and no day is saved by two together that neither saves alone.
    [Fact]
    public void No_pair_of_levers_counts_an_hour_twice()
    {
        var alone = All.ToDictionary(lever => lever, lever => Outcome(13, lever).End.After);
        var before = Outcome(13, All[0]).Before;
        for (var first = 0; first < All.Count; first++)
        {
            for (var second = first + 1; second < All.Count; second++)
            {
                var (one, other) = (All[first], All[second]);
                var name = $"{one.Step} and {other.Step}";
                var both = Outcome(13, one, other);
                var grown = Outcome(13, [.. new[] { one, other }.Where(lever => lever.Kind is LeverKind.Growth or LeverKind.Surge), Lever(LeverKind.VirtualVisits, 0)]).End.After.County(Need);
                (both.End.After.County(Need) + both.End.After.County(Removed)).ShouldBe(grown, name);
                both.EndWeek.Rows.ShouldAllBe(row => row.Client >= 0 && row.Carer >= row.Client && row.Cost >= 0 && row.Trips >= 0);
                // The second alone removes at least what it removes after the first.
                (both.End.After.County(Removed) - alone[one].County(Removed)).ShouldBeLessThanOrEqualTo(alone[other].County(Removed), name);
                if (!Places(one) && !Places(other))
                {
                    (both.End.After.County(Carers) + both.End.After.County(Freed)).ShouldBeLessThanOrEqualTo(before.County(Carers), name);
                }

                var days = before.County(Assessments);
                (days - both.End.After.County(Assessments)).ShouldBeLessThanOrEqualTo(
                    days - alone[one].County(Assessments) + days - alone[other].County(Assessments), name);
            }
        }
    }

    private static bool Places(Lever lever) => lever.Mechanism is LeverKind.ProviderEnters or LeverKind.Workforce or LeverKind.FreedHours;

    [Fact]
    public void Every_kind_of_lever_and_role_is_in_these_tests() => All.Select(lever => lever.Kind).Distinct().Order().ShouldBe(
        Enum.GetValues<LeverKind>().Where(kind => kind != LeverKind.Swaps));

    [Fact]
    public void The_parts_of_all_levers_sum_to_the_whole_to_the_last_minute()
    {
        var outcome = Outcome(26, [.. All.Where(lever => !lever.Facts.NeedsMap)]);

        outcome.Parts.Steps.ShouldBe(All.Where(lever => !lever.Facts.NeedsMap).Select(lever => lever.Step));
        for (var row = 0; row < OutcomeMeasures.Rows; row++)
        {
            var one = new OutcomeMeasure(LedgerMeasures.Demand, "", [row], 1);
            var whole = outcome.End.After.County(one) - outcome.Before.County(one);
            outcome.Parts.Shapley.Sum(step => step[row]).ShouldBe(whole);
            outcome.Parts.Sequence.Sum(step => step[row]).ShouldBe(whole);
        }

        outcome.Parts.Errors.SelectMany(step => step).Max().ShouldBeGreaterThan(0); // more than six steps: drawn orders
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
