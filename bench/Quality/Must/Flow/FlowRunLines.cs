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
        new(Topic, "real rounds of one chosen week, and beds simulated beside the list", () => new MustFigure("not built: travel by the square-root rule only", false)),
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
