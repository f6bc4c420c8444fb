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

/// <summary>What the name of a coordinate system means here.</summary>
/// <param name="System">The system it is read as; <see langword="null"/> if it can't be read.</param>
/// <param name="Remark">What to say about it: what it is read as, or what it is; empty for the three systems themselves.</param>
internal readonly record struct CrsReading(Crs? System, string Remark);

/// <summary>The names of coordinate systems as files spell them.</summary>
internal static class CrsNames
{
    private const string LikeDegrees = "ETRS89 (EPSG:4258) is read as EPSG:4326; the two differ by less than a metre.";
    private const string LikeWebMap = "Its number is an old one of EPSG:3857, and it is read as that.";

    /// <summary>
    /// Reads a name such as <c>EPSG:27700</c>, <c>urn:ogc:def:crs:EPSG::27700</c>, <c>urn:ogc:def:crs:OGC:1.3:CRS84</c>, an
    /// <c>opengis.net</c> address, the name alone, or a whole definition (WKT).
    /// </summary>
    /// <param name="name">The name; letter case doesn't count.</param>
    /// <returns>The system, or <see langword="null"/> if it is none of the three that can be read, nor one that is the same.</returns>
    public static Crs? Read(string name) => Look(name).System;

    /// <summary>Reads a name, and says what should be known about it.</summary>
    /// <param name="name">The name; letter case doesn't count.</param>
    /// <returns>The system and a remark.</returns>
    public static CrsReading Look(string name)
    {
        var text = name.Trim().TrimEnd('/');
        if (text.Contains('[', StringComparison.Ordinal))
        {
            return CrsDefinition.Look(text);
        }

        if (CrsDefinition.OfName(text) is { System: not null } named)
        {
            return named;
        }

        // A compound of a plane and heights: the plane counts.
        var first = text.Split([',', '+'], 2) is [var head, var rest] ? Last(head).All(char.IsAsciiDigit)
            ? head : rest.Split(',')[0] : text;
        var last = Last(first);
        var known = text.Contains("EPSG", StringComparison.OrdinalIgnoreCase)
            || text.Contains("OGC", StringComparison.OrdinalIgnoreCase)
            || text.Contains("ESRI", StringComparison.OrdinalIgnoreCase)
            || text.Contains("srid", StringComparison.OrdinalIgnoreCase)
            || last.Length == text.Length;
        return known ? OfNumber(last) : new CrsReading(null, "");
    }

    /// <summary>What a number, or the word that stands for it, means.</summary>
    internal static CrsReading OfNumber(string number) => number.ToUpperInvariant() switch
    {
        "4326" or "CRS84" or "WGS84" or "WGS 84" => new(Crs.LonLat, ""),
        "CRS84H" or "4979" or "4329" => new(Crs.LonLat, "It is read as EPSG:4326; heights are not used."),
        "4258" or "ETRS89" => new(Crs.LonLat, LikeDegrees),
        "4937" => new(Crs.LonLat, LikeDegrees + " Heights are not used."),
        "27700" or "BNG" => new(Crs.NationalGrid, ""),
        "7405" => new(Crs.NationalGrid, "EPSG:7405 is read as EPSG:27700; its heights are not used."),
        "3857" => new(Crs.WebMercator, ""),
        "102100" or "102113" or "900913" or "3785" or "3587" => new(Crs.WebMercator, LikeWebMap),
        "4277" => new(null, "EPSG:4277 is longitude and latitude on OSGB36, about 100 m from WGS 84."),
        "29900" or "29901" or "29902" or "29903" => new(null, $"EPSG:{number} is the Irish Grid."),
        "2157" => new(null, "EPSG:2157 is Irish Transverse Mercator."),
        "32629" or "32630" or "32631" or "25829" or "25830" or "25831" or "23030" or "23031" =>
            new(null, $"EPSG:{number} is UTM, in metres."),
        "3035" or "3034" => new(null, $"EPSG:{number} is a grid of Europe."),
        "4269" or "4267" => new(null, $"EPSG:{number} is a system of North America."),
        "5698" or "5701" => new(null, $"EPSG:{number} is a system of heights alone."),
        var other => CrsDefinition.OfName(other),
    };

    /// <summary>The name that messages and outputs use.</summary>
    /// <param name="crs">The system.</param>
    /// <returns>Such as <c>EPSG:27700</c>.</returns>
    public static string NameOf(this Crs crs) => crs switch
    {
        Crs.LonLat => "EPSG:4326",
        Crs.NationalGrid => "EPSG:27700",
        _ => "EPSG:3857",
    };

    private static string Last(string text) => text[(text.LastIndexOfAny([':', '/', '#', '=']) + 1)..].Trim();
}
