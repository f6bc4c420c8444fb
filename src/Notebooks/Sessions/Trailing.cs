using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;

namespace Zoning.Notebooks;

/// <summary>Whether a cell ends in an expression whose value is shown.</summary>
internal static class Trailing
{
    internal static bool IsShown(Script script, object? value)
    {
        if (value is Displayed)
        {
            return false;
        }

        var compilation = script.GetCompilation();
        var tree = compilation.SyntaxTrees.Single();
        var last = ((CompilationUnitSyntax)tree.GetRoot()).Members.LastOrDefault() as GlobalStatementSyntax;
        return last?.Statement switch
        {
            ReturnStatementSyntax => true,
            ExpressionStatementSyntax { SemicolonToken.IsMissing: true } expression =>
                value is not null || compilation.GetSemanticModel(tree)
                    .GetTypeInfo(expression.Expression).Type is { SpecialType: not SpecialType.System_Void },
            _ => false,
        };
    }
}
