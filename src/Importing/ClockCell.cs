using System.Globalization;

namespace Zoning.Importing;

/// <summary>Reads times of day: 08:05, 8.05 am, 08:05:30, 16/03/2026 08:05, 2026-03-16T08:05:00Z as written.</summary>
internal static class ClockCell
{
    private const int Day = 1_440;

    /// <summary>The minute of the day, 0 to 1,439, or up to 1,800 for 24:00 to 30:00; null if there is none.</summary>
    public static int? Read(string cell)
    {
        var text = cell.AsSpan().Trim();
        var shift = Suffix(ref text);
        var start = Math.Max(text.LastIndexOf(' '), text.LastIndexOf('T')) + 1;
        var clock = text[start..].TrimEnd('Z');
        Span<Range> parts = stackalloc Range[4];
        var count = clock.Contains(':') ? clock.Split(parts, ':') : shift is null || start > 0 ? 0 : clock.Split(parts, '.');
        if (count is not (2 or 3) || !Whole(clock[parts[0]], 2, out var hour) || !Whole(clock[parts[1]], 2, out var minute) || minute > 59)
        {
            return null;
        }

        if (count == 3 && !Whole(Seconds(clock[parts[2]]), 2, out _))
        {
            return null;
        }

        if (shift is { } half)
        {
            return hour is >= 1 and <= 12 ? (((hour % 12) + half) * 60) + minute : null;
        }

        var at = (hour * 60) + minute;
        return at <= Day + 360 ? at : null;
    }

    /// <summary>Minutes from a start to an end; an end that is not later belongs to the next day.</summary>
    public static int Between(int start, int end) => end > start ? end - start : end == start ? 0 : end + Day - start;

    private static ReadOnlySpan<char> Seconds(ReadOnlySpan<char> text) => text.IndexOf('.') is var at and >= 0 ? text[..at] : text;

    /// <summary>Takes "am" or "pm" off; the hours it adds.</summary>
    private static int? Suffix(ref ReadOnlySpan<char> text)
    {
        if (text.EndsWith("am", StringComparison.OrdinalIgnoreCase) || text.EndsWith("pm", StringComparison.OrdinalIgnoreCase))
        {
            var hours = text[^2] is 'p' or 'P' ? 12 : 0;
            text = text[..^2].TrimEnd();
            return hours;
        }

        return null;
    }

    private static bool Whole(ReadOnlySpan<char> text, int most, out int number)
    {
        number = 0;
        return text.Length >= 1 && text.Length <= most && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
