using System.Collections.Immutable;
using FsCheck.Xunit;
using Shouldly;
using Zoning.Quality.Rounds;

namespace Zoning.Routing.Tests;

/// <summary>Valid plans of random problems with every rule, damaged in one place: the checker says where.</summary>
public class PlanDamageTests
{
    private static readonly Lazy<ImmutableArray<RoundPlan>> Plans = new(() => JudgedPlans.Enumerate(0, 200));

    [Property(MaxTest = 300)]
    public void A_valid_plan_with_one_random_damage_is_named(int plan, int damage, int seed)
    {
        var (valid, all) = (Plans.Value[(int)(Math.Abs((long)plan) % Plans.Value.Length)], PlanDamage.All);
        var judged = Enumerable.Range(0, all.Length)
            .Select(i => all[(int)((Math.Abs((long)damage) + i) % all.Length)].Judge(valid, new Randomness(seed).For("damage")))
            .First(found => found is not null);

        judged.ShouldBe("");
    }

    [Fact]
    public void Every_damage_to_every_plan_is_named_by_its_amount_and_alone()
    {
        var seen = JudgedPlans.Damage(Plans.Value);

        seen.Faults.ShouldBeEmpty();
        seen.Times.Where(damage => damage.Value < 5).ShouldBeEmpty();
        seen.Times.Values.Sum().ShouldBeGreaterThan(5_000);
    }

    [Fact]
    public void Every_rule_has_a_damage() =>
        PlanDamage.All.Select(damage => damage.Kind).Distinct().Order().ShouldBe(Enum.GetValues<ViolationKind>());

    [Fact]
    public void The_plans_that_are_damaged_keep_every_rule() =>
        Plans.Value.SelectMany(plan => Checker.Check(plan).BrokenRules.Select(rule => $"{plan.Problem.Name}: {rule}")).ShouldBeEmpty();
}
