using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>Ways to publish wrongly, which the attack tests must detect. Only tests use them.</summary>
internal static class BrokenRows
{
    /// <summary>Coverage worked out from exact hours, whether those are shown or not.</summary>
    public static void MakeCoverageExact(Ledger ledger, DisplayAreas display, List<PublishedCell> rows)
    {
        for (var index = 0; index < rows.Count; index++)
        {
            var row = rows[index];
            if (row.AreaKind != EmptyRows.DisplayKind || row.Measure != LedgerMeasures.Coverage)
            {
                continue;
            }

            var members = display.Areas.First(area => area.Code == row.Area).Members;
            var demand = members.Sum(zone => ledger.ByZone.Client(zone, status => !status.IsBeside()).Value);
            var met = members.Sum(zone => ledger.ByZone.Client(zone, HourStatuses.IsMet).Value);
            if (demand > 0)
            {
                var share = Math.Round(100.0 * met / demand, 4);
                rows[index] = row with { Shown = Shown.Exact, Value = share, Low = share, High = share };
            }
        }
    }

    /// <summary>Unmet and demand hours of pairs of zones, each protected separately.</summary>
    public static IEnumerable<PublishedCell> PairsOfZones(AreaTallies zones, Zones map, DisclosureRule rule)
    {
        for (var zone = 0; zone + 1 < map.Count; zone++)
        {
            foreach (var column in new[] { AreaColumn.Unmet, AreaColumn.Demand })
            {
                var draft = new ShareableDraft(rule, null);
                var kind = FormattableString.Invariant($"group:pair-{zone}");
                draft.Add(
                    new ReleaseCell
                    {
                        Kind = MeasureKind.Hours,
                        Value = zones.Sum(zone, column) + zones.Sum(zone + 1, column),
                        People = zones.People(zone, column) + zones.People(zone + 1, column),
                        Largest = Math.Max(zones.Largest(zone, column), zones.Largest(zone + 1, column)),
                        Block = 0,
                    },
                    EmptyRows.Of(kind, map[zone].Code + " " + map[zone + 1].Code, EmptyRows.MeasureOf(column)));
                yield return draft.Rows(PublishingFaults.None)[0];
            }
        }
    }
}
