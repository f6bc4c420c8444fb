using System.Globalization;

namespace Zoning.Routing;

/// <summary>Times, lengths and ways of travel in the words of reasons.</summary>
/// <param name="problem">The problem they are of.</param>
internal sealed class ReasonWords(RoundProblem problem)
{
    private const int MinutesADay = 1440;
    private static readonly string[] Days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    private readonly bool _hasDays = problem.Carers.SelectMany(carer => carer.Shifts).Select(shift => shift.Day).Distinct().Skip(1).Any();

    /// <summary>A time of the day, with the day if the problem has several.</summary>
    public string Clock(long ticks)
    {
        var minutes = ticks / problem.TicksPerMinute;
        var clock = string.Create(CultureInfo.InvariantCulture, $"{minutes % MinutesADay / 60:00}:{minutes % 60:00}");
        return _hasDays ? $"{Days[minutes / MinutesADay % 7]} {clock}" : clock;
    }

    /// <summary>A span of the day.</summary>
    public string Span(long from, long until) => from == until ? Clock(from) : $"{Clock(from)} to {Clock(until)}";

    /// <summary>Whole minutes, upwards.</summary>
    public long Minutes(long ticks) => (ticks + problem.TicksPerMinute - 1) / problem.TicksPerMinute;

    /// <summary>A length in minutes, or in hours where it is whole hours.</summary>
    public string Length(long ticks)
    {
        var minutes = Minutes(ticks);
        return minutes >= 120 && minutes % 60 == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{minutes / 60} hours")
            : string.Create(CultureInfo.InvariantCulture, $"{minutes} minutes");
    }

    /// <summary>The skills of a mask.</summary>
    public string Skills(ulong skills) => string.Join(", ", problem.SkillNames.Where((_, bit) => (skills >> bit & 1) == 1));

    /// <summary>How somebody travels, as <c>on foot</c>.</summary>
    public string By(int mode) => problem.Travel.Modes != 3
        ? string.Create(CultureInfo.InvariantCulture, $"by way {mode + 1}")
        : (TravelMode)mode switch { TravelMode.Walk => "on foot", TravelMode.Bike => "by bicycle", _ => "by car" };

}
