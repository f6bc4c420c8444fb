using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Zoning.Notebooks;

/// <summary>
/// Completes the properties of <c>new X { ... }</c> and <c>x with { ... }</c>: those that aren't set yet, in the order declared.
/// </summary>
internal static class InitializerCompletion
{
    /// <summary>The properties; null if the place isn't where one begins.</summary>
    internal static IEnumerable<string>? At(SemanticModel model, SyntaxNode root, int start)
    {
        var before = root.FindToken(Math.Max(0, start - 1));
        while (before.SpanStart >= start && before.SpanStart > 0)
        {
            before = before.GetPreviousToken();
        }

        if (!(before.IsKind(SyntaxKind.OpenBraceToken) || before.IsKind(SyntaxKind.CommaToken))
            || before.Parent is not InitializerExpressionSyntax initializer
            || TypeOf(model, initializer) is not { } type)
        {
            return null;
        }

        var set = initializer.Expressions.OfType<AssignmentExpressionSyntax>()
            .Select(one => (one.Left as IdentifierNameSyntax)?.Identifier.ValueText).ToHashSet(StringComparer.Ordinal);
        return Bases(type).SelectMany(one => one.GetMembers().OfType<IPropertySymbol>())
            .Where(property => property is { IsStatic: false, IsIndexer: false, SetMethod.DeclaredAccessibility: Accessibility.Public })
            .Select(property => property.Name).Where(name => !set.Contains(name));
    }

    private static ITypeSymbol? TypeOf(SemanticModel model, InitializerExpressionSyntax initializer) => initializer.Parent switch
    {
        BaseObjectCreationExpressionSyntax made when initializer.IsKind(SyntaxKind.ObjectInitializerExpression)
            || initializer.IsKind(SyntaxKind.CollectionInitializerExpression) => Known(model.GetTypeInfo(made)),
        WithExpressionSyntax with => Known(model.GetTypeInfo(with.Expression)),
        _ => null,
    };

    private static ITypeSymbol? Known(TypeInfo info) => info.Type is { TypeKind: not TypeKind.Error } type ? type : info.ConvertedType;

    private static IEnumerable<ITypeSymbol> Bases(ITypeSymbol type)
    {
        for (var at = type; at is { SpecialType: not SpecialType.System_Object }; at = at.BaseType!)
        {
            yield return at;
        }
    }
}
