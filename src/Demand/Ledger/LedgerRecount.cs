namespace Zoning.Demand;

/// <summary>The headline of a ledger counted again under other options, without drawing the ledger up again.</summary>
/// <param name="Demand">Demand of the county, client minutes a week.</param>
/// <param name="Unmet">Unmet need of the county, client minutes a week.</param>
/// <param name="PeopleMoved">People whose met or unmet minutes differ from those of the ledger.</param>
internal readonly record struct LedgerRecount(CareMinutes Demand, CareMinutes Unmet, int PeopleMoved)
{
    /// <summary>Counts a ledger again. O(packages); safe on several threads.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="options">Other options.</param>
    /// <param name="shortfalls">Undelivered minutes in the order of packages, if they depend on the options; null for those of the ledger.</param>
    internal static LedgerRecount Of(Ledger ledger, LedgerOptions options, CareMinutes?[]? shortfalls = null)
    {
        var (met, unmet) = (new long[ledger.People.Length], new long[ledger.People.Length]);
        foreach (var entry in ledger.Entries.AsSpan())
        {
            Add(entry.Person, entry.Status, -entry.Client);
        }

        var (demand, missing) = (0L, 0L);
        var rules = new StatusRules(options, ledger.Input.Providers is { } known ? known.AsSpan() : []);
        var maker = new EntryMaker(rules, ledger.Keys.PersonCount, (index, status, minutes) =>
        {
            Add(ledger.Keys.PersonOf(index), status, minutes);
            demand += status.IsBeside() ? 0 : minutes;
            missing += status.IsUnmet() ? minutes : 0;
        });
        maker.AddAll(ledger.Input, ledger.Keys, shortfalls);
        var moved = 0;
        for (var person = 0; person < met.Length; person++)
        {
            moved += met[person] != 0 || unmet[person] != 0 ? 1 : 0;
        }

        return new LedgerRecount(new CareMinutes(demand), new CareMinutes(missing), moved);

        void Add(int person, HourStatus status, long minutes)
        {
            if (status.IsMet())
            {
                met[person] += minutes;
            }
            else if (status.IsUnmet())
            {
                unmet[person] += minutes;
            }
        }
    }
}
