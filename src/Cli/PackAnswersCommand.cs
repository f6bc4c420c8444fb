using System.CommandLine;

namespace Zoning.Cli;

/// <summary><c>zoning pack answers FOLDER ANSWERS.xlsx...</c>: what providers said to the proposals.</summary>
internal static class PackAnswersCommand
{
    private const string Help =
        "Reads packs that providers filled in, checks them and says what all parties agreed to: "
        + "zoning pack answers county PR1.xlsx PR2.xlsx --swaps packs --restricted --out answers. A provider's no is not the person's: "
        + "moves.csv stays as it is.";

    private static readonly Argument<DirectoryInfo> Folder = new("FOLDER") { Description = "The county folder." };

    private static readonly Argument<FileInfo[]> Books = new("ANSWERS.xlsx")
    {
        Description = "The workbooks that came back.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<DirectoryInfo> Swaps = new("--swaps")
    {
        Description = "The folder with the proposals that the packs were made from: of zoning pack or of zoning swaps.",
        HelpName = "DIR",
        Required = true,
    };

    internal static Command Make(Terminal terminal)
    {
        var command = new Command("answers", Help)
        {
            Folder, Books, Swaps, CommonOptions.Out, CommonOptions.AsAt, CommonOptions.Replace,
            CommonOptions.Quarantine, CommonOptions.Restricted,
        };
        command.Validators.Add(KeepingOptions.NeedRestricted);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(terminal, parsed, cancellation)));
        return command;
    }

    private static int Run(Terminal terminal, ParseResult parsed, CancellationToken cancellation)
    {
        var (folder, target) = (parsed.GetRequiredValue(Folder).FullName, parsed.GetRequiredValue(CommonOptions.Out).FullName);
        CommonOptions.CheckTarget(parsed, target, folder, parsed.GetRequiredValue(Swaps).FullName);
        var findings = new FindingCollector();
        var (county, answers) = terminal.Work("zoning pack answers", progress =>
        {
            var read = KeepingOptions.Read(parsed, CountySource.Folder(folder), progress, cancellation);
            var proposals = ProposalsFile.Read(parsed.GetRequiredValue(Swaps).FullName, read, findings, cancellation);
            var books = parsed.GetRequiredValue(Books).Select(book => InputFile.Read(book.FullName, cancellation: cancellation));
            return (read, PackAnswers.Read(books, proposals, findings, cancellation));
        });
        findings.ThrowIfFault();
        terminal.SayStep("writing files");
        var files = new SortedDictionary<string, byte[]>(AnswerFiles.Of(answers, county).ToDictionary(), StringComparer.Ordinal)
        {
            [RestrictedFolder.Mark] = RestrictedFolder.MarkContent,
        };
        FolderWriter.Write(target, files, parsed.GetValue(CommonOptions.Replace), cancellation);
        FindingsText.Write(terminal, findings.ToFindings(), OutputLevel.Restricted, "");
        terminal.Say(AnswerFiles.Words(answers, county));
        terminal.SayFault("Wrote answers.csv, agreed.csv and success-rate.csv to "
            + $"{parsed.GetRequiredValue(CommonOptions.Out).Name}/restricted.");
        return ExitCode.Done;
    }
}
