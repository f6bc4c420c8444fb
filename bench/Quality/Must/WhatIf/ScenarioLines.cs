using System.Diagnostics;
using System.Globalization;
using Zoning.Planning;

namespace Zoning.Quality;

/// <summary>Scenarios followed through flow, swaps and real rounds, on Ashdale.</summary>
internal static class ScenarioLines
{
    private const string Topic = "whatif", Swaps = "whatif-swaps", Killed = "whatif-kill";
    private static readonly ScenarioOptions Year = new() { Draws = 40 };
    private static readonly Lazy<CountyRun> Ashdale = new(() =>
        County.Read(Path.Combine(Finished.Project, "data-samples", "ashdale")).Run(new RunOptions { Parts = RunParts.Ledger }));

    internal static IReadOnlyList<MustLine> Lines { get; } =
    [
        new(Topic, "Liverpool: six ways of offering in one scenario, on the same people and chance; today's way changes nothing", Policies),
        new(Topic, "levers of the flow are drawn between low and high on common chance: acceptance + 50 % (0 to 100) and stages a quarter shorter (10 to 40 %)", Drawn),
        new(Topic, "one kind of lever in two zones draws its sizes apart, and each alike in any scenario", TwoZones),
        new(Topic, "real rounds beside the square-root rule: a tenth of visits fit for it become calls (processor seconds)", Rounds),
        new(Swaps, "a scenario with swaps in one zone (consent drawn, seed 0) under 60 s", () => Exchanged("Z10")),
        new(Swaps, "the same in zones Z05 and Z12", () => Exchanged("Z05", "Z12")),
        new(Killed, "kill -9 20 times at random in a sweep of 200: the same bytes as undisturbed, no result made twice", () => KilledSweep.Look(20, 200)),
    ];

    private static MustFigure Policies()
    {
        var flow = Scenario.Named("six").With(new Lever(LeverKind.OfferPolicy, Ashdale.Value.County.AsOf) { Policy = "all" }).On(Ashdale.Value, Year).Flow(default);
        var said = flow.Policies.Select(one =>
        {
            var (days, framework, price) = (
                flow.Of(FlowMeasures.MeanDays, one.Run), flow.Of(FlowMeasures.FrameworkPlacements, one.Run), flow.Of(FlowMeasures.PoundsAnHour, one.Run));
            return Text($"{one.Policy} {days.After:0.0} days ({days.Low:+0.0;-0.0;0} to {days.High:+0.0;-0.0;0}), {framework.After:0} % on the framework, {price.After:0.00} pounds");
        });
        var today = flow.Of(FlowMeasures.MeanDays, flow.Policies.Single(one => one.Policy == "dorset").Run);
        return new MustFigure(
            Text($"today {today.Before:0.0} days; ") + string.Join("; ", said), flow.Policies.Length == 6 && today is { Change: 0, Low: 0, High: 0 });
    }

    private static MustFigure Drawn()
    {
        var asOf = Ashdale.Value.County.AsOf;
        var levers = Scenario.Named("drawn").With(new Lever(LeverKind.Acceptance, asOf, 0.5m) { Low = 0, High = 1 })
            .With(new Lever(LeverKind.QuickerStages, asOf, 0.25m) { Low = 0.1m, High = 0.4m });
        var flow = levers.On(Ashdale.Value, Year).Flow(default);
        var days = flow.Of(FlowMeasures.MeanDays);
        var alone = (levers with { Levers = [.. levers.Levers.Select(lever => lever with { Low = null, High = null })] }).On(Ashdale.Value, Year).Flow(default)
            .Of(FlowMeasures.MeanDays);
        return new MustFigure(
            Text($"mean days {days.Before:0.0} to {days.After:0.0}: change {days.Change:0.0}, range {days.Low:0.0} to {days.High:0.0} with sizes drawn, ")
                + Text($"{alone.Low:0.0} to {alone.High:0.0} without; {flow.Drawn.Length} draws of {FlowOutcome.DrawReplications} replications"),
            days.Low < alone.Low && days.High > alone.High && days.Change == alone.Change);
    }

    private static MustFigure TwoZones()
    {
        Lever In(string zone) => new(LeverKind.VirtualVisits, Ashdale.Value.County.AsOf, 0.4m) { Zone = new ZoneCode(zone), Low = 0.1m, High = 0.9m };
        var (one, other) = (Triangle.Draw(In("Z05"), Year), Triangle.Draw(In("Z12"), Year));
        var same = one.Zip(other).Count(pair => pair.First == pair.Second);
        return new MustFigure(
            Text($"{same} of {one.Length} sizes equal"), same == 0 && one.SequenceEqual(Triangle.Draw(In("Z05"), Year)));
    }

    private static MustFigure Rounds()
    {
        var outcome = Scenario.Named("calls").With(new Lever(LeverKind.VirtualVisits, Ashdale.Value.County.AsOf, 0.1m)).On(Ashdale.Value, Year);
        var before = Environment.CpuUsage.TotalTime;
        var rounds = outcome.Rounds(default)[^1];
        var seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        var travel = OutcomeMeasures.Find(OutcomeMeasures.Travel);
        var (today, rule) = (outcome.Before.County(travel) / 60.0, (outcome.End.After.County(travel) - outcome.Before.County(travel)) / 60.0);
        return new MustFigure(
            Text($"{rounds.Providers} providers; rounds {rounds.Before / 60:0} to {rounds.After / 60:0} hours a week ({(rounds.After - rounds.Before) / rounds.Before:+0.0%;-0.0%}), ")
                + Text($"rule {today:0} to {today + rule:0} ({rule / today:+0.0%;-0.0%}); left out {rounds.LeftOutBefore} and {rounds.LeftOutAfter} visits; {seconds:0} s"),
            null);
    }

    private static MustFigure Exchanged(params string[] zones)
    {
        var clock = Stopwatch.StartNew();
        var before = Environment.CpuUsage.TotalTime;
        var scenario = zones.Aggregate(Scenario.Named("swaps"), (so, zone) => so.With(
            new Lever(LeverKind.Swaps, Ashdale.Value.County.AsOf, 1) { Zone = new ZoneCode(zone) }));
        var outcome = scenario.On(Ashdale.Value, Year with { Swaps = new SwapOptions { DrawsConsent = true } });
        var (wall, used) = (clock.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        var moved = OutcomeMeasures.Find(OutcomeMeasures.OtherProvider);
        var waiting = OutcomeMeasures.Find(OutcomeMeasures.PackagesWaiting);
        var travel = OutcomeMeasures.Find(OutcomeMeasures.Travel);
        return new MustFigure(
            Text($"{wall:0} s ({used:0} s of processor); {outcome.End.After.County(moved)} packages with another provider, ")
                + Text($"{outcome.Before.County(waiting)} to {outcome.End.After.County(waiting)} waiting, travel {(outcome.End.After.County(travel) - outcome.Before.County(travel)) / 60.0:+0.0;-0.0} hours"),
            wall < 60);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
