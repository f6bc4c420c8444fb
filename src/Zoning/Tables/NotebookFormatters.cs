namespace Zoning;

/// <summary>Shows any <see cref="ITabular"/> result in a notebook: its HTML, or its table as plain text.</summary>
public sealed class NotebookFormatters
{
    private readonly NotebookFormatter _html = new("text/html", result => result.ToHtml());
    private readonly NotebookFormatter _text = new("text/plain", result => result.ToText());

    /// <summary>One formatter for <c>text/html</c> and one for <c>text/plain</c>.</summary>
    /// <returns>The formatters, HTML first.</returns>
    public IEnumerable<NotebookFormatter> CreateTypeFormatters() => [_html, _text];
}
