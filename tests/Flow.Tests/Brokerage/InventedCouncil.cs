using System.Collections.Immutable;

namespace Zoning.Flow.Tests;

/// <summary>
/// An invented council: 18 zones of which 4 are towns, 45 providers on the framework and 10 off it, 1,100 packages. Every number is an
/// assumption or comes from the model of the sample county; none is a result that a test of it checks.
/// </summary>
internal static class InventedCouncil
{
    internal static readonly DateOnly Start = new(2026, 1, 5);

    /// <summary>Providers, zones and packages of a council.</summary>
    /// <param name="onFramework">Providers on the framework.</param>
    /// <param name="perHour">Acceptances an hour of an empty provider.</param>
    /// <param name="loadPower">How much load matters.</param>
    /// <param name="full">Hours of today as a share of what providers can give.</param>
    /// <param name="times">How many times as many zones, providers and people.</param>
    internal static BrokerageModel Make(int onFramework = 45, double perHour = 0.02, double loadPower = 1, double full = 0.8, int times = 1)
    {
        var zones = 18 * times;
        var shares = Enumerable.Range(0, zones).Select(zone => zone % 18 < 4 ? 2.0 : 1).ToArray();
        var chance = new Random(20);
        var providers = Enumerable.Range(0, (onFramework + 10) * times)
            .Select(at => Provider(at, at / times < onFramework, zones, chance)).ToImmutableArray();
        var packages = Packages(providers, shares, 1_100 * times, chance);
        var given = packages.ToLookup(package => package.Provider, package => package.Hours);
        return new BrokerageModel
        {
            Start = Start,
            Board = new OfferBoard
            {
                Zones = [.. Enumerable.Range(0, zones).Select(zone => $"Z{zone + 1:00}")],
                Areas = [.. Enumerable.Range(0, zones).Select(zone => $"A{zone / 3 + 1:00}")],
                Providers = [.. providers.Select((provider, at) => Sized(provider, given[at].Sum(), full))],
                DetourMinutes = [.. Enumerable.Range(0, zones * providers.Length).Select(_ => 4 + 12 * chance.NextDouble())],
                Readiness = new Readiness(perHour, loadPower, DetourPower: 0.05),
            },
            Policy = new FrameworkFirst(Dated.Always(72)),
            PerYear = Dated.Always(600 * times),
            ZoneShares = [.. shares.Select(share => share / shares.Sum())],
            Packages = packages,
        };
    }

    /// <summary>Room for a share of what it gives today. Providers off the framework work for others too: the council has a fifth of their hours.</summary>
    private static OfferProvider Sized(OfferProvider provider, double given, double full)
    {
        var others = provider.IsOnFramework ? 0 : 4 * given;
        return provider with { CapacityHours = Math.Max(30, (given + others) / full), OtherHours = others };
    }

    private static OfferProvider Provider(int at, bool onFramework, int zones, Random chance)
    {
        var first = chance.Next(zones);
        var count = 2 + chance.Next(6);
        return new OfferProvider
        {
            Name = $"{(onFramework ? "F" : "O")}{at + 1:000}",
            IsOnFramework = onFramework,
            Zones = [.. Enumerable.Range(first, count).Select(zone => zone % zones).Order()],
            CapacityHours = 1,
            Rate = onFramework ? 22.2 + 1.6 * chance.NextDouble() : 30 + 6 * chance.NextDouble(),
            Quality = 1 + chance.Next(5),
        };
    }

    /// <summary>Packages with sizes that few providers dominate: the weight of a provider falls with its number.</summary>
    private static ImmutableArray<PackageToday> Packages(ImmutableArray<OfferProvider> providers, double[] shares, int count, Random chance)
    {
        var packages = ImmutableArray.CreateBuilder<PackageToday>(count);
        while (packages.Count < count)
        {
            var zone = Pick(shares, chance);
            double[] weights = [.. providers.Select((one, at) => one.Zones.Contains(zone) ? (one.IsOnFramework ? 1 : 0.7) / (1 + at % 11) : 0)];
            if (weights.Sum() > 0)
            {
                packages.Add(new PackageToday(zone, Pick(weights, chance), Math.Exp(Math.Log(12.4) - 0.18 + 0.6 * Normal(chance)), null));
            }
        }

        return packages.ToImmutable();
    }

    private static int Pick(double[] weights, Random chance)
    {
        var share = chance.NextDouble() * weights.Sum();
        var at = 0;
        while (at < weights.Length - 1 && share >= weights[at])
        {
            share -= weights[at++];
        }

        return at;
    }

    private static double Normal(Random chance) =>
        Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble());
}
