using Shouldly;
using Zoning;

namespace Importing.Tests.Importing;

public sealed class NearNamesTests
{
    private const string Lines = "id,person,place,hours_week,carers,provider,status\n";

    [Theory]
    [InlineData("larch-homecare", "larch-home-care", "Likely")]
    [InlineData("larch-home-care-dorset", "larch-home-care", "Likely")]
    [InlineData("larch-care-services", "larch-home-care", "Likely")]
    [InlineData("SYN-larch-homecare", "SYN-larch-home-care", "Likely")]
    [InlineData("sunny-side", "sunnyside", "Likely")]
    [InlineData("lark-home-care", "larch-home-care", "Guess")]
    [InlineData("lacrh-home-care", "larch-home-care", "Guess")]
    [InlineData("lhc", "larch-home-care", "Guess")]
    public void A_name_near_another_is_offered(string name, string meant, string nearness)
    {
        var near = NearNames.Nearest(name, ["alder-care", "elm-house", meant])!.Value;

        (near.Name, near.Nearness.ToString()).ShouldBe((meant, nearness));
    }

    [Theory]
    [InlineData("alder-care")]
    [InlineData("home-care")]
    [InlineData("birch-home-care-group")]
    [InlineData("oak")]
    public void A_name_of_its_own_is_not(string name) => NearNames.Nearest(name, ["larch-home-care", "elm-care", "ash"]).ShouldBeNull();

    [Fact]
    public void Near_names_are_told_with_the_line_for_the_map_and_joined_only_by_it()
    {
        var file = Extracts.File(
            "Client ID,Postcode,Weekly Hours,Status,Provider",
            "A1,DT1 1AA,7,Live,Larch Home Care Ltd", "A2,DT1 1AA,7,Live,Larch Homecare", "A3,DT1 1AA,7,Live,LARCH HOMECARE LTD.", "A4,DT1 1AA,7,Live,Elm");
        var map = Importer.Guess(file, ImportKind.Packages).Map;
        var findings = new FindingCollector();
        var providers = InputFile.Of("providers.csv", "id,name,framework,hours_offered\nlarch-home-care,Larch Home Care,yes,\n");

        var import = Importer.Import(file, map, Extracts.Options());
        ProviderMatch.Check(import, name => name == "providers.csv" ? providers : null, findings);
        var joined = Importer.Import(
            file, map with
            {
                Values = map.Values.Add("provider", ImportMap.NoWords.Add("larch-homecare", "larch-home-care")),
            }, Extracts.Options());

        Extracts.Column(import, "provider").Order(StringComparer.Ordinal).ShouldBe(["elm", "larch-home-care", "larch-homecare", "larch-homecare"]);
        var near = findings.ToFindings().Single(finding => finding.Code == ImportFaults.NearName);
        near.ToMaskedText().ShouldContain("larch-homecare: did you mean larch-home-care?");
        near.What.ShouldEndWith("\"values\": { \"provider\": { \"larch-homecare\": \"larch-home-care\" } }");
        near.ToString().ShouldNotContain("larch");
        Extracts.Column(joined, "provider").Order(StringComparer.Ordinal).ShouldBe(["elm", "larch-home-care", "larch-home-care", "larch-home-care"]);
    }

    [Fact]
    public void Without_a_list_the_spellings_of_the_lines_are_compared_with_each_other()
    {
        var findings = new FindingCollector();
        ProviderMatch.Check(
            new ImportResult("services.csv", Lines + "P1,C1,,7,1,larch-home-care,active\nP2,C2,,7,1,larch-homecare,active\nP3,C3,,7,1,elm,active\n", new ImportCounts(), []),
            _ => null, findings);

        findings.ToFindings().Select(finding => finding.What.Split('?')[0]).ShouldBe(["larch-homecare: did you mean larch-home-care"]);
    }
}
