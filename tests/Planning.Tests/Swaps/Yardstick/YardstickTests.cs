using Shouldly;

namespace Zoning.Planning.Tests;

/// <summary>The square-root yardstick against rounds that are really planned.</summary>
public class YardstickTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void V13_providers_evenly_mixed_drive_the_root_of_their_number_as_far_as_one(int providers)
    {
        var ratio = Enumerable.Range(0, 3).Average(seed => StrewnPeople.Ratio(120, providers, null, seed, 1_500));

        (ratio / Fragmentation.IndexOf(Enumerable.Repeat(120 / providers, providers))).ShouldBeInRange(0.9, 1.1);
    }
}
