using System.Collections.Immutable;

namespace Zoning.Flow;

/// <summary>Somebody who was ready to leave hospital and could not.</summary>
/// <param name="Ready">The day of readiness.</param>
/// <param name="Left">The day of leaving; null if still there.</param>
/// <param name="Reason">What was waited for, such as <c>home package</c>; blank if unknown.</param>
/// <param name="Owner">Who answers for it: social care, NHS or both; blank if unknown.</param>
internal readonly record struct DelayedPerson(DateOnly Ready, DateOnly? Left, string Reason, string Owner);

/// <summary>Delayed days of a reason and owner.</summary>
/// <param name="Reason">What was waited for.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="People">People delayed in the time; not a number where only days are known.</param>
/// <param name="Days">Days of delay.</param>
/// <param name="Pounds">Days x pounds a day.</param>
/// <param name="Share">Days as a share of all days of delay, 0 to 1; 0 if there are none.</param>
internal sealed record DelayReason(string Reason, string Owner, double People, double Days, double Pounds, double Share);

/// <summary>Why people are delayed: days and cost by reason and owner, most days first.</summary>
/// <param name="Rows">A row a reason and owner; days add up to all days of delay.</param>
internal sealed record DelayReasons(ImmutableArray<DelayReason> Rows)
{
    private const string Unknown = "not stated";

    internal double Days => Rows.Sum(row => row.Days);

    internal double Pounds => Rows.Sum(row => row.Pounds);

    /// <summary>Days of delay within a time, from people: the day of readiness counts, the day of leaving does not.</summary>
    /// <param name="people">Everybody who was ready; those who left on the same day have no days.</param>
    /// <param name="from">The first day that counts.</param>
    /// <param name="until">The first day that no longer counts.</param>
    /// <param name="poundsPerDay">Pounds of a bed-day, 0 or more.</param>
    /// <exception cref="BadDataException">Somebody left before being ready; it holds all of them.</exception>
    internal static DelayReasons Of(IReadOnlyList<DelayedPerson> people, DateOnly from, DateOnly until, double poundsPerDay)
    {
        var faults = new FlowFaults();
        faults.Amount("pounds of a day", poundsPerDay);
        if (until <= from)
        {
            faults.DatesOutOfOrder("time of delays", from, until);
        }

        for (var at = 0; at < people.Count; at++)
        {
            if (people[at].Left is { } left && left < people[at].Ready)
            {
                faults.DatesOutOfOrder(FormattableString.Invariant($"person {at + 1} ready and left"), left, people[at].Ready);
            }
        }

        faults.ThrowIfAny();
        return Ordered(people
            .Select(one => (one.Reason, one.Owner, Days: DaysWithin(one, from, until)))
            .Where(one => one.Days > 0)
            .GroupBy(one => (Named(one.Reason), Named(one.Owner)))
            .Select(group => (group.Key.Item1, group.Key.Item2, (double)group.Count(), (double)group.Sum(one => one.Days))), poundsPerDay);
    }

    /// <summary>Days of delay in a year from a simulation: what is waited for at each station, for which its owner answers.</summary>
    /// <param name="figures">The simulation; stations without an owner are no delay.</param>
    /// <param name="countedDays">The days that counted in it.</param>
    /// <param name="poundsPerDay">Pounds of a bed-day, 0 or more.</param>
    internal static DelayReasons Of(StationFigures figures, int countedDays, double poundsPerDay) => Ordered(
        figures.Network.Stations.Where(station => station.Owner.Length > 0).Select(station => (
            station.Name, station.Owner, double.NaN, figures.Of(station.Name, StationMeasure.DelayedDays).Mean / countedDays * 365)),
        poundsPerDay);

    private static int DaysWithin(DelayedPerson one, DateOnly from, DateOnly until)
    {
        var first = one.Ready > from ? one.Ready : from;
        var last = one.Left is { } left && left < until ? left : until;
        return Math.Max(0, last.DayNumber - first.DayNumber);
    }

    private static string Named(string name) => name.Length > 0 ? name : Unknown;

    private static DelayReasons Ordered(IEnumerable<(string Reason, string Owner, double People, double Days)> rows, double poundsPerDay)
    {
        var all = rows.ToArray();
        var days = all.Sum(row => row.Days);
        return new DelayReasons(
        [
            .. all.OrderByDescending(row => row.Days).ThenBy(row => row.Reason, StringComparer.Ordinal)
                .ThenBy(row => row.Owner, StringComparer.Ordinal)
                .Select(row => new DelayReason(
                    row.Reason, row.Owner, row.People, row.Days, row.Days * poundsPerDay, days > 0 ? row.Days / days : 0)),
        ]);
    }
}
