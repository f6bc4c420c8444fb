namespace Zoning.Flow.Tests;

public class AfterDischargeTests
{
    private static readonly DischargedPerson[] People =
    [
        new("65+", 10, 3_000, NeedMet.Full, PlaceAt91Days.Home),
        new("65+", 30, 3_000, NeedMet.Part, PlaceAt91Days.Hospital),
        new("65+", null, 3_000, NeedMet.None, PlaceAt91Days.Residential),
        new("65+", null, 12, NeedMet.Unknown, PlaceAt91Days.Unknown), // left 12 hours ago: not known yet at 24
        new("18-64", 200, 3_000, NeedMet.Full, PlaceAt91Days.Home),
    ];

    [Fact]
    public void Those_without_their_service_are_counted_of_those_watched_long_enough()
    {
        var outcomes = AfterDischarge.Of(People);

        outcomes.Groups.Select(group => (group.Group, group.People)).ShouldBe([("all", 5), ("18-64", 1), ("65+", 4)]);
        outcomes.Groups[0].WithoutAfter24Hours.ShouldBe(3 / 4.0); // 30, never and 200 hours, of four who are known
        outcomes.Groups[0].WithoutAfter7Days.ShouldBe(2 / 4.0);
        outcomes.Groups[2].WithoutAfter24Hours.ShouldBe(2 / 3.0);
        outcomes.Groups[2].Places.ShouldBe([0.25, 0.25, 0.25, 0.25, 0]);
        outcomes.Groups[0].Needs.ShouldBe([0.2, 0.4, 0.2, 0.2]);
    }

    [Fact]
    public void Outcomes_of_each_group_add_up_to_one()
    {
        foreach (var group in AfterDischarge.Of(People).Groups)
        {
            group.Needs.Sum().ShouldBe(1, 1e-12);
            group.Places.Sum().ShouldBe(1, 1e-12);
        }
    }

    [Fact]
    public void A_service_after_the_time_that_is_known_is_a_fault() =>
        Should.Throw<BadDataException>(() => AfterDischarge.Of([new("65+", 30, 20, NeedMet.Full, PlaceAt91Days.Home)]))
            .Findings.ShouldHaveSingleItem().Code.Id.ShouldBe("J103");
}
