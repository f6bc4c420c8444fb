using System.Collections.Immutable;

namespace Zoning.Routing.Tests.Solving.Orders;

/// <summary>Small problems with every feature the search over one order knows, by seed.</summary>
internal static class OrderCases
{
    public static RoundProblem Random(int seed)
    {
        var chance = new Randomness(seed).For("order cases");
        int places = 3 + chance.NextBelow(12), carers = 2 + chance.NextBelow(5), visits = 4 + chance.NextBelow(24);
        var isRich = chance.NextBelow(2) == 0;
        var ticks = Enumerable.Range(0, places * places)
            .Select(leg => leg % (places + 1) == 0 ? 0 : isRich && chance.NextBelow(40) == 0 ? -1 : 3 + chance.NextBelow(60)).ToArray();
        var metres = ticks.Select(leg => Math.Max(0, leg) * 400).ToArray();
        var travel = chance.NextBelow(2) == 0 ? TravelTable.Of(places, ticks)
            : TravelTable.Of(places, ticks, metres).WithMode(ticks.Select(leg => leg < 0 ? leg : leg * 2).ToArray(), metres);
        var links = ImmutableArray.CreateBuilder<VisitLink>();
        for (var visit = 0; visit + 1 < visits; visit += 3)
        {
            if (chance.NextBelow(2) == 0)
            {
                var least = chance.NextBelow(30) - 10;
                links.Add(chance.NextBelow(2) == 0
                    ? new(visit, visit + 1, 0, 0, true)
                    : new(visit, visit + 1, least, least + chance.NextBelow(40), true));
            }
        }

        return new RoundProblem
        {
            Name = $"case {seed}",
            Travel = travel,
            Links = links.ToImmutable(),
            SkillNames = ["lift", "meds"],
            Visits = [.. Enumerable.Range(0, visits).Select(visit => Visit(visit, chance, places, carers, isRich))],
            Carers = [.. Enumerable.Range(0, carers).Select(carer => Carer(carer, chance, places, travel.Modes, isRich))],
            Weights = isRich
                ? new()
                {
                    Travel = 1 + chance.NextBelow(3),
                    Metre = chance.NextBelow(2),
                    Waiting = chance.NextBelow(2),
                    Overtime = chance.NextBelow(4),
                    HighestLateness = 2,
                    HighestWaiting = chance.NextBelow(2),
                    HighestIdle = chance.NextBelow(2)
                }
                : new() { HighestLateness = 1 },
        };
    }

    private static RoundVisit Visit(int visit, Randomness chance, int places, int carers, bool isRich)
    {
        var earliest = chance.NextBelow(400);
        return new()
        {
            Name = $"v{visit}",
            Place = chance.NextBelow(places),
            Earliest = earliest,
            Latest = earliest + chance.NextBelow(120),
            LatePrice = isRich && chance.NextBelow(4) == 0 ? null : 1 + chance.NextBelow(3),
            Length = chance.NextBelow(40),
            LengthByCarer = isRich && chance.NextBelow(5) == 0 ? [.. Enumerable.Range(0, carers).Select(_ => chance.NextBelow(50))] : [],
            Skills = chance.NextBelow(4) == 0 ? 1UL : 0,
            UnallocatedPrice = isRich && chance.NextBelow(2) == 0 ? 100 + chance.NextBelow(400) : null,
            IsTimeCritical = isRich && chance.NextBelow(8) == 0,
            ForbiddenCarers = chance.NextBelow(5) == 0 ? [chance.NextBelow(carers)] : [],
            CarerPrices = isRich && chance.NextBelow(4) == 0 ? [(chance.NextBelow(carers), chance.NextBelow(50))] : [],
            OtherCarerPrice = isRich && chance.NextBelow(6) == 0 ? 20 : 0,
        };
    }

    private static RoundCarer Carer(int carer, Randomness chance, int places, int modes, bool isRich) => new()
    {
        Id = new CarerId($"c{carer}"),
        Skills = carer % 2 == 0 ? 3UL : 2UL,
        Mode = chance.NextBelow(modes),
        LongestTrip = isRich && chance.NextBelow(4) == 0 ? 55 : null,
        FixedPrice = isRich ? chance.NextBelow(50) : 0,
        Shifts =
        [
            new CarerShift
            {
                Earliest = chance.NextBelow(60),
                Latest = isRich ? 500 + chance.NextBelow(200) : RoundProblem.MaxTicks,
                OvertimeFrom = isRich && chance.NextBelow(2) == 0 ? 300 + chance.NextBelow(200) : null,
                StartPlace = chance.NextBelow(places),
                EndPlace = chance.NextBelow(places),
            },
        ],
    };
}
