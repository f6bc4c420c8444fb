using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>Visits that become a call: a prompt or a welfare check on a screen.</summary>
/// <remarks>
/// Of the visits that are fit for it (<see cref="VisitsOfPackage"/>) the share becomes calls of ten minutes each. Freed carer minutes =
/// visits x (length - 10); whole visits are removed, so nobody drives to them. The need is met another way and leaves the hours of care.
/// Ten minutes, and what people accept, are assumed; a trial of eight weeks (Dorset, 21 people) gave no figure.
/// </remarks>
internal static class VirtualVisitsLever
{
    /// <summary>Minutes of a carer for a call, as the flow model has them.</summary>
    private static readonly double CallMinutes = new VirtualVisits { VisitsPerWeek = 0, VisitMinutes = 1, TravelMinutes = 0 }.CallMinutes;

    internal static CareWeek Apply(CareWeek week, LeverTurn turn)
    {
        var share = Math.Min(1, turn.Size);
        var (clients, calls) = (default(WholeParts), default(WholeParts));
        var (freed, removed) = (week.Freed.ToBuilder(), week.Removed.ToBuilder());
        return week.With(row =>
        {
            if (!row.Status.IsMet() || row.IsUnnamed || row.Carer != row.Client || !turn.IsAt(row))
            {
                return row;
            }

            var visits = turn.Ground.Visits[row.Package];
            var client = clients.Next(share * visits.Fit * row.Client, row.Client);
            var called = calls.Next(share * visits.FitVisits * row.Client * CallMinutes, long.MaxValue);
            freed[week.TeamOf(row)] += client - called;
            removed[row.Area] += client;
            return row.Less(client, client, share * visits.FitVisits * row.Client);
        }) with
        {
            Freed = freed.ToImmutable(),
            Removed = removed.ToImmutable(),
        };
    }
}
