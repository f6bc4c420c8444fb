using Shouldly;
using TestKit;
using Zoning.Routing;

namespace Zoning.Planning.Tests;

/// <summary>The rounds of a sample are such as a provider could make: measured on every day of a week by the checker and by counting.</summary>
public class SampleRoundsTests
{
    private static readonly PlacedCounty Ashdale = County.Read(Path.Combine(Folders.Project, "data-samples", "ashdale")).OnHomeMap();
    private static readonly CountyRounds[] Week = [.. Enum.GetValues<DayOfWeek>().Select(day => Ashdale.ToRounds(day))];

    [Fact]
    public void Todays_rounds_of_ashdale_hold_every_visit_and_break_no_rule()
    {
        var today = Week.SelectMany(day => day.Providers).Select(provider => provider.Today.ShouldNotBeNull()).ToList();

        today.Sum(plan => plan.Unallocated.Length).ShouldBe(0);
        today.SelectMany(plan => Checker.Check(plan).Violations.Select(violation => $"{plan.Problem.Name}: {violation}")).ShouldBeEmpty();
    }

    [Fact]
    public void Todays_rounds_of_ashdale_travel_11_to_16_minutes_an_hour_of_care()
    {
        var travel = Week.SelectMany(day => day.Providers)
            .Select(provider => TravelCount.Of(provider.Today!))
            .Aggregate((sum, own) => sum.Plus(own));

        travel.MinutesAnHour!.Value.ShouldBeInRange(11, 16);
    }
}
