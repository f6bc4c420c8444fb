namespace Zoning.Planning;

/// <summary>Whole packages that make up a share of hours, in the order of their ids.</summary>
internal static class ShareOfPackages
{
    /// <summary>The packages, as long as their carer minutes together are within the share; one that is too large is passed over.</summary>
    /// <param name="week">The week.</param>
    /// <param name="turn">The lever, whose size is the share.</param>
    /// <param name="counts">Which rows are meant.</param>
    internal static HashSet<int> Of(CareWeek week, LeverTurn turn, Func<CareRow, bool> counts)
    {
        var minutes = new Dictionary<int, long>();
        foreach (var row in week.Rows)
        {
            if (!row.IsUnnamed && turn.IsAt(row) && counts(row))
            {
                minutes[row.Package] = minutes.GetValueOrDefault(row.Package) + row.Carer;
            }
        }

        var left = (long)Math.Round(Math.Clamp(turn.Size, 0, 1) * minutes.Values.Sum(), MidpointRounding.ToEven);
        var chosen = new HashSet<int>();
        foreach (var package in minutes.Keys.OrderBy(package => turn.Ground.Rank[package]))
        {
            if (minutes[package] <= left)
            {
                left -= minutes[package];
                chosen.Add(package);
            }
        }

        return chosen;
    }
}
