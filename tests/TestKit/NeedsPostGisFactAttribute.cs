namespace TestKit;

/// <summary>A test that writes and reads a PostGIS database; skipped aloud where none is named.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsPostGisFactAttribute : FactAttribute
{
    /// <summary>The environment variable that holds the connection string of a database that tests may write to.</summary>
    public const string Variable = "ZONING_TEST_POSTGIS";

    /// <summary>Marks a test; skips it where no database is named.</summary>
    public NeedsPostGisFactAttribute() => Skip = IsHere
        ? null
        : $"needs PostGIS: a connection string in {Variable} (.ci/run starts a throwaway database)";

    /// <summary>Whether a database is named.</summary>
    public static bool IsHere => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 };
}
