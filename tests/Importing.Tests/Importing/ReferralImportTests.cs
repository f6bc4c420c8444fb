using Shouldly;

namespace Importing.Tests.Importing;

/// <summary>Requests, assessments and services of client level data, joined to referrals by rules that are counted.</summary>
public class ReferralImportTests
{
    [Fact]
    public void A_request_an_assessment_and_the_start_of_home_care_are_one_referral()
    {
        var result = new EventExtract()
            .Request("A1", "R1", "05/01/2026", route: "Discharge from Hospital", end: "06/01/2026")
            .Assessment("A1", "E1", "07/01/2026", "09/01/2026")
            .Care("A1", "S1", "19/01/2026", "10.5")
            .Import();

        result.FileName.ShouldBe("referrals.csv");
        result.Text.ShouldBe(
            "referral,received,complete,placed,closed,outcome,source,pathway,buyer,zone,hours,band,provider\n"
            + $"{Id("R1")},2026-01-05,2026-01-09,2026-01-19,,placed,hospital,,,,10.5,,larch\n");
        Fates(result, read: 3, used: 3);
    }

    [Fact]
    public void What_waits_stays_open_and_what_ended_without_care_is_closed_with_its_reason()
    {
        var result = new EventExtract()
            .Request("A1", "R1", "05/01/2026")
            .Request("A2", "R2", "05/01/2026", "NFA - Support declined", end: "12/01/2026")
            .Request("A3", "R3", "05/01/2026").Assessment("A3", "E3", "08/01/2026", "20/01/2026", "NFA: Responsibility moved to another local authority")
            .Request("A4", "R4", "05/01/2026", "NFA - No services offered: other reason", end: "06/01/2026")
            .Row(
                "LA Person Unique Identifier=A5", "Event Type=Request", "Event Reference=R5", "Event Start Date=05/01/2026",
                "Event Outcome=Progress to assessment", "Request: Route of Access=Diversion from Hospital Services", "Date of Death=11/01/2026")
            .Request("A6", "R6", "05/01/2026", "NFA - Support declined", end: "12/04/2026")
            .Import();

        Referrals(result, "received", "closed", "outcome", "source").ShouldBe(
            new Dictionary<string, string>
            {
                [Id("R1")] = "2026-01-05,,,community",
                [Id("R2")] = "2026-01-05,2026-01-12,withdrawn,community",
                [Id("R3")] = "2026-01-05,2026-01-20,elsewhere,community",
                [Id("R4")] = "2026-01-05,2026-01-06,,community",
                [Id("R5")] = "2026-01-05,2026-01-11,died,ed",

                // Declined in April: open on the as-at day.
                [Id("R6")] = "2026-01-05,,,community",
            },
            ignoreOrder: true);
        Fates(result, read: 7, used: 7);
    }

    [Fact]
    public void Every_row_that_is_no_part_of_a_referral_is_counted_by_its_reason()
    {
        var result = new EventExtract()
            .Request("A1", "R1", "05/01/2026").Care("A1", "S1", "19/01/2026")
            .Request("A2", "R2", "05/01/2026", "NFA - Information & Advice / Signposting only")
            .Request("A3", "R3", "05/01/2026").Request("A3", "R4", "07/01/2026")
            .Assessment("A4", "E4", "05/01/2026", "06/01/2026")
            .Care("A5", "S5", "05/01/2026")
            .Care("A1", "S6", "01/03/2026", end: "10/03/2026")
            .Care("A6", "S7", "05/01/2026", component: "Day Support").Care("A6", "S8", "06/01/2026", component: "Equipment")
            .Review("A1", "V1", "05/02/2026", "05/02/2026")
            .Row("LA Person Unique Identifier=A7", "Event Type=Assessment", "Event Reference=E7", "Event Start Date=05/01/2026", "Client Type=Carer")
            .Request("A8", "R8", "01/04/2026")
            .Row(
                "LA Person Unique Identifier=A9", "Event Type=Service", "Event Reference=S9", "Event Start Date=05/01/2026", "Service Type=Long Term Support: Community",
                "Delivery Mechanism=Direct Payment")
            .Row("LA Person Unique Identifier=B1", "Event Type=Request", "Event Reference=R9", "Event Start Date=05/01/2026", "Request: Route of Access=Prison")
            .Import();

        result.Counts.LeftOut.Select(one => (one.Reason, one.Rows)).ShouldBe(
            [
                ("after the as-at day", 1), ("assessment that follows no open request", 1), ("direct payment", 1), ("event, review", 1),
                ("further home care of a person who had it", 1), ("home care that follows no request", 1), ("request again before the first was answered", 1),
                ("request, advice only", 1), ("service, day", 1), ("service, other", 1), ("values, by client_type", 1), ("values, by route", 1),
            ],
            ignoreOrder: true);
        Fates(result, read: 15, used: 3);
        Referrals(result, "placed").Keys.ShouldBe([Id("R1"), Id("R3")], ignoreOrder: true);
    }

    [Fact]
    public void Reablement_answers_a_request_and_home_care_after_it_is_a_referral_from_reablement()
    {
        var extract = new EventExtract()
            .Request("A1", "R1", "05/01/2026", route: "Discharge from Hospital").Assessment("A1", "E1", "06/01/2026", "07/01/2026")
            .Row(
                "LA Person Unique Identifier=A1", "Event Type=Service", "Event Reference=S1", "Event Start Date=08/01/2026", "Event End Date=18/02/2026",
                "Service Type=Short Term Support: ST-Max", "Service Component=Reablement")
            .Care("A1", "S2", "23/02/2026", "7");

        var apart = extract.Import();
        Referrals(apart, "received", "placed", "source", "hours").ShouldBe(new Dictionary<string, string> { [Id("S1")] = "2026-02-18,2026-02-23,reablement,7" });
        apart.Counts.LeftOut.Select(one => (one.Reason, one.Rows)).ShouldBe([("answered by reablement", 2)]);
        Fates(apart, read: 4, used: 2);

        var care = extract.Import(rules: rules => rules with { Reablement = ReablementRule.Care });
        Referrals(care, "received", "placed", "source").ShouldBe(new Dictionary<string, string> { [Id("R1")] = "2026-01-05,2026-01-08,hospital" });
        care.Counts.LeftOut.Select(one => (one.Reason, one.Rows)).ShouldBe([("further home care of a person who had it", 1)]);

        // Sixteen days after reablement its end is no reason for the care.
        extract.Import(rules: rules => rules with { ReablementDays = 4 }).Counts.LeftOut.Select(one => one.Reason)
            .ShouldBe(["answered by reablement", "home care that follows no request", "service, reablement"], ignoreOrder: true);
    }

    [Fact]
    public void Each_rule_of_the_map_changes_what_it_says_and_nothing_else()
    {
        var extract = new EventExtract()
            .Request("A1", "R1", "05/01/2025").Assessment("A1", "E1", "05/02/2025", "07/02/2025").Care("A1", "S1", "01/08/2025")
            .Request("A2", "R2", "05/01/2026", "NFA: Information and advice or signposting", end: "06/01/2026");

        // 208 days from request to care.
        Referrals(extract.Import(), "complete", "placed").ShouldBe(new Dictionary<string, string> { [Id("R1")] = "2025-02-07," });
        Referrals(extract.Import(rules: rules => rules with { LinkDays = 208 }), "complete", "placed")
            .ShouldBe(new Dictionary<string, string> { [Id("R1")] = "2025-02-07,2025-08-01" });
        Referrals(extract.Import(rules: rules => rules with { LinkDays = 207 }), "placed").ShouldBe(new Dictionary<string, string> { [Id("R1")] = "" });
        Referrals(extract.Import(rules: rules => rules with { LinkDays = 208, Complete = CompleteRule.None }), "complete", "placed")
            .ShouldBe(new Dictionary<string, string> { [Id("R1")] = ",2025-08-01" });
        Referrals(extract.Import(rules: rules => rules with { Advice = AdviceRule.Keep }), "closed", "outcome")[Id("R2")].ShouldBe("2026-01-06,");
    }

    [Fact]
    public void Another_service_answers_a_request_only_if_no_home_care_does()
    {
        var result = new EventExtract()
            .Request("A1", "R1", "05/01/2026").Care("A1", "S1", "08/01/2026", component: "Equipment").Care("A1", "S2", "20/01/2026")
            .Request("A2", "R2", "05/01/2026").Care("A2", "S3", "20/01/2026", component: "Residential Care")
            .Request("A3", "R3", "05/01/2026")
            .Row(
                "LA Person Unique Identifier=A3", "Event Type=Service", "Event Reference=S4", "Event Start Date=20/01/2026", "Service Type=Long Term Support: Community",
                "Service Component=Home Support", "Delivery Mechanism=Direct Payment")
            .Import();

        Referrals(result, "placed", "closed", "outcome").ShouldBe(
            new Dictionary<string, string> { [Id("R1")] = "2026-01-20,,placed", [Id("R3")] = ",2026-01-20,elsewhere" }, ignoreOrder: true);
        result.Counts.LeftOut.Select(one => (one.Reason, one.Rows)).ShouldBe([("answered by another service than home care", 1), ("service, other", 2)]);
    }

    [Fact]
    public void Lines_that_begin_on_one_day_are_one_package_and_their_hours_add_up()
    {
        var result = new EventExtract().Request("A1", "R1", "05/01/2026").Care("A1", "S1", "20/01/2026", "7").Care("A1", "S2", "20/01/2026", "3.5").Import();

        Referrals(result, "hours").ShouldBe(new Dictionary<string, string> { [Id("R1")] = "10.5" });
        Fates(result, read: 3, used: 3);
        result.Counts.MinutesUsed.ShouldBe(new Zoning.CareMinutes(630));
    }

    [Fact]
    public void Of_an_event_that_returns_repeat_the_latest_counts_or_all_are_refused()
    {
        EventExtract Extract() => new EventExtract()
            .Row(
                "LA Person Unique Identifier=A1", "Event Type=Request", "Event Reference=R1", "Event Start Date=05/01/2026", "Reporting Period End Date=31/12/2025",
                "Event Outcome=Progress to Assessment")
            .Row(
                "LA Person Unique Identifier=A1", "Event Type=Request", "Event Reference=R1", "Event Start Date=05/01/2026", "Reporting Period End Date=31/03/2026",
                "Event Outcome=NFA - Support declined", "Event End Date=09/01/2026")
            .Request("A2", "R2", "05/01/2026").Request("A2", "R2", "05/01/2026");

        var result = Extract().Import();
        Referrals(result, "closed", "outcome").ShouldBe(
            new Dictionary<string, string> { [Id("R1")] = "2026-01-09,withdrawn", [Id("R2")] = "," }, ignoreOrder: true);
        result.Counts.LeftOut.Select(one => (one.Reason, one.Rows)).ShouldBe([("an older row of the event", 1), ("the same event again", 1)]);
        Fates(result, read: 4, used: 2);

        Extracts.Faults(() => Extract().Import(rules: rules => rules with { Copies = EventCopyRule.Refuse })).ShouldBe(["I233:2", "I233:3"], ignoreOrder: true);
    }

    [Fact]
    public void Bad_rows_are_told_together_with_their_lines()
    {
        var extract = new EventExtract()
            .Request("A1", "R1", "31/02/2026").Request("", "R2", "05/01/2026").Request("A3", "R3", "05/01/2026", end: "04/01/2026")
            .Request("A4", "R4", "05/01/2026", route: "by pigeon").Request("A5", "R5", "").Care("A6", "S6", "05/01/2026", "169");

        Extracts.Faults(() => extract.Import()).ShouldBe(["I124:2", "I121:3", "I126:4", "I127:5", "I121:6", "I123:7"], ignoreOrder: true);
        Extracts.Faults(() => new EventExtract().Request("A1", "R1", "05/01/2026").Request("A2", "R1", "05/01/2026").Import())
            .ShouldBe(["I129:2", "I129:3"], ignoreOrder: true);
    }

    [Fact]
    public void An_ugly_extract_gives_the_same_referrals_as_a_tidy_one()
    {
        var tidy = new EventExtract().Request("A1", "R1", "05/01/2026", route: "Discharge from Hospital").Care("A1", "S1", "19/01/2026", "7").Import();
        var text = new EventExtract(';').Request("a1 ", "R1", "46027", route: "  DISCHARGE from  hospital").Request("A2", "R2", "46028", "NFA - Support declined")
            .Care("A1", "S1", "46041", "7.0").Text.Replace("31/03/2026", "46112", StringComparison.Ordinal);
        var lines = text.Split("\r\n");
        var ugly = InputFile.Of("extract.csv", "\uFEFFClient level data;;;\r\n\r\n" + lines[0] + "\r\n" + lines[1] + "\r\n\r\n" + lines[0] + "\r\n" + string.Join("\r\n", lines[2..]));

        var map = Importer.Guess(ugly, ImportKind.Referrals).Map;
        var result = Importer.Import(ugly, map, Extracts.Options() with { AsOf = new DateOnly(2026, 3, 31) });

        map.ExcelDates.ShouldBeTrue();
        Extracts.Rows(result).ShouldContain(row => string.Join(',', row) == tidy.Text.Split('\n')[1]);
        (result.Counts.TitleRows, result.Counts.HeaderRows, result.Counts.RowsRead).ShouldBe((1, 1, 3));
    }

    [Fact]
    public void Names_and_numbers_of_people_stay_in_the_extract()
    {
        var result = new EventExtract().Row(
            "LA Person Unique Identifier=A1", "Event Type=Request", "Event Reference=R1", "Event Start Date=05/01/2026", "NHS Number=9990000018",
            "Date of Birth=01/02/1940", "Gender=Female", "Request: Route of Access=Community / Other route").Import();

        result.RefusedColumns.ShouldBe(["NHS Number", "Gender", "Date of Birth"], ignoreOrder: true);
        result.Text.ShouldNotContain("A1");
        result.Text.ShouldNotContain("999");
        result.Text.ShouldNotContain("1940");
    }

    [Fact]
    public void Hours_that_only_a_cost_tells_need_a_rate_and_are_blank_without_one()
    {
        var extract = new EventExtract().Request("A1", "R1", "05/01/2026").Row(
            "LA Person Unique Identifier=A1", "Event Type=Service", "Event Reference=S1", "Event Start Date=19/01/2026", "Service Type=Long Term Support: Community",
            "Service Component=Home Support", "Unit Cost=240.00", "Cost Frequency (Unit Type)=Weekly");
        var map = Importer.Guess(extract.File, ImportKind.Referrals).Map;

        Extracts.Column(Importer.Import(extract.File, map, Extracts.Options()), "hours").ShouldBe([""]);
        Extracts.Column(Importer.Import(extract.File, map with { Defaults = map.Defaults.Add("rate", "24") }, Extracts.Options()), "hours").ShouldBe(["10"]);
    }

    [Fact]
    public void Each_word_is_counted_once_a_row_and_listed_words_are_shown()
    {
        var result = new EventExtract().Request("A1", "R1", "05/01/2026", "NFA - Support declined").Request("A2", "R2", "05/01/2026")
            .Care("A2", "S1", "19/01/2026", "10.5").Import();

        result.Words.Single(word => word.Target == "service_group").ShouldSatisfyAllConditions(
            word => word.Rows.ShouldBe(1), word => word.Minutes.ShouldBe(new Zoning.CareMinutes(630)), word => word.Meaning.ShouldBe("home-care"));
        ValueWords.IsListed("event_outcome", "NFA - Support declined").ShouldBeTrue();
        ValueWords.IsListed("review_reason", "Unplanned - Mrs Smith rang").ShouldBeFalse();
    }

    /// <summary>The pseudonym of a request's number.</summary>
    private static string Id(string number) => "R-" + Extracts.Secret.PseudonymOf("referral", number);

    /// <summary>Some columns of each referral, joined by commas.</summary>
    private static Dictionary<string, string> Referrals(ImportResult result, params string[] columns)
    {
        var cells = columns.Select(column => Extracts.Column(result, column)).ToList();
        return Extracts.Column(result, "referral").Select((id, at) => (id, Cells: string.Join(',', cells.Select(column => column[at]))))
            .ToDictionary(one => one.id, one => one.Cells);
    }

    private static void Fates(ImportResult result, int read, int used)
    {
        (result.Counts.RowsRead, result.Counts.RowsUsed).ShouldBe((read, used));
        (result.Counts.RowsUsed + result.Counts.RowsSetAside + result.Counts.LeftOut.Sum(reason => reason.Rows)).ShouldBe(read);
        result.Counts.Reconciles.ShouldBeTrue();
    }
}
