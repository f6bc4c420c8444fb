using Zoning.Routing;

namespace Zoning.Counties;

/// <summary>Makes the starts of today's rounds the preferred ones.</summary>
internal static class TodaysStarts
{
    /// <summary>The rounds with today's starts preferred, if the options ask for that; visits not made today keep their own.</summary>
    internal static ProviderRounds Preferred(ProviderRounds rounds, RoundsOptions options)
    {
        if (!options.PrefersTodaysStarts || rounds.Today is not { } today)
        {
            return rounds;
        }

        var visits = rounds.Problem.Visits.ToBuilder();
        foreach (var stop in today.Rounds.SelectMany(round => round.Stops).Where(stop => !stop.IsBreak))
        {
            visits[stop.Visit] = visits[stop.Visit] with { Preferred = stop.Starts };
        }

        var problem = rounds.Problem with { Visits = visits.ToImmutable() };
        today = today with { Problem = problem };
        return rounds with { Problem = problem, Today = today with { Cost = Checker.Check(today).Cost } };
    }
}
