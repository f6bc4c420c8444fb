using Zoning.Cli;

using var signals = new StopSignals();
var code = await ZoningCommand.RunAsync(args, Terminal.OfConsole(), signals.Token);
if (code == ExitCode.Stopped)
{
    Environment.Exit(signals.ExitCode); // a stopped cell of a notebook may have left threads behind; they end here
}

return code;
