using System.Collections.Immutable;
using System.Globalization;
using Zoning.Demand;
using Zoning.Quality.Rounds;
using Zoning.Routing;

namespace Zoning.Quality;

/// <summary>A coordinator's morning: few visits change if a carer is absent, and every change offered for a visit left out places it.</summary>
internal static class CommandLines
{
    private const string Topic = "rounds";
    private const double MostChanges = 1.3;
    private static readonly ProviderId Provider = new("SYN-PR02");

    internal static IReadOnlyList<MustLine> Lines { get; } =
    [
        new(Topic, "--off, each carer of one provider in turn, from a plan: mean changes over the visits of the absent at most 1.3", () => Off(isPlan: true)),
        new(Topic, "--off, each carer of one provider in turn, from today's rounds: mean changes over the visits of the absent at most 1.3", () => Off(isPlan: false)),
        new(Topic, "each change offered for a visit left out places it: all of 500 random problems", Remedies),
    ];

    /// <summary>Takes each carer of a provider out in turn and counts the visits that change, and those of a fresh plan without the carer.</summary>
    private static MustFigure Off(bool isPlan)
    {
        var county = County.Read(Path.Combine(Finished.Project, "data-samples", "ashdale"));
        var rounds = county.OnHomeMap().ToRounds(DayOfWeek.Tuesday).Only(Provider).Providers[0];
        var kept = isPlan ? new RoundSearch().Solve(rounds.Problem) : rounds.Today!;
        var (lost, changes, fresh, out1) = (0, 0, 0, 0);
        foreach (var carer in kept.Rounds.Select(round => round.Carer).Distinct())
        {
            var wish = new ReplanWish { Kept = kept, Absent = new HashSet<int> { carer }, Tolerance = 15 * kept.Problem.TicksPerMinute };
            var near = Replanner.Of(wish, new RoundSearch());
            var plan = new KeptPlan(wish);
            lost += kept.Rounds.Where(round => round.Carer == carer).Sum(round => round.Visits.Count());
            changes += near.Changed.Count;
            fresh += plan.Changes(new RoundSearch().Solve(plan.Problem).Rounds).Count;
            out1 += near.Plan.Unallocated.Length - kept.Unallocated.Length;
        }

        var (ratio, freshRatio) = ((double)changes / lost, (double)fresh / lost);
        return new MustFigure(
            Text($"{ratio:0.00} ({changes} changes for {lost} visits, {out1} of them find nobody); a fresh plan {freshRatio:0.00}"), ratio <= MostChanges);
    }

    private static MustFigure Remedies()
    {
        var (visits, offered, placing) = (0, 0, 0);
        for (var seed = 0; seed < 500; seed++)
        {
            var problem = RandomProblem.Make(seed, seed % 5 == 0 ? RandomSize.Middle : RandomSize.Tiny);
            var plan = new RoundSearch().Solve(problem, new SolveOptions { Iterations = 50, Lanes = 1 });
            foreach (var reason in Reasons.Look(plan, 500_000, default))
            {
                visits++;
                offered += reason.Remedies.Length;
                placing += reason.Remedies.Count(remedy => Places(remedy, reason.Visit));
            }
        }

        return new MustFigure(Text($"{placing} of {offered} changes, offered for {visits} visits left out"), offered > 0 && placing == offered);
    }

    /// <summary>Whether the checker finds the visit in rounds that keep every rule of the changed problem.</summary>
    private static bool Places(Remedy remedy, int visit)
    {
        var served = remedy.Rounds.SelectMany(round => round.Visits).ToHashSet();
        ImmutableArray<int> left = [.. Enumerable.Range(0, remedy.Problem.Visits.Length).Where(other => !served.Contains(other))];
        var plan = new RoundPlan(remedy.Problem, remedy.Rounds, left, new RoundCost { Weighted = 0 });
        return served.Contains(visit) && Checker.Check(plan with { Cost = Checker.Check(plan).Cost }).IsValid;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
