using System.Diagnostics;
using System.Globalization;
using Zoning.Flow;
using Zoning.Flow.Tests;

namespace Zoning.Quality;

/// <summary>
/// Flow: from referral to placed to ended. Processor time is that of the process, so that other work on the machine does not count. The
/// slow ones (formulas, coverage) are under the sub-topic flow-statistics only.
/// </summary>
internal static class FlowLines
{
    private const string Topic = "flow";
    private const string Slow = "flow-statistics";
    private const double Cores = 2;
    private static readonly StationOptions Years = new() { Days = 365 * 6, WarmUpDays = 365 };

    internal static IReadOnlyList<MustLine> Lines { get; } =
    [
        new(Slow, "simulator against formulas on 20 settings, 40 replications of 4,000 days: all within 3 standard errors", Formulas),
        new(Slow, "95 % intervals of the wait hold the true mean in 92 to 98 % of 400 repeated experiments of 20 replications", Coverage),
        new(Topic, "V1 (emergent): 30 beds and 26.4 people a month admit 92 % within 48 h; 25 beds do not", Beds),
        new(Topic, "V2 (emergent): 30 to 45 framework providers from 72 %: published 84 %, +- 2; zones and loads alike", () => Share(true, 0, 0.82, 0.86)),
        new(Topic, "V2 (emergent): the same where loads and sizes of packages matter", () => Share(true, 1, 0.82, 0.86)),
        new(Topic, "V2 (emergent): the same with providers in two to seven zones of 18", () => Share(false, 1, 0.82, 0.86)),
        new(Topic, "V11 (emergent): the list at 29 and at 4 days is 44 and 6 people, +- 10 %", Lists),
        new(Topic, "V11 (emergent): 29 to 4 days from assumed stages, timer and offers alone, each +- 10 %", Brokers),
        new(Topic, "V23 (emergent): 89 % is not reached by 15 more providers alone; what is left is named", NotReached),
        new(Topic, "V24 (emergent): zones with nobody waiting at 6 and 44 people: 69-72 %, 6-9 %, +- 5", Empty),
        new(Topic, "V29 (emergent): the deficit from waiting alone is far from 20 to 30 %", Deficit),
        new(Topic, "V30 (emergent): the home package is the first reason for delay when home-care hours bind, not when beds do", Reasons),
        new(Topic, "directions of the policies, 20 seeds under common random numbers: the interval of the difference excludes 0", Directions),
        new(Topic, "1,000 replications of two years, 600 arrivals a year, 18 zones, 55 providers: under 10 s on 2 cores, under 500 MB", Speed),
        new(Topic, "ten times the county: at most 12 times the processor time of a replication", Size),
    ];

    private static MustFigure Formulas()
    {
        var seen = FormulaSettings.All.Select(setting => (setting.Name, FormulaSettings.Distance(setting, 40, 4_000).Errors)).ToList();
        var worst = seen.MaxBy(one => Math.Abs(one.Errors));
        return new MustFigure(
            Text($"{seen.Count(one => Math.Abs(one.Errors) <= 3)} of {seen.Count}; farthest: {worst.Name}, {worst.Errors:0.00} standard errors"),
            seen.All(one => Math.Abs(one.Errors) <= 3));
    }

    private static MustFigure Coverage()
    {
        var network = Networks.One(8, 10, Stay.Exponential(24));
        var truth = 24 * FormulaSettings.Waiting(10, 8) / 2;
        var held = Enumerable.Range(0, 400).Count(seed =>
        {
            var options = new StationOptions { Days = 700, WarmUpDays = 100, Seed = 10_000 + seed };
            var wait = StationFigures.Of(network, options, new ReplicationOptions { Most = 20 }).Of("beds", StationMeasure.MeanWait);
            return wait.Low <= truth && truth <= wait.High;
        });
        return new MustFigure(Text($"{held / 4.0:0.0} % of 400 (10 slots, 8 in use, 700 days)"), held is >= 368 and <= 392);
    }

    private static MustFigure Beds()
    {
        var (thirty, less) = (StationFigures.Of(Published.Beds(30), Years, Many), StationFigures.Of(Published.Beds(25), Years, Many));
        var (within, other) = (thirty.Of("beds", StationMeasure.Within48), less.Of("beds", StationMeasure.Within48));
        return new MustFigure(
            Text($"{100 * within.Mean:0.0} % +- {100 * within.HalfWidth:0.0} at {100 * thirty.Of("beds", StationMeasure.Occupancy).Mean:0.0} % occupancy; ")
                + Text($"formula {100 * thirty.Formulas[0]!.ShareWithin(2):0.0} %; 25 beds {100 * other.Mean:0.0} %"),
            Math.Abs(within.Mean - 0.92) <= 0.02 && other.Mean < 0.9);
    }

    private static MustFigure Share(bool everywhere, double loadPower, double low, double high)
    {
        var (before, after) = Shares(everywhere, loadPower);
        return new MustFigure(Text($"{100 * before:0.0} % to {100 * after:0.0} %; closed form 85.2 %"), after >= low && after <= high);
    }

    private static (double Before, double After) Shares(bool everywhere, double loadPower)
    {
        var perHour = Published.PerHourFor(0.72, 20, everywhere, loadPower);
        double Of(bool joined) => BrokerageFigures.Of(Published.Framework(perHour, joined, everywhere, loadPower), Many)
            .Of(BrokerageMeasure.FrameworkPlacements).Mean;
        return (Of(joined: false), Of(joined: true));
    }

    private static MustFigure NotReached()
    {
        var (_, after) = Shares(everywhere: true, loadPower: 0);
        return new MustFigure(
            Text($"{100 * after:0.0} %; {1_100 * (0.89 - after):0} of 1,100 packages are left for the timer, transfers or converted providers"), after < 0.89);
    }

    private static MustFigure Lists()
    {
        double Of(double days) => BrokerageFigures.Of(Published.List(days), Many).Of(BrokerageMeasure.Waiting).Mean;
        var (slow, quick) = (Of(29), Of(4));
        return new MustFigure(Text($"{slow:0.0} and {quick:0.0} people"), Math.Abs(slow - 44) <= 4.4 && Math.Abs(quick - 6) <= 0.6);
    }

    private static MustFigure Brokers()
    {
        var (before, after) = (BrokerageFigures.Of(Published.Brokers(after: false), Many), BrokerageFigures.Of(Published.Brokers(after: true), Many));
        var (old, now) = (before.Of(BrokerageMeasure.MeanHours).Mean / 24, after.Of(BrokerageMeasure.MeanHours).Mean / 24);
        return new MustFigure(
            Text($"{old:0.0} to {now:0.0} days ({100 * (now / old - 1):0} %; published -84 to -86 %), lists {before.Of(BrokerageMeasure.Waiting).Mean:0.0} and ")
                + Text($"{after.Of(BrokerageMeasure.Waiting).Mean:0.0}; stage times were never published"),
            Math.Abs(old - 29) <= 2.9 && Math.Abs(now - 4) <= 0.4);
    }

    private static MustFigure Empty()
    {
        double Of(double days) => BrokerageFigures.Of(Published.List(days), Many).Of(BrokerageMeasure.ZonesWithNobodyWaiting).Mean;
        var (quick, slow) = (Of(4), Of(29));
        return new MustFigure(Text($"{100 * quick:0.0} % and {100 * slow:0.0} %"), quick is >= 0.64 and <= 0.77 && slow is >= 0.01 and <= 0.14);
    }

    private static MustFigure Deficit()
    {
        var share = BrokerageFigures.Of(Published.List(29), Many).Of(BrokerageMeasure.WaitingShareOfNeed).Mean;
        return new MustFigure(Text($"{100 * share:0.0} % of need"), share < 0.2);
    }

    private static MustFigure Reasons()
    {
        (double Home, double Bed) Of(int packages, int beds)
        {
            var figures = StationFigures.Of(Published.Delays(packages, beds), Years, Many);
            return (figures.Of("home package", StationMeasure.DelayedDays).Mean / 5, figures.Of("bed", StationMeasure.DelayedDays).Mean / 5);
        }

        var (hours, beds) = (Of(38, 40), Of(60, 20));
        return new MustFigure(
            Text($"hours bind: {hours.Home:0} delayed days a year for a home package, {hours.Bed:0} for a bed; beds bind: {beds.Home:0} and {beds.Bed:0}"),
            hours.Home > hours.Bed && beds.Bed > beds.Home);
    }

    private static MustFigure Directions()
    {
        var seen = new List<string>();
        var wrong = PolicyDirections.NotHeld(20, seen.Add);
        return new MustFigure(string.Join("; ", seen.Concat(wrong.Select(one => "NOT HELD " + one))), wrong.Count == 0);
    }

    private static MustFigure Speed()
    {
        var seconds = Seconds(InventedCouncil.Make(), new ReplicationOptions { Most = 1_000 });
        var megabytes = Process.GetCurrentProcess().PeakWorkingSet64 / 1e6;
        return new MustFigure(
            Text($"{seconds:0.0} processor seconds, {seconds / Cores:0.0} s on 2 cores; this process at most {megabytes:0} MB"),
            seconds / Cores < 10 && megabytes < 500);
    }

    /// <summary>On one thread, in turns, the best of three: other work on the machine slows the caches, not the count of instructions.</summary>
    private static MustFigure Size()
    {
        var (small, large) = (InventedCouncil.Make(), InventedCouncil.Make(times: 10));
        var alone = new ReplicationOptions { Most = 40, Threads = 1 };
        var (one, ten) = (double.PositiveInfinity, double.PositiveInfinity);
        for (var turn = 0; turn < 4; turn++)
        {
            one = Math.Min(one, Seconds(small, alone) / 40);
            ten = Math.Min(ten, Seconds(large, alone) / 40);
        }

        static long Events(BrokerageModel model)
        {
            var simulation = new BrokerageSimulation(model);
            simulation.Run(0, new double[simulation.Measures], CancellationToken.None);
            return simulation.Happened;
        }

        var events = Events(large) / (double)Events(small);
        return new MustFigure(
            Text($"{1_000 * one:0.0} and {1_000 * ten:0.0} processor ms a replication: {ten / one:0.0} times, for {events:0.0} times as many events"),
            ten <= 12 * one);
    }

    /// <summary>Processor seconds of replications.</summary>
    private static double Seconds(BrokerageModel model, ReplicationOptions options)
    {
        var before = Environment.CpuUsage.TotalTime;
        BrokerageFigures.Of(model, options);
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    private static ReplicationOptions Many => new() { Most = 200 };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
