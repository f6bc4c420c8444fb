using Shouldly;

namespace Importing.Tests.Importing;

public class ProviderImportTests
{
    [Fact]
    public void A_list_of_providers_gets_ids_that_the_service_lines_have_too()
    {
        var file = Extracts.Windows1252(
            "Provider Name,Contact Email,Framework Status,Weekly Capacity",
            "Larch Home Care Ltd.,a@b,Framework 2023,640", "Café Care & Co,a@b,Spot,1250.5", "O\u2019Brien\u2019s Care,a@b,,");

        var result = Extracts.Import(file, ImportKind.Providers);

        result.Text.ShouldBe(
            "id,name,framework,hours_offered\n"
            + "cafe-care-and-co,Café Care & Co,no,1250.5\n"
            + "larch-home-care,Larch Home Care Ltd.,yes,640\n"
            + "obriens-care,O'Brien's Care,,\n");
        result.RefusedColumns.ShouldBe(["Contact Email"]);
        var lines = Extracts.File(
            "Client ID,Postcode,Weekly Hours,Status,Provider", "1,DT1 1AA,7,Live,LARCH HOME CARE LIMITED", "2,DT1 1AA,7,Live,cafe care and co");
        Extracts.Column(Extracts.Import(lines), "provider").Order(StringComparer.Ordinal).ShouldBe(["cafe-care-and-co", "larch-home-care"]);
    }

    [Fact]
    public void A_provider_with_a_row_a_zone_stands_once_if_the_rows_agree()
    {
        var file = Extracts.File("Provider Name,Zone,On Framework", "Larch,1,Yes", "Larch,2,Yes", "Elm,1,No");
        var result = Extracts.Import(file, ImportKind.Providers);

        Extracts.Rows(result).Select(row => row[0]).ShouldBe(["elm", "larch"]);
        (result.Counts.RowsUsed, result.Counts.LinesJoined).ShouldBe((3, 1));
        Extracts.Faults(() => Extracts.Import(Extracts.File("Provider Name,On Framework", "Larch,Yes", "LARCH LTD,No", "Elm,No"), ImportKind.Providers))
            .ShouldBe(["I129:2", "I129:3"]);
    }

    [Fact]
    public void Another_spelling_is_joined_by_the_map()
    {
        var lines = Extracts.File("Client ID,Postcode,Weekly Hours,Status,Provider", "1,DT1 1AA,7,Live,LHC", "2,DT1 1AA,7,Live,Larch Home Care");
        var map = Importer.Guess(lines, ImportKind.Packages).Map;
        var json = map.ToJson().Replace("\"values\": {", "\"values\": { \"provider\": { \"lhc\": \"Larch Home Care Ltd\" },", StringComparison.Ordinal);

        var result = Importer.Import(lines, ImportMap.Read(InputFile.Of("map.json", json)), Extracts.Options());

        Extracts.Column(result, "provider").ShouldBe(["larch-home-care", "larch-home-care"]);
    }
}
