using System.Globalization;

namespace Zoning.Counties;

/// <summary>Cells that the files of flow share: moments, names, zones.</summary>
internal static class FlowCells
{
    private const int LongestName = 32;
    private static readonly DateOnly Earliest = new(1900, 1, 1);
    private static readonly DateOnly Latest = new(2100, 12, 31);
    private static readonly string[] Times = ["HH:mm", "HH:mm:ss"];

    /// <summary>A day, with or without a time of day such as <c>2026-03-16T09:30</c>; null if the cell is blank.</summary>
    internal static Moment? Moment(this CsvRow row, int column)
    {
        var text = row.Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        var split = text.IndexOfAny(['T', ' ']);
        var time = default(TimeOnly);
        var (culture, style) = (CultureInfo.InvariantCulture, DateTimeStyles.None);
        if (DateOnly.TryParseExact(split < 0 ? text : text[..split], "yyyy-MM-dd", culture, style, out var day)
            && day >= Earliest && day <= Latest
            && (split < 0 || TimeOnly.TryParseExact(text[(split + 1)..], Times, culture, style, out time)))
        {
            return new Moment(day, split < 0 ? null : new TimeOnly(time.Hour, time.Minute));
        }

        row.Report(CsvFaults.NotADate, $"The moment is '{CsvRow.Quote(text)}'; write 2026-03-16T09:30, or the day alone.", column);
        return null;
    }

    /// <summary>A moment that must be there; the first day of 1900 with a fault.</summary>
    internal static Moment RequiredMoment(this CsvRow row, int column)
    {
        if (row.Text(column).Length == 0)
        {
            row.Blank(column);
        }

        return row.Moment(column) ?? new Moment(Earliest);
    }

    /// <summary>A word that must be there.</summary>
    internal static T RequiredChoice<T>(this CsvRow row, int column, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (row.Text(column).Length == 0)
        {
            row.Blank(column);
        }

        return row.Choice(column, words) ?? default;
    }

    /// <summary>A number above 0; a fault where it is 0, and null if the cell is blank.</summary>
    internal static decimal? AboveZero(this CsvRow row, int column, decimal most)
    {
        if (row.Number(column, 0, most) is not { } number)
        {
            return null;
        }

        if (number == 0)
        {
            row.Report(
                CsvFaults.OutOfRange, string.Create(CultureInfo.InvariantCulture, $"It is 0; it must be above 0, at most {most}."), column);
        }

        return number;
    }

    /// <summary>A number of 0 or more below 1; a fault where it is 1, and null if the cell is blank.</summary>
    internal static decimal? BelowOne(this CsvRow row, int column)
    {
        if (row.Number(column, 0, 1) is not { } share)
        {
            return null;
        }

        if (share == 1)
        {
            row.Report(CsvFaults.OutOfRange, "It is 1; it must be below 1.", column);
        }

        return share;
    }

    /// <summary>The name of a team, group or band: a few letters; blank if the cell is.</summary>
    internal static string ShortName(this CsvRow row, int column)
    {
        var text = row.Text(column);
        if (text.Length <= LongestName
            && text.All(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '+' or '&' or '.' or '\'' or '/'))
        {
            return text;
        }

        row.Report(FlowFileFaults.NotAName, $"It is '{CsvRow.Quote(text)}'.", column);
        return "";
    }

    /// <summary>A zone of the home map; null if the cell is blank, and with a fault if the map doesn't have it.</summary>
    internal static ZoneCode? Zone(this CsvRow row, int column, Zones zones)
    {
        var text = row.Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        if (zones.TryIndexOf(new ZoneCode(text), out var zone))
        {
            return zones[zone].Code;
        }

        var near = NearIds.Advice(text, zones.Select(one => one.Code.Value));
        row.Report(FileRowFaults.UnknownZone, $"The zone is '{CsvRow.Quote(text)}'.{near}", column);
        return null;
    }

    /// <summary>Reports two moments of a row that are the wrong way round.</summary>
    internal static void InOrder(this CsvRow row, string earlier, Moment? first, string later, Moment? second)
    {
        if (first is { } one && second is { } two && two.IsBefore(one))
        {
            row.Report(FlowFileFaults.DatesOutOfOrder, $"{later} ({two}) is before {earlier} ({one}).");
        }
    }
}
