namespace Zoning.Flow;

/// <summary>
/// Hours of packages that may end, by provider and week: no less than what really ends, so that a simulation can look ahead without
/// passing over anything.
/// </summary>
internal sealed class ReleasedHours
{
    /// <summary>Hours in a week.</summary>
    internal const double WeekHours = 168;

    /// <summary>Further ahead so much may end that looking is not worth while.</summary>
    private const int MostWeeks = 4;

    private readonly int _weeks;
    private readonly double[] _hours;
    private readonly double[] _openings;

    /// <summary>Keeps as many weeks as a simulation lasts.</summary>
    /// <param name="days">Days that are simulated.</param>
    /// <param name="providers">Providers, those of a second buyer apart counted again.</param>
    /// <param name="openings">Hours at which others than their ends take packages away; nobody looks past one.</param>
    internal ReleasedHours(int days, int providers, IEnumerable<double> openings)
    {
        (_weeks, _openings) = (WeeksOf(days), [.. openings.Order()]);
        _hours = new double[_weeks * providers];
    }

    /// <summary>Weeks of some days, the last one begun counted.</summary>
    internal static int WeeksOf(int days) => (days + 6) / 7;

    internal void Restart() => Array.Clear(_hours);

    /// <summary>Hours may end at an hour; those after the end of the simulation are left out.</summary>
    internal void Add(int provider, double hours, double hour)
    {
        if (hour < WeekHours * _weeks)
        {
            _hours[provider * _weeks + (int)(hour / WeekHours)] += hours;
        }
    }

    /// <summary>The last week, from 0, until which all that may end is known at an hour; -1 for none.</summary>
    internal int KnownUntil(double now)
    {
        var last = (int)(now / WeekHours) + MostWeeks;
        foreach (var opening in _openings)
        {
            if (opening >= now)
            {
                return Math.Min(last, (int)(opening / WeekHours) - 1);
            }
        }

        return last;
    }

    /// <summary>Hours of a provider that may end from the beginning of a week to the end of another.</summary>
    internal double Between(int provider, int from, int to)
    {
        var hours = 0.0;
        for (var week = from; week <= to && week < _weeks; week++)
        {
            hours += _hours[provider * _weeks + week];
        }

        return hours;
    }
}
