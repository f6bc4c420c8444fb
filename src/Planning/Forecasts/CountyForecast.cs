using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>
/// What a county may expect: need, capacity, the gap between them, the waiting list and newly requested hours, by area and week, with bands
/// and joint sample paths. Restricted until published.
/// </summary>
/// <remarks>
/// On each path all areas and quantities share one future, so the band of a gap is counted on need less capacity path by path: it isn't the
/// difference of the ends of two bands. Questions about several weeks at once are answered on the same paths.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed record CountyForecast : ITabular
{
    /// <summary>Client hours a week below which a waiting list counts as empty.</summary>
    public const double EmptyBelow = 0.5;

    private readonly ImmutableDictionary<ForecastMeasure, AreaPaths> _paths = ImmutableDictionary<ForecastMeasure, AreaPaths>.Empty;

    /// <summary>The county. Restricted.</summary>
    internal PlacedCounty Placed { get; init; } = null!;

    /// <summary>The county. Restricted.</summary>
    public County County => Placed.County;

    /// <summary>The ledger of the as-at day, whose published figures decide what of the forecast may be shown. Restricted.</summary>
    internal Ledger Ledger { get; init; } = null!;

    /// <summary>The weeks seen with who is behind them; null if the history is not supplied. Restricted.</summary>
    internal CareHistory? Care { get; init; }

    /// <summary>The options of the forecast.</summary>
    public required CountyForecastOptions Options { get; init; }

    /// <summary>The Monday of the first week ahead.</summary>
    public required DateOnly FirstWeek { get; init; }

    /// <summary>The areas: the county first, then groups, then zones in the map's order, then elsewhere.</summary>
    internal ImmutableArray<AreaForecast> Areas { get; init; } = [];

    /// <summary>What providers could give on the as-at day, and the rung it rests on.</summary>
    public required CountyCapacity Capacity { get; init; }

    /// <summary>Months by pathway, after the Better Care Fund's capacity and demand return.</summary>
    internal PathwayTable Pathways { get; init; } = null!;

    /// <summary>Need for years ahead if rates stay as now; not a forecast.</summary>
    internal LongTermOutlook Outlook { get; init; } = new();

    /// <summary>How it was made and what was noticed, in sentences.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>From when on endings are known, in a sentence; empty if none are missing.</summary>
    internal string MissingEndings { get; init; } = "";

    /// <summary>How need and hours in service moved in the weeks seen; empty if the history does not show it.</summary>
    internal ImmutableArray<MovementTable> Movements { get; init; } = [];

    /// <summary>The county as a whole.</summary>
    internal AreaForecast Whole => Areas[0];

    /// <summary>How many weeks ahead.</summary>
    public int Weeks => Options.Weeks;

    /// <summary>How many people have a need on the as-at day, met or not.</summary>
    internal int PeopleInNeed { get; init; }

    /// <summary>How many people wait on the as-at day.</summary>
    internal int PeopleWaiting { get; init; }

    internal ImmutableDictionary<ForecastMeasure, AreaPaths> Paths
    {
        get => _paths;
        init => _paths = value;
    }

    /// <summary>Publishes the forecast.</summary>
    /// <param name="level">Who it may go to.</param>
    /// <param name="rule">How small numbers are protected in shareable output; the default rule if null.</param>
    /// <returns>What may be shown.</returns>
    public PublishedForecast Publish(OutputLevel level = OutputLevel.Shareable, DisclosureRule? rule = null) =>
        PublishedForecast.Of(this, level, rule);

    /// <summary>The county's weeks ahead as they may be shown to anybody.</summary>
    /// <returns>A row a week.</returns>
    public Table ToTable() => Publish().ToTable();

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>A quantity of an area, week by week: mean, median and ranges.</summary>
    /// <param name="measure">The quantity.</param>
    /// <param name="area">A zone's code, a group's name, <c>county</c> or <c>elsewhere</c>. Default the county.</param>
    /// <returns>A value for each week ahead, in the unit of the measure; null if it is not supplied.</returns>
    /// <exception cref="ArgumentException">No such area is forecast; the message lists those that are.</exception>
    public Forecast? Of(ForecastMeasure measure, string area = "county") => Of(area)[measure].Expected;

    /// <summary>The forecasts of one area.</summary>
    internal AreaForecast Of(string code) => Areas[IndexOf(code)];

    /// <summary>The chance that the waiting list stays below an amount in every week from the first ahead through a date.</summary>
    /// <param name="hours">Client hours a week, above 0.</param>
    /// <param name="through">The last day in question; weeks that start on it or before count.</param>
    /// <param name="area">The area's code; the county by default.</param>
    /// <returns>0 to 1; null if the waiting list is not supplied.</returns>
    /// <exception cref="ArgumentException">The date is before the first week or after the last, or there is no such area.</exception>
    public double? ChanceWaitingStaysBelow(double hours, DateOnly through, string area = "county")
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(hours);
        var weeks = WeekOf(through) + 1;
        return Chance(ForecastMeasure.Waiting, area, path =>
        {
            foreach (var value in path[..weeks])
            {
                if (value >= hours)
                {
                    return false;
                }
            }

            return true;
        });
    }

    /// <summary>
    /// The chance that nobody waits in any week from the first ahead through a date: less than <see cref="EmptyBelow"/> hours a week.
    /// </summary>
    /// <param name="through">The last day in question; weeks that start on it or before count.</param>
    /// <param name="area">The area's code; the county by default.</param>
    /// <returns>0 to 1; null if the waiting list is not supplied.</returns>
    public double? ChanceWaitingStaysEmpty(DateOnly through, string area = "county") => ChanceWaitingStaysBelow(EmptyBelow, through, area);

    /// <summary>The chance that need is more than capacity in one week.</summary>
    /// <param name="week">Any day of the week.</param>
    /// <param name="area">The area's code; the county by default.</param>
    /// <returns>0 to 1; null if need or capacity is not supplied.</returns>
    public double? ChanceNeedExceedsCapacity(DateOnly week, string area = "county") => ChanceGapExceeds(0, week, area);

    /// <summary>The chance that need is more than capacity by more than an amount in one week.</summary>
    /// <param name="hours">Client hours a week; negative asks about room.</param>
    /// <param name="week">Any day of the week.</param>
    /// <param name="area">The area's code; the county by default.</param>
    /// <returns>0 to 1; null if need or capacity is not supplied.</returns>
    public double? ChanceGapExceeds(double hours, DateOnly week, string area = "county")
    {
        var at = WeekOf(week);
        return Chance(ForecastMeasure.Gap, area, path => path[at] > hours);
    }

    /// <summary>The mean of a quantity by zone and week, as other parts take it.</summary>
    /// <param name="measure">The quantity.</param>
    /// <returns>
    /// Client hours a week; null if it is not supplied or zones are not forecast. Elsewhere is given as outside the map.
    /// </returns>
    public ZoneSeries<CareHours>? ByZone(ForecastMeasure measure)
    {
        var zones = Placed.Zones;
        var series = Areas.Where(area => area.Area.IsZone || area.Area.Kind == "bucket").Select(area => area[measure].Expected).ToArray();
        return series.Length != zones.Count + 1 || series.Any(one => one is null)
            ? null
            : ZoneSeries<CareHours>.Of(FirstWeek, Enumerable.Range(0, Weeks).Select(week => ZoneValues<CareHours>.Of(
                zones, series.Select(one => new CareHours(one!.Mean[week])).Append(default))));
    }

    private double? Chance(ForecastMeasure measure, string area, Func<ReadOnlySpan<double>, bool> holds)
    {
        var index = IndexOf(area);
        return Paths.TryGetValue(measure, out var paths) ? paths.Share(index, holds) : null;
    }

    private int IndexOf(string code)
    {
        for (var index = 0; index < Areas.Length; index++)
        {
            if (Areas[index].Area.Code == code)
            {
                return index;
            }
        }

        throw new ArgumentException(
            $"'{code}' is not forecast. There are: {string.Join(", ", Areas.Select(area => area.Area.Code))}.", nameof(code));
    }

    private int WeekOf(DateOnly day)
    {
        var week = (int)Math.Floor((day.DayNumber - FirstWeek.DayNumber) / 7.0);
        return week >= 0 && week < Weeks
            ? week
            : throw new ArgumentOutOfRangeException(nameof(day), day,
                $"{day:yyyy-MM-dd} is not in the {Weeks} weeks from {FirstWeek:yyyy-MM-dd} on. Ask for more weeks.");
    }
}
