namespace Zoning.Planning;

/// <summary>More carers: their hours become care for people who wait, in one zone or in all.</summary>
/// <remarks>
/// Carer minutes = posts x hours of a post that reach people x 60. People are taken in the order in which they asked, whole packages; the
/// provider with most visits on the framework in the zone gives the care, where nobody has any the one with most in the county. Limit:
/// posts are filled from the first day on; who is hired when, and who leaves, is in the roles of the flow.
/// </remarks>
internal static class CareWorkersLever
{
    internal static CareWeek Apply(CareWeek week, LeverTurn turn)
    {
        var most = FreedHoursLever.MostVisits(week);
        var largest = week.Rows.Where(row => row is { Provider: >= 0, Status: Demand.HourStatus.OnFramework })
            .GroupBy(row => row.Provider).OrderByDescending(group => group.Sum(row => row.Trips)).ThenBy(group => group.Key)
            .Select(group => group.Key).FirstOrDefault(-1);
        return Placement.Place(
            week, turn, _ => 0, [(long)Math.Round(turn.Size * 60, MidpointRounding.ToEven)],
            row => most[week.TeamOf(row)] is >= 0 and var own ? own : largest, inCarerMinutes: true).Week;
    }
}
