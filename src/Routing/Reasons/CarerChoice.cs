using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Routing;

/// <summary>Why a visit has the carer it has: what it adds to the carer's round, and to those of the next best.</summary>
/// <param name="Visit">The visit's index.</param>
/// <param name="Options">The carer and the next best, the carer first, by added travel.</param>
/// <param name="Text">The same as a sentence.</param>
internal sealed record CarerChoice(int Visit, ImmutableArray<(int Carer, long AddedTravel)> Options, string Text);

/// <summary>Compares the carer of each visit with the next best while all other visits stay where they are.</summary>
internal static class CarerChoices
{
    /// <summary>The carers nearest to a visit who are compared, and the next best who are told.</summary>
    private const int Compared = 12, Told = 2;

    /// <summary>A choice for each visit that has a carer, in order of the visits.</summary>
    public static IEnumerable<CarerChoice> Of(RoundPlan plan, long tries, CancellationToken cancellation)
    {
        var effort = new ReasonEffort(tries, cancellation);
        var rounds = new PlanFitting(plan.Problem, plan.Rounds, effort);
        var carerOf = plan.Rounds.SelectMany(round => round.Visits.Select(visit => (visit, round.Carer)))
            .ToDictionary(one => one.visit, one => one.Carer);
        foreach (var visit in carerOf.Keys.Order())
        {
            yield return effort.IsSpent
                ? new CarerChoice(visit, [],
                    "Not looked into: there are so many visits that comparing carers for each would take too long.")
                : Choice(plan.Problem, rounds, visit, carerOf[visit]);
        }
    }

    private static CarerChoice Choice(RoundProblem problem, PlanFitting rounds, int visit, int carer)
    {
        var fitting = new PlanFitting(rounds, problem);
        fitting.Drop(visit);
        var place = problem.Visits[visit].Place;
        var near = Enumerable.Range(0, problem.Carers.Length)
            .Where(other => other != carer && fitting.May(visit, other) && !problem.Carers[other].Shifts.IsEmpty)
            .OrderBy(other => problem.Travel.Ticks(problem.Carers[other].Shifts[0].StartPlace, place, problem.Carers[other].Mode))
            .ThenBy(other => other).Take(Compared);
        var own = fitting.Fits(visit, carer) is [var fit, ..] ? fit.Added : (long?)null;
        var others = near.Select(other => (Carer: other, Fit: fitting.Fits(visit, other).FirstOrDefault()))
            .Where(other => other.Fit is not null)
            .Select(other => (other.Carer, other.Fit!.Added)).OrderBy(other => other.Added)
                .ThenBy(other => other.Carer).Take(Told).ToList();
        var text = own is { } added ? $"{problem.Carers[carer].Id} adds {Minutes(problem, added)} minutes of travel"
            : $"{problem.Carers[carer].Id} has it now";
        text += others.Count == 0 ? "; nobody else near can come without other changes."
            : "; next best " + string.Join(
                ", ", others.Select(other => $"{problem.Carers[other.Carer].Id} {Minutes(problem, other.Added)}")) + ".";
        return new CarerChoice(visit, [.. own is { } known ? new[] { (carer, known) } : [], .. others], text);
    }

    private static string Minutes(RoundProblem problem, long ticks) =>
        Math.Round((double)ticks / problem.TicksPerMinute, 1).ToString("0.#", CultureInfo.InvariantCulture);
}
