using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Zoning.Notebooks;

/// <summary>A notebook of C# and markdown cells: a file of nbformat 4. Immutable; each change gives a new notebook.</summary>
public sealed record Notebook
{
    private const int MostBytes = 256 * 1024 * 1024;
    private readonly JsonObject _json;

    private Notebook(JsonObject json, ImmutableArray<NotebookCell> cells) => (_json, Cells) = (json, cells);

    internal ImmutableArray<NotebookCell> Cells { get; }

    internal JsonObject Metadata => _json["metadata"] as JsonObject ?? [];

    /// <summary>How many cells have code.</summary>
    public int CodeCells => Cells.Count(cell => cell.Runs);

    /// <summary>The first heading; null if there is no heading.</summary>
    public string? Title => Cells.Where(cell => cell.IsMarkdown)
        .SelectMany(cell => cell.Source.Split('\n'))
        .FirstOrDefault(line => line.StartsWith("# ", StringComparison.Ordinal))?[2..].Trim();

    /// <summary>Reads a notebook of format 4.0 to 4.5.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="BadNotebookException">It is not a notebook; the exception lists everything that is wrong.</exception>
    /// <exception cref="IOException">The file can't be read.</exception>
    public static Notebook Read(string path)
    {
        if (new FileInfo(path).Length > MostBytes)
        {
            throw new BadNotebookException(
                [new NotebookFault("The file", "is larger than 256 MB.", "Clear its outputs and save it again.")]);
        }

        return Parse(File.ReadAllText(path));
    }

    /// <summary>Reads the text of a notebook.</summary>
    /// <param name="text">JSON of nbformat 4.0 to 4.5.</param>
    /// <exception cref="BadNotebookException">It is not a notebook; the exception lists everything that is wrong.</exception>
    public static Notebook Parse(string text)
    {
        var (json, faults) = NotebookReading.Read(text);
        return faults.IsEmpty ? Of(json!) : throw new BadNotebookException(faults);
    }

    /// <summary>A notebook to start from: a heading, a cell for settings, a cell for the answer.</summary>
    /// <param name="package">The one package it refers to, such as <c>Zoning.Figures, 0.1.0</c>; null if it needs no package.</param>
    public static Notebook Blank(string? package = null) => NotebookSkeleton.Make(package);

    /// <summary>Lists what would stop the notebook from running in every program that runs C# notebooks.</summary>
    /// <returns>The faults; empty if there are none.</returns>
    public ImmutableArray<NotebookFault> Check() => PortableDialect.Check(this);

    /// <summary>Changes the values of variables in the first cell that declares some.</summary>
    /// <param name="settings">Names and values of variables declared there.</param>
    /// <exception cref="ArgumentException">
    /// A name is not declared there (the message lists those that are), or a value has the wrong type.
    /// </exception>
    public Notebook With(IEnumerable<KeyValuePair<string, string>> settings) => NotebookSettings.Apply(this, settings);

    /// <summary>The file's text, in format 4.5, written as Jupyter writes it.</summary>
    public string ToJson() => NotebookWriting.Write(_json, Cells);

    /// <summary>The notebook as one HTML page that makes no request to the network.</summary>
    /// <param name="title">The page's title if the notebook has no heading.</param>
    /// <param name="plotly">Text of plotly.js, included once and only if an output needs it; null if there is none.</param>
    public string ToHtml(string title, string? plotly = null) => NotebookPage.Make(this, Title ?? title, plotly);

    internal static Notebook Of(JsonObject json) =>
        new(json, [.. ((JsonArray)json["cells"]!).Select((cell, index) => new NotebookCell(index + 1, (JsonObject)cell!))]);

    internal Notebook WithCells(IEnumerable<NotebookCell> cells) => new(_json, [.. cells]);
}
