using System.CommandLine;
using System.Globalization;

namespace Zoning.Cli;

/// <summary><c>zoning notebook feed DIR</c>: the packages of this program as a folder from which any notebook can take them.</summary>
internal static class NotebookFeedCommand
{
    private static readonly Argument<DirectoryInfo> Target =
        new("DIR") { Description = "The folder to write; packages in it are replaced." };

    internal static Command Make(Terminal terminal)
    {
        var command = new Command("feed",
            "Writes the packages of this program into a folder, for #r \"nuget: ...\" in notebooks.") { Target };
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(Target)));
        return command;
    }

    private static int Run(Terminal terminal, DirectoryInfo target)
    {
        if (File.Exists(target.FullName))
        {
            throw new ArgumentException($"{target.Name} is a file. Name a folder.");
        }

        var packages = FeedPackages.OfThisProgram();
        target.Create();
        foreach (var package in packages)
        {
            package.Write(target.FullName);
        }

        terminal.Say(string.Create(CultureInfo.InvariantCulture,
            $"Wrote {packages.Length} packages of version {packages[0].Version} to {target.Name}."));
        terminal.Say($"In a notebook, before its #r line: #i \"nuget:{target.FullName}\"");
        terminal.Say($"Or once, for all notebooks: dotnet nuget add source \"{target.FullName}\" --name zoning");
        terminal.Say($"NuGet keeps what it took: after an update delete the folders zoning* in {PackageFolder()}.");
        return ExitCode.Done;
    }

    private static string PackageFolder() => Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } given
        ? given
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
