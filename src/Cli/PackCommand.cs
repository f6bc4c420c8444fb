using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Zoning.Demand;
using Zoning.Planning;

namespace Zoning.Cli;

/// <summary><c>zoning pack FOLDER --provider P</c>: a workbook for a provider, with the proposals it is party to.</summary>
internal static class PackCommand
{
    private const string Help =
        "Writes a workbook for a provider: its own packages, published figures of zones, and the proposals that it is party to, to be "
        + "answered with yes or no: zoning pack county --provider PR3 --swaps swaps --restricted --out packs. Read the answers "
        + "with zoning pack answers.";

    private static readonly Argument<DirectoryInfo> Folder = new("FOLDER") { Description = "The county folder." };

    private static readonly Option<string?> Provider = new("--provider")
    {
        Description = "The provider, or several with commas between them; one workbook each.",
        HelpName = "IDS",
    };

    private static readonly Option<bool> All = new("--all") { Description = "One workbook for each provider of the county." };

    internal static readonly Option<DirectoryInfo?> Swaps = new("--swaps")
    {
        Description = "The folder that zoning swaps wrote. Default: proposals are searched for with the defaults of zoning swaps.",
        HelpName = "DIR",
    };

    private static readonly Option<DirectoryInfo?> Published = new("--published")
    {
        Description = "The shareable folder that zoning run wrote and the council published. Default: the same figures, made again.",
        HelpName = "DIR",
    };

    internal static Command Make(Terminal terminal)
    {
        var command = new Command("pack", Help)
        {
            Folder, CommonOptions.Out, Provider, All, Swaps, Published, CommonOptions.Seed, CommonOptions.Threads, CommonOptions.AsAt,
            CommonOptions.Set, CommonOptions.ProtectProviders, CommonOptions.Replace, CommonOptions.Quarantine, CommonOptions.Restricted,
        };
        command.Add(PackAnswersCommand.Make(terminal));
        command.Validators.Add(KeepingOptions.NeedRestricted);
        command.Validators.Add(Check);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(terminal, parsed, cancellation)));
        return command;
    }

    private static void Check(CommandResult result)
    {
        var asked = Ids(result.GetValue(Provider));
        if (asked.IsEmpty != result.GetValue(All))
        {
            result.AddError("Give the provider with --provider ID, or --all for a workbook each.");
        }

        if (result.GetResult(CommonOptions.Out)?.GetValueOrDefault<DirectoryInfo>() is { } target && IsBook(target.Name)
            && (asked.Length > 1 || result.GetValue(All) || result.GetValue(Swaps) is null))
        {
            result.AddError("--out takes the name of one workbook only for one provider and with --swaps: answers are read back against "
                + "those proposals.");
        }
    }

    private static int Run(Terminal terminal, ParseResult parsed, CancellationToken cancellation)
    {
        var (folder, target) = (parsed.GetRequiredValue(Folder).FullName, parsed.GetRequiredValue(CommonOptions.Out));
        var read = new[] { parsed.GetValue(Swaps), parsed.GetValue(Published) }.OfType<DirectoryInfo>().Select(one => one.FullName);
        CommonOptions.CheckTarget(parsed, target.FullName, [folder, .. read]);
        var made = terminal.Work("zoning pack", progress =>
        {
            var county = KeepingOptions.Read(parsed, CountySource.Folder(folder), progress, cancellation);
            return PackFiles.Make(AskedIn(parsed, county), progress, cancellation);
        });
        terminal.SayStep("writing files");
        if (IsBook(target.Name))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target.FullName)!);
            File.WriteAllBytes(target.FullName, made.Books.Single().Value);
        }
        else
        {
            FolderWriter.Write(target.FullName, made.ToFolder(), parsed.GetValue(CommonOptions.Replace), cancellation);
        }

        terminal.Say($"{Count(made.Books.Length, "pack")} with {Count(made.Proposals, "proposal")} in all.");
        terminal.SayFault($"Wrote them to {target.Name}. Send each to its provider only: it names packages. Nothing is agreed "
            + "before providers, "
            + "the person and a named officer of the council agree.");
        if (made.HeldBack > 0)
        {
            terminal.SayFault($"{Count(made.HeldBack, "proposal")} {(made.HeldBack == 1 ? "is" : "are")} not in a pack: with the published "
                + "figures it would tell too much. Talk to the providers; omissions.csv lists them.");
        }

        return ExitCode.Done;
    }

    private static PackRequest AskedIn(ParseResult parsed, County county) => new(county)
    {
        Providers = parsed.GetValue(All) ? null : [.. Ids(parsed.GetValue(Provider)).Select(id => new ProviderId(id))],
        Swaps = parsed.GetValue(Swaps)?.FullName,
        Published = parsed.GetValue(Published)?.FullName,
        Search = new SwapOptions { Seed = parsed.GetValue(CommonOptions.Seed), Threads = parsed.GetValue(CommonOptions.Threads) },
        Run = CommonOptions.RunOptionsOf(parsed, county) with { Parts = RunParts.Ledger },
        Publish = new PublishOptions { Rule = CommonOptions.RuleOf(parsed) },
    };

    internal static string Count(int count, string noun) => FormattableString.Invariant($"{count:#,0} {noun}{(count == 1 ? "" : "s")}");

    private static bool IsBook(string name) => name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase);

    private static ImmutableArray<string> Ids(string? ids) =>
        [.. (ids ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Distinct(StringComparer.Ordinal)];
}
