namespace Zoning.Notebooks;

/// <summary>A notebook that was run from the top until its end or the first fault.</summary>
/// <param name="Notebook">The notebook with the outputs of the cells that ran.</param>
/// <param name="Fault">Why it stopped; none where every cell ran.</param>
public sealed record NotebookRun(Notebook Notebook, CellFault? Fault)
{
    /// <summary>Runs a notebook's cells in this process, one after the other.</summary>
    /// <param name="notebook">The notebook; its own outputs are dropped.</param>
    /// <param name="options">Folder, host and time limit.</param>
    /// <param name="ran">Told the number of each code cell before it runs, from 1.</param>
    /// <param name="cancellation">Stops the cell that runs, which is then the fault.</param>
    /// <remarks>The process's working directory is the notebook's folder while cells run: run one notebook at a time.</remarks>
    public static async Task<NotebookRun> Of(Notebook notebook, NotebookRunOptions options, IProgress<int>? ran = null, CancellationToken cancellation = default)
    {
        var before = Environment.CurrentDirectory;
        Environment.CurrentDirectory = options.Folder;
        try
        {
            using var session = new Session(new SessionOptions(options.Host) { Folder = options.Folder, TimeLimit = options.TimeLimit, TellsTime = false });
            return await new CellByCell(session, new MachinePaths(options.Folder)).Run(notebook, ran, cancellation);
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }
    }

    /// <summary>Writes files whole: beside their place first, then moved there.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">Its text.</param>
    public static void Write(string path, string text) => NotebookWriting.Put(path, text);
}
