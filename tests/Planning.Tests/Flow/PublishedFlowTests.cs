using System.Collections.Immutable;
using Shouldly;
using Zoning.Demand;
using Zoning.Flow;

namespace Zoning.Planning.Tests;

/// <summary>What of a flow a level may show, and what an attacker can learn from the shareable one.</summary>
public class PublishedFlowTests
{
    private static readonly FlowOptions Options = FlowCounty.Short with { Weeks = 8 };

    [Fact]
    public void Where_people_wait_changes_no_shareable_figure()
    {
        var county = FlowCounty.Whole;
        var waiting = Waiting(county);
        var places = waiting.ToDictionary(
            at => at, at => county.Packages[waiting[(waiting.IndexOf(at) + waiting.Length / 2) % waiting.Length]].Place);
        var moved = County.Of(county.ToParts() with
        {
            Packages = [.. county.Packages.Select((one, at) => places.TryGetValue(at, out var place) ? one with { Place = place } : one)],
        });

        // The attack is real: who waits where has changed, and the council's own output shows it.
        var (before, after) = (FlowCounty.Run(county), FlowCounty.Run(moved));
        FlowInputs.Of(after).WaitingPeople().ShouldNotBe(FlowInputs.Of(before).WaitingPeople());
        Figures(after, OutputLevel.Internal).ShouldNotBe(Figures(before, OutputLevel.Internal));

        // And so would a shareable flow that started from the list itself: the test can fail.
        FromTheList(after).ShouldNotBe(FromTheList(before));
        Figures(after).ShouldBe(Figures(before));
        Policies(after).ShouldBe(Policies(before));
    }

    [Fact]
    public void One_person_more_or_less_on_the_list_changes_no_shareable_figure_where_the_ledger_shows_the_same()
    {
        var county = FlowCounty.Without;
        var run = FlowCounty.Run(county);
        var shown = run.Publish().Ledger.County(LedgerMeasures.PeopleWaiting);
        var tried = 0;
        foreach (var at in Waiting(county).Where((_, index) => index % 6 == 0))
        {
            var fewer = FlowCounty.Run(county.Where(one => one.Package.Id != county.Packages[at].Package.Id));
            if (fewer.Publish().Ledger.County(LedgerMeasures.PeopleWaiting) == shown && Cases(fewer) == Cases(run))
            {
                tried++;
                Figures(fewer).ShouldBe(Figures(run));
            }
        }

        tried.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Shareable_figures_are_of_the_county_alone_and_rounded()
    {
        var figures = Figures(FlowCounty.Run(FlowCounty.Whole));

        figures.ShouldAllBe(one => one.AreaKind == "county");
        figures.ShouldNotContain(one => one.Mean.Shown == Shown.Exact && one.Mean.Value != 0);
        figures.Where(one => one.Measure.Kind == MeasureKind.Count && one.Mean.Value is not null)
            .ShouldAllBe(one => one.Mean.Value!.Value % new DisclosureRule().CountStep == 0);
        figures.Single(one => one.Measure == FlowMeasures.LostIfLargestLeaves).Mean.Shown.ShouldBe(Shown.Hidden);
        figures.ShouldNotContain(one => one.Measure == FlowMeasures.Weekly[(int)WeekMeasure.CarePeople]);
    }

    [Fact]
    public void The_councils_own_flow_has_zones_and_the_shareable_one_is_close_to_it()
    {
        var run = FlowCounty.Run(FlowCounty.Whole);
        var flow = run.SimulateFlow(Options);
        var (own, told) = (flow.Publish(OutputLevel.Internal), flow.Publish());

        own.Figures.Count(one => one.AreaKind == "zone").ShouldBe(run.Placed.Zones.Count * (1 + 9 * 2));
        var (mean, rounded) = (own.Weekly(WeekMeasure.WaitingPeople)[^1].Mean.Value!.Value, told.Weekly(WeekMeasure.WaitingPeople)[^1].Mean);
        (rounded.Value ?? (rounded.Low + rounded.High) / 2)!.Value.ShouldBe(mean, Math.Max(8, 0.4 * mean));
    }

    [Fact]
    public void A_comparison_has_six_policies_on_the_same_referrals()
    {
        var policies = FlowCounty.Run(FlowCounty.Whole).ComparePolicies(Options).Publish(OutputLevel.Internal);

        policies.Flows.Select(flow => flow.Options.Policy).ShouldBe(FlowPolicies.All.Select(one => one.Name));
        policies.Flows.Select(flow => flow.Service(0, 7, ServiceMeasure.Came)).Distinct().Count().ShouldBe(1);
        FlowPolicies.All.Select(one => FlowRun.Make(FlowInputs.Of(FlowCounty.Run(FlowCounty.Without)), [], Options with { Policy = one.Name })
            .Of(BrokerageMeasure.Referred)).Distinct().Count().ShouldBe(1);

        // Who waits for a package holds a place of reablement, so that some who come later end it, and are referred, after the last week.
        var referred = policies.Flows.Select(flow => flow.Of(BrokerageMeasure.Referred).Mean).ToList();
        referred.Max().ShouldBeLessThan(1.05 * referred.Min());
        policies.ToTable().Rows.Length.ShouldBe(6);
        policies.Find("dorset", FlowMeasures.MeanDays)!.Less.ShouldBeNull();
        policies.Find("halton", FlowMeasures.MeanDays)!.Less.ShouldNotBeNull();
    }

    [Fact]
    public void An_unknown_policy_is_refused_with_the_nearest()
    {
        Should.Throw<ArgumentException>(() => FlowCounty.Run(FlowCounty.Whole).SimulateFlow(new FlowOptions { Policy = "dorest" }))
            .Message.ShouldContain("Near it: dorset");
        Should.Throw<ArgumentOutOfRangeException>(() => new FlowOptions { Weeks = 521 });
        Should.Throw<ArgumentOutOfRangeException>(() => new FlowOptions { Replications = 1 });
    }

    private static ImmutableArray<int> Waiting(County county) =>
    [
        .. Enumerable.Range(0, county.Packages.Length).Where(at => county.Packages[at].Package.Status is ServiceStatus.Waiting or ServiceStatus.NotListed),
    ];

    /// <summary>Counts of cases and referrals as the rule rounds them: what a flow may start from.</summary>
    private static (double?, double?) Cases(CountyRun run)
    {
        var rule = new DisclosureRule();
        return (rule.Count((run.County.Cases ?? []).Length).Value, rule.Count((run.County.Referrals ?? []).Length).Value);
    }

    private static ImmutableArray<FlowFigure> Figures(CountyRun run, OutputLevel level = OutputLevel.Shareable)
    {
        var flow = run.SimulateFlow(Options).Publish(level);
        return [.. flow.Figures, .. flow.Times];
    }

    private static ImmutableArray<FlowFigure> FromTheList(CountyRun run) =>
        PublishedFlow.Of(FlowRun.Make(FlowInputs.Of(run), [], Options), run.Publish()).Figures;

    private static IEnumerable<FlowFigure> Policies(CountyRun run) =>
        run.ComparePolicies(Options with { Weeks = 4 }).Publish().Figures.Select(one => one.Figure);
}
