using System.Collections.Immutable;
using Shouldly;
using static Zoning.Routing.Tests.SmallRounds;
using static Zoning.Routing.Tests.StatedPlan;

namespace Zoning.Routing.Tests;

/// <summary>
/// Hours, days and rest over a week of 7,000 ticks with days of 1,000. The carer has a shift each day from 0 to 999; visit i is on day i
/// at place 1, from 100 to 105 of the day, so a round leaves at 90, is back at 115 and takes 25 ticks.
/// </summary>
public class CarerRuleTests
{
    private const int Day = 1_000;

    [Theory]
    [InlineData(75, 0)]
    [InlineData(74, 1)]
    public void A_carer_works_at_most_the_most_hours_over_all_rounds(long most, long above) =>
        Of(carer => carer with { WorkedMost = most }, 0, 1, 3).ShouldBe(above > 0 ? [(ViolationKind.WorkedTooLong, above)] : []);

    [Theory]
    [InlineData(true, 75)]
    [InlineData(false, 65)]
    public void Paid_breaks_count_towards_the_hours_and_unpaid_ones_do_not(bool isPaid, long worked)
    {
        // The round of day 0 has a break of 10 at 105, back 125: 35 ticks, 25 without the break. With days 1 and 2 that is 85 or 75.
        RoundProblem With(long most) => Problem(carer => carer with
        {
            WorkedMost = most,
            Shifts = carer.Shifts.SetItem(0, carer.Shifts[0] with { Break = new BreakRule(0, 900, 10, isPaid) }),
        });
        ImmutableArray<(ViolationKind, long)> Judged(long most)
        {
            var problem = With(most);
            return Broken(problem, Round(problem, 0, 0, (0, 100), (Break, 105)), Round(problem, 0, 1, (1, 1_100)), Round(problem, 0, 2, (2, 2_100)));
        }

        Judged(worked + 10).ShouldBeEmpty();
        Judged(worked + 9).ShouldBe([(ViolationKind.WorkedTooLong, 1L)]);
    }

    [Theory]
    [InlineData(3, false)]
    [InlineData(2, true)]
    public void A_carer_has_rounds_on_at_most_the_most_days(int most, bool isBroken) =>
        Of(carer => carer with { MostDays = most }, 0, 1, 6).ShouldBe(isBroken ? [(ViolationKind.TooManyDays, 0L)] : []);

    [Fact]
    public void Two_rounds_on_one_day_are_one_day()
    {
        var problem = Problem(carer => carer with { MostDays = 1, Shifts = [carer.Shifts[0], carer.Shifts[1] with { Day = 0 }] });

        Broken(problem, Round(problem, 0, 0, (0, 100)), Round(problem, 0, 1, (1, 1_100))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(975, 0)]
    [InlineData(976, 1)]
    public void A_carer_rests_between_days(int least, int lacking)
    {
        // Back 115, leaves 1,090: 975 of rest.
        Of(carer => carer with { LeastRest = least }, 0, 1).ShouldBe(lacking > 0 ? [(ViolationKind.RestTooShort, lacking)] : []);
    }

    [Theory]
    [InlineData(7_000, 975, 0)]
    [InlineData(7_000, 976, 1)]
    [InlineData(6_999, 975, 1)]
    [InlineData(null, 5_975, 0)]
    public void The_rest_holds_from_the_last_round_to_the_first_of_the_next_turn(int? cycle, int least, int lacking)
    {
        // Day 0 and day 6: back 6,115, the next turn's first round leaves at 7,090. In the turn itself they are 5,975 apart.
        var broken = lacking > 0 ? ImmutableArray.Create((ViolationKind.RestTooShort, (long)lacking)) : [];

        var problem = Problem(carer => carer with { LeastRest = least }) with { Cycle = cycle };
        Broken(problem, Round(problem, 0, 0, (0, 100)), Round(problem, 0, 6, (6, 6_100))).ShouldBe(broken);
    }

    [Theory]
    [InlineData(975, 0)]
    [InlineData(976, 1)]
    public void One_round_rests_from_turn_to_turn(int least, int lacking)
    {
        // A turn of one day: back 115, leaves again at 1,090.
        var problem = Problem(carer => carer with { LeastRest = least }) with { Cycle = Day };

        Broken(problem, Round(problem, 0, 0, (0, 100))).ShouldBe(lacking > 0 ? [(ViolationKind.RestTooShort, lacking)] : []);
    }

    private static ImmutableArray<(ViolationKind, long)> Of(Func<RoundCarer, RoundCarer> change, params int[] days)
    {
        var problem = Problem(change);
        return Broken(problem, [.. days.Select(day => Round(problem, 0, day, (day, day * Day + 100)))]);
    }

    private static RoundProblem Problem(Func<RoundCarer, RoundCarer> change)
    {
        var shifts = Enumerable.Range(0, 7).Select(day => Carer("K1", day * Day, day * Day + 999).Shifts[0] with { Day = day });
        return Line(2, [.. Enumerable.Range(0, 7).Select(i => Visit($"v{i}", 1, 0, 9_000))], change(Carer("K1") with { Shifts = [.. shifts] }));
    }
}
