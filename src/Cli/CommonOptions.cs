using System.CommandLine;
using System.Globalization;
using Zoning.Planning;

namespace Zoning.Cli;

/// <summary>Options that several commands share, each defined once.</summary>
internal static class CommonOptions
{
    internal static readonly Option<DirectoryInfo> Out = new("--out")
    {
        Description = "Folder the files are written to.",
        HelpName = "DIR",
        Required = true,
    };

    internal static readonly Option<bool> Progress = new("--progress")
    {
        Description = "Prints each step as a line on standard error, for logs and background jobs.",
        Recursive = true,
    };

    internal static readonly Option<bool> Internal = new("--internal")
    {
        Description = "Zone totals in full; still no people, points or visits. Not for publication.",
    };

    internal static readonly Option<bool> Restricted = new("--restricted")
    {
        Description = "Rows and points by pseudonym, for the data controller and people it names.",
    };

    internal static readonly Option<DateOnly?> AsAt = new("--as-at")
    {
        Description = "Day the ledger is for, yyyy-MM-dd. Default: asOf of county.json; for a sample 2026-03-31.",
        HelpName = "DATE",
        CustomParser = result => ReadDate(result),
    };

    internal static readonly Option<bool> ProtectProviders = new("--protect-providers")
    {
        Description = "Hides hours by area too where too few providers are behind them; cost and prices always are.",
    };

    internal static readonly Option<string[]> Set = new("--set")
    {
        Description = "Sets an assumption: name=value. assumptions.json of a run lists the names, units and ranges. May be repeated.",
        HelpName = "NAME=VALUE",
        AllowMultipleArgumentsPerToken = false,
    };

    internal static readonly Option<int> Seed = new("--seed")
    {
        Description = "Seed of everything random. Default: 0.",
        HelpName = "N",
    };

    internal static readonly Option<int> Threads = new("--threads")
    {
        Description = "Threads to use, 1 to 64; the answer is the same for any number. Default: 2.",
        HelpName = "N",
        DefaultValueFactory = _ => 2,
        CustomParser = result => ReadWhole(result, 1, 64, "--threads takes a whole number from 1 to 64."),
    };

    internal static readonly Option<bool> Replace = new("--replace")
    {
        Description = "Replaces the folder of --out even if zoning did not write it.",
    };

    internal static readonly Option<double> Quarantine = new("--quarantine")
    {
        Description = "Share of rows and of hours of any file that may be set aside because of faults, such as 5%. Default: none.",
        HelpName = "SHARE",
        CustomParser = result => ReadShare(result),
    };

    internal static readonly Option<FileInfo?> KeyFile = new("--key-file")
    {
        Description =
            "A secret key of 32 bytes or more. Provenance then holds a keyed hash of the whole county folder. Default: no hash.",
        HelpName = "FILE",
    };

    internal static readonly Option<FileSystemInfo[]> After = new("--after")
    {
        AllowMultipleArgumentsPerToken = false,
        Description =
            "An earlier shareable output of the same county, its folder or its release.json: areas and hidden figures are kept, so that "
            + "comparing the two reveals nothing hidden. May be repeated; give the last four.",
        HelpName = "DIR|FILE",
    };

    internal static readonly Option<bool> Json = new("--json")
    {
        Description = "Prints the summary as JSON on standard output.",
    };

    /// <summary>The output level that the flags ask for.</summary>
    internal static OutputLevel LevelOf(ParseResult parsed) =>
        parsed.GetValue(Restricted) ? OutputLevel.Restricted : parsed.GetValue(Internal) ? OutputLevel.Internal : OutputLevel.Shareable;

    /// <summary>How output is published: level and key. The key file may not be in the folder that is replaced.</summary>
    internal static PublishOptions PublishingOf(ParseResult parsed, CancellationToken cancellation)
    {
        var publish = new PublishOptions { Level = LevelOf(parsed), Rule = RuleOf(parsed), After = AfterOf(parsed, cancellation) };
        if (parsed.GetValue(KeyFile) is not { } key)
        {
            return publish;
        }

        RestrictedFolder.CheckOutside(key.FullName, parsed.GetRequiredValue(Out).FullName);
        return publish with { Key = FolderHash.ReadKey(InputFile.Read(key.FullName, cancellation: cancellation)) };
    }

    /// <summary>Adds the option of earlier releases, for shareable output only.</summary>
    internal static void AddAfter(Command command)
    {
        command.Options.Add(After);
        command.Validators.Add(result =>
        {
            if (result.GetValue(After) is { Length: > 0 } && (result.GetValue(Internal) || result.GetValue(Restricted)))
            {
                result.AddError("--after protects shareable releases that are compared; it works with shareable output only.");
            }
        });
    }

    /// <summary>The newest of the earlier releases, with those before it.</summary>
    internal static EarlierRelease? AfterOf(ParseResult parsed, CancellationToken cancellation)
    {
        var releases = (parsed.GetValue(After) ?? [])
            .SelectMany(earlier => WrittenRun.ReadEarlier(earlier.FullName, cancellation).All)
            .OrderByDescending(release => release.AsOf)
            .ToList();
        return releases.Count == 0 ? null : releases[0].Following(releases.Skip(1));
    }

    /// <summary>Refuses, before any work, an output folder that may not be written at the level.</summary>
    internal static void CheckTarget(ParseResult parsed, string target, params ReadOnlySpan<string> inputs)
    {
        foreach (var input in inputs)
        {
            FolderWriter.Check(target, parsed.GetValue(Replace), input);
            FindingsFolder.Check(parsed, target, input);
        }

        if (LevelOf(parsed) == OutputLevel.Restricted)
        {
            RestrictedFolder.Check(target);
        }
    }

    /// <summary>How small numbers are protected.</summary>
    internal static DisclosureRule RuleOf(ParseResult parsed) => new() { ProtectsProviders = parsed.GetValue(ProtectProviders) };

    /// <summary>How a county folder is read.</summary>
    internal static CountyOptions ReadingOf(ParseResult parsed) => new()
    {
        AsOf = parsed.GetValue(AsAt),
        Quarantine = parsed.GetValue(Quarantine),
    };

    /// <summary>The options of a run: the county's assumptions with those that were set, seed and threads.</summary>
    internal static RunOptions RunOptionsOf(ParseResult parsed, County county)
    {
        var assumptions = county.Assumptions;
        foreach (var setting in parsed.GetValue(Set) ?? [])
        {
            assumptions = assumptions.With(setting);
        }

        return new RunOptions { Assumptions = assumptions, Seed = parsed.GetValue(Seed), Threads = Math.Max(1, parsed.GetValue(Threads)) };
    }

    /// <summary>Adds the level flags to a command; they exclude each other.</summary>
    internal static void AddLevels(Command command)
    {
        command.Add(Internal);
        command.Add(Restricted);
        command.Validators.Add(result =>
        {
            if (result.GetValue(Internal) && result.GetValue(Restricted))
            {
                result.AddError("--internal and --restricted cannot be used together. Give one, or neither for shareable output.");
            }
        });
    }

    internal static DateOnly? ReadDate(System.CommandLine.Parsing.ArgumentResult result)
    {
        if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        result.AddError($"'{result.Tokens[0].Value}' is not a date such as 2026-03-31.");
        return null;
    }

    /// <summary>A whole number within a range; what is none, or outside, is told as one sentence.</summary>
    internal static int ReadWhole(System.CommandLine.Parsing.ArgumentResult result, int least, int most, string advice)
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most)
        {
            return number;
        }

        result.AddError($"'{result.Tokens[0].Value}': {advice}");
        return least;
    }

    private static double ReadShare(System.CommandLine.Parsing.ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        var isPercent = text.EndsWith('%');
        if (double.TryParse(text.TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            var share = isPercent ? number / 100 : number;
            if (share is >= 0 and <= 0.5)
            {
                return share;
            }
        }

        result.AddError($"'{text}' is not a share from 0% to 50%.");
        return 0;
    }
}
