using System.Text.Json.Nodes;

namespace Zoning.Notebooks;

/// <summary>The metadata by which Jupyter, VS Code and .NET Interactive all know a C# notebook.</summary>
internal static class NotebookMetadata
{
    internal static JsonObject Language() => new()
    {
        ["name"] = "C#",
        ["version"] = "14.0",
        ["mimetype"] = "text/x-csharp",
        ["file_extension"] = ".cs",
        ["pygments_lexer"] = "csharp",
        ["codemirror_mode"] = "text/x-csharp",
    };

    internal static JsonObject OfNotebook()
    {
        var language = Language();
        language.Remove("codemirror_mode");
        return new JsonObject
        {
            ["kernelspec"] = new JsonObject { ["display_name"] = ".NET (C#)", ["language"] = "C#", ["name"] = ".net-csharp" },
            ["language_info"] = language,
            ["polyglot_notebook"] = new JsonObject
            {
                ["kernelInfo"] = new JsonObject
                {
                    ["defaultKernelName"] = "csharp",
                    ["items"] = new JsonArray(
                        new JsonObject { ["name"] = "csharp", ["languageName"] = "C#", ["aliases"] = new JsonArray() }),
                },
            },
        };
    }

    internal static JsonObject OfCodeCell() => new()
    {
        ["dotnet_interactive"] = new JsonObject { ["language"] = "csharp" },
        ["polyglot_notebook"] = new JsonObject { ["kernelName"] = "csharp" },
    };
}
