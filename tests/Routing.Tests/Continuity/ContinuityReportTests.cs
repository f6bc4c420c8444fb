using System.Collections.Immutable;
using Shouldly;

namespace Zoning.Routing.Tests;

public class ContinuityReportTests
{
    [Fact]
    public void A_plan_is_measured_person_by_person_and_people_without_a_measure_are_not_in_the_mean()
    {
        // Person 0 is seen by carers 0, 0, 1 (COC (4 + 1 - 3) / 6 = 1/3), person 1 once, nobody's visit not at all.
        var report = ContinuityReport.Of(Plan([0, 0, 0, 1, -1], [], [0, 2, 3], [1, 4]));

        report.Persons.Select(one => one.Person).ShouldBe([0, 1]);
        report.Coc!.Value.ShouldBe(1.0 / 3, 1e-12);
        report.Upc!.Value.ShouldBe((2.0 / 3 + 1) / 2, 1e-12);
        report.CarersIn28Days.ShouldBe(1.5);
    }

    [Fact]
    public void Two_carers_at_once_are_one_occasion()
    {
        // Visits 0 and 1 are a pair, 2 and 3 the next: carers 0 and 1 come both times.
        var report =
            ContinuityReport.Of(Plan([0, 0, 0, 0], [new VisitLink(0, 1, 0, 0, true), new VisitLink(2, 3, 0, 0, true)], [0, 2], [1, 3]));

        report.Secon.ShouldBe(1);
        report.Persons[0].Continuity.Visits.ShouldBe(4);
    }

    private static RoundPlan Plan(int[] persons, ImmutableArray<VisitLink> links, params int[][] rounds)
    {
        var problem = new RoundProblem
        {
            Travel = TravelTable.Of(1, [0]),
            Visits = [.. persons.Select((person, at) =>
                new RoundVisit { Name = $"v{at}", Person = person, Place = 0, Earliest = 0, Latest = 9000, Length = 60 })],
            Carers = [.. rounds.Select((_, at) =>
                new RoundCarer { Id = new CarerId($"c{at}"),
                Shifts = [new CarerShift { Earliest = 0, Latest = 9999, StartPlace = 0, EndPlace = 0 }] })],
            Links = links,
        };
        return new RoundPlan(
            problem,
            [.. rounds.Select((visits, carer) =>
                new Round(carer, 0, 0, [.. visits.Select(visit => new RoundStop(visit, visit * 100, visit * 100, visit * 100 + 60))],
                9000))],
            [],
            new RoundCost { Weighted = 0 });
    }
}
