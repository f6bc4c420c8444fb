using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Zoning.Figures;

/// <summary>Writes SVG and HTML element by element; everything that is said is escaped, and no data can become a script.</summary>
internal sealed class MarkupWriter
{
    private static readonly FrozenSet<string> Voids =
        FrozenSet.ToFrozenSet(["meta", "br", "hr", "col", "input", "img", "link"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Leaves = FrozenSet.ToFrozenSet(
        ["path", "rect", "line", "circle", "use", "polygon", "polyline"], StringComparer.Ordinal);

    private readonly StringBuilder _text = new();
    private readonly Stack<string> _open = new();
    private bool _inTag;

    /// <summary>Starts an element; attributes may follow.</summary>
    internal MarkupWriter Open(string element)
    {
        if (element is "script" or "style" or "link" or "iframe" or "object" or "embed" or "base" or "foreignObject")
        {
            throw new ArgumentException($"A {element} element is written by its own method only.", nameof(element));
        }

        return Start(element);
    }

    /// <summary>Sets an attribute of the element just started.</summary>
    internal MarkupWriter With(string attribute, string value)
    {
        if (!_inTag)
        {
            throw new InvalidOperationException($"The attribute {attribute} comes after the element's content.");
        }

        if (attribute.StartsWith("on", StringComparison.OrdinalIgnoreCase) ||
            (attribute == "href" && !IsHarmless(value)))
        {
            throw new ArgumentException($"{attribute}=\"{value}\" could run or load something; it isn't written.", nameof(attribute));
        }

        _text.Append(' ').Append(attribute).Append("=\"");
        Escaped.Append(_text, value);
        _text.Append('"');
        return this;
    }

    /// <summary>Sets an attribute to a number with at most two decimals.</summary>
    internal MarkupWriter With(string attribute, double value) => With(attribute, Number(value));

    /// <summary>Sets an attribute that needs no value, such as <c>hidden</c>.</summary>
    internal MarkupWriter Flag(string attribute)
    {
        _text.Append(' ').Append(attribute);
        return this;
    }

    /// <summary>Writes text, escaped.</summary>
    internal MarkupWriter Say(string text)
    {
        EndTag();
        Escaped.Append(_text, text);
        return this;
    }

    /// <summary>Ends the element started last.</summary>
    internal MarkupWriter Close()
    {
        var element = _open.Pop();
        if (_inTag && Leaves.Contains(element))
        {
            _text.Append("/>");
            _inTag = false;
            return this;
        }

        EndTag();
        if (!Voids.Contains(element))
        {
            _text.Append("</").Append(element).Append('>');
        }

        return this;
    }

    /// <summary>An element that holds only text.</summary>
    internal MarkupWriter Element(string element, string text) => Open(element).Say(text).Close();

    /// <summary>Adds what another writer has finished.</summary>
    internal MarkupWriter Add(MarkupWriter finished)
    {
        EndTag();
        _text.Append(finished);
        return this;
    }

    /// <summary>Starts a new line, to keep the file readable.</summary>
    internal MarkupWriter Line()
    {
        EndTag();
        _text.Append('\n');
        return this;
    }

    /// <summary>The styles of a page or figure: a constant of this assembly, never data.</summary>
    internal MarkupWriter Style(Resource css)
    {
        Start("style");
        EndTag();
        _text.Append(css.Text);
        return Close();
    }

    /// <summary>The page's script: a constant of this assembly, never data.</summary>
    internal MarkupWriter Script(Resource script)
    {
        Start("script");
        EndTag();
        _text.Append(script.Text);
        return Close();
    }

    /// <summary>Data that a script of the page reads; every mark that HTML knows is escaped, so it can't end its element.</summary>
    internal MarkupWriter Json(string id, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            write(json);
        }

        Start("script").With("type", "application/json").With("id", id);
        EndTag();
        _text.Append(Encoding.UTF8.GetString(stream.ToArray()));
        return Close();
    }

    /// <summary>Data that a script of the figure around it reads, as <see cref="PlotlyWriter.Text"/> wrote it.</summary>
    internal MarkupWriter Json(string text)
    {
        if (text.Contains('<', StringComparison.Ordinal))
        {
            throw new ArgumentException("The text holds a mark that could end its element.", nameof(text));
        }

        Start("script").With("type", "application/json");
        EndTag();
        _text.Append(text);
        return Close();
    }

    /// <summary>Adds a picture that another writer has finished.</summary>
    internal MarkupWriter Trusted(string picture)
    {
        EndTag();
        _text.Append(picture);
        return this;
    }

    /// <summary>Says that the page has no icon, so that no browser asks for one.</summary>
    internal MarkupWriter EmptyIcon()
    {
        Start("link").With("rel", "icon");
        _text.Append(" href=\"data:,\"");
        return Close();
    }

    /// <summary>A number with at most two decimals, invariant, without a negative zero.</summary>
    internal static string Number(double value)
    {
        var text = Math.Round(value, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    /// <summary>All that was written.</summary>
    /// <exception cref="InvalidOperationException">An element is still open.</exception>
    public override string ToString() => _open.Count == 0
        ? _text.ToString()
        : throw new InvalidOperationException($"The element {_open.Peek()} is still open.");

    private static bool IsHarmless(string address) =>
        address.StartsWith('#') || (address.Length > 0 && address.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_'));

    private MarkupWriter Start(string element)
    {
        EndTag();
        _text.Append('<').Append(element);
        _open.Push(element);
        _inTag = true;
        return this;
    }

    private void EndTag()
    {
        if (_inTag)
        {
            _text.Append('>');
            _inTag = false;
        }
    }
}
