using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>A row of provider-costs.csv: what an hour of care costs a provider. Restricted. A part that is null isn't known.</summary>
/// <param name="Provider">The provider.</param>
/// <param name="Wage">Pay of a carer, pounds an hour, 0 to 100.</param>
/// <param name="OnCosts">National Insurance, holiday, pension, training and sick pay as a share of pay, 0 to 1.</param>
/// <param name="PenceAMile">What is paid for a mile of travel, pence, 0 to 200.</param>
/// <param name="Overhead">Running costs as a share of the price, 0 to 1.</param>
/// <param name="Margin">Surplus as a share of the price, 0 to 1; with the overhead under 1.</param>
internal readonly record struct ProviderCost(
    ProviderId Provider, decimal? Wage, decimal? OnCosts, decimal? PenceAMile, decimal? Overhead, decimal? Margin)
{
    /// <summary>Whether every part is known, so that nothing is assumed.</summary>
    internal bool IsWhole =>
        Wage is not null && OnCosts is not null && PenceAMile is not null && Overhead is not null && Margin is not null;
}
