namespace Zoning.Flow.Tests;

public class ProgrammeTests
{
    private static readonly PathwayRole Therapist = new()
    {
        Role = "therapist",
        Posts = 6,
        Vacant = 2,
        HoursPerPost = 25,
        Absence = 0.1,
        HoursPerPerson = 2,
        TurnoverPerYear = 0.1,
    };

    private static readonly PathwayRole Worker = new() { Role = "reablement worker", Posts = 24, HoursPerPost = 22, HoursPerPerson = 8, Absence = 0.05 };

    [Fact]
    public void The_role_with_vacancies_binds_and_without_them_the_next_one()
    {
        var team = new RoleCapacity([Therapist, Worker]);

        team.Binding.Role.ShouldBe("therapist");
        team.People.ShouldBe(4 * 25 * 0.9 / 2, 1e-9); // 45
        var filled = new RoleCapacity([Therapist with { Vacant = 0 }, Worker]);
        filled.Binding.Role.ShouldBe("reablement worker");
        filled.People.ShouldBe(24 * 22 * 0.95 / 8, 1e-9); // 62.7
    }

    [Fact]
    public void Hires_make_up_for_leavers_and_come_after_their_lead_time()
    {
        var hires = new RoleCapacity([Therapist, Worker]).HiresPerWeek(people: 60, byWeek: 26, leadWeeks: 10);

        // 60 people need 60 x 2 / 22.5 = 5.333 posts; 4 are filled and 4 x 0.1 x 26 x 7 / 365 = 0.199 leave by then; 16 weeks can bring hires.
        hires[0].ShouldBe((60 * 2 / 22.5 - 4 + 4 * 0.1 * 26 * 7 / 365) / 16, 1e-9);
        hires[1].ShouldBe(0);
        Should.Throw<ArgumentOutOfRangeException>(() => new RoleCapacity([Therapist]).HiresPerWeek(60, 10, 10));
    }

    [Fact]
    public void Slots_follow_the_role_that_binds()
    {
        // 45 slots where therapists are short: people wait; with the posts filled 62 slots and hardly anybody waits.
        var short_ = new SlotPlan { ArrivalsPerDay = 1.05, StayDays = 42, Slots = (int)new RoleCapacity([Therapist, Worker]).People };
        var filled = short_ with { Slots = (int)new RoleCapacity([Therapist with { Vacant = 0 }, Worker]).People };

        short_.ShareWithin(1).ShouldBeLessThan(0.7);
        filled.ShareWithin(1).ShouldBeGreaterThan(0.99);
    }

    [Fact]
    public void At_rest_as_many_come_as_go_and_nobody_is_lost_on_the_way()
    {
        var rates = new BalanceRates
        {
            HomeStarts = 40,
            ResidentialStarts = 10,
            OwnHomeStarts = 15,
            OwnResidentialStarts = 8,
            HomeEnds = 0.035,
            ResidentialEnds = 0.03,
            ToResidential = 0.005,
            Spent = 0.01,
        };
        var balance = new CareBalance(1_100, 900, 500, 400);
        var (next, _) = balance.AfterMonth(rates);
        var ends = (1_100 + 500) * 0.035 + (900 + 400) * 0.03;
        next.People.ShouldBe(balance.People + 40 + 10 + 15 + 8 - ends, 1e-9);

        var newCases = 0.0;
        for (var month = 0; month < 2_000; month++)
        {
            (balance, newCases) = balance.AfterMonth(rates);
        }

        // Own money at home: in 15, out 5 % (ends 3.5, moves 0.5, spent 1): 300 people. In residential care 8 + 1.5 in, 4 % out: 237.5.
        balance.OwnHome.ShouldBe(300, 1e-6);
        balance.OwnResidential.ShouldBe(237.5, 1e-6);
        newCases.ShouldBe(5.375, 1e-6);
        balance.Home.ShouldBe((40 + 3) / 0.04, 1e-6);
        balance.Residential.ShouldBe((10 + 2.375 + 0.005 * 1_075) / 0.03, 1e-6);
        balance.HomeShare.ShouldBe(1_075 / (1_075 + 17.75 / 0.03), 1e-6);
        balance.WeeklyCost(285, 900, 60, 250).ShouldBe(1_075 * 225 + 17.75 / 0.03 * 650, 1e-3);
    }
}
