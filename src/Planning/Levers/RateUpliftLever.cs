using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>Every carer hour on the framework costs some pounds more.</summary>
/// <remarks>Pence = carer minutes x pounds x 100 / 60. Limit: who accepts more for it is a matter of flow, not of this lever.</remarks>
internal static class RateUpliftLever
{
    internal static CareWeek Apply(CareWeek week, LeverTurn turn)
    {
        if (!turn.Ground.Ledger.Input.HasRates)
        {
            return week;
        }

        var pence = default(WholeParts);
        return week.With(row => row.Status == HourStatus.OnFramework && turn.IsAt(row)
            ? row with { Cost = row.Cost + pence.Next(row.Carer * turn.Size * 100 / 60, long.MaxValue) }
            : row);
    }
}
