namespace Zoning.Flow.Tests;

public class SlotPlanTests
{
    private static SlotPlan OneServer => new() { ArrivalsPerDay = 0.8, StayDays = 1, Slots = 1 };

    [Fact]
    public void A_single_slot_is_as_in_any_textbook()
    {
        OneServer.Occupancy.ShouldBe(0.8, 1e-12);
        OneServer.MeanWaitDays.ShouldBe(4, 1e-9); // r / (1 - r) x stay
        OneServer.MeanWaiting.ShouldBe(3.2, 1e-9); // r^2 / (1 - r)
        OneServer.ShareWithin(5).ShouldBe(1 - 0.8 * Math.Exp(-1), 1e-12);
        OneServer.WaitQuantileDays(0.95).ShouldBe(Math.Log(0.8 / 0.05) / 0.2, 1e-9);
        OneServer.WaitQuantileDays(0.1).ShouldBe(0);
    }

    [Fact]
    public void Equal_stays_halve_the_wait_of_a_single_slot() => // Pollaczek and Khinchine
        (OneServer with { StayVariation = 0 }).MeanWaitDays.ShouldBe(2, 1e-9);

    [Fact]
    public void A_queue_that_cannot_drain_says_so()
    {
        var queue = OneServer with { ArrivalsPerDay = 1.5 };

        queue.Drains.ShouldBeFalse();
        queue.Reason.ShouldBe("1.5 slots are needed on average and there are 1: the queue grows by 0.5 people a day.");
        queue.MeanWaitDays.ShouldBe(double.PositiveInfinity);
        queue.MeanWaiting.ShouldBe(double.PositiveInfinity);
        queue.WaitQuantileDays(0.5).ShouldBe(double.PositiveInfinity);
        queue.ShareWithin(100).ShouldBe(0);
        OneServer.Reason.ShouldBe("");
    }

    [Theory]
    [InlineData(0.90)]
    [InlineData(0.95)]
    [InlineData(0.99)]
    public void Slots_for_a_standard_are_the_fewest(double share)
    {
        var people = new SlotPlan { ArrivalsPerDay = 50 * 12 / 365.0, StayDays = 18, StayVariation = 0.4 };

        var planned = people.SlotsFor(share, 1);

        planned.ShareWithin(1).ShouldBeGreaterThanOrEqualTo(share);
        (planned with { Slots = planned.Slots - 1 }).ShareWithin(1).ShouldBeLessThan(share);
    }

    [Fact]
    public void Nobody_needs_one_slot_and_large_services_are_found_too()
    {
        new SlotPlan().SlotsFor(0.95, 1).Slots.ShouldBe(1);
        new SlotPlan { ArrivalsPerDay = 1000, StayDays = 9 }.SlotsFor(0.95, 1).Slots.ShouldBeInRange(9_001, 9_200);
    }

    [Fact]
    public void Shared_slots_are_fewer()
    {
        var zone = new SlotPlan { ArrivalsPerDay = 0.25, StayDays = 18 };

        var (apart, together) = SlotRules.Pooled([.. Enumerable.Repeat(zone, 10)], 0.95, 1);

        apart.ShouldBe(10 * zone.SlotsFor(0.95, 1).Slots);
        together.ShouldBe((zone with { ArrivalsPerDay = 2.5 }).SlotsFor(0.95, 1).Slots);
        together.ShouldBeLessThan(apart - 15);
    }

    [Fact]
    public void Areas_with_other_stays_make_a_mixture()
    {
        // Stays of exactly 1 and 3 days, half each: mean 2, variance 1, variation 1/4.
        var one = new SlotPlan { ArrivalsPerDay = 2, StayDays = 1, StayVariation = 0 };
        var mixture = new SlotPlan { ArrivalsPerDay = 4, StayDays = 2, StayVariation = 0.25 };

        SlotRules.Pooled([one, one with { StayDays = 3 }], 0.9, 0.5).Together.ShouldBe(mixture.SlotsFor(0.9, 0.5).Slots);
    }

    [Theory]
    [InlineData(30, 0.2)]
    [InlineData(100, 0.1)]
    [InlineData(1000, 0.5)]
    public void The_root_rule_is_near_Erlang(double load, double share)
    {
        var slots = SlotRules.SquareRoot(load, share);

        Erlang.ShareWaiting(slots, load).ShouldBeLessThanOrEqualTo(share + 0.02);
        Erlang.ShareWaiting(slots - 2, load).ShouldBeGreaterThan(share);
    }

    [Fact]
    public void First_refusal_lies_between_an_open_list_and_an_exclusive_one()
    {
        new FirstRefusal { PreferredRate = 0.08, OtherRate = 0.12, Hours = 0 }.MeanHours.ShouldBe(5, 1e-12);
        new FirstRefusal { PreferredRate = 0.08, OtherRate = 0.12, Hours = double.PositiveInfinity }.MeanHours.ShouldBe(12.5, 1e-12);
        new FirstRefusal { PreferredRate = 1.273, OtherRate = 0, Hours = 1 }.ShareInTime.ShouldBe(0.72, 1e-4);
    }

    [Fact]
    public void Numbers_that_cannot_be_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new SlotPlan { ArrivalsPerDay = -1 });
        Should.Throw<ArgumentOutOfRangeException>(() => new SlotPlan { StayDays = 0 });
        Should.Throw<ArgumentOutOfRangeException>(() => new SlotPlan { StayVariation = double.NaN });
        Should.Throw<ArgumentOutOfRangeException>(() => new SlotPlan { Slots = 0 });
        Should.Throw<ArgumentOutOfRangeException>(() => OneServer.SlotsFor(1, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => OneServer.SlotsFor(0.9, double.NaN));
        Should.Throw<ArgumentOutOfRangeException>(() => OneServer.ShareWithin(-1));
        Should.Throw<ArgumentOutOfRangeException>(() => (OneServer with { ArrivalsPerDay = 1e9 }).SlotsFor(0.9, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => new FirstRefusal { PreferredRate = 0, OtherRate = 1, Hours = 5 });
        Should.Throw<ArgumentOutOfRangeException>(() => new FirstRefusal { PreferredRate = 1, OtherRate = 1, Hours = double.NaN });
        Should.Throw<ArgumentOutOfRangeException>(() => SlotRules.SquareRoot(10, 0));
        Should.Throw<ArgumentException>(() => SlotRules.Pooled([], 0.9, 1));
    }
}
