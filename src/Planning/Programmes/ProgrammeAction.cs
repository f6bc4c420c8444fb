using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>Something that a council does in some zones from a day on, and what it plans to come of it.</summary>
/// <param name="Name">What is done, such as <c>package swaps</c>.</param>
/// <param name="Zones">Where, in the order of their codes; empty for the whole county.</param>
/// <param name="Provider">With which provider; null for all.</param>
/// <param name="Start">The first day.</param>
/// <param name="PlannedEnd">The day by which its effect is planned to be there; null if no effect is planned.</param>
/// <param name="Measure">What is to change; null if no effect is planned.</param>
/// <param name="PlannedEffect">The change planned, in the measure's unit; shares in points of a per cent.</param>
internal sealed record ProgrammeAction(
    string Name, ImmutableArray<ZoneCode> Zones, ProviderId? Provider, DateOnly Start, DateOnly? PlannedEnd,
    Measure? Measure, double? PlannedEffect)
{
    /// <summary>The change planned by a day: none before the start, all from the planned end on, evenly between.</summary>
    internal double PlannedBy(DateOnly day) => PlannedEnd is not { } end || PlannedEffect is not { } effect || day <= Start ? 0
        : day >= end ? effect
        : effect * (day.DayNumber - Start.DayNumber) / (end.DayNumber - Start.DayNumber);
}
