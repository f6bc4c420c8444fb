using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>What one provider could give this council's packages, by each rung that its rows allow. Restricted.</summary>
internal sealed record ProviderCapacity
{
    /// <summary>The provider.</summary>
    public required ProviderId Provider { get; init; }

    /// <summary>The rung used: the highest that the folder has figures for.</summary>
    public required CapacityRung Rung { get; init; }

    /// <summary>Client hours a week by the rung used, at the likely value of every rate.</summary>
    public required CareHours Hours { get; init; }

    /// <summary>Hours a week that its carers are paid for, whoever they serve; null without carers.</summary>
    public CareHours? Paid { get; init; }

    /// <summary>The share of its care that is this council's, 0 to 1; 1 if that is unknown.</summary>
    public double CouncilShare { get; init; } = 1;

    /// <summary>Whether <see cref="CouncilShare"/> is in the folder.</summary>
    public bool IsShareKnown { get; init; }

    /// <summary>Carers at once for each client hour of its packages, 1 or more: turns hours of carers into hours of clients.</summary>
    public double CarersAtOnce { get; init; } = 1;

    /// <summary>Client hours a week that it declares; null if it does not.</summary>
    public CareHours? Declared { get; init; }

    /// <summary>Client hours a week that it declares it could take on now; null if it does not.</summary>
    public CareHours? Spare { get; init; }

    /// <summary>Client hours a week delivered, the mean of the last four whole weeks; null if deliveries aren't supplied.</summary>
    public CareHours? Delivered { get; init; }

    /// <summary>The best mean of four weeks in the last 26, client hours a week; null if deliveries aren't supplied.</summary>
    public CareHours? Sustained { get; init; }

    /// <summary>Client hours a week commissioned on the as-at day.</summary>
    public CareHours Commissioned { get; init; }

    /// <summary>How many carers leave and join: those in the folder, else hours over the hours of a carer.</summary>
    public double Carers { get; init; }

    /// <summary>Whether the carers are counted from carers.csv.</summary>
    public bool AreCarersCounted { get; init; }
}

/// <summary>How far one rung reaches in a county.</summary>
/// <param name="Rung">The rung.</param>
/// <param name="Providers">Providers whose capacity rests on it.</param>
/// <param name="Hours">Their client hours a week at the likely value of every rate.</param>
internal sealed record RungUse(CapacityRung Rung, int Providers, CareHours Hours);

/// <summary>
/// The hours of home care that could be given to this council's packages, by provider and by zone, with the rung that each figure rests on.
/// Restricted.
/// </summary>
/// <remarks>
/// Each provider's capacity rests on the highest rung its rows allow. A county can't have less than what it is giving week after week:
/// where the sum comes to less than <see cref="Floor"/>, the floor stands, and <see cref="IsHeldUp"/> says so. A provider's hours count in
/// zones as its packages' hours do.
/// </remarks>
public sealed record CountyCapacity
{
    /// <summary>The day the capacity is of.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The rates it was worked out with.</summary>
    internal CapacityRates Rates { get; init; } = CapacityRates.Default;

    /// <summary>The providers, in the order of their ids; empty if no file says anything about capacity.</summary>
    internal ImmutableArray<ProviderCapacity> Providers { get; init; } = [];

    /// <summary>How far each rung reaches, the highest first; rungs that nobody's capacity rests on are left out.</summary>
    internal ImmutableArray<RungUse> Rungs { get; init; } = [];

    /// <summary>Client hours a week in all, held up by the floor; null if it is not supplied.</summary>
    public CareHours? Hours { get; init; }

    /// <summary>Client hours a week by rungs alone, before the floor; null if it is not supplied.</summary>
    public CareHours? ByRungs { get; init; }

    /// <summary>The highest hours sustained lately by the county as a whole; null if deliveries aren't supplied.</summary>
    public CareHours? Floor { get; init; }

    /// <summary>Whether the rungs come to less than the floor, so that the floor stands.</summary>
    public bool IsHeldUp => ByRungs is { } hours && Floor is { } floor && hours < floor;

    /// <summary>
    /// The rung that the county's figure rests on: that of most hours, or the floor where it stands; null if it is not supplied.
    /// </summary>
    internal CapacityRung? Rung => Hours is null ? null
        : IsHeldUp ? CapacityRung.Sustained
        : Rungs.MaxBy(use => use.Hours)?.Rung;

    /// <summary>Client hours a week by zone and bucket; null if it is not supplied.</summary>
    public ZoneValues<CareHours>? ByZone { get; init; }

    /// <summary>What was noticed and assumed, in sentences.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Why there is no figure, with advice; empty if there is one. Never to be read as 0.</summary>
    public string NotSupplied { get; init; } = "";

    /// <summary>
    /// Where each provider's hours are given: for each provider, the share of each zone and bucket; shares of a provider add up to 1.
    /// </summary>
    internal ImmutableArray<ImmutableArray<double>> ZoneShares { get; init; } = [];
}
