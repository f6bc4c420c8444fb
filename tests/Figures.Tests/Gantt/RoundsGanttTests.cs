using Shouldly;
using TestKit;
using Zoning.Routing;

namespace Zoning.Figures.Tests.Gantt;

public class RoundsGanttTests
{
    private static readonly PlacedCounty Ashdale = County.Read(Path.Combine(Folders.Project, "data-samples", "ashdale")).OnHomeMap();

    private static readonly RoundsComparison Compared = RoundsComparison.Of(
        Ashdale.ToRounds(DayOfWeek.Tuesday).Solve(new RoundSearch(), new SolveOptions { Iterations = 20 }));

    [Fact]
    public void Each_visit_of_the_plan_is_one_bar_from_its_start_to_its_end()
    {
        var plan = Compared.Providers[0];
        var problem = plan.Rounds.Problem;

        var gantt = Published(OutputLevel.Restricted).Gantt(0);

        gantt.Rows.Length.ShouldBe(plan.Plan.Rounds.Length);
        var visits = gantt.Rows.SelectMany(row => row.Bars).Where(bar => bar.Kind is GanttKind.Visit or GanttKind.PairedVisit);
        var planned = plan.Plan.Rounds.SelectMany(round => round.Stops.Where(stop => !stop.IsBreak).Select(stop =>
        {
            var day = problem.Carers[round.Carer].Shifts[round.Shift].Day;
            return (((double)stop.Starts / problem.TicksPerMinute) - (day * 1440), ((double)stop.Ends / problem.TicksPerMinute) - (day * 1440));
        }));
        visits.Select(bar => (bar.From, bar.To)).ShouldBe(planned, ignoreOrder: true);
    }

    [Fact]
    public void Rounds_along_the_clock_are_restricted_and_made_up_people_are_drawn_without_names()
    {
        Should.Throw<ArgumentException>(() => Published(OutputLevel.Internal).Gantt(0));
        RoundsGantt.Shown(Published(OutputLevel.Internal), 0).Rows[0].Label.ShouldBe("Round 1");
    }

    private static PublishedRounds Published(OutputLevel level) => PublishedRounds.Of(Compared, Ashdale, level);
}
