using Shouldly;

namespace Importing.Tests.Importing;

/// <summary>What spreadsheets and exports do to cells, and how people type quantities.</summary>
public class CellTests
{
    [Theory]
    [InlineData("=\"14\"", 14)]
    [InlineData("'14", 14)]
    [InlineData("\u200B14\u00A0", 14)]
    [InlineData("14.0", 14)]
    [InlineData("1.40E+1x", -1)]
    [InlineData("7h45", 7.75)]
    [InlineData("7 hrs 45", 7.75)]
    [InlineData("07:45", 7.75)]
    [InlineData("30m", 0.5)]
    [InlineData("21 x 30 mins", 10.5)]
    [InlineData("21 @ 30m", 10.5)]
    [InlineData("21 visits of 30 mins", 10.5)]
    [InlineData("14 × 45 mins", 10.5)]
    [InlineData("3 x 45min daily", 15.75)]
    [InlineData("4 x 30 mins per day", 14)]
    [InlineData("4 x 30 mins x 7 days", 14)]
    [InlineData("2 x 1h 30m", 3)]
    [InlineData("14 hrs pw", 14)]
    [InlineData("56 hrs / 4 weeks", 14)]
    [InlineData("2 hrs daily", 14)]
    [InlineData("14 hours per week", 14)]
    [InlineData("7 x 30 mins x2", -1)]
    [InlineData("x2", -1)]
    [InlineData("4 x 30", -1)]
    [InlineData("2 x 30 mins twice", -1)]
    [InlineData("14 hrs termly", -1)]
    [InlineData("14-21", -1)]
    public void A_quantity_is_read_as_typed_or_is_a_fault(string typed, double hours)
    {
        var file = WordCases.Quantities("Hours per week", "1", "2", "3", typed);
        if (hours < 0)
        {
            Extracts.Faults(() => Extracts.Import(file)).ShouldBe(["I122:5"]);
            return;
        }

        WordCases.Hours(Extracts.Import(file)).ShouldBe(6 + (decimal)hours);
    }

    [Fact]
    public void A_cell_that_says_hours_is_hours_whatever_the_column_counts()
    {
        // 630 minutes, and 7 h 45.
        WordCases.Hours(Extracts.Import(WordCases.Quantities("Weekly minutes", "630", "7h45"))).ShouldBe(18.25m);
    }

    [Fact]
    public void A_product_of_visits_and_length_is_told()
    {
        var result = Extracts.Import(WordCases.Quantities("Hours per week", "7", "21 x 30 mins"));

        result.Findings.Single(finding => finding.Code == ImportFaults.Product).Line.ShouldBe(3);
    }

    [Fact]
    public void Shares_of_a_day_are_asked_about_and_read_once_the_question_is_answered()
    {
        // 14, 10.5, 7, 21 and 28 hours as a spreadsheet keeps them.
        var file = WordCases.Quantities("Hours per week", "0.583333333", "0.4375", "0.291666667", "0.875", "1.166666667");
        var map = Importer.Guess(file, ImportKind.Packages).Map;

        Extracts.Faults(() => Importer.Import(file, map, Extracts.Options())).ShouldBe(["I117:0"]);
        WordCases.Hours(Importer.Import(file, map with { Questions = [] }, Extracts.Options())).ShouldBe(80.5m);
    }

    [Fact]
    public void One_share_of_a_day_among_hours_is_a_fault_of_its_row() =>
        Extracts.Faults(() => Extracts.Import(WordCases.Quantities("Hours per week", "14", "0.4375", "7", "21"))).ShouldBe(["I136:3"]);

    [Fact]
    public void Hours_and_minutes_with_a_point_are_asked_about_and_read_once_the_question_is_answered()
    {
        // 7:45, 10:30, 14:00, 5:15, 3:30 = 41 hours.
        var file = WordCases.Quantities("Hours per week", "7.45", "10.30", "14.00", "5.15", "3.3");
        var map = Importer.Guess(file, ImportKind.Packages).Map;

        Extracts.Faults(() => Importer.Import(file, map, Extracts.Options())).ShouldBe(["I117:0"]);
        WordCases.Hours(Importer.Import(file, map with { Questions = [] }, Extracts.Options())).ShouldBe(41m);
    }

    [Fact]
    public void Minutes_with_a_point_are_seen_among_a_few_that_may_be_decimals() =>
        WordCases.Questions(WordCases.Quantities("Hours per week", "7.45", "10.25", "14.15", "5.45")).ShouldHaveSingleItem();

    [Theory]
    [InlineData("7.25", "10.5", "14", "5.15")]
    [InlineData("7.25", "10.5", "14", "5.75")]
    [InlineData("7", "10.5", "14", "3.5")]
    public void Decimal_hours_are_not_asked_about(params string[] hours) => WordCases.Questions(WordCases.Quantities("Hours per week", hours)).ShouldBeEmpty();

    [Fact]
    public void Amounts_that_home_care_hardly_has_are_asked_about_or_told()
    {
        WordCases.Questions(WordCases.Quantities("Hours", "0.5", "0.75", "0.5")).ShouldHaveSingleItem();
        WordCases.Questions(WordCases.Quantities("Total hours", "112", "84", "56")).ShouldHaveSingleItem();
        Extracts.Import(WordCases.Quantities("Hours per week", "112", "84", "63")).Findings.ShouldContain(finding => finding.Code == ImportFaults.Implausible);
    }

    [Theory]
    [InlineData("14/04/98", "1998-04-14")]
    [InlineData("14/04/26", "2026-04-14")]
    [InlineData("2025-04-13T23:00:00Z", "2025-04-14")]
    [InlineData("2026-03-28T23:00:00Z", "2026-03-28")]
    [InlineData("2026-03-29T23:00:00Z", "2026-03-30")]
    [InlineData("2025-10-25T23:00:00.000Z", "2025-10-26")]
    [InlineData("2025-10-26T23:00:00+00:00", "2025-10-26")]
    [InlineData("2025-07-01T00:00:00+01:00", "2025-07-01")]
    [InlineData("2025-07-01 23:30:00+00", "2025-07-02")]
    [InlineData("2025-07-01 23:00:00 UTC", "2025-07-02")]
    public void A_day_is_the_day_in_London(string typed, string date) => Extracts.Column(Extracts.Start(typed), "start").ShouldBe([date]);

    [Fact]
    public void The_last_day_of_a_century_in_two_digits_is_no_day() => Extracts.Faults(() => Extracts.Start("31/12/99")).ShouldBe(["I124:2"]);

    [Fact]
    public void Midnights_of_summer_without_their_zone_are_asked_about()
    {
        var file = Extracts.File(
            "Client ID,Postcode,Status,Hours per week,Start Date", "1,DT1 1AA,Live,7,2025-06-30 23:00:00", "2,DT1 1AA,Live,7,2025-12-31 00:00:00");

        Extracts.Faults(() => Extracts.Import(file)).ShouldBe(["I117:0"]);
    }

    [Theory]
    [InlineData("02:01", "2")]
    [InlineData("02:01:00", "2")]
    [InlineData("2:1", "2")]
    [InlineData("02/01/2026", "2")]
    [InlineData("02-Jan", "2")]
    [InlineData("0.084027778", "2")]
    [InlineData("2.0", "2")]
    [InlineData("Double (2:1)", null)]
    [InlineData("1 to 1", "1")]
    public void A_number_of_carers_is_read_through_what_a_spreadsheet_made_of_it(string typed, string? carers) =>
        ValueWords.MeaningOf(ImportTargets.Find(ImportKind.Packages, "carers")!, typed).ShouldBe(carers);

    [Fact]
    public void A_staff_ratio_made_a_time_is_two_carers_and_is_told()
    {
        var file = WordCases.Columns(["Hours per week", "Staff Ratio"], ["14", "01:01"], ["14", "02:01"], ["14", "02:01"]);

        var result = Extracts.Import(file);

        Extracts.Column(result, "carers").Order(StringComparer.Ordinal).ShouldBe(["1", "2", "2"]);
        Importer.Guess(file, ImportKind.Packages).Findings.ShouldContain(finding => finding.Code == ImportFaults.RatioRepaired);
    }

    [Fact]
    public void A_number_of_carers_that_cant_be_read_is_a_fault_and_never_one_carer() => Extracts.Faults(() => Extracts.Import(
        WordCases.Columns(["Hours per week", "Staff Ratio"], ["14", "a pair"], ["14", "?"]))).ShouldBe(["I128:2", "I128:3"]);

    [Fact]
    public void Ids_that_a_spreadsheet_rounded_stop_the_import()
    {
        var scientific = Extracts.File(
            "Client ID,Postcode,Status,Hours per week", "1.00012E+11,DT1 1AA,Live,14", "1.00012E+11,DT1 1AB,Live,14", "A7,DT1 1AB,Live,14");
        var digits = Extracts.File(
            "Client ID,Postcode,Status,Hours per week", "1234567890123450,DT1 1AA,Live,14", "1234567890123460,DT1 1AB,Live,14");

        Extracts.Faults(() => Extracts.Import(scientific)).ShouldBe(["I118:2"]);
        Extracts.Faults(() => Extracts.Import(digits)).ShouldBe(["I118:2"]);
    }

    [Fact]
    public void An_id_made_a_date_is_a_fault_and_one_with_a_decimal_nought_is_the_same_id()
    {
        const string header = "Client ID,Postcode,Status,Hours per week";
        Extracts.Faults(() => Extracts.Import(Extracts.File(header, "1-44,DT1 1AA,Live,14", "01-Jul,DT1 1AB,Live,14", "2-88,DT1 1AB,Live,7")))
            .ShouldBe(["I137:3"]);
        var people = Extracts.Column(Extracts.Import(Extracts.File(header, "1001,DT1 1AA,Live,14", "1001.0,DT1 1AA,Live,7")), "person");
        people.Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public void Ids_of_one_file_that_differ_only_by_zeros_stop_the_import() => Extracts.Faults(() => Extracts.Import(Extracts.File(
        "Client ID,Postcode,Status,Hours per week", "000100,DT1 1AA,Live,14", "100,DT1 1AA,Live,7", "000101,DT1 1AB,Live,7"))).ShouldBe(["I119:0"]);

    [Fact]
    public void Waiting_ids_without_their_zeros_join_and_are_told()
    {
        var services = Services("000100", "000101");
        var file = Extracts.File("Client ID,Date Requested,Hours Required,Postcode", "100,16/03/2026,14,DT1 1AA");

        var result = Importer.Import(file, Importer.Guess(file, ImportKind.Waiting).Map, Extracts.Options(0, services));

        result.Findings.ShouldContain(finding => finding.Code == ImportFaults.Joined && finding.What == "Joined: 1. New packages: 0.");
        result.Findings.ShouldContain(finding => finding.Code == ImportFaults.ZerosRestored && finding.What == "Rows: 1.");
    }

    [Fact]
    public void Waiting_ids_that_would_join_at_another_length_than_others_do_are_faults()
    {
        var services = Services("000100", "101");
        var file = Extracts.File("Client ID,Date Requested,Hours Required,Postcode", "100,16/03/2026,14,DT1 1AA", "101,16/03/2026,14,DT1 1AA");

        Extracts.Faults(() => Importer.Import(file, Importer.Guess(file, ImportKind.Waiting).Map, Extracts.Options(0, services))).ShouldBe(["I138:2"]);
    }

    [Theory]
    [InlineData("<html><body><table><tr><td>Client ID</td></tr></table></body></html>")]
    [InlineData("\uFEFF<table border=1><tr><td>Client ID</td></tr></table>")]
    [InlineData("<?xml version=\"1.0\"?><Workbook/>")]
    [InlineData("%PDF-1.7")]
    public void What_is_no_csv_is_named(string text) =>
        Extracts.Faults(() => Extracts.Import(InputFile.Of("extract.csv", text + "\n"))).ShouldBe(["I102:0"]);

    private static InputFile Services(params string[] ids) => InputFile.Of("services.csv", Extracts.Import(Extracts.File(
        ["Client ID,Postcode,Status,Hours per week", .. ids.Select(id => $"{id},DT1 1AA,Waiting,14")])).Text);
}
