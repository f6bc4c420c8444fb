using Zoning.Cli;

return await ZoningCommand.RunAsync(args, Terminal.OfConsole());
