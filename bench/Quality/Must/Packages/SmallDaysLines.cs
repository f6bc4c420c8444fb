using System.Collections.Immutable;
using System.Globalization;
using Zoning.Exact;
using Zoning.Quality.Rounds;
using Zoning.Routing;

namespace Zoning.Quality;

/// <summary>Exact and learned: small days to the best plan, the peer, small exact calls.</summary>
internal static class SmallDaysLines
{
    private const string Topic = "packages", Peers = "packages-peers";

    private static readonly string[] NeedLibrary = ["exact", "ortools"];

    /// <summary>Commands that need no native library of OR-Tools: {0} is a county, {1} a folder to write to.</summary>
    private static readonly string[] WithoutLibrary =
    [
        "check {0}", "run {0} --internal --out {1}run", "forecast {0} --out {1}forecast", "rounds {0} --out {1}rounds --iterations 200", "sample {1}sample",
        "compare {1}run {1}run --internal --out {1}compare",
    ];

    private static readonly Lazy<SmallDayCases> Judged = new(() => SmallDayCases.Run(Enumerable.Range(0, 500), RandomRules.All));

    /// <remarks>The peers take 4 processor minutes and more; they are in a topic of their own, <c>packages-peers</c>.</remarks>
    internal static IReadOnlyList<MustLine> Lines { get; } =
    [
        new(Topic, "small days: on 500 random problems with every rule the proved best is the enumerated one, and keeps every rule", TwoJudges),
        new(Topic, "small days: optimal on 100 % of tiny random problems (95.2 % by the search alone)", Optimal),
        new(Topic, "small days: the sample county's days cut to 14 visits are proved, each within 4 units of work", CountyDays),
        new(Topic, "exact and peer refuse what they can't take, with the count", Refusals),
        new(Topic, "solver time 0, a stop, no visits, no carers, bounds that clash: an answer with a reason", Reasons),
        new(Topic, "no native library: every command works that needs none, and --solver exact|ortools say which platforms it ships for", NoNative),
        new(Peers, "six Solomon, three Homberger, three county days at 10 processor seconds: ours level with OR-Tools' routing library or better on all, all plans valid", AgainstPeer),
    ];

    private static MustFigure TwoJudges() => new(
        Text($"{Judged.Value.Problems - Judged.Value.Faults.Count} of {Judged.Value.Problems} agree, {Judged.Value.Proved} proved{First(Judged.Value.Faults)}"),
        Judged.Value.Faults.Count == 0);

    private static MustFigure Optimal() => new(
        Text($"{100.0 * Judged.Value.Proved / Judged.Value.Problems:0.0} % ({100.0 * Judged.Value.SearchOptimal / Judged.Value.Problems:0.0} % by the search alone)"),
        Judged.Value.Faults.Count == 0 && Judged.Value.Proved == Judged.Value.Problems);

    private static MustFigure CountyDays()
    {
        var county = County.Read(Path.Combine(Finished.Project, "data-samples", "ashdale"));
        var begin = Environment.CpuUsage.TotalTime;
        var (days, proved, better) = (0, 0, 0);
        foreach (var provider in county.OnHomeMap().ToRounds(DayOfWeek.Tuesday).Providers)
        {
            var visits = VisitTeams.Of(provider.Problem);
            var some = Enumerable.Range(0, provider.Problem.Visits.Length).GroupBy(visits.First)
                .SelectMany(team => team).Take(ExactRoundSolver.MostVisits).ToHashSet();
            var part = SomeVisits.Of(provider.Problem, some).Problem;
            var options = new SolveOptions { Iterations = 1_000, Threads = 1 };
            var answer = new ExactRoundSolver { Work = 4 }.Prove(part, options);
            days++;
            proved += answer.IsBest ? 1 : 0;
            better += answer.Plan.Cost < new RoundSearch().Solve(part, options).Cost ? 1 : 0;
        }

        var seconds = (Environment.CpuUsage.TotalTime - begin).TotalSeconds;
        return new MustFigure(Text($"{proved} of {days} proved, {better} better than the search; {seconds / days:0.0} CPU s a day"), proved == days);
    }

    private static MustFigure Refusals()
    {
        var county = County.Read(Path.Combine(Finished.Project, "data-samples", "ashdale"));
        var days = county.OnHomeMap().ToRounds(DayOfWeek.Tuesday).Providers;
        var said = days.Select(day => OrToolsRoutingRounds.WhyNot(day.Problem)).Where(reason => reason is not null).ToList();
        var doubled = days.Count(day => day.Problem.Links.Any(link => link.IsPair));
        var large = days.Count(day => day.Problem.Visits.Length > ExactRoundSolver.MostVisits && Refuses(day.Problem));
        return new MustFigure(
            Text($"peer: {said.Count} days of {days.Length} refused, {doubled} with visits by several carers; exact: {large} with more than 14 visits"),
            said.Count >= doubled && said.Count(reason => reason!.Contains("several carers at once (", StringComparison.Ordinal)) == doubled
                && large == days.Count(day => day.Problem.Visits.Length > ExactRoundSolver.MostVisits));
    }

    private static bool Refuses(RoundProblem problem)
    {
        try
        {
            new ExactRoundSolver().Solve(problem, new SolveOptions { Iterations = 0 });
            return false;
        }
        catch (ArgumentException refused)
        {
            return refused.Message.Contains(Text($"{problem.Visits.Length} visits"), StringComparison.Ordinal);
        }
    }

    private static MustFigure Reasons()
    {
        var problem = RandomProblem.Make(1, RandomSize.Tiny);
        var stopped = new CancellationToken(canceled: true);
        var clash = new AssignmentProblem { Minutes = [60], Now = [0], MayMove = [true], Costs = [[1]], Bounds = [(70, 90)] };
        var row = new ZonePlan { Minutes = [1, 2], Zones = [0, 1], Neighbours = [[1], [0]], MostChanges = 1 };
        ImmutableArray<string> reasons =
        [
            new ExactRoundSolver { Work = 0 }.Prove(problem).Reason,
            new ExactRoundSolver().Prove(problem, cancellation: stopped).Reason,
            new ExactRoundSolver().Prove(problem with { Visits = [], Links = [] }).Reason,
            new ExactRoundSolver().Prove(problem with { Carers = [], Visits = [.. problem.Visits.Select(Plain)] }).Reason,
            ExactAssignment.Solve(clash).Reason,
            ExactAssignment.Solve(clash, work: 0).Reason,
            ExactAssignment.Solve(clash, cancellation: stopped).Reason,
            ZonePolish.Of(row, work: 0).Reason,
            ZonePolish.Of(row, cancellation: stopped).Reason,
        ];
        var plans = new[]
        {
            new OrToolsRoutingRounds().Solve(Free(problem), cancellation: stopped),
            new OrToolsRoutingRounds().Solve(Free(problem) with { Visits = [] }),
            new OrToolsRoutingRounds().Solve(Free(problem), new SolveOptions { Iterations = 0 }),
        };
        return new MustFigure(Text($"{reasons.Count(reason => reason.Length > 0)} of {reasons.Length} reasons, {plans.Count(plan => Checker.Check(plan).IsValid)} of 3 plans; \"{reasons[4]}\""),
            reasons.All(reason => reason.Length > 0) && plans.All(plan => Checker.Check(plan).IsValid));
    }

    private static RoundVisit Plain(RoundVisit visit) => visit with { LengthByCarer = [], ForbiddenCarers = [], CarerPrices = [] };

    private static RoundProblem Free(RoundProblem problem) => new()
    {
        Travel = problem.Travel,
        Visits = [.. problem.Visits.Select(visit => Plain(visit) with { Preferred = null })],
        Carers = [.. problem.Carers.Select(carer => carer with { Shifts = [carer.Shifts[0]] })],
        SkillNames = problem.SkillNames,
    };

    private static MustFigure NoNative()
    {
        using var tool = new WithoutNative();
        var county = Path.Combine(Finished.Project, "data-samples", "ashdale");
        (string Words, int Code)[] runs =
        [
            .. WithoutLibrary
                .Select(words => (words, tool.Run(string.Format(CultureInfo.InvariantCulture, words, county, tool.PathOf("")).Split(' ')).Code)),
        ];
        var refused = NeedLibrary
            .Count(solver => tool.Run("rounds", county, "--out", tool.PathOf("no"), "--solver", solver) is (2, var said) && said.Contains(NativeSolvers.Platforms, StringComparison.Ordinal));
        return new MustFigure(Text($"{string.Join(", ", runs.Select(run => Text($"{run.Words.Split(' ')[0]} {run.Code}")))}; {refused} of 2 solvers name the platforms and end with 2"),
            runs.All(run => run.Code == 0) && refused == 2);
    }

    private static MustFigure AgainstPeer()
    {
        var runs = PeerCase.All().Select(which => PeerRun.Of(which, PeersCommand.UsualSeconds)).ToList();
        var gaps = runs.Where(run => run.Case.BestKnown is not null)
            .Select(run => (Ours: Gap(run.Case, run.Ours), Theirs: Gap(run.Case, run.Theirs))).ToList();
        return new MustFigure(
            Text($"{runs.Count(run => run.IsOursLevelOrBetter)} of {runs.Count}; mean distance from the best known {gaps.Average(gap => gap.Ours):0.00} against {gaps.Average(gap => gap.Theirs):0.00} %"),
            runs.All(run => run.IsOursLevelOrBetter && run.AreValid));
    }

    private static double Gap(PeerCase which, RoundPlan plan) => 100 * (which.ValueOf(plan) - which.BestKnown!.Value) / which.BestKnown.Value;

    private static string First(IReadOnlyList<string> faults) => faults.Count == 0 ? "" : "; " + faults[0];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
