using Shouldly;
using Zoning;

namespace Importing.Tests.Importing;

/// <summary>People who wait for what they have, cases that are over, and lines that repeat an older one.</summary>
public sealed class CountedTwiceTests
{
    private static readonly DateOnly AsOf = new(2026, 3, 31);

    private static readonly InputFile Services = InputFile.Of("services.csv", Extracts.Import(Extracts.File(
        "Client ID,Postcode,Weekly Hours,Status,Provider,Start Date,End Date",
        "A1,DT1 1AA,10,Live,Larch,13/05/2025,",
        "B1,DT1 1AB,6,Live,Larch,13/05/2025,",
        "B1,DT1 1AB,2,Live,Larch,20/05/2025,",
        "C1,DT1 1AC,7,Live,Spotless,13/05/2025,",
        "D1,DT1 1AD,7,Ended,Larch,13/05/2025,20/02/2026",
        "E1,DT1 1AE,9,Live,Larch,13/05/2025,")).Text);

    private static readonly string[] List =
    [
        "Client ID,Date Requested,First Visit,Hours Required,Postcode,Stage",
        "A1,13/03/2026,,14,DT1 1AA,With brokerage",
        "B1,13/03/2026,,5,DT1 9ZZ,With brokerage",
        "C1,13/03/2026,,7,DT1 1AC,With brokerage",
        "D1,13/03/2026,,7,DT1 1AD,With brokerage",
        "E1,13/03/2026,20/03/2026,9,DT1 1AE,With brokerage",
        "F1,13/03/2026,,3,DT1 1AE,With brokerage",
    ];

    [Fact]
    public void People_who_wait_and_have_a_line_are_told_with_the_hours_counted_twice()
    {
        var result = Waiting(InServiceRule.Keep, List);

        // A1 10 of 14, B1 5 of 8; C1's provider is off the framework (runs subtract it), D1's line is over, E1 is placed, F1 has none.
        Told(result, ImportFaults.InService).ShouldBe("2 of 5 people have an active line, 1 at the same place: 15 hours a week may be counted twice.");
        result.Counts.MinutesUsed.ShouldBe(new CareMinutes(45 * 60));
        result.Counts.LeftOut.ShouldBeEmpty();
    }

    [Fact]
    public void The_map_decides_that_they_wait_for_the_whole_package_or_that_the_list_was_not_tidied()
    {
        var net = Waiting(InServiceRule.Net, List);
        var tidied = Waiting(InServiceRule.LeaveOut, List);

        // Net: A1 waits for 4 more, B1 for none. Left out: A1 and B1, 19 hours.
        Extracts.Column(net, "hours_week").Order(StringComparer.Ordinal).ShouldBe(["3", "4", "7", "7", "9"]);
        net.Counts.LeftOut.ShouldBe([new LeftOutRows("in service already", 1, new CareMinutes(15 * 60))]);
        Extracts.Column(tidied, "hours_week").Order(StringComparer.Ordinal).ShouldBe(["3", "7", "7", "9"]);
        tidied.Counts.LeftOut.ShouldBe([new LeftOutRows("in service already", 2, new CareMinutes(19 * 60))]);
        new[] { net, tidied }.ShouldAllBe(result => result.Counts.Reconciles);
    }

    [Fact]
    public void A_case_is_over_by_stage_outcome_reason_or_any_date_up_to_the_as_at_day()
    {
        var result = Waiting(
            InServiceRule.Keep,
            "Client ID,Date Requested,Hours Required,Postcode,Stage,Outcome,Reason for Closure,Date Closed,Date Withdrawn,Date of Death",
            "L1,13/03/2026,1,DT1 1AA,With brokerage,,,,,",
            "L2,13/03/2026,2,DT1 1AA,With brokerage,Withdrawn - family will care,,,,",
            "L3,13/03/2026,3,DT1 1AA,Deceased,,,,,",
            "L4,13/03/2026,4,DT1 1AA,With brokerage,,Case closed,,,",
            "L5,13/03/2026,5,DT1 1AA,With brokerage,,,31/03/2026,,",
            "L6,13/03/2026,6,DT1 1AA,With brokerage,,,,16/03/2026,",
            "L7,13/03/2026,7,DT1 1AA,With brokerage,,,,,17/03/2026",
            "L8,13/03/2026,8,DT1 1AA,With brokerage,Withdrawn,,02/04/2026,,",
            "L9,13/03/2026,9,DT1 1AA,With brokerage,Ongoing,,,,");

        Extracts.Column(result, "hours_week").Order(StringComparer.Ordinal).ShouldBe(["1", "8", "9"]);
        result.Counts.LeftOut.ShouldBe(
        [
            new LeftOutRows("case over, closed", 2, new CareMinutes(9 * 60)),
            new LeftOutRows("case over, died", 2, new CareMinutes(10 * 60)),
            new LeftOutRows("case over, withdrawn", 2, new CareMinutes(8 * 60)),
        ]);
        Told(result, ImportFaults.CasesOver).ShouldBe("Cases: 6. closed: 2. died: 2. withdrawn: 2.");
        Told(result, ImportFaults.ClosedLater).ShouldBe("Cases: 1.");
        result.Counts.Reconciles.ShouldBeTrue();
        result.Text.ShouldNotContain("2026-03-17");
    }

    [Theory]
    [InlineData("Deceased 25/03/2026", "died")]
    [InlineData("Closed - client declined", "withdrawn")]
    [InlineData("No longer required", "withdrawn")]
    [InlineData("Care started 12/03", "placed")]
    [InlineData("NFA", "closed")]
    [InlineData("Still waiting", "open")]
    [InlineData("Cancelled - not by client", null)]
    [InlineData("Not closed", null)]
    [InlineData("Open - withdrawn?", null)]
    [InlineData("See Jo", null)]
    public void Words_that_end_a_case_are_whole_phrases(string word, string? meaning) => EndedWords.MeaningOf(word).ShouldBe(meaning);

    [Fact]
    public void An_outcome_that_is_not_known_is_asked_about() => Extracts.Faults(() => Waiting(
        InServiceRule.Keep,
        "Client ID,Date Requested,Hours Required,Postcode,Outcome",
        "L1,13/03/2026,1,DT1 1AA,Withdrawn",
        "L2,13/03/2026,1,DT1 1AA,Withdrawn",
        "L3,13/03/2026,2,DT1 1AA,See file")).ShouldBe(["I127:4"]);

    [Fact]
    public void A_case_with_a_first_visit_stays_for_how_long_people_waited()
    {
        var result = Waiting(
            InServiceRule.Keep,
            "Client ID,Date Requested,First Visit,Hours Required,Postcode,Outcome,Date Closed",
            "L1,13/02/2026,20/02/2026,1,DT1 1AA,Care started,21/02/2026",
            "L2,13/02/2026,,2,DT1 1AA,Care started,21/02/2026");

        Extracts.Rows(result).Select(row => row[3]).ShouldBe(["2026-02-20"]);
        result.Counts.LeftOut.ShouldBe([new LeftOutRows("case over, placed", 1, new CareMinutes(120))]);
    }

    [Fact]
    public void An_old_line_that_was_not_closed_is_told_and_closed_if_the_map_says_so()
    {
        var file = Extracts.File(
            "Line ID,Client ID,Postcode,Status,Provider,Hours per week,Start Date,End Date",
            "L1,A1,DT1 1AA,Live,Larch,14,01/04/2024,31/03/2025",
            "L2,A1,DT1 1AA,Live,Larch,14,01/04/2025,",
            "L3,B1,DT1 1AB,Live,Larch,21,13/05/2024,",
            "L4,B1,DT1 1AB,Live,Larch,21,14/04/2025,",
            "L5,C1,DT1 1AB,Live,Larch,10,13/05/2024,",
            "L6,C1,DT1 1AB,Live,Elm,12,14/04/2025,");
        var map = Importer.Guess(file, ImportKind.Packages).Map;

        var kept = Importer.Import(file, map, Extracts.Options() with { AsOf = AsOf });
        var closed = Importer.Import(file, map with { Repeated = RepeatedLines.Last }, Extracts.Options() with { AsOf = AsOf });

        Told(kept, ImportFaults.RepeatedLine).ShouldBe("1 rows (lines 5): 21 hours a week may be counted twice.");
        Told(kept, ImportFaults.LaterLine).ShouldBe("1 rows (lines 7): 10 hours a week run beside an older line of the person.");
        Extracts.Column(kept, "end").Order(StringComparer.Ordinal).ShouldBe(["", "", "", "", "", "2025-03-31"]);
        Extracts.Rows(closed).Where(row => row[3] == "21").Select(row => (row[6], row[7], row[8])).Order()
            .ShouldBe([("active", "2025-04-14", ""), ("ended", "2024-05-13", "2025-04-13")]);
        closed.Counts.Reconciles.ShouldBeTrue();
    }

    [Fact]
    public void A_line_ends_on_the_day_its_person_died()
    {
        var result = Extracts.Import(Extracts.File(
            "Client ID,Postcode,Weekly Hours,Status,Start Date,End Date,Date of Death",
            "A1,DT1 1AA,7,Live,13/05/2025,,14/02/2026", "B1,DT1 1AA,7,Live,13/05/2025,13/12/2025,14/02/2026", "C1,DT1 1AA,7,Live,13/05/2025,,"));

        Extracts.Column(result, "end").Order(StringComparer.Ordinal).ShouldBe(["", "2025-12-13", "2026-02-14"]);
        Told(result, ImportFaults.DiedOpen).ShouldBe("Lines: 1.");
    }

    private static ImportResult Waiting(InServiceRule rule, params string[] lines)
    {
        var file = Extracts.File(lines);
        var map = Importer.Guess(file, ImportKind.Waiting).Map with { InService = rule };
        return Importer.Import(file, map, Extracts.Options(services: Services) with
        {
            AsOf = AsOf,
            OffFramework = new HashSet<string>(StringComparer.Ordinal) { "spotless" },
        });
    }

    private static string Told(ImportResult result, FaultCode code) => result.Findings.Single(finding => finding.Code == code).What;
}
