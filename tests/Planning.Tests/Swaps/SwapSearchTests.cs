using Shouldly;
using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Planning.Tests;

/// <summary>What every answer of the search must keep, recounted from the county's own facts.</summary>
public class SwapSearchTests
{
    private static readonly SwapOptions Short = new() { Iterations = 100, MostMoves = 8, HoursTolerance = 0.1m, DrawsConsent = true };

    [Fact]
    public void Proposals_keep_consent_hours_margins_and_the_rules_of_rounds()
    {
        const int seed = 2;
        var placed = SwapWorld.Of(SwapWorld.Files(seed));
        var county = placed.County;
        var plan = placed.FindSwaps(Short with { Seed = seed });
        var terms = SwapTerms.Of(county, Short with { Seed = seed });

        plan.After.Moved.ShouldBeLessThanOrEqualTo(8);
        plan.Waiting.ShouldBe(county.Packages.Count(one =>
            one.Package.Status is ServiceStatus.Waiting or ServiceStatus.NotListed && RoundScope.VisitsOf(one).Length > 0));
        plan.Waiting.ShouldBeGreaterThanOrEqualTo(6);
        plan.After.PlacedPackages.ShouldBeGreaterThan(0);
        var before = county.Packages.Where(one => one.Package.Provider is not null && RoundScope.IsOnRounds(one.Package, county.AsOf))
            .ToDictionary(one => one.Package.Id, one => one.Package.Provider!.Value);
        var after = plan.After.Weeks.SelectMany(week => week.Packages.Select(id => (id, week.Book.Provider))).ToDictionary(one => one.id, one => one.Provider);
        before.Keys.ShouldAllBe(id => after.ContainsKey(id)); // nobody is lost, and nobody served twice
        var packages = county.Packages.ToDictionary(one => one.Package.Id);
        foreach (var (id, provider) in after.Where(one => before.TryGetValue(one.Key, out var was) && was != one.Value))
        {
            terms.BarOf(packages[id], county.AsOf).ShouldBeNull();
            county.Providers!.Value.First(one => one.Id == provider).Accepting.ShouldNotBe(Acceptance.Suspended);
        }

        for (var index = 0; index < plan.After.Weeks.Length; index++)
        {
            var week = plan.After.Weeks[index];
            Checker.Check(week.Plan).IsValid.ShouldBeTrue();
            week.LeftOut.ShouldBe(plan.Today.Weeks[index].LeftOut.Intersect(week.LeftOut));
            plan.After.Margins[index].ShouldBeGreaterThanOrEqualTo(plan.Today.Margins[index]);
            var net = after.Where(one => before.ContainsKey(one.Key) && before[one.Key] != one.Value)
                .Sum(one => one.Value == week.Book.Provider ? Minutes(packages[one.Key]) : before[one.Key] == week.Book.Provider ? -Minutes(packages[one.Key]) : 0);
            Math.Abs(net).ShouldBeLessThanOrEqualTo(plan.Scope.Tolerance[index]);
        }

        plan.Proposals.Sum(one => one.Moves.Length).ShouldBe(plan.After.Moved + plan.After.PlacedPackages);
    }

    [Fact]
    public void Consent_is_drawn_by_the_tries_that_are_given()
    {
        var county = SwapWorld.Of(SwapWorld.Files(2)).County;
        county = county with { Moves = [] };
        int Free((int, int) tries)
        {
            var terms = SwapTerms.Of(county, Short with { Tries = tries });
            return county.Packages.Count(one => terms.BarOf(one, county.AsOf) is null);
        }

        Free((0, 10_000)).ShouldBe(0);
        Free((10_000, 10_000)).ShouldBeGreaterThan(10);
        Free((5, 10)).ShouldBeInRange(1, Free((10_000, 10_000)) - 1);
        Should.Throw<ArgumentOutOfRangeException>(() => new SwapOptions { Tries = (3, 2) });
        Should.Throw<ArgumentOutOfRangeException>(() => new SwapOptions { Tries = (0, 0) });
    }

    // Rounds are searched for more than travel, so a longer search alone may cost a provider money; then its rounds stay.
    [Theory]
    [InlineData(4)]
    [InlineData(13)]
    public void A_longer_search_costs_no_provider_money(int seed)
    {
        var plan = SwapWorld.Of(SwapWorld.Files(seed, packages: 120)).FindSwaps(new SwapOptions { MostMoves = 0, Iterations = 20, Seed = seed });

        for (var index = 0; index < plan.After.Weeks.Length; index++)
        {
            plan.After.Margins[index].ShouldBeGreaterThanOrEqualTo(plan.Today.Margins[index]);
        }
    }

    [Fact]
    public void Threads_change_nothing()
    {
        var placed = SwapWorld.Of(SwapWorld.Files(3));
        var one = placed.FindSwaps(Short with { Threads = 1 });
        var four = placed.FindSwaps(Short with { Threads = 4 });

        four.After.Travel.ShouldBe(one.After.Travel);
        four.After.Weeks.Select(week => string.Join(' ', week.Packages)).ShouldBe(one.After.Weeks.Select(week => string.Join(' ', week.Packages)));
        four.Nothing.Travel.ShouldBe(one.Nothing.Travel);
    }

    [Fact]
    public void Without_consent_nobody_moves_and_people_who_wait_may_still_be_placed()
    {
        var files = SwapWorld.Files(1);
        var consent = SwapWorld.Column(files, "moves.csv", "consent");
        var refused = SwapWorld.Of(SwapWorld.With(files, "moves.csv", cells => { cells[consent] = "no"; return cells; }));

        var plan = refused.FindSwaps(Short);

        plan.After.Moved.ShouldBe(0);
        plan.Proposals.ShouldAllBe(one => one.Kind == SwapKind.Placement);
        plan.After.PlacedPackages.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void What_is_not_supplied_is_assumed_aloud()
    {
        var files = SwapWorld.Files(1);
        files.Remove("moves.csv");
        files.Remove("rates.csv");
        files.Remove("provider-costs.csv");

        var plan = SwapWorld.Of(files).FindSwaps(Short with { DrawsConsent = false, Iterations = 0 });

        plan.After.Moved.ShouldBe(0);
        plan.Assumed.Length.ShouldBe(3);
        plan.Assumed[0].ShouldContain("no moves.csv");
        plan.Assumed[1].ShouldContain("£23 an hour");
        plan.Assumed[2].ShouldEndWith($"for {plan.Scope.Providers.Length} of {plan.Scope.Providers.Length} providers.");
    }

    [Fact]
    public void Providers_whose_packages_have_no_visit_are_passed_over()
    {
        var placed = SwapWorld.Of(SwapWorld.Files(1));
        var first = placed.County.Packages.First(one => RoundScope.IsOnRounds(one.Package, placed.County.AsOf));
        var idle = placed.County with
        {
            Packages =
            [
                .. placed.County.Packages.Select(one => one.Package.Provider != first.Package.Provider ? one
                    : one with { Visits = [], Package = one.Package with { Weekly = new CareMinutes(0) } }),
            ],
        };
        var plan = idle.On(placed.Zones).FindSwaps(Short with { Iterations = 0, MostMoves = 0 });

        plan.Scope.Providers.ShouldNotContain(first.Package.Provider!.Value);
    }

    [Fact]
    public void Suspended_providers_take_nobody_in()
    {
        var files = SwapWorld.Files(1);
        var accepting = SwapWorld.Column(files, "providers.csv", "accepting");
        var suspended = SwapWorld.Of(SwapWorld.With(files, "providers.csv", cells => { cells[accepting] = "suspended"; return cells; }));

        var plan = suspended.FindSwaps(Short);

        plan.Proposals.ShouldBeEmpty();
        plan.Short.Sum(one => one.Minutes).ShouldBe(plan.Scope.Minutes.Where((_, one) => plan.Scope.Waits(one)).Sum());
        plan.Short.ShouldAllBe(one => one.NowhereMinutes == one.Minutes);
    }

    [Fact]
    public void Each_proposal_says_how_many_carers_come_today_and_then()
    {
        var plan = SwapWorld.Of(SwapWorld.Files(2)).FindSwaps(Short with { Seed = 2 });

        plan.Proposals.ShouldNotBeEmpty();
        foreach (var proposal in plan.Proposals)
        {
            for (var at = 0; at < proposal.Moves.Length; at++)
            {
                var id = plan.Scope.Candidates[proposal.Moves[at].Candidate].Package.Id;
                (proposal.Continuity[at].Today?.Carers ?? 0).ShouldBe(Carers(plan.Today, id));
                (proposal.Continuity[at].Then?.Carers ?? 0).ShouldBe(Carers(plan.After, id));
                Carers(plan.After, id).ShouldBeGreaterThan(0);
            }
        }

        static int Carers(SwapState state, PackageId id) => state.Weeks.SelectMany((week, provider) => week.Plan.Rounds
            .Where(round => round.Visits.Any(visit => week.Book.Rounds.Origins[week.Here[visit]].Package == id))
            .Select(round => (provider, round.Carer))).Distinct().Count();
    }

    [Fact]
    public void Zones_that_are_not_on_the_map_are_all_named()
    {
        var placed = SwapWorld.Of(SwapWorld.Files(1));

        var fault = Should.Throw<ArgumentException>(() => placed.FindSwaps(new SwapOptions { Zones = [new ZoneCode("Y1"), new ZoneCode("Y2")] }));

        fault.Message.ShouldContain("'Y1'");
        fault.Message.ShouldContain("'Y2'");
    }

    [Fact]
    public void Travel_is_shared_out_among_areas_and_nothing_is_lost()
    {
        var placed = SwapWorld.Of(SwapWorld.Files(2));
        var plan = placed.FindSwaps(Short with { MostMoves = 0, Iterations = 0 });
        var people = placed.County.Packages.Select(one => one.Package.Id).ToList();
        var some = people.Where((_, index) => index % 3 == 0).ToHashSet();
        var others = people.Where(id => !some.Contains(id)).ToHashSet();

        (SwapPlan.TravelThere(plan.Today, some) + SwapPlan.TravelThere(plan.Today, others)).ShouldBe(plan.Today.Travel.Ticks, 0.001);
        SwapPlan.TravelThere(plan.Today, some).ShouldBeGreaterThan(0);
        (SwapPlan.MetresThere(plan.Today, some) + SwapPlan.MetresThere(plan.Today, others)).ShouldBe(plan.Today.Travel.Metres, 0.001);
        SwapPlan.MetresThere(plan.Today, some).ShouldBeGreaterThan(0);
        plan.Shared.ShouldBeNull(); // nobody may move, so what sharing would save was not looked at
    }

    private static long Minutes(CountyPackage one) => RoundScope.VisitsOf(one).Sum(visit => (long)visit.Minutes * visit.Carers * visit.Days.Count());
}
