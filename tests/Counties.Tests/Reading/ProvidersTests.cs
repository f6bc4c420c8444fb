using System.Text;
using Shouldly;
using Zoning.Demand;

namespace Zoning.Counties.Tests;

/// <summary>Where providers take packages, and whether they do.</summary>
public sealed class ProvidersTests
{
    private const string Services = "id,place,hours_week,provider,status\nP1,50.709 -2.565,3,PR1,active\n";

    [Fact]
    public void Providers_say_whether_and_where_they_take_packages()
    {
        var providers = Read("id,framework,accepting,zones\nPR1,yes,limited,B A A\nPR2,yes,Suspended,B\nPR3,no,yes,\nPR4,no,,A;B\n").Providers!.Value;

        providers.Select(one => one.Accepting).ShouldBe([Acceptance.Limited, Acceptance.Suspended, Acceptance.Yes, null]);
        providers.Select(one => string.Join('+', one.Zones)).ShouldBe(["A+B", "B", "", "A+B"]);
    }

    [Fact]
    public void A_file_without_the_columns_is_read_and_written_as_before()
    {
        var county = Read("id,name,framework,hours_offered,hours_spare,council_share\nPR1,Larch,yes,10,,85\n");

        county.Providers!.Value.ShouldBe([new Provider(new ProviderId("PR1"), "Larch", true) { Offered = new CareMinutes(600), CouncilShare = 85 }]);
        Encoding.UTF8.GetString(county.OnHomeMap().ToFiles()["providers.csv"]).ReplaceLineEndings("\n")
            .ShouldBe("id,name,framework,hours_offered,hours_spare,council_share\nPR1,Larch,yes,10,,85\n");
    }

    [Fact]
    public void Bad_cells_are_told_all_at_once()
    {
        var fault = Should.Throw<BadDataException>(() => Read("id,framework,accepting,zones\nPR1,yes,paused,A X Y\nPR2,yes,yes,\"A, B\"\n"));

        fault.Findings.Where(finding => finding.File == "providers.csv").Select(finding => (finding.Line, finding.Code.Id))
            .ShouldBe([(2, "F212"), (2, "R101"), (2, "R101"), (3, "R101")], ignoreOrder: true);
    }

    [Theory]
    [InlineData("A", "B")]
    [InlineData("North West", "B")]
    [InlineData("A", "A B")]
    public void Zones_come_back_from_what_is_written_whatever_their_codes(string first, string second)
    {
        var json = SquareCounty.ZonesJson.Replace("\"zone\":\"B\"", $"\"zone\":\"{second}\"", StringComparison.Ordinal)
            .Replace("\"zone\":\"A\"", $"\"zone\":\"{first}\"", StringComparison.Ordinal);
        var parts = County.Read(SquareCounty.With(("zones.geojson", json), ("services.csv", Services))).ToParts();
        ZoneCode[] codes = [new(first), new(second)];

        var county = County.Of(parts with
        {
            Providers =
            [
                Of("PR1", codes[0]), Of("PR2", codes[1]), Of("PR3", [.. codes.Order()]), Of("PR4"),
            ],
        });

        county.Providers!.Value.Select(one => string.Join('+', one.Zones)).ShouldBe([first, second, string.Join('+', codes.Order()), ""]);
        County.Read(CountySource.Of(county.OnHomeMap().ToFiles())).ShouldBe(county);
        county.ShouldNotBe(County.Of(parts with { Providers = [Of("PR1", codes[0]), Of("PR2"), Of("PR3"), Of("PR4")] }));

        static Provider Of(string id, params ReadOnlySpan<ZoneCode> zones) => new(new ProviderId(id), id, true) { Zones = [.. zones] };
    }

    private static County Read(string providers) => County.Read(SquareCounty.With(("services.csv", Services), ("providers.csv", providers)));
}
