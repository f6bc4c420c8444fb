using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Zoning.Notebooks;

/// <summary>Whether code can be run as it is, is incomplete, or is invalid.</summary>
internal static class Completeness
{
    internal static (string Status, string Indent) Of(string code, ImmutableArray<CellDirective> directives = default)
    {
        SyntaxTree tree;
        try
        {
            tree = CSharpSyntaxTree.ParseText(CellSource.Of(code, directives).Code, CellSource.Parsing);
        }
        catch (CellRefusedException)
        {
            return ("invalid", "");
        }

        if (!SyntaxFactory.IsCompleteSubmission(tree))
        {
            var open = tree.GetRoot()
                .DescendantTokens()
                .Sum(token =>
                token.IsMissing ? 0 : token.Kind() switch { SyntaxKind.OpenBraceToken => 1, SyntaxKind.CloseBraceToken => -1, _ => 0 });
            return ("incomplete", new string(' ', 4 * Math.Max(0, open)));
        }

        return tree.GetDiagnostics().Any(found => found.Severity == DiagnosticSeverity.Error) ? ("invalid", "") : ("complete", "");
    }
}
