using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>Places people who wait, whole packages in the order in which they asked, as long as hours last.</summary>
internal static class Placement
{
    /// <summary>Places people.</summary>
    /// <param name="week">The week.</param>
    /// <param name="turn">The lever that brings the hours.</param>
    /// <param name="poolOf">The pool of hours that may serve a row.</param>
    /// <param name="pools">Minutes of each pool.</param>
    /// <param name="provider">Who gives a row's care; below 0 for nobody.</param>
    /// <param name="inCarerMinutes">Whether pools hold carer minutes; else client minutes.</param>
    /// <returns>The week, and the minutes of each pool that were used.</returns>
    internal static (CareWeek Week, long[] Used) Place(
        CareWeek week, LeverTurn turn, Func<CareRow, int> poolOf, long[] pools, Func<CareRow, int> provider, bool inCarerMinutes)
    {
        var (ground, used) = (turn.Ground, new long[pools.Length]);
        var order = Enumerable.Range(0, week.Rows.Length)
            .Where(at => week.Rows[at].Status == HourStatus.Waiting && turn.IsAt(week.Rows[at]))
            .OrderBy(at => week.Rows[at].IsUnnamed ? int.MaxValue : ground.Order[week.Rows[at].Package]).ThenBy(at => at);
        var rows = week.Rows.ToBuilder();
        foreach (var at in order.ToList())
        {
            var row = rows[at];
            var pool = poolOf(row);
            var (left, wanted) = (pools[pool] - used[pool], inCarerMinutes ? row.Carer : row.Client);
            var given = wanted <= left ? wanted : row.IsUnnamed ? left : 0;
            if (given <= 0 || provider(row) < 0)
            {
                continue;
            }

            used[pool] += given;
            var (client, carer) = given == wanted
                ? (row.Client, row.Carer)
                : inCarerMinutes ? (CareRow.Part(row.Client, given, row.Carer), given)
                    : (given, CareRow.Part(row.Carer, given, row.Client));
            rows[at] = Placed(row with { Client = client, Carer = carer }, provider(row), ground);
            if (client < row.Client)
            {
                rows.Add(row with { Client = row.Client - client, Carer = row.Carer - carer });
            }
        }

        return (week with { Rows = rows.ToImmutable() }, used);
    }

    private static CareRow Placed(CareRow row, int provider, LeverGround ground) => row with
    {
        Provider = provider,
        Drives = provider,
        Status = ground.StatusWith(provider),
        Cost = ground.Ledger.Input.HasRates ? (long)Math.Round(row.Carer * ground.PenceAMinute, MidpointRounding.ToEven) : 0,
        Trips = row.Client * (row.IsUnnamed ? ground.TripsAMinute : ground.Visits[row.Package].Trips),
    };
}
