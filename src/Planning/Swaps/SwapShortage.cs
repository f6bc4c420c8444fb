using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>What is short for people who could not be placed, by area and time of day. Restricted.</summary>
/// <param name="Zone">The area's number on the placed map; -1 outside every zone.</param>
/// <param name="Time">The time of day.</param>
/// <param name="People">People left waiting there who have a visit then.</param>
/// <param name="Minutes">Carer minutes a week of their visits then.</param>
/// <param name="NowhereMinutes">Those of them that fit into no provider's rounds as they are, even alone.</param>
internal readonly record struct SwapShortage(int Zone, TimeOfDay Time, int People, long Minutes, long NowhereMinutes);

/// <summary>Finds what is short.</summary>
internal static class SwapShortages
{
    /// <summary>By area and time of day, for the candidates that wait in a state.</summary>
    /// <param name="placed">The county.</param>
    /// <param name="scope">The candidates.</param>
    /// <param name="state">The rounds.</param>
    internal static ImmutableArray<SwapShortage> Of(PlacedCounty placed, SwapScope scope, SwapState state)
    {
        var found = new SortedDictionary<(int Zone, TimeOfDay Time), (HashSet<int> People, long All, long Nowhere)>();
        var tables = state.Weeks.Select(week => new InsertionTable(week.Book.Rounds.Problem, week.Rounds)).ToArray();
        foreach (var candidate in Enumerable.Range(0, scope.Candidates.Length).Where(one => scope.Waits(one) && state.ProviderOf(one) < 0))
        {
            var one = scope.Candidates[candidate];
            var area = placed.AreaOf(one.Package.Id);
            var visits = RoundScope.VisitsOf(one);
            for (var visit = 0; visit < visits.Length; visit++)
            {
                var key = (area.IsZone ? area.Zone : -1, visits[visit].Time);
                var (people, all, nowhere) = found.TryGetValue(key, out var known) ? known : ([], 0, 0);
                people.Add(candidate);
                for (var day = 0; day < 7; day++)
                {
                    if (visits[visit].Days.Has(day))
                    {
                        var minutes = (long)visits[visit].Minutes * visits[visit].Carers;
                        (all, nowhere) = (all + minutes, nowhere + (Fits(tables, state, one.Package.Id, day, visit) ? 0 : minutes));
                    }
                }

                found[key] = (people, all, nowhere);
            }
        }

        return [.. found.Select(entry => new SwapShortage(
            entry.Key.Zone, entry.Key.Time, entry.Value.People.Count, entry.Value.All, entry.Value.Nowhere))];
    }

    private static bool Fits(InsertionTable[] tables, SwapState state, PackageId package, int day, int visit)
    {
        for (var provider = 0; provider < tables.Length; provider++)
        {
            var book = state.Weeks[provider].Book;
            if (book.TeamsOf.TryGetValue(package, out var teams)
                && teams.Any(team => book.Rounds.Origins[team[0]].Day == day && book.Rounds.Origins[team[0]].Visit == visit
                    && tables[provider].Adding(team) is not null))
            {
                return true;
            }
        }

        return false;
    }
}
