using System.Collections.Immutable;

namespace Zoning.Reporting;

/// <summary>The map of a published run for other programs: GeoPackage, shapefile, GeoJSON, PostGIS. Published figures only.</summary>
/// <remarks>
/// Each measure has a column of numbers, empty where a figure is hidden or a class, and a column <c>..._shown</c> with the figure as text,
/// such as <c>1 to 7</c>. GeoPackage, shapefile and PostGIS are in EPSG:27700, GeoJSON in longitude and latitude.
/// </remarks>
public static class RunMaps
{
    /// <summary>Makes the files of a map. The same run gives the same bytes.</summary>
    /// <param name="run">The run.</param>
    /// <param name="name">The file's name; its ending says the format: <c>.gpkg</c>, <c>.shp</c> or <c>.geojson</c>.</param>
    /// <returns>
    /// Names and contents: one file, or the five of a shapefile. None if the county is too small for a map at the level of the run.
    /// </returns>
    /// <exception cref="ArgumentException">The ending is none of the three.</exception>
    public static ImmutableSortedDictionary<string, byte[]> MapFiles(this PublishedRun run, string name)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(name);
        var files = ImmutableSortedDictionary.CreateBuilder<string, byte[]>(StringComparer.Ordinal);
        var ending = Path.GetExtension(name).ToLowerInvariant();
        if (ending is not (".gpkg" or ".shp" or ".geojson"))
        {
            throw new ArgumentException($"'{name}' does not end in .gpkg, .shp or .geojson, which say the format.", nameof(name));
        }

        if (run.IsTooSmall)
        {
            return files.ToImmutable();
        }

        switch (ending)
        {
            case ".gpkg":
                files[name] = GeoPackageWriter.Write(RunMapTable.Of(run));
                break;
            case ".shp":
                foreach (var (part, content) in ShapefileWriter.Write(RunMapTable.Of(run)))
                {
                    files[Path.ChangeExtension(name, part)] = content;
                }

                break;
            default:
                files[name] = RunZones.Write(run);
                break;
        }

        return files.ToImmutable();
    }

    /// <summary>Writes the map as a table of a PostGIS database, in one transaction: all of it or nothing.</summary>
    /// <param name="run">The run.</param>
    /// <param name="variable">The environment variable that holds the connection string, as <c>postgis:VARIABLE</c>.</param>
    /// <param name="table">The table, with or without its schema.</param>
    /// <param name="replace">Whether a table of that name may be replaced. Default false.</param>
    /// <returns>Whether it was written; false if the county is too small for a map at the level of the run.</returns>
    /// <exception cref="BadDataException">It can't be written; nothing of the connection string is in it.</exception>
    public static bool WriteMap(this PublishedRun run, string variable, string table, bool replace = false)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(variable);
        ArgumentException.ThrowIfNullOrWhiteSpace(table);
        if (!ZoneFile.IsDatabase(variable))
        {
            throw new ArgumentException($"'{variable}' is not of the form postgis:VARIABLE.", nameof(variable));
        }

        if (!run.IsTooSmall)
        {
            PostGisWriter.Write(variable, table, RunMapTable.Of(run), replace);
        }

        return !run.IsTooSmall;
    }

    /// <summary>The names that columns get in a shapefile where they are cut, by their full names.</summary>
    /// <param name="run">The run.</param>
    /// <returns>Full names and cut ones; only those that differ.</returns>
    internal static IEnumerable<(string Full, string Cut)> CutNames(PublishedRun run)
    {
        var map = RunMapTable.Of(run);
        return map.Columns.Zip(ShapefileWriter.ShortNames(map), (column, cut) => (column.Name, cut)).Where(pair => pair.Name != pair.cut);
    }
}
