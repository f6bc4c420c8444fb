using System.CommandLine;
using Zoning.Notebooks;

namespace Zoning.Cli;

/// <summary><c>zoning notebook kernel start FILE</c>: what a Jupyter client calls; nobody types it.</summary>
internal static class KernelStartCommand
{
    private static readonly Argument<FileInfo> Connection = new("CONNECTION_FILE")
    {
        Description = "The file that the Jupyter client wrote.",
    };

    internal static Command Make(Terminal terminal)
    {
        var command = new Command("start", "Starts the kernel; Jupyter clients call this.") { Connection };
        command.SetAction(async (parsed, cancellation) =>
        {
            await JupyterKernel.Run(parsed.GetRequiredValue(Connection).FullName, CellHost.Make(), new Warnings(terminal), cancellation);
            Environment.Exit(ExitCode.Done); // threads that cells left behind end with the kernel
            return ExitCode.Done;
        });
        return command;
    }

    private sealed class Warnings(Terminal terminal) : IProgress<string>
    {
        public void Report(string value) => terminal.SayFault(value);
    }
}
