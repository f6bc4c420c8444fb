using System.Globalization;
using Zoning.Exact;
using Zoning.Quality.Rounds;
using Zoning.Routing;

namespace Zoning.Quality;

/// <summary>Exact and learned: how far rounds are from the best possible, proved.</summary>
internal static class ProofLines
{
    private const string Topic = "packages-proof";
    private const int Days = 20;

    internal static IReadOnlyList<MustLine> Lines { get; } =
    [
        new(Topic, "20 county days of 30 to 60 visits: the proved distance from the best possible is at most 3 % on at least 15", CountyDays),
        new(Topic, "10,000 random small problems with every rule: no bound is above the enumerated plan", Tiny),
        new(Topic, "200 random problems of 10 to 60 visits: no bound is above the search's plan", Middle),
    ];

    private static MustFigure CountyDays()
    {
        var (within, tried, seconds, text) = (0, 0, 0.0, new List<string>());
        foreach (var problem in Problems().Take(Days))
        {
            var plan = new RoundSearch().Solve(problem);
            var before = Environment.CpuUsage.TotalTime;
            var bound = ProvedBound.Of(problem);
            seconds += (Environment.CpuUsage.TotalTime - before).TotalSeconds;
            var isWhole = plan.Unallocated.IsEmpty && bound.WhyNot is null;
            var (narrow, whole) = (Share(plan.Cost.Weighted - bound.Weighted, NarrowValue(plan)), Share(plan.Cost.Weighted - bound.Weighted, plan.Cost.Weighted));
            within += isWhole && narrow <= 3 ? 1 : 0;
            tried++;
            text.Add(Text($"{problem.Name} {problem.Visits.Length} visits {narrow:0.0} ({whole:0.0} of all cost, travel alone {TravelAlone(plan):0.0}){(isWhole ? "" : " somebody left out")}"));
        }

        return new MustFigure(
            Text($"{within} of {tried}; processor seconds a proof {seconds / tried:0.0}; % by day: {string.Join("; ", text)}"), tried == Days && within >= 15);
    }

    /// <summary>Half of the days from ashdale, half from sample counties, in order.</summary>
    private static IEnumerable<RoundProblem> Problems()
    {
        var ashdale = County.Read(Path.Combine(Finished.Project, "data-samples", "ashdale"));
        var invented = Enumerable.Range(1, 10).Select(seed => County.Read(CountySource.Of(
            SampleCounty.Make(new SampleOptions { Packages = 120, Seed = seed }, null, CancellationToken.None).ToBytes())));
        return Of(ashdale).Take(Days / 2).Concat(invented.SelectMany(Of));

        static IEnumerable<RoundProblem> Of(County county) => county.OnHomeMap().ToRounds(DayOfWeek.Tuesday).Providers
            .Select(one => one.Problem).Where(problem => problem.Visits.Length is >= 30 and <= 60);
    }

    /// <summary>
    /// Travel, waiting and starts off the preferred ones: less than the whole cost that the bound is of, which holds unfamiliar and extra
    /// carers too, so that the share is never too small.
    /// </summary>
    private static long NarrowValue(RoundPlan plan)
    {
        var (cost, weights) = (plan.Cost, plan.Problem.Weights);
        return cost.Travel * weights.Travel + cost.Waiting * weights.Waiting + cost.OffPreferred * weights.OffPreferred + cost.LatePrice;
    }

    /// <summary>The plan's travel above the bound of a problem that prices travel alone.</summary>
    private static double TravelAlone(RoundPlan plan)
    {
        var alone = plan.Problem with
        {
            Weights = new RoundWeights { Travel = plan.Problem.Weights.Travel },
            Visits = [.. plan.Problem.Visits.Select(visit => visit with { CarerPrices = [], OtherCarerPrice = 0, Preferred = null })],
        };
        var bound = Math.Max(ProvedBound.Of(alone).Weighted, TravelBound.Of(alone).Weighted);
        return Share(plan.Cost.Travel * alone.Weights.Travel - bound, plan.Cost.Travel * alone.Weights.Travel);
    }

    private static MustFigure Tiny() => Judge(10_000, new ProofOptions(), seed =>
        new ExactRounds().Solve(RandomProblem.Make(seed, RandomSize.Tiny, RandomRules.All)));

    private static MustFigure Middle() => Judge(200, new ProofOptions { Tries = 20_000_000 }, seed => new RoundSearch().Solve(
        RandomProblem.Make(seed, RandomSize.Middle, RandomRules.All), new SolveOptions { Iterations = 500, Lanes = 1 }));

    private static MustFigure Judge(int problems, ProofOptions options, Func<int, RoundPlan> solve)
    {
        var (above, met, near, missing, example) = (0, 0, 0, 0, "");
        for (var seed = 0; seed < problems; seed++)
        {
            var plan = solve(seed);
            var bound = ProvedBound.Of(plan.Problem, options);
            var value = plan.Cost.Weighted + bound.MissingPrice * (plan.Cost.MissingMandatory + plan.Cost.MissingTimeCritical);
            missing += bound.WhyNot is null ? 0 : 1;
            met += bound.Weighted == value ? 1 : 0;
            near += bound.Weighted > value / 2 ? 1 : 0;
            if (bound.Weighted > value)
            {
                above++;
                example = Text($"; such as seed {seed}: {bound.Weighted} above {value}");
            }
        }

        return new MustFigure(Text($"{above} of {problems} above, {met} met exactly, {near} above half of the plan, {missing} without a bound{example}"), above == 0 && missing == 0 && near > problems / 4);
    }

    private static double Share(long part, long whole) => whole <= 0 ? 0 : 100.0 * part / whole;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
