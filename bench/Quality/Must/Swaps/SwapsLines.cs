using System.Diagnostics;
using System.Globalization;
using Zoning.Demand;
using Zoning.Planning;
using Zoning.Routing;

namespace Zoning.Quality;

/// <summary>Package swaps: the two worlds, what no answer may break, what a move is worth, and how long it takes. Some minutes each.</summary>
internal static class SwapsLines
{
    private const string Topic = "swaps";
    private static readonly ZoneCode[] Two = [new("Z05"), new("Z12")];

    internal static IReadOnlyList<MustLine> Lines { get; } =
    [
        new(Topic, "3 waiting a zone, 3 providers interleaved: the lists of two zones are emptied", () => Emptied(3, shouldBe: true)),
        new(Topic, "the same: at least 20 % less travel there than today, in kilometres driven", () => TravelThere(SwapPlan.MetresThere, 1_000, "km")),
        new(Topic, "the same in minutes, with 3 a trip for parking and the door", () => TravelThere(SwapPlan.TravelThere, 60, "minutes")),
        new(Topic, "12 waiting a zone: the lists are not emptied, and what is short is said", () => Emptied(12, shouldBe: false)),
        new(Topic, "consent 0: nobody moves; no provider's margin falls and every plan passes the checker, five seeds of 300 packages", Bounds),
        new(Topic + "-size", "6 providers, 400 packages, 32 waiting: within 60 s and 1 GB",
            () => Size(new SampleOptions { Packages = 400, ZoneCount = 4, Seed = 1, WaitingPerZone = 8, Interleave = 3 }, 60)),
        new(Topic + "-size", "a county of 1,100 packages and about 55 providers: within 10 minutes and 1 GB",
            () => Size(new SampleOptions { Packages = 1_100, Seed = 1, WaitingPerZone = 2 }, 600)),
    ];

    private static SwapPlan? _three;

    /// <summary>Searched longer than usual, some minutes: what a council would do before it talks to providers.</summary>
    private static SwapPlan Three => _three ??= World(3, 1_100, 1).FindSwaps(new SwapOptions { Zones = [.. Two], DrawsConsent = true, Iterations = 8_000 });

    private static MustFigure Emptied(int waiting, bool shouldBe)
    {
        var plan = waiting == 3 ? Three : World(waiting, 1_100, 1).FindSwaps(new SwapOptions { Zones = [.. Two], DrawsConsent = true });
        var open = plan.Short.Sum(one => one.Minutes) / 60.0;
        return new MustFigure(
            Text($"{plan.After.PlacedPackages} of {plan.Waiting} placed, {plan.After.Moved} moved; short: {plan.Short.Length} zones and times, {open:0} carer hours"),
            shouldBe ? plan.After.PlacedPackages == plan.Waiting : plan.After.PlacedPackages < plan.Waiting && !plan.Short.IsEmpty);
    }

    private static MustFigure TravelThere(Func<SwapState, IReadOnlySet<PackageId>, double> travel, double scale, string unit)
    {
        var placed = World(3, 1_100, 1);
        var there = placed.County.Packages
            .Where((_, line) => placed.Areas[line] is { IsZone: true } area && Two.Contains(placed.Zones[area.Zone].Code))
            .Select(one => one.Package.Id).ToHashSet();
        var (today, nothing, after) = (travel(Three.Today, there) / scale, travel(Three.Nothing, there) / scale, travel(Three.After, there) / scale);
        return new MustFigure(
            Text($"{today:0} {unit} a week today, {after:0} with proposals and {Three.After.PlacedPackages} people more ({100 * (after / today - 1):0.0} %), ")
                + Text($"{nothing:0} with better rounds alone ({100 * (nothing / today - 1):0.0} %); ")
                + Text($"those who may move, shared freely, would save {100 * Three.Shared ?? 0:0.0} % more"),
            after <= 0.8 * today);
    }

    private static MustFigure Bounds()
    {
        var (moved, worse, invalid, plans) = (0, 0, 0, 0);
        for (var seed = 0; seed < 5; seed++)
        {
            var placed = World(1, 300, seed);
            var without = (placed.County with { Moves = [] }).OnHomeMap().FindSwaps(new SwapOptions { Iterations = 200 });
            var with = placed.FindSwaps(new SwapOptions { Iterations = 200, DrawsConsent = true, Seed = seed });
            moved += without.After.Moved;
            foreach (var plan in new[] { without, with })
            {
                worse += plan.After.Margins.Where((margin, at) => margin < plan.Today.Margins[at]).Count();
                invalid += plan.After.Weeks.Count(week => !Checker.Check(week.Plan).IsValid);
                plans += plan.After.Weeks.Length;
            }
        }

        return new MustFigure(
            Text($"{moved} moved without consent; of {plans} weeks {worse} with a lower margin, {invalid} that break a rule"), moved + worse + invalid == 0);
    }

    /// <summary>Wall time on this machine, with the processor's beside it: twice the one on two cores that nothing else uses.</summary>
    private static MustFigure Size(SampleOptions options, double seconds)
    {
        var files = SampleCounty.Make(options, null, CancellationToken.None).ToBytes();
        var placed = County.Read(CountySource.Of(files)).OnHomeMap();
        var (clock, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var plan = placed.FindSwaps(new SwapOptions { DrawsConsent = true });
        var (wall, used) = (clock.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - processor).TotalSeconds);
        using var process = Process.GetCurrentProcess();
        var peak = process.PeakWorkingSet64 / 1e9;
        return new MustFigure(
            Text($"{wall:0} s ({used:0} processor seconds), {peak:0.00} GB; {plan.Scope.Providers.Length} providers, {plan.Scope.Candidates.Length} who may ")
                + Text($"move or wait; {plan.After.PlacedPackages} of {plan.Waiting} placed, {plan.After.Moved} moved; travel {plan.Today.Travel.Ticks / 3600} h a week ")
                + Text($"today, {plan.Nothing.Travel.Ticks / 3600} with better rounds alone, {plan.After.Travel.Ticks / 3600} with proposals; shared freely {100 * plan.Shared ?? 0:0.0} % less"),
            wall <= seconds && peak <= 1);
    }

    private static PlacedCounty World(int waiting, int packages, int seed) => County.Read(CountySource.Of(SampleCounty.Make(
        new SampleOptions { Packages = packages, Seed = seed, WaitingPerZone = waiting, Interleave = 3 }, null, CancellationToken.None).ToBytes()))
        .OnHomeMap();

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
