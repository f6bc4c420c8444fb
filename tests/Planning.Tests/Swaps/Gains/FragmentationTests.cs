using Shouldly;

namespace Zoning.Planning.Tests;

/// <summary>The square-root yardstick by hand.</summary>
public class FragmentationTests
{
    [Theory]
    [InlineData(new[] { 25, 25, 25, 25 }, 2)] // 4 x 5 / 10
    [InlineData(new[] { 100 }, 1)]
    [InlineData(new[] { 50, 0, 50 }, 1.4142136)]
    [InlineData(new[] { 64, 36 }, 1.4)] // (8 + 6) / 10
    [InlineData(new[] { 0, 0 }, 1)]
    public void The_index_is_the_sum_of_the_roots_of_the_shares(int[] people, double index) =>
        Fragmentation.IndexOf(people).ShouldBe(index, 1e-6);
}
