using System.Collections.Immutable;

namespace Zoning.Demand;

/// <summary>The kind of day a rate applies to.</summary>
public enum DayType
{
    /// <summary>Monday to Friday.</summary>
    Weekday,

    /// <summary>Saturday and Sunday.</summary>
    Weekend,

    /// <summary>A bank holiday.</summary>
    BankHoliday,
}

/// <summary>A row of the rate card. A part that is null applies to any.</summary>
/// <param name="From">The first day of the rate.</param>
/// <param name="HourlyRate">Price of a carer hour.</param>
public sealed record Rate(DateOnly From, Money HourlyRate)
{
    /// <summary>The provider; null for any.</summary>
    public ProviderId? Provider { get; init; }

    /// <summary>The zone; null for any.</summary>
    public ZoneCode? Zone { get; init; }

    /// <summary>The visit length in minutes; null for any.</summary>
    public int? VisitMinutes { get; init; }

    /// <summary>The kind of day; null for any.</summary>
    public DayType? Day { get; init; }

    internal int Precedence => (Provider is null ? 0 : 8) + (Zone is null ? 0 : 4) + (VisitMinutes is null ? 0 : 2) + (Day is null ? 0 : 1);
}

/// <summary>A dated rate card: what an hour of care costs, by provider, zone, visit length and kind of day.</summary>
public sealed class RateCard
{
    private readonly ImmutableArray<Rate> _rates;

    private RateCard(ImmutableArray<Rate> rates) => _rates = rates;

    /// <summary>The rows in the order in which they are tried.</summary>
    internal ImmutableArray<Rate> Rows => _rates;

    /// <summary>Makes a card; the most specific row wins, then the latest.</summary>
    /// <param name="rates">The rows, in any order.</param>
    /// <returns>The card.</returns>
    public static RateCard Of(IEnumerable<Rate> rates) =>
        new([.. rates.OrderByDescending(rate => rate.Precedence).ThenByDescending(rate => rate.From)]);

    /// <summary>The rate of one visit.</summary>
    /// <param name="visit">Who gives it, where, how long and on what day.</param>
    /// <param name="day">The day on which the rate must apply.</param>
    /// <returns>The price of a carer hour; null if no row applies.</returns>
    internal Money? RateOf(RatedVisit visit, DateOnly day)
    {
        foreach (var rate in _rates)
        {
            if (rate.From <= day
                && (rate.Provider is null || rate.Provider == visit.Provider)
                && (rate.Zone is null || rate.Zone == visit.Zone)
                && (rate.VisitMinutes is null || rate.VisitMinutes == visit.Minutes)
                && (rate.Day is null || rate.Day == visit.Day))
            {
                return rate.HourlyRate;
            }
        }

        return null;
    }

    /// <summary>The price of a package's week as commissioned: carer hours at the rates of its visits.</summary>
    /// <param name="package">The package; only its weekly minutes, carers and provider are used.</param>
    /// <param name="pattern">Its visits; if their minutes differ from those of the package, the price follows the package.</param>
    /// <param name="zone">The zone it is in; null outside the map.</param>
    /// <param name="day">The day on which the rates must apply.</param>
    /// <returns>Pence a week; null if a visit has no rate.</returns>
    public Money? WeeklyPrice(Package package, VisitPattern pattern, ZoneCode? zone, DateOnly day)
    {
        var pence = 0m;
        var minutes = 0L;
        foreach (var visit in pattern.Visits)
        {
            var rated = new RatedVisit(package.Provider, zone, visit.Minutes, DayType.Weekday);
            var weekday = visit.Weekdays > 0 ? RateOf(rated, day) : Money.Zero;
            var weekend = visit.WeekendDays > 0 ? RateOf(rated with { Day = DayType.Weekend }, day) : Money.Zero;
            if (weekday is not { } onWeekdays || weekend is not { } onWeekends)
            {
                return null;
            }

            pence += visit.Minutes / 60m * (visit.Weekdays * (decimal)onWeekdays.Pence + visit.WeekendDays * (decimal)onWeekends.Pence);
            minutes += visit.Weekly.Value;
        }

        return minutes == 0
            ? null
            : new Money((long)decimal.Round(pence * package.Weekly.Value * package.Carers / minutes, 0, MidpointRounding.ToEven));
    }
}

/// <summary>The facts that decide a rate.</summary>
/// <param name="Provider">Who gives the visit.</param>
/// <param name="Zone">Where.</param>
/// <param name="Minutes">How long it is.</param>
/// <param name="Day">On what kind of day.</param>
internal readonly record struct RatedVisit(ProviderId? Provider, ZoneCode? Zone, int Minutes, DayType Day);
