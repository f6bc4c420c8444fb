using System.Collections.Immutable;

namespace Zoning.Routing.Tests;

/// <summary>Makes small problems on a line: place p lies at p, and travel between p and q takes 10 |p - q| ticks.</summary>
internal static class SmallRounds
{
    internal const int Step = 10;

    internal static RoundProblem Line(int places, ImmutableArray<RoundVisit> visits, params ImmutableArray<RoundCarer> carers)
    {
        var ticks = new int[places * places];
        for (var i = 0; i < ticks.Length; i++)
        {
            ticks[i] = Step * Math.Abs(i / places - i % places);
        }

        return new RoundProblem { Travel = TravelTable.Of(places, ticks), Visits = visits, Carers = carers };
    }

    internal static RoundVisit Visit(string name, int place, int earliest = 0, int latest = 1000, int length = 5) => new()
    {
        Name = name,
        Place = place,
        Earliest = earliest,
        Latest = latest,
        Length = length,
    };

    internal static RoundCarer Carer(string id, int earliest = 0, int latest = 2000, int home = 0) => new()
    {
        Id = new CarerId(id),
        Shifts = [new CarerShift { Earliest = earliest, Latest = latest, StartPlace = home, EndPlace = home }],
    };

    internal static RoundPlan Solve(RoundProblem problem, long iterations = 500) =>
        new RoundSearch().Solve(problem, new SolveOptions { Iterations = iterations });

    internal static string Text(this RoundPlan plan) => string.Join(" | ", plan.Rounds.Select(round =>
        FormattableString.Invariant(
            $"{round.Carer}.{round.Shift} {round.Leaves}: {string.Join(' ', round.Stops.Select(stop => FormattableString.Invariant($"{stop.Visit}@{stop.Starts}")))} -> {round.Returns}")));
}
