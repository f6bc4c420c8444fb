namespace Zoning.Demand;

/// <summary>The ledger's sums for a set of areas: minutes, people, packages, providers and cost of each.</summary>
/// <remarks>A person with packages in two areas counts once in each and once in the county.</remarks>
internal sealed class LedgerCut
{
    private const int Statuses = HourStatuses.Count;
    private const int Times = 5;

    private readonly Zones _zones;
    private readonly int[] _groupOfArea;
    private readonly long[] _client;
    private readonly long[] _carer;
    private readonly long[] _cost;
    private readonly long[] _timed;
    private readonly long[] _client65;
    private readonly int[] _packages;
    private readonly int[] _demandPackages;
    private readonly PeopleCounts _people;
    private readonly ProviderCounts _providers;

    internal LedgerCut(Ledger ledger, int[] groupOfArea, int groups, int[] byPerson)
    {
        Groups = groups;
        _zones = ledger.Input.Zones;
        _groupOfArea = groupOfArea;
        _client = new long[groups * Statuses];
        _carer = new long[groups * Statuses];
        _cost = new long[groups];
        _timed = new long[groups * Times * Statuses];
        _client65 = new long[groups];
        _packages = new int[groups * Statuses];
        _demandPackages = new int[groups];
        Add(ledger);
        _people = new PeopleCounts(ledger, groupOfArea, groups, byPerson);
        _providers = new ProviderCounts(ledger, groupOfArea, groups);
    }

    /// <summary>How many areas there are.</summary>
    public int Groups { get; }

    /// <summary>The group of an area; -1 if it is left out.</summary>
    /// <param name="area">A zone or bucket.</param>
    /// <returns>The group.</returns>
    public int GroupOf(AreaIndex area) => _groupOfArea[_zones.PositionOf(area)];

    /// <summary>Client minutes a week with a status.</summary>
    /// <param name="group">The area, from 0.</param>
    /// <param name="status">The status.</param>
    /// <returns>Client minutes.</returns>
    public CareMinutes Client(int group, HourStatus status) => new(_client[group * Statuses + (int)status]);

    /// <summary>Client minutes a week over several statuses.</summary>
    /// <param name="group">The area, from 0.</param>
    /// <param name="counts">Which statuses count.</param>
    /// <returns>Client minutes.</returns>
    public CareMinutes Client(int group, Func<HourStatus, bool> counts) => Sum(_client, group * Statuses, counts);

    /// <summary>Carer minutes a week with a status.</summary>
    /// <param name="group">The area, from 0.</param>
    /// <param name="status">The status.</param>
    /// <returns>Carer minutes.</returns>
    public CareMinutes Carer(int group, HourStatus status) => new(_carer[group * Statuses + (int)status]);

    /// <summary>Carer minutes a week over several statuses.</summary>
    /// <param name="group">The area, from 0.</param>
    /// <param name="counts">Which statuses count.</param>
    /// <returns>Carer minutes.</returns>
    public CareMinutes Carer(int group, Func<HourStatus, bool> counts) => Sum(_carer, group * Statuses, counts);

    /// <summary>Client minutes a week at a time of day with a status.</summary>
    /// <param name="group">The area, from 0.</param>
    /// <param name="time">The time of day.</param>
    /// <param name="status">The status.</param>
    /// <returns>Client minutes; over all times they add up to the whole day's.</returns>
    public CareMinutes Client(int group, TimeOfDay time, HourStatus status) =>
        new(_timed[(group * Times + (int)time) * Statuses + (int)status]);

    /// <summary>Demand of people of 65 and over (and of age not known), client minutes a week.</summary>
    /// <param name="group">The area, from 0.</param>
    /// <returns>Client minutes.</returns>
    public CareMinutes DemandFrom65(int group) => new(_client65[group]);

    /// <summary>Price a week of met hours; lines without a rate are left out.</summary>
    /// <param name="group">The area, from 0.</param>
    /// <returns>Pence.</returns>
    public Money Cost(int group) => new(_cost[group]);

    /// <summary>Packages with minutes of a status.</summary>
    /// <param name="group">The area, from 0.</param>
    /// <param name="status">The status.</param>
    /// <returns>How many.</returns>
    public int Packages(int group, HourStatus status) => _packages[group * Statuses + (int)status];

    /// <summary>Packages with any demand: each once.</summary>
    /// <param name="group">The area, from 0.</param>
    /// <returns>How many.</returns>
    public int DemandPackages(int group) => _demandPackages[group];

    /// <summary>People with minutes in any of several statuses: each once.</summary>
    /// <param name="group">The area, from 0.</param>
    /// <param name="set">The statuses.</param>
    /// <returns>How many.</returns>
    public int People(int group, PeopleSet set) => _people[group, set];

    /// <summary>Providers with commissioned hours.</summary>
    /// <param name="group">The area, from 0.</param>
    /// <returns>How many.</returns>
    public int Providers(int group) => _providers.Count(group);

    /// <summary>Commissioned client minutes with the provider that has the most.</summary>
    /// <param name="group">The area, from 0.</param>
    /// <returns>Client minutes; 0 without a provider.</returns>
    public CareMinutes WithLargestProvider(int group) => new(_providers.Largest(group));

    /// <summary>Commissioned client minutes with any provider.</summary>
    /// <param name="group">The area, from 0.</param>
    /// <returns>Client minutes.</returns>
    public CareMinutes WithProviders(int group) => new(_providers.Total(group));

    /// <summary>How far the packages of an area are spread over providers.</summary>
    /// <param name="group">The area, from 0.</param>
    /// <returns>
    /// F = sum over providers of sqrt(n_p) / sqrt(sum of n_p), n_p being packages; 1 for one provider, sqrt(k) for k equal ones; 0 without
    /// packages. Travel of interleaved providers is about F times that of one (Beardwood, Halton and Hammersley 1959).
    /// </returns>
    public double Fragmentation(int group) => _providers.Fragmentation(group);

    /// <summary>Commissioned client minutes of one provider.</summary>
    /// <param name="group">The area, from 0.</param>
    /// <param name="provider">The provider's dense index.</param>
    /// <returns>Client minutes.</returns>
    public CareMinutes WithProvider(int group, int provider) => new(_providers.Minutes(group, provider));

    /// <summary>Packages of one provider with commissioned hours.</summary>
    /// <param name="group">The area, from 0.</param>
    /// <param name="provider">The provider's dense index.</param>
    /// <returns>How many.</returns>
    public int PackagesWithProvider(int group, int provider) => _providers.Packages(group, provider);

    private static CareMinutes Sum(long[] values, int start, Func<HourStatus, bool> counts)
    {
        var sum = 0L;
        for (var status = 0; status < Statuses; status++)
        {
            sum += counts((HourStatus)status) ? values[start + status] : 0;
        }

        return new CareMinutes(sum);
    }

    private void Add(Ledger ledger)
    {
        Span<long> shares = stackalloc long[Times];
        var lastDemandPackage = new int[ledger.Input.Packages.Length];
        foreach (var entry in ledger.Entries.AsSpan())
        {
            var group = _groupOfArea[_zones.PositionOf(entry.Area)];
            if (group < 0)
            {
                continue;
            }

            var cell = group * Statuses + (int)entry.Status;
            _client[cell] += entry.Client;
            _carer[cell] += entry.Carer;
            _cost[group] += entry.Cost;
            _packages[cell]++;
            ledger.Patterns[entry.Package].Share(entry.Client, shares);
            for (var time = 0; time < Times; time++)
            {
                _timed[(group * Times + time) * Statuses + (int)entry.Status] += shares[time];
            }

            if (!entry.Status.IsBeside())
            {
                _client65[group] += ledger.Input.Packages[entry.Package].Package.AgeBand == AgeBand.From18To64 ? 0 : entry.Client;
                _demandPackages[group] += lastDemandPackage[entry.Package] == 0 ? 1 : 0;
                lastDemandPackage[entry.Package] = 1;
            }
        }
    }
}
