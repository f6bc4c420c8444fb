using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>
/// Says why visits are left out and why carers were chosen. Each answer is found by trying, whatever solver made the plan.
/// </summary>
public static class Reasons
{
    /// <summary>No visit gets fewer tries than this, and each at most so many times its equal share of them.</summary>
    private const long LeastShare = 50_000, ShareOfAll = 4;

    /// <summary>The reason for every visit that is left out.</summary>
    /// <param name="plan">A valid plan.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>
    /// One reason for each visit of <see cref="RoundPlan.Unallocated"/>, in that order; all visits of a team have the same. Where so many are left out that trying them all would
    /// take minutes, the last of them say that they were not looked into; which ones depends on the plan alone.
    /// </returns>
    /// <exception cref="BadDataException">The plan's problem breaks a rule; every fault is named.</exception>
    public static ImmutableArray<LeftOutReason> WhyLeftOut(this RoundPlan plan, CancellationToken cancellation = default) =>
        Look(plan, ReasonEffort.OfPlan, cancellation);

    /// <summary>The reasons, with so many tries.</summary>
    internal static ImmutableArray<LeftOutReason> Look(RoundPlan plan, long tries, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ProblemChecks.ThrowIfBroken(plan.Problem);
        var effort = new ReasonEffort(tries, cancellation);
        var (fitting, alone) = (new PlanFitting(plan.Problem, plan.Rounds, effort), new PlanFitting(plan.Problem, [], effort));
        var (teams, proof, found) = (VisitTeams.Of(plan.Problem), new RemedyProof(plan), new Dictionary<int, LeftOutReason>());
        var share = Math.Max(LeastShare, ShareOfAll * tries / Math.Max(1, teams.Count(plan.Unallocated)));
        foreach (var visit in plan.Unallocated.Where(visit => !found.ContainsKey(teams.First(visit))))
        {
            effort.BeginShare(share);
            var open = teams.Members(visit).Where(one => !fitting.Has(one)).ToImmutableArray();
            found[teams.First(visit)] = new LeftOutSearch(plan, open, fitting, alone, effort, proof).Reason();
        }

        return [.. plan.Unallocated.Select(visit => found[teams.First(visit)].Of(visit))];
    }

    /// <summary>Why visits are left out, by kind of reason.</summary>
    /// <param name="reasons">The reasons, as <see cref="WhyLeftOut"/> gives them.</param>
    /// <param name="rule">How small numbers are protected; the default rule if none is given.</param>
    /// <returns>One row per kind of reason that occurs; small counts as a class.</returns>
    public static Table ToTable(this ImmutableArray<LeftOutReason> reasons, DisclosureRule? rule = null) =>
        LeftOutTable.Of(reasons, rule ?? new DisclosureRule());

    /// <summary>Who could serve a visit while all others stay where they are: cheapest first, then those who can't come and why.</summary>
    /// <param name="plan">A valid plan.</param>
    /// <param name="visit">The visit's index, allocated.</param>
    /// <returns>Every carer once.</returns>
    /// <exception cref="BadDataException">The plan's problem breaks a rule; every fault is named.</exception>
    /// <exception cref="ArgumentException">The visit is in no round of the plan.</exception>
    internal static ImmutableArray<CarerOption> WhyThisCarer(this RoundPlan plan, int visit)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ProblemChecks.ThrowIfBroken(plan.Problem);
        if (!plan.Rounds.Any(round => round.Visits.Contains(visit)))
        {
            throw new ArgumentException($"Visit {visit} is in no round of the plan.", nameof(visit));
        }

        var fitting = new PlanFitting(plan.Problem, plan.Rounds);
        fitting.Drop(visit);
        return
        [
            .. Enumerable.Range(0, plan.Problem.Carers.Length)
                .Select(carer => Option(plan.Problem, fitting, visit, carer))
                .OrderBy(option => option.AddedTravel ?? long.MaxValue)
                .ThenBy(option => option.Carer),
        ];
    }

    /// <summary>Why each visit has the carer it has, and who would be next best, while all others stay where they are.</summary>
    /// <param name="plan">A valid plan.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>One for each visit in a round, in order; where there are very many, the last say that they were not looked into.</returns>
    internal static ImmutableArray<CarerChoice> WhyTheseCarers(this RoundPlan plan, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ProblemChecks.ThrowIfBroken(plan.Problem);
        return [.. CarerChoices.Of(plan, ReasonEffort.OfPlan, cancellation)];
    }

    /// <summary>The times that can be offered for new visits: every quarter of an hour from the earliest starts, by added travel.</summary>
    /// <param name="plan">A valid plan, of a day or a week.</param>
    /// <param name="visits">
    /// The new visits of a package: each may start from its earliest to its latest start, all the same time after their earliest. Places
    /// are those of the plan's travel times; a new place needs travel times with one place more.
    /// </param>
    /// <param name="links">
    /// The ties between the new visits, by position in <paramref name="visits"/>; a visit of two carers is two visits and a pair.
    /// </param>
    /// <returns>
    /// The offers, least added travel first; empty if nothing fits. Visits of the plan keep their carer and may start later within their
    /// rules.
    /// </returns>
    /// <exception cref="BadDataException">The problem with the new visits breaks a rule; every fault is named.</exception>
    internal static ImmutableArray<SlotOffer> SlotsFor(
        this RoundPlan plan, ImmutableArray<RoundVisit> visits, ImmutableArray<VisitLink> links)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var (step, count) = (15 * plan.Problem.TicksPerMinute, plan.Problem.Visits.Length);
        var offers = new List<SlotOffer>();
        for (var delay = 0; !visits.IsEmpty && visits.All(visit => delay <= visit.Latest - visit.Earliest); delay += step)
        {
            var problem = plan.Problem with
            {
                Visits = [.. plan.Problem.Visits, .. visits.Select(visit => At(visit, visit.Earliest + delay))],
                Links = [.. plan.Problem.Links,
                    .. links.Select(link => link with { First = link.First + count, Second = link.Second + count })],
            };
            if (delay == 0)
            {
                ProblemChecks.ThrowIfBroken(problem);
            }

            if (Offer(new PlanFitting(problem, plan.Rounds), count, visits.Length) is { } found)
            {
                offers.Add(new SlotOffer(delay, found.Carers, found.Added));
            }
        }

        return [.. offers.OrderBy(offer => offer.AddedTravel).ThenBy(offer => offer.Delay)];
    }

    private static RoundVisit At(RoundVisit visit, int start) => visit with { Earliest = start, Latest = start, LatePrice = null };

    private static (ImmutableArray<int> Carers, long Added)? Offer(PlanFitting fitting, int first, int count)
    {
        var carers = ImmutableArray.CreateBuilder<int>(count);
        var added = 0L;
        for (var visit = first; visit < first + count; visit++)
        {
            if (fitting.Fits(visit) is not [var fit, ..])
            {
                return null;
            }

            fitting.Take(fit);
            carers.Add(fitting.CarerOf(fit));
            added += fit.Added;
        }

        return (carers.ToImmutable(), added);
    }

    private static CarerOption Option(RoundProblem problem, PlanFitting fitting, int visit, int carer)
    {
        var id = problem.Carers[carer].Id;
        if (fitting.Fits(visit, carer) is [var fit, ..])
        {
            var minutes = (double)fit.Added / problem.TicksPerMinute;
            return new CarerOption(carer, fit.Added, FormattableString.Invariant($"{id} adds {minutes:0.#} minutes of travel."));
        }

        var alone = new PlanFitting(problem, []);
        return new CarerOption(carer, null,
            (problem.Visits[visit].Skills & ~problem.Carers[carer].Skills) != 0 ? $"{id} lacks a skill it needs."
            : !fitting.May(visit, carer) ? $"{id} may not come."
            : alone.Fits(visit, carer).Count == 0 ? $"{id} is not on shift in its window."
            : $"{id} is busy then.");
    }
}
