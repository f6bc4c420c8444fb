using Shouldly;
using Zoning.Quality.Rounds;

namespace Zoning.Routing.Tests;

/// <summary>What a search of many iterations a visit does that a short one does not.</summary>
public class LongSearchTests
{
    /// <remarks>Without rivals and the higher heat nine are left out.</remarks>
    [Fact]
    public void Four_tight_days_of_100_visits_leave_few_out()
    {
        var leftOut = 0;
        for (var seed = 3; seed <= 6; seed++)
        {
            var problem = PlantedDay.Make(100, seed, 0.1, spareMinutes: 0).Problem;
            var plan = new RoundSearch().Solve(problem, new SolveOptions { Iterations = 50_000, Seed = seed, Lanes = 1 });
            Checker.Check(plan).Violations.ShouldBeEmpty();
            leftOut += plan.Unallocated.Length;
        }

        leftOut.ShouldBeLessThanOrEqualTo(6);
    }

    [Fact]
    public void Threads_change_nothing_in_a_long_search()
    {
        var problem = PlantedDay.Make(60, 4, 0.1, spareMinutes: 0).Problem;
        string Run(int threads) =>
            new RoundSearch().Solve(problem, new SolveOptions { Iterations = 30_000, Lanes = 3, Threads = threads }).Text();

        Run(3).ShouldBe(Run(1));
    }

    [Fact]
    public void Rivals_are_near_in_time_too_and_neighbours_in_travel_alone()
    {
        // From a, travel is 0 to b in the evening and 10 to c in the morning; between the windows of a and b lie 1000 - (100 + 5) ticks.
        var problem = new CompiledProblem(SmallRounds.Line(
            4,
            [
                SmallRounds.Visit("a", 1, 0, 100),
                SmallRounds.Visit("b", 1, 1000, 1100),
                SmallRounds.Visit("c", 2, 0, 100),
            ],
            SmallRounds.Carer("x")));

        problem.Nearest[0].ShouldBe([1, 2]);
        Neighbourhood.Rivals(problem, CancellationToken.None)[0].ShouldBe([2, 1]);
        Neighbourhood.Rivals(problem, CancellationToken.None)[1].ShouldBe([0, 2]);
    }

    [Theory]
    [InlineData(false, 10)]
    [InlineData(true, 20)]
    public void Strings_of_a_long_search_are_longer_where_rounds_are_long(bool isLong, int longest)
    {
        var problem = new CompiledProblem(SmallRounds.Line(
            2, [.. Enumerable.Range(0, 60).Select(visit => SmallRounds.Visit($"v{visit}", 1))], SmallRounds.Carer("x")));
        var plan = new Snapshot(problem);
        plan.Set(0, [.. Enumerable.Range(0, 60)]);
        var state = new RoundState(problem);
        plan.Load(state).ShouldBeTrue();
        var removal = new StringRemoval(state, new Randomness(1)) { IsLong = isLong };
        var most = 0;
        for (var turn = 0; turn < 500; turn++)
        {
            removal.Run(turn % 60, StringRemoval.AverageRemoved).ShouldBeTrue();
            most = Math.Max(most, state.AbsentCount);
            state.Undo();
        }

        most.ShouldBe(longest);
    }

    [Fact]
    public void A_search_that_is_short_of_carers_starts_hotter_and_ends_warmer()
    {
        var plenty = new Cooling(recombines: false, coolsAgain: false, isShort: false);
        var scarce = new Cooling(recombines: true, coolsAgain: true, isShort: true);

        plenty.At(60, 0).ShouldBe(300, 1e-9);
        plenty.At(60, 1).ShouldBe(1.2, 1e-9);
        scarce.At(60, 0).ShouldBe(600, 1e-9);
        scarce.At(60, 0.5).ShouldBe(60, 1e-9);
        scarce.At(60, 1).ShouldBe(6, 1e-9);
        Enumerable.Range(0, 100).Count(epoch => scarce.IsTurn(epoch, 100)).ShouldBe(5);
    }

    [Fact]
    public void A_visit_may_start_at_the_very_end_of_its_window_when_the_one_before_ends()
    {
        // Both are at one door: a ends at 15, which is the only start of b, and c at 20 is the only one after it.
        var plan = SmallRounds.Solve(SmallRounds.Line(
            2,
            [SmallRounds.Visit("a", 1, 10, 10), SmallRounds.Visit("b", 1, 15, 15), SmallRounds.Visit("c", 1, 20, 20)],
            SmallRounds.Carer("x")));

        plan.Rounds.ShouldHaveSingleItem().Visits.ShouldBe([0, 1, 2]);
    }
}
