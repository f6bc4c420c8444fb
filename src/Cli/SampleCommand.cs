using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Zoning.Planning;

namespace Zoning.Cli;

/// <summary><c>zoning sample FOLDER</c>: invents a county folder, on an invented map or on somebody's own zones.</summary>
internal static class SampleCommand
{
    private static readonly Argument<DirectoryInfo> Folder = new("FOLDER") { Description = "The county folder to write." };

    private static readonly Option<int> Packages = new("--packages")
    {
        Description = "Packages of council home care in service, 50 to 200,000.",
        HelpName = "N",
        DefaultValueFactory = _ => new SampleOptions().Packages,
    };

    private static readonly Option<bool> Extract = new("--extract")
    {
        Description = "Only what a council can usually extract: no carers, visits, deliveries, rates or coordinates of people.",
    };

    private static readonly Option<int> ZoneCount = new("--zone-count")
    {
        Description = "Zones of an invented map, 4 to 60.",
        HelpName = "N",
        DefaultValueFactory = _ => new SampleOptions().ZoneCount,
    };

    private static readonly Option<int> MapSeed = new("--map-seed")
    {
        Description = "What an invented map is drawn from, apart from its people.",
        HelpName = "N",
        DefaultValueFactory = _ => new SampleOptions().MapSeed,
    };

    private static readonly Option<FileInfo?> Zones = new("--zones")
    {
        Description = "Your own zones (GeoJSON) instead of invented ones; --code is needed too.",
        HelpName = "FILE",
    };

    private static readonly Option<string?> Code = new("--code") { Description = "The property that holds the code of each zone.", HelpName = "COLUMN" };

    private static readonly Option<string?> Name = new("--name") { Description = "The property that holds the name of each zone. Default: its code.", HelpName = "COLUMN" };

    private static readonly Option<string?> Group = new("--group") { Description = "The property that holds the larger area each zone lies in. Default: none.", HelpName = "COLUMN" };

    private static readonly Option<string?> Population = new("--population")
    {
        Description = "People of 65 and over by zone: a CSV file with the --code column, and the column to use. Default: every zone alike.",
        HelpName = "FILE:COLUMN",
    };

    internal static Command Make(Terminal terminal)
    {
        var command = new Command("sample", "Writes a county of invented people, to try things on. The same options give the same bytes.")
        {
            Folder, Packages, CommonOptions.Seed, CommonOptions.AsAt, Extract, ZoneCount, MapSeed, Zones, Code, Name, Group, Population, CommonOptions.Replace,
        };
        command.Validators.Add(CheckZones);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(terminal, parsed, cancellation)));
        return command;
    }

    private static void CheckZones(CommandResult result)
    {
        var isGiven = result.GetValue(Zones) is not null;
        if (isGiven && string.IsNullOrEmpty(result.GetValue(Code)))
        {
            result.AddError("--zones needs --code: the property that holds the code of each zone, such as --code LSOA11CD.");
        }

        if (!isGiven && (result.GetValue(Code) ?? result.GetValue(Name) ?? result.GetValue(Group) ?? result.GetValue(Population)) is not null)
        {
            result.AddError("--code, --name, --group and --population belong to --zones, which is missing.");
        }

        if (result.GetValue(Population) is { } population && !TrySplit(population, out _, out _))
        {
            result.AddError($"--population is '{population}'; it takes a file and a column, such as people.csv:p65plus.");
        }
    }

    private static int Run(Terminal terminal, ParseResult parsed, CancellationToken cancellation)
    {
        var folder = parsed.GetRequiredValue(Folder).FullName;
        var mayReplace = parsed.GetValue(CommonOptions.Replace);
        FolderWriter.Check(folder, mayReplace);
        var options = new SampleOptions
        {
            Packages = parsed.GetValue(Packages),
            Seed = parsed.GetValue(CommonOptions.Seed),
            AsOf = parsed.GetValue(CommonOptions.AsAt) ?? new SampleOptions().AsOf,
            Detail = parsed.GetValue(Extract) ? SampleDetail.Extract : SampleDetail.Full,
            ZoneCount = parsed.GetValue(ZoneCount),
            MapSeed = parsed.GetValue(MapSeed),
            Zones = parsed.GetValue(Zones) is { } zones ? ReadZones(zones, parsed, cancellation) : null,
        };
        var files = terminal.Work("making a sample", progress => SampleCounty.Make(options, progress, cancellation));
        FolderWriter.Write(folder, files.ToBytes(), mayReplace, cancellation);
        terminal.Say(string.Create(
            CultureInfo.InvariantCulture, $"Wrote {files.Contents.Count} files of a synthetic county with {options.Packages:#,0} packages in service."));
        terminal.Say("Nobody in them exists. README.md tells what is in each column; zoning check FOLDER reads the folder back.");
        return ExitCode.Done;
    }

    private static SampleZones ReadZones(FileInfo zones, ParseResult parsed, CancellationToken cancellation)
    {
        var layout = new ZoneLayout
        {
            Code = parsed.GetValue(Code)!,
            Name = parsed.GetValue(Name),
            Groups = parsed.GetValue(Group) is { } group ? [group] : [],
        };
        var given = new SampleZones(Read(zones, cancellation), layout);
        return TrySplit(parsed.GetValue(Population), out var file, out var column)
            ? given with { Population = Read(new FileInfo(file), cancellation), PopulationColumn = column }
            : given;
    }

    private static InputFile Read(FileInfo file, CancellationToken cancellation)
    {
        using var stream = file.OpenRead();
        return InputFile.Read(file.Name, stream, ReadLimits.Default, cancellation);
    }

    /// <summary>Splits at the last colon, so that a drive letter stays with its file.</summary>
    private static bool TrySplit(string? text, out string file, out string column)
    {
        var at = text?.LastIndexOf(':') ?? -1;
        (file, column) = at > 0 && at < text!.Length - 1 ? (text[..at], text[(at + 1)..]) : ("", "");
        return column.Length > 0;
    }
}
