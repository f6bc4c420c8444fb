using System.Diagnostics;
using System.Globalization;
using Zoning.Flow;
using Zoning.Planning;

namespace Zoning.Quality;

/// <summary>Flow from a county folder: six policies on the sample county, speed, and bad input. Processor time is that of the process.</summary>
internal static class FlowRunLines
{
    private const string Topic = "flow-run";
    private const double Cores = 2;
    private const int Seeds = 20;

    internal static IReadOnlyList<MustLine> Lines { get; } =
    [
        new(Topic, "ashdale, 20 seeds: a lead provider drives less, concentrates more and leaves more hours with the largest than the framework first", Lead),
        new(Topic, "ashdale, 20 seeds: five hours' first refusal lies between none and for ever in mean time", Refusal),
        new(Topic, "ashdale, 20 seeds: a longer timer keeps more on the framework and people wait longer", Timer),
        new(Topic, "ashdale: providers that take no packages today are given none by any policy", Suspended),
        new(Topic, "ashdale: the first 4 weeks keep the list of today, +- 15 %: acceptance fits the times seen", Steady),
        new(Topic, "ashdale: people in are people out and inside, every zone and week, six policies", Conserved),
        new(Topic, "ashdale: 1,000 replications of two years under 10 s on 2 cores, under 500 MB", Speed),
        new(Topic, "unknown policy, factors and providers: all told before anything runs, the nearest name with them", Bad),
        new(Topic, "ashdale: people of reablement's places in are people out and inside, every service and week; beds opened in steps free places", Places),
        new(Topic, "ashdale: offers by provider and policy add up: sent is accepted, refused, outbid and silent; accepted is placed", Offers),
        new(Topic, "ashdale: rounds of week 26 by policy beside the square-root rule, nobody lost", Rounds),
        new(Topic, "ashdale: continuing healthcare joint and apart: equal with no referrals of it, longer waits apart for the council", Buyers),
    ];

    private static FlowInputs Ashdale()
    {
        var folder = Path.Combine(Finished.Project, "data-samples", "ashdale");
        return FlowInputs.Of(County.Read(folder).Run(new RunOptions { Parts = RunParts.Ledger }));
    }

    /// <summary>The mean over seeds of a difference, and its 95 % interval.</summary>
    private static Estimate Over(Func<int, double> difference)
    {
        double[] seen = [.. Enumerable.Range(0, Seeds).Select(difference)];
        return Estimate.Of(seen, 0, 1);
    }

    private static FlowOptions Two(string policy, int seed) => new() { Policy = policy, Weeks = 52, Replications = 8, Seed = seed };

    private static MustFigure Lead()
    {
        var inputs = Ashdale();
        var pairs = Enumerable.Range(0, Seeds)
            .Select(seed => (Lead: FlowRun.Make(inputs, [], Two("halton", seed)), From: FlowRun.Make(inputs, [], Two("dorset", seed)))).ToArray();
        Estimate Of(BrokerageMeasure measure) => Over(seed => pairs[seed].Lead.Less(pairs[seed].From, measure).Mean);
        var (travel, market, largest) = (
            Of(BrokerageMeasure.RootTravel), Of(BrokerageMeasure.Concentration), Of(BrokerageMeasure.LostIfLargestLeaves));
        return new MustFigure(
            Text($"travel {travel.Mean:0.000} +- {travel.HalfWidth:0.000}, concentration {market.Mean:+0.000;-0.000} +- {market.HalfWidth:0.000}, ")
                + Text($"hours with the largest {largest.Mean:+0;-0} +- {largest.HalfWidth:0}"),
            travel.High < 0 && market.Low > 0 && largest.Low > 0);
    }

    private static MustFigure Refusal()
    {
        var inputs = Ashdale();
        double Mean(double hours, int seed) => FlowRun.Make(
            inputs, [new PolicyChange(inputs.Start, "liverpool", hours)], Two("liverpool", seed)).Of(BrokerageMeasure.MeanHours).Mean;
        var (later, never) = (Over(seed => Mean(5, seed) - Mean(0, seed)), Over(seed => Mean(double.PositiveInfinity, seed) - Mean(5, seed)));
        return new MustFigure(
            Text($"5 h less 0 h: {later.Mean:+0.0;-0.0} +- {later.HalfWidth:0.0} hours; for ever less 5 h: {never.Mean:+0;-0} +- {never.HalfWidth:0}"),
            later.Low > 0 && never.Low > 0);
    }

    private static MustFigure Timer()
    {
        var inputs = Ashdale();
        var pairs = Enumerable.Range(0, Seeds).Select(seed =>
        {
            FlowRun Of(double hours) => FlowRun.Make(inputs, [new PolicyChange(inputs.Start, "dorset", hours)], Two("dorset", seed));
            return (Long: Of(240), Short: Of(24));
        }).ToArray();
        Estimate Less(BrokerageMeasure measure) => Over(seed => pairs[seed].Long.Less(pairs[seed].Short, measure).Mean);
        var (share, wait) = (Less(BrokerageMeasure.FrameworkPlacements), Less(BrokerageMeasure.MeanHours));
        return new MustFigure(
            Text($"240 h less 24 h: share {100 * share.Mean:+0.0;-0.0} +- {100 * share.HalfWidth:0.0} points, wait {wait.Mean:+0.0;-0.0} +- {wait.HalfWidth:0.0} hours"),
            share.Low > 0 && wait.Low > 0);
    }

    private static MustFigure Suspended()
    {
        var inputs = Ashdale();
        var none = Enumerable.Range(0, inputs.Board.Providers.Length).Where(at => inputs.Board.Providers[at].Accepting != Demand.Acceptance.Yes).ToArray();
        var today = none.Select(at => inputs.Packages.Where(one => one.Provider == at).Sum(one => one.Hours)).ToArray();
        var grown = FlowPolicies.All.SelectMany(policy =>
        {
            var flow = FlowRun.Make(inputs, [], Two(policy.Name, 0));
            return none.Where((provider, at) => flow.ProviderHours(provider).Mean > today[at] + 1e-6);
        }).Count();
        return new MustFigure(Text($"{none.Length} providers x 6 policies; {grown} grew"), none.Length > 0 && grown == 0);
    }

    private static MustFigure Steady()
    {
        var inputs = Ashdale();
        var flow = FlowRun.Make(inputs, [], new FlowOptions { Policy = "knowsley-sefton", Weeks = 4, Replications = 200 });
        var (today, later) = (inputs.Open.Length, flow.County(3, WeekMeasure.WaitingPeople));
        return new MustFigure(
            Text($"{today} today, {later.Mean:0.0} +- {later.HalfWidth:0.0} after 4 weeks, all asked at once"), Math.Abs(later.Mean / today - 1) <= 0.15);
    }

    private static MustFigure Conserved()
    {
        var inputs = Ashdale();
        var worst = 0.0;
        foreach (var (policy, _) in FlowPolicies.All)
        {
            var flow = FlowRun.Make(inputs, [], Two(policy, 1));
            var list = inputs.WaitingPeople().ToArray();
            for (var zone = 0; zone < list.Length; zone++)
            {
                for (var week = 0; week < flow.Weeks; week++)
                {
                    double Of(WeekMeasure measure) => flow.Zone(zone, week, measure).Mean;
                    list[zone] += Of(WeekMeasure.Referred) + Of(WeekMeasure.Again) - Of(WeekMeasure.Placed) - Of(WeekMeasure.Left);
                    worst = Math.Max(worst, Math.Abs(list[zone] - Of(WeekMeasure.WaitingPeople)));
                }
            }
        }

        return new MustFigure(Text($"largest difference {worst:0.0e+0} people"), worst < 1e-6);
    }

    private static MustFigure Speed()
    {
        var inputs = Ashdale();
        var before = Environment.CpuUsage.TotalTime;
        var flow = FlowRun.Make(inputs, [], new FlowOptions { Replications = 1_000 });
        var seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        var megabytes = Process.GetCurrentProcess().PeakWorkingSet64 / 1e6;
        return new MustFigure(
            Text($"{seconds:0.0} processor seconds, {seconds / Cores:0.0} s on 2 cores; at most {megabytes:0} MB; list of {flow.County(103, WeekMeasure.WaitingPeople).Mean:0} at the end"),
            seconds / Cores < 10 && megabytes < 500);
    }

    private static MustFigure Places()
    {
        var inputs = Ashdale();
        var flow = FlowRun.Make(inputs, [], Two("dorset", 1));
        var more = FlowRun.Make(
            inputs, [.. inputs.Services.Select(one => new BedsChange(inputs.Start.AddDays(182), one.Name, (int)one.Places.First + 20))], Two("dorset", 1));
        var (worst, said) = (0.0, new List<string>());
        for (var service = 0; service < inputs.Services.Length; service++)
        {
            var model = inputs.Services[service];
            var (people, waiting) = (model.Inside.Length + (double)inputs.Open.Count(one => one.Service == service), (double)model.Waiting);
            for (var week = 0; week < flow.Weeks; week++)
            {
                double Of(ServiceMeasure measure) => flow.Service(service, week, measure).Mean;
                people += Of(ServiceMeasure.Began) - Of(ServiceMeasure.Recovered) - Of(ServiceMeasure.Freed);
                waiting += Of(ServiceMeasure.Came) - Of(ServiceMeasure.Began);
                worst = Math.Max(worst, Math.Max(Math.Abs(people - Of(ServiceMeasure.People)), Math.Abs(waiting - Of(ServiceMeasure.Waiting))));
            }

            var (held, blocked) = (flow.Service(service, ServiceTotal.Occupancy), flow.Service(service, ServiceTotal.Blocking));
            said.Add(Text($"{model.Name} {100 * held.Mean:0}% held, {blocked.Mean:0.0} blocked, {flow.Service(service, 51, ServiceMeasure.Waiting).Mean:0.0} wait at the end ({more.Service(service, 51, ServiceMeasure.Waiting).Mean:0.0} with 20 more)"));
        }

        var fewer = Enumerable.Range(0, inputs.Services.Length).All(one =>
            more.Service(one, 51, ServiceMeasure.Waiting).Mean <= flow.Service(one, 51, ServiceMeasure.Waiting).Mean);
        return new MustFigure(
            Text($"largest difference {worst:0.0e+0} people; {string.Join("; ", said)}"), inputs.Services.Length > 0 && worst < 1e-6 && fewer);
    }

    private static MustFigure Offers()
    {
        var inputs = Ashdale();
        var (worst, said) = (0.0, new List<string>());
        foreach (var (policy, _) in FlowPolicies.All)
        {
            var flow = FlowRun.Make(inputs, [], Two(policy, 0));
            double Sum(OfferCount count) => Enumerable.Range(0, inputs.Board.Providers.Length).Sum(at => flow.Offers(at, count).Mean);
            var placed = Enumerable.Range(0, flow.Weeks).Sum(week => flow.County(week, WeekMeasure.Placed).Mean);
            worst = Math.Max(worst, Math.Abs(Sum(OfferCount.Accepted) - placed));
            worst = Sum(OfferCount.Sent) < Sum(OfferCount.Accepted) + Sum(OfferCount.Full) + Sum(OfferCount.Outbid) ? double.PositiveInfinity : worst;
            said.Add(Text($"{policy} {Sum(OfferCount.Sent):0} sent, {Sum(OfferCount.Accepted):0} accepted"));
        }

        return new MustFigure(Text($"largest difference {worst:0.0e+0}; {string.Join("; ", said)}"), worst < 1e-6);
    }

    private static MustFigure Rounds()
    {
        var run = County.Read(Path.Combine(Finished.Project, "data-samples", "ashdale")).Run(new RunOptions { Parts = RunParts.Ledger });
        var clock = Stopwatch.StartNew();
        var policies = run.ComparePolicies(new FlowOptions { Weeks = 26, Replications = 2, RoundsWeek = 26 }).Publish(OutputLevel.Internal);
        var today = policies.Rounds[0];
        double Percent(double value, double of) => 100 * (value / of - 1);
        var said = policies.Rounds.Skip(1).Select(one => Text(
            $"{one.Policy} {Percent(one.MinutesAnHour, today.MinutesAnHour):+0;-0}% (rule {Percent(one.RootTravel, today.RootTravel):+0;-0}%)"));
        var sums = policies.Rounds.Skip(1).Select((one, at) => one.People
            - policies.Flows[at].Figures.Figures.At(0, WeekMeasures.CountyAt(policies.Flows[at].Figures.Model, 25, WeekMeasure.CarePeople)));
        var left = policies.Rounds.Max(one => (double)one.LeftOut / one.Visits);
        return new MustFigure(
            Text($"today {today.MinutesAnHour:0.0} minutes an hour; {string.Join(", ", said)}; at most {100 * left:0.0}% of visits left out; {clock.Elapsed.TotalSeconds:0} s"),
            sums.All(one => one == 0) && left < 0.05);
    }

    private static MustFigure Buyers()
    {
        var inputs = Ashdale();
        var none = inputs with { SecondPerYear = 0 };
        var (alone, joint) = (FlowRun.Make(none, [], Two("dorset", 0)), FlowRun.Make(none, [], Two("dorset", 0) with { Buyers = "joint" }));
        var equal = alone.Of(BrokerageMeasure.MeanHours) == joint.Of(BrokerageMeasure.MeanHours);
        Estimate Waits(string buyers, int buyer) => Over(seed =>
            FlowRun.Make(inputs, [], Two("dorset", seed) with { Buyers = buyers }).Figures.OfBuyer(buyer, BuyerMeasure.MeanHours).Mean / 24);
        var (together, apart) = (Waits("joint", 0), Waits("apart", 0));
        return new MustFigure(
            Text($"{inputs.SecondPerYear:0} referrals a year; equal without them: {equal}; council joint {together.Mean:0.0} +- {together.HalfWidth:0.0} days, apart {apart.Mean:0.0} +- {apart.HalfWidth:0.0}"),
            equal && apart.Mean > together.Mean);
    }

    private static MustFigure Bad()
    {
        var inputs = Ashdale();
        try
        {
            FlowRun.Make(
                inputs, [new ProviderLeaves(inputs.Start, "SYN-PR99X"), new UpliftChange(inputs.Start, -1), new PolicyChange(inputs.Start, "hatlon")],
                new FlowOptions { Weeks = 520, Replications = 100_000 });
            return new MustFigure("it ran", false);
        }
        catch (BadDataException fault)
        {
            return new MustFigure(
                Text($"{fault.Findings.Length} faults told"), fault.Findings.Length == 3 && fault.Findings.Any(one => one.What.Contains("halton", StringComparison.Ordinal)));
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
