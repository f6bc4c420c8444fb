using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>The sums that are published by area.</summary>
internal enum AreaColumn
{
    Demand,
    Met,
    Unmet,
    ToBeReplaced,
    Lasting,
    WaitingHours,
    OtherUnmet,
    From65,
    Under65,
    Cost,
}

/// <summary>Sums by area with who is behind them, for any set of areas.</summary>
internal sealed class AreaTallies
{
    private const int Columns = 10;
    private readonly ContributionTally _amounts;
    private readonly ContributionTally _waiting;
    private readonly ProviderTally _met;
    private readonly ProviderTally _replaced;
    private readonly ProviderTally _costs;
    private readonly ProviderTally _packages;
    private readonly ProviderTally _listed;

    public AreaTallies(Ledger ledger, int[] groupOfArea, int groups)
    {
        _amounts = new ContributionTally(groups * Columns);
        _waiting = new ContributionTally(groups);
        Cut = ledger.Cut(groupOfArea, groups);
        ProviderTally ByProvider() => new(groups, ledger.Providers.Length);
        (_met, _replaced, _costs, _packages, _listed) = (ByProvider(), ByProvider(), ByProvider(), ByProvider(), ByProvider());
        var counted = new bool[ledger.Input.Packages.Length];
        foreach (var index in ledger.ByPerson)
        {
            var entry = ledger.Entries[index];
            var group = groupOfArea[ledger.Input.Zones.PositionOf(entry.Area)];
            if (group < 0 || entry.Status.IsBeside())
            {
                continue;
            }

            var isYoung = ledger.Input.Packages[entry.Package].Package.AgeBand == AgeBand.From18To64;
            var isReplaced = entry.Status is HourStatus.OffFramework or HourStatus.Bridging;
            Add(group, AreaColumn.Demand, entry, entry.Client);
            if (!counted[entry.Package] && entry.Provider >= 0)
            {
                counted[entry.Package] = true;
                _packages.Add(group, entry.Provider, 1);
            }

            Add(group, isYoung ? AreaColumn.Under65 : AreaColumn.From65, entry, entry.Client);
            if (entry.Status.IsMet())
            {
                Add(group, AreaColumn.Met, entry, entry.Client);
                Add(group, isReplaced ? AreaColumn.ToBeReplaced : AreaColumn.Lasting, entry, entry.Client);
                Add(group, AreaColumn.Cost, entry, entry.Cost);
                _costs.Add(group, entry.Provider, entry.Cost);
                _met.Add(group, entry.Provider, entry.Client);
                if (isReplaced)
                {
                    _replaced.Add(group, entry.Provider, entry.Client);
                }
            }
            else
            {
                Add(group, AreaColumn.Unmet, entry, entry.Client);
                Add(group, entry.Status == HourStatus.Waiting ? AreaColumn.WaitingHours : AreaColumn.OtherUnmet, entry, entry.Client);
            }
        }

        var providerOf = ProvidersOf(ledger);
        foreach (var entry in ledger.Waiting.Entries)
        {
            var group = groupOfArea[ledger.Input.Zones.PositionOf(entry.Area)];
            if (group >= 0)
            {
                _waiting.Add(group, entry.Person, 1);
                _listed.Add(group, providerOf[entry.Package], 1);
            }
        }
    }

    /// <summary>The ledger's own sums for the same areas.</summary>
    public LedgerCut Cut { get; }

    public long Sum(int group, AreaColumn column) => _amounts.Sum(CellOf(group, column));

    /// <summary>The sum over all areas.</summary>
    public long Total(AreaColumn column) => Enumerable.Range(0, Cut.Groups).Sum(group => Sum(group, column));

    public int People(int group, AreaColumn column) => _amounts.People(CellOf(group, column));

    public long Largest(int group, AreaColumn column) => _amounts.Largest(CellOf(group, column));

    public int Waiting(int group) => _waiting.People(group);

    /// <summary>What the two largest providers have of an amount that would tell of them; null if it would not.</summary>
    public (long First, long Second)? Providers(int group, AreaColumn column, DisclosureRule rule) => column switch
    {
        AreaColumn.Cost => _costs.Largest(group),
        AreaColumn.Met when rule.ProtectsProviders => _met.Largest(group),
        AreaColumn.ToBeReplaced when rule.ProtectsProviders => _replaced.Largest(group),
        _ => null,
    };

    /// <summary>The most packages with demand that one provider knows as its own.</summary>
    public long OwnPackages(int group) => _packages.Own(group);

    /// <summary>The most people on the waiting list that one provider knows as its own.</summary>
    public long OwnWaiting(int group) => _listed.Own(group);

    /// <summary>The provider of each package with minutes in the ledger; -1 for none.</summary>
    internal static int[] ProvidersOf(Ledger ledger)
    {
        var providers = new int[ledger.Input.Packages.Length];
        Array.Fill(providers, -1);
        foreach (var entry in ledger.Entries)
        {
            if (entry.Provider >= 0)
            {
                providers[entry.Package] = entry.Provider;
            }
        }

        return providers;
    }

    private static int CellOf(int group, AreaColumn column) => group * Columns + (int)column;

    private void Add(int group, AreaColumn column, LedgerEntry entry, long value) =>
        _amounts.Add(CellOf(group, column), entry.Person, value);
}
