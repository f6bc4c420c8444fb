using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Zoning.Formats;

/// <summary>An .xls workbook (Excel 97 to 2003), read with ExcelDataReader; errors, which that leaves blank, come from a scan.</summary>
internal sealed class XlsBook : IWorkbookSheets
{
    private const int MostCells = 65_536 * 256;
    private static readonly DateTime Era1904 = new(1904, 1, 1);
    private static readonly DateTime AfterFalseDay = new(1900, 3, 1);
    private readonly byte[] _bytes;
    private readonly XlsScan _scan;
    private readonly Dictionary<string, CellFormat> _formats = new(StringComparer.Ordinal);

    /// <summary>The library asks .NET for the code pages of old workbooks, which are there only once they are registered.</summary>
    static XlsBook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private XlsBook(byte[] bytes, XlsScan scan)
    {
        _bytes = bytes;
        _scan = scan;
        Tabs = Read(reader =>
        {
            var tabs = ImmutableArray.CreateBuilder<SheetTab>();
            do
            {
                tabs.Add(new SheetTab(reader.Name ?? "", reader.VisibleState != "visible"));
            }
            while (reader.NextResult());

            return tabs.ToImmutable();
        });
    }

    /// <inheritdoc/>
    public ImmutableArray<SheetTab> Tabs { get; }

    /// <inheritdoc/>
    public bool HasLinks => _scan.HasLinks;

    /// <summary>Opens a compound file as a workbook; another kind of file is named for what it is.</summary>
    public static XlsBook Open(InputFile file)
    {
        var bytes = file.Bytes.ToArray();
        var compound = new CompoundFile(bytes);
        if (compound.Has("EncryptedPackage"))
        {
            throw new WorkbookFaultException(WorkbookFaults.Protected, "It needs a password to open.");
        }

        var name = compound.Has("Workbook") ? "Workbook" : "Book";
        if (!compound.Has(name))
        {
            throw new WorkbookFaultException(WorkbookFaults.OtherFormat, compound.Has("WordDocument") ? "It is a Word document (.doc)."
                : "It is a file of an older Office program, but no workbook.");
        }

        var scan = XlsScan.Of(compound.Stream(name));
        return scan.IsEncrypted
            ? throw new WorkbookFaultException(WorkbookFaults.Protected, "It needs a password to open.")
            : new XlsBook(bytes, scan);
    }

    /// <inheritdoc/>
    public SheetExtent ExtentOf(int sheet) => Read(reader =>
    {
        GoTo(reader, sheet);
        var (rows, columns, number, hidden) = (0, 0, 0, 0);
        for (var column = 0; column < reader.FieldCount; column++)
        {
            hidden += reader.GetColumnWidth(column) == 0 ? 1 : 0;
        }

        while (reader.Read())
        {
            number++;
            for (var column = reader.FieldCount - 1; column >= 0; column--)
            {
                if (reader.GetValue(column) is not null)
                {
                    (rows, columns) = (number, Math.Max(columns, column + 1));
                    break;
                }
            }
        }

        var merged = (reader.MergeCells ?? []).Where(range => range.ToRow > range.FromRow)
            .Select(range => new MergedCells(range.FromRow + 1, range.ToRow + 1, range.FromColumn, range.ToColumn));
        return new SheetExtent(rows, columns, hidden, [.. merged]);
    });

    /// <inheritdoc/>
    public IEnumerable<SheetRow> Rows(int sheet) => Read(reader =>
    {
        GoTo(reader, sheet);
        var rows = new List<SheetRow>();
        var (number, cells) = (0, 0);
        while (reader.Read())
        {
            number++;
            var row = new SheetRow(number, reader.RowHeight == 0, []);
            for (var column = 0; column < reader.FieldCount; column++)
            {
                if (CellOf(reader, sheet, number, column) is { } cell)
                {
                    row.Cells.Add(cell);
                    cells++;
                }
            }

            if (cells > MostCells)
            {
                throw new WorkbookFaultException(WorkbookFaults.TooLarge, "The sheet has more cells than a workbook of its kind can have.");
            }

            if (row.Cells.Count > 0)
            {
                rows.Add(row);
            }
        }

        return rows;
    });

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private static void GoTo(IExcelDataReader reader, int sheet)
    {
        for (var at = 0; at < sheet; at++)
        {
            reader.NextResult();
        }
    }

    private SheetCell? CellOf(IExcelDataReader reader, int sheet, int number, int column)
    {
        if (_scan.Errors.TryGetValue((sheet, number - 1, column), out var error))
        {
            return new SheetCell(column, error, SheetCellState.Error);
        }

        return reader.GetValue(column) switch
        {
            null => null,
            string text => XlsxBook.Text(column, text),
            bool truth => new SheetCell(column, truth ? "yes" : "no"),
            DateTime moment => XlsxBook.OfNumber(column, SerialOf(moment), FormatOf(reader, column), _scan.IsFrom1904),
            TimeSpan span => XlsxBook.OfNumber(column, span.TotalDays, FormatOf(reader, column), _scan.IsFrom1904),
            IConvertible number0 => XlsxBook.OfNumber(
                column, number0.ToDouble(CultureInfo.InvariantCulture), FormatOf(reader, column), _scan.IsFrom1904),
            _ => null,
        };
    }

    /// <summary>The day number that a date was made from, so that both kinds of workbook write dates and times the same way.</summary>
    private double SerialOf(DateTime moment)
    {
        if (_scan.IsFrom1904)
        {
            return (moment - Era1904).TotalDays;
        }

        var days = moment.ToOADate();
        return moment < AfterFalseDay ? days - 1 : days;
    }

    private CellFormat FormatOf(IExcelDataReader reader, int column)
    {
        var code = reader.GetNumberFormatString(column) ?? "General";
        if (!_formats.TryGetValue(code, out var format))
        {
            _formats.Add(code, format = CellFormat.Of(code));
        }

        return format;
    }

    /// <summary>
    /// Works with a fresh reader. What the library throws on damaged bytes is not part of its contract, so every fault of its kinds is
    /// taken for damage.
    /// </summary>
    private T Read<T>(Func<IExcelDataReader, T> work)
    {
        try
        {
            using var stream = new MemoryStream(_bytes, writable: false);
            using var reader = ExcelReaderFactory.CreateBinaryReader(
                stream, new ExcelReaderConfiguration { FallbackEncoding = CodePagesEncodingProvider.Instance.GetEncoding(1252) });
            return work(reader);
        }
        catch (InvalidPasswordException)
        {
            throw new WorkbookFaultException(WorkbookFaults.Protected, "It needs a password to open.");
        }
        catch (ExcelReaderException)
        {
            throw new WorkbookFaultException(WorkbookFaults.Damaged, "A record of it can't be read.");
        }
        catch (SystemException fault) when (fault is not (OutOfMemoryException or OperationCanceledException))
        {
            throw new WorkbookFaultException(WorkbookFaults.Damaged, "A record of it can't be read.");
        }
    }
}
