namespace Zoning.Routing.Tests;

/// <summary>
/// A small plan made by hand in which every part of the cost is above 0 and every rule binds; all numbers are worked out on paper.
/// </summary>
/// <remarks>
/// Carer 0: leaves 155, visit 0 at 165-195 with its twin, waits 55, break 250-310, arrives 335, waits 65, visit 3 at 400-420, back 450 (20
/// of overtime); next day leaves 870, visit 4 at 900-910, back 940. Carer 1: leaves 80, visit 2 at 100-150 (10 late), twin visit 1 at
/// 165-195, back 207.
/// </remarks>
internal static class HandMadePlan
{
    public static readonly RoundProblem Problem = new()
    {
        Travel = TravelTable.Of(
            4,
            [0, 10, 20, 30, 12, 0, 15, 25, 20, 15, 0, 10, 30, 25, 10, 0],
            [0, 70, 140, 210, 84, 0, 105, 175, 140, 105, 0, 70, 210, 175, 70, 0]),
        SkillNames = ["hoist"],
        Visits =
        [
            new RoundVisit { Name = "v0", Person = 0, Place = 1, Earliest = 100, Latest = 200, Length = 30, Skills = 1,
                CarerPrices = [(0, 7)], OtherCarerPrice = 90 },
            new RoundVisit { Name = "v1", Person = 0, Place = 1, Earliest = 100, Latest = 200, Length = 30, CarerPrices = [(0, 8)],
                OtherCarerPrice = 11 },
            new RoundVisit { Name = "v2", Person = 1, Place = 2, Earliest = 60, Latest = 90, LatePrice = 3, Length = 40,
                LengthByCarer = [40, 50] },
            new RoundVisit { Name = "v3", Person = 2, Place = 3, Earliest = 400, Latest = 450, Length = 20, Load = 5 },
            new RoundVisit { Name = "v4", Person = 2, Place = 3, Earliest = 900, Latest = 950, Length = 10 },
            new RoundVisit { Name = "v5", Place = 1, Earliest = 0, Latest = 50, Length = 10, IsTimeCritical = true,
                UnallocatedPrice = 500 },
            new RoundVisit { Name = "v6", Place = 1, Earliest = 0, Latest = 50, Length = 10, UnallocatedPrice = 40 },
            new RoundVisit { Name = "v7", Place = 1, Earliest = 0, Latest = 50, Length = 10 },
        ],
        Links = [new VisitLink(0, 1, 0, 0, true), new VisitLink(3, 4, 400, 500, false)],
        Carers =
        [
            new RoundCarer
            {
                Id = new CarerId("c0"), Skills = 1, Capacity = 5, LongestTrip = 30, LeastRest = 420, FixedPrice = 50, ContractedMost = 300,
                Shifts =
                [
                    new CarerShift { Earliest = 155, Latest = 450, StartPlace = 0, EndPlace = 0, OvertimeFrom = 430, LongestRound = 295,
                        Break = new BreakRule(250, 350, 60) },
                    new CarerShift { Earliest = 800, Latest = 1_000, StartPlace = 0, EndPlace = 0, Day = 1 },
                ],
            },
            new RoundCarer
            {
                Id = new CarerId("c1"), ContractedLeast = 150, FixedPrice = 25,
                Shifts = [new CarerShift { Earliest = 80, Latest = 600, StartPlace = 0, EndPlace = 0 }],
            },
        ],
        Weights = new RoundWeights
        {
            Travel = 2,
            Metre = 1,
            Waiting = 3,
            Overtime = 5,
            Shortfall = 7,
            ExtraCarer = 100,
            HighestLateness = 11,
            HighestWaiting = 13,
        },
    };

    // 2 * 172 + 1204 + 3 * 120 + 30 + 5 * 20 + 7 * 23 + 100 + 11 * 10 + 13 * 120 + 540 + 18 + 75 = 4602
    public static readonly RoundCost Cost = new()
    {
        MissingMandatory = 1,
        MissingTimeCritical = 1,
        Travel = 172,
        Paid = 432,
        Metres = 1_204,
        Waiting = 120,
        Late = 10,
        LatePrice = 30,
        Overtime = 20,
        Shortfall = 23,
        ExtraCarers = 1,
        HighestLateness = 10,
        HighestWaiting = 120,
        UnallocatedPrice = 540,
        CarerPrice = 18,
        FixedPrice = 75,
        Weighted = 4_602,
    };

    public static readonly RoundPlan Plan = new(
        Problem,
        [
            new Round(0, 0, 155, [new RoundStop(0, 165, 165, 195), new RoundStop(-1, 195, 250, 310), new RoundStop(3, 335, 400, 420)], 450),
            new Round(0, 1, 870, [new RoundStop(4, 900, 900, 910)], 940),
            new Round(1, 0, 80, [new RoundStop(2, 100, 100, 150), new RoundStop(1, 165, 165, 195)], 207),
        ],
        [5, 6, 7],
        Cost);
}
