using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Zoning.Formats;

/// <summary>
/// Reads zones from a shapefile: shapes from the <c>.shp</c>, attributes from the <c>.dbf</c> in the encoding of the <c>.cpg</c>, the
/// system from the <c>.prj</c>. Rings that are not closed are closed and counted; what a count promises must be there.
/// </summary>
internal static class ShapefileZones
{
    private const int HeaderSize = 100;
    private const int NameLetters = 10;
    private const int PolygonFixed = 44;

    /// <summary>The features of a shapefile, or <see langword="null"/> with findings.</summary>
    internal static DrawnLayer? Layer(InputFile file, ZoneLayout layout, FindingCollector findings, CancellationToken cancellation)
    {
        var table = file.Part(".dbf") is { } dbf ? DbfTable.Read(dbf, EncodingOf(file, dbf, findings), findings) : Absent(file, findings);
        if (table is null || !IsWhole(file, findings))
        {
            return null;
        }

        var columns = new MapColumns(layout);
        var positions = columns.Match(table.Names, NameLetters);
        var layer = new DrawnLayer([], columns)
        {
            CrsName = file.Part(".prj") is { } prj ? Encoding.Latin1.GetString(prj.Bytes.Span).Trim() : null,
            MayGuessCrs = file.Part(".prj") is null,
        };
        var positionsLeft = DrawnLayer.MostPositions;
        var bytes = file.Bytes.Span;
        var at = HeaderSize;
        var record = 0;
        for (; at + 8 <= bytes.Length; record++)
        {
            cancellation.ThrowIfCancellationRequested();
            var length = 2L * BinaryPrimitives.ReadInt32BigEndian(bytes[(at + 4)..]);
            if (length < 4 || at + 8 + length > bytes.Length)
            {
                findings.Add(MapFaults.Damaged, file.Name, record + 1, "The record is longer than the file.");
                return null;
            }

            if (record >= DrawnLayer.MostFeatures)
            {
                findings.Add(ZoneFaults.TooDetailed, file.Name, 0, $"There are more than {DrawnLayer.MostFeatures} features.");
                return null;
            }

            if (record < table.Rows && !table.IsDeleted(record))
            {
                var shape = ShapeOf(bytes.Slice(at + 8, (int)length), positionsLeft);
                positionsLeft -= shape.Positions;
                var row = record;
                layer.Features.Add(new MapFeature(record + 1, Array.ConvertAll(positions, column => table.Text(row, column)), shape));
            }

            at += 8 + (int)length;
        }

        return IsMatched(file, table, record, findings) ? layer : null;
    }

    private static bool IsMatched(InputFile file, DbfTable table, int records, FindingCollector findings)
    {
        if (records != table.Rows)
        {
            findings.Add(MapFaults.Damaged, file.Name, 0, string.Create(
                CultureInfo.InvariantCulture, $"The .shp has {records} shapes and the .dbf {table.Rows} rows; they must go together."));
            return false;
        }

        if (records == 0)
        {
            findings.AddPlain(ZoneFaults.NoFeatures, file.Name, "The shapefile has no shapes.");
        }

        return records > 0;
    }

    private static DbfTable? Absent(InputFile file, FindingCollector findings)
    {
        findings.AddPlain(MapFaults.PartAbsent, file.Name, "The .dbf, which holds codes and names, is not beside the .shp.");
        return null;
    }

    private static bool IsWhole(InputFile file, FindingCollector findings)
    {
        var bytes = file.Bytes.Span;
        if (bytes.Length < HeaderSize || BinaryPrimitives.ReadInt32BigEndian(bytes) != 9994)
        {
            findings.AddPlain(MapFaults.Damaged, file.Name, "It does not begin as a .shp does.");
            return false;
        }

        var length = 2L * BinaryPrimitives.ReadInt32BigEndian(bytes[24..]);
        if (length != bytes.Length)
        {
            findings.AddPlain(MapFaults.Damaged, file.Name, length > bytes.Length
                ? "It is shorter than it says: it was probably cut while it was copied."
                : "It is longer than it says.");
            return false;
        }

        return true;
    }

    private static Encoding EncodingOf(InputFile file, InputFile dbf, FindingCollector findings)
    {
        if (file.Part(".cpg") is { } cpg)
        {
            var name = Encoding.Latin1.GetString(cpg.Bytes.Span).Trim();
            if (Encodings.Named(name) is { } named)
            {
                return named;
            }

            findings.Add(MapFaults.OtherEncoding, file.Name, 0,
                $"The .cpg says '{ZoneChecks.Short(name)}', which is not known; Windows-1252 is used.");
            return Encodings.Windows1252;
        }

        if (dbf.Bytes.Length > 29 && dbf.Bytes.Span[29] is 0x03 or 0x57 or 0x58)
        {
            return Encodings.Windows1252;
        }

        if (System.Text.Unicode.Utf8.IsValid(dbf.Bytes.Span[Math.Min(dbf.Bytes.Length, 32)..]))
        {
            return Encoding.UTF8;
        }

        findings.AddPlain(MapFaults.OtherEncoding, file.Name, "There is no .cpg; Windows-1252 is used.");
        return Encodings.Windows1252;
    }

    private static DrawnShape ShapeOf(ReadOnlySpan<byte> record, int positionsAllowed)
    {
        var shape = new DrawnShape(positionsAllowed);
        var kind = BinaryPrimitives.ReadInt32LittleEndian(record);
        switch (kind)
        {
            case 0:
                shape.IsNull = true;
                break;
            case 5 or 15 or 25:
                shape.HasHeights = kind != 5;
                ReadPolygon(record, shape);
                break;
            case 1 or 3 or 8 or 11 or 13 or 18 or 21 or 23 or 28:
                shape.HasOtherGeometry = true;
                break;
            default:
                shape.Fail(string.Create(CultureInfo.InvariantCulture, $"The shape is of the kind {kind}, which is none of polygons."));
                break;
        }

        return shape;
    }

    private static void ReadPolygon(ReadOnlySpan<byte> record, DrawnShape shape)
    {
        var parts = record.Length < PolygonFixed ? -1 : BinaryPrimitives.ReadInt32LittleEndian(record[36..]);
        var points = record.Length < PolygonFixed ? -1 : BinaryPrimitives.ReadInt32LittleEndian(record[40..]);
        if (parts < 0 || points < 0 || PolygonFixed + 4L * parts + 16L * points > record.Length)
        {
            shape.Fail("The shape stops in the middle, or its counts are wrong.");
            return;
        }

        if (!shape.Spend(points))
        {
            return;
        }

        var rings = new List<double[]>();
        for (var part = 0; part < parts; part++)
        {
            var first = BinaryPrimitives.ReadInt32LittleEndian(record[(PolygonFixed + 4 * part)..]);
            var next = part == parts - 1 ? points : BinaryPrimitives.ReadInt32LittleEndian(record[(PolygonFixed + 4 * part + 4)..]);
            if (first < 0 || next < first || next > points)
            {
                shape.Fail("The parts of the shape are not in order.");
                return;
            }

            if (Ring(record[(PolygonFixed + 4 * parts)..], first, next, shape) is not { } ring)
            {
                return;
            }

            rings.Add(ring);
        }

        shape.AddRings(rings);
    }

    private static double[]? Ring(ReadOnlySpan<byte> points, int first, int next, DrawnShape shape)
    {
        var numbers = new List<double>(2 * (next - first) + 2);
        for (var at = 16 * first; at < 16 * next; at += 8)
        {
            var number = BinaryPrimitives.ReadDoubleLittleEndian(points[at..]);
            if (!double.IsFinite(number))
            {
                shape.Fail("A position of a ring holds something that is not a finite number.");
                return null;
            }

            numbers.Add(number);
        }

        return shape.Close(numbers);
    }
}
