namespace Zoning.Flow.Tests;

public class LessCareTests
{
    [Fact]
    public void Twenty_one_people_with_five_calls_a_week_free_nearly_four_packages()
    {
        var calls = new VirtualVisits { VisitsPerWeek = 21 * 5, VisitMinutes = 30, TravelMinutes = 6.65, CallMinutes = 10 };

        (calls.CareHours(0) + calls.TravelHours(0)).ShouldBe(64.14, 0.01);
        calls.CallHours(0).ShouldBe(17.5, 1e-9);
        calls.NetHours(0).ShouldBe(46.64, 0.01);
        (calls.NetHours(0) / 12.4).ShouldBe(3.8, 0.05);
    }

    [Fact]
    public void Acceptance_and_people_who_stop_take_their_share()
    {
        var calls = new VirtualVisits
        {
            VisitsPerWeek = 100,
            Acceptance = 0.5,
            Retention = 0.9,
            VisitMinutes = 30,
            TravelMinutes = 6,
            Carers = 2,
            CallMinutes = 12,
        };

        calls.Replaced(2).ShouldBe(40.5, 1e-9);       // 100 x 0.5 x 0.81
        calls.CareHours(2).ShouldBe(40.5, 1e-9);      // 40.5 x 30 x 2 / 60
        calls.TravelHours(2).ShouldBe(8.1, 1e-9);     // 40.5 x 6 x 2 / 60
        calls.NetHours(2).ShouldBe(40.5, 1e-9);       // 40.5 + 8.1 - 8.1
        (calls with { Acceptance = 0 }).NetHours(0).ShouldBe(0);
        (calls with { Carers = 1, TravelMinutes = 0, VisitMinutes = 10 }).NetHours(0).ShouldBeLessThan(0); // a call longer than the visit
    }

    [Fact]
    public void One_carer_instead_of_two_is_net_of_the_therapists_hours()
    {
        // 141 reviews a year at 540 minutes, the medians of a survey of English councils; a third succeed; 14 visits a week of 30 minutes.
        var single = new SingleHandedCare { ReviewsPerYear = 141, Success = 1.0 / 3, VisitsPerWeek = 14, VisitMinutes = 30, TravelMinutes = 6 };

        single.TherapistHours.ShouldBe(1_269);
        single.CareHours.ShouldBe(329, 1e-9);          // 47 x 14 x 0.5
        single.TravelHours.ShouldBe(65.8, 1e-9);       // 47 x 14 x 0.1
        single.NetHours(10).ShouldBe(2_679, 1e-9);     // 394.8 x 10 - 1,269
        single.NetHours(3).ShouldBeLessThan(0);
        single.WeeksToPay.ShouldBe(3.214, 0.001);
        (single with { Success = 0 }).WeeksToPay.ShouldBe(double.PositiveInfinity);
        (single with { Success = 0 }).NetHours(52).ShouldBe(-1_269);
    }

    [Fact]
    public void People_who_wait_too_long_go_into_residential_care_and_nobody_is_lost()
    {
        var rates = new BalanceRates { HomeStarts = 40, ResidentialStarts = 10 };

        var want = rates.WithWaiting(waiting: 44, placed: 0.05);

        want.HomeStarts.ShouldBe(37.8, 1e-9);
        want.ResidentialStarts.ShouldBe(12.2, 1e-9);
        rates.WithWaiting(0, 0.5).ShouldBe(rates);
        rates.WithWaiting(1_000, 1).ShouldBe(rates with { HomeStarts = 0, ResidentialStarts = 50 });
    }
}
