using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>Care by one carer, with equipment, where two came at once.</summary>
/// <remarks>
/// Carer minutes saved = share x client minutes x (carers - 1), of met care; client minutes stay. One visit of each pair is no longer
/// driven to.
/// Reviews of 76 English councils kept double-handed care wholly in place in 60 % or more of cases in nearly half of councils, so .2 to .4
/// is a
/// usual share (assumed). Limit: the nine hours of an occupational therapist for each review are not in the week.
/// </remarks>
internal static class SingleHandedLever
{
    internal static CareWeek Apply(CareWeek week, LeverTurn turn)
    {
        var (carers, freed) = (default(WholeParts), week.Freed.ToBuilder());
        return week.With(row =>
        {
            if (!row.Status.IsMet() || row.IsUnnamed || row.Carer <= row.Client || !turn.IsAt(row))
            {
                return row;
            }

            var saved = carers.Next(Math.Min(1, turn.Size) * (row.Carer - row.Client), row.Carer - row.Client);
            freed[week.TeamOf(row)] += saved;
            return row.Less(0, saved, row.Trips * saved / row.Carer);
        }) with
        {
            Freed = freed.ToImmutable(),
        };
    }
}
