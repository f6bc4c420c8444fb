using Shouldly;

namespace Zoning.Cli.Tests;

/// <summary>Today's rounds judged by the rules of plans, and compared over the same visits.</summary>
public class TodaysRoundsTests
{
    private const string Morning = "Q1,daily,morning,30,1,08:00,\n";
    private const string Early = "K1,OAK,401000 95000,daily,07:00,15:00,,car\n";
    private static readonly string[] Statuses = ["today", "times", "orders", "compared"];
    private const string Late = "K2,OAK,401000 95000,daily,15:00,22:00,,car\n";

    [Fact]
    public void A_visit_after_the_end_of_the_shift_is_listed_and_is_still_todays()
    {
        using var county = new RoundsCase(
            Morning + "Q2,daily,tea,30,1,17:00,\n", Early + Late, "K1,daily,Q1,morning,08:00\nK1,daily,Q2,tea,17:00\n");

        var said = county.Plan();

        var broken = county.Rows("restricted/broken-today.csv").ShouldHaveSingleItem();
        (broken["rule"], broken["carer"], broken["visit"], broken["day"], broken["starts"])
            .ShouldBe(("shift", "K1", "Q2 tue tea 1", "tue", "17:00"));
        said.ShouldStartWith("Rounds of a Tuesday: today's rounds break 1 rule; the plan keeps every rule. So the two are not alike");
        said.ShouldContain("not a saving");
        county.Figure("rounds_contact_hours", "today").ShouldBe(1);
        county.Figure("rounds_contact_hours", "compared").ShouldBe(1);
        county.Rows("restricted/not-compared.csv").ShouldBeEmpty();
    }

    [Fact]
    public void A_carer_without_the_skill_is_listed_and_counts_as_the_visit_left_out()
    {
        using var county = new RoundsCase(
            "Q1,daily,morning,45,1,08:00,peg\n", Early + "K2,OAK,408000 95000,daily,07:00,15:00,peg,car\n", "K1,daily,Q1,morning,08:00\n");

        var said = county.Plan();

        var broken = county.Rows("restricted/broken-today.csv").ShouldHaveSingleItem();
        (broken["rule"], broken["carer"], broken["visit"]).ShouldBe(("skill", "K1", "Q1 tue morning 1"));

        // Half an hour left out counts as 240 minutes of travel, so three quarters count as 360.
        broken["counts_as_minutes"].ShouldBe("360");
        said.ShouldContain("break 1 rule");
        county.Figure("rounds_travel_less").ShouldBeLessThan(0);

        // Only the last step may give the visit to the carer who has the skill.
        county.Figure("rounds_left_out", "times").ShouldBe(1);
        county.Figure("rounds_left_out", "orders").ShouldBe(1);
        county.Figure("rounds_left_out", "compared").ShouldBe(0);
        county.Figure("rounds_changed_carers", "compared").ShouldBe(1);
    }

    [Fact]
    public void A_search_that_starts_from_unlawful_rounds_ends_in_lawful_ones()
    {
        using var county = new RoundsCase(
            "Q1,daily,morning,45,1,08:00,peg\n", Early + "K2,OAK,408000 95000,daily,07:00,15:00,peg,car\n", "K1,daily,Q1,morning,08:00\n");

        county.Plan("--warm").ShouldContain("the plan keeps every rule.");

        county.Rows("restricted/rounds.csv").Where(row => row["package"] == "Q1").ShouldAllBe(row => row["carer"] == "K2");
        county.Figure("rounds_broken_rules", "plan").ShouldBe(0);
    }

    [Fact]
    public void One_carer_as_both_of_a_pair_is_listed_once_as_that()
    {
        using var county = new RoundsCase(
            "Q1,daily,morning,30,2,08:00,\n", Early + Early.Replace("K1", "K2", StringComparison.Ordinal),
            "K1,daily,Q1,morning,08:00\nK1,daily,Q1,morning,08:00\n");

        county.Plan().ShouldContain("break 1 rule");

        var broken = county.Rows("restricted/broken-today.csv").ShouldHaveSingleItem();
        (broken["rule"], broken["carer"]).ShouldBe(("team", "K1"));
        broken["what"].ShouldNotContain("too little time");
        county.Figure("rounds_changed_carers", "compared").ShouldBe(1, "one visit, though two carers come");
    }

    [Fact]
    public void One_carer_where_two_are_due_is_listed_and_the_plan_compared_makes_the_same_half()
    {
        using var county = new RoundsCase(
            "Q1,daily,morning,30,2,08:00,\n", Early + Early.Replace("K1", "K2", StringComparison.Ordinal), "K1,daily,Q1,morning,08:00\n");

        county.Plan().ShouldContain("break 1 rule");

        county.Rows("restricted/broken-today.csv").ShouldHaveSingleItem()["rule"].ShouldBe("team");
        county.Figure("rounds_contact_hours").ShouldBe(1);
        (county.Figure("rounds_contact_hours", "today"), county.Figure("rounds_contact_hours", "compared")).ShouldBe((0.5, 0.5));
        county.Figure("rounds_travel_less").ShouldBe(0);
    }

    [Fact]
    public void A_visit_on_a_day_off_is_in_neither_figure_and_is_named()
    {
        using var county = new RoundsCase(
            Morning + "Q2,daily,morning,30,1,09:00,\nQ3,daily,morning,30,1,10:00,\n",
            Early + "K2,OAK,401000 95000,mon,07:00,15:00,,car\n",
            "K1,daily,Q1,morning,08:00\nK2,daily,Q2,morning,09:00\nK1,daily,Q3,morning,10:00\n");

        var said = county.Plan();

        // The plan has to visit all three, but is compared over the two that today's rounds make: the same two, in the same order.
        (county.Figure("rounds_contact_hours"), county.Figure("rounds_contact_hours", "compared")).ShouldBe((1.5, 1));
        county.Figure("rounds_travel_today").ShouldBe(county.Figure("rounds_travel_planned", "compared"));
        county.Figure("rounds_travel_less").ShouldBe(0);
        said.ShouldContain("a difference of 0 ");
        said.ShouldContain("On no round today, and so in neither figure: 1 visit (on a day without a shift for the carer: 1)");
        var broken = county.Rows("restricted/broken-today.csv").ShouldHaveSingleItem();
        (broken["rule"], broken["what"], broken["carer"], broken["visit"], broken["starts"])
            .ShouldBe(("no-shift", "on a day without a shift", "K2", "Q2 tue morning 1", "09:00"));
        county.Rows("restricted/not-compared.csv").ShouldHaveSingleItem()["visit"].ShouldBe("Q2 tue morning 1");
        county.Text("rounds.md").ShouldContain("Visits on one side only: Q2 tue morning 1.");
        county.Plan("--day", "mon").ShouldContain("today's rounds keep every rule; the plan keeps every rule. ");
    }

    [Fact]
    public void Lawful_rounds_that_are_the_plans_own_differ_in_nothing()
    {
        using var county = new RoundsCase(
            Morning + "Q2,daily,morning,30,1,09:00,\n", Early, "K1,daily,Q1,morning,08:00\nK1,daily,Q2,morning,09:00\n");

        var said = county.Plan();

        said.ShouldContain("today's rounds keep every rule; the plan keeps every rule.");
        said.ShouldContain("a difference of 0 ");
        county.Rows("restricted/broken-today.csv").ShouldBeEmpty();
        Statuses.Select(status => county.Figure("rounds_contact_hours", status)).Distinct().Count().ShouldBe(1);
        Statuses.Select(status => county.Figure("rounds_travel_hours", status)).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public void What_today_waits_for_nothing_is_gained_by_the_first_step_alone()
    {
        // Both visits may start half an hour either side of 08:00 and 12:00: with other times carers wait an hour less.
        using var county = new RoundsCase(
            Morning + "Q2,daily,lunch,30,1,12:00,\n", Early, "K1,daily,Q1,morning,08:00\nK1,daily,Q2,lunch,12:00\n");

        county.Plan();

        var waits = Statuses.Select(status => county.Figure("rounds_waiting_hours", status)).ToList();
        (waits[0] - waits[1]).ShouldBeGreaterThanOrEqualTo(0);
        waits[1].ShouldBe(waits[3], 0.11);
        county.Figure("rounds_span_hours", "today").ShouldBe(
            county.Figure("rounds_travel_hours", "today") + county.Figure("rounds_contact_hours", "today") + waits[0], 0.21,
            "travel, contact and waiting, each to a tenth; under six hours no break is due");
    }

    [Fact]
    public void Rounds_that_make_no_visit_of_the_day_are_not_compared_and_that_is_said()
    {
        using var county = new RoundsCase(Morning, Early + Late, "K2,sun,Q1,morning,08:00\n");

        county.Plan().ShouldContain("Today's rounds make none of these visits, so nothing is compared.");
    }

    [Fact]
    public void A_saturday_is_not_given_the_date_of_a_tuesday()
    {
        using var county = new RoundsCase(Morning, Early, "K1,daily,Q1,morning,08:00\n");

        county.Plan("--day", "sat");

        county.Text("rounds.md").ShouldStartWith("# Twosquares: rounds of a Saturday, as at 31 March 2026\n");
    }

    [Theory]
    [InlineData("--day", "tue")]
    [InlineData("--week", "--warm")]
    public void A_printed_difference_is_that_of_the_printed_figures(params string[] options)
    {
        using var county = new RoundsCase(
            Morning + "Q2,daily,morning,20,1,08:10,\nQ3,daily,morning,35,1,08:20,\nQ4,daily,lunch,25,1,12:00,\n",
            Early + Early.Replace("K1", "K2", StringComparison.Ordinal),
            "K1,daily,Q1,morning,08:00\nK2,daily,Q2,morning,08:10\nK1,daily,Q3,morning,08:50\nK2,daily,Q4,lunch,12:00\n");

        county.Plan(options);

        foreach (var pace in new[] { "", "fast", "slow" })
        {
            var compared = county.Figure("rounds_travel_planned", pace.Length == 0 ? "compared" : "compared-" + pace);
            county.Figure("rounds_travel_less", pace).ShouldBe(Math.Round(county.Figure("rounds_travel_today", pace) - compared, 6));
        }
    }
}
