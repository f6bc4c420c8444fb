using System.Collections.Frozen;

namespace Zoning.Importing;

/// <summary>The words for units of quantity in a map, and what a quantity is in a week.</summary>
internal static class QuantityUnits
{
    private static readonly string[] PeriodNames = ["week", "day", "fortnight", "4-weeks", "month", "quarter", "year"];

    private static readonly int[] UnitLengths = [5, 10, 15, 20, 30, 45, 60, 90, 120];

    private static readonly (string Word, QuantityMeasure Measure, int Minutes)[] Measures =
    [
        ("hours", QuantityMeasure.Hours, 0), ("clock-hours", QuantityMeasure.ClockHours, 0), ("day-shares", QuantityMeasure.DayShares, 0),
        ("minutes", QuantityMeasure.Minutes, 0), ("visits", QuantityMeasure.Visits, 0),
        .. UnitLengths.Select(length => (FormattableString.Invariant($"{length}-minutes"), QuantityMeasure.Units, length)),
    ];

    private static readonly (string Word, QuantityUnit Unit)[] All =
    [
        .. Measures.SelectMany(measure => Enum.GetValues<QuantityPeriod>().Select(period => (
            period == QuantityPeriod.Week ? measure.Word : $"{measure.Word}-{WordOf(period)}",
            new QuantityUnit(measure.Measure, period, measure.Minutes)))),
        ("cost", new QuantityUnit(QuantityMeasure.UnitCost)),
        .. Enum.GetValues<QuantityPeriod>().Select(period =>
            ($"cost-{WordOf(period)}", new QuantityUnit(QuantityMeasure.Cost, period))),
    ];

    private static readonly FrozenDictionary<string, QuantityUnit> ByWord =
        All.ToFrozenDictionary(pair => pair.Word, pair => pair.Unit, StringComparer.Ordinal);

    private static readonly FrozenDictionary<QuantityUnit, string> ByUnit = All.ToFrozenDictionary(pair => pair.Unit, pair => pair.Word);

    /// <summary>Every word for a unit: what is counted, and after a hyphen the period if it isn't a week.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. All.Select(pair => pair.Word)];

    /// <summary>Every word for a period.</summary>
    public static IReadOnlyList<string> Periods => PeriodNames;

    public static string WordOf(QuantityUnit unit) => ByUnit[unit];

    public static string WordOf(QuantityPeriod period) => PeriodNames[(int)period];

    public static QuantityUnit? Of(string word) => ByWord.TryGetValue(word, out var unit) ? unit : null;

    public static QuantityPeriod? PeriodOf(string word)
    {
        var at = Array.IndexOf(PeriodNames, word);
        return at < 0 ? null : (QuantityPeriod)at;
    }

    /// <summary>Whether there is a unit of so many minutes.</summary>
    public static bool IsLength(int minutes) => Array.IndexOf(UnitLengths, minutes) >= 0;

    /// <summary>A row's own unit: where it names no period (which is a week), that of the column's heading stays.</summary>
    public static QuantityUnit Within(QuantityUnit column, QuantityUnit own) =>
        own.IsCost || own.Period != QuantityPeriod.Week ? own : own with { Period = column.Period };

    /// <summary>What a quantity of a period is in a week.</summary>
    /// <param name="period">The period.</param>
    /// <param name="quantity">The quantity of one period.</param>
    /// <param name="days">Days a week that a day's quantity is for.</param>
    public static decimal AWeek(QuantityPeriod period, decimal quantity, decimal days = 7) => period switch
    {
        QuantityPeriod.Day => quantity * days,
        QuantityPeriod.Fortnight => quantity / 2m,
        QuantityPeriod.FourWeeks => quantity / 4m,
        QuantityPeriod.Month => quantity * 84m / 365m,
        QuantityPeriod.Quarter => quantity * 28m / 365m,
        QuantityPeriod.Year => quantity * 7m / 365m,
        _ => quantity,
    };

    /// <summary>Hours of a quantity, or none if it can't be in this unit; visits are <paramref name="visitMinutes"/> long.</summary>
    public static decimal? HoursOf(QuantityUnit unit, decimal quantity, decimal visitMinutes) => unit.Measure switch
    {
        QuantityMeasure.ClockHours => OfClock(quantity),
        QuantityMeasure.DayShares => quantity * 24m,
        QuantityMeasure.Minutes => quantity / 60m,
        QuantityMeasure.Units => quantity * unit.UnitMinutes / 60m,
        QuantityMeasure.Visits => quantity * visitMinutes / 60m,
        _ => quantity,
    };

    private static decimal? OfClock(decimal quantity)
    {
        var whole = decimal.Truncate(quantity);
        var minutes = (quantity - whole) * 100m;
        return minutes < 60m && minutes == decimal.Truncate(minutes) ? whole + minutes / 60m : null;
    }
}
