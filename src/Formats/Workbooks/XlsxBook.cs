using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Zoning.Formats;

/// <summary>An .xlsx workbook, read row by row: what it unpacks to is counted while it is read, and nothing outside it is opened.</summary>
internal sealed class XlsxBook : IWorkbookSheets
{
    /// <summary>The rows that a spreadsheet can have.</summary>
    public const int MostRows = 1_048_576;

    /// <summary>The columns that a spreadsheet can have.</summary>
    public const int MostColumns = 16_384;

    private const long MostMerged = 100_000;
    private readonly ZipArchive _zip;
    private readonly XlsxParts _parts;
    private readonly List<string> _sheets = [];
    private readonly Lazy<List<string>> _strings;
    private readonly Lazy<List<CellFormat>> _formats;
    private readonly bool _isFrom1904;

    private XlsxBook(ZipArchive zip, string workbook)
    {
        _zip = zip;
        _parts = new XlsxParts(zip);
        var relations = _parts.RelationsOf(workbook);
        var tabs = ImmutableArray.CreateBuilder<SheetTab>();
        using (var xml = _parts.Open(workbook))
        {
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element)
                {
                    continue;
                }

                _isFrom1904 |= xml.LocalName == "workbookPr" && xml.GetAttribute("date1904") is "1" or "true" or "on";
                if (xml.LocalName == "sheet" && XlsxParts.IdOf(xml) is { } id
                    && relations.TryGetValue(id, out var relation) && relation.Kind == "worksheet")
                {
                    tabs.Add(new SheetTab(xml.GetAttribute("name") ?? "", xml.GetAttribute("state") is "hidden" or "veryHidden"));
                    _sheets.Add(relation.Target);
                }
            }
        }

        Tabs = tabs.ToImmutable();
        HasLinks = relations.Values.Any(relation => relation.Kind == "externalLink");
        _strings = new(() => _parts.SharedStrings(PartOf("sharedStrings")));
        _formats = new(() => _parts.Formats(PartOf("styles")));

        string? PartOf(string kind) => relations.Values.Where(one => one.Kind == kind).Select(one => one.Target).FirstOrDefault();
    }

    /// <inheritdoc/>
    public ImmutableArray<SheetTab> Tabs { get; }

    /// <inheritdoc/>
    public bool HasLinks { get; }

    /// <summary>Opens a zip as a workbook; another kind of zip is named for what it is.</summary>
    public static XlsxBook Open(InputFile file)
    {
        var zip = new ZipArchive(new MemoryStream(file.Bytes.ToArray(), writable: false), ZipArchiveMode.Read);
        var parts = new XlsxParts(zip);
        var main = parts.RelationsOf("").Values.FirstOrDefault(relation => relation.Kind == "officeDocument").Target ?? "xl/workbook.xml";
        if (main.EndsWith(".bin", StringComparison.OrdinalIgnoreCase))
        {
            throw new WorkbookFaultException(WorkbookFaults.OtherFormat, "It is a binary Excel workbook (.xlsb).");
        }

        if (!parts.Has(main) || main.StartsWith("word/", StringComparison.Ordinal) || main.StartsWith("ppt/", StringComparison.Ordinal))
        {
            throw new WorkbookFaultException(WorkbookFaults.OtherFormat, NameOf(parts));
        }

        return new XlsxBook(zip, main);
    }

    /// <inheritdoc/>
    public SheetExtent ExtentOf(int sheet)
    {
        var (rows, columns, hidden) = (0, 0, 0);
        var merged = ImmutableArray.CreateBuilder<MergedCells>();
        using var xml = _parts.Open(_sheets[sheet]);
        var place = new CellPlace();
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "row":
                    place.Row(xml.GetAttribute("r"));
                    break;
                case "c":
                    columns = Math.Max(columns, place.Cell(xml.GetAttribute("r")) + 1);
                    rows = Math.Max(rows, place.Number);
                    break;
                case "col" when xml.GetAttribute("hidden") is "1" or "true":
                    var (first, last) = (XlsxParts.Whole(xml.GetAttribute("min")) ?? 1, XlsxParts.Whole(xml.GetAttribute("max")) ?? 1);
                    hidden += Math.Clamp(last - (long)first + 1, 0, MostColumns) is var count && first <= 1_000 ? (int)count : 0;
                    break;
                case "mergeCell" when CellPlace.Range(xml.GetAttribute("ref")) is { } range && range.LastRow > range.FirstRow:
                    merged.Add(merged.Count < MostMerged ? range : throw new WorkbookFaultException(
                        WorkbookFaults.TooLarge, "The sheet has more than 100,000 merged cells."));
                    break;
            }
        }

        return new SheetExtent(rows, columns, hidden, merged.ToImmutable());
    }

    /// <inheritdoc/>
    public IEnumerable<SheetRow> Rows(int sheet)
    {
        using var xml = _parts.Open(_sheets[sheet]);
        var place = new CellPlace();
        SheetRow? row = null;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "row")
            {
                if (row is { Cells.Count: > 0 })
                {
                    yield return row;
                }

                place.Row(xml.GetAttribute("r"));
                row = new SheetRow(place.Number, xml.GetAttribute("hidden") is "1" or "true", []);
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c" && row is not null)
            {
                var column = place.Cell(xml.GetAttribute("r"));
                if (ReadCell(xml, column) is { } cell)
                {
                    row.Cells.Add(cell);
                }
            }
        }

        if (row is { Cells.Count: > 0 })
        {
            yield return row;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _zip.Dispose();

    private static string NameOf(XlsxParts parts) =>
        parts.Has("content.xml") && parts.Has("mimetype") ? "It is an OpenDocument file (.ods), as LibreOffice saves it."
        : parts.HasUnder("word/") ? "It is a Word document (.docx)."
        : parts.HasUnder("Index/") ? "It is a Numbers document of a Mac."
        : "It is a zip archive.";

    private SheetCell? ReadCell(XmlReader xml, int column)
    {
        var kind = xml.GetAttribute("t") ?? "n";
        var style = XlsxParts.Whole(xml.GetAttribute("s")) ?? 0;
        if (xml.IsEmptyElement)
        {
            return null;
        }

        var depth = xml.Depth;
        var (value, isFormula) = ("", false);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.Depth == depth + 1)
            {
                isFormula |= xml.LocalName == "f";
                if (xml.LocalName is "is")
                {
                    value = XlsxParts.RichText(xml);
                }
                else if (xml.LocalName == "v")
                {
                    value = ReadValue(xml);
                }
            }
        }

        if (value.Length == 0)
        {
            // A formula that gives an empty text is written as t="str" with an empty value.
            return isFormula && kind != "str" ? new SheetCell(column, SpreadsheetMarks.NotCalculated, SheetCellState.NotCalculated) : null;
        }

        return CellOf(column, kind, value, style);
    }

    private SheetCell? CellOf(int column, string kind, string value, int style)
    {
        switch (kind)
        {
            case "s":
                return XlsxParts.Whole(value.Trim()) is { } index && index < _strings.Value.Count
                    ? Text(column, _strings.Value[index])
                    : throw new WorkbookFaultException(WorkbookFaults.Damaged, "A cell refers to a text that the workbook does not have.");
            case "b":
                return new SheetCell(column, value.Trim() is "1" or "true" ? "yes" : "no");
            case "e":
                return new SheetCell(column, SpreadsheetMarks.FaultOf(value) is null ? "#N/A" : value, SheetCellState.Error);
            case "d":
                return Text(column, value.EndsWith("T00:00:00", StringComparison.Ordinal) ? value[..^9] : value);
            case "str" or "inlineStr":
                return Text(column, value.Contains("_x", StringComparison.Ordinal) ? XmlConvert.DecodeName(value) : value);
        }

        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            throw new WorkbookFaultException(WorkbookFaults.Damaged, "A cell that should hold a number does not.");
        }

        var format = style < _formats.Value.Count ? _formats.Value[style] : null;
        return OfNumber(column, number, format, _isFrom1904);
    }

    /// <summary>A cell of a number, by its format.</summary>
    internal static SheetCell OfNumber(int column, double number, CellFormat? format, bool isFrom1904) => new(
        column,
        format?.Text(number, isFrom1904) ?? CellFormat.Number(number),
        Math.Abs(number) >= 1e15 ? SheetCellState.LongNumber : SheetCellState.Plain);

    /// <summary>A cell of text; none if it holds only spaces.</summary>
    internal static SheetCell? Text(int column, string text) => string.IsNullOrWhiteSpace(text) ? null : new SheetCell(column, text);

    private static string ReadValue(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var depth = xml.Depth;
        var text = "";
        while (xml.Read() && xml.Depth > depth)
        {
            text += xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace ? xml.Value : "";
        }

        return text;
    }
}
