using Shouldly;

namespace Zoning.Counties.Tests;

/// <summary>Bad rows of the files that flow needs: all told in one reading, each with its file, line and code.</summary>
public sealed class FlowFileFaultsTests
{
    private const string Referrals = "referral,received,complete,offered,placed,closed,outcome,source,pathway,buyer,zone,hours,band,provider\n";

    [Fact]
    public void Bad_referrals_are_told_all_at_once() => Told("referrals.csv", Referrals
        + "R01,2026-01-05,2026-01-04,,,,,,,,,,,\n" // complete before received
        + "R02,2026-01-05T10:00,,,2026-01-05T09:59,,,,,,,,,\n" // placed before received, on one day
        + "R03,2026-01-05,,2026-01-08,,2026-01-07,,,,,,,,\n" // closed before offered
        + "R04,2026-01-05,,,2026-01-07,2026-01-08,,,,,,,,\n" // placed and closed
        + "R05,2026-01-05,,,,,placed,,,,,,,\n" // placed without a date
        + "R06,2026-01-05,,,2026-01-07,,withdrawn,,,,,,,\n" // placed, and withdrawn
        + "R07,2026-01-05,,,,,,,,,,,,PR1\n" // a provider, and not placed
        + "R08,2026-01-05,,,,,,hopsital,,,,,,\n"
        + "R09,2026-01-05,,,,,,,4,,,,,\n"
        + "R10,2026-01-05,,,,,,,,,C,,,\n"
        + "R11,2026-01-05,,,,,,,,,,0,,\n"
        + "R12,2026-01-05,,,,,,,,,,-3,,\n"
        + "R13,2026-01-05,,,,,,,,,,169,,\n"
        + "R14,2026-01-05,,,2026-01-06,,,,,,,,,PR11\n"
        + "R15,05/01/2026,,,,,,,,,,,,\n"
        + "R16,2026-01-05T25:00,,,,,,,,,,,,\n"
        + ",2026-01-05,,,,,,,,,,,,\n"
        + "R17,,,,,,,,,,,,,\n"
        + "R18,2026-01-05,,,,,,,,,,,,\nR18,2026-02-05,,,,,,,,,,,,\n",
        [
            "2 J202", "3 J202", "4 J202", "5 J203", "6 J204", "7 J204", "8 J204", "9 F212", "10 F212", "11 R101", "12 F210", "13 F210", "14 F210",
            "15 P111", "16 F211", "17 F211", "18 F208", "19 F208", "21 J201",
        ]);

    [Fact]
    public void Bad_offers_are_told_all_at_once() => Told(
        "offers.csv",
        "referral,provider,sent,answered,answer,load,detour_minutes,rate,started\n"
        + "R9,PR1,2026-01-07,,,,,,\n" // a referral that is not there
        + "R2,PR1,2026-01-07,,,,,,\n" // whose own row is bad
        + "R1,PR9,2026-01-07,,,,,,\n"
        + "R1,,2026-01-07,,,,,,\n"
        + "R1,PR1,2026-01-07T12:00,2026-01-07T11:00,refused,,,,\n"
        + "R1,PR1,2026-01-08,2026-01-09,accepted,,,,2026-01-08\n"
        + "R1,PR1,2026-01-09,,refused,,,,\n"
        + "R1,PR1,2026-01-10,2026-01-11,,,,,\n"
        + "R1,PR1,2026-01-11,2026-01-11,refused,,,,2026-01-12\n"
        + "R1,PR1,2026-01-04,,,,,,\n" // before the referral came
        + "R1,PR1,2026-01-12,,,1,,,\n"
        + "R1,PR1,2026-01-13,,,,-1,,\n"
        + "R1,PR1,2026-01-14,,,,,0,\n"
        + "R1,PR1,2026-01-15,,perhaps,,,,\n"
        + "R1,PR1,2026-01-16,,,NaN,,,\n"
        + "R1,PR1,2026-01-17,,,,,,\nR1,PR1,2026-01-17,,,,,,\n",
        [
            "2 J211", "3 J212", "4 P111", "5 F208", "6 J202", "7 J202", "8 J204", "9 J204", "10 J204", "11 J213", "12 F210", "13 F210", "14 F210",
            "15 F212", "16 F209", "18 J201",
        ],
        ("referrals.csv", "referral,received\nR1,2026-01-05\nR2,then\n"));

    [Fact]
    public void Offers_without_a_file_of_referrals_are_told() =>
        Told("offers.csv", "referral,provider,sent\nR1,PR1,2026-01-07\n", ["2 J211"]);

    [Fact]
    public void An_id_that_is_nearly_another_is_told_with_it()
    {
        var fault = Should.Throw<BadDataException>(() => Read(("referrals.csv", "referral,received\nR17,2026-01-05\n"),
            ("offers.csv", "referral,provider,sent\nR71,PR1,2026-01-07\nR17,PR11,2026-01-07\n"), ("reviews.csv", "package,due\nP11,2026-01-07\n")));

        fault.Findings.Where(finding => finding.Line > 0 && finding.File != "services.csv").Select(finding => finding.What.Split(" Near it: ")[^1]).ShouldBe(["R17.", "PR1.", "P1."], ignoreOrder: true);
    }

    [Fact]
    public void Bad_places_are_told_all_at_once() => Told(
        "beds.csv",
        "team,kind,from,capacity,band,pathway\n,bed,2026-01-01,5,,\nA,cot,2026-01-01,5,,\nA,bed,,5,,\nA,bed,2026-01-01,,,\nA,bed,2026-01-02,-1,,\n"
        + "A,bed,2026-01-03,2.5,,\nA,bed,2026-01-04,5,severe,\nA,bed,2026-01-05,5,,P9\nMrs <b>,bed,2026-01-06,5,,\nA,bed,2026-01-07,5,,\nA,bed,2026-01-07,6,,\n"
        + "A,home,2026-01-07,6,,\n",
        ["2 F208", "3 F212", "4 F208", "5 F208", "6 F210", "7 F209", "8 F212", "9 F212", "10 J206", "12 J201"]);

    [Fact]
    public void Bad_discharges_are_told_all_at_once() => Told(
        "discharges.csv",
        "person,ready,left,pathway_planned,pathway_actual,reason,owner,group,service_from,need,place_91\n"
        + "D1,2026-01-05,2026-01-04,,,,,,,,\nD2,2026-01-05,2026-01-06,,,,,,2026-01-05,,\nD3,2026-01-05,,,,,,,,,home\nD4,2026-01-05,,,P1,,,,,,\n"
        + "D5,2026-01-05,,,,weather,,,,,\nD6,2026-01-05,,,,,family,,,,\nD7,2026-01-05,2026-01-06,,,,,,,some,\n"
        + "D8,2026-01-05,2026-01-06,,,,,,,,abroad\nD9,2026-01-05T08:00,,,,,,,,,\nD9,2026-01-05T09:00,,,,,,,,,\n",
        ["2 J202", "3 J202", "4 J204", "5 J204", "6 F212", "7 F212", "8 F212", "9 F212", "11 J201"]);

    [Fact]
    public void Bad_posts_are_told_all_at_once() => Told(
        "workforce.csv",
        "role,team,pathway,zone,wte,vacancies,hours_per_wte,absence,hours_per_person,turnover,agency,from,to\n"
        + "gardener,,,,1,,,,,,,,\n,,,,1,,,,,,,,\nbroker,a,,,1,2,,,,,,,\nbroker,b,,,-1,,,,,,,,\nbroker,c,,,,,,,,,,,\nbroker,d,,,1,,0,,,,,,\nbroker,e,,,1,,,1,,,,,\n"
        + "broker,f,,,1,,,,,,1.1,,\nbroker,g,,,1,,,,,,,2026-02-01,2026-01-31\nbroker,h,,Q,1,,,,,,,,\nbroker,i,,,1,,,,,,,,\nbroker,i,,,2,,,,,,,,\n",
        ["2 F212", "3 F208", "4 J221", "5 F210", "6 F208", "7 F210", "8 F210", "9 F210", "10 J202", "11 R101", "13 J201"]);

    [Fact]
    public void Bad_reviews_are_told_all_at_once() => Told(
        "reviews.csv",
        "package,due,done,by,hours,outcome\nP9,2026-01-05,,,,\nP1,,,,,\nP1,2026-01-06,,family,,\nP1,2026-01-07,,,0,\nP1,2026-01-08,,,,less\nP1,2026-01-09,,,,\n"
        + "P1,2026-01-09,,,,\nP1,2026-01-10,2026-01-01,,,cut\n",
        ["2 J222", "3 F208", "4 F212", "5 F210", "6 J204", "8 J201", "9 F212"]);

    [Fact]
    public void Bad_measures_are_told_all_at_once() => Told(
        "metrics.csv",
        "metric,period,band,numerator,denominator\nhome,2026-Q1,,1,2\nhome-91,2026-Q5,,1,2\nhome-91,2026/28,,1,2\nhome-91,2026-13,,1,2\nhome-91,,,1,2\n"
        + "home-91,2026-Q1,,3,2\nresidential-65,2026-Q1,,3,2\ndelayed-days,2026-Q1,,3,0\nusual-place,2026-Q1,,-1,2\nusual-place,2026-Q2,,,2\n"
        + "usual-place,2026-Q3,,1,2\nusual-place,2026-Q3,,1,2\nusual-place,2026-Q3,85+,1,2\n",
        ["2 F212", "3 J231", "4 J231", "5 J231", "6 F208", "7 J233", "9 J232", "10 F210", "11 F208", "13 J201"]);

    [Fact]
    public void Bad_targets_are_told_all_at_once() => Told(
        "targets.csv",
        "metric,period,target,better,note\nhome-91,2026-Q1,85,,\nhome-91,2026-Q2,-1,,\nhome-91,2026-Q3,,,\ndelayed-days,2026-Q1,3,faster,\n"
        + $"delayed-days,2026-Q2,3,,{new string('x', 401)}\ndelayed-days,2026-Q3,3,,\ndelayed-days,2026-Q3,4,,\n",
        ["2 J233", "3 F210", "4 F208", "5 F212", "6 J234", "8 J201"]);

    [Fact]
    public void A_column_that_the_format_does_not_know_is_refused_so_that_no_name_slips_in()
    {
        foreach (var (name, head, code) in new[] { ("referrals.csv", "referral,received,ward", "F203"), ("discharges.csv", "person,ready,address", "F214") })
        {
            var fault = Should.Throw<BadDataException>(() => Read((name, head + "\nR1,2026-01-05,x\n")));

            fault.Findings.ShouldContain(finding => finding.File == name && finding.Code.Id == code);
        }
    }

    private static void Told(string name, string text, string[] expected, params (string Name, string Text)[] others)
    {
        var fault = Should.Throw<BadDataException>(() => Read([(name, text), .. others]));

        fault.Findings.Where(finding => finding.File == name && finding.Line > 0).Select(finding => $"{finding.Line} {finding.Code.Id}")
            .ShouldBe(expected, ignoreOrder: true);
    }

    private static County Read(params (string Name, string Text)[] files) => County.Read(SquareCounty.With(
        [("services.csv", "id,place,hours_week,provider,status\nP1,A,3,PR1,active\n"), .. files]));
}
