using System.Buffers.Binary;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Zoning.Formats;

/// <summary>
/// Reads zones from a GeoPackage: a layer of features in an SQLite database, opened in memory from the file's bytes, for reading only.
/// </summary>
internal static class GeoPackageZones
{
    private const int HeaderSize = 100;

    private readonly record struct Layer(string Table, string Shape, long Srs);

    /// <summary>The features of a file, or <see langword="null"/> with findings.</summary>
    internal static DrawnLayer? LayerOf(InputFile file, ZoneLayout layout, FindingCollector findings, CancellationToken cancellation)
    {
        if (!IsWhole(file, findings))
        {
            return null;
        }

        try
        {
            using var database = new MemoryDatabase(file.Bytes.Span, cancellation);
            return Choose(file.Name, database.Connection, layout, findings) is { } layer
                ? Read(file.Name, database.Connection, layer, layout, findings, cancellation)
                : null;
        }
        catch (SqliteException fault)
        {
            cancellation.ThrowIfCancellationRequested();
            findings.AddPlain(MapFaults.Damaged, file.Name, string.Create(
                CultureInfo.InvariantCulture, $"SQLite can't read it (error {fault.SqliteErrorCode})."));
            return null;
        }
    }

    private static bool IsWhole(InputFile file, FindingCollector findings)
    {
        var bytes = file.Bytes.Span;
        if (bytes.Length < HeaderSize)
        {
            findings.AddPlain(MapFaults.Damaged, file.Name, "It ends inside the first page.");
            return false;
        }

        var size = BinaryPrimitives.ReadUInt16BigEndian(bytes[16..]);
        var page = size == 1 ? 65_536L : size;
        var pages = BinaryPrimitives.ReadUInt32BigEndian(bytes[28..]);
        if (page < 512 || pages * page > bytes.Length)
        {
            findings.AddPlain(MapFaults.Damaged, file.Name, "It is shorter than it says: it was probably cut while it was copied.");
            return false;
        }

        if (bytes[18] == 2 || bytes[19] == 2)
        {
            findings.AddPlain(MapFaults.Unsaved, file.Name, "Changes that are still in its -wal file are not read.");
        }

        return true;
    }

    private static Layer? Choose(string file, SqliteConnection database, ZoneLayout layout, FindingCollector findings)
    {
        if (Texts(database, "SELECT name FROM sqlite_master WHERE name IN ('gpkg_contents', 'gpkg_geometry_columns')").Count < 2)
        {
            findings.AddPlain(MapFaults.OtherFormat, file, "It is an SQLite database, but no GeoPackage.");
            return null;
        }

        var layers = new List<Layer>();
        using var command = database.CreateCommand();
        command.CommandText = """
            SELECT c.table_name, g.column_name, g.srs_id FROM gpkg_contents c JOIN gpkg_geometry_columns g ON g.table_name = c.table_name
            WHERE c.data_type = 'features' ORDER BY c.table_name
            """;
        using (var rows = command.ExecuteReader())
        {
            while (rows.Read())
            {
                layers.Add(new Layer(TextAt(rows, 0) ?? "", TextAt(rows, 1) ?? "", rows.IsDBNull(2) ? 0 : rows.GetInt64(2)));
            }
        }

        var tables = layers.Select(layer => layer.Table);
        if (layout.Layer is { } asked)
        {
            var found = layers.FindAll(layer => layer.Table.Equals(asked, StringComparison.OrdinalIgnoreCase));
            if (found.Count == 1)
            {
                return found[0];
            }

            findings.Add(MapFaults.LayerAbsent, file, 0,
                $"There is no layer '{ZoneChecks.Short(asked)}'. {MapNames.Listed("Its layers are", tables)}".Trim());
            return null;
        }

        if (layers.Count == 1)
        {
            return layers[0];
        }

        findings.Add(
            layers.Count == 0 ? ZoneFaults.NoFeatures : MapFaults.SeveralLayers, file, 0,
            layers.Count == 0 ? "It has no layer of features." : MapNames.Listed("Its layers are", tables));
        return null;
    }

    private static DrawnLayer? Read(
        string file, SqliteConnection database, Layer layer, ZoneLayout layout, FindingCollector findings, CancellationToken cancellation)
    {
        var names = Texts(database, $"SELECT name FROM pragma_table_info({Quoted(layer.Table, '\'')})");
        var columns = new MapColumns(layout);
        names.Remove(layer.Shape);
        var positions = columns.Match(names);
        var wanted = positions.Where(at => at >= 0).Select(at => names[at]).Distinct().ToList();
        using var command = database.CreateCommand();
        command.CommandText =
            $"SELECT {string.Join(", ", wanted.Prepend(layer.Shape).Select(name => Quoted(name, '"')))} FROM {Quoted(layer.Table, '"')}";
        var read = new DrawnLayer([], columns) { CrsName = CrsOf(database, layer.Srs), MayGuessCrs = true };
        var positionsLeft = DrawnLayer.MostPositions;
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (read.Features.Count == DrawnLayer.MostFeatures)
            {
                findings.Add(ZoneFaults.TooDetailed, file, 0, $"There are more than {DrawnLayer.MostFeatures} features.");
                return null;
            }

            var shape = rows.IsDBNull(0) ? null : ShapeOf(rows.GetValue(0) as byte[], positionsLeft);
            positionsLeft -= shape?.Positions ?? 0;
            var values = Array.ConvertAll(positions, at => at < 0 ? null : TextAt(rows, 1 + wanted.IndexOf(names[at])));
            read.Features.Add(new MapFeature(read.Features.Count + 1, values, shape));
            if (shape is { IsTooDetailed: true })
            {
                break;
            }
        }

        if (read.Features.Count > 0)
        {
            return read;
        }

        findings.AddPlain(ZoneFaults.NoFeatures, file, "The layer has no rows.");
        return null;
    }

    /// <summary>The shape of a blob: a header of flags, number of the system and box, then WKB.</summary>
    private static DrawnShape ShapeOf(byte[]? blob, int positionsAllowed)
    {
        var shape = new DrawnShape(positionsAllowed);
        if (blob is not [(byte)'G', (byte)'P', _, var flags, ..] || blob.Length < 8)
        {
            shape.Fail("The geometry is not in the form of GeoPackages.");
            return shape;
        }

        var box = ((flags >> 1) & 7) switch { 0 => 0, 1 => 32, 2 or 3 => 48, 4 => 64, _ => int.MaxValue / 2 };
        return (flags & 0x20) != 0 || blob.Length < 8 + box
            ? Failed(shape, (flags & 0x20) != 0)
            : WkbShape.Read(blob.AsSpan(8 + box), positionsAllowed);
    }

    private static DrawnShape Failed(DrawnShape shape, bool isExtended)
    {
        shape.Fail(isExtended ? "The geometry is of an extension of GeoPackage." : "The geometry stops in the middle.");
        return shape;
    }

    /// <summary>The system's number, or its definition where it is one of somebody's own; null where it is undefined.</summary>
    private static string? CrsOf(SqliteConnection database, long srs)
    {
        if (srs <= 0)
        {
            return null;
        }

        using var command = database.CreateCommand();
        command.CommandText = "SELECT organization, organization_coordsys_id, definition FROM gpkg_spatial_ref_sys WHERE srs_id = $id";
        command.Parameters.AddWithValue("$id", srs);
        using var rows = command.ExecuteReader();
        var isKnown = rows.Read();
        var number = isKnown && !rows.IsDBNull(1) ? rows.GetInt64(1) : srs;
        var isPublic = !isKnown || (TextAt(rows, 0) ?? "").ToUpperInvariant() is "EPSG" or "ESRI";
        return isPublic || TextAt(rows, 2) is not { } definition
            ? string.Create(CultureInfo.InvariantCulture, $"EPSG:{number}")
            : definition;
    }

    private static List<string> Texts(SqliteConnection database, string sql)
    {
        var texts = new List<string>();
        using var command = database.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            texts.Add(TextAt(rows, 0) ?? "");
        }

        return texts;
    }

    private static string? TextAt(SqliteDataReader rows, int column) => rows.IsDBNull(column) ? null : rows.GetValue(column) switch
    {
        string text => text,
        long whole => whole.ToString(CultureInfo.InvariantCulture),
        double number => Math.Abs(number) < 1e15 && number == Math.Floor(number)
            ? number.ToString("0.0", CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture),
        _ => null,
    };

    private static string Quoted(string name, char mark) =>
        $"{mark}{name.Replace(mark.ToString(), new string(mark, 2), StringComparison.Ordinal)}{mark}";
}
