using NetTopologySuite.IO;
using Npgsql;
using NpgsqlTypes;

namespace Zoning.Formats;

/// <summary>Writes a map as a table of a PostGIS database, in one transaction: all of it or nothing.</summary>
internal static class PostGisWriter
{
    /// <summary>Writes the table. One that is there stays unless it may be replaced.</summary>
    /// <param name="name">The environment variable, as <c>postgis:VARIABLE</c>.</param>
    /// <param name="table">The table, with or without its schema; the schema must be there.</param>
    /// <param name="map">The map.</param>
    /// <param name="replace">Whether a table of that name may be replaced.</param>
    /// <exception cref="BadDataException">It can't be written; nothing of the connection string is in it.</exception>
    internal static void Write(string name, string table, MapTable map, bool replace)
    {
        var findings = new FindingCollector();
        PostGisTable.On(name, connection => Write(connection, table, map, replace), findings);
        findings.ThrowIfStructureFault();
    }

    private static string Write(NpgsqlConnection connection, string table, MapTable map, bool replace)
    {
        var quoted = string.Join('.', table.Split('.', 2).Select(PostGisTable.Quoted));
        var columns = map.Columns.Select(column => $"{PostGisTable.Quoted(column.Name)} {(column.IsNumber ? "double precision" : "text")}");
        using var transaction = connection.BeginTransaction();
        if (replace)
        {
            Run(connection, $"DROP TABLE IF EXISTS {quoted}");
        }

        Run(connection,
            $"CREATE TABLE {quoted} (fid integer PRIMARY KEY, {string.Join(", ", columns)}, geom geometry(MultiPolygon, 27700) NOT NULL)");
        var places = string.Join(", ", map.Columns.Select((_, i) => FormattableString.Invariant($"${i + 3}")));
        using var insert = new NpgsqlCommand(
            $"INSERT INTO {quoted} VALUES ($1, {places}, ST_GeomFromWKB($2, 27700))", connection);
        var writer = new WKBWriter();
        for (var zone = 0; zone < map.Zones.Count; zone++)
        {
            insert.Parameters.Clear();
            insert.Parameters.Add(new NpgsqlParameter { Value = zone + 1 });
            insert.Parameters.Add(new NpgsqlParameter { Value = writer.Write(map.ShapeOf(zone)), NpgsqlDbType = NpgsqlDbType.Bytea });
            for (var i = 0; i < map.Columns.Length; i++)
            {
                insert.Parameters.Add(new NpgsqlParameter
                {
                    Value = map.Rows[zone][i] ?? DBNull.Value,
                    NpgsqlDbType = map.Columns[i].IsNumber ? NpgsqlDbType.Double : NpgsqlDbType.Text,
                });
            }

            insert.ExecuteNonQuery();
        }

        using (var comment = new NpgsqlCommand("SELECT format('COMMENT ON TABLE %s IS %L', $1::text, $2::text)", connection))
        {
            comment.Parameters.Add(new NpgsqlParameter { Value = quoted });
            comment.Parameters.Add(new NpgsqlParameter { Value = map.Description });
            Run(connection, (string)comment.ExecuteScalar()!);
        }

        Run(connection, $"CREATE INDEX ON {quoted} USING gist (geom)");
        transaction.Commit();
        return table;
    }

    private static void Run(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
