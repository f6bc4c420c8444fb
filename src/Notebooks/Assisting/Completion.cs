using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;

namespace Zoning.Notebooks;

/// <summary>Names that fit at a place in the code.</summary>
/// <param name="Start">Where the name begins, in UTF-16 units.</param>
/// <param name="Names">The names: properties and keys in the order in which they are declared, others in ordinal order.</param>
internal sealed record Completion(int Start, ImmutableArray<string> Names)
{
    private const int Most = 500;

    /// <summary>Completes a line that begins with <c>#!</c>, or C#.</summary>
    internal static Completion At(Script script, string code, int place, ImmutableArray<CellDirective> directives = default)
    {
        place = Math.Clamp(place, 0, code.Length);
        if (LineCompletion.At(code, place, directives.IsDefault ? [] : directives) is { } line)
        {
            return line;
        }

        var compilation = script.GetCompilation();
        var tree = compilation.SyntaxTrees.Single();
        var model = compilation.GetSemanticModel(tree);
        if (KeyCompletion.At(model, tree.GetRoot(), place) is { } keys)
        {
            return keys;
        }

        var start = place;
        while (start > 0 && SyntaxFacts.IsIdentifierPartCharacter(code[start - 1]))
        {
            start--;
        }

        var begun = code[start..place];
        if (InitializerCompletion.At(model, tree.GetRoot(), start) is { } properties)
        {
            return new Completion(start, [.. Fitting(properties, begun)]);
        }

        var isMember = start > 0 && code[start - 1] == '.';
        var names = isMember
            ? Members(model, tree.GetRoot(), start)
            : Symbols(model.LookupSymbols(start)).Concat(begun.Length > 0 ? Keywords : []);
        return new Completion(start, [.. Fitting(names, begun).Order(StringComparer.Ordinal).Take(Most)]);
    }

    /// <summary>The names that begin with what is typed, each once.</summary>
    internal static IEnumerable<string> Fitting(IEnumerable<string> names, string begun) =>
        names.Where(name => name.StartsWith(begun, StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Keywords => SyntaxFacts.GetKeywordKinds().Select(SyntaxFacts.GetText);

    private static IEnumerable<string> Symbols(IEnumerable<ISymbol> symbols) =>
        symbols.Where(symbol => symbol.CanBeReferencedByName).Select(symbol => symbol.Name);

    private static IEnumerable<string> Members(SemanticModel model, SyntaxNode root, int start)
    {
        var dot = root.FindToken(start - 1);
        var before = dot.Parent?.AncestorsAndSelf().Select(node => node switch
        {
            MemberAccessExpressionSyntax access when access.OperatorToken == dot => (SyntaxNode)access.Expression,
            QualifiedNameSyntax name when name.DotToken == dot => name.Left,
            MemberBindingExpressionSyntax binding when binding.OperatorToken == dot =>
                binding.Ancestors().OfType<ConditionalAccessExpressionSyntax>().FirstOrDefault()?.Expression,
            _ => null,
        }).OfType<SyntaxNode>().FirstOrDefault();
        if (before is null)
        {
            return [];
        }

        if (model.GetSymbolInfo(before).Symbol is INamespaceOrTypeSymbol container)
        {
            return Symbols(model.LookupSymbols(start, container).Where(symbol => symbol is INamespaceOrTypeSymbol || symbol.IsStatic));
        }

        return model.GetTypeInfo(before).Type is { } type
            ? Symbols(model.LookupSymbols(start, type, includeReducedExtensionMethods: true)
            .Where(symbol => !symbol.IsStatic && symbol is not ITypeSymbol))
            : [];
    }
}
