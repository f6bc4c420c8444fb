using Shouldly;

namespace Zoning.Planning.Tests;

/// <summary>The Better Care Fund return of eight people, ten beds and four referrals, worked out by hand.</summary>
public sealed class ReturnTests
{
    private const string Services = "id,place,hours_week,provider,status\nP1,A,3,PR1,active\n";

    /// <summary>
    /// D1 waits 2, 3 and 4 January; D3 ten days of February; D4 30 and 31 March, and 1 April; D6 one day; D8 from 20 March on. D5 is of the group
    /// 18-64, nobody knows where D7 was.
    /// </summary>
    private const string Discharges = "person,ready,left,pathway_planned,pathway_actual,group,place_91\n"
        + "D1,2026-01-02,2026-01-05,1,1,,home\nD2,2026-01-10,2026-01-10,0,0,,\nD3,2026-02-01,2026-02-11,2,2,,died\nD4,2026-03-30,2026-04-02,1,1,,\n"
        + "D5,2026-03-01,2026-03-01,1,1,18-64,home\nD6,2026-03-05,2026-03-06,3,3,,residential\nD7,2026-03-10,2026-03-10,1,1,,\nD8,2026-03-20,,1,,,\n";

    private const string Beds = "team,kind,from,capacity,pathway\nHazel,bed,2026-01-01,10,2\nHazel,bed,2026-02-15,20,2\nHome,home,2025-01-01,6,1\n";

    private const string Referrals = "referral,received,placed,source\nR1,2026-01-03,2026-01-06,community\nR2,2026-01-20,,self\nR3,2026-01-21,2026-01-22,hospital\n"
        + "R4,2026-02-02,2026-02-07,ed\n";

    private const string Winter = "2025-Q4";

    [Fact]
    public void At_home_after_91_days_is_one_of_two_whose_place_is_known_without_those_under_65()
    {
        var line = Line(Metric.HomeAt91Days, Winter);

        (line.Numerator, line.Denominator, line.Value, line.Source).ShouldBe((1m, 2m, 0.5, "discharges.csv"));
        line.Remark.ShouldContain("not known");
    }

    [Fact]
    public void Four_of_six_left_to_their_usual_place()
    {
        var line = Line(Metric.UsualPlace, Winter);

        (line.Numerator, line.Denominator).ShouldBe((4m, 6m));
        line.Value!.Value.ShouldBe(2 / 3.0, 1e-12);
    }

    [Fact]
    public void The_day_of_readiness_counts_as_delay_and_the_day_of_leaving_does_not()
    {
        var line = Line(Metric.DelayedDays, Winter);

        (line.Numerator, line.Denominator, line.Value, line.PeopleBehind).ShouldBe((3m + 10 + 2 + 1 + 12, 8m, 3.5, 5));
    }

    [Fact]
    public void What_no_file_tells_is_blank_with_the_reason_and_never_0()
    {
        var lines = CountyReturn.Of(Read(), new ReturnOptions()).Lines;

        foreach (var metric in new[] { Metric.ResidentialAdmissions, Metric.AvoidableAdmissions })
        {
            var line = lines.Single(one => one.Metric == metric);
            (line.Numerator, line.Value, line.Source).ShouldBe((null, null, ""));
            line.Remark.ShouldContain("no other file");
        }
    }

    [Fact]
    public void A_period_whose_91_days_are_not_over_is_not_worked_out()
    {
        var targets = ("targets.csv", "metric,period,target\nhome-91,2026-Q1,0.8\nhome-91,2025-Q3,0.8\n");

        Line(Metric.HomeAt91Days, "2026-Q1", targets).Remark.ShouldContain("not over");
        Line(Metric.HomeAt91Days, "2025-Q3", targets).Remark.ShouldContain("does not reach over the whole period");
        Line(Metric.HomeAt91Days, "2026-Q1", targets).Value.ShouldBeNull();
    }

    [Fact]
    public void What_the_council_counted_wins_and_a_target_belongs_to_all_people()
    {
        var files = new[]
        {
            ("metrics.csv", "metric,period,band,numerator,denominator\nhome-91,2025-Q4,,84,100\nhome-91,2025-Q4,85+,30,40\nresidential-65,2025/26,,600,100000\n"),
            ("targets.csv", "metric,period,target,better,note\nhome-91,2025-Q4,0.84,,agreed\nresidential-65,2025/26,550,,\n"),
        };
        var published = Publish(OutputLevel.Internal, files);
        var (home, band) = (Shown(published, Metric.HomeAt91Days, Winter), published.Lines.Single(one => one.Line.Band == "85+"));
        var residential = Shown(published, Metric.ResidentialAdmissions, "2025/26");

        (home.Value, home.IsOnTrack, home.Line.Source, home.Line.Target!.Value.Note).ShouldBe((0.84, true, "metrics.csv", "agreed"));
        (band.Value, band.Line.Target).ShouldBe((0.75, null));
        (residential.Value, residential.IsOnTrack, residential.IsBeyondChance).ShouldBe((600, false, true));
        ReturnTables.OnTrack(residential).ShouldBe("no");
        ReturnTables.OnTrack(home).ShouldBe("yes, within chance");
    }

    [Fact]
    public void A_target_may_say_that_higher_is_better()
    {
        var published = Publish(
            OutputLevel.Internal, ("metrics.csv", "metric,period,numerator,denominator\ndelayed-days,2025-Q4,30,10\n"),
            ("targets.csv", "metric,period,target,better\ndelayed-days,2025-Q4,2,higher\n"));

        Shown(published, Metric.DelayedDays, Winter).IsOnTrack.ShouldBe(true);
    }

    [Fact]
    public void Intervals_are_those_of_Wilson_and_Byar()
    {
        var share = ReturnInterval.Of(Metric.HomeAt91Days, 21, 29)!.Value;
        var rate = ReturnInterval.Of(Metric.ResidentialAdmissions, 10, 100_000)!.Value;

        // 21 of 29 is V27 of the domain's checks; Byar's limits of 10 are 4.79 and 18.39.
        (share.Low, share.High).ShouldSatisfyAllConditions(() => share.Low.ShouldBe(0.543, 0.001), () => share.High.ShouldBe(0.853, 0.001));
        (rate.Low, rate.High).ShouldSatisfyAllConditions(() => rate.Low.ShouldBe(4.79, 0.01), () => rate.High.ShouldBe(18.39, 0.01));
        ReturnInterval.Of(Metric.DelayedDays, 10, 5).ShouldBeNull();
    }

    [Fact]
    public void Months_count_who_was_planned_for_a_pathway_and_the_room_that_beds_opened_in_steps_leave()
    {
        var months = CountyReturn.Of(Read(), new ReturnOptions()).Months;
        ReturnMonth Of(int month, Pathway way) => months.Single(one => one.Month == new DateOnly(2026, month, 1) && one.Pathway == way);

        months[0].Month.ShouldBe(new DateOnly(2026, 1, 1));
        Pathways.All.Select(way => Of(3, way).Demand).ShouldBe([0, 4, 0, 1, 0]);
        Pathways.All.Select(way => Of(1, way).Demand).ShouldBe([1, 1, 0, 0, 2]);

        // February: 14 days of 10 beds and 14 of 20, 420 bed days at 27; March: 31 days of 6 places at 18.
        (Of(2, Pathway.P2).Places, Of(2, Pathway.P2).Capacity).ShouldBe((15, 420 / 27.0));
        Of(3, Pathway.P1).Capacity!.Value.ShouldBe(31 * 6 / 18.0, 1e-12);
        Of(3, Pathway.P0).Capacity.ShouldBeNull();

        // Placed after 3 and 5 days, and one who waits: after 5 days a third is left.
        (Of(1, Pathway.Community).DaysToStart, Of(1, Pathway.Community).Cases).ShouldBe((5, 3));
    }

    [Fact]
    public void The_folders_own_mapping_of_pathways_counts()
    {
        var months = CountyReturn.Of(Read(("pathways.csv", "waits_in,pathway\nhome,none\n")), new ReturnOptions()).Months;

        months.Where(one => one.Pathway == Pathway.Community).ShouldAllBe(one => one.Demand == 0);
    }

    [Fact]
    public void Without_discharges_people_from_hospital_are_counted_by_their_referrals()
    {
        var months = CountyReturn.Of(
            County.Read(SquareCounty.With(Json, ("services.csv", Services), ("referrals.csv", Referrals))), new ReturnOptions()).Months;

        months.Single(one => one.Month.Month == 1 && one.Pathway == Pathway.P1).Demand.ShouldBe(1);
    }

    [Fact]
    public void Another_stay_makes_another_room_and_a_stay_of_nothing_is_refused()
    {
        var month = CountyReturn.Of(Read(), new ReturnOptions { BedDays = 14 }).Months.Single(one => one.Month.Month == 2 && one.Pathway == Pathway.P2);

        month.Capacity!.Value.ShouldBe(30, 1e-12);
        Should.Throw<ArgumentOutOfRangeException>(() => new ReturnOptions { BedDays = 0 });
        Should.Throw<ArgumentOutOfRangeException>(() => new ReturnOptions { HomeDays = double.NaN });
    }

    [Fact]
    public void Shareable_output_tells_no_small_count_and_no_share_that_would_give_one_away()
    {
        var published = Publish(
            OutputLevel.Shareable,
            ("services.csv", "id,place,hours_week,provider,status\n" + string.Concat(Enumerable.Range(1, 90).Select(at => $"P{at},A,{5 + (at % 7)},PR{at % 9},active\n"))),
            ("metrics.csv", "metric,period,band,numerator,denominator\nhome-91,2025-Q4,,83,100\nhome-91,2025-Q4,65-84,80,90\nhome-91,2025-Q4,85+,3,10\nusual-place,2025-Q4,,997,1000\n"));
        var (all, old) = (Shown(published, Metric.HomeAt91Days, Winter), published.Lines.Single(one => one.Line.Band == "85+"));
        var younger = published.Lines.Single(one => one.Line.Band == "65-84");

        old.Numerator.Value.ShouldBeNull();
        old.Value.ShouldBeNull();

        // What the others leave for it: from 1 to 7 people must stay possible.
        ((all.Numerator.Low ?? 0) - (younger.Numerator.High ?? 1_000)).ShouldBeLessThanOrEqualTo(1);
        ((all.Numerator.High ?? 1_000) - (younger.Numerator.Low ?? 0)).ShouldBeGreaterThanOrEqualTo(7);

        // Three of 1,000 did not go home: that, too, must not be told.
        var usual = Shown(published, Metric.UsualPlace, Winter);
        ((usual.Denominator.Low ?? 0) - (usual.Numerator.High ?? 1_000)).ShouldBeLessThanOrEqualTo(1);
        ((usual.Denominator.High ?? 2_000) - (usual.Numerator.Low ?? 0)).ShouldBeGreaterThanOrEqualTo(7);

        // 28 days of five people are few people, and eight people in all months.
        Shown(published, Metric.DelayedDays, Winter).Numerator.Value.ShouldBeNull();
        published.Months.Where(one => one.Month.Demand is > 0 and < 8).ShouldAllBe(one => one.Demand.Value == null);
    }

    private static readonly (string, string) Json = ("county.json", SquareCounty.Json.Replace("2026-03-31", "2026-06-30", StringComparison.Ordinal));

    private static ReturnLine Line(Metric metric, string period, params (string, string)[] files) =>
        CountyReturn.Of(Read(files), new ReturnOptions()).Lines.Single(one => one.Metric == metric && one.Period.ToString() == period && one.Band.Length == 0);

    private static PublishedReturnLine Shown(PublishedReturn published, Metric metric, string period) =>
        published.Lines.Single(one => one.Line.Metric == metric && one.Line.Period.ToString() == period && one.Line.Band.Length == 0);

    private static PublishedReturn Publish(OutputLevel level, params (string, string)[] files) =>
        PublishedReturn.Of(Read(files).Run(new RunOptions { Parts = RunParts.Ledger }).Publish(level));

    private static County Read(params (string, string)[] files) => County.Read(SquareCounty.With(
        [Json, ("services.csv", Services), ("discharges.csv", Discharges), ("beds.csv", Beds), ("referrals.csv", Referrals), .. files]));
}
