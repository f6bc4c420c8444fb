using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>More places of reablement: hours of packages that people who recovered do not need.</summary>
/// <remarks>
/// Hours are those of <see cref="ReablementPlaces"/>, which the flow adds up too. They leave the need of people who are not known yet, then
/// met care, of each package in proportion, with its visits; who waits today has been assessed already. Their price is shown as avoided and
/// stays in the cost until contracts change. Limits: a place without its staff is no capacity, who comes is like who is referred, and what
/// places cost is left out.
/// </remarks>
internal static class ReablementLever
{
    internal static CareWeek Apply(CareWeek week, LeverTurn turn)
    {
        var places = turn.Ground.Reablement.PlacesOf(turn.Lever.Kind, turn.Size);
        var left = (long)Math.Round(60 * places.HoursRemoved(turn.Since, turn.Weeks), MidpointRounding.ToEven);
        var (freed, removed, avoided) = (week.Freed.ToBuilder(), week.Removed.ToBuilder(), week.Avoided.ToBuilder());
        var rows = week.Rows.ToBuilder();
        for (var at = 0; at < rows.Count && left > 0; at++)
        {
            if (rows[at] is { IsUnnamed: true, Status: HourStatus.Waiting } row && turn.IsAt(row))
            {
                var client = Math.Min(left, row.Client);
                rows[at] = row.Less(client, CareRow.Part(row.Carer, client, row.Client), 0);
                removed[row.Area] += client;
                left -= client;
            }
        }

        bool Is(CareRow row) => row.Status.IsMet() && row.Client > 0 && turn.IsAt(row);
        var met = week.Rows.Where(Is).Sum(row => row.Client);
        var (share, clients) = (met == 0 ? 0 : Math.Min(1, (double)left / met), default(WholeParts));
        for (var at = 0; at < rows.Count && share > 0; at++)
        {
            if (Is(rows[at]))
            {
                var row = rows[at];
                var client = clients.Next(share * row.Client, row.Client);
                var carer = CareRow.Part(row.Carer, client, row.Client);
                freed[week.TeamOf(row)] += carer;
                removed[row.Area] += client;
                avoided[row.Area] += CareRow.Part(row.Cost, carer, row.Carer);
                rows[at] = row.Less(client, carer, row.Trips * client / row.Client) with { Cost = row.Cost };
            }
        }

        return week with
        {
            Rows = rows.ToImmutable(),
            Freed = freed.ToImmutable(),
            Removed = removed.ToImmutable(),
            Avoided = avoided.ToImmutable(),
        };
    }
}
