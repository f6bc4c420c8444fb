namespace Zoning.Notebooks;

/// <summary>Scripts that outputs of a session need on the page: each comes with the first output that needs it.</summary>
internal sealed class SessionLibraries
{
    /// <summary>What begins and ends such a script in HTML; a page that has the library takes it out.</summary>
    internal const string Begin = "<!--zoning-library-->";

    internal const string End = "<!--/zoning-library-->";

    private readonly HashSet<string> _brought = new(StringComparer.Ordinal);

    /// <summary>The value with its script before it, if the session has not brought it yet.</summary>
    internal MimeBundle With(MimeBundle bundle)
    {
        if (bundle.Library is not { } library || !bundle.Parts.TryGetValue(MimeBundle.Html, out var html))
        {
            return bundle;
        }

        lock (_brought)
        {
            return _brought.Add(library.Name) ? bundle.With(MimeBundle.Html, Begin + library.Script + End + html) : bundle;
        }
    }
}
