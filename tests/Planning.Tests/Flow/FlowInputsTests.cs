using Shouldly;
using Zoning.Demand;

namespace Zoning.Planning.Tests;

/// <summary>What a flow starts from, counted again from the county's own facts.</summary>
public class FlowInputsTests
{
    [Fact]
    public void Everybody_on_the_ledgers_list_in_a_zone_waits_and_everybody_with_a_provider_has_care()
    {
        var run = FlowCounty.Run(FlowCounty.Without);
        var inputs = FlowInputs.Of(run);

        inputs.Open.Length.ShouldBe(run.Ledger.Waiting.Entries.Count(entry => entry.Area.IsZone));
        inputs.CareHours().Sum().ShouldBe(
            run.Ledger.Entries.Where(entry => DeliveredHours.IsCommissioned(entry.Status) && entry.Provider >= 0 && entry.Area.IsZone)
                .Sum(entry => entry.Client) / 60.0,
            1e-6);
        inputs.ZoneShares.Sum().ShouldBe(1, 1e-12);
        inputs.Arrivals.Days.Average().ShouldBe(1, 1e-9);
    }

    [Fact]
    public void Referrals_of_the_file_are_measured_and_without_it_they_are_derived()
    {
        var (with, without) = (FlowInputs.Of(FlowCounty.Run(FlowCounty.Whole)), FlowInputs.Of(FlowCounty.Run(FlowCounty.Without)));

        Mark(with, "flow.referrals").ShouldBe(SourceMark.Measured);
        Mark(without, "flow.referrals").ShouldBe(SourceMark.Derived);
        Mark(without, "flow.form_hours").ShouldBe(SourceMark.Assumed);
        Mark(with, "flow.brokers").ShouldBe(SourceMark.Measured);
        Mark(without, "flow.brokers").ShouldBe(SourceMark.Assumed);
        foreach (var inputs in new[] { with, without })
        {
            inputs.Sources.Select(one => one.Key).Distinct().Count().ShouldBe(inputs.Sources.Length);
            inputs.Sources.ShouldAllBe(one => one.Key.StartsWith("flow.", StringComparison.Ordinal) && one.Source.Length > 0);
        }
    }

    [Fact]
    public void The_mean_life_is_days_run_over_packages_ended()
    {
        var county = FlowCounty.Without;
        var inputs = FlowInputs.Of(FlowCounty.Run(county));
        if (Mark(inputs, "flow.life") == SourceMark.Assumed)
        {
            inputs.Life.Mean.ShouldBe(730 * 24);
            return;
        }

        var ended = county.Packages.Select(one => one.Package)
            .Where(one => one.Status == ServiceStatus.Ended && one.ServiceType == ServiceType.HomeCare && one.Start is not null
                && one.End <= county.AsOf && one.End > county.AsOf.AddDays(-364)).ToList();
        var first = ended.Min(one => one.End!.Value);
        double Lived(DateOnly start, DateOnly end) => end.DayNumber - Math.Max(first.DayNumber, start.DayNumber);
        var running = FlowCounty.Run(county).Ledger.Entries.Where(entry => DeliveredHours.IsCommissioned(entry.Status) && entry.Provider >= 0 && entry.Area.IsZone)
            .Select(entry => entry.Package).Distinct().Sum(line => Lived(county.Packages[line].Package.Start ?? default, county.AsOf));
        inputs.Life.Mean.ShouldBe(24 * (running + ended.Sum(one => Lived(one.Start!.Value, one.End!.Value))) / ended.Count, 1e-6);
    }

    [Fact]
    public void Acceptance_is_such_that_half_are_placed_in_the_median_of_the_list()
    {
        var county = FlowCounty.Without;
        var inputs = FlowInputs.Of(FlowCounty.Run(county));
        var times = TimesToPlace.Of(county.Cases!.Value, WaitingClock.ToProviderFound, county.AsOf);
        if (Mark(inputs, "flow.acceptance") == SourceMark.Assumed)
        {
            (times.Placed < 30).ShouldBeTrue();
            return;
        }

        // Worked out again: the share of people who wait after the median, less the stages, at the rates of today's loads.
        var board = inputs.Board;
        var load = board.Providers.Select((one, at) => one.OtherHours + inputs.Packages.Where(package => package.Provider == at).Sum(package => package.Hours)).ToArray();
        var stages = inputs.Stages.Sum(stage => stage.Work.Mean / stage.Complete) / 8 * 7 / 5;
        var hours = Math.Max(0.25, times.Curve.MedianDays!.Value - stages) * 8 * 5 / 7;
        var (waiting, served) = (0.0, 0.0);
        for (var zone = 0; zone < board.Zones.Length; zone++)
        {
            var rate = board.Providers.Select((one, at) => board.Weight(zone, at) * Math.Max(0, 1 - load[at] / one.CapacityHours)
                * (1 - inputs.PackageHours.ShareAbove(one.CapacityHours - load[at]))).Sum();
            served += rate > 0 ? inputs.ZoneShares[zone] : 0;
            waiting += rate > 0 ? inputs.ZoneShares[zone] * Math.Exp(-rate * hours) : 0;
        }

        (waiting / served).ShouldBe(0.5, 0.01);
    }

    [Fact]
    public void A_zone_is_further_out_of_the_way_of_a_provider_that_works_elsewhere()
    {
        var inputs = FlowInputs.Of(FlowCounty.Run(FlowCounty.Without));
        var (near, far) = (new List<double>(), new List<double>());
        for (var zone = 0; zone < inputs.Board.Zones.Length; zone++)
        {
            for (var at = 0; at < inputs.Board.Providers.Length; at++)
            {
                var visits = inputs.Packages.Count(one => one.Zone == zone && one.Provider == at);
                (visits >= 3 ? near : visits == 0 ? far : []).Add(inputs.Board.DetourMinutes[zone * inputs.Board.Providers.Length + at]);
            }
        }

        near.Average().ShouldBeLessThan(far.Average());
        inputs.Board.DetourMinutes.ShouldAllBe(minutes => minutes >= 0 && double.IsFinite(minutes));
    }

    private static SourceMark Mark(FlowInputs inputs, string key) => inputs.Sources.Single(one => one.Key == key).Mark;
}
