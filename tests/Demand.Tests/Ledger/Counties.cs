using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace Zoning.Demand.Tests;

/// <summary>Random counties of a few zones, with every status, several packages a person, deliveries and cases.</summary>
internal static class Counties
{
    internal static readonly DateOnly AsOf = new(2026, 3, 31);

    internal static Arbitrary<LedgerInput> Any() => Gen.Choose(1, 60)
        .SelectMany(count => Gen.Choose(0, int.MaxValue - 1).Select(seed => Make(count, new Randomness(seed))))
        .ToArbitrary();

    internal static LedgerInput Make(int count, Randomness chance)
    {
        var zones = Squares.Row(1 + chance.NextBelow(6));
        var packages = ImmutableArray.CreateBuilder<PlacedPackage>(count);
        for (var index = 0; index < count; index++)
        {
            packages.Add(new PlacedPackage(Package(index, chance), zones.AreaAt(chance.NextBelow(zones.AreaCount)))
            {
                Shortfall = chance.NextBelow(3) == 0 ? null : new CareMinutes(chance.NextBelow(500)),
            });
        }

        return new LedgerInput
        {
            Zones = zones,
            AsOf = AsOf,
            Packages = packages.ToImmutable(),
            Providers = [new Provider(new ProviderId("ON"), "On", true), new Provider(new ProviderId("OFF"), "Off", false)],
            Waiting = [.. packages.Where(_ => chance.NextBelow(6) == 0).Select(placed => new WaitingCase { Package = placed.Package.Id, Requested = AsOf.AddDays(-chance.NextBelow(60)) })],
        };
    }

    private static Package Package(int index, Randomness chance)
    {
        DateOnly? start = chance.NextBelow(2) == 0 ? null : AsOf.AddDays(chance.NextBelow(120) - 100);
        DateOnly? end = chance.NextBelow(8) == 0 ? AsOf.AddDays(chance.NextBelow(60) - 30) : null;
        return new Package
        {
            Id = new PackageId($"P{index:000}"),
            Person = new PersonId($"C{chance.NextBelow(40):00}"),
            Weekly = new CareMinutes(chance.NextBelow(2000)),
            Status = (ServiceStatus)chance.NextBelow(9),
            Carers = 1 + chance.NextBelow(2),
            Provider = chance.NextBelow(4) switch { 0 => null, 1 => new ProviderId("OFF"), 2 => new ProviderId("NEW"), _ => new ProviderId("ON") },
            ServiceType = chance.NextBelow(5) == 0 ? (ServiceType)chance.NextBelow(5) : ServiceType.HomeCare,
            AgeBand = (AgeBand)chance.NextBelow(6),
            Start = start,
            End = end < start ? start : end,
            ReadyToMove = chance.NextBelow(3) == 0 ? AsOf.AddDays(chance.NextBelow(40) - 20) : null,
            Assessed = chance.NextBelow(4) == 0 ? new CareMinutes(chance.NextBelow(2000)) : null,
        };
    }
}
