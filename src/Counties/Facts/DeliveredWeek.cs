using System.Collections.Immutable;

namespace Zoning.Counties;

/// <summary>What was planned and delivered of a package in a week.</summary>
/// <param name="Week">The Monday of the week.</param>
/// <param name="Planned">Client minutes commissioned for the week.</param>
/// <param name="Delivered">Client minutes delivered.</param>
public readonly record struct DeliveredWeek(DateOnly Week, CareMinutes Planned, CareMinutes Delivered)
{
    /// <summary>The mean shortfall a week over the last whole weeks before a day.</summary>
    /// <param name="rows">The weeks of one package.</param>
    /// <param name="asOf">The day; its own week is not over and does not count.</param>
    /// <param name="weeks">How many weeks to look at, 1 or more.</param>
    /// <returns>Client minutes a week, halves to even; null if there is no row in those weeks. A week above plan counts as 0.</returns>
    internal static CareMinutes? Shortfall(ImmutableArray<DeliveredWeek> rows, DateOnly asOf, int weeks)
    {
        var monday = asOf.AddDays(-(((int)asOf.DayOfWeek + 6) % 7));
        var first = monday.AddDays(-7 * weeks);
        var (missing, counted) = (0L, 0);
        foreach (var row in rows)
        {
            if (row.Week >= first && row.Week < monday)
            {
                counted++;
                missing += Math.Max(0, (row.Planned - row.Delivered).Value);
            }
        }

        return counted == 0 ? null : new CareMinutes((long)decimal.Round((decimal)missing / counted, 0, MidpointRounding.ToEven));
    }
}
