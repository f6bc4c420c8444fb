using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>People of a zone move into an extra-care scheme there: their visits are no longer driven to.</summary>
/// <remarks>
/// Visits driven to = visits x (1 - people / packages with care in the zone), for all alike, since who moves is not known. Hours of care
/// and
/// providers stay. Limit: the way of the first carer to the scheme, and what the scheme costs, are left out.
/// </remarks>
internal static class ExtraCareLever
{
    internal static CareWeek Apply(CareWeek week, LeverTurn turn)
    {
        bool Is(CareRow row) => row.Status.IsMet() && !row.IsUnnamed && turn.IsAt(row);
        var packages = week.Rows.Count(Is);
        return packages == 0 || turn.Size == 0
            ? week
            : week.With(row => Is(row) ? row with { Trips = row.Trips * (1 - Math.Min(1, turn.Size / packages)) } : row);
    }
}
