using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Zoning.Notebooks;

/// <summary>Reads nbformat 4.0 to 4.5 and gathers everything that is wrong.</summary>
internal static class NotebookReading
{
    private const string FileItself = "The file";

    internal static (JsonObject? Json, ImmutableArray<NotebookFault> Faults) Read(string text)
    {
        JsonNode? json;
        try
        {
            json = JsonNode.Parse(text);
        }
        catch (JsonException fault)
        {
            return (null,
                [new NotebookFault(FileItself, $"is not JSON (line {(fault.LineNumber ?? 0) + 1}).",
                "Give a notebook (.ipynb) as Jupyter or VS Code saves it.")]);
        }

        if (json is not JsonObject notebook)
        {
            return (null,
                [new NotebookFault(FileItself, "is JSON, but not a notebook.",
                "Give a notebook (.ipynb) as Jupyter or VS Code saves it.")]);
        }

        try
        {
            return (notebook, [.. Faults(notebook)]);
        }
        catch (ArgumentException)
        {
            return (null, [new NotebookFault(FileItself, "has a field twice.", "Save it again in Jupyter or VS Code.")]);
        }
    }

    private static IEnumerable<NotebookFault> Faults(JsonObject notebook)
    {
        var (major, minor) = (notebook.Number("nbformat", 0), notebook.Number("nbformat_minor", 0));
        if (major is 1 or 2 or 3 || notebook["worksheets"] is not null)
        {
            yield return new NotebookFault(FileItself, $"is a notebook of format {major}.",
                "Bring it to format 4: jupyter nbconvert --to notebook --inplace FILE.");
            yield break;
        }

        if (major == 0)
        {
            yield return new NotebookFault(FileItself, "has no nbformat.", "Give a notebook (.ipynb) as Jupyter or VS Code saves it.");
        }
        else if (major > 4 || minor is < 0 or > 5)
        {
            yield return new NotebookFault(FileItself, FormattableString.Invariant($"is of format {major}.{minor}; 4.0 to 4.5 are read."),
                "Save it in format 4.5.");
        }

        if (notebook["metadata"] is not (null or JsonObject))
        {
            yield return new NotebookFault(FileItself, "has metadata that is not an object.", "Save it again in Jupyter or VS Code.");
        }

        foreach (var fault in Language(notebook["metadata"] as JsonObject ?? []))
        {
            yield return fault;
        }

        if (notebook["cells"] is not JsonArray cells)
        {
            yield return new NotebookFault(FileItself, "has no list of cells.", "Give a notebook (.ipynb) as Jupyter or VS Code saves it.");
            yield break;
        }

        foreach (var fault in cells.SelectMany((cell, index) => Cell(cell, FormattableString.Invariant($"Cell {index + 1} of the file"))))
        {
            yield return fault;
        }
    }

    private static IEnumerable<NotebookFault> Language(JsonObject metadata)
    {
        var language = metadata["kernelspec"] is JsonObject kernel ? kernel.Text("language", "C#") : "C#";
        if (!language.Equals("C#", StringComparison.OrdinalIgnoreCase) && !language.Equals("csharp", StringComparison.OrdinalIgnoreCase)
            && !language.Equals("polyglot-notebook", StringComparison.OrdinalIgnoreCase))
        {
            yield return new NotebookFault(FileItself, $"is a notebook in {language}.", "Only C# is run here.");
        }
    }

    private static IEnumerable<NotebookFault> Cell(JsonNode? node, string place)
    {
        if (node is not JsonObject cell)
        {
            yield return new NotebookFault(place, "is not an object.", "Save the notebook again in Jupyter or VS Code.");
            yield break;
        }

        if (cell.Text("cell_type") is not ("code" or "markdown" or "raw"))
        {
            yield return new NotebookFault(place, $"has the type '{cell.Text("cell_type")}'.", "Cells are code, markdown or raw.");
        }

        if (cell["source"] is not (JsonArray or JsonValue) || (cell["source"] is JsonValue value && !value.TryGetValue<string>(out _))
            || (cell["source"] is JsonArray lines && lines.Any(line => line is not JsonValue text || !text.TryGetValue<string>(out _))))
        {
            yield return new NotebookFault(place, "has a source that is neither text nor lines of text.",
                "Save the notebook again in Jupyter or VS Code.");
        }

        if (cell["metadata"] is not (null or JsonObject))
        {
            yield return new NotebookFault(place, "has metadata that is not an object.", "Save the notebook again in Jupyter or VS Code.");
        }
        else if (cell["metadata"] is JsonObject metadata
            && metadata["polyglot_notebook"] is JsonObject polyglot && polyglot.Text("kernelName", "csharp") is var kernel
            && cell.Text("cell_type") == "code" && kernel is not ("csharp" or ".NET" or "C#"))
        {
            yield return new NotebookFault(place, $"is for '{kernel}'.", "Only C# is run here; make it a C# or markdown cell.");
        }
    }
}
