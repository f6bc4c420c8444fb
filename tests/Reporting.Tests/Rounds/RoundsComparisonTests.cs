using Shouldly;
using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Reporting.Tests;

/// <summary>Plans beside today's rounds, with numbers counted by hand; the solver keeps what it is given to start from.</summary>
public class RoundsComparisonTests
{
    [Fact]
    public void A_plan_that_is_todays_rounds_frees_nothing_and_changes_nothing()
    {
        var comparison = Compared(RoundsFolder.Read(), RoundStart.Today);
        var larch = comparison.Providers[1];

        comparison.MinutesLess.ShouldBe(0);
        comparison.MinutesAnHourLess.ShouldBe(0);
        (larch.Changes!.ChangedTimes, larch.Changes.ChangedCarers).ShouldBe((0, 0));

        // K1 drives 1000 seconds to two hours less half an hour of care, K2 walks 1266 to half an hour: 4 visits of 30 minutes.
        larch.Planned.Modelled.Travel.ShouldBe(4 * 250 + 2 * 633);
        larch.Planned.Modelled.Contact.ShouldBe(4 * 1800);
    }

    [Fact]
    public void The_same_rounds_are_as_late_under_the_same_delays()
    {
        var larch = Compared(RoundsFolder.Read(), RoundStart.Today).Providers[1];

        larch.Replayed.LateShare.ShouldBe(larch.ReplayedToday!.LateShare);
        larch.Replayed.Visits.ShouldBe(larch.ReplayedToday.Visits);
        larch.Replayed.MinutesLate!.Value.ShouldBeGreaterThan(0, "on some of the days a trip takes longer than planned");
    }

    [Fact]
    public void A_kept_plan_is_counted_again_at_fast_and_slow_travel()
    {
        var larch = Compared(RoundsFolder.Read(), RoundStart.Today).Providers[1];

        // By car 400 m: 520 m at 30 km/h and 2 minutes = 182.4 s; 560 m at 25 km/h and 5 minutes = 380.64 s. On foot only the detour differs:
        // 565.685 m x 1.3 at 4.8 km/h and a minute = 611.55 s, x 1.4 = 653.97 s.
        larch.Planned.Fast.Travel.ShouldBe(4 * 183 + 2 * 612);
        larch.Planned.Slow.Travel.ShouldBe(4 * 381 + 2 * 654);
    }

    [Fact]
    public void A_provider_whose_share_is_unknown_or_low_is_not_seen_whole()
    {
        var low = RoundsFolder.Read(("providers.csv", "id,framework,council_share\nLARCH,yes,79.9\nASH,no,80\n"));

        Compared(RoundsFolder.Read(), RoundStart.Today).Providers.Select(one => one.SeesOnlyCouncilVisits).ShouldBe([true, false]);
        Compared(low, RoundStart.Today).Providers.Select(one => one.SeesOnlyCouncilVisits).ShouldBe([false, true]);
    }

    [Fact]
    public void Only_cars_give_off_anything_and_a_folder_may_bring_its_own_factors()
    {
        var today = Compared(RoundsFolder.Read(), RoundStart.Today).Providers[1].Plan;
        var own = RoundsFolder.Read(("emission-factors.csv", "mode,kg_per_km,year,source\ncar,0.1,2025,ours\nwalk,1,2025,\n"));

        // Four trips of 540 metres by car, two of 764 on foot.
        EmissionFactors.Default.Kilograms([today]).ShouldBe(2.160m * 0.1757m);
        own.Emissions.Kilograms([today]).ShouldBe(2.160m * 0.1m + 1.528m);
        own.Emissions.ToText().ShouldBe("car 0.1 kg a km (2025), walk 1 kg a km (2025)");
    }

    [Theory]
    [InlineData("mode,kg_per_km,year\ncar,0.1,2025\ncar,0.2,2024\n", "E101")]
    [InlineData("mode,kg_per_km,year\n,0.1,2025\n", "F")]
    [InlineData("mode,kg_per_km,year\ncar,0.1,\n", "F")]
    [InlineData("mode,kg_per_km,year\ncar,9,2025\n", "F")]
    public void Wrong_factors_are_findings(string file, string code)
    {
        var fault = Should.Throw<BadDataException>(() => RoundsFolder.Read(("emission-factors.csv", file)));

        fault.Findings.ShouldContain(finding => finding.File == "emission-factors.csv" && (code == "F" || finding.Code.Id == code));
    }

    [Fact]
    public void One_provider_alone_can_be_asked_for_and_an_unknown_one_is_named()
    {
        var rounds = RoundsFolder.Read().OnHomeMap().ToRounds(DayOfWeek.Monday);

        rounds.Only(new ProviderId("LARCH")).Providers.Single().Provider!.Value.Value.ShouldBe("LARCH");
        Should.Throw<ArgumentException>(() => rounds.Only(new ProviderId("OAK"))).Message.ShouldContain("OAK");
    }

    [Fact]
    public void Zones_keep_only_their_own_packages_on_rounds()
    {
        var rounds = Within("B");

        rounds.Providers.Single().Provider!.Value.Value.ShouldBe("ASH");
        Should.Throw<ArgumentException>(() => Within("X")).Message.ShouldContain("'X'");
    }

    [Fact]
    public void While_it_searches_it_tells_cost_gap_and_how_it_stands_to_today()
    {
        var told = new List<WorkProgress>();

        RoundsFolder.Read().OnHomeMap().ToRounds(DayOfWeek.Monday).Solve(new Telling(), progress: new Listening(told));

        told.ShouldContain(one => one.Step.Contains("(2 of 2): best 133", StringComparison.Ordinal) && one.Step.Contains("% from the best possible", StringComparison.Ordinal)
            && one.Step.Contains("% of today's), 1 left out", StringComparison.Ordinal));
        told[^1].Share.ShouldBe(0.75);
    }

    private static CountyRounds Within(string zone) =>
        RoundsFolder.Read().OnHomeMap().ToRounds(DayOfWeek.Monday, new RoundsOptions { OnlyIn = [new ZoneCode(zone)] });

    private sealed class Telling : IRoundSolver
    {
        public RoundPlan Solve(
            RoundProblem problem, SolveOptions? options = null, IProgress<SolveProgress>? progress = null, CancellationToken cancellation = default)
        {
            progress!.Report(new SolveProgress(10, 0.5, 133 * 6_000, 1));
            return new EmptySolver().Solve(problem, options, progress, cancellation);
        }
    }

    private sealed class Listening(List<WorkProgress> told) : IProgress<WorkProgress>
    {
        public void Report(WorkProgress value) => told.Add(value);
    }

    internal static RoundsComparison Compared(County county, RoundStart start) =>
        RoundsComparison.Of(county.OnHomeMap().ToRounds(DayOfWeek.Monday).Solve(new EmptySolver(), start: start));
}
