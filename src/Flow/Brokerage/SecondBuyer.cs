namespace Zoning.Flow;

/// <summary>
/// Somebody else who buys from the same providers, such as continuing healthcare of the NHS. Jointly, both buyers draw on all hours of a
/// provider; apart, each has a part of them that the other can't use.
/// </summary>
/// <param name="Share">The share of referrals that are its, 0 to 1.</param>
/// <param name="RateFactor">What it pays as a multiple of a provider's rate to the council, above 0. Default 1.</param>
/// <param name="IsJoint">Whether both draw on all hours. Default true.</param>
/// <param name="CapacityShare">
/// Apart: the share of each provider's hours, and of its other work, that is the second buyer's; above 0, below 1. Default 0.5.
/// </param>
internal sealed record SecondBuyer(double Share, double RateFactor = 1, bool IsJoint = true, double CapacityShare = 0.5)
{
    /// <summary>The share of a provider's hours that a buyer can use.</summary>
    internal double PartOf(int buyer) => IsJoint ? 1 : buyer == 0 ? 1 - CapacityShare : CapacityShare;

    /// <summary>What a buyer pays as a multiple of the rate to the council.</summary>
    internal double RateOf(int buyer) => buyer == 0 ? 1 : RateFactor;

    internal void Check(FlowFaults faults)
    {
        faults.Share("share of the second buyer", Share);
        faults.Amount("rate of the second buyer", RateFactor > 0 ? RateFactor : double.NaN);
        faults.Share("hours of the second buyer", CapacityShare is > 0 and < 1 ? CapacityShare : double.NaN);
    }
}

/// <summary>What is measured of each buyer.</summary>
internal enum BuyerMeasure
{
    /// <summary>Hours to place on average, open cases counted (Kaplan-Meier), up to the longest time watched.</summary>
    MeanHours,

    /// <summary>Pounds for an hour of new placements, weighted by hours.</summary>
    PoundsAnHour,

    /// <summary>Referrals placed while it counted.</summary>
    Placed,
}
