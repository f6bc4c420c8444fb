using System.IO.Compression;
using System.Xml.Linq;

namespace Zoning.Attack;

/// <summary>A pack as its provider reads it: the texts of each sheet, by the name on its tab.</summary>
internal sealed class PackText
{
    private readonly Dictionary<string, List<string[]>> _sheets = new(StringComparer.Ordinal);

    public PackText(byte[] book)
    {
        using var zip = new ZipArchive(new MemoryStream(book), ZipArchiveMode.Read);
        XDocument Part(string name)
        {
            using var stream = zip.GetEntry(name)!.Open();
            return XDocument.Load(stream);
        }

        var names = Part("xl/workbook.xml").Descendants().Where(one => one.Name.LocalName == "sheet").Select(one => one.Attribute("name")!.Value).ToList();
        for (var sheet = 0; sheet < names.Count; sheet++)
        {
            _sheets[names[sheet]] =
            [
                .. Part($"xl/worksheets/sheet{sheet + 1}.xml").Descendants().Where(one => one.Name.LocalName == "row")
                    .Select(row => row.Elements().Select(cell => cell.Value).ToArray()),
            ];
        }
    }

    /// <summary>All texts.</summary>
    public IEnumerable<string> Texts => _sheets.Values.SelectMany(rows => rows).SelectMany(row => row);

    /// <summary>The rows above the table of each sheet.</summary>
    public IEnumerable<string> Titles => _sheets.Values.Select(rows => rows[0][0]);

    /// <summary>The table of a sheet, below its two rows of titles.</summary>
    public List<Dictionary<string, string>> Table(string sheet) =>
    [
        .. _sheets[sheet].Skip(3).Select(row => _sheets[sheet][2].Select((heading, at) => (heading, Text: at < row.Length ? row[at] : ""))
            .ToDictionary(cell => cell.heading, cell => cell.Text, StringComparer.Ordinal)),
    ];
}
