using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Zoning.Notebooks;

/// <summary>The XML documentation next to an assembly, read on first use.</summary>
internal sealed class XmlSummaries(string file) : DocumentationProvider
{
    private readonly Lazy<Dictionary<string, string>> _members = new(() => Read(file));
    private readonly string _file = file;

    public override bool Equals(object? obj) => obj is XmlSummaries other && other._file == _file;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_file);

    /// <summary>The plain text of a summary.</summary>
    internal static string Text(string xml)
    {
        try
        {
            var summary = XElement.Parse(xml).DescendantsAndSelf("summary").FirstOrDefault();
            if (summary is null)
            {
                return "";
            }

            foreach (var reference in summary.Descendants().Where(element => element.IsEmpty).ToList())
            {
                reference.ReplaceWith(Named(reference));
            }

            return string.Join(' ', summary.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }
        catch (XmlException)
        {
            return "";
        }
    }

    protected override string GetDocumentationForSymbol(
        string documentationMemberID, CultureInfo preferredCulture, CancellationToken cancellationToken = default) =>
        _members.Value.GetValueOrDefault(documentationMemberID, "");

    private static string Named(XElement reference) =>
        (reference.Attribute("cref") ?? reference.Attribute("name") ?? reference.Attribute("langword"))?.Value is { } name
            ? name[(name.LastIndexOf('.') + 1)..].Split(':')[^1]
            : "";

    private static Dictionary<string, string> Read(string file)
    {
        try
        {
            return XDocument.Load(file).Descendants("member")
                .Where(member => member.Attribute("name") is not null)
                .GroupBy(member => member.Attribute("name")!.Value, StringComparer.Ordinal)
                .ToDictionary(members => members.Key, members => members.First().ToString(), StringComparer.Ordinal);
        }
        catch (XmlException)
        {
            return [];
        }
        catch (IOException)
        {
            return [];
        }
    }
}
