using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>The summary of swaps in full: of the county, every zone, and what lies outside the map or has no known place.</summary>
internal static class SwapCells
{
    /// <summary>The rows of an area in the order of files, with the whole units (people, minutes) of each.</summary>
    /// <param name="kind">The kind of area.</param>
    /// <param name="area">Its code.</param>
    /// <param name="tallies">The sums.</param>
    /// <param name="group">The area's group in them.</param>
    internal static IEnumerable<(SwapRow Row, PublishedCell Empty, long Value)> Of(
        string kind, string area, SwapTallies tallies, int group) =>
        Enum.GetValues<SwapRow>().Where(row => kind == EmptyRows.CountyKind || row is < SwapRow.Exchanged or > SwapRow.HandedOver)
            .Select(row => (row, EmptyOf(row, kind, area), tallies.ValueOf(group, row)));

    private static PublishedCell EmptyOf(SwapRow row, string kind, string area)
    {
        var (measure, status) = row switch
        {
            SwapRow.People => (SwapMeasures.People, SwapMeasures.Today),
            SwapRow.PeoplePlaced => (SwapMeasures.People, SwapMeasures.Placed),
            SwapRow.PeopleLeft => (SwapMeasures.People, SwapMeasures.After),
            SwapRow.Hours => (SwapMeasures.Hours, SwapMeasures.Today),
            SwapRow.HoursPlaced => (SwapMeasures.Hours, SwapMeasures.Placed),
            SwapRow.HoursLeft => (SwapMeasures.Hours, SwapMeasures.After),
            SwapRow.Moved => (SwapMeasures.Moved, SwapMeasures.After),
            SwapRow.Exchanged => (SwapMeasures.Moved, SwapMeasures.Exchange),
            SwapRow.Circled => (SwapMeasures.Moved, SwapMeasures.Circle),
            SwapRow.HandedOver => (SwapMeasures.Moved, SwapMeasures.HandOver),
            SwapRow.VisitsMoved => (SwapMeasures.VisitsMoved, SwapMeasures.After),
            SwapRow.TravelToday => (SwapMeasures.Travel, SwapMeasures.Today),
            SwapRow.TravelBetter => (SwapMeasures.Travel, SwapMeasures.Better),
            SwapRow.TravelAfter => (SwapMeasures.Travel, SwapMeasures.After),
            _ => (SwapMeasures.Contact, SwapMeasures.Today),
        };
        return EmptyRows.Of(kind, area, measure) with
        {
            Status = status,
            Origin = row is SwapRow.People or SwapRow.Hours ? Origin.Recorded : Origin.Modelled,
        };
    }

    /// <summary>Every figure in full.</summary>
    internal static ImmutableArray<PublishedCell> Exact(Zones zones, SwapTallies county, SwapTallies areas)
    {
        var rows = Rows(EmptyRows.CountyKind, "county", county, 0);
        for (var area = 0; area < zones.AreaCount; area++)
        {
            var code = zones.CodeOf(zones.AreaAt(area));
            rows = area < zones.Count
                ? rows.Concat(Rows(EmptyRows.DisplayKind, code, areas, area)).Concat(Rows(EmptyRows.ZoneKind, code, areas, area))
                : rows.Concat(Rows(EmptyRows.BucketKind, code, areas, area));
        }

        return [.. rows];
    }

    /// <summary>The rows of one area with travel for each hour of care, which is worked out from the two that are shown.</summary>
    internal static IEnumerable<PublishedCell> WithShares(IEnumerable<PublishedCell> area)
    {
        var rows = area.ToList();
        var contact = rows.Find(row => row.Measure == SwapMeasures.Contact)!;
        var shares = rows.Where(row => row.Measure == SwapMeasures.Travel)
            .Select(travel => DerivedFigures.Quotient(travel, contact, SwapMeasures.TravelAnHour, 60, double.PositiveInfinity) with
            {
                Status = travel.Status,
                Origin = Origin.Derived,
                Why = travel.Shown == Shown.Hidden ? travel.Why : contact.Why,
            });
        return rows.Concat(shares).OrderBy(row => SwapMeasures.PlaceOf(row.Measure)).ToList();
    }

    private static IEnumerable<PublishedCell> Rows(string kind, string code, SwapTallies tallies, int group) =>
        WithShares(Of(kind, code, tallies, group).Select(one =>
        {
            var value = one.Value / ShareableDraft.UnitOf(one.Empty.Measure.Kind);
            return one.Empty with { Shown = Shown.Exact, Value = value, Low = value, High = value };
        }));
}
