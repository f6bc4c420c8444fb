using Shouldly;
using TestKit;
using Zoning.Demand;

namespace Zoning.Planning.Tests;

/// <summary>Ashdale on other maps of the same land: a figure belongs to a shape, not to the index of a zone.</summary>
public class AnotherMapTests
{
    private static readonly County Ashdale = County.Read(Path.Combine(Folders.Project, "data-samples", "ashdale"));
    private static readonly Zones Reversed = OtherMaps.CodesReversed(Ashdale.HomeMap);
    private static readonly Lazy<PublishedRun> AtHome = new(() => Run(Ashdale.HomeMap));
    private static readonly Lazy<PublishedRun> OnReversed = new(() => Run(Reversed));

    [Fact]
    [Trait("county", "A")]
    public void Contact_hours_of_a_tuesday_belong_to_the_shape()
    {
        var (home, other) = (ByName(Contact(AtHome.Value), Ashdale.HomeMap), ByName(Contact(OnReversed.Value), Reversed));

        home.Count.ShouldBe(18);
        home["Hollinbridge"].ShouldBe(205.8, 0.05);
        home["Quillwort Garth"].ShouldBe(79.8, 0.05);
        other.ShouldBe(home, ignoreOrder: true);
    }

    [Fact]
    [Trait("county", "A")]
    public void The_ledger_of_a_zone_belongs_to_the_shape()
    {
        var (home, other) = (Figures(AtHome.Value, Ashdale.HomeMap), Figures(OnReversed.Value, Reversed));

        home.Count.ShouldBeGreaterThan(18 * 20);
        other.Count.ShouldBe(home.Count);
        home.ShouldAllBe(figure => other[figure.Key] == figure.Value);
    }

    [Fact]
    [Trait("county", "A")]
    public void The_rounds_of_the_county_are_the_same_on_every_map()
    {
        var (home, other) = (AtHome.Value.Rounds!.Cells, OnReversed.Value.Rounds!.Cells);

        other.Where(cell => cell.AreaKind == "county").ShouldBe(home.Where(cell => cell.AreaKind == "county"));
    }

    [Fact]
    [Trait("county", "B")]
    public void The_rounds_of_one_zone_have_the_visits_of_its_shape_on_another_map()
    {
        var visits = Ashdale.HomeMap.Select(zone => Visits(Ashdale.OnHomeMap(), zone.Code)).ToArray();
        var placed = Ashdale.On(Reversed);
        var moved = Ashdale.HomeMap.Select(zone => Visits(placed, Reversed.Single(other => other.Name == zone.Name).Code)).ToArray();

        visits.ShouldContain(364);
        moved.ShouldBe(visits);
    }

    [Fact]
    [Trait("county", "B")]
    public void The_published_rounds_of_one_zone_are_the_same_on_another_map()
    {
        var zone = Ashdale.HomeMap.Single(zone => Visits(Ashdale.OnHomeMap(), zone.Code) == 364);
        var home = Of(Ashdale.HomeMap, zone.Code).Rounds!;
        var other = Of(Reversed, Reversed.Single(one => one.Name == zone.Name).Code).Rounds!;

        other.Whole(RoundsMeasures.Contact).ShouldNotBeNull().Value.ShouldBe(home.Whole(RoundsMeasures.Contact)!.Value);
        ByName(Zones(other), Reversed).ShouldBe(ByName(Zones(home), Ashdale.HomeMap), ignoreOrder: true);
        Zones(home).Where(cell => cell.Key != zone.Code.Value).ShouldAllBe(cell => cell.Value == 0);

        static PublishedRun Of(Zones map, ZoneCode zone) => Run(map, new RoundsOptions { OnlyIn = [zone] });
    }

    [Theory]
    [InlineData(OutputLevel.Shareable)]
    [InlineData(OutputLevel.Internal)]
    [InlineData(OutputLevel.Restricted)]
    [Trait("county", "C")]
    public void A_map_of_three_zones_works_and_keeps_every_total(OutputLevel level)
    {
        var three = OtherMaps.Merged(Ashdale.HomeMap, zone => zone / 6);
        var run = Run(three).Run.Publish(level);

        three.Count.ShouldBe(3);
        run.Ledger.Cells.ShouldNotBeEmpty();
        run.Forecast.ShouldNotBeNull().Series.ShouldNotBeEmpty();
        run.Rounds.ShouldNotBeNull().Cells.ShouldNotBeEmpty();
        foreach (var status in HourStatuses.All)
        {
            run.Run.Ledger.County.Client(0, status).ShouldBe(AtHome.Value.Run.Ledger.County.Client(0, status), status.Key());
        }

        if (level != OutputLevel.Shareable)
        {
            var parts = Contact(AtHome.Value).Values.Sum();
            Contact(run).Values.Sum().ShouldBe(parts, 18 * 0.05);
        }
    }

    private static PublishedRun Run(Zones map, RoundsOptions? rounds = null) => Ashdale.On(map).Run(new RunOptions
    {
        Forecast = new CountyForecastOptions { By = ForecastBy.County, Model = "naive", Weeks = 4 },
        Rounds = new RunRounds { Iterations = 2_000, Options = rounds ?? new RoundsOptions() },
    }).Publish(OutputLevel.Internal);

    private static int Visits(PlacedCounty placed, ZoneCode zone) =>
        placed.ToRounds(DayOfWeek.Tuesday, new RoundsOptions { OnlyIn = [zone] }).Providers.Sum(provider => provider.Problem.Visits.Length);

    private static Dictionary<string, double> Contact(PublishedRun run) => Zones(run.Rounds!);

    private static Dictionary<string, double> Zones(PublishedRounds rounds) => rounds.Cells
        .Where(cell => cell.AreaKind == "zone" && cell.Measure == RoundsMeasures.Contact)
        .ToDictionary(cell => cell.Area, cell => cell.Value!.Value, StringComparer.Ordinal);

    private static Dictionary<string, double> ByName(Dictionary<string, double> byCode, Zones map) =>
        map.ToDictionary(zone => zone.Name, zone => byCode[zone.Code.Value], StringComparer.Ordinal);

    private static Dictionary<(string, string, string), double?> Figures(PublishedRun run, Zones map) => run.Ledger.Cells
        .Where(cell => cell.AreaKind == "zone")
        .ToDictionary(
            cell => (map.Single(zone => zone.Code.Value == cell.Area).Name, cell.Measure.Key, $"{cell.Status}/{cell.Provider}/{cell.TimeOfDay}"),
            cell => cell.Value);
}
