namespace Zoning.Formats;

/// <summary>
/// Reads zones from a map file of any format: GeoJSON (also one feature a line, text sequences and Esri JSON), GeoPackage, shapefile
/// (also zipped), KML (also KMZ), and CSV with a column of WKT.
/// </summary>
/// <remarks>
/// The first bytes tell the format, not the name. Other formats are named for what they are. Heights are dropped, unclosed rings closed,
/// invalid shapes repaired with their change of area listed. What can't be used is a finding; whatever the bytes, nothing else is thrown.
/// </remarks>
public static class ZoneFile
{
    /// <summary>Reads the zones of a file.</summary>
    /// <param name="file">The file; <see cref="InputFile.Read(string, ReadLimits?, CancellationToken)"/> takes the parts of a shapefile
    /// along.</param>
    /// <param name="layout">Which columns hold what, and which layer is meant.</param>
    /// <returns>The zones in metres on the British National Grid; <see cref="Zones.Findings"/> has what was noticed.</returns>
    /// <exception cref="BadDataException">The file can't be used; it holds everything that was found.</exception>
    public static Zones Read(InputFile file, ZoneLayout layout)
    {
        var findings = new FindingCollector();
        var reading = Read(file, layout, findings, CancellationToken.None);
        return ZoneReading.Checked(reading, file.Name, findings);
    }

    /// <summary>Reads the zones of a file and checks how they lie together.</summary>
    /// <returns>
    /// The zones that can be used, or <see langword="null"/> if there is none. Where a structure fault was found, zones may be missing.
    /// </returns>
    internal static ZoneReading? Read(InputFile file, ZoneLayout layout, FindingCollector findings, CancellationToken cancellation) =>
        LayerOf(file, layout, findings, cancellation) is { } layer
            ? ZoneGathering.Read(file.Name, layout, layer, findings, cancellation)
            : null;

    /// <summary>Whether a name means a table of a database (<c>postgis:VARIABLE</c>) and no file.</summary>
    internal static bool IsDatabase(string name) => PostGisTable.IsNamed(name);

    /// <summary>Opens a file of the machine, or takes a snapshot of a table.</summary>
    /// <returns>The map, or <see langword="null"/> with findings if a table can't be read.</returns>
    /// <exception cref="IOException">The file isn't there or can't be read.</exception>
    internal static InputFile? Open(string name, ZoneLayout layout, FindingCollector findings, CancellationToken cancellation) =>
        IsDatabase(name) ? PostGisZones.Fetch(name, layout, findings, cancellation) : InputFile.Read(name, cancellation: cancellation);

    /// <summary>The name under which a copy of a map can be read again, such as <c>zones.gpkg</c>.</summary>
    internal static string NameFor(InputFile file, string stem) => MapForms.Of(file).Form switch
    {
        MapForm.GeoPackage => stem + ".gpkg",
        MapForm.Shapefile => stem + ".shp",
        MapForm.Zip => stem + ".zip",
        MapForm.Kml => stem + ".kml",
        MapForm.Wkt => stem + ".csv",
        _ => stem + ".geojson",
    };

    private static DrawnLayer? LayerOf(InputFile file, ZoneLayout layout, FindingCollector findings, CancellationToken cancellation)
    {
        var (form, what) = MapForms.Of(file);
        if (form == MapForm.Zip)
        {
            if (MapArchive.MapOf(file, layout, findings, cancellation) is not { } map)
            {
                return null;
            }

            // What is in a zip is a layer of it, so the layer that was named is found.
            layout = MapForms.Of(map).Form is MapForm.GeoPackage or MapForm.Kml ? layout : layout with { Layer = null };
            (file, (form, what)) = (map, MapForms.Of(map));
        }

        return form switch
        {
            MapForm.Json => GeoJsonZones.Layer(file, layout, findings, cancellation),
            MapForm.GeoPackage => GeoPackageZones.LayerOf(file, layout, findings, cancellation),
            MapForm.Shapefile => ShapefileZones.Layer(file, layout, findings, cancellation),
            MapForm.Kml => KmlZones.Layer(file, layout, findings, cancellation),
            MapForm.Wkt => WktZones.Layer(file, layout, findings, cancellation),
            _ => Refuse(file.Name, form == MapForm.Zip ? "It is a zip inside a zip; unpack it first." : what, findings),
        };
    }

    private static DrawnLayer? Refuse(string file, string what, FindingCollector findings)
    {
        findings.AddPlain(MapFaults.OtherFormat, file, what);
        return null;
    }
}
