using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>Annual reviews: each changes a package by the minutes a week that reviews were seen to change.</summary>
/// <remarks>
/// Minutes = reviews done x 12, shared over the packages with care, no more than a package has. 12 minutes a week are 10,000 pounds a year
/// over 42
/// reviews at 23 pounds an hour (Dorset's trial, a net fall of 42 overdue reviews: derived, not measured). Hours that are released are an
/// outcome of
/// changed need, never a goal for a person, and most reviews change nothing. Their price is shown as avoided and stays in the cost until
/// contracts
/// change. Shorter visits free no travel.
/// </remarks>
internal static class ReviewsLever
{
    /// <summary>Client minutes a week that a review changes on average.</summary>
    internal const double MinutesEach = 12;

    internal static CareWeek Apply(CareWeek week, LeverTurn turn)
    {
        bool Is(CareRow row) => row.Status.IsMet() && !row.IsUnnamed && turn.IsAt(row);
        var packages = week.Rows.Count(Is);
        if (packages == 0)
        {
            return week;
        }

        var each = MinutesEach * Math.Min(1, turn.Size * turn.Weeks / packages);
        var (clients, freed) = (default(WholeParts), week.Freed.ToBuilder());
        var (removed, avoided) = (week.Removed.ToBuilder(), week.Avoided.ToBuilder());
        return week.With(row =>
        {
            if (!Is(row))
            {
                return row;
            }

            var client = clients.Next(each, row.Client);
            var carer = CareRow.Part(row.Carer, client, row.Client);
            freed[week.TeamOf(row)] += carer;
            removed[row.Area] += client;
            avoided[row.Area] += CareRow.Part(row.Cost, carer, row.Carer);
            return row.Less(client, carer, 0) with { Cost = row.Cost };
        }) with
        {
            Freed = freed.ToImmutable(),
            Removed = removed.ToImmutable(),
            Avoided = avoided.ToImmutable(),
        };
    }
}
