using Shouldly;

namespace Zoning.Demand.Tests;

public class RateCardTests
{
    private static readonly DateOnly Day = new(2026, 3, 31);
    private static readonly ProviderId Larch = new("LARCH");

    private static Package Package(int hours) => new()
    {
        Id = new PackageId("P1"),
        Person = new PersonId("C1"),
        Weekly = CareMinutes.FromHours(hours),
        Status = ServiceStatus.Active,
        Provider = Larch,
    };

    [Fact]
    public void The_row_that_says_most_wins_and_then_the_latest()
    {
        var card = RateCard.Of(
        [
            new Rate(new DateOnly(2024, 4, 1), Money.FromPounds(20)),
            new Rate(new DateOnly(2025, 4, 1), Money.FromPounds(22)),
            new Rate(new DateOnly(2026, 4, 1), Money.FromPounds(30)),
            new Rate(new DateOnly(2024, 4, 1), Money.FromPounds(25)) { Provider = Larch },
            new Rate(new DateOnly(2024, 4, 1), Money.FromPounds(99)) { VisitMinutes = 15, Day = DayType.Weekend },
        ]);

        card.RateOf(new RatedVisit(null, null, 30, DayType.Weekday), Day).ShouldBe(Money.FromPounds(22));
        card.RateOf(new RatedVisit(Larch, null, 15, DayType.Weekend), Day).ShouldBe(Money.FromPounds(25));
        card.RateOf(new RatedVisit(null, null, 15, DayType.Weekend), Day).ShouldBe(Money.FromPounds(99));
    }

    [Fact]
    public void Fourteen_hours_at_23_pounds_are_322_pounds_and_twice_that_for_two_carers()
    {
        var card = RateCard.Of([new Rate(new DateOnly(2025, 4, 1), Money.FromPounds(23))]);
        var package = Package(14);

        card.WeeklyPrice(package, VisitPattern.Infer(package.Weekly), null, Day).ShouldBe(Money.FromPounds(322));
        card.WeeklyPrice(package with { Carers = 2 }, VisitPattern.Infer(package.Weekly), null, Day).ShouldBe(Money.FromPounds(644));
    }

    [Fact]
    public void A_weekend_rate_is_paid_on_two_days_of_seven()
    {
        var card = RateCard.Of(
        [
            new Rate(new DateOnly(2025, 4, 1), Money.FromPounds(20)),
            new Rate(new DateOnly(2025, 4, 1), Money.FromPounds(30)) { Day = DayType.Weekend },
        ]);
        var package = Package(7);

        // 7 h a week: 5 h at 20 and 2 h at 30.
        card.WeeklyPrice(package, VisitPattern.Infer(package.Weekly), null, Day).ShouldBe(Money.FromPounds(160));
    }

    [Fact]
    public void A_visit_without_a_rate_leaves_the_price_unknown()
    {
        var card = RateCard.Of([new Rate(new DateOnly(2025, 4, 1), Money.FromPounds(20)) { Day = DayType.Weekday }]);

        card.WeeklyPrice(Package(7), VisitPattern.Infer(CareMinutes.FromHours(7)), null, Day).ShouldBeNull();
    }
}
