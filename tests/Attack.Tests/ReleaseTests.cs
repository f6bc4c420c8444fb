using Shouldly;
using Zoning.Demand;

namespace Zoning.Attack.Tests;

public sealed class ReleaseTests
{
    [Fact]
    public void Fifty_random_counties_give_nothing_away()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var release = Release.Of(Release.Read(RandomCounty.Files(seed)), new PublishOptions());

            Attack.Untrue(release.Rows, release.TrueValue).ShouldBeEmpty($"county {seed}");
            Attack.On(release.Reader(), release.Rows, release.TrueValue).ShouldBeEmpty($"county {seed}");
        }
    }
}
