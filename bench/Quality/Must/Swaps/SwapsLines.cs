using System.Diagnostics;
using System.Globalization;
using Zoning.Planning;
using Zoning.Routing;

namespace Zoning.Quality;

/// <summary>Package swaps: the two worlds, what no answer may break, what a move is worth, and how long it takes. Some minutes each.</summary>
internal static class SwapsLines
{
    private const string Topic = "swaps";
    private static readonly int[] MovesTried = [5, 10, 30, 60];
    private static readonly ZoneCode[] Two = [new("Z05"), new("Z12")];

    internal static IReadOnlyList<MustLine> Lines { get; } =
    [
        new(Topic, "3 waiting a zone, 3 providers interleaved: the lists of two zones are emptied", () => Emptied(3, shouldBe: true)),
        new(Topic, "the same: at least 20 % less travel there than today", TravelThere),
        new(Topic, "12 waiting a zone: the lists are not emptied, and what is short is said", () => Emptied(12, shouldBe: false)),
        new(Topic, "consent 0: nobody moves; no provider's margin falls and every plan passes the checker, five seeds of 300 packages", Bounds),
        new(Topic, "two zones of ashdale, 5, 10, 30 and 60 moves: minutes saved, people placed, people moved (reported)", Price),
        new(Topic, "a zone of 5 providers, 400 packages and 30 waiting within 60 s", Large),
    ];

    private static SwapPlan? _three;

    private static SwapPlan Three => _three ??= World(3, 1_100, 1).FindSwaps(new SwapOptions { Zones = [.. Two], DrawsConsent = true });

    private static MustFigure Emptied(int waiting, bool shouldBe)
    {
        var plan = waiting == 3 ? Three : World(waiting, 1_100, 1).FindSwaps(new SwapOptions { Zones = [.. Two], DrawsConsent = true });
        var open = plan.Short.Sum(one => one.Minutes) / 60.0;
        return new MustFigure(
            Text($"{plan.After.PlacedPackages} of {plan.Waiting} placed, {plan.After.Moved} moved; short: {plan.Short.Length} zones and times, {open:0} carer hours"),
            shouldBe ? plan.After.PlacedPackages == plan.Waiting : plan.After.PlacedPackages < plan.Waiting && !plan.Short.IsEmpty);
    }

    private static MustFigure TravelThere()
    {
        var placed = World(3, 1_100, 1);
        var there = placed.County.Packages
            .Where((_, line) => placed.Areas[line] is { IsZone: true } area && Two.Contains(placed.Zones[area.Zone].Code))
            .Select(one => one.Package.Id).ToHashSet();
        double Of(SwapState state) => SwapPlan.TravelThere(state, there) / 60;
        var (today, nothing, after) = (Of(Three.Today), Of(Three.Nothing), Of(Three.After));
        return new MustFigure(
            Text($"{today:0} minutes a week today, {after:0} with proposals ({100 * (after / today - 1):0.0} %), {nothing:0} with better rounds alone; ")
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

    private static MustFigure Price()
    {
        var placed = ReleaseCounties.Ashdale()!.OnHomeMap();
        var seen = MovesTried.Select(moves =>
        {
            var plan = placed.FindSwaps(new SwapOptions { Zones = [.. Two], MostMoves = moves, Iterations = 500, DrawsConsent = true });
            return Text($"{moves}: {(plan.Nothing.Travel.Ticks - plan.After.Travel.Ticks) / 60} min, {plan.After.PlacedPackages} placed, {plan.After.Moved} moved");
        });
        return new MustFigure(string.Join("; ", seen), true);
    }

    private static MustFigure Large()
    {
        var files = SampleCounty.Make(
            new SampleOptions { Packages = 400, ZoneCount = 6, Seed = 1, WaitingPerZone = 5, Interleave = 5 }, null, CancellationToken.None).ToBytes();
        var placed = County.Read(CountySource.Of(files)).OnHomeMap();
        var clock = Stopwatch.StartNew();
        var plan = placed.FindSwaps(new SwapOptions { DrawsConsent = true });
        return new MustFigure(
            Text($"{clock.Elapsed.TotalSeconds:0} s for {plan.Scope.Providers.Length} providers, {plan.Waiting} waiting, {plan.After.PlacedPackages} placed"),
            clock.Elapsed.TotalSeconds <= 60);
    }

    private static PlacedCounty World(int waiting, int packages, int seed) => County.Read(CountySource.Of(SampleCounty.Make(
        new SampleOptions { Packages = packages, Seed = seed, WaitingPerZone = waiting, Interleave = 3 }, null, CancellationToken.None).ToBytes()))
        .OnHomeMap();

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
