using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>What a ledger was supplied with; absent parts are published as not supplied.</summary>
internal sealed record LedgerFacts(bool HasWaiting, bool HasUndelivered, bool HasRates, bool HasPopulation, bool HasProviders)
{
    public static LedgerFacts Of(Ledger ledger) => new(
        ledger.Input.Waiting.Length > 0
            || ledger.Input.Packages.Any(placed => placed.Package.Status is ServiceStatus.Waiting or ServiceStatus.NotListed),
        ledger.Input.HasDeliveries,
        ledger.Input.HasRates,
        ledger.Input.PeopleFrom65 is not null,
        ledger.Input.Providers is not null);

    /// <summary>Whether a column is known from what was supplied.</summary>
    public bool Has(AreaColumn column) => column switch
    {
        AreaColumn.Unmet or AreaColumn.WaitingHours => HasWaiting,
        AreaColumn.Cost => HasRates,
        AreaColumn.From65 => HasPopulation,
        AreaColumn.Lasting or AreaColumn.OtherUnmet or AreaColumn.Under65 => false,
        _ => true,
    };

    /// <summary>Whether hours of a status are known from what was supplied.</summary>
    public bool Has(HourStatus status) => status switch
    {
        HourStatus.Undelivered => HasUndelivered,
        HourStatus.Waiting or HourStatus.NotListed => HasWaiting,
        HourStatus.OnFramework or HourStatus.OffFramework => HasProviders,
        _ => true,
    };
}
