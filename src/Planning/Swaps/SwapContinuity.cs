using Zoning.Routing;

namespace Zoning.Planning;

/// <summary>How many carers a person sees in a week of rounds. Restricted.</summary>
internal static class SwapContinuity
{
    /// <summary>Who comes to a candidate in a week.</summary>
    /// <returns>The measures; null if nobody comes.</returns>
    internal static PersonContinuity? Of(SwapState state, int candidate, SwapScope scope)
    {
        if (state.ProviderOf(candidate) is not (>= 0 and var provider)
            || state.Weeks[provider] is not { } week
            || !week.Book.VisitsOf.TryGetValue(scope.Candidates[candidate].Package.Id, out var own))
        {
            return null;
        }

        var mine = own.ToHashSet();
        var visits = new List<CarerVisit>();
        foreach (var round in week.Rounds)
        {
            foreach (var stop in round.Stops)
            {
                if (!stop.IsBreak && mine.Contains(stop.Visit))
                {
                    visits.Add(new CarerVisit(week.Book.Rounds.Origins[stop.Visit].Day, stop.Starts, round.Carer));
                }
            }
        }

        return visits.Count == 0 ? null : PersonContinuity.Of(visits);
    }
}
