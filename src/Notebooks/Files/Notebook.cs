using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Zoning.Notebooks;

/// <summary>A notebook of C# and markdown cells: a file of nbformat 4. Never changed; what is done to it gives another one.</summary>
public sealed record Notebook
{
    private const int MostBytes = 256 * 1024 * 1024;
    private readonly JsonObject _json;

    private Notebook(JsonObject json, ImmutableArray<NotebookCell> cells) => (_json, Cells) = (json, cells);

    internal ImmutableArray<NotebookCell> Cells { get; }

    internal JsonObject Metadata => _json["metadata"] as JsonObject ?? [];

    /// <summary>How many cells hold code.</summary>
    public int CodeCells => Cells.Count(cell => cell.Runs);

    /// <summary>The first heading; none where there is none.</summary>
    public string? Title => Cells.Where(cell => cell.IsMarkdown)
        .SelectMany(cell => cell.Source.Split('\n'))
        .FirstOrDefault(line => line.StartsWith("# ", StringComparison.Ordinal))?[2..].Trim();

    /// <summary>Reads a notebook of format 4.0 to 4.5.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="BadNotebookException">It is none, with everything that is wrong.</exception>
    /// <exception cref="IOException">The file can't be read.</exception>
    public static Notebook Read(string path)
    {
        if (new FileInfo(path).Length > MostBytes)
        {
            throw new BadNotebookException([new NotebookFault("The file", "is larger than 256 MB.", "Clear its outputs and save it again.")]);
        }

        return Parse(File.ReadAllText(path));
    }

    /// <summary>Reads the text of a notebook.</summary>
    /// <param name="text">JSON of nbformat 4.0 to 4.5.</param>
    /// <exception cref="BadNotebookException">It is none, with everything that is wrong.</exception>
    public static Notebook Parse(string text)
    {
        var (json, faults) = NotebookReading.Read(text);
        return faults.IsEmpty ? Of(json!) : throw new BadNotebookException(faults);
    }

    /// <summary>A notebook to begin with: a heading, a cell to set things in, a cell to look.</summary>
    /// <param name="package">The one package it refers to, such as <c>Zoning.Figures, 0.1.0</c>; none where it needs none.</param>
    public static Notebook Blank(string? package = null) => NotebookSkeleton.Make(package);

    /// <summary>What stands against the notebook running in every program that runs C# notebooks; empty where nothing does.</summary>
    public ImmutableArray<NotebookFault> Check() => PortableDialect.Check(this);

    /// <summary>Changes what the first cell with variables sets.</summary>
    /// <param name="settings">Name and value of variables declared there.</param>
    /// <exception cref="ArgumentException">A name isn't declared there, with those that are; or a value isn't of the kind.</exception>
    public Notebook With(IEnumerable<KeyValuePair<string, string>> settings) => NotebookSettings.Apply(this, settings);

    /// <summary>The file's text, in format 4.5 and the order in which Jupyter writes.</summary>
    public string ToJson() => NotebookWriting.Write(_json, Cells);

    /// <summary>One page that asks nothing of the network.</summary>
    /// <param name="title">The page's title where the notebook has no heading.</param>
    /// <param name="plotly">Text of plotly.js, put in once and only where an output needs it; none where there is none.</param>
    public string ToHtml(string title, string? plotly = null) => NotebookPage.Make(this, Title ?? title, plotly);

    internal static Notebook Of(JsonObject json) =>
        new(json, [.. ((JsonArray)json["cells"]!).Select((cell, index) => new NotebookCell(index + 1, (JsonObject)cell!))]);

    internal Notebook WithCells(IEnumerable<NotebookCell> cells) => new(_json, [.. cells]);
}
