using System.CommandLine;

namespace Zoning.Cli;

/// <summary><c>zoning check FOLDER</c>: reads a county folder only to say what is wrong with it.</summary>
internal static class CheckCommand
{
    private static readonly Argument<DirectoryInfo> Folder = new("FOLDER") { Description = "The county folder." };

    internal static Command Make(Terminal terminal)
    {
        var command =
            new Command(
            "check", "Reads a county folder and lists everything that is wrong with it. Writes nothing but the folder of --findings.")
            {
                Folder, CommonOptions.AsAt, FindingsFolder.Findings,
            };
        CommonOptions.AddLevels(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(terminal, parsed, cancellation)));
        return command;
    }

    private static int Run(Terminal terminal, ParseResult parsed, CancellationToken cancellation)
    {
        FindingsFolder.Check(parsed, target: null, parsed.GetRequiredValue(Folder).FullName);
        var source = CountySource.Folder(parsed.GetRequiredValue(Folder).FullName);
        var options = new CountyOptions { AsOf = parsed.GetValue(CommonOptions.AsAt) };
        var findings = terminal.Work("checking", _ => County.Check(source, options, cancellation));
        FindingsText.Write(terminal, findings, CommonOptions.LevelOf(parsed), FindingsText.Stopped(parsed));
        FindingsFolder.Write(parsed, terminal, findings);
        var isSound = findings.All(finding => finding.Code.Kind == FaultKind.Notice);
        terminal.Say(isSound ? "The folder can be used." : "The folder can't be used yet.");
        return isSound ? ExitCode.Done : ExitCode.BadInput;
    }
}
