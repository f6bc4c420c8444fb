using System.Globalization;
using System.Text;
using System.Xml;

namespace Zoning.Formats;

/// <summary>
/// A style of QGIS (QML) for one column of figures: five classes of equal numbers of areas, hatching where the number is hidden, the code
/// as label. No text of the data is in it: labels name a column and are drawn as plain text.
/// </summary>
internal static class QmlStyle
{
    private const int MostClasses = 5;
    private static readonly string[] Fills = ["237,248,251", "178,226,226", "102,194,164", "44,162,95", "0,109,44"];

    internal static string Of(MapTable map, MapStyle style)
    {
        var column = IndexOf(map, style.Column);
        var breaks = Breaks([.. map.Rows.Select(row => row[column]).OfType<double>().Order()]);
        var text = new StringBuilder();
        var settings = new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n" };
        using (var xml = XmlWriter.Create(text, settings))
        {
            xml.WriteDocType("qgis", "http://mrcc.com/qgis.dtd", "SYSTEM", null);
            xml.WriteStartElement("qgis");
            xml.WriteAttributeString("version", "3.22.0");
            xml.WriteAttributeString("styleCategories", "Symbology|Labeling");
            WriteRules(xml, style, breaks);
            WriteLabels(xml, map.Columns[0].Name);
            xml.WriteEndElement();
        }

        return text.ToString();
    }

    /// <summary>The upper ends of the classes, ascending, the last the largest number; empty if no number is shown.</summary>
    internal static List<double> Breaks(double[] sorted) => sorted.Length == 0
        ? []
        : [.. Enumerable.Range(1, MostClasses)
            .Select(i => sorted[Math.Max(0, (int)Math.Ceiling(i * sorted.Length / (double)MostClasses) - 1)]).Distinct()];

    private static int IndexOf(MapTable map, string name)
    {
        for (var i = 0; i < map.Columns.Length; i++)
        {
            if (map.Columns[i].Name == name)
            {
                return i;
            }
        }

        throw new ArgumentException($"The map has no column '{name}'.", nameof(name));
    }

    private static void WriteRules(XmlWriter xml, MapStyle style, List<double> breaks)
    {
        xml.WriteStartElement("renderer-v2");
        WriteAttributes(xml, ("type", "RuleRenderer"), ("symbollevels", "0"), ("forceraster", "0"), ("enableorderby", "0"));
        xml.WriteStartElement("rules");
        xml.WriteAttributeString("key", "{00000000-0000-0000-0000-000000000000}");
        WriteRule(xml, 0, $"\"{style.Column}\" IS NULL", "Not shown");
        for (var i = 0; i < breaks.Count; i++)
        {
            var (low, high) = (i == 0 ? "" : Text(breaks[i - 1]), Text(breaks[i]));
            var above = low.Length > 0 ? $"\"{style.Column}\" > {low} AND " : "";
            WriteRule(xml, i + 1, $"{above}\"{style.Column}\" <= {high}", low.Length > 0 ? $"above {low} to {high}" : $"up to {high}");
        }

        xml.WriteEndElement();
        xml.WriteStartElement("symbols");
        WriteHatching(xml);
        for (var i = 0; i < breaks.Count; i++)
        {
            WriteSymbol(xml, i + 1, () =>
                WriteFill(xml, Fills[breaks.Count == 1 ? 2 : i * (Fills.Length - 1) / (breaks.Count - 1)] + ",255"));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteRule(XmlWriter xml, int number, string filter, string label)
    {
        xml.WriteStartElement("rule");
        WriteAttributes(
            xml, ("key", string.Create(CultureInfo.InvariantCulture, $"{{00000000-0000-0000-0000-{number + 1:000000000000}}}")),
            ("filter", filter),
            ("label", label), ("symbol", number.ToString(CultureInfo.InvariantCulture)));
        xml.WriteEndElement();
    }

    private static void WriteHatching(XmlWriter xml) => WriteSymbol(xml, 0, () =>
    {
        WriteFill(xml, "255,255,255,255");
        xml.WriteStartElement("layer");
        WriteAttributes(xml, ("class", "LinePatternFill"), ("enabled", "1"), ("locked", "0"), ("pass", "0"));
        WriteProperties(xml, ("angle", "45"), ("distance", "2"), ("distance_unit", "MM"), ("line_width", "0.3"), ("line_width_unit", "MM"));
        xml.WriteStartElement("symbol");
        WriteAttributes(xml, ("type", "line"), ("name", "@0@1"), ("alpha", "1"), ("clip_to_extent", "1"), ("force_rhr", "0"));
        xml.WriteStartElement("layer");
        WriteAttributes(xml, ("class", "SimpleLine"), ("enabled", "1"), ("locked", "0"), ("pass", "0"));
        WriteProperties(xml, ("line_color", "120,120,120,255"), ("line_style", "solid"), ("line_width", "0.3"), ("line_width_unit", "MM"));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static void WriteSymbol(XmlWriter xml, int number, Action layers)
    {
        xml.WriteStartElement("symbol");
        WriteAttributes(
            xml, ("type", "fill"), ("name", number.ToString(CultureInfo.InvariantCulture)), ("alpha", "1"),
            ("clip_to_extent", "1"), ("force_rhr", "0"));
        layers();
        xml.WriteEndElement();
    }

    private static void WriteFill(XmlWriter xml, string colour)
    {
        xml.WriteStartElement("layer");
        WriteAttributes(xml, ("class", "SimpleFill"), ("enabled", "1"), ("locked", "0"), ("pass", "0"));
        WriteProperties(
            xml, ("color", colour), ("style", "solid"), ("outline_color", "80,80,80,255"),
            ("outline_style", "solid"), ("outline_width", "0.2"),
            ("outline_width_unit", "MM"));
        xml.WriteEndElement();
    }

    private static void WriteLabels(XmlWriter xml, string column)
    {
        xml.WriteStartElement("labeling");
        xml.WriteAttributeString("type", "simple");
        xml.WriteStartElement("settings");
        xml.WriteAttributeString("calloutType", "simple");
        xml.WriteStartElement("text-style");
        WriteAttributes(
            xml, ("fieldName", column), ("isExpression", "0"), ("allowHtml", "0"), ("fontSize", "8"), ("textColor", "40,40,40,255"));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteProperties(XmlWriter xml, params ReadOnlySpan<(string Name, string Value)> properties)
    {
        xml.WriteStartElement("Option");
        xml.WriteAttributeString("type", "Map");
        foreach (var (name, value) in properties)
        {
            xml.WriteStartElement("Option");
            WriteAttributes(xml, ("type", "QString"), ("name", name), ("value", value));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteAttributes(XmlWriter xml, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            xml.WriteAttributeString(name, value);
        }
    }

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
