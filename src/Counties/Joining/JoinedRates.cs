using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>Joins two rate cards so that every visit costs what it costs in its own county.</summary>
/// <remarks>
/// A row for any provider in any zone would price the other council's visits too. Where such rows differ, each card is written out by
/// provider and zone: for each of its providers, zones, lengths, kinds of day and dates the row that wins.
/// </remarks>
internal static class JoinedRates
{
    /// <summary>The joined card; null if neither county has one.</summary>
    internal static RateCard? Of(JoinSide first, JoinSide second)
    {
        if (first.Parts.Rates is null && second.Parts.Rates is null)
        {
            return null;
        }

        return RateCard.Of(Unbound(first).SetEquals(Unbound(second))
            ? Plain(first).Concat(Plain(second)).Distinct()
            : Bound(first).Concat(Bound(second)).Distinct());
    }

    private static ImmutableArray<Rate> Rows(JoinSide side) => side.Parts.Rates?.Rows ?? [];

    private static IEnumerable<Rate> Plain(JoinSide side) => Rows(side).Select(rate => Of(side, rate));

    private static Rate Of(JoinSide side, Rate rate) => rate with { Provider = side.Of(rate.Provider), Zone = side.Of(rate.Zone) };

    /// <summary>Rows that would hold in the other county too.</summary>
    private static HashSet<Rate> Unbound(JoinSide side) =>
        [.. Plain(side).Zip(Rows(side)).Where(pair => pair.Second.Zone is null
            && (pair.Second.Provider is not { } provider || side.IsShared(provider))).Select(pair => pair.First)];

    private static IEnumerable<Rate> Bound(JoinSide side)
    {
        var rows = Rows(side);
        var named = rows.Select(rate => rate.Zone).Where(zone => zone is not null).Distinct().Append(null).ToArray();
        var all = side.Parts.HomeMap.Select(zone => (ZoneCode?)zone.Code).ToArray();
        var lengths = rows.Select(rate => rate.VisitMinutes).Distinct().Union([null]).ToArray();
        var days = rows.Select(rate => rate.Day).Distinct().Union([null]).ToArray();
        var dates = rows.Select(rate => rate.From).Distinct().Order().ToArray();
        foreach (var provider in JoinSide.ProvidersOf(side.Parts).Order().Select(id => (ProviderId?)id).Append(null))
        {
            var zones = provider is { } known && !side.IsShared(known) ? named : all;
            foreach (var zone in zones)
            {
                var own = rows.Where(rate =>
                    (rate.Provider is null || rate.Provider == provider) && (rate.Zone is null || rate.Zone == zone)).ToArray();
                foreach (var length in lengths)
                {
                    foreach (var day in days)
                    {
                        foreach (var rate in Dated(own, length, day, dates))
                        {
                            yield return rate with
                            {
                                Provider = side.Of(provider),
                                Zone = side.Of(zone),
                                VisitMinutes = length,
                                Day = day,
                            };
                        }
                    }
                }
            }
        }
    }

    /// <summary>The row that wins from each date on, where that changes the price.</summary>
    private static IEnumerable<Rate> Dated(Rate[] rows, int? length, DayType? day, DateOnly[] dates)
    {
        Money? before = null;
        foreach (var date in dates)
        {
            var best = Array.Find(rows, rate => rate.From <= date && (rate.VisitMinutes is null || rate.VisitMinutes == length)
                && (rate.Day is null || rate.Day == day));
            if (best is not null && best.HourlyRate != before)
            {
                before = best.HourlyRate;
                yield return best with { From = date };
            }
        }
    }
}
