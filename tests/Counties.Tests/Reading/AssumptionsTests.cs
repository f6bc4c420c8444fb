using System.Text;
using Shouldly;

namespace Zoning.Counties.Tests;

/// <summary>assumptions.json of a folder is a fact of its county.</summary>
public class AssumptionsTests
{
    private const string Services = "id,place,hours_week,provider,status\nP1,A,10,PR1,active\n";

    [Fact]
    public void What_the_file_sets_is_the_countys_and_is_written_again()
    {
        var county = Read("""{"assumptions":[{"name":"reablement_weeks","value":"4"},{"name":"arranging_days","value":"7"}]}""");

        county.Assumptions.ToLedgerOptions().ReablementWeeks.ShouldBe(4);
        county.Assumptions.All.Where(one => one.IsYours).Select(one => one.Key).ShouldBe(["reablement_weeks"]);
        Encoding.UTF8.GetString(county.OnHomeMap().ToFiles()["assumptions.json"]).ShouldContain("\"reablement_weeks\"");
        County.Read(CountySource.Of(county.OnHomeMap().ToFiles())).ShouldBe(county);
    }

    [Fact]
    public void Without_the_file_a_county_has_the_defaults_and_writes_none()
    {
        var county = County.Read(SquareCounty.With(("services.csv", Services)));

        county.Assumptions.ShouldBe(Assumptions.Default);
        county.OnHomeMap().ToFiles().ShouldNotContainKey("assumptions.json");
    }

    [Fact]
    public void Counties_with_other_assumptions_are_not_equal()
    {
        var parts = County.Read(SquareCounty.With(("services.csv", Services))).ToParts();

        County.Of(parts with { Assumptions = Assumptions.Default.With("arranging_days=3") }).ShouldNotBe(County.Of(parts));
    }

    [Fact]
    public void Filters_and_maps_keep_them()
    {
        var county = Read("""{"assumptions":[{"name":"rule.cover","value":"off"}]}""");

        county.Where(_ => true).Assumptions.ToLedgerOptions().RulesOff.ShouldBe(["cover"]);
        county.On(county.HomeMap).County.Assumptions.ShouldBe(county.Assumptions);
    }

    [Theory]
    [InlineData("""{"assumptions":[{"name":"luck","value":"7"}]}""", "D202")]
    [InlineData("""{"assumptions":[{"name":"reablement_weeks","value":"400"}]}""", "D202")]
    [InlineData("""{"assumptions":[{"name":"travel.detour","value":"1.5","setBy":"default"}]}""", "D202")]
    [InlineData("""{"assumptions":[{"name":"reablement_weeks"}]}""", "D201")]
    [InlineData("""{"schema":"zoning.assumptions/9","assumptions":[]}""", "D201")]
    [InlineData("[]", "D201")]
    [InlineData("{", "D201")]
    public void A_file_that_sets_what_cannot_be_set_is_refused_with_every_other_fault(string text, string code)
    {
        var source = SquareCounty.With(
            ("services.csv", "id,place,hours_week,provider,status\nP1,A,many,PR1,active\n"), ("assumptions.json", text));

        var codes = Should.Throw<BadDataException>(() => County.Read(source)).Findings.Select(finding => finding.Code.Id).ToList();
        codes.ShouldContain(code);
        codes.Count.ShouldBeGreaterThan(1);
    }

    private static County Read(string assumptions) =>
        County.Read(SquareCounty.With(("services.csv", Services), ("assumptions.json", assumptions)));
}
