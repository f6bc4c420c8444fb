using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Zoning.Notebooks;

/// <summary>The rules that let a notebook run in .NET Interactive, Jupyter and VS Code.</summary>
internal static partial class PortableDialect
{
    internal static ImmutableArray<NotebookFault> Check(Notebook notebook) =>
        [.. OfMetadata(notebook), .. OfPackages(notebook), .. notebook.Cells.SelectMany(OfCell), .. OfIds(notebook)];

    private static IEnumerable<NotebookFault> OfMetadata(Notebook notebook)
    {
        var wanted = NotebookMetadata.OfNotebook();
        foreach (var (name, value) in wanted)
        {
            if (notebook.Metadata[name] is not JsonObject have || (name == "kernelspec" && !JsonNode.DeepEquals(have, value)))
            {
                yield return new NotebookFault("The file", $"lacks the metadata '{name}' that .NET notebooks have.",
                    "Take them from a notebook made by 'zoning notebook new'.");
            }
        }
    }

    private static IEnumerable<NotebookFault> OfPackages(Notebook notebook)
    {
        var cells = notebook.Cells.Where(cell => cell.IsCode && Package().IsMatch(cell.Source)).Count();
        if (cells != 1)
        {
            yield return new NotebookFault("The file", FormattableString.Invariant($"has {cells} cells with lines #r \"nuget: ...\"."),
                "Have exactly one; packages asked for later fail in some programs.");
        }
    }

    private static IEnumerable<NotebookFault> OfCell(NotebookCell cell)
    {
        var place = FormattableString.Invariant($"Cell {cell.Number} of the file");
        if (!cell.IsCode)
        {
            yield break;
        }

        if (cell.Outputs.Count > 0 || cell.Json["execution_count"] is not null)
        {
            yield return new NotebookFault(place, "holds outputs or a number of execution.",
                "Clear all outputs before saving; pages are made by 'zoning notebook run'.");
        }

        if (cell.Json["metadata"] is not JsonObject metadata
            || !NotebookMetadata.OfCodeCell().All(field => JsonNode.DeepEquals(metadata[field.Key], field.Value)))
        {
            yield return new NotebookFault(place, "lacks the metadata that mark it as C#.",
                "Take them from a notebook made by 'zoning notebook new'.");
        }

        foreach (var match in NotPortable().Matches(cell.Source).Select(match => match.Value.Trim()).Distinct(StringComparer.Ordinal))
        {
            yield return new NotebookFault(place, $"uses '{match}', which isn't the same everywhere.",
                "Keep to a trailing expression, x.Display(), WriteLine and #!time.");
        }
    }

    private static IEnumerable<NotebookFault> OfIds(Notebook notebook)
    {
        foreach (var cell in notebook.Cells.Where(cell => !Ids().IsMatch(cell.Id)))
        {
            yield return new NotebookFault(FormattableString.Invariant($"Cell {cell.Number} of the file"), "has no usable id.",
                "Give it an id of 1 to 64 letters, digits, '-' and '_'.");
        }

        foreach (var twice in notebook.Cells.Where(cell => cell.Id.Length > 0)
            .GroupBy(cell => cell.Id, StringComparer.Ordinal).Where(cells => cells.Count() > 1))
        {
            yield return new NotebookFault("The file", $"has the id '{twice.Key}' more than once.", "Give each cell a different id.");
        }
    }

    [GeneratedRegex(@"^\s*#r\s+""nuget:", RegexOptions.Multiline)]
    private static partial Regex Package();

    [GeneratedRegex(@"^\s*#!(?!time\b|csharp\b)\w+|^\s*#i\b(?!\s*""nuget:[^""]+"")|(?<![\w.])display\(", RegexOptions.Multiline)]
    private static partial Regex NotPortable();

    [GeneratedRegex(@"^[A-Za-z0-9_\-]{1,64}$")]
    private static partial Regex Ids();
}
