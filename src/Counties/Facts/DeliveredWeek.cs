using System.Collections.Immutable;

namespace Zoning.Counties;

/// <summary>What was planned and delivered of a package in a week.</summary>
/// <param name="Package">The package's index among the county's lines.</param>
/// <param name="Week">The Monday of the week.</param>
/// <param name="Planned">Client minutes commissioned for the week.</param>
/// <param name="Delivered">Client minutes delivered.</param>
public readonly record struct DeliveredWeek(int Package, DateOnly Week, CareMinutes Planned, CareMinutes Delivered)
{
    /// <summary>The mean shortfall a week of each package over the last whole weeks before a day.</summary>
    /// <param name="rows">The rows of all packages.</param>
    /// <param name="packages">How many packages there are.</param>
    /// <param name="asOf">The as-at day; its own week is not over and doesn't count.</param>
    /// <param name="weeks">How many weeks are looked at, 1 or more.</param>
    /// <returns>Client minutes a week, halves to even; none for a package without a row in those weeks. A week above plan counts as 0.</returns>
    internal static ImmutableArray<CareMinutes?> Shortfalls(ImmutableArray<DeliveredWeek> rows, int packages, DateOnly asOf, int weeks)
    {
        var monday = asOf.AddDays(-(((int)asOf.DayOfWeek + 6) % 7));
        var first = monday.AddDays(-7 * weeks);
        var missing = new long[packages];
        var counted = new int[packages];
        foreach (var row in rows)
        {
            if (row.Week >= first && row.Week < monday)
            {
                counted[row.Package]++;
                missing[row.Package] += Math.Max(0, (row.Planned - row.Delivered).Value);
            }
        }

        var shortfalls = ImmutableArray.CreateBuilder<CareMinutes?>(packages);
        for (var package = 0; package < packages; package++)
        {
            shortfalls.Add(counted[package] == 0
                ? null
                : new CareMinutes((long)decimal.Round((decimal)missing[package] / counted[package], 0, MidpointRounding.ToEven)));
        }

        return shortfalls.MoveToImmutable();
    }
}
