namespace Zoning.Flow.Tests;

public class ReviewPathTests
{
    /// <summary>1,100 stable packages are 1,100 reviews a year at least: 21.1 a week.</summary>
    private static readonly ReviewBacklog Council = new() { Overdue = 1_500, DuePerWeek = 1_100 / 52.0, CouncilHours = 31.5 };

    [Fact]
    public void Forty_two_net_in_1500_is_what_delegation_does_beyond_those_that_fall_due()
    {
        // The council does 31.5 / 1.5 = 21 a week. Over 13 weeks delegated reviewers must do 42 / 13 more, and what falls due beyond 21.
        var path = ReviewPath.Of(Council with { DelegatedHours = 42 / 13.0 + 1_100 / 52.0 - 21 }, 13);

        path[^1].Overdue.ShouldBe(1_458, 1e-9);
        path.Sum(week => week.ByCouncil).ShouldBe(13 * 21, 1e-9);
        path.Sum(week => week.Delegated).ShouldBe(42 + 13 * (1_100 / 52.0 - 21), 1e-9);
        path[0].Due.ShouldBe(21.15, 0.01);
    }

    [Fact]
    public void Each_week_what_was_overdue_and_falls_due_is_done_or_overdue()
    {
        var path = ReviewPath.Of(Council with { DelegatedHours = 60 }, 40, delegatedFrom: 5, growWeeks: 4);

        var before = 1_500.0;
        foreach (var week in path)
        {
            (before + week.Due - week.ByCouncil - week.Delegated).ShouldBe(week.Overdue, 1e-9);
            week.Overdue.ShouldBeGreaterThanOrEqualTo(0);
            before = week.Overdue;
        }

        path[3].Delegated.ShouldBe(0);
        path[4].Delegated.ShouldBe(15);
        path[7].Delegated.ShouldBe(60);
    }

    [Fact]
    public void The_backlog_is_gone_in_the_week_that_the_rates_say_and_then_only_those_due_are_done()
    {
        var backlog = Council with { Overdue = 100, DelegatedHours = 10 + 1_100 / 52.0 - 21 };
        backlog.WeeksToClear.ShouldBe(10, 1e-9);
        var path = ReviewPath.Of(backlog, 14, oldestToday: 30);

        // 10 a week net, from 100; with the oldest first, week 3 has done 93.46 of today's 100: 3 weeks and 6.5 % of 30 are left.
        path[8].Overdue.ShouldBe(10, 1e-9);
        path[10].Overdue.ShouldBe(0, 1e-9);
        (path[10].ByCouncil + path[10].Delegated).ShouldBe(1_100 / 52.0, 1e-9);
        path[2].OldestWeeks.ShouldBe(3 + 30 * (1 - 3 * (10 + 1_100 / 52.0) / 100), 1e-9);
        path[10].OldestWeeks.ShouldBe(0);
    }

    [Fact]
    public void Without_delegation_the_backlog_grows_by_what_falls_due_beyond_the_councils_hours() =>
        ReviewPath.Of(Council, 52)[^1].Overdue.ShouldBe(1_500 + 1_100 - 52 * 21, 1e-9);
}
