using Shouldly;
using Zoning;

namespace Importing.Tests.Importing;

public sealed class ActualImportTests
{
    private const string Header =
        "Visit ID,Client ID,Provider,Visit Date,Planned Start,Planned End,Actual Start,Actual End,Carers Planned,Carers Attended,Visit Status";

    private static readonly string[] People = ["A1", "B1", "C1", "D1"];

    private static readonly InputFile Lines = Extracts.File(
        "Line ID,Client ID,Postcode,Status,Provider,Hours per week,Start Date,End Date",
        "L1,A1,DT1 1AA,Live,Larch,7,14/04/2025,",
        "L2,B1,DT1 1AA,Live,Larch,10,14/04/2025,",
        "L3,B1,DT1 1AA,Live,Elm,4,14/04/2025,",
        "L4,C1,DT1 1AA,Ended,Larch,7,14/04/2025,08/03/2026",
        "L5,D1,DT1 1AA,Live,Larch,6,14/04/2025,",
        "L6,D1,DT1 1AA,Live,Larch,2,14/04/2025,");

    private static InputFile Services => InputFile.Of("services.csv", Extracts.Import(Lines).Text);

    [Fact]
    public void Visits_add_up_to_planned_and_delivered_client_hours_by_package_and_week()
    {
        // A1: 3 x 60 planned; 45 + 45 delivered, one missed. B1 has two carers: an hour is an hour; one came once: half.
        var result = Import(
            Header,
            "1,A1,Larch,16/03/2026,08:00,09:00,08:05,08:50,1,1,Completed",
            "2,A1,Larch,18/03/2026,08:00,09:00,08:05,08:50,1,1,Completed",
            "3,A1,Larch,20/03/2026,08:00,09:00,,,1,0,Missed",
            "4,B1,Larch,23/03/2026,23:30,00:30,23:40,00:40,2,2,Completed",
            "5,B1,Larch,24/03/2026,08:00,09:00,08:00,09:00,2,1,Completed",
            "6,B1,Elm,24/03/2026,08:00,08:30,8.00am,8.20 AM,1,1,Late");

        Weeks(result).ShouldBe([("A1", "L1", "2026-03-16", "1.5", "3"), ("B1", "L2", "2026-03-23", "1.5", "2"), ("B1", "L3", "2026-03-23", "0.3333", "0.5")]);
        result.Counts.LeftOut.ShouldBe([new LeftOutRows("carers who did not come", 0, new CareMinutes(30))]);
        result.Counts.Reconciles.ShouldBeTrue();
    }

    [Fact]
    public void A_row_a_carer_is_one_visit_and_a_person_with_two_lines_shares_it_out()
    {
        var result = Import(
            "Visit ID,Client ID,Visit Date,Planned Start,Planned End,Actual Start,Actual End,Visit Status",
            "1,A1,16/03/2026,08:00,09:00,08:00,09:00,Completed",
            "1,A1,16/03/2026,08:00,09:00,08:00,08:50,Completed",
            "2,D1,16/03/2026,08:00,08:40,08:00,08:40,Completed");

        // A1: two carers, 60 and 50 minutes: 55 of the client's. D1: 6 to 2 of 40 minutes.
        Weeks(result).ShouldBe([("A1", "L1", "2026-03-16", "0.9167", "1"), ("D1", "L5", "2026-03-16", "0.5", "0.5"), ("D1", "L6", "2026-03-16", "0.1667", "0.1667")]);
        result.Counts.LeftOut.ShouldBe([new LeftOutRows("further carers of a visit", 0, new CareMinutes(55))]);
    }

    [Fact]
    public void What_belongs_to_no_line_or_was_cancelled_is_left_out_and_counted()
    {
        var result = Import(
            Header,
            "1,A1,Larch,16/03/2026,08:00,09:00,08:00,09:00,1,1,Completed",
            "2,A1,Larch,17/03/2026,08:00,09:00,,,1,,Client in hospital",
            "3,C1,Larch,17/03/2026,08:00,09:00,08:00,09:00,1,1,Completed",
            "4,Z9,Larch,17/03/2026,08:00,09:00,08:00,08:30,1,1,Completed",
            "5,A1,Larch,18/03/2026,08:00,09:00,,,1,,");

        Weeks(result).ShouldBe([("A1", "L1", "2026-03-16", "1", "2")]);
        result.Counts.LeftOut.ShouldBe(
        [
            new LeftOutRows("cancelled by the person", 1, new CareMinutes(0)), new LeftOutRows("no service line that ran then", 2, new CareMinutes(90)),
        ]);
        result.Findings.Single(finding => finding.Code == ImportFaults.Unrecorded).What.ShouldBe("Visits: 1.");
        result.Counts.Reconciles.ShouldBeTrue();
    }

    [Fact]
    public void A_completed_visit_without_a_length_and_a_time_that_is_none_are_faults() => Extracts.Faults(() => Import(
        Header,
        "1,A1,Larch,16/03/2026,08:00,09:00,08:00,09:00,1,1,Completed",
        "2,A1,Larch,17/03/2026,08:00,09:00,,,1,1,Completed",
        "3,A1,Larch,18/03/2026,08:00,09:00,8 ish,09:00,1,1,Completed")).ShouldBe(["I121:3", "I211:4"]);

    [Fact]
    public void Invoices_for_a_period_are_shared_out_to_weeks_by_days()
    {
        // 14 days from Thursday 5 to Wednesday 18 March: A1 12 hours in two lines; 4, 7 and 3 days of three weeks. Commissioned is 1 hour a day.
        var result = Import(
            "Client ID,Provider,Period From,Period To,Rate Type,Hours Invoiced",
            "A1,Larch,05/03/2026,18/03/2026,Weekday,10",
            "A1,Larch,05/03/2026,18/03/2026,Weekend,2");

        Weeks(result).Select(week => (week.Week, week.Delivered, week.Planned))
            .ShouldBe([("2026-03-02", "3.4167", "4"), ("2026-03-09", "6", "7"), ("2026-03-16", "2.5833", "3")]);
        result.Counts.MinutesUsed.ShouldBe(new CareMinutes(720));
    }

    [Fact]
    public void Weeks_of_records_without_a_plan_have_the_commissioned_hours()
    {
        var result = Import("Line ID,Week Commencing,Delivered Hours", "L1,16/03/2026,6.5", "L1,23/03/2026,7");

        Weeks(result).Select(week => (week.Week, week.Delivered, week.Planned)).ShouldBe([("2026-03-16", "6.5", "7"), ("2026-03-23", "7", "7")]);
    }

    [Fact]
    public void Visits_without_a_plan_leave_out_the_weeks_that_the_export_cuts()
    {
        var result = Import(
            "Client ID,Visit Date,Actual Start,Actual End",
            "A1,13/03/2026,08:00,09:00", "A1,16/03/2026,08:00,09:00", "A1,22/03/2026,08:00,09:00", "A1,24/03/2026,08:00,09:00");

        Weeks(result).ShouldBe([("A1", "L1", "2026-03-16", "2", "")]);
        result.Counts.LeftOut.ShouldBe([new LeftOutRows("in a week that the extract holds in part", 2, new CareMinutes(120))]);
    }

    [Fact]
    public void More_than_a_week_has_hours_is_a_fault_of_all_its_rows() =>
        Extracts.Faults(() => Import("Line ID,Week Commencing,Delivered Hours", "L1,16/03/2026,150", "L1,16/03/2026,20", "L2,16/03/2026,7"))
            .ShouldBe(["I123:2", "I123:3"]);

    [Fact]
    public void Actuals_before_packages_are_refused_with_advice() => Extracts.Faults(() => Importer.Import(
        Extracts.File("Line ID,Week Commencing,Delivered Hours", "L1,16/03/2026,1"),
        Importer.Guess(Extracts.File("Line ID,Week Commencing,Delivered Hours", "L1,16/03/2026,1"), ImportKind.Actuals).Map, Extracts.Options()))
        .ShouldBe(["I213:0"]);

    private static ImportResult Import(params string[] lines)
    {
        var file = Extracts.File(lines);
        return Importer.Import(file, Importer.Guess(file, ImportKind.Actuals).Map, Extracts.Options(services: Services));
    }

    /// <summary>The made rows with the ids of the extract.</summary>
    private static List<(string Person, string Line, string Week, string Delivered, string Planned)> Weeks(ImportResult result)
    {
        var people = People.ToDictionary(id => "C-" + Extracts.Secret.PseudonymOf("person", id), StringComparer.Ordinal);
        var ids = Enumerable.Range(1, 6).Select(number => FormattableString.Invariant($"L{number}"))
            .ToDictionary(id => "P-" + Extracts.Secret.PseudonymOf("package", id), StringComparer.Ordinal);
        var owners = Extracts.Rows(Extracts.Import(Lines)).ToDictionary(row => row[0], row => people[row[1]], StringComparer.Ordinal);
        return [.. Extracts.Rows(result).Select(row => (owners[row[0]], ids[row[0]], row[1], row[2], row[3])).Order()];
    }
}
