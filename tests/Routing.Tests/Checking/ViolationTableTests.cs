using Shouldly;
using static Zoning.Routing.Tests.SmallRounds;
using static Zoning.Routing.Tests.StatedPlan;

namespace Zoning.Routing.Tests;

/// <summary>Rounds as people made them: every broken rule is a row, and the cost is counted all the same. A tick is a minute.</summary>
public class ViolationTableTests
{
    private static readonly RoundProblem Problem = Line(
        3,
        [
            Visit("P1 mon morning", 1, 480, 540, 30) with { Skills = 1 },
            Visit("P2 mon morning", 2, 600, 660, 30),
            Visit("P2 mon morning carer 2", 2, 600, 660, 30),
        ],
        Carer("K1", 420, 660), Carer("K2", 420, 660)) with
    {
        TicksPerMinute = 1,
        SkillNames = ["hoist"],
        Links = [new VisitLink(1, 2, 0, 0, true)],
    };

    [Fact]
    public void Each_broken_rule_of_a_round_is_a_row_with_its_amount()
    {
        // K1 has no hoist, serves both visits of the pair one after the other, and comes home 20 minutes late.
        var judged = Checker.Check(StatedPlan.Of(Problem, Round(Problem, 0, 0, (0, 480), (1, 600), (2, 630))));

        judged.Violations.Select(row => (row.Rule, row.Carer, row.Visit, row.Ticks, row.Text)).ShouldBe(
        [
            ("after the shift", 0, -1, 20L, "Carer K1 is back at Mon 11:20, 20 minutes after the shift ends at Mon 11:00."),
            ("skill missing", 0, 0, 0L, "Carer K1 does not have what P1 mon morning needs: hoist."),
            ("one carer twice in a team", 0, 2, 0L, "Carer K1 serves P2 mon morning and P2 mon morning carer 2, which need 2 carers."),
            ("gap between visits", 0, 2, 30L, "P2 mon morning carer 2 starts at Mon 10:30, P2 mon morning at Mon 10:00: 30 minutes too late; "
                + "both must start at the same time."),
        ]);
        judged.Cost.Travel.ShouldBe(40);
        judged.BrokenRules[1].ShouldBe("SkillMissing: Carer K1 does not have what P1 mon morning needs: hoist.");
    }

    [Fact]
    public void A_team_that_nobody_completes_names_who_is_missing() =>
        Checker.Check(StatedPlan.Of(Problem, Round(Problem, 0, 0, (1, 600)))).Violations.ShouldHaveSingleItem().Text.ShouldBe(
            "P2 mon morning needs 2 carers and gets 1; nobody comes for P2 mon morning carer 2.");

    [Fact]
    public void A_round_that_starts_before_Monday_is_judged_and_counted()
    {
        var early = Line(2, [Visit("P1 mon night", 1, 0, 60)], Carer("K1")) with { TicksPerMinute = 1 };

        var judged = Checker.Check(StatedPlan.Of(early, Round(early, 0, 0, (0, 5))));

        var broken = judged.Violations.ShouldHaveSingleItem();
        broken.Text.ShouldBe("Carer K1 leaves at Sun 23:55 of the week before, 5 minutes before the shift starts at Mon 00:00.");
        broken.Ticks.ShouldBe(5);
        judged.Cost.Travel.ShouldBe(20);
    }
}
