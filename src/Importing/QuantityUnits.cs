namespace Zoning.Importing;

/// <summary>The words for units of quantity, and what a quantity is in hours a week.</summary>
internal static class QuantityUnits
{
    private static readonly string[] Names =
    [
        "hours", "hours-day", "hours-fortnight", "hours-4-weeks", "hours-month",
        "minutes", "minutes-day", "visits", "visits-day", "cost", "cost-week",
    ];

    public static IReadOnlyList<string> Words => Names;

    public static string WordOf(QuantityUnit unit) => Names[(int)unit];

    public static QuantityUnit? Of(string word)
    {
        var at = Array.IndexOf(Names, word);
        return at < 0 ? null : (QuantityUnit)at;
    }

    public static bool IsVisits(QuantityUnit unit) => unit is QuantityUnit.Visits or QuantityUnit.VisitsDay;

    public static bool IsCost(QuantityUnit unit) => unit is QuantityUnit.Cost or QuantityUnit.CostWeek;

    /// <summary>Hours a week of a quantity in a unit that isn't a cost; the minutes of a visit count for visits only.</summary>
    public static decimal HoursAWeek(QuantityUnit unit, decimal quantity, decimal visitMinutes) => unit switch
    {
        QuantityUnit.HoursDay => quantity * 7m,
        QuantityUnit.HoursFortnight => quantity / 2m,
        QuantityUnit.HoursFourWeeks => quantity / 4m,
        QuantityUnit.HoursMonth => quantity * 84m / 365m,
        QuantityUnit.Minutes => quantity / 60m,
        QuantityUnit.MinutesDay => quantity * 7m / 60m,
        QuantityUnit.Visits => quantity * visitMinutes / 60m,
        QuantityUnit.VisitsDay => quantity * 7m * visitMinutes / 60m,
        _ => quantity,
    };
}
