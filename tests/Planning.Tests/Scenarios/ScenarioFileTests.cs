using System.Text;
using Shouldly;
using static Zoning.Planning.Tests.TenPackages;

namespace Zoning.Planning.Tests;

/// <summary>Scenario files: what a sound one means, and all faults of a bad one at once.</summary>
public class ScenarioFileTests
{
    private const string Header = "lever,from,zone,provider,to,low,central,high,unit,mark,file,author,reason\n";

    private static readonly ScenarioOptions Year = new();

    [Fact]
    public void A_row_is_a_lever()
    {
        var scenario = Read("calls.csv", Header + "virtual-visits,2026-04-06,A,,2026-09-01,0.05,0.12,0.2,share of visits fit for it,derived,,Kim,A trial\n");

        scenario.Name.ShouldBe("calls");
        scenario.Author.ShouldBe("Kim");
        scenario.Levers.ShouldHaveSingleItem().ShouldBe(new Lever(LeverKind.VirtualVisits, new DateOnly(2026, 4, 6), 0.12m)
        {
            Zone = new ZoneCode("A"),
            To = new DateOnly(2026, 9, 1),
            Low = 0.05m,
            High = 0.2m,
            Mark = LeverMark.Derived,
            Author = "Kim",
            Reason = "A trial",
            Line = 2,
        });
    }

    [Fact]
    public void Json_means_the_same_as_rows()
    {
        var rows = Read("s.csv", Header + "provider-leaves,2026-04-06,,PR2,,,0.5,,,,,,\ngrowth,2026-04-06,B,,,0.01,0.02,0.03,,measured,,,\n");
        var json = Read("s.json", """
            {"name": "s", "levers": [
              {"lever": "provider-leaves", "from": "2026-04-06", "provider": "PR2", "central": 0.5},
              {"lever": "growth", "from": "2026-04-06", "zone": "B", "low": 0.01, "central": 0.02, "high": 0.03, "mark": "measured"}]}
            """);

        json.Levers.Select(lever => lever with { Line = 0 }).ShouldBe(rows.Levers.Select(lever => lever with { Line = 0 }));
        json.On(Run, new ScenarioOptions { Draws = 20 }).End.After.Values.ShouldBe(rows.On(Run, new ScenarioOptions { Draws = 20 }).End.After.Values);
    }

    [Fact]
    public void All_faults_of_a_file_come_at_once_with_their_rows()
    {
        var text = Header
            + "virtual-visit,2026-04-06,,,,,0.1,,,,,,\n"               // 2: no such lever
            + "virtual-visits,2026-04-06,AA,,,,1.2,,,,,,\n"            // 3: no such zone, a share above 1
            + "provider-leaves,2026-04-06,,PR5,,,1,,,,,,\n"            // 4: no such provider
            + "growth,2026-01-01,,,,,0.1,,,,,,\n"                      // 5: before the as-at day
            + "growth,2027-06-01,B,,,,0.1,,,,,,\n"                     // 6: after the horizon, and the growth of row 5 still holds
            + "single-handed,2026-04-06,,,2026-04-01,0.5,0.3,,,,,,\n"  // 7: ends before it starts, low above central
            + "provider-leaves,2026-04-06,,PR2,,,1,,,,,,\n"            // 8
            + "joins-framework,2026-05-01,,PR2,,,1,,,,,,\n"            // 9: leaves and joins
            + "extra-care,2026-04-06,,,,,2,,,,,,\n"                    // 10: no zone
            + "zone-change,2026-04-06,,,,,,,,,none.geojson,,\n"        // 11: no such map
            + "reviews,2026-04-06,,,,,x,,hours,guessed,,,\n"           // 12: no number, another unit, another mark
            + "reviews,2026-04-06,,,,,1,,,,,,\nreviews,2026-05-06,A,,,,1,,,,,,\n"; // 13, 14: twice
        var faults = Should.Throw<BadDataException>(() => Read("bad.csv", text)).Findings;

        faults.Where(one => one.Code.Id[0] == 'Y').Select(one => (one.Line, one.Code.Id)).Order().ShouldBe(
        [
            (2, "Y101"), (3, "Y102"), (3, "Y104"), (4, "Y103"), (5, "Y105"), (6, "Y105"), (6, "Y107"), (7, "Y104"), (7, "Y105"), (9, "Y106"), (10, "Y108"), (11, "Y109"),
            (12, "Y110"), (14, "Y107"),
        ]);
        faults.ShouldAllBe(one => one.File == "bad.csv" && one.Advice.Length > 0);
        faults.Single(one => one.Code.Id == "Y101").What.ShouldContain("Near it: virtual-visits");
        faults.Single(one => one.Code.Id == "Y102").What.ShouldContain("Near it: A");
        faults.Single(one => one.Code.Id == "Y103").What.ShouldContain("PR1, PR2, PR3");
        faults.Where(one => one.Line == 12).Select(one => one.Column).ShouldContain("central");
        faults.Where(one => one.Line == 12).Select(one => one.Column).ShouldContain("mark");
    }

    [Fact]
    public void Roles_and_people_a_week_are_read_alike_from_rows_and_json()
    {
        const string header = "lever,from,zone,provider,central,role,per_week\n";
        var rows = Read("s.csv", header + "workforce,2026-04-06,A,,2.5,care worker,\nextra-care,2026-04-06,B,PR3,12,,0.5\n");
        var json = Read("s.json", """
            {"name": "s", "levers": [
              {"lever": "workforce", "from": "2026-04-06", "zone": "A", "central": 2.5, "role": "care worker"},
              {"lever": "extra-care", "from": "2026-04-06", "zone": "B", "provider": "PR3", "central": 12, "per_week": 0.5}]}
            """);

        rows.Levers.Select(lever => (lever.Role, lever.PerWeek, lever.Step)).ShouldBe(
            [("care worker", null, "workforce care worker"), ("", 0.5m, "extra-care PR3")]);
        json.Levers.Select(lever => lever with { Line = 0 }).ShouldBe(rows.Levers.Select(lever => lever with { Line = 0 }));
    }

    [Fact]
    public void All_faults_of_new_levers_come_at_once_with_their_rows()
    {
        const string text = "lever,from,zone,provider,to,central,role,per_week,file\n"
            + "workforce,2026-04-06,,,,1,,,\n"                       // 2: no role
            + "workforce,2026-04-06,,,,1,social worker,,\n"          // 3: a role that a scenario does not fill
            + "workforce,2026-04-06,A,,,1,trusted assessor,,\n"      // 4: an assessor has no zone
            + "workforce,2026-04-06,,,,1,broker,,\n"                 // 5: the folder has no brokers
            + "reablement-beds,2026-04-06,,,,2000,,,\n"              // 6: more than 1,000 places
            + "reablement-home,2026-04-06,,PR1,,2,,,\n"              // 7: takes no provider
            + "step-up,2026-04-06,B,,,2,,,\n"                        // 8: takes no zone
            + "sickness,2026-04-06,,,,0.1,,,\n"                      // 9: no end
            + "sickness,2026-04-06,,,2026-05-04,1.2,,,\n"            // 10: a share above 1
            + "extra-care,2026-04-06,B,PR7,,2,,,\n"                  // 11: no such provider
            + "extra-care,2026-04-06,A,PR2,,2,,0,\n"                 // 12: nobody moves in
            + "provider-leaves,2026-04-06,,PR2,,1,,,\n"              // 13: PR2 leaves and takes people in
            + "step-up,2026-04-06,,,,2,,1,\n"                        // 14: takes no people a week
            + "zone-change,2026-05-04,,,,,,,new.geojson\n"           // 15: A and B are merged
            + "reviews,2026-06-01,A,,,1,,,\n"                        // 16: A is no more
            + "reviews,2026-04-06,B,,,1,,,\n"                        // 17: B still is on that day
            + "care-workers,2026-04-06,,,,1,,,\n";                   // 18: no such lever
        var faults = Should.Throw<BadDataException>(() => ScenarioFile.Read(
            InputFile.Of("bad.csv", Encoding.UTF8.GetBytes(text)), Run, Year, name => InputFile.Of(name, Map(("AB", 0, 10), ("C", 10, 15))))).Findings;

        faults.Select(one => (one.Line, one.Code.Id)).Order().ShouldBe(
        [
            (2, "Y108"), (3, "Y113"), (4, "Y108"), (5, "Y114"), (6, "Y104"), (7, "Y108"), (8, "Y108"), (9, "Y108"), (10, "Y104"), (10, "Y107"), (11, "Y103"),
            (12, "Y104"), (13, "Y106"), (14, "Y107"), (14, "Y108"), (16, "Y106"), (18, "Y101"),
        ]);
        faults.Single(one => one.Line == 13).What.ShouldContain("takes people into extra care");
        faults.Single(one => one.Line == 16).What.ShouldContain("'A'");
        faults.Single(one => one.Line == 3).What.ShouldContain("social worker");
        faults.ShouldAllBe(one => one.File == "bad.csv" && one.Advice.Length > 0);
    }

    // Without discharges.csv nobody knows how long people wait for an assessment.
    [Fact]
    public void Trusted_assessors_need_the_files_that_they_rest_on()
    {
        var files = Files();
        files.Remove("discharges.csv");
        var bare = County.Read(CountySource.Of(files)).Run(new RunOptions { Parts = RunParts.Ledger });

        Should.Throw<BadDataException>(() => ScenarioFile.Read(
            InputFile.Of("s.csv", "lever,from,central\ntrusted-assessors,2026-04-06,1\n"), bare, Year)).Findings
            .ShouldHaveSingleItem().Code.Id.ShouldBe("Y114");
    }

    [Theory]
    [InlineData("s.json", "{", "Y112")]
    [InlineData("s.json", "[]", "Y112")]
    [InlineData("s.json", """{"levers": [{"lever": "growth", "central": 0.1}]}""", "C102")]
    [InlineData("s.csv", Header, "Y111")]
    public void What_is_no_scenario_is_refused(string name, string text, string code) =>
        Should.Throw<BadDataException>(() => Read(name, text)).Findings.Select(one => one.Code.Id).ShouldContain(code);

    [Fact]
    public void The_map_of_a_zone_change_is_read_from_beside_the_scenario()
    {
        var maps = new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["new.geojson"] = Map(("AB", 0, 10), ("C", 10, 15)) };
        var scenario = ScenarioFile.Read(
            InputFile.Of("zones.csv", Header + "zone-change,2026-04-06,,,,,,,,,new.geojson,,\n"), Run, Year,
            name => maps.TryGetValue(name, out var content) ? InputFile.Of(name, content) : null);

        scenario.Levers.ShouldHaveSingleItem().Map!.Select(zone => zone.Code.Value).ShouldBe(["AB", "C"]);
    }

    private static Scenario Read(string name, string text) => ScenarioFile.Read(InputFile.Of(name, Encoding.UTF8.GetBytes(text)), Run, Year);
}
