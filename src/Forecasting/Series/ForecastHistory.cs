using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Forecasting;

/// <summary>The past values of one quantity at equal steps, oldest first, from which a forecast is made.</summary>
/// <remarks>A missing step keeps its place, because dropping it would shift the season; models read it with a value filled in.</remarks>
public sealed class ForecastHistory
{
    private readonly double?[] _seen;
    private readonly double[] _values;

    private ForecastHistory(string name, double?[] seen, int period, DateOnly? firstWeek)
    {
        Name = name;
        Period = period;
        FirstWeek = firstWeek;
        _seen = seen;
        _values = MissingSteps.Fill(seen, period);
        Missing = seen.Count(value => value is null);
    }

    /// <summary>The name of the series, such as <c>Z05</c> or <c>hours in service</c>; the forecast has the same name.</summary>
    public string Name { get; }

    /// <summary>Steps in a season: 52 for weeks, 12 for months, 4 for quarters, 1 for no season.</summary>
    public int Period { get; }

    /// <summary>The Monday of the first step; null if steps are not calendar weeks, and then bank holidays are unknown.</summary>
    public DateOnly? FirstWeek { get; }

    /// <summary>How many steps there are, including missing ones.</summary>
    public int Count => _values.Length;

    /// <summary>How many steps are missing.</summary>
    public int Missing { get; }

    /// <summary>The values; missing steps are filled in from their neighbours (a season apart if there is a season).</summary>
    public ReadOnlySpan<double> Values => _values;

    /// <summary>Whether a step is missing, so that its value is filled in.</summary>
    /// <param name="step">From 0 to <see cref="Count"/> - 1.</param>
    /// <returns>True for a missing step.</returns>
    public bool IsMissing(int step) => _seen[step] is null;

    /// <summary>A history without missing steps.</summary>
    /// <param name="name">The name of the series.</param>
    /// <param name="values">Values, oldest first; at least one.</param>
    /// <param name="period">Steps in a season, 1 to 10,000.</param>
    /// <param name="firstWeek">The Monday of the first step; null if steps are not calendar weeks.</param>
    /// <returns>The history.</returns>
    /// <exception cref="ArgumentException">There is no value, or a value is not a finite number; the message names the steps.</exception>
    public static ForecastHistory Of(string name, IEnumerable<double> values, int period, DateOnly? firstWeek = null) =>
        OfSeen(name, values.Select(value => (double?)value), period, firstWeek);

    /// <summary>A history in which steps may be missing.</summary>
    /// <param name="name">The name of the series.</param>
    /// <param name="values">Values, oldest first, null for a missing step; at least one value.</param>
    /// <param name="period">Steps in a season, 1 to 10,000.</param>
    /// <param name="firstWeek">The Monday of the first step; null if steps are not calendar weeks.</param>
    /// <returns>The history.</returns>
    /// <exception cref="ArgumentException">
    /// There is no value, a value is not a finite number (the message names the steps), or the first week is not a Monday.
    /// </exception>
    public static ForecastHistory OfSeen(string name, IEnumerable<double?> values, int period, DateOnly? firstWeek = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentOutOfRangeException.ThrowIfLessThan(period, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(period, 10_000);
        if (firstWeek is { } monday && monday.DayOfWeek != DayOfWeek.Monday)
        {
            throw new ArgumentException($"{monday:yyyy-MM-dd} is a {monday.DayOfWeek}; weeks start on Monday.", nameof(firstWeek));
        }

        var seen = values.ToArray();
        var wrong = Enumerable.Range(0, seen.Length).Where(step => seen[step] is { } value && !double.IsFinite(value)).ToArray();
        if (wrong.Length > 0)
        {
            var steps = string.Join(", ", wrong.Take(20).Select(step => (step + 1).ToString(CultureInfo.InvariantCulture)));
            throw new ArgumentException(
                $"{wrong.Length} values of '{name}' are not finite numbers (steps {steps}{(wrong.Length > 20 ? ", ..." : "")}). Use "
                    + $"null for a missing step, not NaN.",
                nameof(values));
        }

        return seen.Any(value => value is not null)
            ? new ForecastHistory(name, seen, period, firstWeek)
            : throw new ArgumentException($"'{name}' has no value. Give at least one step with a value.", nameof(values));
    }

    /// <summary>The history as it was known earlier: only its first steps, with missing steps filled in from those.</summary>
    /// <param name="count">How many steps, 1 to <see cref="Count"/>; at least one of them not missing.</param>
    /// <returns>The shorter history.</returns>
    public ForecastHistory Until(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Count);
        return new ForecastHistory(Name, _seen[..count], Period, FirstWeek);
    }

    /// <summary>The history without its first steps.</summary>
    /// <param name="step">The first step kept, 0 to <see cref="Count"/> - 1.</param>
    /// <returns>The shorter history, with its first week.</returns>
    public ForecastHistory From(int step)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(step);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(step, Count);
        return new ForecastHistory(Name, _seen[step..], Period, FirstWeek?.AddDays(7 * step));
    }

    /// <summary>The same steps with other values; missing steps stay missing.</summary>
    /// <param name="values">One finite value for each step.</param>
    /// <returns>The changed history.</returns>
    public ForecastHistory With(ReadOnlySpan<double> values)
    {
        if (values.Length != Count)
        {
            throw new ArgumentException($"There are {values.Length} values for {Count} steps; give one for each step.", nameof(values));
        }

        var seen = new double?[Count];
        for (var step = 0; step < seen.Length; step++)
        {
            seen[step] = _seen[step] is null ? null : values[step];
        }

        return new ForecastHistory(Name, seen, Period, FirstWeek);
    }

    /// <summary>The values, null for a missing step.</summary>
    /// <returns>One value for each step, oldest first.</returns>
    public ImmutableArray<double?> Seen() => [.. _seen];
}
