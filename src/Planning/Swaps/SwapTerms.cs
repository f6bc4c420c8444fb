using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>On what terms a person's package may move to another provider, or take another time.</summary>
/// <param name="Consents">Whether the person consents; unknown counts as no.</param>
internal readonly record struct SwapTerms(bool Consents)
{
    /// <summary>Whether the package is guarded: end of life, safeguarding, or whatever the council knows; the reason stays there.</summary>
    internal bool IsGuarded { get; init; }

    /// <summary>By how many minutes visits may move from the start they have today; null if their windows alone decide.</summary>
    internal int? ToleranceMinutes { get; init; }

    /// <summary>The last day on which the package changed provider; null if unknown.</summary>
    internal DateOnly? LastMoved { get; init; }

    /// <summary>How urgent a placement is, 1 (usual) to 3 (first). Default 1.</summary>
    internal int Priority { get; init => field = Math.Clamp(value, 1, 3); } = 1;
}

/// <summary>What a provider's care costs it.</summary>
/// <param name="WagePence">Pence an hour that carers are paid, visits and travel alike.</param>
/// <param name="OnCosts">National Insurance, holidays, pension, training and sickness, as a share of wages.</param>
/// <param name="MilePence">Pence a mile that carers are paid.</param>
/// <param name="Overhead">Running costs as a share of the price.</param>
/// <remarks>
/// The form of the UK Homecare Association's minimum price: price (1 - overhead - surplus) = wage (1 + travel share) (1 + on-costs) + miles x
/// pence a mile.
/// </remarks>
internal readonly record struct ProviderCosts(decimal WagePence, decimal OnCosts, decimal MilePence, decimal Overhead)
{
    private const decimal MetresAMile = 1609.344m;

    /// <summary>Assumed where a provider's costs are not supplied: the shares of 2014's published build-up, a wage of 11.50 pounds.</summary>
    internal static ProviderCosts Assumed { get; } = new(1150m, 0.2304m, 35m, 0.27m);

    /// <summary>What a provider keeps of a week, in pence: income less running costs, wages and mileage.</summary>
    /// <param name="income">Pence a week.</param>
    /// <param name="carerMinutes">Carer minutes of care a week.</param>
    /// <param name="travelMinutes">Minutes of travel a week.</param>
    /// <param name="metres">Metres a week.</param>
    internal decimal Margin(decimal income, decimal carerMinutes, decimal travelMinutes, decimal metres) =>
        income * (1 - Overhead) - WagePence * (1 + OnCosts) * (carerMinutes + travelMinutes) / 60 - MilePence * metres / MetresAMile;
}
