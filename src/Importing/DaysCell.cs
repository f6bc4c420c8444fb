using System.Globalization;

namespace Zoning.Importing;

/// <summary>Reads how many days a week: 5, 5 days, weekdays, Mon-Fri, Mon Wed Fri.</summary>
internal static class DaysCell
{
    private static readonly string[] Days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <summary>The days a week, more than 0 and at most 7; else <see langword="null"/>.</summary>
    public static decimal? Read(string cell)
    {
        if (NumberCell.TryNumber(cell, DecimalMark.Point, out var number))
        {
            return number is > 0 and <= 7 ? number : null;
        }

        var words = TidyText.Words(cell.Replace("-", " to ", StringComparison.Ordinal));
        switch (words)
        {
            case "daily" or "every day" or "everyday" or "all week" or "7 days a week" or "all":
                return 7;
            case "weekdays" or "weekday":
                return 5;
            case "weekends" or "weekend":
                return 2;
        }

        var parts = words.Split(' ');
        return parts.Length == 2 && parts[1] is "days" or "day" && int.TryParse(parts[0], CultureInfo.InvariantCulture, out var count)
            ? count is > 0 and <= 7 ? count : null
            : Named(parts);
    }

    private static decimal? Named(string[] parts)
    {
        var days = new SortedSet<int>();
        var isRange = false;
        var last = -1;
        foreach (var part in parts)
        {
            if (part is "to" && last >= 0)
            {
                isRange = true;
                continue;
            }

            var day = part is "and" or "only" ? -2 : DayOf(part);
            if (day == -1)
            {
                return null;
            }

            if (day < 0)
            {
                continue;
            }

            for (var at = isRange ? last + 1 : day; isRange && at % 7 != day; at++)
            {
                days.Add(at % 7);
            }

            days.Add(day);
            (last, isRange) = (day, false);
        }

        return days.Count > 0 && !isRange ? days.Count : null;
    }

    private static int DayOf(string word)
    {
        for (var day = 0; day < Days.Length; day++)
        {
            if (word.StartsWith(Days[day], StringComparison.Ordinal) && word.Length <= 10)
            {
                return day;
            }
        }

        return -1;
    }
}
