namespace Zoning.Figures;

/// <summary>How a figure is shown in a notebook cell.</summary>
public sealed record FigureOptions
{
    /// <summary>
    /// Whether the cell may load plotly.js from a content-delivery address where the page has none: one pinned version, checked by its
    /// hash. The address then learns that somebody opened the notebook, never what is in it. Default no: the cell asks the network for
    /// nothing.
    /// </summary>
    public bool ContentDelivery { get; init; }

    /// <summary>Whether the static picture becomes interactive where plotly is on the page. Default yes.</summary>
    public bool Interactive { get; init; } = true;

    /// <summary>
    /// What makes ids unique where one page shows the same figure more than once: lower-case letters, digits and hyphens. Default empty,
    /// which takes a hash of the figure.
    /// </summary>
    /// <exception cref="ArgumentException">It has other marks.</exception>
    public string Id
    {
        get;
        init => field = value.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            ? value
            : throw new ArgumentException($"The id '{value}' must be of lower-case letters, digits and hyphens.", nameof(value));
    } = "";
}
