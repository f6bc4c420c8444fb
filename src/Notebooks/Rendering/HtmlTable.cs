using System.Collections;
using System.Net;
using System.Reflection;
using System.Text;

namespace Zoning.Notebooks;

/// <summary>Sequences and objects as HTML tables.</summary>
internal static class HtmlTable
{
    private const int MostRows = 50;
    private const int MostColumns = 50;

    internal static string OfItems(IEnumerable items)
    {
        var seen = SeenItems.Of(items, MostRows);
        if (items is IDictionary || seen.Shown.Any(IsPair))
        {
            return Table(["key", "value"], seen.Shown.Select(Pair), seen);
        }

        var members = seen.Shown.FirstOrDefault(item => item is not null) is { } first
            && seen.Shown.All(item => item?.GetType() == first.GetType())
            ? Members(first)
            : [];
        return members.Count == 0
            ? Table(["value"], seen.Shown.Select(item => new[] { Cell(item) }), seen)
            : Table(members.Select(member => member.Name),
                seen.Shown.Select(item => members.Select(member => Cell(Value(member, item!))).ToArray()), seen);
    }

    internal static string OfProperties(object value)
    {
        var members = Members(value);
        return members.Count == 0
            ? $"<pre>{WebUtility.HtmlEncode(PlainText.Of(value))}</pre>"
            : Table(["property", "value"],
                members.Select(member => new[] { Td(WebUtility.HtmlEncode(member.Name)), Cell(Value(member, value)) }), null);
    }

    private static string Table(IEnumerable<string> heads, IEnumerable<string[]> rows, SeenItems? seen)
    {
        var html = new StringBuilder("<table class=\"zn\"><thead><tr>");
        foreach (var head in heads)
        {
            html.Append("<th>").Append(WebUtility.HtmlEncode(head)).Append("</th>");
        }

        html.Append("</tr></thead><tbody>");
        foreach (var row in rows)
        {
            html.Append("<tr>").AppendJoin("", row).Append("</tr>");
        }

        html.Append("</tbody></table>");
        return seen is null ? html.ToString()
            : html.Append("<p>").Append(seen.HasMore ? $"First {seen.Shown.Count} of " : "").Append(seen.Counted).Append("</p>").ToString();
    }

    private static bool IsPair(object? item) =>
        item is DictionaryEntry
            || (item?.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>));

    private static string[] Pair(object? item) => item switch
    {
        DictionaryEntry entry => [Cell(entry.Key), Cell(entry.Value)],
        not null when IsPair(item) =>
            [Cell(item.GetType().GetProperty("Key")!.GetValue(item)), Cell(item.GetType().GetProperty("Value")!.GetValue(item))],
        _ => [Cell(item), Cell(null)],
    };

    private static string Cell(object? value) => value switch
    {
        null => Td(""),
        _ when PlainText.IsSimple(value) => IsNumber(value)
            ? $"<td style=\"text-align:right\">{WebUtility.HtmlEncode(PlainText.Of(value))}</td>"
            : Td(WebUtility.HtmlEncode(PlainText.Of(value))),
        _ when Renderer.HtmlOf(value) is { } html => Td(html),
        IEnumerable items => Td(WebUtility.HtmlEncode(SeenItems.Of(items, 0).Counted)),
        _ => Td(WebUtility.HtmlEncode(PlainText.Of(value))),
    };

    private static string Td(string html) => $"<td>{html}</td>";

    private static bool IsNumber(object value) => value is decimal || (value.GetType().IsPrimitive && value is not bool and not char);

    private static List<MemberInfo> Members(object value)
    {
        var type = value.GetType();
        if (PlainText.IsSimple(value) || value is IEnumerable || Renderer.HtmlOf(value) is not null)
        {
            return [];
        }

        var isTuple = type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) == true;
        IEnumerable<MemberInfo> members = isTuple
            ? type.GetFields(BindingFlags.Public | BindingFlags.Instance)
            : type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanRead && property.GetIndexParameters().Length == 0);
        return [.. members.OrderBy(member => member.MetadataToken).Take(MostColumns)];
    }

    private static object? Value(MemberInfo member, object owner)
    {
        object? value = null;
        var thrown = UserCode.Try(() => value = member is FieldInfo field ? field.GetValue(owner) : ((PropertyInfo)member).GetValue(owner));
        return thrown is null ? value : $"[threw {(thrown.InnerException ?? thrown).GetType().Name}]";
    }
}
