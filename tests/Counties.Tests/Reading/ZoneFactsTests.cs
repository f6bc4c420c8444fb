using Shouldly;

namespace Zoning.Counties.Tests;

/// <summary>zone-facts.csv: what is read, told and written back.</summary>
public sealed class ZoneFactsTests
{
    private const string Services = "id,place,hours_week,provider,status\nP1,A,3,,active\nP2,B,7,,active\n";
    private const string People = "zone,age_band,people\nA,65+,100\nB,65+,200\n";

    [Fact]
    public void Facts_are_read_and_blank_ones_are_not_known()
    {
        var county = Read("zone,rural,decile,living_alone\nB,yes,10,60\nA,,1,\n");

        county.ZoneFacts!.Value.ShouldBe(
            [new ZoneFact(new ZoneCode("B"), true, 10, 60), new ZoneFact(new ZoneCode("A"), null, 1, null)]);
        Codes(county).ShouldBe(["N122", "N122"]);
        County.Read(SquareCounty.With(("services.csv", Services), ("population.csv", People))).ZoneFacts.ShouldBeNull();
    }

    [Fact]
    public void Bad_rows_are_told_all_at_once()
    {
        var fault = Should.Throw<BadDataException>(() =>
            Read("zone,rural,decile,living_alone\nA,maybe,3,5\nA,no,0,5\nA,no,3,-1\nX,no,3,5\nB,no,3,5\nB,no,4,5\n"));

        fault.Findings.Where(finding => finding.File == "zone-facts.csv" && finding.Line > 0).Select(finding => (finding.Line, finding.Code.Id))
            .ShouldBe([(2, "F212"), (3, "F210"), (4, "F210"), (5, "R101"), (7, "N121")], ignoreOrder: true);
    }

    [Fact]
    public void More_people_alone_than_people_are_told()
    {
        var county = Read("zone,living_alone\nA,101\nB,200\n");

        Codes(county).ShouldBe(["N123"]);
        county.Findings.Single(finding => finding.Code.Id == "N123").What.ShouldContain("'A'");
    }

    [Fact]
    public void Groups_of_zones_share_their_facts_by_people()
    {
        var placed = Read("zone,rural,decile,living_alone\nA,yes,10,40\nB,no,1,80\n").OnHomeMap();

        var joined = PlacedNeed.Of(placed, ["A/2"], _ => 0)!.Areas.Single();

        joined.People.ShouldBe([300]);
        joined.LivingAlone!.Value.ShouldBe(120 / 300.0, 1e-12);
        joined.Decile!.Value.ShouldBe((100 * 10 + 200 * 1) / 300.0, 1e-12);
        joined.Rural!.Value.ShouldBe(100 / 300.0, 1e-12);
    }

    [Fact]
    public void A_fact_that_one_zone_of_a_group_lacks_is_not_known_of_the_group()
    {
        var placed = Read("zone,rural,decile,living_alone\nA,yes,,400\nB,no,1,80\n").OnHomeMap();

        var joined = PlacedNeed.Of(placed, ["A/2"], _ => 0)!.Areas.Single();

        joined.Decile.ShouldBeNull();
        joined.LivingAlone.ShouldBeNull();
        joined.Rural.ShouldNotBeNull();
    }

    [Fact]
    public void Bands_that_all_zones_have_are_used_and_the_young_are_the_rest_of_all()
    {
        const string Bands = "zone,age_band,people,year\nA,all,1000,2024\nA,65-74,60,2024\nA,75-84,30,2024\nA,85+,10,2024\n"
            + "B,all,3000,2024\nB,65-74,100,2024\nB,75-84,70,2024\nB,85+,30,2024\nB,85+,90,2031\n";
        var county = County.Read(SquareCounty.With(("services.csv", Services), ("population.csv", Bands)));

        var need = PlacedNeed.Of(county.OnHomeMap(), ["A", "B"], zone => zone)!;

        need.Bands.ShouldBe([PlacedNeed.UnderFrom65, "65-74", "75-84", "85+"]);
        need.Areas[1].People.ShouldBe([2800, 100, 70, 30]);
        PlacedNeed.Of(County.Read(SquareCounty.With(("services.csv", Services))).OnHomeMap(), ["A", "B"], zone => zone).ShouldBeNull();
    }

    private static County Read(string facts) =>
        County.Read(SquareCounty.With(("services.csv", Services), ("population.csv", People), ("zone-facts.csv", facts)));

    private static IEnumerable<string> Codes(County county) =>
        county.Findings.Where(finding => finding.File == "zone-facts.csv").Select(finding => finding.Code.Id);
}
