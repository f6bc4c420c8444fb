using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>Today's rounds as a search may start from them.</summary>
internal static class StartOfToday
{
    private static readonly ViolationKind[] OfWho =
    [
        ViolationKind.SkillMissing, ViolationKind.CarerForbidden, ViolationKind.SameCarer, ViolationKind.TeamIncomplete,
    ];

    /// <summary>
    /// The rounds without the visits that no time or order makes lawful, because of who makes them; of a team, all of it goes.
    /// </summary>
    /// <param name="today">Today's rounds, whatever they break.</param>
    /// <returns>The rounds that are left; the same plan if nothing goes. Their times may still break rules.</returns>
    internal static RoundPlan Of(RoundPlan today)
    {
        var teams = VisitTeams.Of(today.Problem);
        var unlawful = Checker.Check(today).Violations.Where(one => one.Visit >= 0 && OfWho.Contains(one.Kind))
            .Select(one => teams.First(one.Visit)).ToHashSet();
        if (unlawful.Count == 0)
        {
            return today;
        }

        bool IsGone(int visit) => unlawful.Contains(teams.First(visit));
        var without = today with
        {
            Rounds =
            [
                .. today.Rounds.Select(round => round with { Stops = [.. round.Stops.Where(stop => stop.IsBreak || !IsGone(stop.Visit))] })
                    .Where(round => round.Visits.Any()),
            ],
            Unallocated = [.. today.Unallocated.Concat(Enumerable.Range(0, today.Problem.Visits.Length).Where(IsGone)).Distinct().Order()],
        };
        return without with { Cost = Checker.Check(without).Cost };
    }
}
