using System.Text.Json.Nodes;

namespace Zoning.Notebooks;

/// <summary>A notebook to start from.</summary>
internal static class NotebookSkeleton
{
    internal static Notebook Make(string? package) => Notebook.Of(new JsonObject
    {
        ["nbformat"] = 4,
        ["nbformat_minor"] = 5,
        ["metadata"] = NotebookMetadata.OfNotebook(),
        ["cells"] = new JsonArray(
            Markdown("question",
                "# The question this notebook answers\n\nOne or two sentences: who asks, and what they will do with the answer."),
            Code("settings",
                (package is null ? "" : $"#r \"nuget: {package}\"\n"
                    + "using Zoning;\nusing Zoning.Counties;\nusing Zoning.Planning;\nusing Zoning.Reporting;\nusing Zoning.Figures;\n\n")
                + "// Change only these lines.\nvar county = \"../data-samples/ashdale\";"),
            Code("answer", "county")),
    });

    private static JsonObject Markdown(string id, string source) => new()
    {
        ["cell_type"] = "markdown",
        ["id"] = id,
        ["metadata"] = new JsonObject(),
        ["source"] = NotebookCell.Lines(source),
    };

    private static JsonObject Code(string id, string source) => new()
    {
        ["cell_type"] = "code",
        ["execution_count"] = null,
        ["id"] = id,
        ["metadata"] = NotebookMetadata.OfCodeCell(),
        ["outputs"] = new JsonArray(),
        ["source"] = NotebookCell.Lines(source),
    };
}
