using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>Carers are ill: a share of the care of every package is not given.</summary>
/// <remarks>
/// Undelivered minutes = share x met minutes; nobody is paid for them or drives to them. It is the last lever that touches care, so that
/// hours brought or freed by others are hit alike. Limit: the share is what nobody covers, and providers choose whom they leave out; here
/// all lose alike.
/// </remarks>
internal static class SicknessLever
{
    internal static CareWeek Apply(CareWeek week, LeverTurn turn)
    {
        var (clients, share) = (default(WholeParts), Math.Min(1, turn.Size));
        var rows = week.Rows.ToBuilder();
        for (var at = 0; at < week.Rows.Length; at++)
        {
            var row = rows[at];
            if (!row.Status.IsMet() || row.Client == 0 || !turn.IsAt(row))
            {
                continue;
            }

            var client = clients.Next(share * row.Client, row.Client);
            if (client > 0)
            {
                var carer = CareRow.Part(row.Carer, client, row.Client);
                rows[at] = row.Less(client, carer, row.Trips * client / row.Client);
                rows.Add(row with { Drives = -1, Status = HourStatus.Undelivered, Client = client, Carer = carer, Cost = 0, Trips = 0 });
            }
        }

        return week with { Rows = rows.ToImmutable() };
    }
}
