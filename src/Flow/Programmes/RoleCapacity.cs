using System.Collections.Immutable;

namespace Zoning.Flow;

/// <summary>A role in a pathway: care worker, reablement worker, therapist, social worker, assessor, trusted assessor or broker.</summary>
internal sealed record PathwayRole
{
    /// <summary>Hours a week of a full post that reach people, where nothing tells them: 20 to 25 (assumed).</summary>
    internal const double UsualHoursPerPost = 22;

    internal required string Role { get; init; }

    /// <summary>Posts in full-time equivalents, 0 or more.</summary>
    internal required double Posts { get; init; }

    /// <summary>Posts that are vacant, 0 to <see cref="Posts"/>. Default 0.</summary>
    internal double Vacant { get; init; }

    /// <summary>Hours a week of a full post that reach people, above 0.</summary>
    internal required double HoursPerPost { get; init; }

    /// <summary>The share of these hours lost to absence, 0 and more, below 1. Default 0.</summary>
    internal double Absence { get; init; }

    /// <summary>Hours of the role that a person needs in a week, above 0.</summary>
    internal required double HoursPerPerson { get; init; }

    /// <summary>Leavers a year as a share of posts, 0 or more. Default 0.</summary>
    internal double TurnoverPerYear { get; init; }

    /// <summary>People that the role can serve at once.</summary>
    internal double People => (Posts - Vacant) * HoursPerPost * (1 - Absence) / HoursPerPerson;

    /// <summary>Posts that must be filled to serve some people.</summary>
    internal double PostsFor(double people) => people * HoursPerPerson / (HoursPerPost * (1 - Absence));
}

/// <summary>What the workforce of a pathway can serve: a slot without its therapist is no capacity.</summary>
/// <param name="Roles">All roles that each person needs; at least one.</param>
internal sealed record RoleCapacity(ImmutableArray<PathwayRole> Roles)
{
    /// <summary>The role that binds: the one that can serve fewest people, the first of equals.</summary>
    internal PathwayRole Binding => Roles.MinBy(role => role.People)!;

    /// <summary>People that the pathway can serve at once.</summary>
    internal double People => Binding.People;

    /// <summary>
    /// Hires a week and role that keep enough posts filled to serve some people from a week on, when a hire takes some weeks: the posts
    /// short today over the weeks that are left, and leavers replaced. None are needed where the role suffices.
    /// </summary>
    /// <param name="people">People to serve at once.</param>
    /// <param name="byWeek">Weeks until then, above the lead time.</param>
    /// <param name="leadWeeks">Weeks from the decision to the first day of work, 0 or more.</param>
    /// <returns>Hires a week for each role, in their order.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The weeks do not exceed the lead time.</exception>
    internal ImmutableArray<double> HiresPerWeek(double people, double byWeek, double leadWeeks)
    {
        if (!(byWeek > leadWeeks && leadWeeks >= 0))
        {
            throw new ArgumentOutOfRangeException(nameof(byWeek), byWeek,
                "byWeek must be above the lead time: nobody hired later is there in time.");
        }

        return [.. Roles.Select(role =>
        {
            var filled = role.Posts - role.Vacant;
            var leavers = filled * role.TurnoverPerYear / 365 * 7;
            var needed = role.PostsFor(people);
            return Math.Max(0, (needed - (filled - leavers * byWeek)) / (byWeek - leadWeeks));
        })];
    }
}
