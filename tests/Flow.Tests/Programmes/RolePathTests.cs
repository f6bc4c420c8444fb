namespace Zoning.Flow.Tests;

public class RolePathTests
{
    private static readonly PathwayRole Therapist = new() { Role = "therapist", Posts = 6, Vacant = 2, HoursPerPost = 25, Absence = 0.1, HoursPerPerson = 2 };
    private static readonly PathwayRole Worker = new() { Role = "worker", Posts = 24, HoursPerPost = 22, HoursPerPerson = 8, Absence = 0.05 };

    [Fact]
    public void Hires_begin_after_their_lead_time_and_then_the_next_role_binds()
    {
        var path = RolePath.Of(new RoleCapacity([Therapist, Worker]), [new Hires("therapist", 0, 4, 0.5)], leadWeeks: 10, weeks: 20);

        // 4 posts serve 4 x 25 x 0.9 / 2 = 45; half a post begins in each of weeks 10 to 13; six would serve 67.5, and workers 62.7.
        path.Weeks[9].People.ShouldBe(45, 1e-9);
        path.Weeks[10].People.ShouldBe(50.625, 1e-9);
        path.Weeks[11].People.ShouldBe(56.25, 1e-9);
        (path.Weeks[12].Binding, path.Weeks[12].People).ShouldBe(("therapist", 61.875));
        path.Weeks[13].Binding.ShouldBe("worker");
        path.Weeks[19].People.ShouldBe(24 * 22 * 0.95 / 8, 1e-9);
        path.Weeks[19].Filled.ShouldBe([6, 24]);
    }

    [Fact]
    public void Posts_empty_by_turnover()
    {
        var path = RolePath.Of(new RoleCapacity([Therapist with { TurnoverPerYear = 0.365 }]), [], 0, 3);

        path.Weeks[2].Filled[0].ShouldBe(4 * 0.993 * 0.993, 1e-12); // 0.365 x 7 / 365 = 0.7 % a week
    }

    [Fact]
    public void Slots_follow_the_weeks_and_go_into_the_simulation()
    {
        var path = RolePath.Of(new RoleCapacity([Therapist, Worker]), [new Hires("therapist", 0, 4, 0.5)], leadWeeks: 10, weeks: 104);
        var start = Networks.Start;
        var slots = path.Slots(start);

        slots.First.ShouldBe(45);
        slots.Changes.ShouldBe([(start.AddDays(70), 50), (start.AddDays(77), 56), (start.AddDays(84), 61), (start.AddDays(91), 62)]);
        double Waiting(Dated these) => StationFigures.Of(
            Networks.One(1.2, 1, Stay.Exponential(42 * 24)).With(one => one with { Slots = these }), new StationOptions { Days = 364 }, new ReplicationOptions { Most = 10 })
            .Of("beds", StationMeasure.WaitingAtEnd).Mean;

        // 50.4 people are in at rest: 45 slots never suffice, 62 do.
        Waiting(slots).ShouldBeLessThan(5);
        Waiting(Dated.Always(45)).ShouldBeGreaterThan(20);
    }

    [Fact]
    public void Hires_of_a_role_that_is_not_there_are_named() =>
        Should.Throw<BadDataException>(() => RolePath.Of(new RoleCapacity([Therapist]), [new Hires("broker", 0, 1, 1)], 0, 1))
            .Findings.ShouldHaveSingleItem().Code.Id.ShouldBe("J104");
}
