using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>Need that grows or surges: hours of people who are not known yet, who wait until something places them.</summary>
/// <remarks>
/// Growth adds need x ((1 + g)^(weeks / 52) - 1), a surge need x s, in each area in proportion to the need there. Whole minutes over the
/// areas
/// together. Limit: new need is like today's, and nobody is found for it unless another lever brings hours.
/// </remarks>
internal static class GrowthLever
{
    private const double WeeksAYear = 52;

    internal static CareWeek Grow(CareWeek week, LeverTurn turn) =>
        Add(week, turn, Math.Pow(1 + turn.Size, turn.Weeks / WeeksAYear) - 1);

    internal static CareWeek Surge(CareWeek week, LeverTurn turn) => Add(week, turn, turn.Size);

    private static CareWeek Add(CareWeek week, LeverTurn turn, double share)
    {
        var need = new SortedDictionary<(int Home, int Area), (long Client, long Carer)>();
        foreach (var row in week.Rows)
        {
            if (!row.Status.IsBeside() && turn.IsAt(row))
            {
                var (client, carer) = need.GetValueOrDefault((row.Home, row.Area));
                need[(row.Home, row.Area)] = (client + row.Client, carer + row.Carer);
            }
        }

        var (clients, carers) = (default(WholeParts), default(WholeParts));
        var rows = week.Rows.ToBuilder();
        foreach (var ((home, area), (client, carer)) in need)
        {
            var (more, moreCarer) = (clients.Next(share * client, long.MaxValue), carers.Next(share * carer, long.MaxValue));
            if (more > 0)
            {
                rows.Add(new CareRow(-1, home, area, -1, -1, HourStatus.Waiting, more, Math.Max(more, moreCarer), 0, 0));
            }
        }

        return week with { Rows = rows.ToImmutable() };
    }
}
