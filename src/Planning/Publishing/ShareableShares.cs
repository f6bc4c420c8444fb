using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>Rates, shares and waits: worked out from guarded figures that are shown, or not supplied.</summary>
internal static class ShareableShares
{
    public static List<PublishedCell> Of(Ledger ledger, DisplayAreas display, List<PublishedCell> shown, PublishOptions options)
    {
        var find = shown.ToDictionary(Key, StringComparer.Ordinal);
        var facts = LedgerFacts.Of(ledger);
        var rows = new List<PublishedCell>();
        foreach (var (kind, code, members) in Areas(display))
        {
            PublishedCell Find(Measure measure, string status = "") =>
                find.GetValueOrDefault(Key(EmptyRows.Of(kind, code, measure) with { Status = status }))
                    ?? EmptyRows.Of(kind, code, measure);

            AddMissing(rows, facts, kind, code);
            var deficit = DerivedFigures.Quotient(
                Find(LedgerMeasures.Unmet), Find(LedgerMeasures.Demand), LedgerMeasures.Deficit, 100, 100);
            rows.Add(deficit);
            rows.Add(DerivedFigures.Rest(deficit, LedgerMeasures.Coverage));
            rows.Add(DerivedFigures.Uplift(deficit, LedgerMeasures.Uplift));
            rows.Add(PerHead(ledger, members, Find(LedgerMeasures.DemandFrom65)));
            var group = new int[display.Zones.AreaCount];
            Array.Fill(group, -1);
            members.ForEach(area => group[area] = 0);
            var cut = ledger.Cut(group, 1);
            rows.Add(Providers(
                cut.Providers(0), EmptyRows.Of(kind, code, LedgerMeasures.Providers), Find(LedgerMeasures.Packages), options.Rule));
            rows.Add(EmptyRows.Of(kind, code, LedgerMeasures.Fragmentation) with { Shown = Shown.Hidden });
            if (kind == EmptyRows.CountyKind)
            {
                AddCounty(rows, Find);
                rows.AddRange(WaitingDays.Shareable(ledger, options.Rule));
            }
        }

        return rows;
    }

    private static List<(string Kind, string Code, List<int> Members)> Areas(DisplayAreas display)
    {
        var zones = display.Zones;
        return
        [
            (EmptyRows.CountyKind, "county", [.. Enumerable.Range(0, zones.AreaCount)]),
            .. display.Areas.Select(area => (EmptyRows.DisplayKind, area.Code, area.Members.ToList())),
            (EmptyRows.BucketKind, EmptyRows.Elsewhere, [zones.PositionOf(AreaIndex.Outside), zones.PositionOf(AreaIndex.NoPlace)]),
        ];
    }

    private static void AddMissing(List<PublishedCell> rows, LedgerFacts facts, string kind, string code)
    {
        foreach (var column in new[] { AreaColumn.Unmet, AreaColumn.WaitingHours, AreaColumn.Cost })
        {
            if (!facts.Has(column) && (column != AreaColumn.WaitingHours || kind == EmptyRows.CountyKind))
            {
                rows.Add(EmptyRows.Of(kind, code, EmptyRows.MeasureOf(column)));
            }
        }

        if (!facts.HasWaiting)
        {
            rows.Add(EmptyRows.Of(kind, code, LedgerMeasures.PeopleWaiting));
        }

        if (kind == EmptyRows.CountyKind)
        {
            rows.AddRange(HourStatuses.All.Where(status => !facts.Has(status)).SelectMany(status => new[]
            {
                EmptyRows.County(LedgerMeasures.ByStatus, status.Key()), EmptyRows.County(LedgerMeasures.Packages, status.Key()),
            }));
        }
    }

    private static void AddCounty(List<PublishedCell> rows, Func<Measure, string, PublishedCell> find)
    {
        var (on, off) = (HourStatus.OnFramework.Key(), HourStatus.OffFramework.Key());
        rows.Add(Share(find(LedgerMeasures.ByStatus, on), find(LedgerMeasures.ByStatus, off), LedgerMeasures.FrameworkShareHours));
        rows.Add(Share(find(LedgerMeasures.Packages, on), find(LedgerMeasures.Packages, off), LedgerMeasures.FrameworkSharePackages));
        rows.Add(EmptyRows.County(LedgerMeasures.LargestShare) with { Shown = Shown.Hidden, Why = HiddenBecause.OneProvider });
        var price = DerivedFigures.Quotient(
            find(LedgerMeasures.Cost, ""), find(LedgerMeasures.Met, ""), LedgerMeasures.MeanPrice, 1, double.PositiveInfinity);
        rows.Add(price);
    }

    private static PublishedCell Share(PublishedCell part, PublishedCell rest, Measure measure) =>
        DerivedFigures.ShareOfTwo(part, rest, measure);

    private static PublishedCell PerHead(Ledger ledger, List<int> members, PublishedCell hours)
    {
        var template = hours with { Measure = LedgerMeasures.HoursPer1000, Origin = Origin.Derived };
        if (ledger.Input.PeopleFrom65 is not { } people)
        {
            return template with { Shown = Shown.NotSupplied, Value = null, Low = null, High = null };
        }

        var heads = members.Sum(area => people.All[area]);
        var whole = template with { Shown = Shown.Exact, Value = heads, Low = heads, High = heads };
        return DerivedFigures.Quotient(hours, whole, LedgerMeasures.HoursPer1000, 1000, double.PositiveInfinity);
    }

    /// <summary>
    /// The number of providers as a class: an exact one would tell how many are behind a size class. Where there are few packages it would
    /// give away their least number.
    /// </summary>
    private static PublishedCell Providers(int count, PublishedCell row, PublishedCell packages, DisclosureRule rule)
    {
        if (packages.Shown is not Shown.Rounded)
        {
            return row with { Shown = Shown.Hidden };
        }

        var (low, high) = rule.ProviderClass(count);
        return row with { Shown = count == 0 ? Shown.Exact : Shown.Class, Value = count == 0 ? 0 : null, Low = low, High = high };
    }

    private static string Key(PublishedCell cell) => string.Join(
        '\n', cell.AreaKind, cell.Area, cell.Measure.Key, cell.Status, cell.Provider, cell.TimeOfDay);
}
