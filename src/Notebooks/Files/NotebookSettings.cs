using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Zoning.Notebooks;

/// <summary>Sets variables of the first cell that declares some: the lines marked "change only these".</summary>
internal static class NotebookSettings
{
    internal static Notebook Apply(Notebook notebook, IEnumerable<KeyValuePair<string, string>> settings)
    {
        var cells = notebook.Cells.ToList();
        var index = cells.FindIndex(cell => cell.Runs && Declared(cell.Source).Count > 0);
        foreach (var (name, value) in settings)
        {
            var known = index < 0 ? [] : Declared(cells[index].Source);
            if (!known.TryGetValue(name, out var initialiser))
            {
                throw new ArgumentException(known.Count == 0
                    ? $"'{name}' can't be set: no cell of the notebook declares variables with values."
                    : $"'{name}' can't be set; {string.Join(", ", known.Keys.Order(StringComparer.Ordinal))} can.");
            }

            var source = cells[index].Source;
            cells[index] = cells[index].WithSource(
                source[..initialiser.SpanStart] + Written(name, value, initialiser) + source[initialiser.Span.End..]);
        }

        return notebook.WithCells(cells);
    }

    private static Dictionary<string, ExpressionSyntax> Declared(string source) =>
        CSharpSyntaxTree.ParseText(source, CellSource.Parsing).GetCompilationUnitRoot().Members
            .SelectMany(member => member switch
            {
                FieldDeclarationSyntax field => field.Declaration.Variables.AsEnumerable(),
                GlobalStatementSyntax { Statement: LocalDeclarationStatementSyntax local } => local.Declaration.Variables,
                _ => [],
            })
            .Where(variable => variable.Initializer is not null)
            .GroupBy(variable => variable.Identifier.ValueText, StringComparer.Ordinal)
            .ToDictionary(variables => variables.Key, variables => variables.First().Initializer!.Value, StringComparer.Ordinal);

    private static string Written(string name, string value, ExpressionSyntax was)
    {
        if (was is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } or InterpolatedStringExpressionSyntax)
        {
            return SymbolDisplay.FormatLiteral(value, quote: true);
        }

        var given = SyntaxFactory.ParseExpression(value);
        var isOne = given.FullSpan.Length == value.Length && !given.ContainsDiagnostics && value.Trim().Length > 0;
        if (!isOne || (IsNumber(was) && !IsNumber(given)) || (IsTruth(was) && !IsTruth(given)))
        {
            throw new ArgumentException($"'{value}' can't be a value of '{name}', which is {was} in the notebook.");
        }

        return value.Trim();
    }

    private static bool IsNumber(ExpressionSyntax expression) => expression switch
    {
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression } minus => IsNumber(minus.Operand),
        _ => expression.IsKind(SyntaxKind.NumericLiteralExpression),
    };

    private static bool IsTruth(ExpressionSyntax expression) =>
        expression.Kind() is SyntaxKind.TrueLiteralExpression or SyntaxKind.FalseLiteralExpression;
}
