using System.Globalization;
using Zoning.Exact;
using Zoning.Quality.Rounds;
using Zoning.Routing;

namespace Zoning.Quality;

/// <summary>Exact and learned: the best set of rounds out of those that the search has seen.</summary>
internal static class RecombinationLines
{
    private const string Topic = "packages";

    /// <summary>Runs of public instances: about 4 processor minutes.</summary>
    private const string Long = "packages-recombination";

    /// <summary>All of Solomon, and Homberger 200: about 9 processor minutes at most.</summary>
    private const string Sets = "packages-recombination-sets";

    internal static IReadOnlyList<MustLine> Lines { get; } =
    [
        new(Topic, "1,000 random pools: the set of rounds chosen costs as little as the best by enumeration", () => Pools(1000)),
        new(Topic, "rounds recombined on 20 days with pairs: valid, same bytes on 1 and 2 threads, never worse than the start", Days),
        new(Topic, "8 tight planted days of 100, 50,000 iterations: at most 15 visits left out (19 without rivals and the higher heat)", TightDays),
        new(Long, "a tight planted day of 250 in a long search of 2 lanes: valid, same bytes on 1, 2 and 4 threads", LongDay),
        Instance("solomon/R105.txt", 10, 0),
        Instance("solomon/RC204.txt", 10, 0),
        Instance("solomon/RC107.txt", 10, 0),
        Instance("homberger/R1_2_3.txt", 10, 0.52),
        Instance("homberger/C2_4_6.txt", 30, 0),
        Instance("homberger/RC1_6_5.txt", 30, 6.29),
        Instance("homberger/R2_8_4.txt", 30, 6.82),
        new(Long, "tight planted day of 1,000 visits: at most 1.0 % unallocated at 60 processor seconds", Tight),
        new(Long, "ashdale's Tuesday at 20,000 iterations: with recombination against without (decides the default, decision 18)", County),
        new(Sets, "Homberger 200 (R1_2_3, R1_2_8), mean gap at 60 processor seconds: at most 0.35 %", () => Mean("homberger", file => Path.GetFileName(file).StartsWith("R1_2_", StringComparison.Ordinal), 60, 0.35)),
        new(Sets, "Solomon 100, mean gap at 10 processor seconds: at most 0.10 %", () => Mean("solomon", _ => true, 10, 0.10)),
    ];

    private static MustLine Instance(string file, int seconds, double most) => new(
        Long,
        Text($"{Path.GetFileNameWithoutExtension(file)}, one lane, {seconds} processor seconds: level with a plain C++ HGS ({most:0.00} %)"),
        () =>
        {
            var gap = RecombinationRun.Gap(file, seconds);
            return new MustFigure(Text($"{gap:0.00} %"), gap <= most + 0.005);
        });

    private static MustFigure Mean(string folder, Func<string, bool> isMeant, int seconds, double most)
    {
        var files = Directory.EnumerateFiles(Path.Combine(Finished.Shared, "bench", "routing", folder), "*.txt").Order(StringComparer.Ordinal).Where(isMeant).ToList();
        var gaps = files.ConvertAll(file => RecombinationRun.Gap(file, seconds));
        return new MustFigure(Text($"{gaps.Average():0.000} % over {gaps.Count}, worst {gaps.Max():0.00} %"), gaps.Average() <= most);
    }

    private static MustFigure Pools(int count)
    {
        var (answered, worse) = (0, 0);
        for (var seed = 0; seed < count; seed++)
        {
            var pool = RandomPool.Make(seed);
            var chosen = ExactRecombination.Choose(pool, 5, CancellationToken.None);
            answered += chosen.IsDefault ? 0 : 1;
            var seen = PoolEnumeration.PriceOf(pool, chosen.IsDefault ? [.. Enumerable.Range(0, pool.Present)] : chosen);
            worse += seen == PoolEnumeration.Least(pool) ? 0 : 1;
        }

        return new MustFigure(Text($"{count - worse} of {count} best, {answered} better than the present plan"), worse == 0 && answered > count / 10);
    }

    private static MustFigure Days()
    {
        var faults = new List<string>();
        var better = 0;
        for (var seed = 0; seed < 20; seed++)
        {
            var problem = PlantedDay.Make(60 + 10 * seed, seed, 0.1, spareMinutes: 0).Problem;
            var start = new RoundSearch().Solve(problem, new SolveOptions { Iterations = 1000, Seed = seed });
            RoundPlan Run(int threads) => new RoundSearch().Solve(problem, new SolveOptions
            {
                Iterations = 3000,
                Seed = seed,
                Start = start,
                Threads = threads,
                Recombine = ExactRecombination.Within(0.1),
            });
            var (one, two) = (Run(1), Run(2));
            better += one.Cost.CompareTo(start.Cost) < 0 ? 1 : 0;
            if (!Checker.Check(one).Violations.IsEmpty || one.Cost.CompareTo(start.Cost) > 0
                || !one.Rounds.SelectMany(round => round.Stops).SequenceEqual(two.Rounds.SelectMany(round => round.Stops)))
            {
                faults.Add(Text($"seed {seed}"));
            }
        }

        return new MustFigure(Text($"{20 - faults.Count} of 20, {better} better than the start"), faults.Count == 0);
    }

    private static MustFigure TightDays()
    {
        var (leftOut, valid) = (0, 0);
        for (var seed = 1; seed <= 8; seed++)
        {
            var problem = PlantedDay.Make(100, seed, 0.1, spareMinutes: 0).Problem;
            var plan = new RoundSearch().Solve(problem, new SolveOptions { Iterations = 50_000, Seed = seed, Lanes = 1, Threads = 1 });
            leftOut += plan.Unallocated.Length;
            valid += Checker.Check(plan).Violations.IsEmpty ? 1 : 0;
        }

        return new MustFigure(Text($"{leftOut} left out, {valid} of 8 valid"), valid == 8 && leftOut <= 15);
    }

    private static MustFigure LongDay()
    {
        var problem = PlantedDay.Make(250, 1, 0.1, spareMinutes: 0).Problem;
        RoundPlan Run(int threads) => new RoundSearch().Solve(problem, new SolveOptions { Iterations = 125_000, Threads = threads });
        var plans = Enumerable.Range(0, 3).Select(power => Run(1 << power)).ToList();
        var isSame = plans.TrueForAll(plan => plan.Rounds.SelectMany(round => round.Stops).SequenceEqual(plans[0].Rounds.SelectMany(round => round.Stops)));
        return new MustFigure(
            Text($"{(isSame ? "the same" : "different")}, {plans[0].Unallocated.Length} left out"), isSame && Checker.Check(plans[0]).Violations.IsEmpty);
    }

    private static MustFigure Tight()
    {
        var leftOut = RecombinationRun.LeftOut(1000, 60);
        return new MustFigure(Text($"{leftOut:0.0} %"), leftOut <= 1);
    }

    private static MustFigure County()
    {
        var county = Counties.County.Read(Path.Combine(Finished.Project, "data-samples", "ashdale"));
        var (without, with) = (RecombinedCounty.Of(county, recombines: false, 20_000), RecombinedCounty.Of(county, recombines: true, 20_000));
        return new MustFigure(Text($"without: {without}; with: {with}"), with.Cost <= without.Cost);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
