using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Quality;

/// <summary>A large ledger's input: packages of every kind on a map of many zones.</summary>
internal static class LargeLedger
{
    internal static LedgerInput Input(int packages, int zones)
    {
        var chance = new Randomness(1).For("packages");
        var map = Zoning.Speed.JaggedMap.Of(zones, seed: 1);
        var asOf = new DateOnly(2026, 3, 31);
        var providers = Enumerable.Range(0, 60).Select(index => new Provider(new ProviderId($"PR{index:00}"), $"PR{index:00}", index < 48)).ToImmutableArray();
        return new LedgerInput
        {
            Zones = map,
            AsOf = asOf,
            Providers = providers,
            Packages =
            [
                .. Enumerable.Range(0, packages).Select(index => new PlacedPackage(new Package
                {
                    Id = new PackageId($"P{index:000000}"),
                    Person = new PersonId($"C{index * 10L / 11:000000}"),
                    Weekly = new CareMinutes(30 * (7 + chance.NextBelow(50))),
                    Status = chance.NextBelow(20) is var draw && draw < 15 ? ServiceStatus.Active : (ServiceStatus)(draw - 14),
                    Carers = 1 + chance.NextBelow(10) / 9,
                    Provider = providers[chance.NextBelow(60)].Id,
                    Start = asOf.AddDays(-chance.NextBelow(700)),
                }, map.AreaAt(chance.NextBelow(map.AreaCount)))
                {
                    Shortfall = new CareMinutes(chance.NextBelow(60)),
                }),
            ],
        };
    }
}
