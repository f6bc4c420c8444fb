using System.Globalization;

namespace Zoning.Forecasting;

/// <summary>What can be special about a week.</summary>
internal enum CalendarEffectKind
{
    /// <summary>Each bank holiday in the week, including those of Christmas and New Year.</summary>
    BankHolidayDay,

    /// <summary>The week of Christmas (the week of 27 December), in addition to its bank holidays.</summary>
    ChristmasWeek,

    /// <summary>The week after that of Christmas, in addition to its bank holiday.</summary>
    NewYearWeek,

    /// <summary>The week before that of Christmas.</summary>
    WeekBeforeChristmas,

    /// <summary>The second week after that of Christmas.</summary>
    WeekAfterNewYear,

    /// <summary>The week of Good Friday, in addition to that bank holiday.</summary>
    EasterWeek,
}

/// <summary>How much more or less there is in a special week than in the weeks around it.</summary>
/// <param name="Kind">What is special.</param>
/// <param name="PerCent">The effect used, in per cent, shrunk towards 0 by its uncertainty; -5.6 for 5.6 % less.</param>
/// <param name="StandardError">The standard error of the effect before shrinking, in per cent.</param>
/// <param name="WeeksSeen">The number of calendar weeks in which it occurred.</param>
internal sealed record CalendarEffect(CalendarEffectKind Kind, double PerCent, double StandardError, int WeeksSeen)
{
    /// <summary>The effect as a sentence.</summary>
    public string Words => Math.Abs(PerCent) < 0.05
        ? $"{Subject} makes no clear difference."
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{Subject} goes with {Math.Abs(PerCent):0.0}% {(PerCent < 0 ? "less" : "more")} (seen in {WeeksSeen} weeks, standard "
                + $"error {StandardError:0.0} points).");

    private string Subject => Kind switch
    {
        CalendarEffectKind.BankHolidayDay => "A bank holiday in the week",
        CalendarEffectKind.ChristmasWeek => "The week of Christmas, beyond its bank holidays,",
        CalendarEffectKind.NewYearWeek => "The week of New Year, beyond its bank holiday,",
        CalendarEffectKind.WeekBeforeChristmas => "The week before Christmas",
        CalendarEffectKind.WeekAfterNewYear => "The week after New Year",
        _ => "The week before Easter, beyond Good Friday,",
    };
}
