namespace Zoning;

/// <summary>Tells a C# notebook how to show a type. Notebooks know it by its name alone, so no library of theirs is referenced.</summary>
/// <param name="formatterSourceType">A type with a parameterless constructor and a method <c>CreateTypeFormatters()</c>.</param>
/// <remarks>To be put on each class or structure: derived classes inherit it, but on an interface it isn't seen.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>The type that makes the formatters, such as <see cref="NotebookFormatters"/>.</summary>
    public Type FormatterSourceType { get; } = formatterSourceType;
}
