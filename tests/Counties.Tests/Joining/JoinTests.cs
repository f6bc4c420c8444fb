using Shouldly;
using Zoning.Demand;

namespace Zoning.Counties.Tests;

/// <summary>Joining two councils by example: what ids become, what is refused, which providers are one.</summary>
public class JoinTests
{
    private const string Providers = "id,name,framework,hours_offered,hours_spare,council_share,accepting,zones\n";

    [Fact]
    public void Ids_zones_and_places_that_are_zones_get_the_prefix_of_their_council()
    {
        var joined = County.Join(
            JoinCase.West(("services.csv", JoinCase.Services + "P1,A,10,PR1,active\nP2,360500 90500,7,,waiting\n")),
            JoinCase.East(("services.csv", JoinCase.Services + "P1,A,5,PR1,active\n")));

        joined.Name.ShouldBe("Westlea and Eastlea");
        joined.HomeMap.Select(zone => zone.Code.Value).ShouldBe(["EAS-A", "EAS-C", "WES-A", "WES-B"]);
        joined.HomeMap.Select(zone => zone.Name).ShouldBe(["Zone A (Eastlea)", "Zone C", "Zone A (Westlea)", "Zone B"]);
        joined.Packages.Select(one => (one.Package.Id.Value, one.Place, one.Package.Provider?.Value)).ShouldBe(
        [
            ("EAS-P1", "EAS-A", "EAS-PR1"), ("WES-P1", "WES-A", "WES-PR1"), ("WES-P2", "360500 90500", null),
        ]);
        joined.Findings.Count(finding => finding.Code.Id == "C214").ShouldBe(1); // PR1 in both, kept apart
    }

    [Fact]
    public void Somebody_who_lives_across_the_border_counts_where_they_live()
    {
        var west = JoinCase.West(("services.csv", JoinCase.Services + "P1,362500 90500,10,PR1,active\n"));
        var joined = County.Join(west, JoinCase.East());

        west.Packages[0].Found.Area.ShouldBe(AreaIndex.Outside);
        joined.HomeMap[joined.Packages[0].Found.Area.Zone].Code.Value.ShouldBe("EAS-A");
    }

    [Fact]
    public void Everything_that_stops_a_join_is_told_at_once()
    {
        var west = JoinCase.Make(
            "Westlea", "2026-03-31", [("A", 360_000), ("B", 361_000)], [("assumptions.json", Assumptions(5))], "\"priceYear\":2024,");
        var other = JoinCase.Make(
            "Eastlea", "2026-04-01", [("A", 361_500)],
            [("services.csv", JoinCase.Services + "SYN-P1,A,10,SYN-PR1,active\n")], "\"priceYear\":2025,\"synthetic\":true,");

        var faults = Should.Throw<BadDataException>(() => County.Join(
            west, other, new JoinOptions { OneProvider = new JoinOptions().OneProvider.Add(new ProviderId("PR9"), new ProviderId("PR8")) })).Findings;

        faults.Select(fault => fault.Code.Id).Where(code => code != "C215").Order().ShouldBe(["C201", "C202", "C203", "C204", "C205", "C206"]);
        faults.Single(fault => fault.Code.Id == "C204").What.ShouldBe("Zone 'A' of the first county and 'B' of the second overlap by 500000 m2.");
    }

    [Fact]
    public void Borders_that_touch_or_cross_by_a_drawing_error_are_fine_and_counties_apart_are_told()
    {
        Codes(362_000).ShouldBeEmpty();
        Codes(361_980).ShouldNotContain("C204"); // a strip of 20 m
        Codes(361_970, isRefused: true).ShouldContain("C204");
        Codes(362_100).ShouldBe(["C212"]);

        static string[] Codes(int west, bool isRefused = false)
        {
            var east = JoinCase.Make("Eastlea", "2026-03-31", [("D", west)], []);
            var findings = isRefused
                ? Should.Throw<BadDataException>(() => County.Join(JoinCase.West(), east)).Findings
                : County.Join(JoinCase.West(), east).Findings;
            return [.. findings.Select(finding => finding.Code.Id).Where(code => code.StartsWith("C2", StringComparison.Ordinal))];
        }
    }

    [Fact]
    public void Settings_that_differ_are_refused_unless_those_of_the_first_are_asked_for()
    {
        var (west, east) = (JoinCase.West(("assumptions.json", Assumptions(5))), JoinCase.East(("assumptions.json", Assumptions(4))));

        Should.Throw<BadDataException>(() => County.Join(west, east)).Findings[0].Code.Id.ShouldBe("C205");
        var joined = County.Join(east, west, new JoinOptions { FirstSettingsHold = true });
        joined.Assumptions.ShouldBe(east.Assumptions);
        joined.Findings.ShouldContain(finding => finding.Code.Id == "C216" && finding.File == "assumptions.json");
    }

    [Fact]
    public void A_provider_in_both_is_one_only_if_asked_and_its_hours_add_up()
    {
        var west = JoinCase.West(
            ("providers.csv", Providers + "PR1,Larch,yes,100,10,40,,\nPR2,Elm,no,50,,,,\n"),
            ("services.csv", JoinCase.Services + "P1,A,10,PR1,active\n"));
        var east = JoinCase.East(
            ("providers.csv", Providers + "PR1,Larch,yes,60,5,30,limited,C\nX9,Elm,no,20,4,,,\n"),
            ("services.csv", JoinCase.Services + "P1,A,5,PR1,active\n"));

        County.Join(west, east).Providers!.Value.Select(one => one.Id.Value).ShouldBe(["EAS-PR1", "EAS-X9", "WES-PR1", "WES-PR2"]);
        var joined = County.Join(west, east, new JoinOptions
        {
            SameIdsAreOne = true,
            OneProvider = new JoinOptions().OneProvider.Add(new ProviderId("PR2"), new ProviderId("X9")),
        });

        joined.Text("providers.csv").ShouldBe(
            "id,name,framework,hours_offered,hours_spare,council_share,accepting,zones\n"
            + "BOTH-PR1,Larch,yes,160,15,70,limited,EAS-C WES-A\nBOTH-X9,Elm,no,70,,,,\n");
        joined.Packages.Select(one => one.Package.Provider!.Value.Value).ShouldBe(["BOTH-PR1", "BOTH-PR1"]);
        joined.Findings.Count(finding => finding.Code.Id == "C213").ShouldBe(2); // hours_spare of Elm, accepting of Larch
    }

    [Theory]
    [InlineData("PR1,Larch,no,,,,,\n", "C207")] // on one framework only
    [InlineData("PR1,Larch,,,,,,\n", "C207")]
    [InlineData("PR1,Larch,yes,,,61,,\n", "C207")] // 40 and 61 per cent of its visits
    [InlineData("PR1,Larch,yes,,,60,,\n", "")]
    public void What_cannot_both_hold_of_one_provider_is_refused(string row, string code)
    {
        var west = JoinCase.West(("providers.csv", Providers + "PR1,Larch,yes,,,40,,\n"));
        var east = JoinCase.East(("providers.csv", Providers + row));
        var options = new JoinOptions { SameIdsAreOne = true };

        if (code.Length == 0)
        {
            County.Join(west, east, options).Providers!.Value.Single().CouncilShare.ShouldBe(100);
            return;
        }

        Should.Throw<BadDataException>(() => County.Join(west, east, options)).Findings.Select(fault => fault.Code.Id).ShouldContain(code);
    }

    [Fact]
    public void A_rate_for_any_provider_prices_its_own_council_only()
    {
        const string header = "provider,from,zone,visit_minutes,day_type,hourly_rate\n";
        var west = JoinCase.West(
            ("services.csv", JoinCase.Services + "P1,A,10,PR1,active\nP2,B,10,PR1,active\n"),
            ("rates.csv", header + ",2025-04-01,,,,20\n,2025-04-01,B,,,22\n"));
        var east = JoinCase.East(
            ("services.csv", JoinCase.Services + "P1,A,10,PR1,active\n"), ("rates.csv", header + ",2025-04-01,,,,30\n"));

        foreach (var options in new[] { new JoinOptions(), new JoinOptions { SameIdsAreOne = true } })
        {
            County.Join(west, east, options).OnHomeMap().ToLedgerInput().Packages
                .Select(one => (one.Package.Id.Value, one.Price?.Pence)).ShouldBe(
                [
                    ("EAS-P1", 30_000), ("WES-P1", 20_000), ("WES-P2", 22_000),
                ]);
        }
    }

    [Fact]
    public void Histories_add_up_in_the_weeks_and_measures_that_both_have()
    {
        const string header = "week,zone,measure,hours\n";
        var west = JoinCase.West(("history.csv", header
            + "2026-03-02,A,in-service,10\n2026-03-09,A,in-service,11\n2026-03-16,B,in-service,12\n2026-03-09,A,waiting,3\n"));
        var east = JoinCase.East(("history.csv", header + "2026-03-09,A,in-service,20\n2026-03-16,C,in-service,21\n2026-03-23,C,in-service,22\n"));

        var joined = County.Join(west, east);

        joined.Text("history.csv").ShouldBe(header
            + "2026-03-09,EAS-A,in-service,20\n2026-03-09,WES-A,in-service,11\n2026-03-16,EAS-C,in-service,21\n2026-03-16,WES-B,in-service,12\n");
        joined.Findings.Count(finding => finding.Code.Id == "C211" && finding.File == "history.csv").ShouldBe(2);
    }

    [Fact]
    public void The_return_of_both_is_worked_out_of_their_counts()
    {
        const string header = "metric,period,band,numerator,denominator\n";
        var joined = County.Join(
            JoinCase.West(("metrics.csv", header + "home-91,2025-Q4,,80,100\ndelayed-days,2026-01,,40,20\n")),
            JoinCase.East(("metrics.csv", header + "home-91,2025-Q4,,30,50\n")));

        joined.Text("metrics.csv").ShouldBe(header + "home-91,2025-Q4,,110,150\n");
        joined.Findings.ShouldContain(finding => finding.Code.Id == "C211" && finding.File == "metrics.csv");
    }

    [Fact]
    public void Teams_of_the_same_name_stay_two_teams()
    {
        const string header = "team,kind,from,capacity\n";
        var joined = County.Join(
            JoinCase.West(("beds.csv", header + "At home,home,2026-01-01,60\nHazel House,bed,2026-01-01,20\n")),
            JoinCase.East(("beds.csv", header + "At home,home,2026-01-01,30\n")));

        joined.Text("beds.csv").ShouldBe("team,kind,from,capacity,band,pathway\nEAS-At home,home,2026-01-01,30,,\n"
            + "WES-At home,home,2026-01-01,60,,\nHazel House,bed,2026-01-01,20,,\n");
    }

    [Fact]
    public void A_postcode_at_two_places_stops_the_join_only_if_somebody_is_there()
    {
        var west = JoinCase.West(
            ("postcodes.csv", "postcode,easting,northing\nDT1 1AA,360400,90700\nDT1 1AB,360401,90700\n"),
            ("services.csv", JoinCase.Services + "P1,DT1 1AA,10,,waiting\n"));
        County East(string units) => JoinCase.East(("postcodes.csv", "postcode,easting,northing\n" + units));

        County.Join(west, East("DT1 1AA,360400,90700\nDT1 1AB,360499,90700\n")).Packages[0].Found.Easting.ShouldBe(360_400);
        Should.Throw<BadDataException>(() => County.Join(west, East("DT1 1AA,360401,90700\n"))).Findings[0].Code.Id.ShouldBe("C208");
    }

    [Fact]
    public void Prefixes_must_differ_and_be_letters_or_digits()
    {
        var second = JoinCase.Make("Western Vale", "2026-03-31", [("A", 362_000)], []);

        Should.Throw<ArgumentException>(() => County.Join(JoinCase.West(), second)).Message.ShouldContain("would both begin with 'WES'");
        County.Join(JoinCase.West(), second, new JoinOptions { SecondPrefix = "WV" }).HomeMap[2].Code.Value.ShouldBe("WV-A");
        foreach (var prefix in new[] { "", "A-B", "TOOLONGBY1", "SYN", "BOTH" })
        {
            Should.Throw<ArgumentException>(() => new JoinOptions { FirstPrefix = prefix });
        }
    }

    private static string Assumptions(int weeks) =>
        "{\"schema\":\"zoning.assumptions/1\",\"assumptions\":[{\"name\":\"reablement_weeks\",\"value\":\"" + weeks + "\"}]}";
}
