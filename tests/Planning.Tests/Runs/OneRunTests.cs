using FsCheck.Xunit;
using Shouldly;
using TestKit;

namespace Zoning.Planning.Tests;

/// <summary>A run makes each part once: whatever is asked first, whoever may see it, and as the verbs of a notebook give it.</summary>
[Trait("county", "F")]
public class OneRunTests
{
    private static readonly County Ashdale = County.Read(Path.Combine(Folders.Project, "data-samples", "ashdale"));

    [Fact]
    public void The_verbs_of_a_notebook_give_the_parts_of_a_run()
    {
        var (placed, run) = (Ashdale.OnHomeMap(), Ashdale.Run());

        var need = placed.Forecast().Whole.Need.Expected!;
        need.Median.ShouldBe(run.Forecast.Whole.Need.Expected!.Median);
        need.High95.ShouldBe(run.Forecast.Whole.Need.Expected!.High95);
        placed.Ledger().County.Cost(0).ShouldBe(run.Ledger.County.Cost(0));
        var solved = placed.ToRounds(DayOfWeek.Tuesday).Solve();
        solved.Cost.ShouldBe(run.Rounds.Cost);
        run.RoundsOf(DayOfWeek.Tuesday).ShouldBeSameAs(run.Rounds);
    }

    [Fact]
    public void Every_level_publishes_the_same_parts()
    {
        var run = RandomCounty.Read(11).Run(Quick);
        var published = Enum.GetValues<OutputLevel>().Select(run.Publish).ToList();

        published.ShouldAllBe(one => one.Run == run);
        published.ShouldAllBe(one => one.Forecast!.Forecast == run.Forecast);
        published.Where(one => one.Rounds is not null).ShouldAllBe(one => one.Rounds!.Comparison.Solved == run.Rounds);
        published.ShouldAllBe(one => ReferenceEquals(one.Ledger, one.Ledger) && ReferenceEquals(one.Forecast, one.Forecast));
    }

    [Property(MaxTest = 20)]
    public void Parts_are_the_same_whichever_is_asked_for_first(int seed) => RunPromises.PartsAreTheSameInAnyOrder(seed);

    [Property(MaxTest = 20)]
    [Trait("county", "E")]
    public void Some_packages_run_as_the_folder_of_only_their_rows(int seed) => RunPromises.SomePackagesRunAsTheFolderOfTheirRows(seed);

    [Fact]
    public void A_part_that_is_not_asked_for_is_not_published()
    {
        var ledger = RandomCounty.Read(3).Run(Quick with { Parts = RunParts.Ledger }).Publish();

        ledger.Forecast.ShouldBeNull();
        ledger.Rounds.ShouldBeNull();
        ledger.Ledger.Cells.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_run_that_was_stopped_makes_no_part()
    {
        using var stop = new CancellationTokenSource();
        var run = RandomCounty.Read(3).Run(Quick, cancellation: stop.Token);
        stop.Cancel();

        Should.Throw<OperationCanceledException>(() => run.Ledger);
        Should.Throw<OperationCanceledException>(() => run.Forecast);
    }

    private static RunOptions Quick { get; } = new()
    {
        Forecast = new CountyForecastOptions { Model = "naive", Weeks = 4, Paths = 100 },
        Rounds = new RunRounds { Iterations = 50 },
    };
}
