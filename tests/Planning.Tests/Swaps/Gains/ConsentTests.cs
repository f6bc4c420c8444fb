using Shouldly;
using Zoning.Demand;

namespace Zoning.Planning.Tests;

/// <summary>Consent: drawn as often as it was had, and without it nobody moves.</summary>
public class ConsentTests
{
    private static readonly SwapOptions Short = new() { Iterations = 20, MostMoves = 6, DrawsConsent = true, Seed = 5 };

    // The 95 % range of a share with 21 of 29 (Wilson 1927): (p + z^2/2n +- z sqrt(p(1-p)/n + z^2/4n^2)) / (1 + z^2/n), p = .7241, z = 1.96.
    [Fact]
    public void V27_the_chance_to_agree_is_54_to_85_of_100_as_21_of_29_tries_leave_it()
    {
        const double share = 21 / 29.0, z = 1.959964;
        var half = z * Math.Sqrt(share * (1 - share) / 29 + z * z / (4 * 29 * 29));
        var (low, high) = ((share + z * z / 58 - half) / (1 + z * z / 29), (share + z * z / 58 + half) / (1 + z * z / 29));
        low.ShouldBe(0.543, 0.001);
        high.ShouldBe(0.853, 0.001);

        var nobody = SwapWorld.Of(SwapWorld.Files(1)).County with { Packages = [], TodaysStops = null };
        double[] drawn = [.. Enumerable.Range(0, 4_000).Select(draw => DrawnConsent.Of(nobody, new SwapOptions { Seed = 3, Draw = draw }).Share).Order()];

        drawn[100].ShouldBe(0.54, 0.02);
        drawn[3_900].ShouldBe(0.85, 0.02);
        drawn.Average().ShouldBe(22 / 31.0, 0.005); // the mean of Beta(22, 9)
    }

    [Fact]
    public void People_agree_with_the_chance_of_their_draw()
    {
        var county = SwapWorld.Of(SwapWorld.Files(1, packages: 300)).County;
        foreach (var draw in new[] { 0, 1, 2 })
        {
            var consent = DrawnConsent.Of(county, new SwapOptions { Seed = 9, Draw = draw });
            var (size, agreed) = (consent.Agrees.Count, consent.Agrees.Values.Count(one => one));

            size.ShouldBe(county.Packages.Select(one => one.Package.Id).Distinct().Count());
            ((double)agreed / size).ShouldBe(consent.Share, 4 * Math.Sqrt(consent.Share * (1 - consent.Share) / size));
        }

        DrawnConsent.Of(county, new SwapOptions { Seed = 9, Draw = 1 }).Share.ShouldNotBe(DrawnConsent.Of(county, new SwapOptions { Seed = 9, Draw = 2 }).Share);
    }

    [Fact]
    public void Draws_differ_by_consent_alone_and_not_by_threads()
    {
        var placed = SwapWorld.Of(SwapWorld.Files(3));
        var plan = placed.FindSwaps(Short);

        var draws = ConsentDraws.Of(placed, Short with { Threads = 1 }, plan, 3);

        draws.Select(one => one.Draw).ShouldBe([0, 1, 2]);
        draws[0].Placed.ShouldBe(plan.After.PlacedPackages);
        draws[0].Moved.ShouldBe(plan.After.Moved);
        draws.Select(one => one.MayMove).Distinct().Count().ShouldBeGreaterThan(1);
        draws[1].ShouldBe(ConsentDraws.Of(placed, Short with { Draw = 1 }, placed.FindSwaps(Short with { Draw = 1 }), 1)[0]);
        ConsentDraws.Of(placed, Short with { Threads = 3 }, plan, 3).ShouldBe(draws);
    }

    [Fact]
    public void Ranges_have_a_middle()
    {
        DrawRange.Of([5, 1, 3]).ShouldBe(new DrawRange(1, 3, 5));
        DrawRange.Of([4, 1, 2, 9]).ShouldBe(new DrawRange(1, 3, 9));
    }

    [Fact]
    public void More_than_one_draw_needs_consent_drawn()
    {
        var placed = SwapWorld.Of(SwapWorld.Files(1));
        var options = new SwapOptions { MostMoves = 0, Iterations = 0 };
        var plan = placed.FindSwaps(options);

        Should.Throw<ArgumentException>(() => ConsentDraws.Of(placed, options, plan, 2)).Message.ShouldContain("consent is drawn");
        Should.Throw<ArgumentException>(() => ConsentDraws.Of(placed, Short, plan, 0));
    }

    [Theory]
    [InlineData(6)]
    public void V18_no_swap_costs_a_provider_margin_and_without_consent_nobody_moves(int seed)
    {
        var placed = SwapWorld.Of(SwapWorld.Files(seed));
        var with = placed.FindSwaps(Short with { Seed = seed });
        var without = (placed.County with { Moves = [] }).OnHomeMap().FindSwaps(Short with { Seed = seed, DrawsConsent = false });

        without.After.Moved.ShouldBe(0);
        foreach (var plan in new[] { with, without })
        {
            for (var at = 0; at < plan.After.Weeks.Length; at++)
            {
                Margin(placed.County, plan.After.Weeks[at]).ShouldBeGreaterThanOrEqualTo(Margin(placed.County, plan.Today.Weeks[at]) - 0.001m);
            }
        }
    }

    /// <summary>What a provider keeps, counted from the county's own figures: paid less overhead, less pay and mileage.</summary>
    private static decimal Margin(County county, ProviderWeek week)
    {
        var packages = county.Packages.ToDictionary(one => one.Package.Id);
        var costs = ProviderCosts.Of(county.ProviderCosts)[week.Book.Provider];
        var (paid, minutes) = (0m, 0m);
        foreach (var one in week.Packages.Select(id => packages[id]))
        {
            var zone = one.Found.Area.IsZone ? county.HomeMap[one.Found.Area.Zone].Code : (ZoneCode?)null;
            paid += county.Rates!.WeeklyPrice(
                one.Package with { Provider = week.Book.Provider }, one.Pattern ?? VisitPattern.Infer(one.Package.Need), zone, county.AsOf)!.Value.Pence;
            minutes += RoundScope.VisitsOf(one).Sum(visit => visit.Minutes * visit.Carers * visit.Days.Count());
        }

        var hours = (minutes + (decimal)week.Plan.Cost.Travel / week.Plan.Problem.TicksPerMinute) / 60;
        return paid * (1 - costs.Overhead) - hours * 100 * costs.Wage * (1 + costs.OnCosts) - week.Plan.Cost.Metres / 1609.344m * costs.PenceAMile;
    }
}
