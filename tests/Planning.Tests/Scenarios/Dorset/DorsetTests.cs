using Shouldly;
using TestKit;
using Zoning.Demand;

namespace Zoning.Planning.Tests;

/// <summary>Dorset told by its own levers: the set-up is what was published of the time before, and nothing that was achieved goes in.</summary>
public class DorsetTests
{
    private static readonly Lazy<DorsetCounty> Dorset = new(() => DorsetCounty.Of(Path.Combine(Folders.Project, "data-samples", "ashdale")));
    private static readonly Lazy<DorsetProgramme> Told = new(() => new DorsetProgramme(Dorset.Value));

    [Fact]
    public void The_county_is_set_up_as_before_the_programme()
    {
        var met = Dorset.Value.Run.Ledger.Entries.Where(entry => entry.Status.IsMet()).ToList();
        var share = (double)met.Where(entry => entry.Status == HourStatus.OnFramework).Sum(entry => entry.Client) / met.Sum(entry => entry.Client);

        share.ShouldBe(0.72, 0.005);
        Dorset.Value.County.Providers!.Value.Count(one => one.IsOnFramework == true).ShouldBe(30);
        Dorset.Value.Joining.Length.ShouldBe(15);
    }

    // Figures that were published as achieved: 29 to 4 days (elsewhere 4.5), 84 and 89 % on the framework (16 and 11 % off), 21 packages moved,
    // 750,000 pounds (150,000 for two zones), 42 reviews fewer (10,000 pounds). Fifteen providers joined: who they are is a setting of the share,
    // and the check of their number does not use it.
    [Fact]
    public void No_published_outcome_goes_in()
    {
        double[] published = [4, 4.5, 84, 0.84, 16, 0.16, 89, 0.89, 11, 0.11, 21, 750_000, 150_000, 42, 10_000];

        Told.Value.Inputs().Count().ShouldBeGreaterThan(40);
        Told.Value.Inputs().ShouldAllBe(input => !published.Contains(input));
        DorsetProgramme.Published.ShouldBeSubsetOf([.. published, 0, 15]);
    }

    // Fewer replications than the bench has: each change alone pushes the way it should, on the same people and chance.
    [Fact]
    public void Each_change_pushes_the_way_it_should()
    {
        FlowChangeFigure Of(IEnumerable<Lever> levers, Measure measure) =>
            (Scenario.Named("dorset") with { Levers = [.. levers] }).On(Dorset.Value.Run, new ScenarioOptions { Weeks = 26, Draws = 20 }).Flow(default).Of(measure);

        var quicker = Told.Value.Stages.Select(lever => lever with { Low = null, High = null });
        Of(quicker, FlowMeasures.MeanDays).High.ShouldBeLessThan(0);
        Of(Told.Value.Joins, FlowMeasures.FrameworkHours).Low.ShouldBeGreaterThan(5);
        Of(Told.Value.Timer, FlowMeasures.FrameworkPlacements).Low.ShouldBeGreaterThan(0);
    }

    // Reviews by hand: what falls due in the two zones in eight weeks is all that providers could add.
    [Fact]
    public void Reviews_fall_by_what_providers_do_in_eight_weeks()
    {
        var asOf = Dorset.Value.County.AsOf;
        var homes = Dorset.Value.County.Packages.ToDictionary(one => one.Package.Id, one => one.Found.Area);
        var map = Dorset.Value.County.HomeMap;
        var due = Dorset.Value.County.Reviews!.Value.Count(one => one.Done is null && one.Due >= asOf && one.Due < asOf.AddDays(364)
            && homes.TryGetValue(one.Package, out var area) && area.IsZone && map[area.Zone].Code.Value is ("Z05" or "Z12"));
        var check = Told.Value.OfReviews();

        check.High.ShouldBe(8 * due / 52.0, 1e-6);
        check.After.ShouldBe(4 * due / 52.0, 1e-6);
        check.IsReached.ShouldBe(check.High >= 42);
    }
}
