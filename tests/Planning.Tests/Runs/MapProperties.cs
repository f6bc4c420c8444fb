using FsCheck.Xunit;

namespace Zoning.Planning.Tests;

/// <summary>Random counties on other maps: totals stay, and zones are only names for shapes.</summary>
public class MapProperties
{
    [Property(MaxTest = 20)]
    [Trait("county", "V17")]
    public void Another_map_keeps_every_total(int seed) => MapPromises.AnotherMapKeepsEveryTotal(seed);

    [Property(MaxTest = 20)]
    [Trait("county", "V17")]
    public void Merging_zones_keeps_totals_and_adds_up_the_parts(int seed) => MapPromises.MergedZonesAddUpTheirParts(seed);

    [Property(MaxTest = 20)]
    [Trait("county", "V17")]
    public void Renaming_and_reordering_zones_permutes_rows_and_changes_nothing_else(int seed) => MapPromises.OtherCodesPermuteRows(seed);
}
