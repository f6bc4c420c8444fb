using Ical.Net;
using Shouldly;

namespace Zoning.Cli.Tests;

/// <summary>A coordinator's morning at the command line: absent carers, kept plans, starts to offer, handouts, continuity, true reasons.</summary>
public sealed class RoundsMorningTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zoning morning ").FullName;

    private string Target => Path.Combine(_folder, "out");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_visit_of_an_absent_carer_goes_to_another_and_one_person_and_one_carer_are_phoned()
    {
        var run = Run([Small(), "--off", "SYN-K2", "--restricted", "--out", Target]);

        run.Code.ShouldBe(0, run.Error);
        run.Output.ShouldContain("Without SYN-K2, 1 visit needs another carer; 1 of them has one now. 0 visits of others change too. "
            + "Phone 1 person and 1 carer: restricted/phone-list.csv says whom, and why.");
        Rows("phone-list.csv").ShouldBe(
            ["restricted,SYN-PR1,SYN-P2,tue,morning,1,SYN-K2,09:00,SYN-K1,09:00,carer,SYN-K2 is absent.,yes,yes"]);
    }

    [Fact]
    public void A_carer_who_is_no_longer_in_carers_csv_is_refused_with_the_way_out_and_planned_without()
    {
        var folder = Small(("carers.csv", "id,provider,place,days,start,end,mode\nSYN-K1,SYN-PR1,400500 210000,weekdays,07:00,13:00,car\n"));

        var refused = Run([folder, "--out", Target]);
        refused.Code.ShouldBe(2);
        refused.Error.ShouldContain("K202 rounds.csv");
        refused.Error.ShouldContain("zoning rounds FOLDER --off ID");
        var planned = Run([folder, "--off", "SYN-K2", "--restricted", "--out", Target]);
        planned.Code.ShouldBe(0, planned.Error);
        Rows("phone-list.csv").ShouldHaveSingleItem().ShouldContain("SYN-P2,tue,morning,1,SYN-K2,09:00,SYN-K1,09:00,carer,");
    }

    [Fact]
    public void A_plan_that_was_written_is_kept_and_a_visit_that_is_new_is_placed()
    {
        var first = Run([Small(), "--restricted", "--iterations", "200", "--out", Target]);
        first.Code.ShouldBe(0, first.Error);
        var plan = Path.Combine(_folder, "plan.csv");
        File.WriteAllLines(plan, File.ReadLines(Path.Combine(Target, "restricted", "rounds.csv")).Where(line => !line.Contains("SYN-P2", StringComparison.Ordinal)));

        var again = Run([Small(), "--keep", plan, "--fixed", "SYN-P1", "--tolerance", "0", "--restricted", "--out", Target]);

        again.Code.ShouldBe(0, again.Error);
        Rows("phone-list.csv").ShouldHaveSingleItem().ShouldContain(",SYN-P2,tue,morning,1,,,SYN-K");
        again.Output.ShouldContain("Rounds are kept as they were as far as they can be; 1 visit changes.");
    }

    [Fact]
    public void A_plan_with_an_unknown_carer_is_refused_and_packages_that_are_gone_are_passed_over()
    {
        var plan = Path.Combine(_folder, "plan.csv");
        File.WriteAllText(plan, "carer,day,package,time_of_day,starts\nSYN-K7,tue,SYN-P1,morning,08:00\nSYN-K1,tue,SYN-P8,morning,08:00\n");

        var refused = Run([Small(), "--keep", plan, "--restricted", "--out", Target]);
        refused.Code.ShouldBe(2);
        refused.Error.ShouldContain("K202 plan.csv:2");
        refused.Error.ShouldContain("K301 plan.csv:3");
        Run([Small(), "--keep", plan, "--off", "SYN-K7", "--restricted", "--out", Target]).Code.ShouldBe(0);
    }

    [Theory]
    [InlineData("No carer with a shift then has the id 'SYN-K22'. Near it: SYN-K2", "--restricted", "--off", "SYN-K22")]
    [InlineData("--off says who visits whom: give --restricted", "--off", "SYN-K2")]
    [InlineData("--off takes the ids of carers", "--restricted", "--off", ",")]
    [InlineData("Neither a carer nor a package on rounds then has the id 'SYN-P11'. Near it: SYN-P1", "--fixed", "SYN-P11")]
    [InlineData("whole minutes from 0 to 240", "--tolerance", "300")]
    [InlineData("--date cannot be used together with --day or --week", "--week", "--date", "2026-04-03")]
    [InlineData("--seconds and --warm cannot be used where rounds are kept", "--fixed", "SYN-P1", "--seconds", "3")]
    [InlineData("--seconds and --warm cannot be used where rounds are kept", "--tolerance", "10", "--warm")]
    [InlineData("'tomorrow' is not a date", "--date", "tomorrow")]
    public void Wrong_wishes_end_with_2_and_say_what_to_do(string needed, params string[] options)
    {
        var run = Run([Small(), "--out", Target, .. options]);

        run.Code.ShouldBe(2);
        run.Error.ShouldContain(needed);
        Directory.Exists(Target).ShouldBeFalse();
    }

    [Fact]
    public void Options_are_read_strictly_and_change_the_rounds()
    {
        var file = Path.Combine(_folder, "rounds-options.json");
        File.WriteAllText(file, """{ "waiting_price": 0.555, "overtim": 30, "may_be_late": 1, "rest_hours": 12 }""");

        var refused = Run([Small(), "--options", file, "--out", Target]);
        refused.Code.ShouldBe(2);
        refused.Error.ShouldContain("waiting_price: The value is 0.555; it must be 0 to 100 in steps of 0.01.");
        refused.Error.ShouldContain("It has no option 'overtim'. Near it: overtime.");
        refused.Error.ShouldContain("may_be_late is 1; it takes true or false.");
        refused.Error.ShouldContain("The options are: break_above, break_minutes,");
        refused.Error.ShouldNotContain("Parameter");

        // P1 for 360 minutes from 07:30 at the earliest is over at 13:30: a shift to 13:00 holds it with 120 minutes of overtime only.
        File.WriteAllText(file, """{ "overtime": 120 }""");
        var late = Small(("visits.csv", "package,days,time_of_day,minutes,preferred_start\nSYN-P1,daily,morning,360,08:00\n"),
            ("rounds.csv", "carer,days,package,time_of_day,start\nSYN-K1,mon,SYN-P1,morning,08:00\n"));
        Run([late, "--restricted", "--out", Target]).Output.ShouldContain("leaves out 1 visit");
        Run([late, "--restricted", "--options", file, "--out", Target]).Output.ShouldContain("leaves out 0 visits");
    }

    [Fact]
    public void Starts_are_offered_to_a_package_that_waits_with_carer_and_added_travel()
    {
        var run = Run(["slots", Small(), "--package", "SYN-P9", "--day", "tue", "--restricted", "--out", Target]);

        run.Code.ShouldBe(0, run.Error);
        run.Output.ShouldContain("starts can be offered, by 1 provider;");

        // P9 lives next door to P2, 3 minutes with stopping and starting: K2 is with P2 until 09:15 at the earliest, and K1 comes at 09:15.
        Rows("slots.csv").ShouldContain(row => row.StartsWith("restricted,SYN-P9,1,tue,morning,09:30,yes,SYN-PR1,SYN-K2,3", StringComparison.Ordinal));
        Rows("slots.csv").ShouldContain(row => row.StartsWith("restricted,SYN-P9,1,tue,morning,09:15,yes,SYN-PR1,SYN-K1,", StringComparison.Ordinal));
        Rows("slots.csv").ShouldContain(row => row.StartsWith("restricted,SYN-P9,1,tue,morning,07:30,no,", StringComparison.Ordinal));
    }

    [Fact]
    public void Starts_are_offered_to_a_package_that_the_folder_does_not_have()
    {
        var run = Run(["slots", Small(), "--like", "A,30,2,morning", "--day", "tue", "--restricted", "--out", Target]);

        run.Code.ShouldBe(0, run.Error);
        Rows("slots.csv").ShouldAllBe(row => row.Contains("SYN-K1 SYN-K2", StringComparison.Ordinal) || row.Contains("SYN-K2 SYN-K1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("give --restricted", "slots", "--package", "SYN-P9")]
    [InlineData("Give either --package ID or --like", "slots", "--restricted")]
    [InlineData("There is no package 'SYN-P8'. Near it: SYN-P1", "slots", "--restricted", "--package", "SYN-P8")]
    [InlineData("The place 'ZZ' is not found", "slots", "--restricted", "--like", "ZZ,30,1,morning")]
    [InlineData("'noon' is no time of day", "slots", "--restricted", "--like", "A,30,1,noon")]
    [InlineData("carers.csv has no carers of the provider 'SYN-PR2'. Near it: SYN-PR1.", "slots", "--restricted", "--package", "SYN-P9", "--provider", "SYN-PR2")]
    [InlineData("carers.csv has no carer 'SYN-K9'. Near it: SYN-K1", "handout", "--restricted", "--carer", "SYN-K9")]
    [InlineData("give --restricted", "handout", "--carer", "SYN-K1")]
    [InlineData("never shareable: give --restricted", "continuity", "--provider", "SYN-PR1")]
    public void Wrong_wishes_of_other_commands_end_with_2(string needed, string command, params string[] options)
    {
        var run = Run([command, Small(), "--out", Target, .. options]);

        run.Code.ShouldBe(2);
        run.Error.ShouldContain(needed);
        Directory.Exists(Target).ShouldBeFalse();
    }

    // The as-at day is Monday, 30 March 2026, in summer time: 08:00 is 07:00 UTC. A calendar library reads the file back.
    [Fact]
    public void A_handout_is_a_page_and_a_calendar_that_other_software_reads()
    {
        var run = Run(["handout", Small(), "--carer", "SYN-K1", "--restricted", "--out", Target]);

        run.Code.ShouldBe(0, run.Error);
        run.Output.ShouldContain("SYN-K1 has 5 rounds and 10 visits.");
        var text = File.ReadAllText(Path.Combine(Target, "restricted", "handout-SYN-K1.ics"));
        text.Split("\r\n").ShouldAllBe(line => line.Length <= 75 && !line.Contains('\n'));
        var events = Calendar.Load(text)!.Events.OrderBy(one => one.DtStart!.AsUtc).ToList();
        events.Count.ShouldBe(10);
        (events[0].Summary, events[0].Location).ShouldBe(("SYN-P1", "401000 210000"));
        (events[0].DtStart!.AsUtc, events[0].DtEnd!.AsUtc)
            .ShouldBe((new DateTime(2026, 3, 30, 7, 0, 0, DateTimeKind.Utc), new DateTime(2026, 3, 30, 7, 30, 0, DateTimeKind.Utc)));
        var page = File.ReadAllText(Path.Combine(Target, "restricted", "handout-SYN-K1.html"));
        page.ShouldContain("Monday, 30 March 2026: leave at 07:");
        page.ShouldContain("<tr><td>08:00</td><td>08:30</td><td>SYN-P1</td><td>401000 210000</td><td></td></tr>");
        page.ShouldNotContain("SYN-P2");

        var again = Run(["handout", Small(), "--carer", "SYN-K1", "--from", "2026-04-01", "--restricted", "--out", Target]);
        again.Code.ShouldBe(0, again.Error);
        Calendar.Load(File.ReadAllText(Path.Combine(Target, "restricted", "handout-SYN-K1.ics")))!.Events
            .Select(one => one.DtStart!.AsUtc).Min().ShouldBe(new DateTime(2026, 4, 1, 7, 0, 0, DateTimeKind.Utc));
    }

    [Fact]
    public void Continuity_counts_people_by_carers_seen_and_shows_small_numbers_as_a_class()
    {
        var twice = Small(("rounds.csv", "carer,days,package,time_of_day,start\nSYN-K1,mon tue,SYN-P1,morning,08:00\nSYN-K2,wed,SYN-P1,morning,08:00\n"
            + "SYN-K2,weekdays,SYN-P2,morning,09:00\n"));

        var shareable = Run(["continuity", twice, "--out", Target]);
        shareable.Code.ShouldBe(0, shareable.Error);
        shareable.Output.ShouldContain("1 carer: 1 to 7 people; 2 carers: 1 to 7 people; 3 carers: 0 people");
        shareable.Output.ShouldNotContain("SYN-");
        Directory.Exists(Path.Combine(Target, "restricted")).ShouldBeFalse();

        Run(["continuity", twice, "--restricted", "--out", Target]).Code.ShouldBe(0);
        Rows("carers-seen.csv").ShouldBe(["restricted,SYN-C1,3,2,66.7,33.3,yes", "restricted,SYN-C2,5,1,100,100,yes"]);
    }

    [Fact]
    public void A_visit_for_two_carers_with_one_there_is_one_visit_left_out_with_its_reason()
    {
        var folder = Small(
            ("carers.csv", "id,provider,place,days,start,end,mode\nSYN-K1,SYN-PR1,400500 210000,weekdays,07:00,13:00,car\n"),
            ("visits.csv", "package,days,time_of_day,minutes,carers,preferred_start\nSYN-P1,daily,morning,30,2,08:00\nSYN-P2,daily,morning,30,1,09:00\n"),
            ("rounds.csv", "carer,days,package,time_of_day,start\nSYN-K1,weekdays,SYN-P2,morning,09:00\n"));

        var run = Run([folder, "--restricted", "--iterations", "200", "--out", Target]);

        run.Code.ShouldBe(0, run.Error);
        run.Output.ShouldContain("leaves out 1 visit");
        var reasons = Rows("reasons.csv");
        reasons.Count(row => row.Contains("PairHasOnlyOne", StringComparison.Ordinal)).ShouldBe(1);
        reasons.ShouldContain(row => row.Contains("One more carer with the shifts of SYN-K1.", StringComparison.Ordinal));
        reasons.ShouldContain(row => row.Contains("SYN-P2 tue morning 1,no,Placed,SYN-K1 adds", StringComparison.Ordinal));
    }

    // 20 kilometres on foot, 26 of road at 5 an hour, are more than five hours: there after 12:00 for a window that ends at 08:30.
    [Fact]
    public void Walking_that_takes_too_long_is_the_reason_and_a_car_the_change()
    {
        var folder = Small(
            ("services.csv", "id,place,hours_week,provider,status,person\nSYN-P1,420500 210000,3.5,SYN-PR1,active,SYN-C1\n"),
            ("visits.csv", "package,days,time_of_day,minutes,preferred_start\nSYN-P1,daily,morning,30,08:00\n"),
            ("carers.csv", "id,provider,place,days,start,end,mode\nSYN-K1,SYN-PR1,400500 210000,weekdays,07:00,15:00,walk\n"),
            ("rounds.csv", "carer,days,package,time_of_day,start\nSYN-K1,mon,SYN-P1,morning,08:00\n"));

        Run([folder, "--restricted", "--out", Target]).Code.ShouldBe(0);

        Rows("reasons.csv").ShouldHaveSingleItem()
            .ShouldContain("TooSlowThatWay,Travelling on foot takes longer than its window and the shifts allow; by car it could be done.,SYN-K1 travelling by car.");
    }

    [Theory]
    [InlineData("slots")]
    [InlineData("handout")]
    [InlineData("continuity")]
    public void Each_command_has_help_with_an_example(string command) =>
        Run([command, "--help"]).Output.ShouldContain("zoning rounds " + command + " county");

    [Fact]
    public async Task A_stop_before_anything_is_planned_writes_nothing()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        var error = new StringWriter();

        var code = await ZoningCommand.RunAsync(
            ["rounds", "slots", Small(), "--package", "SYN-P9", "--restricted", "--out", Target], Terminal.Of(new StringWriter(), error), stop.Token);

        code.ShouldBe(130, error.ToString());
        Directory.Exists(Target).ShouldBeFalse();
    }

    private string Small(params (string Name, string Text)[] files) => SmallFolder.Write(Path.Combine(_folder, "county"), files);

    private List<string> Rows(string file) => [.. File.ReadLines(Path.Combine(Target, "restricted", file)).Skip(1)];

    private static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = ZoningCommand.RunAsync(["rounds", .. arguments], Terminal.Of(output, error)).GetAwaiter().GetResult();
        return (code, output.ToString(), error.ToString());
    }
}
