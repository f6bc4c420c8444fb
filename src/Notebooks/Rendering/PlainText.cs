using System.Collections;
using System.Globalization;
using System.Text;

namespace Zoning.Notebooks;

/// <summary>Values as plain text, in invariant form.</summary>
internal static class PlainText
{
    private const int MostItems = 20;

    internal static bool IsSimple(object value) =>
        value is string or char or bool or decimal or DateTime or DateTimeOffset or DateOnly or TimeOnly or TimeSpan
            or Guid or Uri or Version or Enum or Type
        || value.GetType().IsPrimitive
        || (value is IFormattable && value.GetType().Namespace is "System" or "System.Numerics");

    internal static string Of(object? value) => value switch
    {
        null => "null",
        string text => text,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString(time.Second == 0 && time.Millisecond == 0 ? "HH:mm" : "HH:mm:ss.FFF", CultureInfo.InvariantCulture),
        DateTime time => time.ToString(
            time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss.FFF", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("yyyy-MM-dd HH:mm:ss.FFFzzz", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable items when !OverridesToString(items) => Items(items),
        _ => value.ToString() ?? "",
    };

    private static bool OverridesToString(object value) =>
        value.GetType().GetMethod(nameof(ToString), Type.EmptyTypes)?.DeclaringType is { } declaring
        && declaring != typeof(object) && declaring.Namespace?.StartsWith("System", StringComparison.Ordinal) != true;

    private static string Items(IEnumerable items)
    {
        var seen = SeenItems.Of(items, MostItems);
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{seen.Counted}:");
        foreach (var item in seen.Shown)
        {
            text.Append("\n  ")
                .Append(item is IEnumerable and not string && !OverridesToString(item)
                ? SeenItems.Of((IEnumerable)item, 0).Counted
                : Of(item));
        }

        return seen.HasMore ? text.Append("\n  ...").ToString() : text.ToString();
    }
}
