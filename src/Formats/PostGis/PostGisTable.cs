using System.Data.Common;
using System.Globalization;
using Npgsql;

namespace Zoning.Formats;

/// <summary>
/// A place in a PostGIS database that is written <c>postgis:VARIABLE</c>: the environment variable holds the connection string, so that no
/// command line, file or message has it.
/// </summary>
internal static class PostGisTable
{
    private const string Prefix = "postgis:";
    private const string NoConnection = "The variable does not hold a connection string, such as Host=...;Database=...";

    /// <summary>Whether a name means a database.</summary>
    internal static bool IsNamed(string name) => name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Does something on an open connection. Whatever goes wrong with the database is a finding that holds nothing of the connection
    /// string.
    /// </summary>
    /// <returns>The result, or the default value with a finding.</returns>
    internal static T? On<T>(string name, Func<NpgsqlConnection, T?> work, FindingCollector findings)
        where T : class
    {
        var variable = name[Prefix.Length..];
        if (Environment.GetEnvironmentVariable(variable) is not { Length: > 0 } text)
        {
            findings.Add(MapFaults.Database, name, 0, $"There is no environment variable '{ZoneChecks.Short(variable)}'.");
            return null;
        }

        try
        {
            using var source = NpgsqlDataSource.Create(Settings(text));
            using var connection = source.OpenConnection();
            return work(connection);
        }
        catch (PostgresException fault)
        {
            findings.AddPlain(MapFaults.Database, name, $"The server refused (SQLSTATE {State(fault.SqlState)}).");
        }
        catch (DbException)
        {
            findings.AddPlain(MapFaults.Database, name, "The server can't be reached, or the connection broke.");
        }
        catch (TimeoutException)
        {
            findings.AddPlain(MapFaults.Database, name, "The server does not answer.");
        }
        catch (ArgumentException)
        {
            findings.AddPlain(MapFaults.Database, name, NoConnection);
        }
        catch (FormatException)
        {
            findings.AddPlain(MapFaults.Database, name, NoConnection);
        }

        return null;
    }

    /// <summary>A name as SQL has it, quoted.</summary>
    internal static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Settings(string text) => new NpgsqlConnectionStringBuilder(text)
    {
        Pooling = false,
        ApplicationName = "zoning",
        IncludeErrorDetail = false,
    }.ConnectionString;

    private static string State(string state) => state switch
    {
        "28P01" or "28000" => "28P01: user or password",
        "3D000" => "3D000: there is no such database",
        "42P01" => "42P01: there is no such table",
        "42501" => "42501: the user may not",
        "42883" => "42883: PostGIS is not installed there",
        _ => string.Create(CultureInfo.InvariantCulture, $"{state}"),
    };
}
