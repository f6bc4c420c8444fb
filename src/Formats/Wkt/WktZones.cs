using System.Text;
using CsvHelper;

namespace Zoning.Formats;

/// <summary>Reads zones from delimited text with a column of WKT, separated by commas, semicolons or tabs.</summary>
internal static class WktZones
{
    private static readonly string[] ShapeNames = ["wkt", "geometry", "geom", "the_geom", "wkt_geom", "wkt_geometry", "shape", "geom_wkt"];

    private static readonly char[] Separators = [',', ';', '\t', '|'];

    /// <summary>The features of a file, or <see langword="null"/> with findings.</summary>
    internal static DrawnLayer? Layer(InputFile file, ZoneLayout layout, FindingCollector findings, CancellationToken cancellation)
    {
        if (MapText.Utf8Of(file, findings) is not { } bytes)
        {
            return null;
        }

        if (bytes.Span.Contains((byte)0))
        {
            findings.AddPlain(MapFaults.Damaged, file.Name, "The text holds NUL bytes.");
            return null;
        }

        var malformed = 0L;
        var options = CsvReaderOptions.Default with
        {
            Separator = SeparatorOf(bytes.Span),
            HasHeader = false,
            TrimWhitespace = true,
            TrimInsideQuotes = true,
            TrackLineNumbers = true,
            OnMalformedRecord = record => malformed = malformed == 0 ? record.LineNumber : malformed,
        };
        using var reader = CsvReader.Create(bytes, options);
        var layer = reader.Read() ? Rows(file.Name, reader, layout, findings, cancellation) : null;
        if (malformed > 0)
        {
            findings.Add(CsvFaults.BadQuotes, file.Name, (int)malformed, "A quotation mark stands inside a cell or is not closed.");
            return null;
        }

        return layer;
    }

    private static DrawnLayer? Rows(
        string file, CsvReader reader, ZoneLayout layout, FindingCollector findings, CancellationToken cancellation)
    {
        var names = reader.Current.ToArray();
        var columns = new MapColumns(layout);
        var positions = columns.Match([.. names.Select(VisibleText.Of)]);
        var shapeColumn = Array.FindIndex(names, name => ShapeNames.Contains(VisibleText.Of(name), StringComparer.OrdinalIgnoreCase));
        var layer = new DrawnLayer([], columns) { MayGuessCrs = true, At = "at line" };
        var srids = new SortedSet<string>(StringComparer.Ordinal);
        var positionsLeft = DrawnLayer.MostPositions;
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            var cells = reader.Current.ToArray();
            shapeColumn = shapeColumn >= 0 ? shapeColumn : Array.FindIndex(cells, cell => WktShape.LooksLike(cell));
            if (shapeColumn < 0)
            {
                findings.AddPlain(MapFaults.NoShapes, file,
                    "No column is named WKT or geometry, and the first row has no text of that kind.");
                return null;
            }

            if (cells.Length != names.Length)
            {
                findings.Add(CsvFaults.RaggedRow, file, (int)reader.LineNumber,
                    $"The row has {cells.Length} cells; the header has {names.Length}.");
                continue;
            }

            if (layer.Features.Count == DrawnLayer.MostFeatures)
            {
                findings.Add(ZoneFaults.TooDetailed, file, 0, $"There are more than {DrawnLayer.MostFeatures} features.");
                return null;
            }

            var text = cells[shapeColumn];
            if (WktShape.SridOf(text) is { Length: > 0 } srid)
            {
                srids.Add(srid);
            }

            var shape = text.Length == 0 ? null : WktShape.Read(text, positionsLeft);
            positionsLeft -= shape?.Positions ?? 0;
            var values = Array.ConvertAll(positions, at => at < 0 || cells[at].Length == 0 ? null : cells[at]);
            layer.Features.Add(new MapFeature((int)reader.LineNumber, values, shape));
            if (shape is { IsTooDetailed: true })
            {
                break;
            }
        }

        if (layer.Features.Count == 0)
        {
            findings.AddPlain(ZoneFaults.NoFeatures, file, "There are no rows below the header.");
            return null;
        }

        return srids.Count == 0 ? layer : layer with { CrsName = srids.Count == 1 ? "EPSG:" + srids.Min : string.Join(" and ", srids) };
    }

    /// <summary>The sign that the header row has most of, outside quotes.</summary>
    private static char SeparatorOf(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOfAny((byte)'\n', (byte)'\r');
        var header = Encoding.UTF8.GetString(end < 0 ? bytes : bytes[..end]);
        return Separators.MaxBy(sign => header.Count(letter => letter == sign));
    }
}
