using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NetTopologySuite.IO.Esri;
using NetTopologySuite.IO.Esri.Dbf.Fields;
using NetTopologySuite.IO.Esri.Shapefiles.Writers;

namespace Zoning.Formats;

/// <summary>
/// Writes a map as a shapefile in EPSG:27700, text in UTF-8. Names of columns are cut to ten letters, as the format has it. The same map
/// gives the same bytes.
/// </summary>
internal static class ShapefileWriter
{
    private const int NameLetters = 10;
    private const int LongestText = 254;

    /// <summary>
    /// The names that columns get, in their order: cut to ten letters, told apart by a digit where two would be the same.
    /// </summary>
    internal static ImmutableArray<string> ShortNames(MapTable map)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. map.Columns.Select(column =>
        {
            var name = column.Name[..Math.Min(NameLetters, column.Name.Length)];
            if (taken.Contains(name) && column.Name.EndsWith("_shown", StringComparison.Ordinal))
            {
                name = column.Name[..(NameLetters - 2)] + "_s";
            }

            for (var number = 2; !taken.Add(name); number++)
            {
                var digits = number.ToString(CultureInfo.InvariantCulture);
                name = name[..Math.Min(name.Length, NameLetters - digits.Length)] + digits;
            }

            return name;
        })];
    }

    /// <summary>The files by their endings: <c>.shp</c>, <c>.shx</c>, <c>.dbf</c>, <c>.prj</c> and <c>.cpg</c>.</summary>
    internal static SortedDictionary<string, byte[]> Write(MapTable map)
    {
        var names = ShortNames(map);
        var fields = map.Columns.Select((column, i) => column.IsNumber
            ? (DbfField)new DbfNumericDoubleField(names[i], 19, 3)
            : new DbfCharacterField(names[i], LongestIn(map, i))).ToArray();
        using MemoryStream shp = new(), shx = new(), dbf = new(), prj = new();
        var options = new ShapefileWriterOptions(ShapeType.Polygon, fields)
        {
            Encoding = Encoding.UTF8,
            Projection = NationalGridText.OfEsri,
        };
        using (var writer = Shapefile.OpenWrite(shp, shx, dbf, prj, options))
        {
            for (var zone = 0; zone < map.Zones.Count; zone++)
            {
                writer.Geometry = map.ShapeOf(zone);
                for (var i = 0; i < fields.Length; i++)
                {
                    fields[i].Value = map.Rows[zone][i] is string text ? Cut(text) : map.Rows[zone][i];
                }

                writer.Write();
            }
        }

        return new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            [".shp"] = shp.ToArray(),
            [".shx"] = shx.ToArray(),
            [".dbf"] = Dated(dbf.ToArray(), map.Day),
            [".prj"] = prj.ToArray(),
            [".cpg"] = "UTF-8"u8.ToArray(),
        };
    }

    private static int LongestIn(MapTable map, int column) => Math.Max(
        1, map.Rows.Max(row => row[column] is string text ? Encoding.UTF8.GetByteCount(Cut(text)) : 1));

    /// <summary>As much of a text as a cell holds, in whole characters.</summary>
    private static string Cut(string text)
    {
        while (Encoding.UTF8.GetByteCount(text) > LongestText)
        {
            text = text[..^(char.IsLowSurrogate(text[^1]) ? 2 : 1)];
        }

        return text;
    }

    /// <summary>The table with the day of the figures where its header has the day of the last change.</summary>
    private static byte[] Dated(byte[] dbf, DateOnly day)
    {
        (dbf[1], dbf[2], dbf[3]) = ((byte)(day.Year - 1900), (byte)day.Month, (byte)day.Day);
        return dbf;
    }
}
