namespace Zoning.Figures;

/// <summary>A map or chart: a static picture and the table behind it.</summary>
/// <param name="Key">A short key of lower-case letters, digits and hyphens; names the file.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Svg">The picture as a complete SVG document that needs nothing else, in UTF-8 when written.</param>
/// <param name="Table">The figures in it, a row an area, bar or step.</param>
public sealed record Figure(string Key, string Title, string Svg, Table Table);
