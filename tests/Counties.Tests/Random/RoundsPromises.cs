using Zoning.Routing;

namespace Zoning.Counties.Tests;

/// <summary>What holds of the problems of rounds that any folder makes.</summary>
public static class RoundsPromises
{
    /// <summary>
    /// Every problem of a day, of a date and of a week passes the checks of problems; teams are tied each to each; who is asked for never
    /// contradicts who may come.
    /// </summary>
    public static void ProblemsAreSound(int seed)
    {
        var county = RandomCounty.Read(seed).OnHomeMap();
        var options = new RoundsOptions { Date = new DateOnly(2026, 3, 28), PrefersTodaysStarts = seed % 2 == 0 };
        CountyRounds[] all =
        [
            county.ToRounds(DayOfWeek.Saturday), county.ToRounds(new DateOnly(2026, 4, 3)), county.ToWeekOfRounds(options), county.ToWeekOfRounds(),
        ];
        foreach (var rounds in all.SelectMany(one => one.Providers))
        {
            Need(rounds.Problem.Check().IsEmpty, string.Join("; ", rounds.Problem.Check()));
            Need(rounds.Origins.Length == rounds.Problem.Visits.Length, "an origin for each visit");
            Need(rounds.Places.Length == rounds.Problem.Travel.Places, "a place for each place of travel");
            CheckTeams(rounds);
            CheckCarers(rounds);
        }
    }

    /// <summary>A known trip is the time of the problem wherever it may be used, and other trips stay as they were.</summary>
    public static void KnownTripsAreTaken(int seed)
    {
        var texts = RandomCounty.Texts(seed);
        foreach (var file in (string[])["travel.csv", "travel-speeds.csv", "holidays.csv"])
        {
            texts.Remove(file);
        }

        var plain = RandomCounty.Read(texts).OnHomeMap().ToRounds(DayOfWeek.Monday);
        foreach (var before in plain.Providers.Where(one => one.Problem.Visits.Select(visit => visit.Place).Distinct().Count() > 1).Take(1))
        {
            var (from, to) = (0, Array.FindIndex([.. before.Problem.Visits], visit => before.Places[visit.Place].Premises != before.Places[before.Problem.Visits[0].Place].Premises));
            if (to < 0)
            {
                continue;
            }

            texts["travel.csv"] = $"from,to,minutes\n{before.Origins[from].Package},{before.Origins[to].Package},17.5\n";
            var after = RandomCounty.Read(texts).OnHomeMap().ToRounds(DayOfWeek.Monday).Providers.Single(one => one.Provider == before.Provider);
            var (origin, destination) = (before.Problem.Visits[from].Place, before.Problem.Visits[to].Place);
            for (var one = 0; one < before.Places.Length; one++)
            {
                for (var other = 0; other < before.Places.Length; other++)
                {
                    var expected = (one, other) == (origin, destination) ? 1050 : before.Problem.Travel.Ticks(one, other, 0);
                    Need(after.Problem.Travel.Ticks(one, other, 0) == expected, $"the trip from {one} to {other}");
                }
            }
        }
    }

    private static void CheckTeams(ProviderRounds rounds)
    {
        var pairs = rounds.Problem.Links.Where(link => link.IsPair).Select(link => (link.First, link.Second)).ToHashSet();
        foreach (var team in rounds.Origins.Select((origin, index) => (origin, index)).GroupBy(one => (one.origin.Package, one.origin.Day, one.origin.Visit)))
        {
            int[] members = [.. team.Select(one => one.index)];
            Need(members.All(one => members.All(other => one >= other || pairs.Contains((one, other)))), $"the team of {team.Key.Package}");
        }

        Need(pairs.All(pair => rounds.Origins[pair.First].Package == rounds.Origins[pair.Second].Package), "pairs within one visit");
    }

    private static void CheckCarers(ProviderRounds rounds)
    {
        foreach (var carer in rounds.Problem.Carers)
        {
            Need(!(carer.WorkedMost < 0) && carer.LeastRest >= 11 * 3600, $"hours and rest of {carer.Id}");
            foreach (var rule in carer.Shifts.Select(shift => shift.Break).OfType<BreakRule>())
            {
                Need(rule is { BetweenVisits: true, WorkAbove: 6 * 3600, Length: >= 20 * 60 }, $"the break of {carer.Id}");
            }
        }

        foreach (var visit in rounds.Problem.Visits)
        {
            Need(visit.CarerPrices.All(priced => priced.Price < visit.OtherCarerPrice), $"prices of {visit.Name}");
        }
    }

    private static void Need(bool holds, string what)
    {
        if (!holds)
        {
            throw new InvalidOperationException(what);
        }
    }
}
