namespace Zoning.Notebooks;

/// <summary>Says so when a cell ends the program that runs it; it would end without a word otherwise.</summary>
internal static class CellExit
{
    private static readonly Lazy<bool> Watching = new(Watch);

    /// <summary>Watches from now on; once per process.</summary>
    internal static void Begin() => _ = Watching.Value;

    private static bool Watch()
    {
        // Environment.Exit raises this on the thread that called it; at any other end no cell writes there.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => CellOutput.Current?.EndProgram(
            "A cell ended the program (Environment.Exit): what earlier cells declared is lost. Take the call out, and run the notebook "
            + "from the top.");
        return true;
    }
}
