using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Zoning.Formats;

/// <summary>The parts of an .xlsx package: a zip of XML files that refer to each other.</summary>
internal sealed class XlsxParts(ZipArchive zip)
{
    private const long MostBytes = 512L << 20;
    private const long MostStringBytes = 128L << 20;
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictRelations = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /// <summary>Whether there is a part of a name; letter case does not matter.</summary>
    public bool Has(string name) => Find(name) is not null;

    /// <summary>Whether any part's name starts so.</summary>
    public bool HasUnder(string start) => zip.Entries.Any(entry => entry.FullName.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    /// <summary>Opens a part for reading as XML; neither document types nor other files are ever followed.</summary>
    public XmlReader Open(string name, long? limit = null)
    {
        var entry = Find(name) ?? throw new WorkbookFaultException(WorkbookFaults.Damaged, "A part that the workbook names is absent.");
        return XmlReader.Create(new LimitedStream(entry.Open(), limit ?? MostBytes), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
        });
    }

    /// <summary>The targets of a part's relations by id; targets outside the package are left out.</summary>
    public Dictionary<string, (string Kind, string Target)> RelationsOf(string part)
    {
        var relations = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        var slash = part.LastIndexOf('/');
        var folder = slash < 0 ? "" : part[..(slash + 1)];
        var name = folder + "_rels/" + part[(slash + 1)..] + ".rels";
        if (!Has(name))
        {
            return relations;
        }

        using var xml = Open(name);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship" && xml.GetAttribute("TargetMode") != "External"
                && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Type") is { } kind && xml.GetAttribute("Target") is { } target)
            {
                relations[id] = (kind[(kind.LastIndexOf('/') + 1)..], Resolve(folder, target));
            }
        }

        return relations;
    }

    /// <summary>The id by which an element refers to another part.</summary>
    public static string? IdOf(XmlReader xml) => xml.GetAttribute("id", Relations) ?? xml.GetAttribute("id", StrictRelations);

    /// <summary>The texts that cells share. Readings of Asian scripts are left out; runs of one text are joined.</summary>
    public List<string> SharedStrings(string? part)
    {
        var strings = new List<string>();
        if (part is null || !Has(part))
        {
            return strings;
        }

        using var xml = Open(part, MostStringBytes);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
            {
                strings.Add(RichText(xml));
            }
        }

        return strings;
    }

    /// <summary>The format of each cell style.</summary>
    public List<CellFormat> Formats(string? part)
    {
        var formats = new List<CellFormat>();
        if (part is null || !Has(part))
        {
            return formats;
        }

        var codes = new Dictionary<int, string>();
        var isCellStyle = false;
        using var xml = Open(part);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "cellXfs")
            {
                isCellStyle = false;
            }
            else if (xml.NodeType == XmlNodeType.Element)
            {
                isCellStyle |= xml.LocalName == "cellXfs" && !xml.IsEmptyElement;
                if (xml.LocalName == "numFmt" && Whole(xml.GetAttribute("numFmtId")) is { } id)
                {
                    codes.TryAdd(id, xml.GetAttribute("formatCode") ?? "");
                }
                else if (isCellStyle && xml.LocalName == "xf")
                {
                    var format = Whole(xml.GetAttribute("numFmtId")) ?? 0;
                    formats.Add(CellFormat.Of(codes.GetValueOrDefault(format) ?? BuiltIn(format)));
                }
            }
        }

        return formats;
    }

    /// <summary>The text inside an element, of all its runs; the reader is left at the element's end.</summary>
    public static string RichText(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var depth = xml.Depth;
        var text = new StringBuilder();
        var (isText, reading) = (false, -1);
        while (xml.Read() && xml.Depth > depth)
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when !xml.IsEmptyElement:
                    isText = xml.LocalName == "t";
                    reading = xml.LocalName == "rPh" && reading < 0 ? xml.Depth : reading;
                    break;
                case XmlNodeType.EndElement:
                    isText = false;
                    reading = xml.Depth == reading ? -1 : reading;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace
                    when isText && reading < 0:
                    text.Append(xml.Value);
                    break;
            }
        }

        var whole = text.ToString();
        return whole.Contains("_x", StringComparison.Ordinal) ? XmlConvert.DecodeName(whole) : whole;
    }

    /// <summary>A whole number of a few digits, or <see langword="null"/>.</summary>
    public static int? Whole(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private ZipArchiveEntry? Find(string name) =>
        zip.GetEntry(name) ?? zip.Entries.FirstOrDefault(entry =>
            entry.FullName.Replace('\\', '/').TrimStart('/').Equals(name, StringComparison.OrdinalIgnoreCase));

    private static string Resolve(string folder, string target)
    {
        var parts = new List<string>();
        foreach (var part in ((target.StartsWith('/') ? "" : folder) + target).Split('/'))
        {
            if (part == "..")
            {
                parts.RemoveRange(Math.Max(0, parts.Count - 1), Math.Min(1, parts.Count));
            }
            else if (part is not ("" or "."))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    /// <summary>The formats that every workbook has without writing them.</summary>
    private static string BuiltIn(int format) => format switch
    {
        9 or 10 => "0%",
        14 or 15 or 16 or 17 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 => "yyyy-mm-dd",
        22 => "yyyy-mm-dd hh:mm",
        18 or 19 or 20 or 21 or (>= 32 and <= 35) or 45 or 47 or 55 or 56 => "hh:mm",
        46 => "[h]:mm:ss",
        _ => "General",
    };
}
