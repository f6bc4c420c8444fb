using System.Buffers.Binary;
using System.Text;

namespace Zoning.Formats;

/// <summary>The table of attributes of a shapefile (dBASE): texts of its cells, trimmed.</summary>
internal sealed class DbfTable
{
    private const int FieldSize = 32;
    private const byte EndOfFields = 0x0D;
    private const byte Deleted = (byte)'*';

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly Encoding _encoding;
    private readonly List<(int Start, int Length)> _fields = [];
    private readonly int _first;
    private readonly int _rowSize;

    private DbfTable(ReadOnlyMemory<byte> bytes, Encoding encoding)
    {
        (_bytes, _encoding) = (bytes, encoding);
        Rows = BinaryPrimitives.ReadInt32LittleEndian(bytes.Span[4..]);
        _first = BinaryPrimitives.ReadUInt16LittleEndian(bytes.Span[8..]);
        _rowSize = BinaryPrimitives.ReadUInt16LittleEndian(bytes.Span[10..]);
    }

    /// <summary>How many rows there are.</summary>
    internal int Rows { get; }

    /// <summary>The names of the columns.</summary>
    internal List<string> Names { get; } = [];

    /// <summary>Reads the table's outline, or adds a finding.</summary>
    internal static DbfTable? Read(InputFile file, Encoding encoding, FindingCollector findings)
    {
        var bytes = file.Bytes;
        if (bytes.Length < FieldSize)
        {
            findings.AddPlain(MapFaults.Damaged, file.Name, "The .dbf ends inside its header.");
            return null;
        }

        var table = new DbfTable(bytes, encoding);
        if (table.Rows < 0 || table._rowSize == 0 || table._first > bytes.Length || !table.ReadFields())
        {
            findings.AddPlain(MapFaults.Damaged, file.Name, "The header of the .dbf contradicts itself.");
            return null;
        }

        if (table._first + (long)table.Rows * table._rowSize > bytes.Length)
        {
            findings.AddPlain(MapFaults.Damaged, file.Name, "The .dbf is shorter than it says: it was probably cut while it was copied.");
            return null;
        }

        return table;
    }

    /// <summary>Whether a row was deleted and only still lies there.</summary>
    internal bool IsDeleted(int row) => _bytes.Span[_first + row * _rowSize] == Deleted;

    /// <summary>The text of a cell; <see langword="null"/> if it is blank or the column is absent.</summary>
    internal string? Text(int row, int column)
    {
        if (column < 0)
        {
            return null;
        }

        var (start, length) = _fields[column];
        var cell = _bytes.Span.Slice(_first + row * _rowSize + start, length);
        var end = cell.IndexOf((byte)0);
        var text = _encoding.GetString(end < 0 ? cell : cell[..end]).Trim();

        // dBASE fills a number that isn't known with asterisks.
        return text.Length == 0 || text.AsSpan().Trim('*').IsEmpty ? null : text;
    }

    private bool ReadFields()
    {
        var span = _bytes.Span;
        var start = 1;
        for (var at = FieldSize; at + FieldSize <= _first && span[at] != EndOfFields; at += FieldSize)
        {
            var name = span.Slice(at, 11);
            var end = name.IndexOf((byte)0);
            Names.Add(_encoding.GetString(end < 0 ? name : name[..end]).Trim());

            // Of a text the byte for decimals is the upper part of its length.
            var length = span[at + 16] + (span[at + 11] == (byte)'C' ? 256 * span[at + 17] : 0);
            _fields.Add((start, length));
            start += length;
        }

        return start <= _rowSize && Names.Count > 0;
    }
}
