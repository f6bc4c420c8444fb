using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Zoning.Demand.Tests;

[Properties(MaxTest = 300, Replay = "20260331,7")]
public class LedgerProperties
{
    [Property]
    public Property Demand_is_met_and_unmet_in_every_area() => Holds(input =>
    {
        var ledger = Zoning.Demand.Ledger.DrawUp(input);
        var sum = ledger.Met().With(ledger.Unmet(), (met, unmet) => met + unmet);
        return sum.All.SequenceEqual(ledger.Demand().All) && ledger.Demand().All.All(minutes => minutes.Value >= 0);
    });

    [Property]
    public Property Every_commissioned_minute_and_every_waiting_need_has_one_status() => Holds(input =>
    {
        var ledger = Zoning.Demand.Ledger.DrawUp(input, new LedgerOptions { RulesOff = ["cover", "part-package"] });
        var counted = input.Packages
            .Select(placed => placed.Package)
            .Where(package => package.Status != ServiceStatus.Ended && !(package.End < input.AsOf))
            .Sum(package => IsNeedOnly(package, input.AsOf) ? package.Need.Value : package.Weekly.Value);
        return ledger.Entries.Sum(entry => entry.Client) == counted;
    });

    [Property]
    public Property The_order_of_packages_changes_no_sum() => Holds(input =>
    {
        var order = Enumerable.Range(0, input.Packages.Length).Reverse().ToArray();
        var turned = input with
        {
            Packages = [.. order.Select(index => input.Packages[index])],
        };
        return Sums(Zoning.Demand.Ledger.DrawUp(input)).SequenceEqual(Sums(Zoning.Demand.Ledger.DrawUp(turned)));
    });

    [Property]
    public Property Merging_zones_keeps_every_hour() => Holds(input =>
    {
        var ledger = Zoning.Demand.Ledger.DrawUp(input);
        var pairs = ledger.Cut([.. Enumerable.Range(0, input.Zones.AreaCount).Select(area => area / 2)], input.Zones.AreaCount / 2 + 1);
        return HourStatuses.All.All(status =>
            Enumerable.Range(0, pairs.Groups).Sum(group => pairs.Client(group, status).Value) == ledger.County.Client(0, status).Value
            && Enumerable.Range(0, pairs.Groups).Sum(group => pairs.Carer(group, status).Value) == ledger.County.Carer(0, status).Value);
    });

    [Property]
    public Property Times_of_day_add_up_to_the_day() => Holds(input =>
    {
        var county = Zoning.Demand.Ledger.DrawUp(input).County;
        return HourStatuses.All.All(status =>
            TimesOfDay.All.Sum(time => county.Client(0, time, status).Value) == county.Client(0, status).Value);
    });

    [Property]
    public Property Carer_hours_are_client_hours_times_carers() => Holds(input =>
        Zoning.Demand.Ledger.DrawUp(input).Entries.All(entry => entry.Carer == entry.Client * input.Packages[entry.Package].Package.Carers));

    [Property]
    public Property People_with_unmet_hours_who_are_also_on_the_list_are_in_both_sets() => Holds(input =>
    {
        var ledger = Zoning.Demand.Ledger.DrawUp(input);
        var onList = ledger.Waiting.Entries.Select(entry => entry.Person).ToHashSet();
        var unmet = ledger.Entries.Where(entry => entry.Status.IsUnmet()).Select(entry => entry.Person).ToHashSet();
        return ledger.County.People(0, PeopleSet.OnList) == onList.Count
            && ledger.County.People(0, PeopleSet.Unmet) == unmet.Count
            && ledger.County.People(0, PeopleSet.OnListAndUnmet) == onList.Intersect(unmet).Count();
    });

    private static bool IsNeedOnly(Package package, DateOnly asOf)
    {
        var isBeside = package.ServiceType != ServiceType.HomeCare
            || package.Status is ServiceStatus.Paused or ServiceStatus.DirectPayment or ServiceStatus.SelfFunded or ServiceStatus.ContinuingHealthcare;
        return !isBeside && (package.Status is ServiceStatus.Waiting or ServiceStatus.NotListed || package.Start > asOf);
    }

    private static List<long> Sums(Ledger ledger) =>
    [
        .. HourStatuses.All.SelectMany(status => ledger.Client(status).All.Select(minutes => minutes.Value)),
        .. Enumerable.Range(0, ledger.ByZone.Groups).Select(area => (long)ledger.ByZone.People(area, PeopleSet.Demand)),
        .. Enumerable.Range(0, ledger.ByZone.Groups).Select(area => (long)ledger.ByZone.DemandPackages(area)),
    ];

    private static Property Holds(Func<LedgerInput, bool> property) => Prop.ForAll(Counties.Any(), property);
}
