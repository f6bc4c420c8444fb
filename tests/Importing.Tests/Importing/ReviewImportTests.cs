using Shouldly;

namespace Importing.Tests.Importing;

/// <summary>Reviews of client level data, given their packages and the days they were due.</summary>
public class ReviewImportTests
{
    /// <summary>A1 has one line, A2 a short one that ended and the longest of two that run, A3 a line without a review, A4 one that ended.</summary>
    private static readonly InputFile Services = InputFile.Of(
        "services.csv",
        $"id,person,status,hours_week,start,end\nP1,{Person("A1")},active,7,2024-02-01,\nP2,{Person("A2")},ended,30,2023-01-10,2025-05-31\n"
        + $"P3,{Person("A2")},active,7,2025-06-01,\nP4,{Person("A2")},active,10,2025-06-01,\nP5,{Person("A3")},active,7,2025-01-05,\n"
        + $"P6,{Person("A4")},ended,7,2024-01-05,2025-12-31\nP7,{Person("A5")},waiting,7,2026-01-05,\n");

    [Fact]
    public void A_review_is_due_twelve_months_after_the_last_or_after_care_began_and_the_next_one_is_open()
    {
        var result = Import(new EventExtract()
            .Review("A1", "V1", "10/03/2025", "17/03/2025").Review("A1", "V2", "01/10/2025", "05/10/2025", "Progress to Support Planning / Services", "Unplanned - provider failure")
            .Review("A2", "V3", "05/05/2025", "05/05/2025", "No change in package").Review("A2", "V4", "20/07/2025", "20/07/2025", "NFA - Support declined")
            .Review("A4", "V5", "10/01/2026", "10/01/2026", "Service ended as planned"));

        Extracts.Rows(result).Select(row => string.Join(',', row)).ShouldBe(
            [
                "P1,2025-02-01,2025-03-17,,none", "P1,2026-03-17,2025-10-05,,", "P1,2026-10-05,,,",
                "P2,2024-01-10,2025-05-05,,none", "P4,2026-05-05,2025-07-20,,ended", "P4,2026-07-20,,,",
                "P5,2026-01-05,,,",
                "P6,2025-01-05,2026-01-10,,ended",
            ],
            ignoreOrder: true);
        result.Text.Split('\n')[0].ShouldBe("package,due,done,by,outcome");
        Fates(result, read: 5, used: 5);
        result.Findings.Single(one => one.Code == EventFaults.Reviews).What.ShouldBe(
            "Done: 5, of which unplanned: 1. Not done: 3, of which of people with no review in the extract: 1. Months between reviews: 12.");
    }

    [Fact]
    public void Each_rule_of_the_map_changes_what_it_says()
    {
        var extract = new EventExtract().Review("A1", "V1", "10/03/2025", "17/03/2025").Review("A1", "V2", "01/10/2025", "05/10/2025", reason: "Unplanned");
        string[] Rows(Func<EventRules, EventRules> rules) => [.. Extracts.Rows(Import(extract, rules)).Select(row => string.Join(',', row))];

        Rows(rules => rules with { Next = NextReviewRule.None }).ShouldBe(["P1,2025-02-01,2025-03-17,,none", "P1,2026-03-17,2025-10-05,,none"]);
        Rows(rules => rules with { Next = NextReviewRule.None, ReviewMonths = 6 }).ShouldBe(["P1,2024-08-01,2025-03-17,,none", "P1,2025-09-17,2025-10-05,,none"]);
        Rows(rules => rules with { Unplanned = UnplannedRule.LeaveOut }).ShouldContain("P1,2026-03-17,,,");
        Import(extract, rules => rules with { Unplanned = UnplannedRule.LeaveOut }).Counts.LeftOut.Select(one => (one.Reason, one.Rows))
            .ShouldBe([("unplanned review", 1)]);
    }

    [Fact]
    public void Rows_that_are_no_review_of_a_package_are_counted_by_reason()
    {
        var result = Import(new EventExtract()
            .Request("A1", "R1", "05/01/2026").Assessment("A1", "E1", "05/01/2026", "06/01/2026").Care("A1", "S1", "05/01/2026")
            .Review("A1", "V1", "10/03/2025", "").Review("A9", "V2", "10/03/2025", "10/03/2025").Review("A1", "V3", "10/04/2026", "10/04/2026")
            .Review("A1", "V4", "10/05/2025", "10/05/2025").Review("A1", "V5", "01/05/2025", "10/05/2025").Review("A1", "V4", "10/05/2025", "10/05/2025"));

        result.Counts.LeftOut.Select(one => (one.Reason, one.Rows)).ShouldBe(
            [
                ("after the as-at day", 1), ("event, assessment", 1), ("event, request", 1), ("event, service", 1), ("no service line that ran then", 1),
                ("review not finished", 1), ("second review of a day", 1), ("the same event again", 1),
            ],
            ignoreOrder: true);
        Fates(result, read: 9, used: 1);
    }

    [Fact]
    public void A_list_of_reviews_with_due_days_is_taken_as_it_is()
    {
        var file = Extracts.File(
            "Client ID,Review Due,Review Date,Reviewer Type,Review Outcome", "A1,31/01/2026,01/03/2026,Provider,Hours reduced", "A2,01/05/2026,,,",
            "A3,05/01/2026,05/01/2026,Council,Increase");
        var map = Importer.Guess(file, ImportKind.Reviews).Map;

        var result = Importer.Import(file, map, Options());

        Extracts.Rows(result).Select(row => string.Join(',', row)).ShouldBe(
            [
                "P1,2026-01-31,2026-03-01,delegated,less", "P1,2027-03-01,,,", "P4,2026-05-01,,,", "P5,2026-01-05,2026-01-05,council,more",
                "P5,2027-01-05,,,",
            ],
            ignoreOrder: true);
    }

    [Fact]
    public void A_review_that_is_due_twice_and_a_word_that_is_not_known_are_faults_and_packages_come_first()
    {
        Extracts.Faults(() => Import(new EventExtract().Review("A1", "V1", "10/03/2025", "10/03/2025", "Shrug").Review("A1", "V2", "12/03/2025", "11/03/2025")))
            .ShouldBe(["I127:2", "I126:3"], ignoreOrder: true);
        var twice = Extracts.File("Client ID,Review Due,Review Date", "A1,31/01/2026,01/03/2026", "A1,31/01/2026,02/03/2026");
        Extracts.Faults(() => Importer.Import(twice, Importer.Guess(twice, ImportKind.Reviews).Map, Options())).ShouldBe(["I129:3"]);
        Extracts.Faults(() => Importer.Import(twice, Importer.Guess(twice, ImportKind.Reviews).Map, Extracts.Options())).ShouldBe(["I213:0"]);
    }

    private static ImportOptions Options() => Extracts.Options(services: Services) with { AsOf = new DateOnly(2026, 3, 31) };

    private static ImportResult Import(EventExtract extract, Func<EventRules, EventRules>? rules = null) =>
        extract.Import(ImportKind.Reviews, rules, options => options with { Services = Services });

    private static string Person(string id) => "C-" + Extracts.Secret.PseudonymOf("person", id);

    private static void Fates(ImportResult result, int read, int used)
    {
        (result.Counts.RowsRead, result.Counts.RowsUsed).ShouldBe((read, used));
        (result.Counts.RowsUsed + result.Counts.RowsSetAside + result.Counts.LeftOut.Sum(reason => reason.Rows)).ShouldBe(read);
        result.Counts.Reconciles.ShouldBeTrue();
    }
}
