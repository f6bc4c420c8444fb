using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Npgsql;

namespace Zoning.Formats;

/// <summary>
/// Takes zones out of a PostGIS table as a snapshot: a GeoJSON file in the table's own system with the columns that are asked for, ordered
/// by code, so that a run on it can be repeated when the table has changed.
/// </summary>
public static class PostGisZones
{
    private const int Seconds = 120;

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly record struct Table(string Schema, string Name, string Shape, int Srid);

    /// <summary>Takes a snapshot.</summary>
    /// <param name="variable">The environment variable that holds the connection string, as <c>postgis:VARIABLE</c>.</param>
    /// <param name="layout">Which columns hold what; <see cref="ZoneLayout.Layer"/> is the table, with or without its schema.</param>
    /// <returns>The snapshot, to be read by <see cref="GeoJsonZones"/> or <c>ZoneFile</c>.</returns>
    /// <exception cref="BadDataException">The table can't be read; nothing of the connection string is in it.</exception>
    public static InputFile Fetch(string variable, ZoneLayout layout)
    {
        ArgumentNullException.ThrowIfNull(layout);
        var findings = new FindingCollector();
        var file = PostGisTable.IsNamed(variable)
            ? Fetch(variable, layout, findings, CancellationToken.None)
            : throw new ArgumentException($"'{variable}' is not of the form postgis:VARIABLE.", nameof(variable));
        findings.ThrowIfStructureFault();
        return file!;
    }

    internal static InputFile? Fetch(string name, ZoneLayout layout, FindingCollector findings, CancellationToken cancellation) =>
        PostGisTable.On(
            name, connection => Choose(name, connection, layout, findings) is { } table
                ? Snapshot(name, connection, table, layout, findings, cancellation)
                : null, findings);

    private static Table? Choose(string name, NpgsqlConnection connection, ZoneLayout layout, FindingCollector findings)
    {
        var tables = new List<Table>();
        using (var command = Command(
            "SELECT f_table_schema, f_table_name, f_geometry_column, srid FROM geometry_columns ORDER BY 1, 2, 3", connection))
        using (var rows = command.ExecuteReader())
        {
            while (rows.Read())
            {
                tables.Add(new Table(rows.GetString(0), rows.GetString(1), rows.GetString(2), rows.GetInt32(3)));
            }
        }

        var fitting = layout.Layer is { } asked
            ? tables.FindAll(table => asked.Equals($"{table.Schema}.{table.Name}", StringComparison.OrdinalIgnoreCase)
                || asked.Equals(table.Name, StringComparison.OrdinalIgnoreCase))
            : tables;
        if (fitting.Count == 1)
        {
            return fitting[0];
        }

        var code = fitting.Count == 0 ? MapFaults.LayerAbsent : MapFaults.SeveralLayers;
        var listed = fitting.Count == 0 ? tables : fitting;
        findings.Add(code, name, 0, MapNames.Listed("The tables with shapes are", listed.Select(table => $"{table.Schema}.{table.Name}")));
        return null;
    }

    private static InputFile? Snapshot(
        string name, NpgsqlConnection connection, Table table, ZoneLayout layout, FindingCollector findings, CancellationToken cancellation)
    {
        using var transaction = connection.BeginTransaction();
        Run(connection, "SET TRANSACTION READ ONLY");
        var names = Columns(connection, table);
        var columns = new MapColumns(layout);
        var positions = columns.Match(names);
        string[] wanted = [layout.Code, layout.Name ?? layout.Code, .. layout.Groups];
        var taken = wanted.Zip(positions).Where(pair => pair.Second >= 0).DistinctBy(pair => pair.First)
            .Select(pair => (Wanted: pair.First, Column: names[pair.Second])).ToList();
        if (positions[0] < 0)
        {
            findings.Add(ZoneFaults.CodePropertyAbsent, name, 0,
                $"There is no column '{ZoneChecks.Short(layout.Code)}'. {MapNames.Listed("The table has", names)}");
            return null;
        }

        var selected = string.Join(", ", taken.Select(column => $"{PostGisTable.Quoted(column.Column)}::text"));
        using var command = new NpgsqlCommand(
            $"SELECT ST_AsBinary({PostGisTable.Quoted(table.Shape)}), ST_SRID({PostGisTable.Quoted(table.Shape)}), {selected} "
            + $"FROM {PostGisTable.Quoted(table.Schema)}.{PostGisTable.Quoted(table.Name)} "
            + $"ORDER BY {PostGisTable.Quoted(taken[0].Column)}::text COLLATE \"C\", 1", connection)
        {
            CommandTimeout = Seconds,
        };
        using var rows = command.ExecuteReader();
        return Written(name, rows, table.Srid, [.. taken.Select(column => column.Wanted)], findings, cancellation);
    }

    private static InputFile? Written(
        string name, NpgsqlDataReader rows, int srid, string[] properties, FindingCollector findings, CancellationToken cancellation)
    {
        using var features = new MemoryStream();
        var (count, positionsLeft) = (0, DrawnLayer.MostPositions);
        while (rows.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (++count > DrawnLayer.MostFeatures || positionsLeft < 0)
            {
                findings.Add(ZoneFaults.TooDetailed, name, 0, "The table has more than 20,000 rows or 2,000,000 positions.");
                return null;
            }

            var shape = rows.IsDBNull(0) ? null : WkbShape.Read(rows.GetFieldValue<byte[]>(0), positionsLeft);
            positionsLeft -= shape?.Positions ?? 0;
            srid = srid > 0 || rows.IsDBNull(1) ? srid : rows.GetInt32(1);
            features.Write(count == 1 ? "\n"u8 : ",\n"u8);
            using var writer = new Utf8JsonWriter(features, Readable);
            writer.WriteStartObject();
            writer.WriteString("type", "Feature");
            writer.WriteStartObject("properties");
            for (var i = 0; i < properties.Length; i++)
            {
                writer.WriteString(properties[i], rows.IsDBNull(2 + i) ? null : rows.GetString(2 + i));
            }

            writer.WriteEndObject();
            WriteShape(writer, shape);
            writer.WriteEndObject();
        }

        var crs = srid > 0
            ? string.Create(CultureInfo.InvariantCulture, $"\"crs\":{{\"type\":\"name\",\"properties\":{{\"name\":\"EPSG:{srid}\"}}}},\n")
            : "";
        var head = Encoding.UTF8.GetBytes($"{{\"type\":\"FeatureCollection\",\n{crs}\"features\":[");
        return InputFile.Of(name, (byte[])[.. head, .. features.ToArray(), .. "\n]}\n"u8]);
    }

    private static void WriteShape(Utf8JsonWriter writer, DrawnShape? shape)
    {
        if (shape is null)
        {
            writer.WriteNull("geometry");
            return;
        }

        writer.WriteStartObject("geometry");
        writer.WriteString("type", shape.Fault is not null ? "Unreadable" : shape.HasOtherGeometry ? "LineString" : "MultiPolygon");
        writer.WriteStartArray("coordinates");
        foreach (var polygon in shape.Polygons)
        {
            writer.WriteStartArray();
            foreach (var ring in polygon)
            {
                writer.WriteStartArray();
                for (var i = 0; i < ring.Length; i += 2)
                {
                    writer.WriteStartArray();
                    writer.WriteNumberValue(ring[i]);
                    writer.WriteNumberValue(ring[i + 1]);
                    writer.WriteEndArray();
                }

                writer.WriteEndArray();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static List<string> Columns(NpgsqlConnection connection, Table table)
    {
        using var command = new NpgsqlCommand(
            """
            SELECT a.attname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = $1 AND c.relname = $2 AND a.attnum > 0 AND NOT a.attisdropped AND a.attname <> $3 ORDER BY a.attnum
            """, connection)
        {
            CommandTimeout = Seconds,
        };
        foreach (var text in (string[])[table.Schema, table.Name, table.Shape])
        {
            command.Parameters.AddWithValue(text);
        }

        var names = new List<string>();
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            names.Add(rows.GetString(0));
        }

        return names;
    }

    private static void Run(NpgsqlConnection connection, string sql)
    {
        using var command = Command(sql, connection);
        command.ExecuteNonQuery();
    }

    private static NpgsqlCommand Command(string sql, NpgsqlConnection connection) => new(sql, connection) { CommandTimeout = Seconds };
}
