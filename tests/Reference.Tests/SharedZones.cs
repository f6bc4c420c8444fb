using Shouldly;

namespace Zoning.Tests;

/// <summary>The real zones of the reference data.</summary>
internal static class SharedZones
{
    /// <summary>452 LSOAs of Dorset and BCP, EPSG:27700 by OSTN15.</summary>
    internal static Zones LsoasOnTheGrid() => Read(["data", "gis-reference", "lsoa_bng.geojson"], "LSOA11CD").Zones;

    internal static ZoneReading Read(string[] path, string code) => Read(path, new ZoneLayout { Code = code }, out _);

    internal static ZoneReading Read(string[] path, ZoneLayout layout, out FindingCollector findings)
    {
        findings = new FindingCollector();
        var file = InputFile.Of(path[^1], File.ReadAllBytes(TestKit.Folders.SharedFile(path)));
        return GeoJsonZones.Read(file, layout, findings, CancellationToken.None).ShouldNotBeNull();
    }
}
