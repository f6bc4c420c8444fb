namespace Zoning;

/// <summary>
/// Tells a C# notebook which texts a parameter takes, or which keys the tables have that a member returns, so that it can offer them while
/// they are typed. Notebooks know it by its name alone, so no library of theirs is referenced.
/// </summary>
/// <param name="keys">The texts in the order offered.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.ReturnValue | AttributeTargets.Property)]
internal sealed class CompletionKeysAttribute(params string[] keys) : Attribute
{
    /// <summary>The texts.</summary>
    internal IReadOnlyList<string> Keys { get; } = keys;
}
