using Shouldly;

namespace Zoning.Planning.Tests;

/// <summary>Freed travel on paper and in real rounds, by hand.</summary>
public class FreedHoursTests
{
    // 1,000 minutes of travel today, 700 with better rounds, 550 with exchanges; a mean package of 150 minutes; 1, 2 and 2 of 4 fit in.
    [Fact]
    public void Better_rounds_and_swaps_are_told_apart_and_what_becomes_care_is_a_share()
    {
        var rows = FreedHours.RowsOf(3, [1_000, 700, 550], [1, 2, 2], 4, 150).ToList();

        rows.ShouldBe(
        [
            new FreedRow(3, FreedBy.BetterRounds, 300, 2, 1, false),
            new FreedRow(3, FreedBy.Swaps, 150, 1, 0, false),
            new FreedRow(3, FreedBy.Both, 450, 3, 1, false),
        ]);
        rows.Select(row => row.Conversion).ShouldBe([0.5, 0, 1.0 / 3]);
    }

    [Fact]
    public void Where_no_time_is_freed_there_is_no_share_of_it_and_an_empty_list_is_said()
    {
        var row = FreedHours.RowsOf(null, [100, 120, 130], [0, 1, 2], 2, 60).Last();

        row.Theoretical.ShouldBe(-0.5);
        row.Conversion.ShouldBeNull();
        row.IsListUsedUp.ShouldBeTrue();
    }

    // What fits in is counted again here: each person put in has all visits of the week on one provider's rounds that pass the checker.
    [Fact]
    public void People_fit_in_with_every_visit_of_the_week_or_not_at_all()
    {
        var placed = SwapWorld.Of(SwapWorld.Files(4));
        var options = new SwapOptions { MostMoves = 0, Iterations = 50 };
        var plan = placed.FindSwaps(options);
        var planner = new WeekPlanner(0, default);

        var fitting = FreedHours.Fitting(plan, plan.Nothing, planner);

        fitting.Distinct().Count().ShouldBe(fitting.Count);
        fitting.ShouldAllBe(one => plan.Scope.Waits(one));
        fitting.Count.ShouldBeGreaterThan(0);
        fitting.Count.ShouldBeLessThan(plan.Waiting);
        var first = plan.Scope.Candidates[fitting[0]];
        var takers = plan.Nothing.Weeks.Where(week => week.Book.VisitsOf.ContainsKey(first.Package.Id))
            .Select(week => planner.Changed(week, week.Packages.Add(first.Package.Id), 0)).Where(week => !week.LeftOut.Contains(first.Package.Id)).ToList();
        takers.ShouldNotBeEmpty();
        takers[0].Plan.Rounds.SelectMany(round => round.Visits).Count(visit => takers[0].Book.Rounds.Origins[takers[0].Here[visit]].Package == first.Package.Id)
            .ShouldBe(takers[0].Book.VisitsOf[first.Package.Id].Length);
    }
}
