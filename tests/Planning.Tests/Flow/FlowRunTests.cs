using System.Collections.Immutable;
using Shouldly;
using Zoning.Flow;

namespace Zoning.Planning.Tests;

/// <summary>A flow of a run: nobody is lost, threads change nothing, and changes at dates change nothing before them.</summary>
public class FlowRunTests
{
    private static readonly Lazy<FlowInputs> Inputs = new(() => FlowInputs.Of(FlowCounty.Run(FlowCounty.Whole)));
    private static readonly Lazy<FlowRun> Base = new(() => Make([]));

    public static TheoryData<string> Policies => [.. FlowPolicies.All.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Policies))]
    public void In_every_zone_and_week_people_in_are_people_out_and_inside(string policy)
    {
        var flow = Make([], FlowCounty.Short with { Policy = policy });
        var (waiting, care) = (Inputs.Value.WaitingPeople(), Inputs.Value.CarePeople());
        for (var zone = 0; zone < waiting.Length; zone++)
        {
            var (list, given) = (waiting[zone], care[zone]);
            for (var week = 0; week < flow.Weeks; week++)
            {
                double Of(WeekMeasure measure) => flow.Zone(zone, week, measure).Mean;
                list += Of(WeekMeasure.Referred) + Of(WeekMeasure.Again) - Of(WeekMeasure.Placed) - Of(WeekMeasure.Left);
                given += Of(WeekMeasure.Placed) - Of(WeekMeasure.Ended) - Of(WeekMeasure.Again);
                Of(WeekMeasure.WaitingPeople).ShouldBe(list, 1e-9);
                Of(WeekMeasure.CarePeople).ShouldBe(given, 1e-9);
            }
        }
    }

    [Fact]
    public void Zones_add_up_to_the_county()
    {
        foreach (var measure in Enum.GetValues<WeekMeasure>())
        {
            Enumerable.Range(0, Inputs.Value.Board.Zones.Length).Sum(zone => Base.Value.Zone(zone, 7, measure).Mean)
                .ShouldBe(Base.Value.County(7, measure).Mean, 1e-6);
        }
    }

    [Fact]
    public void Threads_change_no_figure()
    {
        var one = Make([], FlowCounty.Short with { Threads = 1 });
        var three = Make([], FlowCounty.Short with { Threads = 3 });

        three.Figures.Figures.Values.AsSpan().SequenceEqual(one.Figures.Figures.Values.AsSpan()).ShouldBeTrue();
        for (var zone = 0; zone < Inputs.Value.Board.Zones.Length; zone++)
        {
            three.Zone(zone, 11, WeekMeasure.WaitingHours).ShouldBe(one.Zone(zone, 11, WeekMeasure.WaitingHours));
        }
    }

    [Theory]
    [InlineData("policy")]
    [InlineData("acceptance")]
    [InlineData("uplift")]
    [InlineData("referrals")]
    [InlineData("brokers")]
    [InlineData("leaves")]
    public void A_change_leaves_every_week_before_it_as_it_was_and_moves_one_after_it(string kind)
    {
        var from = Inputs.Value.Start.AddDays(7 * 5);
        FlowChange change = kind switch
        {
            "policy" => new PolicyChange(from, "halton"),
            "acceptance" => new AcceptanceChange(from, 4),
            "uplift" => new UpliftChange(from, 1.2),
            "referrals" => new ReferralsChange(from, 2),
            "brokers" => new BrokersChange(from, 5),
            _ => new ProviderLeaves(from, Inputs.Value.Board.Providers.MaxBy(one => one.CapacityHours)!.Name),
        };
        // Work that takes long, so that one broker is too few and five are not.
        var inputs = Inputs.Value with { Stages = [Inputs.Value.Stages[0] with { Work = Stay.Exponential(40) }, .. Inputs.Value.Stages[1..]] };
        var (before, changed) = (FlowRun.Make(inputs, [], FlowCounty.Short), FlowRun.Make(inputs, [change], FlowCounty.Short));
        for (var week = 0; week < 5; week++)
        {
            foreach (var measure in Enum.GetValues<WeekMeasure>())
            {
                changed.County(week, measure).ShouldBe(before.County(week, measure));
            }
        }

        var moved = Enumerable.Range(5, 7).Any(week => changed.County(week, WeekMeasure.WaitingPeople) != before.County(week, WeekMeasure.WaitingPeople));
        (moved || changed.Of(BrokerageMeasure.PoundsAnHour) != before.Of(BrokerageMeasure.PoundsAnHour)).ShouldBeTrue();
    }

    [Fact]
    public void An_uplift_from_the_start_costs_what_it_says_where_rates_do_not_move_acceptance()
    {
        var steady = Inputs.Value with { Board = Inputs.Value.Board with { Readiness = Inputs.Value.Board.Readiness with { RatePower = 0 } } };
        var (before, after) = (
            FlowRun.Make(steady, [], FlowCounty.Short), FlowRun.Make(steady, [new UpliftChange(steady.Start, 1.1)], FlowCounty.Short));

        after.Of(BrokerageMeasure.PoundsAnHour).Mean.ShouldBe(1.1 * before.Of(BrokerageMeasure.PoundsAnHour).Mean, 1e-9);
        after.Of(BrokerageMeasure.MeanHours).ShouldBe(before.Of(BrokerageMeasure.MeanHours));
    }

    [Fact]
    public void Readier_providers_place_sooner_and_the_difference_is_surer_than_either()
    {
        var readier = Make([new AcceptanceChange(Inputs.Value.Start, 3)]);
        var less = readier.Less(Base.Value, BrokerageMeasure.MeanHours);

        less.Mean.ShouldBeLessThan(0);
        less.Error.ShouldBeLessThan(readier.Of(BrokerageMeasure.MeanHours).Error + Base.Value.Of(BrokerageMeasure.MeanHours).Error);
    }

    [Fact]
    public void A_provider_that_takes_no_packages_gets_none_unless_it_takes_them_again()
    {
        var board = Inputs.Value.Board;
        var suspended = board.Providers.Select((one, at) => at == 0 ? one with { Accepting = Demand.Acceptance.Suspended } : one).ToImmutableArray();
        var inputs = Inputs.Value with { Board = board with { Providers = suspended } };
        var today = inputs.Packages.Where(one => one.Provider == 0).Sum(one => one.Hours);
        foreach (var (policy, _) in FlowPolicies.All)
        {
            FlowRun.Make(inputs, [], FlowCounty.Short with { Policy = policy }).ProviderHours(0).Mean.ShouldBeLessThanOrEqualTo(today + 1e-6, policy);
        }

        var again = FlowRun.Make(inputs, [new ProviderTakes(inputs.Start, suspended[0].Name)], FlowCounty.Short with { Weeks = 52 });
        again.ProviderHours(0).Mean.ShouldBeGreaterThan(FlowRun.Make(inputs, [], FlowCounty.Short with { Weeks = 52 }).ProviderHours(0).Mean);
    }

    [Fact]
    public void A_list_that_cannot_be_worked_off_is_an_answer_with_its_reason()
    {
        var board = Inputs.Value.Board;
        var nobody = Inputs.Value with
        {
            Board = board with { Providers = [.. board.Providers.Select(one => one with { Zones = [.. one.Zones.Where(zone => zone != 2)] })] },
        };

        var flow = FlowRun.Make(nobody, [], FlowCounty.Short);

        flow.Limits.ShouldContain(reason => reason.Contains($"works in {board.Zones[2]}", StringComparison.Ordinal));
        flow.Zone(2, 11, WeekMeasure.WaitingPeople).Mean.ShouldBeGreaterThan(0);
        Make([new ReferralsChange(Inputs.Value.Start, 50)]).Limits.ShouldContain(reason => reason.Contains("in the long run", StringComparison.Ordinal));
    }

    [Fact]
    public void All_faults_of_changes_are_told_at_once()
    {
        var start = Inputs.Value.Start;
        ImmutableArray<FlowChange> changes =
        [
            new ProviderLeaves(start, "SYN-PRX"), new PolicyChange(start, "liverpol"), new UpliftChange(start, 0), new AcceptanceChange(start, double.NaN),
            new BrokersChange(start, 0.5), new ReferralsChange(start, 1), new ReferralsChange(start, 2),
        ];

        var told = Should.Throw<BadDataException>(() => Make(changes)).Findings.Select(one => one.What).ToList();

        told.ShouldContain(one => one.Contains("no provider 'SYN-PRX'", StringComparison.Ordinal));
        told.ShouldContain(one => one.Contains("Near it: liverpool", StringComparison.Ordinal));
        told.ShouldContain(one => one.Contains("factor of rates", StringComparison.Ordinal));
        told.ShouldContain(one => one.Contains("factor of acceptances", StringComparison.Ordinal));
        told.ShouldContain(one => one.Contains("Two changes of one kind", StringComparison.Ordinal));
    }

    private static FlowRun Make(ImmutableArray<FlowChange> changes, FlowOptions? options = null) =>
        FlowRun.Make(Inputs.Value, changes, options ?? FlowCounty.Short);
}
