using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>A provider hands back a share of its packages, whole packages in the order of their ids; 1 is a provider that leaves.</summary>
/// <remarks>
/// All their hours, delivered or not, wait; other levers may place them. Limit: nobody takes them over by himself, and reablement within
/// its
/// term stays where it is.
/// </remarks>
internal static class ProviderLeavesLever
{
    internal static CareWeek Apply(CareWeek week, LeverTurn turn)
    {
        bool Is(CareRow row) => row.Provider == turn.Provider && (row.Status.IsMet() || row.Status == HourStatus.Undelivered);
        var chosen = ShareOfPackages.Of(week, turn, Is);
        return week.With(row => Is(row) && chosen.Contains(row.Package) ? row.Waiting() : row);
    }
}
