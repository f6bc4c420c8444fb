using System.Collections.Immutable;
using System.CommandLine;
using Zoning.Planning;

namespace Zoning.Cli;

/// <summary>The restricted folder of <c>--findings</c>: lines, ids and the text of cells, apart from the outputs.</summary>
internal static class FindingsFolder
{
    internal static readonly Option<DirectoryInfo?> Findings = new("--findings")
    {
        Description = "Restricted folder for all findings with lines, ids and the text of the cells. It must be separate from --out.",
        HelpName = "DIR",
    };

    /// <summary>Refuses, before any work, a folder that is not apart from the outputs or that zoning did not write.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="target">The output folder; null if the command writes none.</param>
    /// <param name="input">The folder that is read; null if a file is read.</param>
    internal static void Check(ParseResult parsed, string? target, string? input)
    {
        if (parsed.GetValue(Findings)?.FullName is not { } folder)
        {
            return;
        }

        if (target is not null)
        {
            RestrictedFolder.CheckApart(folder, target);
        }

        RestrictedFolder.Check(folder);
        FolderWriter.Check(folder, mayReplace: false, input);
    }

    /// <summary>Writes the folder if it was asked for and may be written.</summary>
    /// <returns>True if it was written: then the console need not list what it holds.</returns>
    internal static bool Write(ParseResult parsed, Terminal terminal, ImmutableArray<Finding> findings, PublishedRun? run = null)
    {
        if (parsed.GetValue(Findings) is not { } folder)
        {
            return false;
        }

        FolderWriter.Write(folder.FullName, RunFiles.Findings(findings, run), mayReplace: false);
        terminal.SayFault($"Findings are in {folder.Name}, which is restricted: it repeats the text of cells.");
        return true;
    }

    /// <summary>Writes the findings that stopped a command, unless they are about the folders themselves.</summary>
    internal static bool WriteOfStop(ParseResult parsed, Terminal terminal, ImmutableArray<Finding> findings) =>
        findings.Any(finding => !finding.IsPlain) && Write(parsed, terminal, findings);
}
