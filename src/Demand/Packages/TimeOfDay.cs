namespace Zoning.Demand;

/// <summary>The part of the day a visit belongs to.</summary>
public enum TimeOfDay
{
    /// <summary>07:00 to 11:00, getting up and breakfast.</summary>
    Morning,

    /// <summary>12:00 to 14:00.</summary>
    Lunch,

    /// <summary>16:00 to 18:00.</summary>
    Tea,

    /// <summary>19:00 to 22:00.</summary>
    Bed,

    /// <summary>Any other time.</summary>
    Night,
}

/// <summary>The words that files use for times of day.</summary>
internal static class TimesOfDay
{
    /// <summary>All times of day, from morning to night.</summary>
    public static IReadOnlyList<TimeOfDay> All { get; } =
        [TimeOfDay.Morning, TimeOfDay.Lunch, TimeOfDay.Tea, TimeOfDay.Bed, TimeOfDay.Night];

    /// <summary>The word for a time of day, such as <c>morning</c>.</summary>
    /// <param name="time">The time of day.</param>
    /// <returns>The word in files.</returns>
    public static string Key(this TimeOfDay time) => time switch
    {
        TimeOfDay.Morning => "morning",
        TimeOfDay.Lunch => "lunch",
        TimeOfDay.Tea => "tea",
        TimeOfDay.Bed => "bed",
        _ => "night",
    };
}
