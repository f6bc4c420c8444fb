using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>Who came by pathway and month, and for how many there was room.</summary>
internal sealed class ReturnMonths
{
    private const int Most = 12, LatestFirstDay = 7;

    private readonly County _county;
    private readonly ReturnOptions _options;
    private readonly ImmutableArray<(Referral Referral, Pathway Pathway)> _referrals;
    private readonly DateOnly? _dischargesFrom;
    private readonly DateOnly? _referralsFrom;

    private ReturnMonths(County county, ReturnOptions options)
    {
        (_county, _options) = (county, options);
        _referrals = [.. (county.Referrals ?? []).Select(one => (one, WayOf(one, county.Pathways)))];
        _dischargesFrom = KnownFrom((county.Discharges ?? []).Select(one => one.Ready.Day));

        // Referrals that ended before the first that was placed are missing, and with them those that came then.
        _referralsFrom = KnownFrom(_referrals.Select(one => one.Referral.Placed?.Day).OfType<DateOnly>());
    }

    /// <summary>The last twelve whole months that a file reaches back to; within a month the pathways in their order.</summary>
    internal static ImmutableArray<ReturnMonth> Of(County county, ReturnOptions options)
    {
        var maker = new ReturnMonths(county, options);
        var from = new[] { maker._dischargesFrom, maker._referralsFrom }.Min();
        var next = new DateOnly(county.AsOf.AddDays(1).Year, county.AsOf.AddDays(1).Month, 1);
        var waits = Pathways.All.ToDictionary(way => way, maker.DaysToStart);
        return
        [
            .. Enumerable.Range(1, Most).Reverse().Select(back => next.AddMonths(-back)).Where(month => month >= from)
                .SelectMany(month => Pathways.All.Select(way => maker.Month(month, way) with
                {
                    DaysToStart = waits[way].Days, Cases = waits[way].Cases,
                })),
        ];
    }

    /// <summary>
    /// The first month that days reach over: that of the first if it is within the first week, else the next; null without days.
    /// </summary>
    internal static DateOnly? KnownFrom(IEnumerable<DateOnly> days) => days.Select(day => (DateOnly?)day).Min() is { } first
        ? new DateOnly(first.Year, first.Month, 1).AddMonths(first.Day <= LatestFirstDay ? 0 : 1) : null;

    /// <summary>The pathway that a referral counts on: its own, else that of where it came from, by pathways.csv.</summary>
    internal static Pathway WayOf(Referral referral, PathwayMap map) => referral.Pathway ?? referral.Source switch
    {
        ReferralSource.Hospital => map[WaitsIn.Hospital],
        ReferralSource.Reablement => map[WaitsIn.Reablement],
        ReferralSource.NotKnown => map[WaitsIn.NotKnown],
        _ => map[WaitsIn.Home],
    };

    private ReturnMonth Month(DateOnly month, Pathway way)
    {
        var places = Places(month, way, PlaceKind.Bed, _options.BedDays);
        var home = Places(month, way, PlaceKind.Home, _options.HomeDays);
        var has = places.Has || home.Has;
        return new ReturnMonth
        {
            Month = month,
            Pathway = way,
            Demand = Demand(month, way),
            Places = has ? places.Mean + home.Mean : null,
            Capacity = has ? places.People + home.People : null,
        };
    }

    /// <summary>
    /// People who came: from hospital by discharges.csv, without that file by referrals; from the community by referrals.
    /// </summary>
    private int? Demand(DateOnly month, Pathway way)
    {
        var end = month.AddMonths(1);
        if (way != Pathway.Community && _county.Discharges is { } discharges)
        {
            return month >= _dischargesFrom
                ? discharges.Count(one => one.Planned == way && one.Ready.Day >= month && one.Ready.Day < end) : null;
        }

        return month >= _referralsFrom
            ? _referrals.Count(one => one.Pathway == way && one.Referral.Received.Day >= month && one.Referral.Received.Day < end) : null;
    }

    private (bool Has, double Mean, double People) Places(DateOnly month, Pathway way, PlaceKind kind, double stay)
    {
        var (days, sum) = (month.AddMonths(1).DayNumber - month.DayNumber, 0);
        var services = (_county.ServicePlaces ?? []).Where(one => one.Pathway == way && one.Kind == kind)
            .GroupBy(one => (one.Team, one.Band)).Select(steps => steps.OrderBy(one => one.From).ToArray()).ToList();
        for (var day = month; day < month.AddMonths(1); day = day.AddDays(1))
        {
            sum += services.Sum(steps => steps.LastOrDefault(one => one.From <= day).Capacity);
        }

        return (services.Count > 0, (double)sum / days, sum / stay);
    }

    private (int? Days, int Cases) DaysToStart(Pathway way)
    {
        var own = _referrals.Where(one => one.Pathway == way).Select(one => one.Referral).ToList();
        var today = new Moment(_county.AsOf);
        return own.Count == 0 ? (null, 0) : (
            KaplanMeier.Of(own.Select(one => (
                Math.Max(0, (one.Ended ?? today).Day.DayNumber - one.Received.Day.DayNumber), one.Placed?.Day <= _county.AsOf))).MedianDays,
            own.Count);
    }
}
