using FsCheck;
using FsCheck.Fluent;

namespace Zoning.Demand.Tests;

public class LedgerRecountTests
{
    [Fact]
    public void A_recount_under_other_options_is_the_headline_of_the_ledger_drawn_up_with_them() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(20260331, 7),
        Prop.ForAll(Counties.Any(), input => StatusRule.All.Where(rule => rule.CanBeSwitchedOff).All(rule =>
        {
            var known = Zoning.Demand.Ledger.DrawUp(input);
            var options = new LedgerOptions { ReablementWeeks = 3, RulesOff = [rule.Key] };
            var drawn = Zoning.Demand.Ledger.DrawUp(input, options);
            var recount = LedgerRecount.Of(known, options);
            return recount.Demand == drawn.County.Client(0, status => !status.IsBeside())
                && recount.Unmet == drawn.County.Client(0, HourStatuses.IsUnmet)
                && recount.PeopleMoved == Moved(known, drawn);
        })));

    private static int Moved(Ledger before, Ledger after) => before.Entries
        .Select(entry => (entry.Person, entry.Status, Minutes: -entry.Client))
        .Concat(after.Entries.Select(entry => (entry.Person, entry.Status, Minutes: entry.Client)))
        .Where(entry => !entry.Status.IsBeside())
        .GroupBy(entry => (entry.Person, IsMet: entry.Status.IsMet()))
        .Where(group => group.Sum(entry => entry.Minutes) != 0)
        .Select(group => group.Key.Person)
        .Distinct()
        .Count();
}
