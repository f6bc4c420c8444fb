using System.CommandLine;
using Zoning.Notebooks;

namespace Zoning.Cli;

/// <summary>The zoning command and what it does with faults.</summary>
internal static class ZoningCommand
{
    internal static RootCommand Make(Terminal terminal)
    {
        var root = new RootCommand("Plans home care by zone: from a council's extract to the map of demand, met and unmet care hours.")
        {
            RunCommand.Make(terminal),
            ForecastCommand.Make(terminal),
            RoundsCommand.Make(terminal),
            SwapsCommand.Make(terminal),
            TrackCommand.Make(terminal),
            BenefitsCommand.Make(terminal),
            WhatIfCommand.Make(terminal),
            SweepCommand.Make(terminal),
            FlowCommand.MakeFlow(terminal),
            FlowCommand.MakePolicies(terminal),
            ReturnCommand.Make(terminal),
            PackCommand.Make(terminal),
            CheckCommand.Make(terminal),
            JoinCommand.Make(terminal),
            CompareCommand.Make(terminal),
            ImportCommand.Make(terminal),
            SampleCommand.Make(terminal),
            NotebookCommand.Make(terminal),
            CommonOptions.Progress,
        };
        return root;
    }

    internal static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken cancellation = default)
    {
        var parsed = Make(terminal).Parse(args);
        if (parsed.Errors.Count > 0 && parsed.Action is not System.CommandLine.Help.HelpAction)
        {
            foreach (var error in parsed.Errors)
            {
                terminal.SayFault(error.Message);
            }

            terminal.SayFault("See zoning --help.");
            return ExitCode.BadInput;
        }

        terminal.PrintsSteps = parsed.GetValue(CommonOptions.Progress);
        try
        {
            var configuration = new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null, // StopSignals listens, for work that does not wait for anything too
                Output = terminal.Output.Profile.Out.Writer,
                Error = terminal.Error.Profile.Out.Writer,
            };
            return await parsed.InvokeAsync(configuration, cancellation);
        }
        catch (BadDataException fault)
        {
            FindingsText.Write(terminal, fault.Findings, CommonOptions.LevelOf(parsed), FindingsText.Stopped(parsed));
            FindingsFolder.WriteOfStop(parsed, terminal, fault.Findings);
            return ExitCode.BadInput;
        }
        catch (BadNotebookException fault)
        {
            foreach (var found in fault.Faults)
            {
                terminal.SayFault(found.ToString());
            }

            return ExitCode.BadInput;
        }
        catch (OperationCanceledException)
        {
            terminal.SayFault("Stopped. Nothing was written.");
            return ExitCode.Stopped;
        }
        catch (ArgumentException fault)
        {
            terminal.SayFault(PlainMessage.Of(fault));
            return ExitCode.BadInput;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            terminal.SayFault(fault.Message);
            return ExitCode.BadInput;
        }
        catch (Exception fault)
        {
            // The message of a fault that nobody foresaw may repeat a cell; kind and place are enough to mend it.
            terminal.SayFault($"A fault of zoning itself: {fault.GetType().Name}. Please report it with these lines; they hold no data.");
            terminal.SayFault(fault.StackTrace ?? "");
            return ExitCode.OurFault;
        }
    }
}
