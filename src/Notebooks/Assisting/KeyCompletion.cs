using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Zoning.Notebooks;

/// <summary>
/// Completes text between quotation marks where the parameter or the property says what it may be, or the list from which a call takes one:
/// by an attribute class named <c>CompletionKeysAttribute</c>, of any namespace, whose argument is a list of texts.
/// </summary>
internal static class KeyCompletion
{
    private const string AttributeName = "CompletionKeysAttribute";

    /// <summary>The keys that fit; null if the place isn't in a text, or nothing is known of it.</summary>
    internal static Completion? At(SemanticModel model, SyntaxNode root, int place)
    {
        var token = root.FindToken(Math.Max(0, place - 1));
        if (!token.IsKind(SyntaxKind.StringLiteralToken) || place <= token.SpanStart)
        {
            return null;
        }

        List<string> known = [.. Known(model, token.Parent!).Distinct(StringComparer.Ordinal)];
        var begun = root.GetText().ToString(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(token.SpanStart + 1, place)).TrimEnd('"');
        return known.Count == 0 ? null : new Completion(token.SpanStart + 1, [.. Completion.Fitting(known, begun)]);
    }

    private static IEnumerable<string> Known(SemanticModel model, SyntaxNode text)
    {
        if (text.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } set && set.Right == text)
        {
            return Listed(model.GetSymbolInfo(set.Left).Symbol?.GetAttributes() ?? []);
        }

        if (text.Parent is not ArgumentSyntax { Parent: BaseArgumentListSyntax { Parent: { } call } list } argument)
        {
            return [];
        }

        List<string> keys = [.. Called(model, call).SelectMany(method => OfParameter(method, list.Arguments.IndexOf(argument), argument))];
        return keys.Count > 0
            || call is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var from } }
            ? keys
            : OfMember(model.GetSymbolInfo(from).Symbol);
    }

    /// <summary>The keys of what a method or a property returns, from which the call takes one.</summary>
    private static IEnumerable<string> OfMember(ISymbol? member) => member switch
    {
        IMethodSymbol method => Listed((method.ReducedFrom ?? method).GetReturnTypeAttributes()),
        IPropertySymbol property => Listed(property.GetAttributes()),
        _ => [],
    };

    private static IEnumerable<IMethodSymbol> Called(SemanticModel model, SyntaxNode call)
    {
        var info = model.GetSymbolInfo(call);
        return (info.Symbol is { } symbol ? [symbol] : info.CandidateSymbols).OfType<IMethodSymbol>();
    }

    private static IEnumerable<string> OfParameter(IMethodSymbol method, int index, ArgumentSyntax argument)
    {
        var parameters = method.Parameters;
        var parameter = argument.NameColon is { } named
            ? parameters.FirstOrDefault(one => one.Name == named.Name.Identifier.ValueText)
            : index < parameters.Length ? parameters[index]
            : parameters is [.., { IsParams: true } last] ? last : null;
        return Listed(parameter?.GetAttributes() ?? []);
    }

    private static IEnumerable<string> Listed(IEnumerable<AttributeData> attributes) => attributes
            .Where(attribute => attribute.AttributeClass?.Name == AttributeName)
            .SelectMany(attribute => attribute.ConstructorArguments)
            .SelectMany(given => given.Kind == TypedConstantKind.Array ? given.Values : [given])
            .Select(value => value.Value as string).OfType<string>();
}
