using System.Collections.Immutable;
using Shouldly;
using static Zoning.Routing.Tests.SmallRounds;
using static Zoning.Routing.Tests.StatedPlan;

namespace Zoning.Routing.Tests;

/// <summary>Visits by three carers: visits 0, 1 and 2 at place 1 are one team with a tie between each two, visit 3 stands alone.</summary>
public class TeamRuleTests
{
    private static readonly RoundProblem Together = Problem(0);

    [Fact]
    public void A_team_of_three_comes_together() =>
        Broken(Together, At(0, 0, 100), At(1, 1, 100), At(2, 2, 100)).ShouldBeEmpty();

    [Fact]
    public void A_team_that_is_left_out_as_a_whole_is_allowed() =>
        Broken(Together, At(0, 3, 100)).ShouldBeEmpty();

    [Fact]
    public void Each_team_that_is_not_whole_is_named_once()
    {
        Broken(Together, At(0, 0, 100)).ShouldBe([(ViolationKind.TeamIncomplete, 0L)]);
        Broken(Together, At(0, 0, 100), At(1, 2, 100)).ShouldBe([(ViolationKind.TeamIncomplete, 0L)]);
    }

    [Fact]
    public void Three_visits_need_three_carers()
    {
        var apart = Problem(RoundProblem.MaxTicks);

        Broken(apart, At(0, 0, 100), At(1, 1, 100), At(2, 2, 900)).ShouldBeEmpty();
        Broken(apart, At(1, 1, 100), Round(apart, 0, 0, (0, 100), (2, 300))).ShouldBe([(ViolationKind.SameCarer, 0L)]);
        Broken(apart, Round(apart, 0, 0, (0, 100), (1, 200), (2, 300))).ShouldBe([(ViolationKind.SameCarer, 0L)]);
    }

    [Theory]
    [InlineData(100, 100, 0)]
    [InlineData(101, 100, 2)]
    [InlineData(100, 99, 2)]
    public void Every_two_of_a_team_keep_the_gap(int second, int third, int broken)
    {
        // One carer a tick off is off for two of the three ties.
        var found = Broken(Together, At(0, 0, 100), At(1, 1, second), At(2, 2, third));

        found.ShouldBe(Enumerable.Repeat((ViolationKind.VisitGapBroken, 1L), broken));
    }

    [Fact]
    public void A_chain_of_pairs_is_whole_or_left_out_and_its_ends_may_have_one_carer()
    {
        // 0 with 1 and 1 with 2, a long time apart; 0 and 2 are not tied.
        var chain = Together with { Links = [new VisitLink(0, 1, 0, 500, true), new VisitLink(1, 2, 0, 500, true)] };

        Broken(chain, Round(chain, 0, 0, (0, 100), (2, 300)), At(1, 1, 200)).ShouldBeEmpty();
        Broken(chain, At(0, 0, 100), At(1, 1, 200)).ShouldBe([(ViolationKind.TeamIncomplete, 0L)]);
    }

    private static Round At(int carer, int visit, int starts) => Round(Together, carer, 0, (visit, starts));

    private static RoundProblem Problem(int apart)
    {
        var links = ImmutableArray.Create((0, 1), (1, 2), (0, 2)).Select(two => new VisitLink(two.Item1, two.Item2, -apart, apart, true));
        return Line(2, [.. Enumerable.Range(0, 4).Select(i => Visit($"v{i}", 1))], Carer("K1"), Carer("K2"), Carer("K3")) with { Links = [.. links] };
    }
}
