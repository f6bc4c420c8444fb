using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>Publishes a ledger in full: exact figures of county, zones, groups and buckets; still no people, points or visits.</summary>
internal sealed class ExactPublisher
{
    private readonly Ledger _ledger;
    private readonly LedgerFacts _facts;
    private readonly List<PublishedCell> _rows = [];

    private ExactPublisher(Ledger ledger)
    {
        _ledger = ledger;
        _facts = LedgerFacts.Of(ledger);
    }

    public static PublishedLedger Publish(Ledger ledger, PublishOptions options)
    {
        var publisher = new ExactPublisher(ledger);
        publisher.AddAreas();
        publisher._rows.AddRange(WaitingDays.Exact(ledger));
        publisher.AddWaitingParts();
        return new PublishedLedger(
            options, DisplayAreas.EachZone(ledger.Input.Zones), [.. publisher._rows.OrderBy(RowOrder.Of, RowOrder.Comparer)]);
    }

    private void AddAreas()
    {
        var zones = _ledger.Input.Zones;
        Add(_ledger.County, 0, EmptyRows.CountyKind, "county", Enumerable.Range(0, zones.AreaCount));
        for (var zone = 0; zone < zones.AreaCount; zone++)
        {
            Add(_ledger.ByZone, zone, zone < zones.Count
                ? EmptyRows.ZoneKind
                : EmptyRows.BucketKind, zones.CodeOf(zones.AreaAt(zone)), [zone]);
        }

        // Each zone is its own display area: layers find their figures under the same kind of area at every level.
        _rows.AddRange(_rows
            .Where(row => row.AreaKind == EmptyRows.ZoneKind && row.Provider.Length + row.TimeOfDay.Length == 0)
            .Select(row => row with { AreaKind = EmptyRows.DisplayKind })
            .ToList());
        foreach (var grouping in zones.SelectMany(zone => zone.Groups.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var names = zones.Select(zone => zone.Groups.GetValueOrDefault(grouping)).ToList();
            var known = names.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            var cut = _ledger.Cut([.. names.Select(name => name is null ? -1 : known.IndexOf(name)), -1, -1], known.Count);
            for (var group = 0; group < known.Count; group++)
            {
                var members = Enumerable.Range(0, zones.Count)
                    .Where(zone => string.Equals(names[zone], known[group], StringComparison.Ordinal));
                Add(cut, group, "group:" + grouping, known[group], members);
            }
        }
    }

    private void Add(LedgerCut cut, int group, string kind, string code, IEnumerable<int> members)
    {
        PublishedCell Row(Measure measure, string status = "") => EmptyRows.Of(kind, code, measure) with { Status = status };
        PublishedCell Put(PublishedCell row, double value, bool isKnown = true)
        {
            var full = isKnown ? row with { Shown = Shown.Exact, Value = value, Low = value, High = value } : row;
            _rows.Add(full);
            return full;
        }

        double Client(Func<HourStatus, bool> counts) => cut.Client(group, counts).Value / 60.0;
        double Carer(Func<HourStatus, bool> counts) => cut.Carer(group, counts).Value / 60.0;
        var demand = Put(Row(LedgerMeasures.Demand), Client(status => !status.IsBeside()));
        var met = Put(Row(LedgerMeasures.Met), Client(HourStatuses.IsMet));
        var unmet = Put(Row(LedgerMeasures.Unmet), Client(HourStatuses.IsUnmet), _facts.HasWaiting);
        Put(Row(LedgerMeasures.ToBeReplaced), Client(status => status is HourStatus.OffFramework or HourStatus.Bridging));
        Put(Row(LedgerMeasures.WaitingHours), Client(status => status == HourStatus.Waiting), _facts.HasWaiting);
        Put(Row(LedgerMeasures.CarerDemand), Carer(status => !status.IsBeside()));
        Put(Row(LedgerMeasures.CarerMet), Carer(HourStatuses.IsMet));
        Put(Row(LedgerMeasures.CarerUnmet), Carer(HourStatuses.IsUnmet), _facts.HasWaiting);
        foreach (var status in HourStatuses.All)
        {
            Put(Row(LedgerMeasures.ByStatus, status.Key()), cut.Client(group, status).Value / 60.0, _facts.Has(status));
            Put(Row(LedgerMeasures.Packages, status.Key()), cut.Packages(group, status), _facts.Has(status));
        }

        Put(Row(LedgerMeasures.Packages), cut.DemandPackages(group));
        Put(Row(LedgerMeasures.People), cut.People(group, PeopleSet.Demand));
        Put(Row(LedgerMeasures.PeopleUnmet), cut.People(group, PeopleSet.Unmet), _facts.HasWaiting);
        Put(Row(LedgerMeasures.PeopleWaiting), cut.People(group, PeopleSet.OnList), _facts.HasWaiting);
        Put(Row(LedgerMeasures.PeopleWaitingUnmet), cut.People(group, PeopleSet.OnListAndUnmet), _facts.HasWaiting);
        Put(Row(LedgerMeasures.Providers), cut.Providers(group));
        var cost = Put(Row(LedgerMeasures.Cost), cut.Cost(group).Pence / 100.0, _facts.HasRates);
        _rows.Add(DerivedFigures.Quotient(cost, met, LedgerMeasures.MeanPrice, 1, double.PositiveInfinity));
        var deficit = DerivedFigures.Quotient(unmet, demand, LedgerMeasures.Deficit, 100, 100);
        _rows.Add(deficit);
        _rows.Add(DerivedFigures.Rest(deficit, LedgerMeasures.Coverage));
        _rows.Add(DerivedFigures.Uplift(deficit, LedgerMeasures.Uplift));
        AddShares(cut, group, Row, Put, members);
        AddTimes(cut, group, Row, Put);
        for (var provider = 0; provider < _ledger.Providers.Length; provider++)
        {
            if (cut.PackagesWithProvider(group, provider) > 0)
            {
                var name = _ledger.Providers[provider].Value;
                Put(Row(LedgerMeasures.Commissioned) with { Provider = name }, cut.WithProvider(group, provider).Value / 60.0);
                Put(Row(LedgerMeasures.Packages) with { Provider = name }, cut.PackagesWithProvider(group, provider));
            }
        }
    }

    private void AddShares(
        LedgerCut cut, int group, Func<Measure, string, PublishedCell> row, Func<PublishedCell, double, bool, PublishedCell> put,
        IEnumerable<int> members)
    {
        var hours = put(row(LedgerMeasures.DemandFrom65, ""), cut.DemandFrom65(group).Value / 60.0, _facts.HasPopulation);
        var people = _ledger.Input.PeopleFrom65 is { } known ? members.Sum(area => known.All[area]) : 0;
        var heads = row(LedgerMeasures.People, "") with
        {
            Shown = _facts.HasPopulation ? Shown.Exact : Shown.NotSupplied,
            Value = people,
            Low = people,
            High = people,
        };
        _rows.Add(DerivedFigures.Quotient(hours, heads, LedgerMeasures.HoursPer1000, 1000, double.PositiveInfinity));
        PublishedCell Of(Measure measure, HourStatus status, double value) => row(measure, "") with
        {
            Shown = _facts.Has(status) ? Shown.Exact : Shown.NotSupplied,
            Value = value,
            Low = value,
            High = value,
        };
        _rows.Add(DerivedFigures.ShareOfTwo(
            Of(LedgerMeasures.ByStatus, HourStatus.OnFramework, cut.Client(group, HourStatus.OnFramework).Value),
            Of(LedgerMeasures.ByStatus, HourStatus.OffFramework, cut.Client(group, HourStatus.OffFramework).Value),
            LedgerMeasures.FrameworkShareHours));
        _rows.Add(DerivedFigures.ShareOfTwo(
            Of(LedgerMeasures.Packages, HourStatus.OnFramework, cut.Packages(group, HourStatus.OnFramework)),
            Of(LedgerMeasures.Packages, HourStatus.OffFramework, cut.Packages(group, HourStatus.OffFramework)),
            LedgerMeasures.FrameworkSharePackages));
        var all = cut.WithProviders(group).Value;
        put(row(LedgerMeasures.LargestShare, ""), all == 0 ? 0 : 100.0 * cut.WithLargestProvider(group).Value / all, all > 0);
        put(row(LedgerMeasures.Fragmentation, ""), cut.Fragmentation(group), all > 0);
    }

    private void AddTimes(
        LedgerCut cut, int group, Func<Measure, string, PublishedCell> row, Func<PublishedCell, double, bool, PublishedCell> put)
    {
        foreach (var time in TimesOfDay.All)
        {
            double Sum(Func<HourStatus, bool> counts) =>
                HourStatuses.All.Where(counts).Sum(status => cut.Client(group, time, status).Value) / 60.0;
            PublishedCell Timed(Measure measure) => row(measure, "") with { TimeOfDay = time.Key() };
            put(Timed(LedgerMeasures.Demand), Sum(status => !status.IsBeside()), true);
            put(Timed(LedgerMeasures.Met), Sum(HourStatuses.IsMet), true);
            put(Timed(LedgerMeasures.Unmet), Sum(HourStatuses.IsUnmet), _facts.HasWaiting);
        }
    }

    private void AddWaitingParts()
    {
        if (!_facts.HasWaiting)
        {
            return;
        }

        foreach (var (row, value) in WaitingFigures.Parts(_ledger))
        {
            _rows.Add(row with { Shown = Shown.Exact, Value = value, Low = value, High = value });
        }
    }
}
