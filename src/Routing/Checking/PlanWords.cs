using System.Globalization;
using System.Numerics;

namespace Zoning.Routing;

/// <summary>Names, clock times and spans of a problem, as people who plan rounds say them.</summary>
internal sealed class PlanWords(RoundProblem problem)
{
    private static readonly string[] Days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    public string Carer(int carer) => "Carer " + problem.Carers[carer].Id.Value;

    public string Visit(int visit) => problem.Visits[visit].Name;

    /// <summary>The skills of a set of bits.</summary>
    public string Skills(ulong skills)
    {
        var names = new List<string>();
        for (var left = skills; left != 0; left &= left - 1)
        {
            names.Add(problem.SkillNames[BitOperations.TrailingZeroCount(left)]);
        }

        return string.Join(" and ", names);
    }

    /// <summary>The day and the time of day; seconds only if there are any.</summary>
    public string Clock(long tick)
    {
        var perDay = 1_440L * problem.TicksPerMinute;
        var (day, time) = (Math.DivRem(tick, perDay) is var (days, rest) && rest < 0) ? (days - 1, rest + perDay) : (days, rest);
        var week = day < 0 ? (day - 6) / 7 : day / 7;
        var minutes = time / problem.TicksPerMinute;
        var seconds = Seconds(time);
        return string.Create(CultureInfo.InvariantCulture,
            $"{Days[day - 7 * week]} {minutes / 60:00}:{minutes % 60:00}{(seconds == 0 ? "" : $":{seconds:00.###}")}") + Week(week);
    }

    /// <summary>A span of 0 or more: minutes, from two hours on hours; seconds only if there are any.</summary>
    public string Span(long ticks)
    {
        var minutes = ticks / problem.TicksPerMinute;
        var hours = minutes < 120 ? 0 : minutes / 60;
        var parts = new[]
        {
            Count(hours, "hour"), Count(minutes - 60 * hours, "minute"), Count(Seconds(ticks), "second"),
        };
        return parts.Any(part => part.Length > 0) ? string.Join(" ", parts.Where(part => part.Length > 0)) : "0 minutes";
    }

    /// <summary>The same as an offset from another time.</summary>
    public string Offset(long ticks) => ticks switch
    {
        0 => "at the same time",
        > 0 => Span(ticks) + " after it",
        _ => Span(-ticks) + " before it",
    };

    private static string Week(long week) => week switch
    {
        0 => "",
        < 0 => " of the week before",
        _ => string.Create(CultureInfo.InvariantCulture, $" of week {week + 1}"),
    };

    private static string Count(decimal number, string unit) => number == 0
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"{number:0.###} {unit}{(number == 1 ? "" : "s")}");

    private decimal Seconds(long ticks) => Math.Max(
        ticks % problem.TicksPerMinute == 0 ? 0 : 0.001m,
        Math.Round(ticks % problem.TicksPerMinute * 60m / problem.TicksPerMinute, 3));
}
