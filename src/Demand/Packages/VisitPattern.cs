using System.Collections.Immutable;

namespace Zoning.Demand;

/// <summary>The visits of a package in a week, supplied or inferred from its hours.</summary>
/// <param name="Visits">The visits, by time of day.</param>
/// <param name="IsInferred">Whether the pattern was inferred from weekly hours by the table of <see cref="Infer"/>.</param>
public sealed record VisitPattern(ImmutableArray<PatternVisit> Visits, bool IsInferred)
{
    /// <summary>Client minutes a week of all visits.</summary>
    public CareMinutes Weekly => new(Visits.Sum(visit => visit.Weekly.Value));

    /// <summary>The pattern that most packages of a size have, for packages without supplied visits.</summary>
    /// <param name="weekly">Client minutes a week, 0 or more.</param>
    /// <returns>
    /// Daily visits of equal length: under 5.25 hours a week one (morning), under 8.75 two (morning, bed), under 12.25 three (morning,
    /// lunch,
    /// bed), else four (morning, lunch, tea, bed); so 14 hours are four visits of 30 minutes a day. The length is the minutes a day
    /// over the
    /// visits, rounded down; minutes that seven days cannot share equally are left out of the pattern and follow its proportions.
    /// </returns>
    public static VisitPattern Infer(CareMinutes weekly)
    {
        ReadOnlySpan<TimeOfDay> times = weekly.Value switch
        {
            < 315 => [TimeOfDay.Morning],
            < 525 => [TimeOfDay.Morning, TimeOfDay.Bed],
            < 735 => [TimeOfDay.Morning, TimeOfDay.Lunch, TimeOfDay.Bed],
            _ => [TimeOfDay.Morning, TimeOfDay.Lunch, TimeOfDay.Tea, TimeOfDay.Bed],
        };
        var minutes = (int)Math.Clamp(weekly.Value / (7 * times.Length), 1, 1440);
        var visits = ImmutableArray.CreateBuilder<PatternVisit>(times.Length);
        foreach (var time in times)
        {
            visits.Add(new PatternVisit(time, minutes, 5, 2));
        }

        return new VisitPattern(visits.MoveToImmutable(), IsInferred: true);
    }

    /// <summary>Shares minutes over the times of day in the proportions of the pattern, to the whole minute.</summary>
    /// <param name="minutes">The minutes to share, 0 or more.</param>
    /// <param name="shares">Takes the parts, one a time of day; they add up to <paramref name="minutes"/>.</param>
    /// <remarks>Largest remainder; among equal remainders the earlier time of day comes first.</remarks>
    public void Share(long minutes, Span<long> shares)
    {
        Span<long> weights = stackalloc long[5];
        weights.Clear();
        var total = 0L;
        foreach (var visit in Visits)
        {
            weights[(int)visit.Time] += visit.Weekly.Value;
            total += visit.Weekly.Value;
        }

        if (total == 0)
        {
            weights[0] = total = 1;
        }

        Span<long> remainders = stackalloc long[5];
        var left = minutes;
        for (var time = 0; time < 5; time++)
        {
            shares[time] = minutes * weights[time] / total;
            remainders[time] = minutes * weights[time] % total;
            left -= shares[time];
        }

        for (; left > 0; left--)
        {
            var largest = 0;
            for (var time = 1; time < 5; time++)
            {
                largest = remainders[time] > remainders[largest] ? time : largest;
            }

            shares[largest]++;
            remainders[largest] = -1;
        }
    }
}
