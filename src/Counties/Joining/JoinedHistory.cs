using System.Collections.Immutable;
using System.Globalization;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>Joins two histories: the measures and weeks that both have. A week that one lacks would count as 0 there.</summary>
internal static class JoinedHistory
{
    private const string File = "history.csv";

    internal static ImmutableArray<CareSeries> Of(JoinSide first, JoinSide second, Zones map, FindingCollector findings)
    {
        var (one, other) = (Series(first), Series(second));
        if (one.IsEmpty || other.IsEmpty)
        {
            if (!one.IsEmpty || !other.IsEmpty)
            {
                findings.AddPlain(JoinFaults.LeftOut, File, $"{(one.IsEmpty ? first : second).Parts.Name} has none.");
            }

            return [];
        }

        var (ofOne, ofOther) = (Positions(first, map), Positions(second, map));
        var joined = ImmutableArray.CreateBuilder<CareSeries>();
        foreach (var series in one)
        {
            if (other.FirstOrDefault(more => more.Measure == series.Measure) is not { } match)
            {
                findings.AddPlain(JoinFaults.RowsLeftOut, File, $"{second.Parts.Name} has no measure '{series.Measure.Key()}'.");
                continue;
            }

            if (Joined(series, ofOne, match, ofOther, map, findings) is { } both)
            {
                joined.Add(both);
            }
        }

        foreach (var series in other.Where(series => !one.Any(more => more.Measure == series.Measure)))
        {
            findings.AddPlain(JoinFaults.RowsLeftOut, File, $"{first.Parts.Name} has no measure '{series.Measure.Key()}'.");
        }

        return joined.ToImmutable();
    }

    /// <summary>
    /// What a programme is followed by, in the weeks that both have: by zone as it was, counts without a known place added up. Days of a
    /// whole county can't be added.
    /// </summary>
    internal static ImmutableArray<HistoryFigure> Followed(JoinSide first, JoinSide second, FindingCollector findings)
    {
        var (one, other) = (first.Parts.HistoryFigures, second.Parts.HistoryFigures);
        var weeks = one.Select(figure => (figure.Measure, figure.Week)).ToHashSet();
        weeks.IntersectWith(other.Select(figure => (figure.Measure, figure.Week)));
        bool IsKept(HistoryFigure figure) => weeks.Contains((figure.Measure, figure.Week))
            && (figure.Zone is not null || figure.Measure != FollowedMeasure.TimeToPlace);
        ImmutableArray<HistoryFigure> joined =
        [
            .. Own(first, one).Concat(Own(second, other)).Where(IsKept)
                .GroupBy(figure => (figure.Measure, figure.Week, figure.Zone))
                .Select(group => new HistoryFigure(
                    group.Key.Measure, group.Key.Week, group.Key.Zone, group.Sum(figure => figure.Value))),
        ];
        foreach (var measure in one.Concat(other).Where(figure => !IsKept(figure)).Select(figure => figure.Measure).Distinct().Order())
        {
            findings.AddPlain(JoinFaults.RowsLeftOut, File, $"Rows of '{measure.Key()}' that one of them lacks, or that do not add up.");
        }

        return joined;
    }

    private static IEnumerable<HistoryFigure> Own(JoinSide side, ImmutableArray<HistoryFigure> figures) =>
        figures.Select(figure => figure with { Zone = side.Of(figure.Zone) });

    private static ImmutableArray<CareSeries> Series(JoinSide side) => side.Parts.History.IsDefault ? [] : side.Parts.History;

    private static CareSeries? Joined(
        CareSeries one, int[] ofOne, CareSeries other, int[] ofOther, Zones map, FindingCollector findings)
    {
        var first = one.Values.FirstWeek > other.Values.FirstWeek ? one.Values.FirstWeek : other.Values.FirstWeek;
        var (endOne, endOther) = (End(one), End(other));
        var end = endOne < endOther ? endOne : endOther;
        var weeks = (end.DayNumber - first.DayNumber) / 7;
        var (values, states, left) = (new List<ZoneValues<CareMinutes>>(), new List<WeekState>(), 0);
        for (var week = 0; week < weeks; week++)
        {
            var (atOne, atOther) = (At(one, first, week), At(other, first, week));
            var isMissing = one.States[atOne] == WeekState.Missing || other.States[atOther] == WeekState.Missing;
            left += isMissing && one.States[atOne] != other.States[atOther] ? 1 : 0;
            var sums = new CareMinutes[map.AreaCount];
            if (!isMissing)
            {
                Add(one.Values[atOne], ofOne, sums);
                Add(other.Values[atOther], ofOther, sums);
            }

            values.Add(ZoneValues<CareMinutes>.Of(map, sums));
            states.Add(isMissing ? WeekState.Missing : WeekState.Whole);
        }

        left += Beyond(one, first, end) + Beyond(other, first, end);
        if (left > 0)
        {
            findings.AddPlain(
                JoinFaults.RowsLeftOut, File,
                string.Create(CultureInfo.InvariantCulture, $"Weeks of '{one.Measure.Key()}' that only one of them has: {left}."));
        }

        return weeks <= 0 || states.TrueForAll(state => state == WeekState.Missing)
            ? null : CareSeries.Of(one.Measure, ZoneSeries<CareMinutes>.Of(first, values), states);
    }

    private static DateOnly End(CareSeries series) => series.Values.FirstWeek.AddDays(7 * series.Values.Weeks);

    private static int At(CareSeries series, DateOnly first, int week) =>
        ((first.DayNumber - series.Values.FirstWeek.DayNumber) / 7) + week;

    /// <summary>Weeks with rows outside the weeks that both have.</summary>
    private static int Beyond(CareSeries series, DateOnly first, DateOnly end) => Enumerable.Range(0, series.Values.Weeks)
        .Count(week => series.States[week] != WeekState.Missing
            && series.Values.FirstWeek.AddDays(7 * week) is var monday && (monday < first || monday >= end));

    private static void Add(ZoneValues<CareMinutes> values, int[] positions, CareMinutes[] sums)
    {
        for (var position = 0; position < positions.Length; position++)
        {
            sums[positions[position]] += values.All[position];
        }
    }

    /// <summary>Where each area of a county's home map is on the joined map.</summary>
    private static int[] Positions(JoinSide side, Zones map)
    {
        var home = side.Parts.HomeMap;
        var positions = new int[home.AreaCount];
        for (var position = 0; position < positions.Length; position++)
        {
            var area = home.AreaAt(position);
            positions[position] = area.IsZone && map.TryIndexOf(side.Of(home[area.Zone].Code), out var zone)
                ? zone
                : map.PositionOf(area);
        }

        return positions;
    }
}
