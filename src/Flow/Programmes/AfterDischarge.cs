using System.Collections.Immutable;

namespace Zoning.Flow;

/// <summary>Whether a need was met after discharge.</summary>
internal enum NeedMet
{
    /// <summary>Nobody asked, or no answer.</summary>
    Unknown,

    /// <summary>In full.</summary>
    Full,

    /// <summary>In part.</summary>
    Part,

    /// <summary>Not at all.</summary>
    None,
}

/// <summary>Where somebody is 91 days after leaving hospital.</summary>
internal enum PlaceAt91Days
{
    /// <summary>Not known, or the 91 days are not over.</summary>
    Unknown,

    /// <summary>At home.</summary>
    Home,

    /// <summary>In residential care.</summary>
    Residential,

    /// <summary>In hospital again.</summary>
    Hospital,

    /// <summary>Died.</summary>
    Died,
}

/// <summary>Somebody who left hospital with a planned service.</summary>
/// <param name="Group">The group, such as <c>18-64</c> or <c>no fixed abode</c>.</param>
/// <param name="HoursToService">Hours from leaving to the first planned care; null if it has not come.</param>
/// <param name="WatchedHours">Hours since leaving that are known, 0 or more; at least those to the service.</param>
/// <param name="Need">Whether the need was met.</param>
/// <param name="Place">Where the person was after 91 days.</param>
internal readonly record struct DischargedPerson(
    string Group, double? HoursToService, double WatchedHours, NeedMet Need, PlaceAt91Days Place);

/// <summary>Outcomes of a group after discharge. Shares of needs add up to 1, and so do shares of places.</summary>
/// <param name="Group">The group.</param>
/// <param name="People">People in it.</param>
/// <param name="WithoutAfter24Hours">
/// The share without the planned service after 24 hours, of those watched so long or served by then; not a number if there are none.
/// </param>
/// <param name="WithoutAfter7Days">The same after 7 days.</param>
/// <param name="Needs">Shares of unknown, full, part and none, in the order of <see cref="NeedMet"/>.</param>
/// <param name="Places">Shares in the order of <see cref="PlaceAt91Days"/>.</param>
internal sealed record GroupOutcome(
    string Group,
    int People,
    double WithoutAfter24Hours,
    double WithoutAfter7Days,
    ImmutableArray<double> Needs,
    ImmutableArray<double> Places);

/// <summary>
/// Outcomes after discharge by group, and of all people together first. Groups that are often left out are small: rows are for people who
/// may see them, and a shareable level hides what the small-number rule says.
/// </summary>
internal sealed record AfterDischarge(ImmutableArray<GroupOutcome> Groups)
{
    internal const string All = "all";

    /// <summary>Counts people. A person may be in several groups: one entry each, of which <see cref="All"/> then counts each.</summary>
    /// <exception cref="BadDataException">Times contradict each other; it holds all of them.</exception>
    internal static AfterDischarge Of(IReadOnlyList<DischargedPerson> people)
    {
        var faults = new FlowFaults();
        for (var at = 0; at < people.Count; at++)
        {
            var name = FormattableString.Invariant($"of person {at + 1}");
            faults.Amount($"hours watched {name}", people[at].WatchedHours);
            faults.Amount($"hours to service {name}", people[at].HoursToService ?? 0);
            if (people[at].HoursToService > people[at].WatchedHours)
            {
                faults.Add(FlowFaults.OutOfOrder, $"The service {name} begins after the time that is known.");
            }
        }

        faults.ThrowIfAny();
        return new AfterDischarge(
        [
            Of(All, people),
            .. people.GroupBy(one => one.Group, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => Of(group.Key, [.. group])),
        ]);
    }

    private static GroupOutcome Of(string group, IReadOnlyList<DischargedPerson> people) => new(
        group, people.Count, Without(people, 24), Without(people, 7 * 24), Shares<NeedMet>(people, one => one.Need),
        Shares<PlaceAt91Days>(people, one => one.Place));

    private static double Without(IReadOnlyList<DischargedPerson> people, double hours)
    {
        var known = people.Where(one => one.WatchedHours >= hours || one.HoursToService <= hours).ToArray();
        return known.Length == 0 ? double.NaN : (double)known.Count(one => !(one.HoursToService <= hours)) / known.Length;
    }

    private static ImmutableArray<double> Shares<T>(IReadOnlyList<DischargedPerson> people, Func<DischargedPerson, T> of)
        where T : struct, Enum =>
        [
            .. Enum.GetValues<T>()
                .Select(value => people.Count == 0 ? double.NaN : (double)people.Count(one => of(one).Equals(value)) / people.Count),
        ];
}
