using System.Collections.Immutable;
using Shouldly;
using Zoning.Flow;

namespace Zoning.Planning.Tests;

/// <summary>Reablement's places beside the list, from beds.csv and discharges.csv; buyers and offers from the folder.</summary>
public class FlowServicesTests
{
    private static readonly Lazy<FlowInputs> Inputs = new(() => FlowInputs.Of(FlowCounty.Run(FlowCounty.Whole)));

    [Fact]
    public void Services_are_the_teams_of_the_file_with_places_opened_in_steps()
    {
        var county = FlowCounty.Whole;
        var day = county.AsOf.AddDays(1);
        var told = county.ServicePlaces!.Value.GroupBy(one => one.Team).OrderBy(team => team.Key, StringComparer.Ordinal)
            .Where(team => county.Discharges!.Value.Count(one => (one.Actual ?? one.Planned) == team.First().Pathway) >= 30).ToList();

        Inputs.Value.Services.Select(one => one.Name).ShouldBe(told.Select(team => team.Key));
        Inputs.Value.Services.Select(one => one.Places.On(day)).ShouldBe(
            told.Select(team => (double)team.Where(row => row.From <= day).MaxBy(row => row.From).Capacity));

        // The same file a year earlier opens its beds from then on.
        var early = FlowInputs.Of(FlowCounty.Run(County.Of(county.ToParts() with
        {
            ServicePlaces =
            [
                .. told.Select(team => team.First() with { From = day.AddYears(-5), Capacity = 7 }),
                .. told.Select(team => team.First() with { From = day.AddDays(30), Capacity = 9 }),
            ],
        })));
        early.Services.ShouldAllBe(one => one.Places.First == 7 && one.Places.On(day.AddDays(29)) == 7 && one.Places.On(day.AddDays(30)) == 9);
    }

    [Fact]
    public void So_many_come_that_as_many_wait_as_are_delayed_or_all_of_the_pathway()
    {
        var county = FlowCounty.Whole;
        var first = county.Discharges!.Value.Min(one => one.Ready.Day);
        var days = county.AsOf.DayNumber + 1 - first.DayNumber;
        foreach (var service in Inputs.Value.Services)
        {
            var way = county.ServicePlaces!.Value.First(one => one.Team == service.Name).Pathway;
            var all = county.Discharges.Value.Where(one => (one.Actual ?? one.Planned) == way && one.Ready.Day <= county.AsOf).ToList();
            var delayed = Math.Max(0.5, all.Count(one => one.Reason == DelayCause.Reablement)) / days;
            var perDay = service.PerYear.First / 365;
            perDay.ShouldBeLessThanOrEqualTo((double)all.Count / days + 1e-9);
            if (perDay < (double)all.Count / days - 1e-6)
            {
                var held = Inputs.Value.Open.Count(one => one.Service is { } at && Inputs.Value.Services[at] == service);
                Waiting((int)service.Places.First - held, perDay * service.Stay.Mean / 24).ShouldBe(delayed / perDay, 1e-6);
            }
        }
    }

    [Fact]
    public void As_many_are_referred_as_without_services_and_those_who_wait_in_reablement_hold_places()
    {
        var inputs = Inputs.Value;
        var leave = inputs.Services.Sum(one => one.PerYear.First * one.NeedCare);
        inputs.ServiceShare.ShouldBe(leave / inputs.PerYear, 1e-9);
        inputs.ServiceShare.ShouldBeGreaterThan(0);
        inputs.FromReablement.ShouldBe(0);
        inputs.Open.Count(one => one.Service is not null).ShouldBe(
            FlowCounty.Run(FlowCounty.Whole).Ledger.Waiting.Entries.Count(one => one.WaitsIn == Demand.WaitsIn.Reablement && one.Area.IsZone));
        FlowInputs.Of(FlowCounty.Run(FlowCounty.Without)).Services.ShouldBeEmpty();
    }

    [Fact]
    public void People_of_services_are_conserved_every_week()
    {
        var flow = Make([]);
        for (var service = 0; service < Inputs.Value.Services.Length; service++)
        {
            var model = Inputs.Value.Services[service];
            double Of(int week, ServiceMeasure measure) => flow.Service(service, week, measure).Mean;
            var held = Inputs.Value.Open.Count(one => one.Service == service);
            var (people, waiting) = ((double)model.Inside.Length + held, (double)model.Waiting);
            for (var week = 0; week < flow.Weeks; week++)
            {
                people += Of(week, ServiceMeasure.Began) - Of(week, ServiceMeasure.Recovered) - Of(week, ServiceMeasure.Freed);
                waiting += Of(week, ServiceMeasure.Came) - Of(week, ServiceMeasure.Began);
                Of(week, ServiceMeasure.People).ShouldBe(people, 1e-9);
                Of(week, ServiceMeasure.Waiting).ShouldBe(waiting, 1e-9);
            }
        }
    }

    [Fact]
    public void Fewer_beds_change_nothing_before_their_day_and_more_people_wait_after_it()
    {
        var from = Inputs.Value.Start.AddDays(7 * 5);
        var (before, after) = (Make([]), Make([new BedsChange(from, Inputs.Value.Services[0].Name, 1)]));
        for (var week = 0; week < 5; week++)
        {
            foreach (var measure in Enum.GetValues<ServiceMeasure>())
            {
                after.Service(0, week, measure).ShouldBe(before.Service(0, week, measure));
            }
        }

        after.Service(0, 11, ServiceMeasure.Waiting).Mean.ShouldBeGreaterThan(before.Service(0, 11, ServiceMeasure.Waiting).Mean);
        after.Service(0, 11, ServiceMeasure.Freed).Mean.ShouldBeLessThanOrEqualTo(before.Service(0, 11, ServiceMeasure.Freed).Mean);
    }

    [Fact]
    public void A_change_of_beds_of_nobody_is_refused_with_the_nearest_name()
    {
        var name = Inputs.Value.Services[0].Name;
        var told = Should.Throw<BadDataException>(() => Make([new BedsChange(Inputs.Value.Start, name + "x", -2)])).Findings;
        told.ShouldContain(one => one.What.Contains($"Near it: {name}", StringComparison.Ordinal));
        told.ShouldContain(one => one.What.Contains("places of", StringComparison.Ordinal));
    }

    [Fact]
    public void Places_are_shown_inside_the_council_and_not_outside()
    {
        var flow = FlowCounty.Run(FlowCounty.Whole).SimulateFlow(FlowCounty.Short);
        var own = flow.Publish(OutputLevel.Internal).Figures.Where(one => one.AreaKind == FlowMeasures.ServiceKind).ToList();

        own.Select(one => one.Area).Distinct().ShouldBe(Inputs.Value.Services.Select(one => one.Name));
        own.Count.ShouldBe(Inputs.Value.Services.Length * (FlowMeasures.ServiceWhole.Length + 12 * FlowMeasures.ServiceWeekly.Length));
        own.ShouldContain(one => one.FormulaName == "Little's law" && one.Formula.Value > 0);
        own.Where(one => one.Week is not null).ShouldAllBe(one => one.Least.Value <= one.Median.Value && one.Median.Value <= one.Most.Value);
        flow.Publish().Figures.ShouldAllBe(one => one.AreaKind == "county");
    }

    [Fact]
    public void A_second_buyer_is_the_one_of_the_file_and_at_no_load_joint_is_apart_and_alone()
    {
        var county = FlowCounty.Whole;
        var second = county.Referrals!.Value.Count(one => one.Buyer == CareBuyer.ContinuingHealthcare && one.Received.Day > county.AsOf.AddDays(-364));
        Inputs.Value.SecondPerYear.ShouldBe(second < 12 ? 0 : 365.0 * second / Covered(county), 1e-9);

        var inputs = Inputs.Value with { SecondPerYear = 0 };
        var (alone, joint) = (FlowRun.Make(inputs, [], FlowCounty.Short), FlowRun.Make(inputs, [], FlowCounty.Short with { Buyers = "joint" }));
        joint.Of(BrokerageMeasure.MeanHours).ShouldBe(alone.Of(BrokerageMeasure.MeanHours));
        joint.Figures.OfBuyer(1, BuyerMeasure.Placed).Mean.ShouldBe(0);

        var busy = Inputs.Value with { SecondPerYear = Inputs.Value.PerYear };
        var two = FlowRun.Make(busy, [], FlowCounty.Short with { Buyers = "joint" });
        two.Of(BrokerageMeasure.Referred).Mean.ShouldBeGreaterThan(1.4 * alone.Of(BrokerageMeasure.Referred).Mean);
        two.Figures.OfBuyer(1, BuyerMeasure.Placed).Mean.ShouldBeGreaterThan(0);
        FlowRun.Make(busy, [], FlowCounty.Short with { Buyers = "apart" }).Figures.Model.SecondBuyer!.IsJoint.ShouldBeFalse();
        Should.Throw<ArgumentException>(() => FlowCounty.Run(county).SimulateFlow(new FlowOptions { Buyers = "jiont" })).Message.ShouldContain("Near it: joint");
    }

    [Fact]
    public void The_share_of_refusals_is_that_of_the_file()
    {
        var untaken = FlowCounty.Whole.Offers!.Value.Where(one => one.Reply != OfferReply.Accepted).ToList();
        var all = (double)untaken.Count(one => one.Reply == OfferReply.Refused) / untaken.Count;
        for (var at = 0; at < Inputs.Value.Board.Providers.Length; at++)
        {
            var own = untaken.Where(one => one.Provider.Value == Inputs.Value.Board.Providers[at].Name).ToList();
            Inputs.Value.RefusedShares[at].ShouldBe(
                own.Count < 30 ? all : (double)own.Count(one => one.Reply == OfferReply.Refused) / own.Count, 1e-12);
        }

        all.ShouldBeInRange(0.01, 0.99);
    }

    [Fact]
    public void Every_package_placed_is_an_offer_that_a_provider_took()
    {
        foreach (var (policy, _) in FlowPolicies.All)
        {
            var flow = Make([], FlowCounty.Short with { Policy = policy });
            double Sum(OfferCount count) => Enumerable.Range(0, Inputs.Value.Board.Providers.Length).Sum(at => flow.Offers(at, count).Mean);
            Sum(OfferCount.Accepted).ShouldBe(Enumerable.Range(0, 12).Sum(week => flow.County(week, WeekMeasure.Placed).Mean), 1e-6, policy);
            Sum(OfferCount.Sent).ShouldBeGreaterThanOrEqualTo(Sum(OfferCount.Accepted) + Sum(OfferCount.Full) + Sum(OfferCount.Outbid), policy);
        }
    }

    private static double Covered(County county) => county.AsOf.DayNumber + 1.0 - county.Referrals!.Value
        .Where(one => one.Received.Day > county.AsOf.AddDays(-364)).Min(one => one.Received.Day).DayNumber;

    /// <summary>Erlang's formula, summed as its definition has it: people who find all places taken.</summary>
    private static double Waiting(int places, double load)
    {
        var (term, sum) = (1.0, 1.0);
        for (var one = 1; one < places; one++)
        {
            term *= load / one;
            sum += term;
        }

        var last = term * load / places * (places / (places - load));
        return last / (sum + last);
    }

    private static FlowRun Make(ImmutableArray<FlowChange> changes, FlowOptions? options = null) =>
        FlowRun.Make(Inputs.Value, changes, options ?? FlowCounty.Short);
}
