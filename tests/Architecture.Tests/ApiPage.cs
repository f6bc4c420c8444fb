using System.Globalization;
using System.Reflection;
using System.Text;

namespace Zoning.Architecture.Tests;

/// <summary>The reference page of an assembly: every public type and member with what its documentation says first.</summary>
internal static class ApiPage
{
    internal static string Of(Assembly assembly)
    {
        var documentation = new DocumentationFile(assembly);
        var types = assembly.GetExportedTypes().OrderBy(ApiNames.Name, StringComparer.Ordinal).ToList();
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# {assembly.GetName().Name}\n\n")
            .Append("Made from the documentation in the code; a test fails if it is out of date (`APPROVE=1` renews it). ")
            .Append("Ranges, errors and the sources of formulas are in the code and in your editor.\n");
        foreach (var type in types)
        {
            page.Append(CultureInfo.InvariantCulture,
                $"\n## {ApiNames.Name(type)}\n\n*{ApiNames.KindOf(type)}.* {documentation.Of(type)}\n");
            Members(page, type, documentation);
        }

        return page.ToString();
    }

    /// <summary>Members of which the documentation says nothing are those that every record has.</summary>
    private static void Members(StringBuilder page, Type type, DocumentationFile documentation)
    {
        var lines = type.GetMembers(ApiNames.Own).Where(ApiNames.IsWritten)
            .Select(member => (Line: ApiNames.Line(member), Text: documentation.Of(member)))
            .Where(member => member.Text.Length > 0)
            .OrderBy(member => member.Line, StringComparer.Ordinal)
            .ToList();
        page.Append(lines.Count > 0 ? "\n" : "");
        foreach (var (line, text) in lines)
        {
            page.Append(CultureInfo.InvariantCulture, $"- `{line}` {text}\n");
        }
    }
}
