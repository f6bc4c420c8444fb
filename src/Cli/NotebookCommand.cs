using System.CommandLine;

namespace Zoning.Cli;

/// <summary><c>zoning notebook</c>: runs and checks notebooks, and installs the kernel.</summary>
internal static class NotebookCommand
{
    internal static Command Make(Terminal terminal) =>
        new("notebook", "Runs C# notebooks here, or in Jupyter and VS Code through a kernel.")
    {
        NotebookRunCommand.Make(terminal),
        NotebookNewCommand.Make(terminal),
        NotebookCheckCommand.Make(terminal),
        NotebookFeedCommand.Make(terminal),
        new Command("kernel", "The Jupyter kernel for C#.")
        {
            KernelInstallCommand.Make(terminal),
            KernelStartCommand.Make(terminal),
            KernelRemoveCommand.Make(terminal),
        },
    };
}
