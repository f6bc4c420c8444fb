using System.Text;

namespace Zoning.Figures;

/// <summary>A map or chart: a static picture, the table behind it, and where it was drawn here its interactive twin.</summary>
/// <param name="Key">A short key of lower-case letters, digits and hyphens; names the file.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Svg">The picture as a complete SVG document that needs nothing else, in UTF-8 when written.</param>
/// <param name="Table">The figures in it, one row for each area, bar or step.</param>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed record Figure(string Key, string Title, string Svg, Table Table) : ITabular
{
    /// <summary>For when, for whom and whether the people are made up; null if the figure was built from an SVG alone.</summary>
    public FigureCaption? Caption { get; internal init; }

    /// <summary>The description for a reader who can't see it.</summary>
    public string Description { get; internal init; } = "";

    /// <summary>Whether it has an interactive twin.</summary>
    public bool IsInteractive => Twin is not null;

    /// <summary>The words around the picture; null if the figure was built from an SVG alone.</summary>
    internal PlotWords? Words { get; init; }

    /// <summary>The picture without its words, wide.</summary>
    internal Plot? Wide { get; init; }

    /// <summary>The picture without its words for a telephone; null if the wide one does for both.</summary>
    internal Plot? Narrow { get; init; }

    /// <summary>The same figures drawn by plotly.</summary>
    internal PlotlyTwin? Twin { get; init; }

    /// <summary>The layers of a map, made on first use; null for a chart.</summary>
    internal Lazy<FigureSheets>? Layers { get; init; }

    /// <summary>
    /// The figure as plotly.js 4 reads it: <c>data</c>, <c>layout</c> and <c>config</c>; it loads nothing and sends nothing.
    /// </summary>
    /// <returns>JSON whose texts are escaped for plotly and for HTML.</returns>
    /// <exception cref="InvalidOperationException">The figure was built from an SVG alone; see <see cref="IsInteractive"/>.</exception>
    public string ToPlotlyJson() => Twin is { } twin && Words is { } words
        ? twin.Json(words)
        : throw new InvalidOperationException(
            $"The figure '{Key}' was built from an SVG alone, so it has no interactive twin. "
            + "Draw it with a chart or map of Zoning.Figures.");

    /// <summary>The figures in it.</summary>
    /// <returns>See <see cref="Table"/>.</returns>
    public Table ToTable() => Table;

    /// <summary>
    /// Writes the figure as a page that needs no network: plotly.js is in it once where this build holds it, else the picture is static.
    /// </summary>
    /// <param name="path">The file; one that is there already is written over.</param>
    /// <exception cref="IOException">The file can't be written.</exception>
    public void SaveHtml(string path) => FigurePage.Of(this).SaveHtml(path);

    /// <summary>Writes the static picture.</summary>
    /// <param name="path">The file; one that is there already is written over.</param>
    /// <exception cref="IOException">The file can't be written.</exception>
    public void SaveSvg(string path) => File.WriteAllText(path, Svg, new UTF8Encoding(false));

    /// <summary>
    /// Writes a map's figures by area with their outlines as GeoJSON (RFC 7946): longitude and latitude. It holds what the picture shows
    /// and no more.
    /// </summary>
    /// <param name="path">The file; one that is there already is written over.</param>
    /// <exception cref="InvalidOperationException">The figure isn't a map.</exception>
    /// <exception cref="IOException">The file can't be written.</exception>
    public void SaveGeoJson(string path) => File.WriteAllBytes(path, Layers is { } layers
        ? layers.Value.GeoJson()
        : throw new InvalidOperationException($"The figure '{Key}' is a chart: it has no areas. SaveCsv writes its figures."));

    /// <summary>
    /// Takes a picture of the static figure with a Chromium of this machine, at twice the size. Takes two to four seconds.
    /// </summary>
    /// <param name="path">The file; one that is there already is written over.</param>
    /// <param name="options">Where the browser is and how long it may take.</param>
    /// <param name="cancellation">Stops the browser; nothing is written then.</param>
    /// <exception cref="InvalidOperationException">There is no browser, or it failed; the message says what to do.</exception>
    /// <exception cref="TimeoutException">It took longer than it may.</exception>
    public void SavePng(string path, PngOptions? options = null, CancellationToken cancellation = default) =>
        Photograph.Take(Svg, path, options ?? new PngOptions(), cancellation);

    /// <summary>
    /// The figure for a notebook cell: the static picture, which a script makes interactive where plotly is on the page. It asks the
    /// network for nothing.
    /// </summary>
    /// <returns>A piece of HTML.</returns>
    public string ToHtml() => FigureCell.Of(this, new FigureOptions());

    /// <summary>The figure for a notebook cell, with options; a notebook calls <see cref="ToHtml"/>.</summary>
    /// <param name="options">How it is shown.</param>
    /// <returns>A piece of HTML; the same figure and options give the same text.</returns>
    public string ToCell(FigureOptions options) => FigureCell.Of(this, options);

    /// <summary>A figure with all that is around its picture.</summary>
    /// <param name="words">Key, title, unit, description and notes.</param>
    /// <param name="wide">The picture at <see cref="ChartWidth.Wide"/>.</param>
    /// <param name="caption">The caption under it.</param>
    /// <param name="table">The table behind it.</param>
    /// <param name="twin">The interactive twin.</param>
    /// <param name="narrow">The picture at <see cref="ChartWidth.Narrow"/>; null if the wide one does for both.</param>
    internal static Figure Of(PlotWords words, Plot wide, FigureCaption caption, Table table, PlotlyTwin twin, Plot? narrow = null) =>
        new(words.Key, words.Title, words.Document(wide, caption), table)
        {
            Caption = caption,
            Description = words.Description,
            Words = words,
            Wide = wide,
            Narrow = narrow,
            Twin = twin,
        };
}
