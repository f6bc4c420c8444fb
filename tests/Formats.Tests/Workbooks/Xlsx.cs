using System.IO.Compression;
using System.Text;

namespace Zoning.Formats.Tests;

/// <summary>A sheet of a small workbook written for a test.</summary>
/// <param name="Name">The name on its tab.</param>
/// <param name="Rows">The row elements, such as <c>&lt;row r="1"&gt;&lt;c r="A1"&gt;&lt;v&gt;1&lt;/v&gt;&lt;/c&gt;&lt;/row&gt;</c>.</param>
internal sealed record XlsxSheet(string Name, string Rows)
{
    /// <summary>Elements before the rows, such as columns.</summary>
    public string Before { get; init; } = "";

    /// <summary>Elements after the rows, such as merged cells.</summary>
    public string After { get; init; } = "";

    /// <summary>Attributes of the sheet in the list of sheets, such as <c>state="hidden"</c>.</summary>
    public string Attributes { get; init; } = "";

    /// <summary>A sheet of plain rows: numbers as numbers, other texts as texts; rows that are null stay out.</summary>
    public static XlsxSheet Of(string name, params string?[] lines)
    {
        var rows = new StringBuilder();
        for (var row = 0; row < lines.Length; row++)
        {
            if (lines[row] is not { } line)
            {
                continue;
            }

            rows.Append(System.Globalization.CultureInfo.InvariantCulture, $"<row r=\"{row + 1}\">");
            foreach (var cell in line.Split(','))
            {
                rows.Append(cell.Length == 0 ? "<c/>"
                    : cell.All(char.IsAsciiDigit) ? $"<c><v>{cell}</v></c>"
                    : $"<c t=\"inlineStr\"><is><t xml:space=\"preserve\">{System.Security.SecurityElement.Escape(cell)}</t></is></c>");
            }

            rows.Append("</row>");
        }

        return new XlsxSheet(name, rows.ToString());
    }
}

/// <summary>Writes small .xlsx workbooks part by part, so that a test can say exactly what is in them.</summary>
internal static class Xlsx
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A workbook of sheets.</summary>
    public static byte[] Of(params XlsxSheet[] sheets) => Of(sheets, []);

    /// <summary>A workbook with number formats (cell style n + 1 has format n), shared texts, and further parts.</summary>
    public static byte[] Of(
        XlsxSheet[] sheets, string[] formats, string[]? texts = null, string properties = "", (string Name, string Content)[]? parts = null)
    {
        var list = string.Concat(sheets.Select((sheet, at) =>
            $"<sheet name=\"{System.Security.SecurityElement.Escape(sheet.Name)}\" sheetId=\"{at + 1}\" {sheet.Attributes} r:id=\"rId{at + 1}\"/>"));
        var relations = string.Concat(sheets.Select((_, at) =>
            $"<Relationship Id=\"rId{at + 1}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{at + 1}.xml\"/>"));
        var codes = string.Concat(formats.Select((format, at) =>
            $"<numFmt numFmtId=\"{164 + at}\" formatCode=\"{System.Security.SecurityElement.Escape(format)}\"/>"));
        var styles = string.Concat(formats.Select((_, at) => $"<xf numFmtId=\"{164 + at}\"/>"));
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "_rels/.rels", Rels($"<Relationship Id=\"r\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/>"));
            Add(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\">{properties}<sheets>{list}</sheets></workbook>");
            Add(zip, "xl/_rels/workbook.xml.rels", Rels(
                $"{relations}<Relationship Id=\"st\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/>"
                + $"<Relationship Id=\"ss\" Type=\"{Relations}/sharedStrings\" Target=\"sharedStrings.xml\"/>"));
            Add(zip, "xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><numFmts>{codes}</numFmts><cellXfs><xf numFmtId=\"0\"/>{styles}</cellXfs></styleSheet>");
            Add(zip, "xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{string.Concat((texts ?? []).Select(text => $"<si>{text}</si>"))}</sst>");
            for (var at = 0; at < sheets.Length; at++)
            {
                Add(zip, $"xl/worksheets/sheet{at + 1}.xml",
                    $"<worksheet xmlns=\"{Main}\">{sheets[at].Before}<sheetData>{sheets[at].Rows}</sheetData>{sheets[at].After}</worksheet>");
            }

            foreach (var (name, content) in parts ?? [])
            {
                Add(zip, name, content);
            }
        }

        return stream.ToArray();
    }

    private static string Rels(string content) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{content}</Relationships>";

    private static void Add(ZipArchive zip, string name, string content)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(content));
    }
}
