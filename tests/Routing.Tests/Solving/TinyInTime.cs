using System.Collections.Immutable;

namespace Zoning.Routing.Tests;

/// <summary>Random problems squeezed into so few ticks and visits that every start can be tried.</summary>
internal static class TinyInTime
{
    public static RoundProblem Make(int seed)
    {
        var random = new Randomness(seed).For("tiny in time");
        var isTeam = random.NextBelow(8) == 0;
        var visits = isTeam ? 3 : 1 + random.NextBelow(3);
        var places = visits + 1;
        return new RoundProblem
        {
            Travel = TravelTable.Of(places, [.. Enumerable.Range(0, places * places).Select(_ => random.NextBelow(4))]),
            Visits = [.. Enumerable.Range(0, visits).Select(i => Visit(i, places, isTeam, random))],
            Carers = [.. Enumerable.Range(0, isTeam ? 3 : 1 + random.NextBelow(2)).Select(i => Carer(i, places, isTeam, random))],
            Links = isTeam ? Team(random) : visits == 1 ? []
                : [new VisitLink(0, 1, random.NextBelow(3), 2 + random.NextBelow(5), random.NextBelow(2) == 0)],
            Cycle = random.NextBelow(3) == 0 ? 18 + random.NextBelow(4) : null,
            Weights = new RoundWeights
            {
                Waiting = random.NextBelow(2) * random.NextBelow(3),
                OffPreferred = random.NextBelow(2) * random.NextBelow(4),
                Paid = random.NextBelow(3) == 0 ? 1 + random.NextBelow(2) : 0,
                Overtime = random.NextBelow(4),
                Shortfall = random.NextBelow(2) * random.NextBelow(3),
                ExtraCarer = random.NextBelow(5),
                HighestLateness = random.NextBelow(2),
                HighestWaiting = random.NextBelow(2) * random.NextBelow(3),
            },
        };
    }

    private static RoundVisit Visit(int index, int places, bool isTeam, Randomness random)
    {
        var earliest = random.NextBelow(6);
        return new RoundVisit
        {
            Name = $"v{index}",
            Place = random.NextBelow(places),
            Person = random.NextBelow(2),
            Earliest = earliest,
            Latest = isTeam ? earliest + 3 : 6 + random.NextBelow(4),
            Preferred = random.NextBelow(2) == 0 ? random.NextBelow(12) : null,
            LatePrice = !isTeam && random.NextBelow(3) == 0 ? random.NextBelow(4) : null,
            Length = random.NextBelow(4),
            UnallocatedPrice = 5 + random.NextBelow(40),
        };
    }

    private static ImmutableArray<VisitLink> Team(Randomness random)
    {
        var apart = random.NextBelow(2);
        return [new VisitLink(0, 1, 0, apart, true), new VisitLink(1, 2, 0, apart, true), new VisitLink(0, 2, -apart, apart, true)];
    }

    private static RoundCarer Carer(int index, int places, bool isTeam, Randomness random)
    {
        ImmutableArray<CarerShift> shifts =
        [
            new CarerShift
            {
                Earliest = random.NextBelow(3),
                Latest = 12,
                StartPlace = 0,
                EndPlace = random.NextBelow(places),
                OvertimeFrom = random.NextBelow(2) == 0 ? random.NextBelow(12) : null,
                LongestRound = random.NextBelow(3) == 0 ? 8 : null,
                Break = random.NextBelow(2) == 0
                    ? new BreakRule(2 + random.NextBelow(3), 7, 2, random.NextBelow(2) == 0)
                    {
                        WorkAbove = random.NextBelow(2) * (2 + random.NextBelow(6)),
                        BetweenVisits = random.NextBelow(2) == 0,
                    }
                    : null,
            },
            new CarerShift
            {
                Earliest = 12, Latest = 18, StartPlace = 0, EndPlace = 0, Day = random.NextBelow(2),
                OvertimeFrom = random.NextBelow(2) == 0 ? 15 : null,
            },
        ];
        return new RoundCarer
        {
            Id = new CarerId($"c{index}"),
            Shifts = isTeam ? [shifts[0]] : shifts,
            ContractedLeast = random.NextBelow(12),
            ContractedMost = random.NextBelow(2) == 0 ? 12 : null,
            WorkedMost = random.NextBelow(3) == 0 ? 3 + random.NextBelow(10) : null,
            MostDays = random.NextBelow(3) == 0 ? 1 : null,
            LeastRest = random.NextBelow(8),
        };
    }
}
