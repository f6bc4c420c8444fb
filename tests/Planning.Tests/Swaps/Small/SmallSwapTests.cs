using Shouldly;

namespace Zoning.Planning.Tests;

/// <summary>Answers of the search against every assignment with exact rounds, by code of these tests' own.</summary>
public class SmallSwapTests
{
    [Theory]
    [InlineData(12)]
    [InlineData(20)]
    [InlineData(33)]
    public void The_answer_of_a_small_case_is_the_best_there_is(int number)
    {
        var placed = SmallSwapCase.Of(number);
        var plan = placed.FindSwaps(SmallSwapCase.Options);
        var every = new SwapEnumeration(placed, SmallSwapCase.Options, plan);

        every.IsWhole.ShouldBeTrue();
        every.Faults().ShouldBeEmpty();
        every.Answer().ShouldBe(every.Best());
        every.Looked.ShouldBeGreaterThan(50);
    }
}
