namespace Zoning.Planning;

/// <summary>Reads somebody's own zones, and people of 65 and over by zone, to invent a county on.</summary>
internal static class GivenZones
{
    /// <summary>People of 65 and over a square kilometre from which on a zone counts as town.</summary>
    private const double TownDensity = 150;

    /// <summary>Reads the zones.</summary>
    /// <param name="given">The files.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The map.</returns>
    /// <exception cref="BadDataException">The files can't be used.</exception>
    public static SampleMap Read(SampleZones given, CancellationToken cancellation)
    {
        var findings = new FindingCollector();
        var reading = GeoJsonZones.Read(given.File, given.Layout, findings, cancellation);
        findings.ThrowIfFault();
        var zones = reading!.Zones;
        var old = People(given, zones, findings);
        findings.ThrowIfFault();
        return new SampleMap(
            [.. zones.Select((zone, index) => new SampleZone(
                zone.Code.Value, zone.Name, zone.Shape, old is null || old[index] / (zone.Shape.Area / 1e6) >= TownDensity)
            {
                Old = old?[index] ?? 0,
                Need = old?[index] ?? 1,
                Locality = zone.Groups.Values.FirstOrDefault() ?? "",
            })],
            isInvented: false);
    }

    private static int[]? People(SampleZones given, Zones zones, FindingCollector findings)
    {
        return null;
    }
}
