using System.Globalization;

namespace Zoning.Importing;

/// <summary>What a cell of a date column turned out to be.</summary>
internal enum DateReading
{
    Blank,
    Date,
    StandsForNone,
    Serial,
    Wrong,
}

/// <summary>Reads dates in the declared order, and finds which orders a cell allows.</summary>
internal static class DateCell
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    /// <summary>Reads a cell. A spreadsheet's day number is returned as <see cref="DateReading.Serial"/> with its date.</summary>
    public static DateReading Read(string cell, DateOrder order, out DateOnly date)
    {
        date = default;
        if (TidyText.SaysNothing(cell) || cell.ToLowerInvariant() is "ongoing" or "open" or "open ended" or "current" or "no end date")
        {
            return DateReading.Blank;
        }

        if (Moment.TryDay(cell, out date))
        {
            return date.Year is >= 2200 or <= 1900 ? DateReading.StandsForNone : DateReading.Date;
        }

        var day = WithoutTime(cell);
        if (TrySerial(day, out date))
        {
            return DateReading.Serial;
        }

        if (!TryParts(day, out var parts, out var named))
        {
            return DateReading.Wrong;
        }

        var (y, m, d) = Arrange(parts, named, order);
        if (!TryDate(y, m, d, out date) || (date == new DateOnly(1999, 12, 31) && !cell.Contains("1999", StringComparison.Ordinal)))
        {
            return DateReading.Wrong; // 31/12/99 may be a day or may mean that there is no end
        }

        return date.Year is >= 2200 or <= 1900 ? DateReading.StandsForNone : DateReading.Date;
    }

    /// <summary>Whether a cell can be read day first and month first; both false if it is no such date or has its year first.</summary>
    public static (bool DayFirst, bool MonthFirst) Orders(string cell)
    {
        if (!TryParts(WithoutTime(cell), out var parts, out var named) || named || parts[0].Length == 4)
        {
            return (false, false);
        }

        var (y, m, d) = Arrange(parts, named, DateOrder.DayFirst);
        return (TryDate(y, m, d, out _), TryDate(y, d, m, out _));
    }

    /// <summary>Hours and minutes behind the day, such as 23:00; none if the cell has no time.</summary>
    public static string? TimeOf(string cell)
    {
        var day = WithoutTime(cell);
        return day.Length < cell.Length && cell.Length - day.Length >= 6 && cell.AsSpan(day.Length + 1, 5) is var time && time[2] == ':'
            && TryParts(day, out _, out _) ? time.ToString() : null;
    }

    private static string WithoutTime(string cell)
    {
        var at = cell.IndexOfAny([' ', 'T']);
        while (at > 0 && at < cell.Length - 1)
        {
            if (char.IsAsciiDigit(cell[at + 1]) && cell.AsSpan(at).Contains(':'))
            {
                return cell[..at];
            }

            var next = cell.AsSpan(at + 1).IndexOfAny(' ', 'T');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return cell;
    }

    private static bool TrySerial(string cell, out DateOnly date)
    {
        date = default;
        var whole = cell.Length > 6 && cell[5] == '.' && !cell.AsSpan(6).ContainsAnyExceptInRange('0', '9') ? cell[..5] : cell;
        if (whole.Length != 5 || !int.TryParse(whole, NumberStyles.None, CultureInfo.InvariantCulture, out var days))
        {
            return false;
        }

        date = DayZero.AddDays(days);
        return days is > 20_000 and < 80_000;
    }

    private static bool TryParts(string cell, out string[] parts, out bool named)
    {
        named = false;
        parts = cell.Length > 30 ? [] : cell.Split(['/', '-', '.', ' ', ','], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 4 && char.IsAsciiLetter(parts[0][0]))
        {
            parts = parts[1..];
        }

        if (parts.Length == 1 && parts[0].Length == 8)
        {
            parts = [parts[0][..4], parts[0][4..6], parts[0][6..]];
        }

        if (parts.Length != 3)
        {
            return false;
        }

        for (var i = 0; i < 3; i++)
        {
            if (char.IsAsciiLetter(parts[i][0]) && MonthOf(parts[i]) is var month and > 0 && !named && i < 2)
            {
                parts[i] = "m" + month.ToString(CultureInfo.InvariantCulture);
                named = true;
                continue;
            }

            if (i == 0 || (i == 1 && named))
            {
                parts[i] = parts[i].TrimEnd('s', 't', 'n', 'd', 'r', 'h');
            }

            if (parts[i].Length is 0 or > 4 || parts[i].AsSpan().ContainsAnyExceptInRange('0', '9'))
            {
                return false;
            }
        }

        return true;
    }

    private static (int Year, int Month, int Day) Arrange(string[] parts, bool named, DateOrder order)
    {
        if (named)
        {
            var first = parts[0][0] == 'm';
            return (YearOf(parts[2]), Number(first ? parts[0][1..] : parts[1][1..]), Number(first ? parts[1] : parts[0]));
        }

        if (parts[0].Length == 4)
        {
            return (Number(parts[0]), Number(parts[1]), Number(parts[2]));
        }

        return order switch
        {
            DateOrder.DayFirst => (YearOf(parts[2]), Number(parts[1]), Number(parts[0])),
            DateOrder.MonthFirst => (YearOf(parts[2]), Number(parts[0]), Number(parts[1])),
            _ => (parts[2].Length == 4 ? -1 : YearOf(parts[0]), Number(parts[1]), Number(parts[2])),
        };
    }

    /// <summary>A year of two digits from 50 on is of the last century: a service that began in 98 did not begin in 2098.</summary>
    private static int YearOf(string text) => text.Length switch
    {
        4 => Number(text),
        2 => Number(text) is var year and >= 50 ? 1900 + year : 2000 + Number(text),
        _ => -1,
    };

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static bool TryDate(int year, int month, int day, out DateOnly date)
    {
        var valid = year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        date = valid ? new DateOnly(year, month, day) : default;
        return valid;
    }

    private static int MonthOf(string word)
    {
        var lower = word.ToLowerInvariant();
        for (var i = 0; i < Months.Length; i++)
        {
            if (lower.StartsWith(Months[i], StringComparison.Ordinal) && lower.Length <= 9)
            {
                return i + 1;
            }
        }

        return 0;
    }
}
