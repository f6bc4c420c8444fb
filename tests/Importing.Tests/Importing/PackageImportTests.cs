using Shouldly;
using Zoning;

namespace Importing.Tests.Importing;

public class PackageImportTests
{
    private static readonly string[] Mosaic =
    [
        "Adult Social Care - Live service lines,,,,,,,,,,,",
        "Run on 02/04/2026 09:15,,,,,,,,,,,",
        "",
        "Person ID,Surname,Forename,Date of Birth,NHS Number,Home Address,Postcode,Element,Provider Name,Planned Units per Week,Start Date,Service Status",
        "700001,SYN-NAME,SYN-NAME,01/02/1938,943 476 5919,\"1 SYN-STREET, SYN-TOWN\",dt11aa ,Domiciliary Care,Larch Home Care Ltd,\"1,0.50\",03/11/2025,ACTIVE",
        "700001,SYN-NAME,SYN-NAME,01/02/1938,943 476 5919,\"1 SYN-STREET, SYN-TOWN\",DT1 1AA,Waking Night,Larch Home Care Ltd,10.5,13/11/2025,active",
        "700002,SYN-NAME,SYN-NAME,01/02/1938,943 476 5919,\"1 SYN-STREET, SYN-TOWN\",DT1  1AB,Dom Care,LARCH HOME CARE LIMITED,7,01/12/2025,Suspended",
        "Total,,,,,,,,,28,,",
    ];

    [Fact]
    public void A_case_systems_lines_become_packages_and_nothing_personal_passes()
    {
        var lines = Mosaic.ToArray();
        lines[4] = lines[4].Replace("\"1,0.50\"", "10.50", StringComparison.Ordinal);

        var result = Extracts.Import(Extracts.File(lines));

        result.FileName.ShouldBe("services.csv");
        result.Text.ShouldStartWith("id,person,place,hours_week,carers,provider,status,service_type,start\n");
        var rows = Extracts.Rows(result).Select(row => string.Join(',', row[2..])).Order(StringComparer.Ordinal);
        rows.ShouldBe(
        [
            "DT1 1AA,10.5,1,larch-home-care,active,home-care,2025-11-03",
            "DT1 1AA,10.5,1,larch-home-care,active,nights,2025-11-13",
            "DT1 1AB,7,1,larch-home-care,paused,home-care,2025-12-01",
        ]);
        result.RefusedColumns.ShouldBe(["Surname", "Forename", "Date of Birth", "NHS Number", "Home Address"]);
        result.Text.ShouldNotContain("SYN");
        result.Text.ShouldNotContain("70000");
        result.Text.ShouldNotContain("9434765919");
        result.Counts.RowsRead.ShouldBe(3);
        result.Counts.TitleRows.ShouldBe(2);
        result.Counts.TotalRows.ShouldBe(1);
        result.Counts.BlankLines.ShouldBe(1);
        result.Counts.LinesJoined.ShouldBe(1);
        result.Counts.MinutesUsed.ShouldBe(new CareMinutes(28 * 60));
        result.Findings.ShouldNotContain(finding => finding.Code == ImportFaults.TotalDiffers);
    }

    [Fact]
    public void A_thousands_comma_in_the_wrong_place_is_a_fault_of_its_line() =>
        Extracts.Faults(() => Extracts.Import(Extracts.File(Mosaic))).ShouldBe(["I122:5"]);

    [Fact]
    public void Both_lines_of_a_person_stay_packages_of_one_person()
    {
        var lines = Mosaic.ToArray();
        lines[4] = lines[4].Replace("\"1,0.50\"", "10.50", StringComparison.Ordinal);

        var result = Extracts.Import(Extracts.File(lines));

        var people = Extracts.Column(result, "person");
        people.Distinct().Count().ShouldBe(2);
        Extracts.Column(result, "id").Distinct().Count().ShouldBe(3);
        var first = people.GroupBy(person => person).Single(lines => lines.Count() == 2).Key;
        Extracts.Column(result, "id").Count(id => id.StartsWith("P-" + first[2..] + "-", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Theory]
    [InlineData("10.5", 630)]
    [InlineData("10:30", 630)]
    [InlineData("10:30:00", 630)]
    [InlineData("10h 30m", 630)]
    [InlineData("10 hrs 30 mins", 630)]
    [InlineData("10½", 630)]
    [InlineData("\u00A010.5 ", 630)]
    [InlineData("10.50 hours", 630)]
    [InlineData("45 mins", 45)]
    [InlineData("0", 0)]
    [InlineData("168", 10080)]
    [InlineData("0.025", 2)]
    [InlineData("7.01", 421)]
    public void Hours_are_read_as_people_type_them(string typed, int minutes)
    {
        var result = Extracts.Hours(typed);

        result.Counts.MinutesUsed.ShouldBe(new CareMinutes(minutes));
        CareMinutes.FromHours(decimal.Parse(Extracts.Column(result, "hours_week")[0], System.Globalization.CultureInfo.InvariantCulture))
            .ShouldBe(new CareMinutes(minutes));
    }

    [Theory]
    [InlineData("ten", "I122:2")]
    [InlineData("10:75", "I122:2")]
    [InlineData("10,5", "I122:2")]
    [InlineData("1,23,456", "I122:2")]
    [InlineData("1.2.3", "I122:2")]
    [InlineData("", "I121:2")]
    [InlineData("n/a", "I121:2")]
    [InlineData("-3", "I123:2")]
    [InlineData("(3)", "I123:2")]
    [InlineData("\u20133", "I123:2")]
    [InlineData("168.01", "I123:2")]
    [InlineData("1,234.5", "I123:2")]
    [InlineData("999999999999999999999999", "I122:2")]
    public void Hours_that_cant_be_meant_are_faults(string typed, string fault) =>
        Extracts.Faults(() => Extracts.Hours(typed)).ShouldBe([fault]);

    [Theory]
    [InlineData("10,5", 630)]
    [InlineData("0,25", 15)]
    public void A_decimal_comma_is_read_where_the_map_declares_it(string typed, int minutes) =>
        Extracts.Hours(typed, map => map with { Mark = DecimalMark.Comma }).Counts.MinutesUsed.ShouldBe(new CareMinutes(minutes));

    [Theory]
    [InlineData("minutes", "630", 630)]
    [InlineData("minutes-day", "90", 630)]
    [InlineData("hours-day", "1.5", 630)]
    [InlineData("hours-fortnight", "21", 630)]
    [InlineData("hours-4-weeks", "42", 630)]
    [InlineData("hours-month", "36.5", 504)]
    [InlineData("hours-quarter", "146", 672)]
    [InlineData("hours-year", "365", 420)]
    [InlineData("30-minutes", "21", 630)]
    [InlineData("15-minutes-4-weeks", "168", 630)]
    [InlineData("clock-hours", "10.3", 630)]
    [InlineData("day-shares", "0.4375", 630)]
    public void Every_unit_of_quantity_becomes_minutes_a_week(string unit, string typed, int minutes) =>
        Extracts.Hours(typed, map => map with { Unit = QuantityUnits.Of(unit)!.Value }).Counts.MinutesUsed.ShouldBe(new CareMinutes(minutes));

    [Fact]
    public void Visits_times_their_length_are_minutes()
    {
        var file = Extracts.File("Client ID,Postcode,Visits per week,Visit length,Status", "1,DT1 1AA,14,30,live", "2,DT1 1AA,28,45 mins,live");

        var result = Extracts.Import(file);

        result.Counts.MinutesUsed.ShouldBe(new CareMinutes(14 * 30 + 28 * 45));
    }

    [Fact]
    public void Carer_hours_are_divided_by_the_carers_where_the_map_says_so()
    {
        var file = Extracts.File("Client ID,Postcode,Weekly Hours,Double Handed,Status", "1,DT1 1AA,28,Yes,live", "2,DT1 1AA,14,No,live");
        var map = Importer.Guess(file, ImportKind.Packages).Map;

        Importer.Import(file, map, Extracts.Options()).Counts.MinutesUsed.ShouldBe(new CareMinutes(42 * 60));
        var divided = Importer.Import(file, map with { CarerHours = true }, Extracts.Options());

        divided.Counts.MinutesUsed.ShouldBe(new CareMinutes(28 * 60));
        Extracts.Column(divided, "carers").Order(StringComparer.Ordinal).ShouldBe(["1", "2"]);
    }

    [Fact]
    public void Hours_are_inferred_from_a_weekly_cost_and_said_to_be()
    {
        // Client level data: 10 hourly units; 241.50 a week at 23.00 an hour = 10.5 h; -161.00 is refused until the map allows it.
        var file = Extracts.File(
            "LA Person Unique Identifier,Postcode,Service Component,Planned Units per Week,Cost Frequency (Unit Type),Unit Cost,Hourly Rate,Status",
            "1,DT1 1AA,Home Support,10,Hourly,23,23,Active",
            "2,DT1 1AA,Home Support,,Weekly,£241.50,£23.00,Active",
            "3,DT1 1AA,Home Support,7,Daily,23,23,Active");
        var map = Importer.Guess(file, ImportKind.Packages).Map;

        var result = Importer.Import(file, map, Extracts.Options());

        result.Counts.MinutesUsed.ShouldBe(new CareMinutes(600 + 630 + 420));
        result.Counts.InferredRows.ShouldBe(2);
        result.Counts.InferredMinutes.ShouldBe(new CareMinutes(630 + 420));
        result.Findings.ShouldContain(finding => finding.Code == ImportFaults.Inferred && finding.What == "Lines: 2. Hours a week: 17.5.");
    }

    [Fact]
    public void A_cost_below_nothing_is_a_fault_unless_the_map_reads_it_as_positive()
    {
        var file = Extracts.File("Client ID,Postcode,Weekly Cost,Hourly Rate,Status", "1,DT1 1AA,-161.00,23.00,Active");
        var map = Importer.Guess(file, ImportKind.Packages).Map;

        Extracts.Faults(() => Importer.Import(file, map, Extracts.Options())).ShouldBe(["I123:2"]);
        Importer.Import(file, map with { AbsoluteCosts = true }, Extracts.Options()).Counts.MinutesUsed.ShouldBe(new CareMinutes(420));
    }

    [Fact]
    public void A_cost_without_a_rate_says_what_is_missing()
    {
        var file = Extracts.File("Client ID,Postcode,Weekly Cost,Status", "1,DT1 1AA,161.00,Active");
        var map = Importer.Guess(file, ImportKind.Packages).Map;

        Extracts.Faults(() => Importer.Import(file, map, Extracts.Options())).ShouldBe(["I131:2"]);
        var rated = map with { Defaults = map.Defaults.Add("rate", "23.00") };
        Importer.Import(file, rated, Extracts.Options()).Counts.MinutesUsed.ShouldBe(new CareMinutes(420));
    }

    [Theory]
    [InlineData("12/5/2025", "2025-05-12")]
    [InlineData("12.05.25", "2025-05-12")]
    [InlineData("12-May-2025", "2025-05-12")]
    [InlineData("12 May 2025", "2025-05-12")]
    [InlineData("12th May 2025", "2025-05-12")]
    [InlineData("Mon 12 May 2025", "2025-05-12")]
    [InlineData("May 12, 2025", "2025-05-12")]
    [InlineData("12/05/2025 00:00", "2025-05-12")]
    [InlineData("12/05/2025 00:00:00", "2025-05-12")]
    [InlineData("2025-05-12T00:00:00", "2025-05-12")]
    [InlineData("2025-05-12", "2025-05-12")]
    [InlineData("20250512", "2025-05-12")]
    [InlineData("29/02/2024", "2024-02-29")]
    [InlineData("31/12/9999", "")]
    [InlineData("01/01/1900", "")]
    [InlineData("ongoing", "")]
    [InlineData("\u00A0", "")]
    public void Dates_are_read_day_first(string typed, string date) => Extracts.Column(Extracts.Start(typed), "start").ShouldBe([date]);

    [Theory]
    [InlineData("31/02/2025", "I124:2")]
    [InlineData("29/02/2025", "I124:2")]
    [InlineData("1/1/25x", "I124:2")]
    [InlineData("soon", "I124:2")]
    [InlineData("03/11/1938", "I124:2")]
    [InlineData("45789", "I125:2")]
    public void Dates_that_cant_be_are_faults(string typed, string fault) => Extracts.Faults(() => Extracts.Start(typed)).ShouldBe([fault]);

    [Fact]
    public void The_declared_order_of_dates_is_kept()
    {
        Extracts.Column(Extracts.Start("05/12/2025", DateOrder.MonthFirst), "start").ShouldBe(["2025-05-12"]);
        Extracts.Column(Extracts.Start("25/05/12", DateOrder.YearFirst), "start").ShouldBe(["2025-05-12"]);
        Extracts.Faults(() => Extracts.Start("13/05/2025", DateOrder.MonthFirst)).ShouldBe(["I110:0", "I124:2"]);
    }

    [Fact]
    public void A_spreadsheets_day_number_is_a_date_only_where_the_map_allows_it()
    {
        // 45,789 days after 30 December 1899.
        Extracts.Column(Extracts.Start("45789", excelDates: true), "start").ShouldBe(["2025-05-12"]);
    }

    [Theory]
    [InlineData("dt11aa", "DT1 1AA")]
    [InlineData(" DT1  1AA ", "DT1 1AA")]
    [InlineData("DT1 IAA", "DT1 1AA")]
    [InlineData("dt10 2zz", "DT10 2ZZ")]
    [InlineData("E01020373", "E01020373")]
    [InlineData("Z05", "Z05")]
    [InlineData("368744, 90712", "368744 90712")]
    [InlineData("-2.44408 50.715181", "-2.44408 50.715181")]
    [InlineData("", "")]
    [InlineData("n/a", "")]
    public void Places_are_tidied(string typed, string place)
    {
        var file = Extracts.File("Client ID;Postcode;Weekly Hours;Status", "9;DT1 1AA;1;Live", "9;DT1 1AB;1;Live", $"10;{typed};7;Live");
        var result = Extracts.Import(file);

        Extracts.Rows(result).Single(row => row[3] == "7")[2].ShouldBe(place);
    }

    [Theory]
    [InlineData("12 High Street")]
    [InlineData("Weymouth")]
    [InlineData("943 476 5919")]
    [InlineData("01/02/1938")]
    public void What_is_no_place_counts_in_no_place_and_is_told_without_being_repeated(string typed)
    {
        var file = Extracts.File("Client ID;Postcode;Weekly Hours;Status", "9;DT1 1AA;1;Live", "9;DT1 1AB;1;Live", $"10;{typed};7;Live");

        var result = Extracts.Import(file);

        Extracts.Rows(result).Single(row => row[3] == "7")[2].ShouldBe("");
        result.Findings.Single(finding => finding.Code == ImportFaults.Place).Line.ShouldBe(4);
        string.Join('\n', result.Findings.Select(finding => finding.What)).ShouldNotContain(typed);
    }
}
