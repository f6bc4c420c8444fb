using System.Collections.Immutable;

namespace Zoning.Demand;

/// <summary>One measure of care by zone and week, in whole minutes, with what is known of each week.</summary>
/// <remarks>Only stocks can be added to stocks: an amount at the end of a week and an amount that starts in a week mean different
/// things.</remarks>
public sealed class CareSeries
{
    private CareSeries(CareMeasure measure, ZoneSeries<CareMinutes> values, ImmutableArray<WeekState> states) =>
        (Measure, Values, States) = (measure, values, states);

    /// <summary>What each person adds to the county's weeks; null if the series was given as sums. Restricted.</summary>
    internal ImmutableArray<PersonSpan>? Behind { get; private init; }

    /// <summary>What the series measures.</summary>
    public CareMeasure Measure { get; }

    /// <summary>The values by week and zone; weekly hours for stocks and flows, delivered hours for
    /// <see cref="CareMeasure.Delivered"/>.</summary>
    public ZoneSeries<CareMinutes> Values { get; }

    /// <summary>What is known of each week.</summary>
    internal ImmutableArray<WeekState> States { get; }

    /// <summary>Makes a series in which every week is complete.</summary>
    /// <param name="measure">What it measures.</param>
    /// <param name="values">Values of at least one week, none negative.</param>
    /// <returns>The series.</returns>
    /// <exception cref="ArgumentException">A value is negative.</exception>
    public static CareSeries Of(CareMeasure measure, ZoneSeries<CareMinutes> values) => Of(measure, values, null);

    /// <summary>Makes a series.</summary>
    /// <param name="measure">What it measures.</param>
    /// <param name="values">Values of at least one week, none negative.</param>
    /// <param name="states">What is known of each week, one state a week; null if every week is complete.</param>
    /// <returns>The series.</returns>
    /// <exception cref="ArgumentException">The number of states differs from the number of weeks, or a value is negative.</exception>
    internal static CareSeries Of(CareMeasure measure, ZoneSeries<CareMinutes> values, IEnumerable<WeekState>? states)
    {
        ArgumentNullException.ThrowIfNull(values);
        var known = states?.ToImmutableArray() ?? [.. Enumerable.Repeat(WeekState.Whole, values.Weeks)];
        if (known.Length != values.Weeks)
        {
            throw new ArgumentException($"There are {known.Length} states for {values.Weeks} weeks; give one a week.", nameof(states));
        }

        for (var week = 0; week < values.Weeks; week++)
        {
            if (values[week].All.Any(minutes => minutes.Value < 0))
            {
                throw new ArgumentException(
                    $"Hours of '{measure.Key()}' are negative in the week of {values.FirstWeek.AddDays(7 * week):yyyy-MM-dd}.",
                    nameof(values));
            }
        }

        return new CareSeries(measure, values, known);
    }

    /// <summary>The whole county in a week.</summary>
    /// <param name="week">From 0.</param>
    /// <returns>The sum over all zones and buckets; null for a missing week.</returns>
    public CareMinutes? County(int week) =>
        States[week] == WeekState.Missing ? null : new CareMinutes(Values[week].All.Sum(minutes => minutes.Value));

    /// <summary>The same series with its last weeks marked as incomplete.</summary>
    /// <param name="weeks">How many, 0 or more.</param>
    /// <returns>The marked series; missing weeks stay missing.</returns>
    public CareSeries WithIncomplete(int weeks)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(weeks);
        var first = States.Length - weeks;
        return new CareSeries(
            Measure, Values, [.. States.Select((state, week) => week >= first && state == WeekState.Whole ? WeekState.Incomplete : state)])
        {
            Behind = Behind,
        };
    }

    /// <summary>The sum of two stocks.</summary>
    /// <param name="other">Another stock of the same weeks and map.</param>
    /// <returns>Their sum, a part of need; each week has the worse state of the two.</returns>
    /// <exception cref="ArgumentException">One of them is not a stock, both are the same, or weeks or maps differ.</exception>
    public CareSeries Plus(CareSeries other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var wrong = Measure.Kind() != CareMeasureKind.Stock ? Measure
            : other.Measure.Kind() != CareMeasureKind.Stock ? other.Measure
            : (CareMeasure?)null;
        if (wrong is { } measure)
        {
            throw new ArgumentException($"{measure.Words()}: it can't be added. A movement table joins stocks and flows.", nameof(other));
        }

        if (Measure == other.Measure)
        {
            throw new ArgumentException($"'{Measure.Key()}' would count twice.", nameof(other));
        }

        var isSame = Values.FirstWeek == other.Values.FirstWeek && Values.Weeks == other.Values.Weeks
            && ReferenceEquals(Values.Zones, other.Values.Zones);
        if (!isSame)
        {
            throw new ArgumentException($"'{Measure.Key()}' and '{other.Measure.Key()}' have other weeks or maps.", nameof(other));
        }

        var sums = Enumerable.Range(0, Values.Weeks).Select(week => Values[week].With(other.Values[week], (one, more) => one + more));
        return new CareSeries(
            CareMeasure.Need, ZoneSeries<CareMinutes>.Of(Values.FirstWeek, sums),
            [.. States.Zip(other.States, (one, more) => one > more ? one : more)])
        {
            Behind = Behind is { } own && other.Behind is { } added ? [.. own, .. added] : null,
        };
    }

    /// <summary>The same series with what each person adds to it.</summary>
    internal CareSeries WithBehind(ImmutableArray<PersonSpan>? spans) => new(Measure, Values, States) { Behind = spans };

    /// <summary>Hours entered so far for some zones in the last, incomplete weeks, oldest first.</summary>
    /// <param name="areas">The zones to add up; null for the whole county.</param>
    /// <returns>Hours a week; empty if the last week is complete.</returns>
    public ImmutableArray<double> EnteredSoFar(IEnumerable<AreaIndex>? areas = null)
    {
        var members = areas?.ToArray();
        var first = States.Length;
        while (first > 0 && States[first - 1] == WeekState.Incomplete)
        {
            first--;
        }

        return [.. Enumerable.Range(first, States.Length - first).Select(week => HoursOf(week, members))];
    }

    /// <summary>Hours of some zones in a week, or of the whole county if no zones are given.</summary>
    internal double HoursOf(int week, AreaIndex[]? areas) =>
        (areas is null ? Values[week].All.Sum(minutes => minutes.Value) : areas.Sum(area => Values[week][area].Value)) / 60.0;
}
