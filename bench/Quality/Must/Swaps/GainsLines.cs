using System.Collections.Immutable;
using System.Globalization;
using Zoning.Demand;
using Zoning.Planning;
using Zoning.Planning.Tests;

namespace Zoning.Quality;

/// <summary>
/// What swaps gain: small cases against every assignment, the square-root yardstick, freed hours that become care, shares, draws of consent, and
/// what moves are worth. The last is under <c>swaps-price</c> alone, for it takes an hour; <c>swaps-price-one</c> is one seed of it.
/// </summary>
internal static class GainsLines
{
    private const string Shares = "swaps-gains", Cases = "swaps-cases", Yardstick = "swaps-yardstick", Prices = "swaps-price", OnePrice = "swaps-price-one";
    private const int CasesLooked = 30, LeastBest = 28;
    private static readonly int[] MovesTried = [5, 10, 30, 60];
    private static readonly int[] Mixed = [2, 4];

    internal static IReadOnlyList<MustLine> Lines { get; } =
    [
        new(Cases, "30 small cases against every assignment with exact rounds: best on at least 28, never infeasible", SmallCases),
        new(Yardstick, "no windows, one depot, 60 people, 20 draws: 2 and 4 providers merged within 10 % of the square root", () => Roots(60)),
        new(Yardstick, "the same with 120 people", () => Roots(120)),
        new(Yardstick, "the same with 240 people", () => Roots(240)),
        new(Yardstick, "with windows of two hours, 120 people, 10 draws: the ratio (reported)", Windows),
        new(Shares, "freed hours, shares and draws of consent, 80 packages, 6 zones: parts sum, realised at most what waits", Gains),
        new(Prices, "ashdale, 5, 10, 30 and 60 moves: minutes saved, people placed, people moved, median and range of ten seeds (reported)", () => Price(1, 10)),
        new(Prices, "the same with half of the consents (reported)", () => Price(0.5, 10)),
        new(OnePrice, "ashdale, 5, 10, 30 and 60 moves, one seed: minutes saved, people placed, people moved (reported)", () => Price(1, 1)),
        new(OnePrice, "the same with half of the consents (reported)", () => Price(0.5, 1)),
    ];

    private static MustFigure SmallCases()
    {
        var (best, worst, cases, infeasible, placed, number) = (0, 0.0, 0, 0, 0, -1);
        while (cases < CasesLooked)
        {
            var county = SmallSwapCase.Of(++number);
            var plan = county.FindSwaps(SmallSwapCase.Options);
            var every = new SwapEnumeration(county, SmallSwapCase.Options, plan);
            if (!every.IsWhole)
            {
                continue;
            }

            cases++;
            if (every.Faults().Count > 0)
            {
                infeasible++;
                continue;
            }

            var (answer, most) = (every.Answer(), every.Best());
            placed += answer.Placed == most.Placed ? 1 : 0;
            best += answer == most ? 1 : 0;
            worst = Math.Max(worst, 100.0 * answer.Travel / most.Travel - 100);
        }

        return new MustFigure(
            Text($"{best} of {cases} best, all that can be placed in {placed}, at most {worst:0.0} % more travel, {infeasible} infeasible; ")
                + Text($"drawn {number + 1}, those with somebody left out today passed over"),
            best >= LeastBest && infeasible == 0);
    }

    private static MustFigure Roots(int people)
    {
        var seen = Mixed.Select(providers =>
        {
            double[] ratios = [.. Enumerable.Range(0, 20).Select(seed => StrewnPeople.Ratio(people, providers, null, seed, 3_000)).Order()];
            return (providers, mean: ratios.Average(), low: ratios[0], high: ratios[^1]);
        }).ToList();
        return new MustFigure(
            string.Join("; ", seen.Select(one => Text($"{one.providers}: {one.mean:0.00} ({one.low:0.00} to {one.high:0.00}) for {Math.Sqrt(one.providers):0.00}"))),
            seen.All(one => Math.Abs(one.mean / Math.Sqrt(one.providers) - 1) <= 0.1));
    }

    private static MustFigure Windows() => new(
        string.Join("; ", Mixed.Select(providers =>
        {
            double[] ratios = [.. Enumerable.Range(0, 10).Select(seed => StrewnPeople.Ratio(120, providers, 7_200, seed, 6_000)).Order()];
            return Text($"{providers}: {ratios.Average():0.00} ({ratios[0]:0.00} to {ratios[^1]:0.00})");
        })),
        true);

    private static MustFigure Gains()
    {
        var placed = County.Read(CountySource.Of(SampleCounty.Make(
            new SampleOptions { Packages = 80, ZoneCount = 6, Seed = 1, WaitingPerZone = 1, Interleave = 3 }, null, CancellationToken.None).ToBytes())).OnHomeMap();
        var options = new SwapOptions { Iterations = 100, DrawsConsent = true };
        var plan = placed.FindSwaps(options);
        var spent = Environment.CpuUsage.TotalTime;
        var gains = SwapGains.Of(placed, plan, options);
        var seconds = (Environment.CpuUsage.TotalTime - spent).TotalSeconds;
        var draws = ConsentDraws.Of(placed, options, plan, 3);
        var (all, own) = (gains.Freed.Rows[^1], gains.Benefits.Where(row => row.Proposal is null).ToList());
        var people = DrawRange.Of(draws.Select(one => (double)one.Placed));
        return new MustFigure(
            Text($"freed {all.Minutes / 60:0.0} h (swaps {gains.Freed.Rows[^2].Minutes / 60:0.0}), {all.Theoretical:0.0} packages on paper, {all.Realised} more fit in, ")
                + Text($"{own.Count} parties gain £{own.Sum(row => row.Alone) / 100.0:0.00}, proportional £{own.Sum(row => row.InProportion) / 100.0:0.00}, ")
                + Text($"Shapley £{own.Sum(row => row.ByShapley) / 100.0:0.00}; {seconds:0.0} processor seconds; 3 draws place {people.Median:0} ({people.Least:0} to {people.Most:0})"),
            own.Sum(row => row.Alone) == own.Sum(row => row.ByShapley) && own.Sum(row => row.Alone) == own.Sum(row => row.InProportion)
                && all.Realised <= plan.Waiting && gains.Fragmentation.All(one => one.Today >= 1 && one.Today <= Math.Sqrt(one.ProvidersToday) + 1e-9));
    }

    /// <summary>The two zones of Ashdale where most people wait; many seeds are searched for a shorter time each.</summary>
    private static MustFigure Price(double consents, int seeds)
    {
        var ashdale = ReleaseCounties.Ashdale()!;
        var home = ashdale.OnHomeMap();
        ImmutableArray<ZoneCode> zones =
        [
            .. ashdale.Packages.Select((one, line) => (one.Package.Status, Area: home.Areas[line]))
                .Where(one => one.Area.IsZone && one.Status is ServiceStatus.Waiting or ServiceStatus.NotListed)
                .CountBy(one => one.Area.Zone).OrderByDescending(count => count.Value).ThenBy(count => count.Key).Take(2)
                .Select(count => home.Zones[count.Key].Code),
        ];
        var seen = new List<string>();
        foreach (var moves in MovesTried)
        {
            var figures = Enumerable.Range(0, seeds).Select(seed =>
            {
                var plan = Consenting(ashdale, seed, consents).FindSwaps(new SwapOptions
                {
                    Zones = zones,
                    MostMoves = moves,
                    Iterations = seeds > 1 ? 30 : 500,
                    Seed = seed,
                });
                double perMinute = plan.After.Weeks[0].Plan.Problem.TicksPerMinute;
                return (plan.Waiting, Saved: (plan.Today.Travel.Ticks - plan.After.Travel.Ticks) / perMinute,
                    ByRounds: (plan.Today.Travel.Ticks - plan.Nothing.Travel.Ticks) / perMinute,
                    Today: plan.Today.Travel.Ticks / perMinute, plan.After.PlacedPackages, plan.After.Moved);
            }).ToList();
            var (saved, rounds, placed, moved) = (
                DrawRange.Of(figures.Select(one => one.Saved)), DrawRange.Of(figures.Select(one => one.ByRounds)),
                DrawRange.Of(figures.Select(one => (double)one.PlacedPackages)), DrawRange.Of(figures.Select(one => (double)one.Moved)));
            seen.Add(Text($"{moves}: {saved.Median:0} min ({saved.Least:0} to {saved.Most:0}) of {figures[0].Today:0}, rounds without a move {rounds.Median:0}, ")
                + Text($"{placed.Median:0.#} of {figures[0].Waiting} placed ({placed.Least:0} to {placed.Most:0}), ")
                + Text($"{moved.Median:0.#} moved ({moved.Least:0} to {moved.Most:0})"));
            Console.WriteLine($"  {seeds} seeds, consents x {consents.ToString(CultureInfo.InvariantCulture)}, {seen[^1]}");
        }

        return new MustFigure($"{zones[0]} and {zones[1]}, less than today: {string.Join("; ", seen)}", true);
    }

    /// <summary>The county with consent drawn by a seed, and of those who agree only a share still agreeing.</summary>
    private static PlacedCounty Consenting(County county, int seed, double share)
    {
        var drawn = DrawnConsent.Of(county, new SwapOptions { Seed = seed }).Agrees;
        var chance = new Randomness(seed).For("consents kept");
        return (county with
        {
            Moves =
            [
                .. (county.Moves ?? []).Select(move =>
                {
                    var agrees = (move.Consent == MoveConsent.Yes || (move.Consent == MoveConsent.NotKnown && drawn.GetValueOrDefault(move.Package)))
                        && chance.NextShare() < share;
                    return move with { Consent = agrees ? MoveConsent.Yes : MoveConsent.No };
                }),
            ],
        }).OnHomeMap();
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
