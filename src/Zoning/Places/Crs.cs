namespace Zoning;

/// <summary>The coordinate systems that zone files may use.</summary>
internal enum Crs
{
    /// <summary>Longitude and latitude in degrees on WGS 84: EPSG:4326, CRS84, what RFC 7946 requires.</summary>
    LonLat,

    /// <summary>Metres on the British National Grid: EPSG:27700.</summary>
    NationalGrid,

    /// <summary>Metres of web maps: EPSG:3857. Never measured in.</summary>
    WebMercator,
}

/// <summary>The names of coordinate systems as files spell them.</summary>
internal static class CrsNames
{
    /// <summary>
    /// Reads a name such as <c>EPSG:27700</c>, <c>urn:ogc:def:crs:EPSG::27700</c>, <c>urn:ogc:def:crs:OGC:1.3:CRS84</c> or an
    /// <c>opengis.net</c> address.
    /// </summary>
    /// <param name="name">The name; letter case doesn't count.</param>
    /// <returns>The system, or <see langword="null"/> if it is none of the three that can be read.</returns>
    public static Crs? Read(string name)
    {
        var text = name.Trim();
        var last = text[(text.LastIndexOfAny([':', '/']) + 1)..];
        var known = text.Contains("EPSG", StringComparison.OrdinalIgnoreCase)
            || text.Contains("OGC", StringComparison.OrdinalIgnoreCase)
            || last.Length == text.Length;
        return !known ? null : last.ToUpperInvariant() switch
        {
            "4326" or "CRS84" or "CRS84H" => Crs.LonLat,
            "27700" => Crs.NationalGrid,
            "3857" or "900913" or "3785" => Crs.WebMercator,
            _ => null,
        };
    }

    /// <summary>The name that messages and outputs use.</summary>
    /// <param name="crs">The system.</param>
    /// <returns>Such as <c>EPSG:27700</c>.</returns>
    public static string NameOf(this Crs crs) => crs switch
    {
        Crs.LonLat => "EPSG:4326",
        Crs.NationalGrid => "EPSG:27700",
        _ => "EPSG:3857",
    };
}
