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

    public AreaTallies(Ledger ledger, int[] groupOfArea, int groups)
    {
        _amounts = new ContributionTally(groups * Columns);
        _waiting = new ContributionTally(groups);
        Cut = ledger.Cut(groupOfArea, groups);
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
            Add(group, isYoung ? AreaColumn.Under65 : AreaColumn.From65, entry, entry.Client);
            if (entry.Status.IsMet())
            {
                Add(group, AreaColumn.Met, entry, entry.Client);
                Add(group, isReplaced ? AreaColumn.ToBeReplaced : AreaColumn.Lasting, entry, entry.Client);
                Add(group, AreaColumn.Cost, entry, entry.Cost);
            }
            else
            {
                Add(group, AreaColumn.Unmet, entry, entry.Client);
                Add(group, entry.Status == HourStatus.Waiting ? AreaColumn.WaitingHours : AreaColumn.OtherUnmet, entry, entry.Client);
            }
        }

        foreach (var entry in ledger.Waiting.Entries)
        {
            var group = groupOfArea[ledger.Input.Zones.PositionOf(entry.Area)];
            if (group >= 0)
            {
                _waiting.Add(group, entry.Person, 1);
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

    private static int CellOf(int group, AreaColumn column) => group * Columns + (int)column;

    private void Add(int group, AreaColumn column, LedgerEntry entry, long value) =>
        _amounts.Add(CellOf(group, column), entry.Person, value);
}
