namespace Zoning.Counties;

/// <summary>How the price of an hour of care at the client's door is built up from pay, travel and running costs.</summary>
/// <remarks>
/// price = (w (1 + t) (1 + on) + m v) / (1 - o - s), the build-up of the UKHCA's minimum price (A Minimum Price for Homecare, 2014):
/// w the wage, t hours of travel for an hour of care, on the on-costs, m miles for an hour of care, v pounds a mile, o overhead and
/// s margin as shares of the price.
/// </remarks>
/// <param name="Wage">w: pay of a carer, pounds an hour, 0 or more.</param>
/// <param name="OnCosts">on: National Insurance, holiday, pension, training and sick pay as a share of pay, 0 or more.</param>
/// <param name="PenceAMile">100 v: what is paid for a mile of travel, pence, 0 or more.</param>
/// <param name="Overhead">o: running costs as a share of the price, 0 to 1.</param>
/// <param name="Margin">s: surplus as a share of the price, 0 to 1; with the overhead under 1.</param>
internal readonly record struct CostBuildUp(decimal Wage, decimal OnCosts, decimal PenceAMile, decimal Overhead, decimal Margin)
{
    /// <summary>The build-up where a provider's costs aren't known: every part is an assumption.</summary>
    internal static CostBuildUp Usual { get; } = new(11.50m, 0.2304m, 35m, 0.27m, 0.03m);

    /// <summary>What is paid for a paid hour with its on-costs, pounds.</summary>
    internal decimal PaidHour => Wage * (1 + OnCosts);

    /// <summary>What pay and mileage come to, without overhead and margin, pounds, unrounded.</summary>
    /// <param name="paidHours">Hours at doors and on the way that carers are paid for, 0 or more.</param>
    /// <param name="miles">Miles that are paid for, 0 or more.</param>
    internal decimal DirectCost(decimal paidHours, decimal miles) => PaidHour * paidHours + miles * PenceAMile / 100m;

    /// <summary>The price of an hour at the client's door that covers all costs and the margin, pounds, unrounded.</summary>
    /// <param name="travelHours">t: hours of paid travel for each hour of care, 0 or more.</param>
    /// <param name="miles">m: miles paid for each hour of care, 0 or more.</param>
    internal decimal PriceOfHour(decimal travelHours, decimal miles) => DirectCost(1 + travelHours, miles) / (1 - Overhead - Margin);

    /// <summary>The build-up with the parts of a provider that are known.</summary>
    /// <param name="cost">The provider's row.</param>
    internal CostBuildUp With(ProviderCost cost) => new(
        cost.Wage ?? Wage, cost.OnCosts ?? OnCosts, cost.PenceAMile ?? PenceAMile, cost.Overhead ?? Overhead, cost.Margin ?? Margin);
}
