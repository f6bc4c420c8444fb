namespace Zoning;

/// <summary>Writes a result for a notebook in one format.</summary>
public sealed class NotebookFormatter
{
    private readonly Func<ITabular, string> _write;

    internal NotebookFormatter(string mimeType, Func<ITabular, string> write)
    {
        MimeType = mimeType;
        _write = write;
    }

    /// <summary>The format: <c>text/html</c> or <c>text/plain</c>.</summary>
    public string MimeType { get; }

    /// <summary>Writes a result.</summary>
    /// <param name="instance">Any object; notebooks hand over whatever they have.</param>
    /// <param name="writer">Where it is written to.</param>
    /// <returns>Whether it was written; not if the object doesn't show itself.</returns>
    public bool Format(object instance, TextWriter writer)
    {
        if (instance is not ITabular result)
        {
            return false;
        }

        writer.Write(_write(result));
        return true;
    }
}
