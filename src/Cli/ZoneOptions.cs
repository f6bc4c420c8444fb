using System.CommandLine;
using System.CommandLine.Parsing;

namespace Zoning.Cli;

/// <summary>Options by which somebody's own zones, and the people in them, are given to a command.</summary>
internal static class ZoneOptions
{
    internal static readonly Option<string?> Zones = new("--zones")
    {
        Description =
            "Your own zones: GeoJSON, GeoPackage, shapefile (also zipped), KML or CSV with WKT; or postgis:VARIABLE, the environment "
            + "variable that holds a connection string. --code is needed too.",
        HelpName = "FILE",
    };

    internal static readonly Option<string?> Layer = new("--layer")
    {
        Description = "The layer of the zones in a file with several, or the table of a database. Default: the only one.",
        HelpName = "NAME",
    };

    internal static readonly Option<bool> Dissolve = new("--dissolve")
    {
        Description = "Joins rows of the zones that have the same code to one zone.",
    };

    internal static readonly Option<string?> Code = new("--code")
    {
        Description = "The property that holds the code of each zone.",
        HelpName = "COLUMN",
    };

    internal static readonly Option<string?> Name = new("--name")
    {
        Description = "The property that holds the name of each zone. Default: its code.",
        HelpName = "COLUMN",
    };

    internal static readonly Option<string?> Group = new("--group")
    {
        Description = "The property that holds the larger area of each zone. Default: none.",
        HelpName = "COLUMN",
    };

    internal static readonly Option<string?> Population = new("--population")
    {
        Description =
            "People of 65 and over by zone: a CSV file or workbook with the --code column, and the column to use. Default: not known.",
        HelpName = "FILE:COLUMN",
    };

    /// <summary>Adds the options and the rule that they go together.</summary>
    internal static void AddTo(Command command)
    {
        foreach (var option in (ReadOnlySpan<Option>)[Zones, Code, Name, Group, Layer, Dissolve, Population])
        {
            command.Add(option);
        }

        command.Validators.Add(Check);
    }

    internal static ZoneLayout Layout(ParseResult parsed) => new()
    {
        Code = parsed.GetValue(Code)!,
        Name = parsed.GetValue(Name),
        Groups = parsed.GetValue(Group) is { } group ? [group] : [],
        Layer = parsed.GetValue(Layer),
        Dissolve = parsed.GetValue(Dissolve),
    };

    /// <summary>The map: a file, or a snapshot of a table.</summary>
    /// <exception cref="BadDataException">The table can't be read.</exception>
    internal static InputFile ReadZones(ParseResult parsed, CancellationToken cancellation)
    {
        var findings = new FindingCollector();
        var zones = ZoneFile.Open(parsed.GetValue(Zones)!, Layout(parsed), findings, cancellation);
        findings.ThrowIfStructureFault();
        return zones!;
    }

    /// <summary>The file and column of the people; neither where they aren't given.</summary>
    internal static (InputFile? File, string Column) People(ParseResult parsed, CancellationToken cancellation) =>
        TrySplit(parsed.GetValue(Population), out var file, out var column) ? (Read(new FileInfo(file), cancellation), column) : (null, "");

    internal static InputFile Read(FileInfo file, CancellationToken cancellation) =>
        InputFile.Read(file.FullName, cancellation: cancellation);

    private static void Check(CommandResult result)
    {
        var isGiven = result.GetValue(Zones) is not null;
        if (isGiven && string.IsNullOrEmpty(result.GetValue(Code)))
        {
            result.AddError("--zones needs --code: the property that holds the code of each zone, such as --code LSOA11CD.");
        }

        if (!isGiven
            && ((result.GetValue(Code) ?? result.GetValue(Name) ?? result.GetValue(Group) ?? result.GetValue(Layer)
                ?? result.GetValue(Population)) is not null || result.GetValue(Dissolve)))
        {
            result.AddError("--code, --name, --group, --layer, --dissolve and --population need --zones, which is missing.");
        }

        if (result.GetValue(Population) is { } population && !TrySplit(population, out _, out _))
        {
            result.AddError($"--population is '{population}'; it takes a file and a column, such as people.csv:p65plus.");
        }
    }

    /// <summary>Splits at the last colon, so that a drive letter stays with its file.</summary>
    private static bool TrySplit(string? text, out string file, out string column)
    {
        var at = text?.LastIndexOf(':') ?? -1;
        (file, column) = at > 0 && at < text!.Length - 1 ? (text[..at], text[(at + 1)..]) : ("", "");
        return column.Length > 0;
    }
}
