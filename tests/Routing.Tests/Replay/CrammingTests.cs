using Shouldly;
using Zoning.Quality.Rounds;

namespace Zoning.Routing.Tests;

public class CrammingTests
{
    [Fact]
    public void Time_shorter_than_the_trip_is_cramming_and_a_break_does_not_count_as_time()
    {
        var problem = new RoundProblem
        {
            Travel = TravelTable.Of(2, [0, 300, 400, 0]),
            Visits = [Visit("a", 0), Visit("b", 1), Visit("c", 0), Visit("d", 1)],
            Carers = [new RoundCarer { Id = new CarerId("x"),
                Shifts = [new CarerShift { Earliest = 0, Latest = 9999, StartPlace = 1, EndPlace = 1 }] }],
        };

        // a to b 300 in a gap of 300; b to c 400 in 399; c to d 300 in a gap of 700 of which 500 are a break.
        var round = new Round(0, 0, 0,
            [new(0, 0, 0, 100), new(1, 400, 400, 500), new(2, 899, 899, 999), new(-1, 999, 1100, 1600), new(3, 1699, 1699, 1799)], 1799);
        var cramming = Cramming.Of(new RoundPlan(problem, [round], [], new RoundCost { Weighted = 0 }));

        cramming.Legs.ShouldBe(3);
        cramming.Crammed.ShouldBe([new CrammedLeg(0, 1, 2, 399, 400), new CrammedLeg(0, 2, 3, 200, 300)]);
        cramming.Share!.Value.ShouldBe(2.0 / 3, 1e-12);
        cramming.Missing.ShouldBe(101);
    }

    [Fact]
    public void A_feasible_plan_is_never_crammed()
    {
        Cramming.Of(PlantedDay.Make(100, 1, 0.1).Plan).Crammed.ShouldBeEmpty();
    }

    private static RoundVisit Visit(string name, int place) =>
        new() { Name = name, Place = place, Earliest = 0, Latest = 9999, Length = 100 };
}
