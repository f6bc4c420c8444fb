using Shouldly;
using Zoning.Planning;

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
        Enumerable.Range(0, 12).Any(seed =>
        {
            var files = RandomCounty.Files(seed);
            var county = Release.Read(files);
            var release = Release.Of(county, new PublishOptions { Faults = faults });
            var truth = new Truth(Release.Of(county, new PublishOptions { Level = OutputLevel.Internal }), release);
            return Attack.On(release.Reader(PublicFacts.Of(files)), release.Rows, truth.Of).Count > 0;
        }).ShouldBeTrue();
    }
}
