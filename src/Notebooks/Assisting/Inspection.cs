using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;

namespace Zoning.Notebooks;

/// <summary>Describes the name at a place in the code: its signature and the summary of its documentation.</summary>
internal static class Inspection
{
    internal static string? At(Script script, string code, int place)
    {
        var compilation = script.GetCompilation();
        var tree = compilation.SyntaxTrees.Single();
        var model = compilation.GetSemanticModel(tree);
        place = Math.Clamp(place, 0, code.Length);
        var token = tree.GetRoot().FindToken(Math.Max(0, place > 0 && place <= code.Length && !IsName(code, place) ? place - 1 : place));
        for (var node = token.Parent; node is not null and not StatementSyntax; node = node.Parent)
        {
            var found = model.GetSymbolInfo(node) is var info && info.Symbol is { } symbol
                ? symbol
                : info.CandidateSymbols.FirstOrDefault() ?? model.GetDeclaredSymbol(node);
            if (found is not null and not INamespaceSymbol)
            {
                return Text(found);
            }
        }

        return null;
    }

    private static bool IsName(string code, int place) =>
        place < code.Length && Microsoft.CodeAnalysis.CSharp.SyntaxFacts.IsIdentifierPartCharacter(code[place]);

    private static string Text(ISymbol symbol)
    {
        var signature = symbol.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
        var summary = symbol.GetDocumentationCommentXml() is { Length: > 0 } xml ? XmlSummaries.Text(xml) : "";
        return summary.Length > 0 ? $"{signature}\n{summary}" : signature;
    }
}
