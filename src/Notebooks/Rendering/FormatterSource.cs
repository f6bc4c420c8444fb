using System.Collections;
using System.Globalization;

namespace Zoning.Notebooks;

/// <summary>
/// The convention by which a type brings formatters without a reference to any kernel: an attribute class named
/// <c>TypeFormatterSourceAttribute</c>, on the type or a type it derives from, that names a source of formatters.
/// </summary>
internal static class FormatterSource
{
    private const string AttributeName = "TypeFormatterSourceAttribute";

    /// <summary>The value as formatted by the formatters of its type; empty if there are none.</summary>
    internal static MimeBundle Format(object value)
    {
        var bundle = MimeBundle.Empty;
        var attribute = value.GetType().GetCustomAttributes(inherit: true).FirstOrDefault(found => found.GetType().Name == AttributeName);
        if (attribute is null || Property(attribute, "FormatterSourceType") is not Type source)
        {
            return bundle;
        }

        var maker = Activator.CreateInstance(source)!;
        var formatters = (IEnumerable)source.GetMethod("CreateTypeFormatters", Type.EmptyTypes)!.Invoke(maker, null)!;
        foreach (var formatter in formatters)
        {
            if ((Property(formatter, "Type") is not Type type || type.IsInstanceOfType(value))
                && Property(formatter, "MimeType") is string mime
                && !bundle.Parts.ContainsKey(mime)
                && Written(formatter, value) is { } text)
            {
                bundle = bundle.With(mime, text);
            }
        }

        return bundle;
    }

    private static object? Property(object owner, string name) => owner.GetType().GetProperty(name)?.GetValue(owner);

    private static string? Written(object formatter, object value)
    {
        var method = formatter.GetType().GetMethod("Format", [typeof(object), typeof(TextWriter)])
            ?? throw new MissingMethodException($"{formatter.GetType().Name} has no Format(object, TextWriter).");
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        return method.Invoke(formatter, [value, writer]) is true ? writer.ToString() : null;
    }
}
