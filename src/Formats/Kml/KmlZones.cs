using System.Globalization;
using System.Xml;

namespace Zoning.Formats;

/// <summary>Reads zones from KML: placemarks with polygons. Codes and names come from extended data, else from the placemark's own
/// <c>name</c> and <c>id</c>. A document type declaration is refused, nothing outside the file is fetched.</summary>
internal static class KmlZones
{
    private const int Deepest = 64;
    private const int LongestText = 60_000_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = LongestText,
    };

    /// <summary>The features of a file, or <see langword="null"/> with findings.</summary>
    internal static DrawnLayer? Layer(InputFile file, ZoneLayout layout, FindingCollector findings, CancellationToken cancellation)
    {
        var columns = new MapColumns(layout);
        var layer = new DrawnLayer([], columns) { CrsName = "EPSG:4326", At = "at line" };
        var folders = new SortedSet<string>(StringComparer.Ordinal);
        try
        {
            using var stream = new MemoryStream(file.Bytes.ToArray(), writable: false);
            using var reader = XmlReader.Create(stream, Settings);
            ReadPlacemarks(reader, layout, layer, folders, cancellation);
        }
        catch (XmlException fault)
        {
            findings.Add(MapFaults.Damaged, file.Name, fault.LineNumber, string.Create(
                CultureInfo.InvariantCulture,
                $"The text stops being XML that may be read, at character {fault.LinePosition} of this line."));
            return null;
        }

        if (layout.Layer is { } asked && !folders.Contains(asked))
        {
            findings.Add(MapFaults.LayerAbsent, file.Name, 0,
                $"There is no folder '{ZoneChecks.Short(asked)}'. {MapNames.Listed("Its folders are", folders)}".Trim());
            return null;
        }

        if (layer.Features.Count == 0)
        {
            findings.AddPlain(ZoneFaults.NoFeatures, file.Name, "There is no placemark.");
            return null;
        }

        if (layer.Features.Count > DrawnLayer.MostFeatures)
        {
            findings.Add(ZoneFaults.TooDetailed, file.Name, 0, $"There are more than {DrawnLayer.MostFeatures} features.");
            return null;
        }

        return layer;
    }

    private static void ReadPlacemarks(
        XmlReader reader, ZoneLayout layout, DrawnLayer layer, SortedSet<string> folders, CancellationToken cancellation)
    {
        var positionsLeft = DrawnLayer.MostPositions;
        var open = new Stack<(int Depth, string Name)>();
        while (reader.Read())
        {
            if (reader.Depth > Deepest)
            {
                throw new XmlException("It nests too deep.", null, ((IXmlLineInfo)reader).LineNumber, ((IXmlLineInfo)reader).LinePosition);
            }

            while (open.Count > 0 && reader.Depth <= open.Peek().Depth && reader.NodeType is XmlNodeType.EndElement or XmlNodeType.Element)
            {
                open.Pop();
            }

            if (reader.NodeType != XmlNodeType.Element || reader.IsEmptyElement)
            {
                continue;
            }

            if (reader.LocalName == "Folder")
            {
                open.Push((reader.Depth, ""));
            }
            else if (reader.LocalName == "name" && open.Count > 0 && reader.Depth == open.Peek().Depth + 1)
            {
                var depth = open.Pop().Depth;
                var name = TextOf(reader);
                open.Push((depth, name));
                folders.Add(name);
            }
            else if (reader.LocalName == "Placemark" && layer.Features.Count <= DrawnLayer.MostFeatures)
            {
                cancellation.ThrowIfCancellationRequested();
                var feature = ReadPlacemark(reader, layer.Columns, positionsLeft);
                positionsLeft -= feature.Shape?.Positions ?? 0;
                if (layout.Layer is not { } asked || open.Any(folder => folder.Name == asked))
                {
                    layer.Features.Add(feature);
                }
            }
        }
    }

    private static MapFeature ReadPlacemark(XmlReader reader, MapColumns columns, int positionsAllowed)
    {
        var line = ((IXmlLineInfo)reader).LineNumber;
        var values = new string?[columns.Count];
        var shape = new DrawnShape(positionsAllowed);
        var (hasShape, depth) = (false, reader.Depth);
        string? ownName = null;
        var ownId = reader.GetAttribute("id");
        var data = "";
        List<double[]>? polygon = null;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "Polygon" && polygon is not null)
            {
                shape.AddPolygon(polygon);
                polygon = null;
            }

            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "name" when reader.Depth == depth + 1:
                    ownName = TextOf(reader);
                    break;
                case "SimpleData":
                    Keep(columns, values, reader.GetAttribute("name") ?? "", TextOf(reader));
                    break;
                case "Data":
                    data = reader.GetAttribute("name") ?? "";
                    break;
                case "value" when data.Length > 0:
                    Keep(columns, values, data, TextOf(reader));
                    data = "";
                    break;
                case "Polygon":
                    (hasShape, polygon) = (true, reader.IsEmptyElement ? null : []);
                    break;
                case "Point" or "LineString" or "Track":
                    (hasShape, shape.HasOtherGeometry) = (true, true);
                    break;
                case "MultiGeometry":
                    hasShape = true;
                    break;
                case "coordinates" when polygon is not null:
                    polygon.Add(Ring(TextOf(reader), shape));
                    break;
            }
        }

        KeepOwn(columns, values, "name", ownName);
        KeepOwn(columns, values, "id", ownId);
        return new MapFeature(line, values, hasShape ? shape : null);
    }

    private static void Keep(MapColumns columns, string?[] values, string name, string text)
    {
        columns.Wants(name);
        columns.Keep(name, text, values);
    }

    /// <summary>Keeps the placemark's own name or id, unless its data have one of that name.</summary>
    private static void KeepOwn(MapColumns columns, string?[] values, string name, string? text)
    {
        if (text is null)
        {
            return;
        }

        var given = values.ToArray();
        columns.Wants(name);
        columns.Keep(name, text, values);
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = given[i] ?? values[i];
        }
    }

    private static double[] Ring(string text, DrawnShape shape)
    {
        var numbers = new List<double>();
        Span<Range> axes = stackalloc Range[4];
        foreach (var position in text.AsSpan().SplitAny(" \t\r\n"))
        {
            var part = text.AsSpan()[position];
            if (part.IsEmpty)
            {
                continue;
            }

            var count = part.Split(axes, ',');
            if (count is < 2 or > 3
                || !double.TryParse(part[axes[0]], NumberStyles.Float, CultureInfo.InvariantCulture, out var x)
                || !double.TryParse(part[axes[1]], NumberStyles.Float, CultureInfo.InvariantCulture, out var y)
                || !double.IsFinite(x) || !double.IsFinite(y))
            {
                shape.Fail("A position is not longitude,latitude; write no blank after the comma.");
                break;
            }

            if (!shape.Spend())
            {
                break;
            }

            shape.HasHeights |= count == 3 && part[axes[2]].Trim("0.").Length > 0;
            numbers.Add(x);
            numbers.Add(y);
        }

        return shape.Close(numbers);
    }

    /// <summary>The text inside an element; the reader stands at its end afterwards.</summary>
    private static string TextOf(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var (text, depth) = (new System.Text.StringBuilder(), reader.Depth);
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                text.Append(reader.Value);
            }
        }

        return text.ToString().Trim();
    }
}
