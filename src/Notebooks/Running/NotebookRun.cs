namespace Zoning.Notebooks;

/// <summary>A notebook that was run from the top to its end or the first fault.</summary>
/// <param name="Notebook">The notebook with the outputs of the cells that ran.</param>
/// <param name="Fault">Why it stopped; null if every cell ran.</param>
internal sealed record NotebookRun(Notebook Notebook, CellFault? Fault)
{
    /// <summary>Runs a notebook's cells in this process, one after the other.</summary>
    /// <param name="notebook">The notebook; its earlier outputs are dropped.</param>
    /// <param name="options">Folder, host and time limit.</param>
    /// <param name="ran">Receives the number of each code cell before it runs, from 1.</param>
    /// <param name="cancellation">Stops the running cell; the result then says so as its fault.</param>
    /// <remarks>The process's working directory is the notebook's folder while cells run: run one notebook at a time.</remarks>
    public static async Task<NotebookRun> Of(
        Notebook notebook, NotebookRunOptions options, IProgress<int>? ran = null, CancellationToken cancellation = default)
    {
        var before = Environment.CurrentDirectory;
        Environment.CurrentDirectory = options.Folder;
        try
        {
            var settings = new SessionOptions(options.Host) { Folder = options.Folder, TimeLimit = options.TimeLimit, TellsTime = false };
            using var session = new Session(settings);
            return await new CellByCell(session, new MachinePaths(options.Folder)).Run(notebook, ran, cancellation);
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }
    }

    /// <summary>Writes a file as a whole: to a temporary file first, then moved into place.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">Its text.</param>
    public static void Write(string path, string text) => NotebookWriting.Put(path, text);
}
