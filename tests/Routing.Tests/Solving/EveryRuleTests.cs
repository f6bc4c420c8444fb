using System.Collections.Immutable;
using Shouldly;
using Zoning.Quality.Rounds;

namespace Zoning.Routing.Tests;

/// <summary>Random problems with every rule: the generator, the enumeration and the checker against each other.</summary>
public class EveryRuleTests
{
    private static readonly Lazy<ImmutableArray<RoundPlan>> Plans = new(() => JudgedPlans.Enumerate(0, 500));

    [Fact]
    public void Five_hundred_enumerated_plans_keep_every_rule_and_cost_what_they_say() =>
        Plans.Value.SelectMany(plan => Checker.Check(plan).BrokenRules.Select(rule => $"{plan.Problem.Name}: {rule}")).ShouldBeEmpty();

    [Fact]
    public void No_changed_plan_that_keeps_the_rules_beats_an_enumerated_one()
    {
        var (valid, better) = JudgedPlans.Change(Plans.Value, 100);

        better.ShouldBeEmpty();
        valid.ShouldBeGreaterThan(10_000);
    }

    [Fact]
    public void The_enumerated_plans_use_every_rule()
    {
        var plans = Plans.Value;
        var rounds = plans.SelectMany(plan => plan.Rounds.Select(round => (plan.Problem, Shift: plan.ShiftOf(round), Round: round))).ToList();

        rounds.Count(one => one.Shift.Break is not null && !one.Round.Stops.Any(stop => stop.IsBreak)).ShouldBeGreaterThan(20, "no break needed");
        rounds.Count(one => one.Shift.Break is { WorkAbove: > 0 } && one.Round.Stops.Any(stop => stop.IsBreak)).ShouldBeGreaterThan(20, "a break needed");
        rounds.Count(one => one.Shift.Break is { BetweenVisits: true } && one.Round.Stops.Any(stop => stop.IsBreak)).ShouldBeGreaterThan(10, "between");
        plans.Count(plan => Teams(plan).Any(team => team.All(plan.Unallocated.Contains))).ShouldBeGreaterThan(20, "teams left out");
        plans.Count(plan => Teams(plan).Any(team => !team.Any(plan.Unallocated.Contains))).ShouldBeGreaterThan(20, "teams served");
        plans.Count(plan => Carers(plan).Any(carer => plan.Problem.Carers[carer].WorkedMost - plan.Worked(carer) is <= 30)).ShouldBeGreaterThan(20, "hours");
        plans.Count(plan => plan.Problem.Cycle is not null && !plan.Rounds.IsEmpty).ShouldBeGreaterThan(50, "turns");
        plans.Count(plan => plan.Problem.Weights.OffPreferred > 0 && plan.Cost.OffPreferred > 0).ShouldBeGreaterThan(50, "preferred");
        plans.Count(plan => plan.Problem.Weights.Paid > 0 && plan.Cost.Paid > 0).ShouldBeGreaterThan(50, "paid");
    }

    private static IEnumerable<int> Carers(RoundPlan plan) => plan.Rounds.Select(round => round.Carer).Distinct();

    /// <summary>The visits of each team of three or more.</summary>
    private static IEnumerable<ImmutableArray<int>> Teams(RoundPlan plan) => plan.Problem.Links.Where(link => link.IsPair)
        .SelectMany(link => new[] { (Visit: link.First, Other: link.Second), (Visit: link.Second, Other: link.First) })
        .GroupBy(tie => tie.Visit)
        .Where(ties => ties.Select(tie => tie.Other).Distinct().Count() > 1)
        .Select(ties => ties.Select(tie => tie.Other).Append(ties.Key).ToImmutableArray());
}
