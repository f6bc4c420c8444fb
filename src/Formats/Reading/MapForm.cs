using System.Text;

namespace Zoning.Formats;

/// <summary>The formats of map files that are read.</summary>
internal enum MapForm
{
    /// <summary>None of them; a sentence says what the file is.</summary>
    Other,

    /// <summary>GeoJSON, JSON lines, a text sequence or Esri JSON.</summary>
    Json,

    /// <summary>A GeoPackage, or another SQLite database.</summary>
    GeoPackage,

    /// <summary>The <c>.shp</c> of a shapefile.</summary>
    Shapefile,

    /// <summary>A zip with a map in it.</summary>
    Zip,

    /// <summary>KML.</summary>
    Kml,

    /// <summary>Delimited text with a column of WKT.</summary>
    Wkt,
}

/// <summary>Tells by its first bytes, never by its name alone, what format a map file has.</summary>
internal static class MapForms
{
    private static readonly (byte[] Start, string What)[] Binaries =
    [
        ("fgb"u8.ToArray(), "It is FlatGeobuf."),
        ([0x1F, 0x8B], "It is compressed with gzip; unpack it first."),
        ([0xD0, 0xCF, 0x11, 0xE0], "It is an old Office file, such as a workbook (.xls)."),
        ("%PDF"u8.ToArray(), "It is a PDF; a picture of a map has no zones in it."),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "It is a picture (PNG)."),
        ([0xFF, 0xD8, 0xFF], "It is a picture (JPEG)."),
        ([(byte)'I', (byte)'I', 0x2A, 0], "It is a picture (TIFF)."),
        ([(byte)'M', (byte)'M', 0, 0x2A], "It is a picture (TIFF)."),
        ([0x37, 0x7A, 0xBC, 0xAF], "It is compressed with 7-Zip; unpack it first."),
        ("Rar!"u8.ToArray(), "It is compressed with RAR; unpack it first."),
        ("AC10"u8.ToArray(), "It is a drawing (DWG)."),
        ("PAR1"u8.ToArray(), "It is Parquet."),
        ("!table"u8.ToArray(), "It is MapInfo TAB; it needs its other files too."),
        ("!Table"u8.ToArray(), "It is MapInfo TAB; it needs its other files too."),
    ];

    /// <summary>The format, and for none that is read a sentence that says what the file is.</summary>
    internal static (MapForm Form, string What) Of(InputFile file)
    {
        var bytes = file.Bytes.Span;
        if (bytes.StartsWith("SQLite format 3\0"u8))
        {
            return (MapForm.GeoPackage, "");
        }

        if (bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8))
        {
            return (MapForm.Zip, "");
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0x27, 0x0A]))
        {
            return (MapForm.Shapefile, "");
        }

        foreach (var (start, what) in Binaries)
        {
            if (bytes.StartsWith(start))
            {
                return (MapForm.Other, what);
            }
        }

        return Path.GetExtension(file.Name).ToUpperInvariant() is ".DBF" or ".SHX" or ".PRJ" or ".CPG" or ".SBN" or ".SBX" or ".QPJ"
            ? (MapForm.Other, "It is a part of a shapefile; name the .shp.")
            : OfText(file);
    }

    private static (MapForm Form, string What) OfText(InputFile file)
    {
        var start = StartOf(file);
        return start.Length == 0 || start[0] is '{' or '[' or '\u001E' ? (MapForm.Json, "")
            : start[0] == '<' ? OfXml(start)
            : start.StartsWith("Version ", StringComparison.OrdinalIgnoreCase)
            && start.Contains("Delimiter", StringComparison.OrdinalIgnoreCase)
                ? (MapForm.Other, "It is MapInfo MIF.")
            : start.StartsWith("var ", StringComparison.Ordinal)
            ? (MapForm.Other, "It is JavaScript: take the object out of it and save it as .geojson.")
            : WktShape.LooksLike(start) ? (
                MapForm.Other, "It is WKT without codes: put it into a CSV file with a header row and a column of codes.")
            : IsTable(file, start) ? (MapForm.Wkt, "")
            : (MapForm.Json, "");
    }

    private static (MapForm Form, string What) OfXml(string start)
    {
        bool Has(string word) => start.Contains(word, StringComparison.OrdinalIgnoreCase);

        return Has("<kml") ? (MapForm.Kml, "")
            : Has("<gml") || Has("opengis.net/gml") || Has("FeatureCollection") ? (MapForm.Other, "It is GML.")
            : Has("ExceptionReport") || Has("ServiceException") ? (MapForm.Other, "It is an error message of a map server, no map.")
            : Has("<html") || Has("<!doctype html") ? (MapForm.Other, "It is a web page, such as a sign-in or an error page; no map.")
            : Has("<gpx") ? (MapForm.Other, "It is GPX, which holds tracks and points.")
            : Has("<osm") ? (MapForm.Other, "It is OpenStreetMap XML.")
            : (MapForm.Other, "It is XML, but no KML.");
    }

    /// <summary>Whether the first line is a header row with shapes below, or the file calls itself a table.</summary>
    private static bool IsTable(InputFile file, string start)
    {
        var lines = start.Split(['\n', '\r'], 3, StringSplitOptions.RemoveEmptyEntries);
        return Path.GetExtension(file.Name).ToUpperInvariant() is ".CSV" or ".TSV" or ".TXT"
            || start.Contains("POLYGON", StringComparison.OrdinalIgnoreCase)
            || (lines.Length > 0 && lines[0].Contains("WKT", StringComparison.OrdinalIgnoreCase));
    }

    private static string StartOf(InputFile file)
    {
        var bytes = file.Bytes.Span[..Math.Min(4_096, file.Bytes.Length)];
        var text = bytes.StartsWith(Encoding.Unicode.Preamble) ? Encoding.Unicode.GetString(bytes)
            : bytes.StartsWith(Encoding.BigEndianUnicode.Preamble) ? Encoding.BigEndianUnicode.GetString(bytes)
            : Encoding.UTF8.GetString(bytes);
        return text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
    }
}
