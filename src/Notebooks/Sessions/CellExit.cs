using System.Collections.Concurrent;

namespace Zoning.Notebooks;

/// <summary>Says so when a cell ends the program that runs it; it would end without a word otherwise.</summary>
internal static class CellExit
{
    private const string Said =
        "A cell ended the program (Environment.Exit): what earlier cells declared is lost. "
        + "Take the call out, and run the notebook from the top.";

    private static readonly ConcurrentDictionary<CellOutput, CancellationToken> Running = new();
    private static readonly Lazy<bool> Watching = new(Watch);

    /// <summary>A cell begins to run.</summary>
    /// <param name="cell">Its output.</param>
    /// <param name="stop">Cancelled if it is to stop; the program may then end without a word of it.</param>
    internal static void Begin(CellOutput cell, CancellationToken stop)
    {
        _ = Watching.Value;
        Running[cell] = stop;
    }

    /// <summary>The cell has ended.</summary>
    internal static void End(CellOutput cell) => Running.TryRemove(cell, out _);

    private static bool Watch()
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            foreach (var cell in Running.Where(cell => !cell.Value.IsCancellationRequested))
            {
                cell.Key.EndProgram(Said);
            }
        };
        return true;
    }
}
