using System.CommandLine;
using System.CommandLine.Parsing;
using Zoning.Planning;

namespace Zoning.Cli;

/// <summary><c>--map-out</c>: the map of a run as a file or a table that other programs open.</summary>
internal static class MapOutput
{
    private static readonly string[] Endings = [".gpkg", ".shp", ".geojson"];

    internal static readonly Option<string[]> To = new("--map-out")
    {
        AllowMultipleArgumentsPerToken = false,
        Description =
            "Also writes the map for other programs: a file that ends in .gpkg (with styles for QGIS), .shp or .geojson, or "
            + "postgis:VARIABLE, the environment variable that holds a connection string. May be repeated.",
        HelpName = "FILE",
    };

    internal static readonly Option<string> Table = new("--map-table")
    {
        Description = "With --map-out postgis:VARIABLE: the table to write. Default: zoning_map.",
        HelpName = "TABLE",
        DefaultValueFactory = _ => "zoning_map",
    };

    /// <summary>Adds the options and their rule.</summary>
    internal static void AddTo(Command command)
    {
        command.Add(To);
        command.Add(Table);
        command.Validators.Add(Check);
    }

    /// <summary>Refuses targets that are there, before any work is done.</summary>
    /// <exception cref="BadDataException">A file is there, and --replace isn't given.</exception>
    internal static void CheckTargets(ParseResult parsed)
    {
        foreach (var target in FilesOf(parsed).Where(File.Exists))
        {
            if (!parsed.GetValue(CommonOptions.Replace))
            {
                throw new BadDataException([Finding.Plain(OutputFaults.MapExists, Path.GetFileName(target), "Nothing was written.")]);
            }
        }
    }

    /// <summary>Writes the maps.</summary>
    internal static void Write(ParseResult parsed, Terminal terminal, PublishedRun run)
    {
        foreach (var target in parsed.GetValue(To) ?? [])
        {
            if (ZoneFile.IsDatabase(target))
            {
                var table = parsed.GetValue(Table)!;
                terminal.SayFault(run.WriteMap(target, table, parsed.GetValue(CommonOptions.Replace))
                    ? $"Wrote the map to the table {table}."
                    : "The county is too small for a map at this level; no table was written.");
                continue;
            }

            WriteFiles(terminal, run, target);
        }
    }

    private static void WriteFiles(Terminal terminal, PublishedRun run, string target)
    {
        var name = Path.GetFileName(target);
        var files = run.MapFiles(name);
        if (files.IsEmpty)
        {
            terminal.SayFault($"The county is too small for a map at this level; {name} was not written.");
            return;
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(target))!;
        Directory.CreateDirectory(folder);
        foreach (var (file, content) in files)
        {
            File.WriteAllBytes(Path.Combine(folder, file), content);
        }

        terminal.SayFault($"Wrote the map to {string.Join(", ", files.Keys)}.");
        if (InputFile.HasParts(name))
        {
            terminal.SayFault("A shapefile keeps ten letters of a column's name: "
                + string.Join(", ", RunMaps.CutNames(run).Select(pair => $"{pair.Full} is {pair.Cut}")) + ".");
        }
    }

    private static IEnumerable<string> FilesOf(ParseResult parsed) =>
        (parsed.GetValue(To) ?? []).Where(target => !ZoneFile.IsDatabase(target));

    private static void Check(CommandResult result)
    {
        foreach (var target in result.GetValue(To) ?? [])
        {
            if (!ZoneFile.IsDatabase(target) && !Endings.Contains(Path.GetExtension(target), StringComparer.OrdinalIgnoreCase))
            {
                result.AddError($"--map-out is '{target}'; its ending says the format: .gpkg, .shp or .geojson, or give postgis:VARIABLE.");
            }
        }
    }
}
