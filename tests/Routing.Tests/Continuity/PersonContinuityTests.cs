using Shouldly;

namespace Zoning.Routing.Tests;

public class PersonContinuityTests
{
    [Fact]
    public void Always_the_same_carer_is_full_continuity()
    {
        var one = Of(7, 7, 7, 7, 7);

        (one.Visits, one.Carers).ShouldBe((5, 1));
        one.Coc.ShouldBe(1);
        one.Upc.ShouldBe(1);
        one.Secon.ShouldBe(1);
        one.Mmci.ShouldBe(1);
    }

    [Fact]
    public void A_different_carer_every_time_is_no_continuity()
    {
        var all = Of(1, 2, 3, 4);

        all.Coc.ShouldBe(0);
        all.Upc.ShouldBe(0.25);
        all.Secon.ShouldBe(0);

        // (1 - 4 / 4.1) / (1 - 1 / 4.1) = 0.1 / 3.1
        all.Mmci!.Value.ShouldBe(0.1 / 3.1, 1e-12);
    }

    [Fact]
    public void A_mixed_week_is_measured_by_hand()
    {
        // a a b a c: counts 3, 1, 1; (9 + 1 + 1 - 5) / (5 x 4) = 0.3; successive the same: aa only, 1 of 4.
        var mixed = Of(1, 1, 2, 1, 3);

        mixed.Coc!.Value.ShouldBe(0.3, 1e-12);
        mixed.Upc!.Value.ShouldBe(0.6, 1e-12);
        mixed.Secon!.Value.ShouldBe(0.25, 1e-12);
        mixed.Mmci!.Value.ShouldBe((1 - 3 / 5.1) / (1 - 1 / 5.1), 1e-12);
    }

    [Fact]
    public void One_visit_says_nothing_of_continuity()
    {
        var one = Of(1);

        one.Coc.ShouldBeNull();
        one.Mmci.ShouldBeNull();
        one.Secon.ShouldBeNull();
        one.Upc.ShouldBe(1);
        Of().Upc.ShouldBeNull();
        Of().CarersIn28Days.ShouldBe(0);
    }

    [Fact]
    public void A_visit_of_two_carers_counts_twice_and_the_same_two_are_continuous()
    {
        // Twice a and b together: counts 2 and 2 of 4; (4 + 4 - 4) / 12 = 1/3; both came before.
        var twice = PersonContinuity.Of([new(0, 1, 1), new(0, 1, 2), new(1, 2, 2), new(1, 2, 1)]);

        twice.Visits.ShouldBe(4);
        twice.Coc!.Value.ShouldBe(1.0 / 3, 1e-12);
        twice.Secon.ShouldBe(1);
    }

    [Fact]
    public void Carers_are_counted_within_any_28_days()
    {
        // Days 0, 10, 27 hold carers 1, 2, 3; day 28 has a fourth, with whom day 0 no longer counts.
        var visits =
            new[] { new CarerVisit(0, 0, 1), new CarerVisit(10, 1, 2), new CarerVisit(27, 2, 3), new CarerVisit(28, 3, 4),
            new CarerVisit(80, 4, 5) };

        PersonContinuity.Of(visits).CarersIn28Days.ShouldBe(3);
        PersonContinuity.Of(visits).Carers.ShouldBe(5);
    }

    private static PersonContinuity Of(params int[] carers) =>
        PersonContinuity.Of(carers.Select((carer, at) => new CarerVisit(at, at, carer)));
}
