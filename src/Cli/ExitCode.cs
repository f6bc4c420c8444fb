namespace Zoning.Cli;

/// <summary>What the command tells the shell.</summary>
internal static class ExitCode
{
    internal const int Done = 0;

    /// <summary>Our fault: a fault of the program.</summary>
    internal const int OurFault = 1;

    /// <summary>Bad data or arguments.</summary>
    internal const int BadInput = 2;

    /// <summary>Stopped by Ctrl+C.</summary>
    internal const int Stopped = 130;

    /// <summary>Stopped by SIGTERM.</summary>
    internal const int Terminated = 143;
}
