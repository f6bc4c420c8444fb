namespace Zoning.Demand;

/// <summary>Days of the week, one bit for each from Monday.</summary>
[Flags]
public enum CareDays
{
    /// <summary>No day.</summary>
    None = 0,

    /// <summary>Monday.</summary>
    Monday = 1,

    /// <summary>Tuesday.</summary>
    Tuesday = 2,

    /// <summary>Wednesday.</summary>
    Wednesday = 4,

    /// <summary>Thursday.</summary>
    Thursday = 8,

    /// <summary>Friday.</summary>
    Friday = 16,

    /// <summary>Saturday.</summary>
    Saturday = 32,

    /// <summary>Sunday.</summary>
    Sunday = 64,

    /// <summary>Monday to Friday.</summary>
    Weekdays = 31,

    /// <summary>Saturday and Sunday.</summary>
    Weekend = 96,

    /// <summary>Every day.</summary>
    Daily = 127,
}

/// <summary>Reading sets of days.</summary>
internal static class CareDaysReading
{
    private static readonly string[] Words = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <summary>The days that a text names.</summary>
    /// <param name="text"><c>daily</c>, <c>weekdays</c>, <c>weekends</c>, or day names such as <c>mon wed fri</c>, each once; letter
    /// case doesn't matter.</param>
    /// <returns>The days; null if the text cannot be read.</returns>
    public static CareDays? Parse(string text)
    {
        switch (text.ToLowerInvariant())
        {
            case "daily":
                return CareDays.Daily;
            case "weekdays":
                return CareDays.Weekdays;
            case "weekends":
                return CareDays.Weekend;
            default:
                break;
        }

        var seen = CareDays.None;
        foreach (var word in text.ToLowerInvariant().Split([' ', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            var day = Array.IndexOf(Words, word);
            if (day < 0 || seen.Has(day))
            {
                return null;
            }

            seen |= (CareDays)(1 << day);
        }

        return seen == CareDays.None ? null : seen;
    }

    /// <summary>The days as files write them.</summary>
    /// <param name="days">The days, at least one.</param>
    /// <returns>A text that <see cref="Parse"/> reads back.</returns>
    public static string ToText(this CareDays days) => days switch
    {
        CareDays.Daily => "daily",
        CareDays.Weekdays => "weekdays",
        CareDays.Weekend => "weekends",
        _ => string.Join(' ', Words.Where((_, day) => days.Has(day))),
    };

    /// <summary>Whether a day is among them.</summary>
    /// <param name="days">The days.</param>
    /// <param name="day">The day, 0 = Monday to 6 = Sunday.</param>
    /// <returns>True if it is.</returns>
    public static bool Has(this CareDays days, int day) => ((int)days >> day & 1) != 0;

    /// <summary>How many days there are.</summary>
    /// <param name="days">The days.</param>
    /// <returns>0 to 7.</returns>
    public static int Count(this CareDays days) => int.PopCount((int)days);

    /// <summary>The number of a day in a week that starts on Monday.</summary>
    /// <param name="day">The day.</param>
    /// <returns>0 = Monday to 6 = Sunday.</returns>
    public static int MondayBased(this DayOfWeek day) => ((int)day + 6) % 7;

    /// <summary>The short word for a day, such as <c>mon</c>.</summary>
    /// <param name="day">The day, 0 = Monday to 6 = Sunday.</param>
    /// <returns>The word in files.</returns>
    public static string WordOf(int day) => Words[day];
}
