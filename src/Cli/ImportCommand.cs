using System.CommandLine;
using System.CommandLine.Parsing;

namespace Zoning.Cli;

/// <summary><c>zoning import FILE</c>: takes a council's extract into a county folder, without names and with pseudonyms.</summary>
internal static class ImportCommand
{
    private static readonly Argument<FileInfo> Extract = new("FILE")
    {
        Description = "The extract: delimited text as a case system or spreadsheet saves it, or a workbook (.xlsx, .xls).",
    };

    private static readonly string[] Kinds = [.. Enum.GetValues<ImportKind>().Select(ImportTargets.WordOf)];

    private static readonly Option<ImportKind> As = new("--as")
    {
        Description = "What the lines are: packages (service lines), waiting (the brokerage sheet), providers, actuals (call monitoring, "
            + "weekly records or invoices), visits (planned visits), rounds (a rota), rates (providers' rates), population (a "
            + "census or need "
            + "table), zone-facts (deprivation, rurality, living alone by zone), monitoring (call monitoring by carer, to learn "
            + "minutes from), moves "
            + "(consent and guards of packages) or provider-costs (what an hour costs each provider).",
        HelpName = string.Join('|', Kinds),
        CustomParser = KindOf,
        Required = true,
    };

    private static readonly Option<DirectoryInfo> Out = new("--out")
    {
        Description = "The county folder the files are added to; other files in it stay.",
        HelpName = "FOLDER",
        Required = true,
    };

    private static readonly Option<string?> Sheet = new("--sheet")
    {
        Description = "The sheet of a workbook: its name, or its place from 1. Default: the one whose headings fit.",
        HelpName = "NAME",
    };

    private static readonly Option<int?> HeaderRow = new("--header-row")
    {
        Description = "The row of the headings, as a spreadsheet counts it. Default: what the map says, else the best of the first 40.",
        HelpName = "N",
    };

    private static readonly Option<FileInfo?> Map = new("--map")
    {
        Description =
            "How to read the extract. Read if it exists; else the guess is written to it. "
            + "Default: restricted/KIND.map.json in the folder.",
        HelpName = "MAP.json",
    };

    private static readonly Option<FileInfo?> Secret = new("--secret")
    {
        Description =
            "The key of the pseudonyms; the same key joins files. "
            + "Default: restricted/pseudonyms.secret in the folder, made if it isn't there.",
        HelpName = "FILE",
    };

    private static readonly Option<bool> Preview = new("--preview")
    {
        Description = "Shows how the columns would be read, with samples, how sure that is and what is missing; writes nothing.",
    };

    private static readonly Option<bool> Replace = new("--replace") { Description = "Replaces files of the same name in the folder." };

    private static readonly Option<string?> County = new("--county")
    {
        Description = "With --zones: the county's name, for county.json.",
        HelpName = "NAME",
    };

    private static readonly Option<DateOnly?> ExtractedOn = new("--extracted-on")
    {
        Description = "With --zones: the day the extract was taken, yyyy-MM-dd. Default: not given.",
        HelpName = "DATE",
        CustomParser = result => CommonOptions.ReadDate(result),
    };

    private static readonly Option<FileInfo?> Postcodes = new("--postcodes")
    {
        Description = "With --zones: a postcode file with the columns of Code-Point Open or the ONS Postcode Directory.",
        HelpName = "FILE",
    };

    private static readonly Option<string?> Crs = new("--crs")
    {
        Description = "With --zones: EPSG:4326, EPSG:27700 or EPSG:3857. Default: what the file says, else EPSG:4326.",
        HelpName = "EPSG:N",
    };

    internal static Command Make(Terminal terminal)
    {
        var command = new Command("import", "Imports an extract into a county folder: mapped columns only, no names, people by pseudonym.")
        {
            Extract, As, Out, Sheet, HeaderRow, Map, Secret, CommonOptions.Quarantine, FindingsFolder.Findings, CommonOptions.Json, Preview,
            Replace,
            County, CommonOptions.AsAt, ExtractedOn, Postcodes, Crs,
        };
        ZoneOptions.AddTo(command);
        CommonOptions.AddLevels(command);
        command.Validators.Add(Check);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(terminal, parsed, cancellation)));
        return command;
    }

    private static void Check(CommandResult result)
    {
        if (result.GetValue(CommonOptions.Json) && !result.GetValue(CommonOptions.Internal) && !result.GetValue(CommonOptions.Restricted))
        {
            result.AddError("--json prints exact counts, which are not for publication. Add --internal.");
        }

        if (result.GetValue(HeaderRow) is < 1 or > 1_048_576)
        {
            result.AddError("--header-row is the number of a row, from 1.");
        }

        var isGiven = result.GetValue(ZoneOptions.Zones) is not null;
        if (isGiven && (result.GetValue(County) is null || result.GetValue(CommonOptions.AsAt) is null))
        {
            result.AddError("--zones makes county.json, which needs --county NAME and --as-at DATE too.");
        }

        if (!isGiven && (result.GetValue(County) ?? result.GetValue(Crs) ?? result.GetValue(Postcodes)?.Name) is not null)
        {
            result.AddError("--county, --postcodes and --crs need --zones, which is missing.");
        }
    }

    private static ImportKind KindOf(ArgumentResult result)
    {
        var at = Array.FindIndex(Kinds, kind => kind.Equals(result.Tokens[0].Value, StringComparison.OrdinalIgnoreCase));
        if (at < 0)
        {
            result.AddError($"--as is '{result.Tokens[0].Value}'; it must be one of {string.Join(", ", Kinds)}.");
        }

        return (ImportKind)Math.Max(0, at);
    }

    private static int Run(Terminal terminal, ParseResult parsed, CancellationToken cancellation)
    {
        var kind = parsed.GetRequiredValue(As);
        var folder = parsed.GetRequiredValue(Out).FullName;
        FindingsFolder.Check(parsed, folder, input: null);
        var import = new FolderImport
        {
            Extract = ZoneOptions.Read(parsed.GetRequiredValue(Extract), cancellation),
            Kind = kind,
            Sheet = parsed.GetValue(Sheet),
            HeaderRow = parsed.GetValue(HeaderRow),
            Folder = folder,
            MapPath = parsed.GetValue(Map)?.FullName,
            SecretPath = parsed.GetValue(Secret)?.FullName,
            Quarantine = parsed.GetValue(CommonOptions.Quarantine),
            Start = parsed.GetValue(ZoneOptions.Zones) is not null ? Start(parsed, cancellation) : null,
            Replace = parsed.GetValue(Replace),
        };
        var level = CommonOptions.LevelOf(parsed);
        if (parsed.GetValue(Preview))
        {
            var preview = import.Preview(cancellation);
            FindingsText.Write(terminal, preview.Findings, level, FindingsText.Stopped(parsed));
            terminal.Say(preview.ToText(level));
            return ExitCode.Done;
        }

        FolderImportResult result;
        try
        {
            result = terminal.Work("importing", progress => import.Run(progress, cancellation));
        }
        catch (OperationCanceledException)
        {
            terminal.SayFault("Stopped. No table was written; a map that was guessed stays in the folder.");
            return ExitCode.Stopped;
        }

        if (!FindingsFolder.Write(parsed, terminal, result.Import.Findings))
        {
            FindingsText.Write(terminal, result.Import.Findings, level, FindingsText.SetAside(parsed));
        }

        terminal.Say(parsed.GetValue(CommonOptions.Json) ? result.ToJson()
            : level == OutputLevel.Shareable ? result.ToShareableText() : result.ToText());
        return ExitCode.Done;
    }

    private static CountyStart Start(ParseResult parsed, CancellationToken cancellation)
    {
        var (people, column) = ZoneOptions.People(parsed, cancellation);
        return new CountyStart
        {
            Name = parsed.GetValue(County)!,
            AsOf = parsed.GetValue(CommonOptions.AsAt)!.Value,
            ExtractedOn = parsed.GetValue(ExtractedOn),
            Zones = ZoneOptions.ReadZones(parsed, cancellation),
            Layout = ZoneOptions.Layout(parsed) with { Crs = parsed.GetValue(Crs) },
            Postcodes = parsed.GetValue(Postcodes) is { } postcodes ? ZoneOptions.Read(postcodes, cancellation) : null,
            Population = people,
            PopulationColumn = column,
        };
    }
}
