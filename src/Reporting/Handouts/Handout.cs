using System.Collections.Immutable;
using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Reporting;

/// <summary>A carer's rounds with their dates: what the carer is given. Restricted.</summary>
/// <param name="Carer">The carer.</param>
/// <param name="Rounds">The rounds in order.</param>
internal sealed record Handout(CarerId Carer, ImmutableArray<HandoutRound> Rounds)
{
    private const int MinutesADay = 1440;

    /// <summary>The rounds of a carer in a plan.</summary>
    /// <param name="county">The county.</param>
    /// <param name="rounds">The provider's problem.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="carer">The carer, who has rounds in the plan or none.</param>
    /// <param name="from">The first date: each round is on the first such day of the week on or after it.</param>
    public static Handout Of(County county, ProviderRounds rounds, RoundPlan plan, CarerId carer, DateOnly from)
    {
        var problem = rounds.Problem;
        var places = county.Packages.ToDictionary(one => one.Package.Id, one => one.Place);
        var teams = VisitTeams.Of(problem);
        var carerOf = plan.Rounds.SelectMany(round => round.Visits.Select(visit => (visit, round.Carer)))
            .ToDictionary(one => one.visit, one => one.Carer);
        return new Handout(carer,
        [
            .. plan.Rounds.Where(round => problem.Carers[round.Carer].Id == carer).OrderBy(round => round.Leaves).Select(round =>
            {
                var day = problem.Carers[round.Carer].Shifts[round.Shift].Day;
                var date = from.AddDays((day - from.DayOfWeek.MondayBased() + 7) % 7);
                return new HandoutRound(
                    date, Minute(round.Leaves, day), Minute(round.Returns, day),
                    [
                        .. round.Stops.Select(stop => stop.IsBreak
                            ? new HandoutStop("", "", Minute(stop.Starts, day), Minute(stop.Ends, day), [])
                            : new HandoutStop(
                                rounds.Origins[stop.Visit].Package.Value,
                                places.GetValueOrDefault(rounds.Origins[stop.Visit].Package) ?? "",
                                Minute(stop.Starts, day), Minute(stop.Ends, day), With(stop.Visit, round.Carer))),
                    ]);
            }).OrderBy(round => round.Date).ThenBy(round => round.LeavesMinute),
        ]);

        int Minute(int ticks, int day) => (int)Math.Floor((double)ticks / problem.TicksPerMinute) - day * MinutesADay;

        ImmutableArray<CarerId> With(int visit, int own) => [.. teams.Members(visit)
            .Where(other => other != visit && carerOf.TryGetValue(other, out var who) && who != own)
                .Select(other => problem.Carers[carerOf[other]].Id)];
    }
}

/// <summary>A round of a handout; minutes count from midnight of its date and may pass 24 hours.</summary>
internal sealed record HandoutRound(DateOnly Date, int LeavesMinute, int ReturnsMinute, ImmutableArray<HandoutStop> Stops);

/// <summary>A stop of a handout: a visit, or a break if the package is empty.</summary>
internal sealed record HandoutStop(string Package, string Place, int StartMinute, int EndMinute, ImmutableArray<CarerId> With)
{
    /// <summary>Whether it is a break.</summary>
    public bool IsBreak => Package.Length == 0;
}
