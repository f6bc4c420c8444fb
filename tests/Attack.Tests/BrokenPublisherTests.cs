using Shouldly;
using Zoning.Demand;

namespace Zoning.Attack.Tests;

/// <summary>An attack that never finds anything proves nothing: each way of publishing wrongly must be found on some county.</summary>
public sealed class BrokenPublisherTests
{
    [Theory]
    [InlineData(PublishingFaults.NoSecondaryHiding)]
    [InlineData(PublishingFaults.ExactTotals)]
    [InlineData(PublishingFaults.ExactHours)]
    [InlineData(PublishingFaults.ExactCoverage)]
    [InlineData(PublishingFaults.OwnGrouping)]
    internal void Publishing_wrongly_is_found(PublishingFaults faults)
    {
        var found = Enumerable.Range(0, 12).Count(seed =>
        {
            var release = Release.Of(Release.Read(RandomCounty.Files(seed)), new PublishOptions { Faults = faults });
            return Attack.On(release.Reader(), release.Rows, release.TrueValue).Count > 0;
        });

        found.ShouldBeGreaterThan(0);
    }
}
