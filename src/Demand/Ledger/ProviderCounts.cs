namespace Zoning.Demand;

/// <summary>Commissioned minutes and packages by area and provider.</summary>
internal sealed class ProviderCounts
{
    private readonly int _providers;
    private readonly long[] _minutes;
    private readonly int[] _packages;

    internal ProviderCounts(Ledger ledger, int[] groupOfArea, int groups)
    {
        _providers = ledger.Providers.Length;
        _minutes = new long[groups * _providers];
        _packages = new int[groups * _providers];
        var counted = new bool[ledger.Input.Packages.Length];
        foreach (var entry in ledger.Entries.AsSpan())
        {
            var group = groupOfArea[ledger.Input.Zones.PositionOf(entry.Area)];
            if (group < 0 || entry.Provider < 0)
            {
                continue;
            }

            var cell = group * _providers + entry.Provider;
            _minutes[cell] += entry.Client;
            _packages[cell] += counted[entry.Package] ? 0 : 1;
            counted[entry.Package] = true;
        }
    }

    internal long Minutes(int group, int provider) => _minutes[group * _providers + provider];

    internal int Packages(int group, int provider) => _packages[group * _providers + provider];

    internal int Count(int group)
    {
        var count = 0;
        foreach (var packages in Row(group))
        {
            count += packages > 0 ? 1 : 0;
        }

        return count;
    }

    internal long Largest(int group)
    {
        var largest = 0L;
        for (var provider = 0; provider < _providers; provider++)
        {
            largest = Math.Max(largest, Minutes(group, provider));
        }

        return largest;
    }

    internal long Total(int group)
    {
        var total = 0L;
        for (var provider = 0; provider < _providers; provider++)
        {
            total += Minutes(group, provider);
        }

        return total;
    }

    internal double Fragmentation(int group)
    {
        var roots = 0.0;
        var all = 0;
        foreach (var packages in Row(group))
        {
            roots += Math.Sqrt(packages);
            all += packages;
        }

        return all == 0 ? 0 : roots / Math.Sqrt(all);
    }

    private ReadOnlySpan<int> Row(int group) => _packages.AsSpan(group * _providers, _providers);
}
