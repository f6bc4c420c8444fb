using Shouldly;
using Zoning.Demand;
using static Zoning.Planning.Tests.TenPackages;

namespace Zoning.Planning.Tests;

/// <summary>Bands on the path, days waited in hospital, packages that change provider, and draws by zone.</summary>
public class OutcomePathTests
{
    private static readonly OutcomeMeasure Unmet = OutcomeMeasures.Find(LedgerMeasures.Unmet);
    private static readonly OutcomeMeasure Removed = OutcomeMeasures.Find(OutcomeMeasures.Removed);

    // A surge of 10 to 30 % in weeks 5 to 8: 630 minutes wait in other weeks, 630 and 410 to 1,228 more in those.
    [Fact]
    public void Weeks_have_the_ranges_of_the_levers_that_hold_in_them()
    {
        var winter = new Lever(LeverKind.Surge, AsOf.AddDays(28), 0.2m) { To = AsOf.AddDays(56), Low = 0.1m, High = 0.3m };
        var outcome = TenPackages.Of(winter).On(Run, new ScenarioOptions { Weeks = 13, Draws = 40, Threads = 2 });
        var bands = outcome.Bands(default);

        bands.Length.ShouldBe(13);
        bands.Where((_, week) => week is < 4 or > 7).ShouldAllBe(band => band.Unmet == new DrawnRange(630, 630, 630, 630, 630));
        foreach (var band in bands[4..8])
        {
            band.Unmet.Low95.ShouldBeInRange(630 + 409, band.Unmet.Low80);
            band.Unmet.Low80.ShouldBeLessThan(630 + 819);
            band.Unmet.High80.ShouldBeInRange(630 + 820, band.Unmet.High95);
            band.Unmet.High95.ShouldBeLessThanOrEqualTo(630 + 1229);
            band.Waiting.ShouldBe(band.Unmet);
            band.Met.ShouldBe(new DrawnRange(3465, 3465, 3465, 3465, 3465));
        }

        var other = TenPackages.Of(winter).On(Run, new ScenarioOptions { Weeks = 13, Draws = 40, Threads = 1 });
        other.Bands(default).ShouldBe(bands);
    }

    [Fact]
    public void The_band_of_the_last_week_is_the_range_of_the_outcome()
    {
        var lever = Lever(LeverKind.Growth, 0.1) with { Low = 0.02m, High = 0.3m };
        var outcome = TenPackages.Of(lever).On(Run, new ScenarioOptions { Weeks = 26, Draws = 200 });
        var (low, high) = outcome.End.Range(outcome.Before, -1, Unmet);

        (outcome.Bands(default)[^1].Unmet.Low80 - 630).ShouldBe(low);
        (outcome.Bands(default)[^1].Unmet.High80 - 630).ShouldBe(high);
    }

    // One of the two who wait is in hospital: 7 days a week. Eight hours place P10, who is at home; twelve place both.
    [Fact]
    public void Days_waited_in_hospital()
    {
        var outcome = Outcome(13, Lever(LeverKind.ProviderEnters, 8, provider: "PR9"));

        Before(outcome, OutcomeMeasures.Delayed).ShouldBe(7);
        After(outcome, OutcomeMeasures.Delayed).ShouldBe(7);
        After(Outcome(13, Lever(LeverKind.ProviderEnters, 12, provider: "PR9")), OutcomeMeasures.Delayed).ShouldBe(0);
        // 410 minutes more are a package of the mean size (409.5); half of those who wait are in hospital.
        After(Outcome(52, Lever(LeverKind.Growth, 0.1)), OutcomeMeasures.Delayed).ShouldBe(7 + 4);
    }

    // PR2 has three packages. Calls, a price and a place on the framework change nobody's provider.
    [Fact]
    public void Packages_that_change_provider()
    {
        double Of(params Lever[] levers) => After(Outcome(13, levers), OutcomeMeasures.OtherProvider);

        Of(Lever(LeverKind.ProviderLeaves, 1, provider: "PR2")).ShouldBe(3);
        Of(Lever(LeverKind.ProviderLeaves, 0.5, provider: "PR2")).ShouldBe(2);
        Of(Lever(LeverKind.JoinsFramework, 1, provider: "PR2"), Lever(LeverKind.VirtualVisits, 1), Lever(LeverKind.ProviderEnters, 20, provider: "PR9")).ShouldBe(0);
        var outcome = Outcome(13, Lever(LeverKind.ProviderLeaves, 1, provider: "PR2"), Lever(LeverKind.ProviderEnters, 40, provider: "PR9"));
        After(outcome, OutcomeMeasures.OtherProvider).ShouldBe(3); // placed again, with another
        outcome.End.After.Of(1, OutcomeMeasures.Find(OutcomeMeasures.OtherProvider)).ShouldBe(2); // P04 and P05 are in B
    }

    // One kind of lever in two zones: each draws its own sizes, and draws them again in any other scenario.
    [Fact]
    public void A_lever_in_two_zones_draws_apart()
    {
        Lever In(string zone) => Lever(LeverKind.VirtualVisits, 0.4, zone) with { Low = 0.1m, High = 0.9m };
        var options = new ScenarioOptions { Weeks = 13, Draws = 100 };
        var both = TenPackages.Of(In("A"), In("B")).On(Run, options);
        var alone = TenPackages.Of(In("B")).On(Run, options);

        Triangle.Draw(In("A"), options).SequenceEqual(Triangle.Draw(In("B"), options)).ShouldBeFalse();
        both.End.Drawn.Select(one => one.Of(1, Removed)).ShouldBe(alone.End.Drawn.Select(one => one.Of(1, Removed)));
        // A has 840 minutes fit for calls, B 210: if sizes were alike, A's minutes would always be four times B's.
        both.End.Drawn.Count(one => Math.Abs(one.Of(0, Removed) - 4 * one.Of(1, Removed)) > 60).ShouldBeGreaterThan(50);
        Triangle.Draw(Lever(LeverKind.ProviderLeaves, 0.5, provider: "PR1") with { Low = 0 }, options)
            .SequenceEqual(Triangle.Draw(Lever(LeverKind.ProviderLeaves, 0.5, provider: "PR2") with { Low = 0 }, options)).ShouldBeFalse();
    }
}
