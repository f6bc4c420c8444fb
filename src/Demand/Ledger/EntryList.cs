using System.Collections.Immutable;

namespace Zoning.Demand;

/// <summary>The entries of a ledger as they are made.</summary>
internal sealed class EntryList(LedgerInput input, LedgerKeys keys)
{
    private readonly ImmutableArray<LedgerEntry>.Builder _entries = ImmutableArray.CreateBuilder<LedgerEntry>(input.Packages.Length * 2);

    internal ImmutableArray<LedgerEntry> ToEntries() => _entries.DrainToImmutable();

    internal void Add(int index, HourStatus status, long minutes)
    {
        var placed = input.Packages[index];
        var package = placed.Package;
        var isCommissioned = status.IsMet() || status == HourStatus.Undelivered;
        _entries.Add(new LedgerEntry(
            index,
            keys.PersonOf(index),
            placed.Area,
            isCommissioned && package.Provider is { } provider ? keys.IndexOf(provider) : -1,
            status,
            minutes,
            minutes * package.Carers,
            status.IsMet() ? CostOf(placed, minutes) : 0));
    }

    private static long CostOf(PlacedPackage placed, long minutes)
    {
        var weekly = placed.Package.Weekly.Value;
        return weekly > 0 && placed.Price is { } price
            ? (long)decimal.Round((decimal)price.Pence * minutes / weekly, 0, MidpointRounding.ToEven)
            : 0;
    }
}
