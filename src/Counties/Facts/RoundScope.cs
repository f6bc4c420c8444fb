using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>Which packages are on rounds: care at home that the council buys, given by a provider on the as-at day.</summary>
internal static class RoundScope
{
    /// <summary>Whether a package is on its provider's rounds.</summary>
    /// <param name="package">The package.</param>
    /// <param name="asOf">The as-at day.</param>
    /// <returns>
    /// True for active lines and reablement of home care that have begun, are not over and have a provider. People who wait are on nobody's
    /// round.
    /// </returns>
    public static bool IsOnRounds(Package package, DateOnly asOf) =>
        package is { Status: ServiceStatus.Active or ServiceStatus.Reablement, ServiceType: ServiceType.HomeCare, Provider: not null }
        && !(package.Start > asOf) && !(package.End < asOf);

    /// <summary>The visits of a line: its own, else the daily visits that most packages of its size have.</summary>
    internal static ImmutableArray<PlannedVisit> VisitsOf(CountyPackage one)
    {
        if (!one.Visits.IsEmpty)
        {
            return one.Visits;
        }

        var package = one.Package;
        return package.Weekly.Value == 0
            ? []
            : [.. VisitPattern.Infer(package.Weekly).Visits.Select(visit => PlannedVisit.Daily(visit, package.Carers))];
    }
}
