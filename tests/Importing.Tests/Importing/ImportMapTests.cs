using Shouldly;
using Zoning;

namespace Importing.Tests.Importing;

public class ImportMapTests
{
    private static readonly InputFile Extract = Extracts.File(
        "Client ID;Postcode;Weekly Hours;Status;Start Date", "1;DT1 1AA;10,5;Live;13/11/2025", "2;DT1 1AB;7,25;Odd;14/11/2025");

    [Fact]
    public void A_map_reads_back_as_it_was_written()
    {
        foreach (var kind in Enum.GetValues<ImportKind>())
        {
            var header = kind switch
            {
                ImportKind.Providers => "Provider Name;On Framework;Capacity\nLarch;Y;10,5",
                ImportKind.Packages or ImportKind.Waiting => "Client ID;Postcode;Weekly Hours;Status;Date Requested\n1;DT1 1AA;10,5;Live;13/11/2025",
                ImportKind.Referrals or ImportKind.Reviews => "Client ID;Event Type;Event End Date;Planned Hours\n1;Review;13/11/2025;10,5",
                _ => "Client ID;Staff ID;Visit Date;Planned Start;Planned Hours;Delivered Hours;Zone;Hourly Rate;Effective From;People;Living Alone"
                    + ";Consent;Tolerance;Hourly Wage;Overheads\n"
                    + "1;K1;13/11/2025;08:00;10,5;10,5;A;10,5;13/11/2025;10,5;10,5;yes;10,5;10,5;10,5",
            };
            var map = Importer.Guess(InputFile.Of("x.csv", header + "\n"), kind).Map;

            var again = ImportMap.Read(InputFile.Of("map.json", map.ToJson()));

            again.ToJson().ShouldBe(map.ToJson());
            again.Columns.ShouldBe(map.Columns);
            again.Mark.ShouldBe(kind == ImportKind.Reviews ? DecimalMark.Point : DecimalMark.Comma);
            again.Delimiter.ShouldBe(';');
        }
    }

    [Fact]
    public void Rules_of_events_are_read_back_and_wrong_ones_are_told_together()
    {
        var header = Extracts.File("Client ID,Event Type,Event End Date", "1,Review,13/11/2025");
        var referrals = Importer.Guess(header, ImportKind.Referrals).Map with
        {
            Events = new EventRules
            {
                Copies = EventCopyRule.Refuse,
                LinkDays = 90,
                Complete = CompleteRule.None,
                Advice = AdviceRule.Keep,
                Reablement = ReablementRule.Care,
                ReablementDays = 0,
            },
        };
        var reviews = Importer.Guess(header, ImportKind.Reviews).Map with
        {
            Events = new EventRules { Unplanned = UnplannedRule.LeaveOut, Next = NextReviewRule.None, ReviewMonths = 18 },
        };

        ImportMap.Read(InputFile.Of("map.json", referrals.ToJson())).Events.ShouldBe(referrals.Events);
        ImportMap.Read(InputFile.Of("map.json", reviews.ToJson())).Events.ShouldBe(reviews.Events);
        var wrong = referrals.ToJson().Replace("90", "0", StringComparison.Ordinal).Replace("\"keep\"", "\"shred\"", StringComparison.Ordinal)
            .Replace("\"reablementDays\"", "\"reablementWeeks\"", StringComparison.Ordinal);
        Should.Throw<BadDataException>(() => ImportMap.Read(InputFile.Of("map.json", wrong))).Findings.Select(finding => finding.What).ShouldBe(
            [
                "The field events.reablementWeeks is not known.", "The field linkDays: it must be a whole number from 1 to 1095.",
                "The field advice: it must be one of leave-out, keep.",
            ],
            ignoreOrder: true);
    }

    [Fact]
    public void A_guess_tells_what_it_could_tell()
    {
        var guess = Importer.Guess(Extract, ImportKind.Packages);

        guess.Map.Delimiter.ShouldBe(';');
        guess.Map.Mark.ShouldBe(DecimalMark.Comma);
        guess.Map.Dates.ShouldBe(DateOrder.DayFirst);
        guess.Map.HeaderRow.ShouldBe(1);
        guess.Map.Columns.ShouldBe(new Dictionary<string, string>
        {
            ["hours_week"] = "Weekly Hours",
            ["person"] = "Client ID",
            ["place"] = "Postcode",
            ["start"] = "Start Date",
            ["status"] = "Status",
        }, ignoreOrder: true);
        guess.Map.Values["status"]["live"].ShouldBe("active");
        guess.Map.Values["status"]["odd"].ShouldBeNull();
        guess.Findings.ShouldContain(finding => finding.Code == ImportFaults.WordUnknown && finding.What == "status: 'odd'.");
    }

    [Fact]
    public void Dates_that_can_be_read_both_ways_are_told()
    {
        var file = Extracts.File("Client ID,Postcode,Weekly Hours,Status,Start Date", "1,DT1 1AA,7,Live,05/11/2025", "2,DT1 1AA,7,Live,06/11/2025");

        Importer.Guess(file, ImportKind.Packages).Findings.ShouldContain(finding => finding.Code == ImportFaults.DatesAmbiguous);
    }

    [Fact]
    public void Dates_with_the_month_first_are_recognised()
    {
        var file = Extracts.File("Client ID,Postcode,Weekly Hours,Status,Start Date", "1,DT1 1AA,7,Live,11/13/2025", "2,DT1 1AA,7,Live,06/11/2025");

        Importer.Guess(file, ImportKind.Packages).Map.Dates.ShouldBe(DateOrder.MonthFirst);
    }

    [Fact]
    public void Every_fault_of_a_map_is_told_at_once()
    {
        const string json = """
            {
              "mapVersion": 2,
              "as": "parcels",
              "speed": 3,
              "file": { "encoding": "ebcdic", "headerRow": 0, "colour": "red" },
              "dates": "dym",
              "excelDates": "no",
              "quantity": { "unit": "furlongs" },
              "columns": { "postcode": "Postcode", "person": 3 },
              "defaults": { "id": "1", "status": "alive", "rate": "-1" },
              "values": { "status": { "Live": "alive" }, "start": { "x": "y" } }
            }
            """;

        var fault = Should.Throw<BadDataException>(() => ImportMap.Read(InputFile.Of("map.json", json)));

        fault.Findings.ShouldAllBe(finding => finding.Code == ImportFaults.MapField);
        string[] fields =
        [
            "mapVersion", "as", "speed", "file.colour", "encoding", "headerRow", "dates", "excelDates", "unit", "columns.postcode", "columns.person",
            "defaults.id", "defaults.status", "defaults.rate", "values.status.Live", "values.start",
        ];
        foreach (var field in fields)
        {
            fault.Findings.ShouldContain(finding => finding.What.StartsWith($"The field {field}", StringComparison.Ordinal), field);
        }

        fault.Findings.Length.ShouldBe(fields.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{\"as\": \"packages\", \"as\": \"waiting\"}")]
    [InlineData("{\"columns\": {\"person\": \"\\ud800\"}}")]
    [InlineData("{\"\\udc00\": 1}")]
    [InlineData("{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}}}}}")]
    public void What_is_no_map_is_refused(string json) =>
        Should.Throw<BadDataException>(() => ImportMap.Read(InputFile.Of("map.json", json))).Findings[0].Code.ShouldBe(ImportFaults.MapNotJson);

    [Fact]
    public void A_column_that_the_map_names_and_the_extract_lacks_is_told()
    {
        var map = Importer.Guess(Extract, ImportKind.Packages).Map;

        Extracts.Faults(() => Importer.Import(Extract, map with { Columns = map.Columns.SetItem("place", "Post code") }, Extracts.Options()))
            .ShouldBe(["I106:1"]);
    }

    [Fact]
    public void The_second_column_of_one_name_has_a_number()
    {
        var file = Extracts.File("Client ID,Postcode,Weekly Hours,Status,Date,Date", "1,DT1 1AA,7,Live,01/01/2025,31/01/2025");
        var map = Importer.Guess(file, ImportKind.Packages).Map;

        var result = Importer.Import(file, map with { Columns = map.Columns.Add("start", "date").Add("end", "Date (2)") }, Extracts.Options());

        Extracts.Rows(result)[0][^2..].ShouldBe(["2025-01-01", "2025-01-31"]);
    }

    [Fact]
    public void Defaults_stand_for_a_column_that_is_absent_and_for_blank_cells()
    {
        var file = Extracts.File("Client ID,Postcode,Weekly Hours,Element", "1,DT1 1AA,7,", "2,DT1 1AA,7,Waking night");
        var map = Importer.Guess(file, ImportKind.Packages).Map;
        map = map with { Defaults = map.Defaults.Add("status", "active").Add("service_type", "home-care") };

        var result = Importer.Import(file, map, Extracts.Options());

        Extracts.Column(result, "status").ShouldBe(["active", "active"]);
        Extracts.Column(result, "service_type").Order(StringComparer.Ordinal).ShouldBe(["home-care", "nights"]);
    }
}
