using Shouldly;
using TestKit;
using Zoning.Exact;

namespace Zoning.Planning.Tests;

/// <summary>Two runs of which one recombined rounds by exact search can be told apart by their assumptions.</summary>
public class RecombinedRunTests
{
    private static readonly County Ashdale = County.Read(Path.Combine(Folders.Project, "data-samples", "ashdale"));

    [Fact]
    public void A_run_says_whether_rounds_are_recombined()
    {
        State(new RunRounds()).ShouldBe(("off", SetBy.Default));
        State(new RunRounds { Recombines = true }).ShouldBe((ExactRecombination.WhyNot is null ? "on" : "off", SetBy.You));
    }

    [Fact]
    public void Where_the_library_does_not_load_the_run_says_that_it_went_without_and_why()
    {
        var without = OtherAssumptions.Recombined(isAsked: true, "its native library does not load on this platform");

        (without.Value, without.SetBy).ShouldBe(("off", SetBy.You));
        without.Source.ShouldBe("Asked for, but its native library does not load on this platform.");
    }

    private static (string Value, SetBy SetBy) State(RunRounds rounds)
    {
        var used = RunAssumptions.Of(Ashdale.Run(new RunOptions { Rounds = rounds })).Single(one => one.Key == "rounds.recombined");
        return (used.Value, used.SetBy);
    }
}
