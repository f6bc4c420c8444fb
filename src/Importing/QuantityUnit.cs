namespace Zoning.Importing;

/// <summary>What a quantity counts, whatever the period.</summary>
internal enum QuantityMeasure
{
    /// <summary>Hours as decimals, or as lengths of time that say so themselves.</summary>
    Hours,

    /// <summary>Hours and minutes with a point between: 7.45 is 7 hours and 45 minutes.</summary>
    ClockHours,

    /// <summary>Shares of a day, as a spreadsheet keeps lengths of time: 0.5 is 12 hours.</summary>
    DayShares,

    /// <summary>Minutes.</summary>
    Minutes,

    /// <summary>Units of a fixed length, such as half hours: <see cref="QuantityUnit.UnitMinutes"/> each.</summary>
    Units,

    /// <summary>Visits, each of <c>visit_minutes</c>.</summary>
    Visits,

    /// <summary>
    /// No hours: they are inferred from <c>cost_week</c>, else <c>unit_cost</c> times the quantity, over the hourly <c>rate</c>.
    /// </summary>
    UnitCost,

    /// <summary>No hours: they are inferred from <c>unit_cost</c>, which is the cost of the period whatever the quantity says.</summary>
    Cost,
}

/// <summary>The time that a quantity is for.</summary>
internal enum QuantityPeriod
{
    /// <summary>Seven days.</summary>
    Week,

    /// <summary>A day of care: times <c>days_week</c>, seven if that isn't given.</summary>
    Day,

    /// <summary>Two weeks.</summary>
    Fortnight,

    /// <summary>Four weeks.</summary>
    FourWeeks,

    /// <summary>A calendar month: twelve are 365 / 7 weeks.</summary>
    Month,

    /// <summary>Three calendar months.</summary>
    Quarter,

    /// <summary>365 days.</summary>
    Year,
}

/// <summary>What the quantity of a line counts, and for which time. Every unit is turned into client hours a week.</summary>
/// <param name="Measure">What is counted.</param>
/// <param name="Period">The time it is for.</param>
/// <param name="UnitMinutes">Minutes of one of <see cref="QuantityMeasure.Units"/>, else 0.</param>
internal readonly record struct QuantityUnit(
    QuantityMeasure Measure, QuantityPeriod Period = QuantityPeriod.Week, int UnitMinutes = 0)
{
    /// <summary>Hours a week.</summary>
    public static QuantityUnit Hours => default;

    /// <summary>Whether hours are inferred from money.</summary>
    public bool IsCost => Measure is QuantityMeasure.UnitCost or QuantityMeasure.Cost;
}
