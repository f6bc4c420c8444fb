using System.Buffers.Binary;

namespace Zoning.Formats;

/// <summary>
/// What the reader of .xls does not tell: where cells hold an error, which era dates count from, whether there is a password or a link
/// ([MS-XLS], records of the workbook stream).
/// </summary>
internal sealed class XlsScan
{
    private const int Bof = 0x0809, BoundSheet = 0x0085, Era = 0x0022, Password = 0x002F, ErrorOrTruth = 0x0205, Formula = 0x0006,
        External = 0x01AE;

    /// <summary>Cells with an error: position of the sheet's stream, row and column from 0, and the error's text.</summary>
    public Dictionary<(int Sheet, int Row, int Column), string> Errors { get; } = [];

    /// <summary>Whether dates count from 1904.</summary>
    public bool IsFrom1904 { get; private set; }

    /// <summary>Whether the workbook is encrypted.</summary>
    public bool IsEncrypted { get; private set; }

    /// <summary>Whether it refers to other workbooks.</summary>
    public bool HasLinks { get; private set; }

    /// <summary>Reads the records of a workbook stream.</summary>
    public static XlsScan Of(byte[] stream)
    {
        var scan = new XlsScan();
        var sheets = new Dictionary<int, int>();
        var sheet = -1;
        for (var at = 0; at + 4 <= stream.Length;)
        {
            int kind = BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan(at));
            int length = BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan(at + 2));
            if (at + 4 + length > stream.Length)
            {
                break;
            }

            var body = stream.AsSpan(at + 4, length);
            switch (kind)
            {
                case BoundSheet when length >= 4:
                    sheets.TryAdd(BinaryPrimitives.ReadInt32LittleEndian(body), sheets.Count);
                    break;
                case Bof:
                    sheet = sheets.GetValueOrDefault(at, sheet);
                    break;
                default:
                    scan.Take(kind, body, sheet);
                    break;
            }

            at += 4 + length;
        }

        return scan;
    }

    private void Take(int kind, ReadOnlySpan<byte> body, int sheet)
    {
        switch (kind)
        {
            case Era when body.Length >= 2:
                IsFrom1904 = body[0] == 1;
                break;
            case Password:
                IsEncrypted = true;
                break;
            case External:
                // A link to this workbook itself has two bytes 01 04 after its count of sheets, one to add-ins 01 3A.
                HasLinks |= body.Length > 4;
                break;
            case ErrorOrTruth when body.Length >= 8 && body[7] == 1:
                Add(body, sheet, body[6]);
                break;
            case Formula when body.Length >= 14 && body[6] == 2 && body[12] == 0xFF && body[13] == 0xFF:
                Add(body, sheet, body[8]);
                break;
        }
    }

    private void Add(ReadOnlySpan<byte> body, int sheet, byte error)
    {
        var row = BinaryPrimitives.ReadUInt16LittleEndian(body);
        var column = BinaryPrimitives.ReadUInt16LittleEndian(body[2..]);
        Errors[(sheet, row, column)] = error switch
        {
            0x00 => "#NULL!",
            0x07 => "#DIV/0!",
            0x0F => "#VALUE!",
            0x17 => "#REF!",
            0x1D => "#NAME?",
            0x24 => "#NUM!",
            _ => "#N/A",
        };
    }
}
