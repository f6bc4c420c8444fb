using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>A provider joins the framework with a share of its packages, whole packages in the order of their ids.</summary>
/// <remarks>
/// Their hours become hours on the framework, at the mean price of a carer minute on it. Limit: whether the provider would come for that
/// price
/// is the planner's to say; <see cref="RateUpliftLever"/> prices a rise for all.
/// </remarks>
internal static class JoinsFrameworkLever
{
    internal static CareWeek Apply(CareWeek week, LeverTurn turn)
    {
        bool Is(CareRow row) => row.Provider == turn.Provider && (row.Status is HourStatus.OffFramework or HourStatus.FrameworkNotKnown);
        var chosen = ShareOfPackages.Of(week, turn, Is);
        return week.With(row => Is(row) && chosen.Contains(row.Package)
            ? row with
            {
                Status = HourStatus.OnFramework,
                Cost = turn.Ground.Ledger.Input.HasRates ? (long)Math.Round(row.Carer * turn.Ground.PenceAMinute, MidpointRounding.ToEven)
                    : 0,
            }
            : row);
    }
}
