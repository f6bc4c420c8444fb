using Shouldly;

namespace Zoning.Demand.Tests;

public class VisitPatternTests
{
    [Fact]
    public void Fourteen_hours_are_four_half_hour_visits_a_day()
    {
        var pattern = VisitPattern.Infer(CareMinutes.FromHours(14));

        pattern.Visits.Length.ShouldBe(4);
        pattern.Visits.ShouldAllBe(visit => visit.Minutes == 30 && visit.Days == 7);
        pattern.Weekly.Hours.Value.ShouldBe(14);
        pattern.IsInferred.ShouldBeTrue();
    }

    [Theory]
    [InlineData(3.5, 1)]
    [InlineData(7, 2)]
    [InlineData(10.5, 3)]
    [InlineData(21, 4)]
    public void More_hours_mean_more_visits_a_day(double hours, int visits) =>
        VisitPattern.Infer(CareMinutes.FromHours((decimal)hours)).Visits.Length.ShouldBe(visits);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(841)]
    [InlineData(9999)]
    public void Shares_add_up_to_the_minute(long minutes)
    {
        Span<long> shares = stackalloc long[5];
        VisitPattern.Infer(new CareMinutes(845)).Share(minutes, shares);

        (shares[0] + shares[1] + shares[2] + shares[3] + shares[4]).ShouldBe(minutes);
    }

    [Fact]
    public void Double_length_mornings_take_double_the_minutes()
    {
        var pattern = new VisitPattern([new PatternVisit(TimeOfDay.Morning, 60, 5, 2), new PatternVisit(TimeOfDay.Bed, 30, 5, 2)], false);
        Span<long> shares = stackalloc long[5];
        pattern.Share(100, shares);

        shares.ToArray().ShouldBe([67L, 0L, 0L, 33L, 0L]);
    }
}
