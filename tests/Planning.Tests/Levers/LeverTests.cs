using Shouldly;
using Zoning.Demand;
using static Zoning.Planning.Tests.TenPackages;

namespace Zoning.Planning.Tests;

/// <summary>Each lever on a county of ten packages, against figures worked by hand.</summary>
public class LeverTests
{
    private static readonly Measure Need = LedgerMeasures.Demand, Met = LedgerMeasures.Met, ByStatus = LedgerMeasures.ByStatus,
        Cost = LedgerMeasures.Cost;

    [Fact]
    public void The_week_as_it_is()
    {
        var outcome = Outcome(13, Lever(LeverKind.VirtualVisits, 0));

        Before(outcome, Need).ShouldBe(68.25);
        Before(outcome, Met).ShouldBe(57.75);
        Before(outcome, ByStatus, "on-framework").ShouldBe(40.25);
        Before(outcome, ByStatus, "waiting").ShouldBe(10.5);
        Before(outcome, OutcomeMeasures.PackagesWaiting).ShouldBe(2);
        Before(outcome, LedgerMeasures.CarerMet).ShouldBe(71.75);
        Before(outcome, Cost).ShouldBe(1134 + 735);
        Before(outcome, OutcomeMeasures.Travel).ShouldBe(71.75 * 11.4 / 60, 0.02); // no rounds: 11.4 minutes an hour of care
    }

    // 38.5 hours of visits of half an hour by one carer, 77 a week; half become calls of ten minutes.
    [Fact]
    public void Virtual_visits()
    {
        var outcome = Outcome(13, Lever(LeverKind.VirtualVisits, 0.5));

        After(outcome, Met).ShouldBe(57.75 - 19.25);
        After(outcome, OutcomeMeasures.Removed).ShouldBe(19.25);
        After(outcome, OutcomeMeasures.Freed).ShouldBe((1155 - 385) / 60.0, 1e-9);
        After(outcome, Cost).ShouldBe(1869 - 493.5, 0.011);
        var zone = OutcomeMeasures.Find(OutcomeMeasures.Travel);
        ((double)outcome.End.After.Of(0, zone)).ShouldBe(
            219.45 * (Math.Sqrt(14) + Math.Sqrt(7)) / (Math.Sqrt(21) + Math.Sqrt(14)), 0.51);
    }

    // P04 and P06: 14 client hours by two carers; a quarter of the second carer's 14 hours goes.
    [Fact]
    public void Single_handed_care()
    {
        var outcome = Outcome(13, Lever(LeverKind.SingleHanded, 0.25));

        After(outcome, Met).ShouldBe(57.75);
        After(outcome, LedgerMeasures.CarerMet).ShouldBe(71.75 - 3.5);
        After(outcome, OutcomeMeasures.Freed).ShouldBe(3.5);
        After(outcome, Cost).ShouldBe(1869 - 94.5, 0.011);
    }

    // Twenty-six reviews in 13 weeks reach all eight packages with care: 12 minutes each. Their price is avoided, not saved.
    [Fact]
    public void Reviews_change_twelve_minutes_each_and_their_price_stays()
    {
        var outcome = Outcome(13, Lever(LeverKind.Reviews, 2));

        After(outcome, Met).ShouldBe(57.75 - 1.6, 1e-9);
        After(outcome, OutcomeMeasures.Removed).ShouldBe(1.6, 1e-9);
        After(outcome, OutcomeMeasures.Freed).ShouldBe(2);
        After(outcome, OutcomeMeasures.Avoided).ShouldBe(52.8, 0.011);
        After(outcome, Cost).ShouldBe(1869);
        After(Outcome(13, Lever(LeverKind.Reviews, 0.25)), OutcomeMeasures.Removed).ShouldBe(39 / 60.0, 1e-9);
    }

    [Fact]
    public void A_provider_that_leaves()
    {
        var outcome = Outcome(13, Lever(LeverKind.ProviderLeaves, 1, provider: "PR2"));

        After(outcome, Need).ShouldBe(68.25);
        After(outcome, ByStatus, "off-framework").ShouldBe(0);
        After(outcome, ByStatus, "waiting").ShouldBe(10.5 + 17.5);
        After(outcome, OutcomeMeasures.PackagesWaiting).ShouldBe(5);
        After(outcome, Cost).ShouldBe(1134);
        // Half of 24.5 carer hours: P03 (7) and P05 (3.5); P04 (14) is too large.
        After(Outcome(13, Lever(LeverKind.ProviderLeaves, 0.5, provider: "PR2")), ByStatus, "waiting").ShouldBe(10.5 + 10.5);
    }

    // Eight hours: P10 asked first (3.5); P09 (7) no longer fits.
    [Fact]
    public void A_provider_that_enters()
    {
        var outcome = Outcome(13, Lever(LeverKind.ProviderEnters, 8, provider: "PR9"));

        After(outcome, ByStatus, "waiting").ShouldBe(7);
        After(outcome, ByStatus, "on-framework").ShouldBe(40.25 + 3.5);
        After(outcome, OutcomeMeasures.PackagesWaiting).ShouldBe(1);
        After(outcome, Cost).ShouldBe(1869 + 84);
        After(Outcome(13, Lever(LeverKind.ProviderEnters, 8, "A", "PR9")), ByStatus, "waiting").ShouldBe(3.5);
    }

    // All calls free 560 carer minutes in A (P01, P03), 140 in B: P09 in A (420) can be placed, P10 in B (210) cannot.
    [Fact]
    public void Hours_freed_are_used_in_their_zone()
    {
        var outcome = Outcome(13, Lever(LeverKind.VirtualVisits, 1), Lever(LeverKind.FreedHours, 1));

        After(outcome, ByStatus, "waiting").ShouldBe(3.5);
        After(outcome, OutcomeMeasures.Freed).ShouldBe((560 + 140 + 840 - 420) / 60.0, 1e-9);
        After(Outcome(13, Lever(LeverKind.FreedHours, 1)), ByStatus, "waiting").ShouldBe(10.5);
    }

    // Two of the three packages with care in B move: a third of the visits is driven to.
    [Fact]
    public void Extra_care()
    {
        var outcome = Outcome(13, Lever(LeverKind.ExtraCare, 2, "B"));

        var travel = OutcomeMeasures.Find(OutcomeMeasures.Travel);
        ((double)outcome.End.After.Of(1, travel)).ShouldBe(359.1 * Math.Sqrt(1 / 3.0), 0.51);
        outcome.End.After.Of(0, travel).ShouldBe(outcome.Before.Of(0, travel));
        After(outcome, Met).ShouldBe(57.75);
    }

    [Fact]
    public void Growth_is_compounded_and_waits()
    {
        var outcome = Outcome(52, Lever(LeverKind.Growth, 0.1));

        After(outcome, Need).ShouldBe((4095 + 410) / 60.0, 1e-9); // 409.5, halves to even
        After(outcome, ByStatus, "waiting").ShouldBe((630 + 410) / 60.0, 1e-9);
        After(Outcome(26, Lever(LeverKind.Growth, 0.1)), Need).ShouldBe((4095 + Math.Round(4095 * (Math.Sqrt(1.1) - 1))) / 60, 1e-9);
    }

    [Fact]
    public void A_surge_passes_and_its_worst_week_is_told()
    {
        var winter = new Lever(LeverKind.Surge, AsOf.AddDays(28), 0.2m) { To = AsOf.AddDays(56) };
        var outcome = Outcome(13, winter);

        After(outcome, Need).ShouldBe(68.25);
        outcome.Worst.Week.ShouldBe(5);
        ((double)outcome.Worst.After.County(OutcomeMeasures.Find(Need)) / 60).ShouldBe(68.25 * 1.2, 1e-9);
        outcome.Path.Count(week => week.Need > 4095).ShouldBe(4);
    }

    [Fact]
    public void A_provider_that_joins_the_framework()
    {
        var outcome = Outcome(13, Lever(LeverKind.JoinsFramework, 1, provider: "PR2"));

        After(outcome, ByStatus, "on-framework").ShouldBe(57.75);
        After(outcome, Cost).ShouldBe(1134 + 588); // 24.5 carer hours at 24 pounds
    }

    [Fact]
    public void A_rate_uplift() => After(Outcome(13, Lever(LeverKind.RateUplift, 1)), Cost).ShouldBe(1869 + 47.25);

    // P01 goes from PR1 to PR3 and P09 is placed with PR1; the first proposal only, then both.
    [Fact]
    public void Swaps()
    {
        var ground = new LeverGround(Run, null, TodaysTravel.NotKnown);
        var effect = new SwapEffect([[(0, 0, 2)], [(8, -1, 0)]], [-100, 16_800], [-60, 0, 0, 0, 0]);
        CareWeek With(double share) => SwapLever.Apply(
            ground.Baseline(), new LeverTurn(Lever(LeverKind.Swaps, share), share, 13, -1, -1, ground), effect);

        var (half, all) = (With(0.5), With(1));
        half.Rows.Single(row => row.Package == 0).Provider.ShouldBe(2);
        half.Rows.Sum(row => row.Cost).ShouldBe(186_900 - 100);
        half.Rows.Count(row => row.Status == HourStatus.Waiting).ShouldBe(2);
        all.Rows.Single(row => row.Package == 8).Status.ShouldBe(HourStatus.OnFramework);
        all.Rows.Sum(row => row.Client).ShouldBe(4095);
        (ground.Travel.Minutes(all)[0] - ground.Travel.Minutes(ground.Baseline())[0]).ShouldBe(-60, 1e-9);
        (ground.Travel.Minutes(half)[0] - ground.Travel.Minutes(ground.Baseline())[0]).ShouldBe(-30, 1e-9);
    }

    // A and B merged, C split in two: no minute is lost, each person has the same, and what differs by code is redrawing.
    [Fact]
    public void Zones_merged_and_split()
    {
        var map = Zones(("AB", 0, 10), ("C1", 10, 12), ("C", 12, 15));
        var outcome = Outcome(13, new Lever(LeverKind.ZoneChange, AsOf) { Map = map });

        OutcomeMeasures.All.ShouldAllBe(measure => measure.Measure == OutcomeMeasures.Travel || measure.Measure == OutcomeMeasures.Carbon
            || outcome.End.After.County(measure) == Outcome(13, Lever(LeverKind.VirtualVisits, 0)).Before.County(measure));
        outcome.End.After.Of(0, OutcomeMeasures.Find(Need)).ShouldBe(1575 + 1260);
        outcome.End.After.Of(1, OutcomeMeasures.Find(Need)).ShouldBe(840); // zones are in the order of their codes: AB, C, C1
        outcome.Redrawn.ShouldBe(
        [
            new RedrawnZone(new ZoneCode("A"), 1575, null), new RedrawnZone(new ZoneCode("AB"), null, 2835),
            new RedrawnZone(new ZoneCode("B"), 1260, null), new RedrawnZone(new ZoneCode("C"), 1260, 840), new RedrawnZone(new ZoneCode("C1"), null, 420),
        ]);
        outcome.EndWeek.Rows.Select(row => (row.Package, row.Client, row.Status)).ShouldBe(
            Run.Ledger.Entries.Select(entry => (entry.Package, entry.Client, entry.Status)));
        outcome.End.After.Values.ShouldBe(outcome.Before.Values);
    }

    // Merged, A and B share what is freed: 560 + 140 minutes reach P10 (asked first, 210) and P09 (420).
    [Fact]
    public void Hours_freed_serve_the_zones_as_they_are_drawn()
    {
        var merged = new Lever(LeverKind.ZoneChange, AsOf) { Map = Zones(("AB", 0, 10), ("C", 10, 15)) };

        After(Outcome(13, Lever(LeverKind.VirtualVisits, 1), Lever(LeverKind.FreedHours, 1), merged), ByStatus, "waiting").ShouldBe(0);
    }
}
