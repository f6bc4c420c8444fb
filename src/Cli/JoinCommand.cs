using System.CommandLine;
using System.Globalization;
using Zoning.Demand;

namespace Zoning.Cli;

/// <summary><c>zoning join A B</c>: two county folders as one, for a pooled market.</summary>
internal static class JoinCommand
{
    private const string Help =
        "Joins the county folders of two councils into one, zones side by side, for a market that both share. Ids and zone codes get "
        + "a prefix for each council, so that nothing is mixed up: zoning join knowsley sefton --prefixes KN,SE --out pooled.";

    private static readonly Argument<DirectoryInfo> First = new("FIRST") { Description = "The county folder of one council." };

    private static readonly Argument<DirectoryInfo> Second = new("SECOND")
    {
        Description = "That of the other, for the same as-at day. The order changes the name only.",
    };

    private static readonly Option<string?> Name = new("--name")
    {
        Description = "Name of the joined county. Default: both names.",
        HelpName = "NAME",
    };

    private static readonly Option<string[]?> Prefixes = new("--prefixes")
    {
        Description = "What ids of the first and the second begin with, 1 to 8 letters or digits each. "
            + "Default: three letters of each name.",
        HelpName = "A,B",
        CustomParser = result =>
        {
            var both = result.Tokens[0].Value.Split(',', StringSplitOptions.TrimEntries);
            if (both.Length == 2 && Array.TrueForAll(both, one => one.Length > 0))
            {
                return both;
            }

            result.AddError($"--prefixes is '{result.Tokens[0].Value}'; it takes one for each council, such as KN,SE.");
            return null;
        },
    };

    private static readonly Option<bool> SameProviders = new("--same-providers")
    {
        Description = "Providers with the same id in both folders are one provider. Default: all are kept apart.",
    };

    private static readonly Option<KeyValuePair<ProviderId, ProviderId>[]> Same = new("--same")
    {
        Description = "A provider that trades in both under two ids: its id in the first folder and in the second. May be repeated.",
        HelpName = "ID=ID",
        AllowMultipleArgumentsPerToken = false,
        CustomParser = result => [.. result.Tokens.Select(token => PairOf(result, token.Value))],
    };

    private static readonly Option<bool> FirstSettings = new("--first-settings")
    {
        Description = "Where settings of a whole county differ (assumptions, rates of capacity, pathways, ...) those of the first hold.",
    };

    internal static Command Make(Terminal terminal)
    {
        var command = new Command("join", Help)
        {
            First, Second, CommonOptions.Out, CommonOptions.Replace, Name, Prefixes, SameProviders, Same, FirstSettings,
            CommonOptions.Quarantine, FindingsFolder.Findings,
        };
        CommonOptions.AddLevels(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(terminal, parsed, cancellation)));
        return command;
    }

    private static int Run(Terminal terminal, ParseResult parsed, CancellationToken cancellation)
    {
        var target = parsed.GetRequiredValue(CommonOptions.Out).FullName;
        var (first, second) = (parsed.GetRequiredValue(First).FullName, parsed.GetRequiredValue(Second).FullName);
        var mayReplace = parsed.GetValue(CommonOptions.Replace);
        foreach (var input in (string[])[first, second])
        {
            FolderWriter.Check(target, mayReplace, input);
            FindingsFolder.Check(parsed, target, input);
        }

        var options = OptionsOf(parsed);
        var joined = terminal.Work("joining", progress =>
        {
            var counties = Read([first, second], parsed, progress, cancellation);
            return County.Join(counties[0], counties[1], options, progress, cancellation);
        });
        terminal.SayStep("writing files");
        var files = joined.OnItsMap().ToFiles();
        FolderWriter.Write(target, files, mayReplace, cancellation);
        if (!FindingsFolder.Write(parsed, terminal, joined.Findings))
        {
            FindingsText.Write(
                terminal, [.. joined.Findings.Where(finding => JoinFaults.Has(finding.Code))], CommonOptions.LevelOf(parsed), "");
        }

        terminal.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"Wrote {files.Count} files of {joined.Name} to {Path.GetFileName(target)}: {joined.HomeMap.Count} zones."));
        terminal.Say(
            "The folder holds a row a person: keep it where the two folders are kept. zoning check lists what else was found in it.");
        return ExitCode.Done;
    }

    private static JoinOptions OptionsOf(ParseResult parsed)
    {
        var prefixes = parsed.GetValue(Prefixes) is { Length: 2 } both ? both : null;
        var pairs = parsed.GetValue(Same) ?? [];
        if (pairs.Select(pair => pair.Key).Distinct().Count() < pairs.Length)
        {
            throw new ArgumentException("--same names a provider of the first folder twice. Pair each once.");
        }

        return new JoinOptions
        {
            Name = parsed.GetValue(Name),
            FirstPrefix = prefixes?[0],
            SecondPrefix = prefixes?[1],
            SameIdsAreOne = parsed.GetValue(SameProviders),
            OneProvider = new JoinOptions().OneProvider.AddRange(pairs),
            FirstSettingsHold = parsed.GetValue(FirstSettings),
        };
    }

    /// <summary>Both counties; the faults of both together if either can't be used.</summary>
    private static List<County> Read(
        string[] folders, ParseResult parsed, IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        var (counties, faults) = (new List<County>(), new List<Finding>());
        foreach (var folder in folders)
        {
            try
            {
                var options = new CountyOptions { Quarantine = parsed.GetValue(CommonOptions.Quarantine) };
                counties.Add(County.Read(CountySource.Folder(folder), options, progress, cancellation));
            }
            catch (BadDataException fault)
            {
                var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
                faults.AddRange(fault.Findings.Select(finding => finding with { File = $"{name}/{finding.File}" }));
            }
        }

        return faults.Count == 0 ? counties : throw new BadDataException(faults);
    }

    private static KeyValuePair<ProviderId, ProviderId> PairOf(System.CommandLine.Parsing.ArgumentResult result, string text)
    {
        var ids = text.Split('=', StringSplitOptions.TrimEntries);
        if (ids.Length == 2 && Array.TrueForAll(ids, id => id.Length > 0))
        {
            return new(new ProviderId(ids[0]), new ProviderId(ids[1]));
        }

        result.AddError($"--same is '{text}'; it takes the id in the first folder and that in the second, such as PR07=PR12.");
        return default;
    }
}
