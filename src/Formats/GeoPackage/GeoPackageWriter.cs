using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using NetTopologySuite.IO;
using SQLitePCL;

namespace Zoning.Formats;

/// <summary>
/// Writes a map as a GeoPackage in EPSG:27700 with styles in <c>layer_styles</c>, from which QGIS colours it as it opens. The same map
/// gives the same bytes.
/// </summary>
internal static class GeoPackageWriter
{
    private const string Outline = """
        PRAGMA application_id = 0x47504B47;
        PRAGMA user_version = 10300;
        CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
          organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
        CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
          description TEXT DEFAULT '', last_change DATETIME NOT NULL, min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE,
          srs_id INTEGER, CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
        CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
          srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
          CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
          CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
          CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
        CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256), f_table_schema TEXT(256),
          f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, styleSLD TEXT, useAsDefault BOOLEAN,
          description TEXT, owner TEXT(30), ui TEXT(30), update_time DATETIME);
        INSERT INTO gpkg_spatial_ref_sys VALUES ('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', NULL);
        INSERT INTO gpkg_spatial_ref_sys VALUES ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', NULL);
        """;

    private const string Degrees =
        "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563,AUTHORITY[\"EPSG\",\"7030\"]],"
        + "AUTHORITY[\"EPSG\",\"6326\"]],PRIMEM[\"Greenwich\",0,AUTHORITY[\"EPSG\",\"8901\"]],"
        + "UNIT[\"degree\",0.0174532925199433,AUTHORITY[\"EPSG\",\"9122\"]],AUTHORITY[\"EPSG\",\"4326\"]]";

    /// <summary>The bytes of the file.</summary>
    internal static byte[] Write(MapTable map)
    {
        Batteries_V2.Init();
        using var connection = new SqliteConnection("Data Source=:memory:;Pooling=False");
        connection.Open();
        using (var transaction = connection.BeginTransaction())
        {
            Run(connection, Outline);
            AddSystem(connection, "WGS 84", 4326, Degrees);
            AddSystem(connection, "OSGB36 / British National Grid", 27700, NationalGridText.WithNumber);
            AddLayer(connection, map);
            AddRows(connection, map);
            AddStyles(connection, map);
            transaction.Commit();
        }

        var start = raw.sqlite3_serialize(connection.Handle!, "main", out var size, 0);
        var bytes = new byte[size];
        Marshal.Copy(start, bytes, 0, bytes.Length);
        raw.sqlite3_free(start);
        return bytes;
    }

    private static void AddSystem(SqliteConnection connection, string name, int number, string definition) => Run(
        connection, "INSERT INTO gpkg_spatial_ref_sys VALUES ($name, $number, 'EPSG', $number, $definition, NULL)",
        ("$name", name), ("$number", number), ("$definition", definition));

    private static void AddLayer(SqliteConnection connection, MapTable map)
    {
        var columns = map.Columns.Select(column => $"{Quoted(column.Name)} {(column.IsNumber ? "REAL" : "TEXT")}");
        Run(connection,
            $"CREATE TABLE {Quoted(map.Name)} (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom MULTIPOLYGON, "
                + $"{string.Join(", ", columns)})");
        var box = new NetTopologySuite.Geometries.Envelope();
        foreach (var zone in map.Zones)
        {
            box.ExpandToInclude(zone.Drawn.EnvelopeInternal);
        }

        Run(connection,
            "INSERT INTO gpkg_contents VALUES ($table, 'features', $table, $description, $day, $west, $south, $east, $north, 27700)",
            ("$table", map.Name), ("$description", map.Description), ("$day", Moment(map.Day)), ("$west", box.MinX), ("$south", box.MinY),
            ("$east", box.MaxX), ("$north", box.MaxY));
        Run(connection, "INSERT INTO gpkg_geometry_columns VALUES ($table, 'geom', 'MULTIPOLYGON', 27700, 0, 0)", ("$table", map.Name));
        Run(connection,
            "INSERT INTO gpkg_contents VALUES ('layer_styles', 'attributes', 'layer_styles', '', $day, NULL, NULL, NULL, NULL, 0)",
            ("$day", Moment(map.Day)));
    }

    private static void AddRows(SqliteConnection connection, MapTable map)
    {
        using var command = connection.CreateCommand();
        var places = string.Join(", ", Enumerable.Range(0, map.Columns.Length)
            .Select(i => "$c" + i.ToString(CultureInfo.InvariantCulture)));
        command.CommandText = $"INSERT INTO {Quoted(map.Name)} VALUES (NULL, $geom, {places})";
        var shape = command.Parameters.Add("$geom", SqliteType.Blob);
        var cells = map.Columns.Select((column, i) => command.Parameters.Add(
            "$c" + i.ToString(CultureInfo.InvariantCulture), column.IsNumber ? SqliteType.Real : SqliteType.Text)).ToArray();
        for (var zone = 0; zone < map.Zones.Count; zone++)
        {
            shape.Value = Blob(map, zone);
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i].Value = map.Rows[zone][i] ?? DBNull.Value;
            }

            command.ExecuteNonQuery();
        }
    }

    private static void AddStyles(SqliteConnection connection, MapTable map)
    {
        for (var i = 0; i < map.Styles.Length; i++)
        {
            Run(connection, """
                INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, styleQML, styleSLD,
                  useAsDefault, description, owner, ui, update_time)
                VALUES ('', '', $table, 'geom', $name, $qml, '', $default, $description, '', NULL, $day)
                """,
                ("$table", map.Name), ("$name", map.Styles[i].Title), ("$qml", QmlStyle.Of(map, map.Styles[i])),
                ("$default", i == 0 ? 1 : 0),
                ("$description", map.Description), ("$day", Moment(map.Day)));
        }
    }

    /// <summary>The header with the system and the box, then WKB.</summary>
    private static byte[] Blob(MapTable map, int zone)
    {
        var shape = map.ShapeOf(zone);
        var box = shape.EnvelopeInternal;
        var header = new byte[40];
        (header[0], header[1], header[3]) = ((byte)'G', (byte)'P', 0b0000_0011);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(4), 27700);
        BinaryPrimitives.WriteDoubleLittleEndian(header.AsSpan(8), box.MinX);
        BinaryPrimitives.WriteDoubleLittleEndian(header.AsSpan(16), box.MaxX);
        BinaryPrimitives.WriteDoubleLittleEndian(header.AsSpan(24), box.MinY);
        BinaryPrimitives.WriteDoubleLittleEndian(header.AsSpan(32), box.MaxY);
        return [.. header, .. new WKBWriter(ByteOrder.LittleEndian).Write(shape)];
    }

    private static string Moment(DateOnly day) => day.ToString("yyyy-MM-dd'T00:00:00.000Z'", CultureInfo.InvariantCulture);

    private static void Run(SqliteConnection connection, string sql, params (string Name, object Value)[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
