using System.Collections.Immutable;

namespace Zoning.Flow;

/// <summary>A week of a pathway's workforce.</summary>
/// <param name="Week">The week, from 0.</param>
/// <param name="Binding">The role that can serve fewest people, the first of equals.</param>
/// <param name="People">People that the pathway can serve at once.</param>
/// <param name="Filled">Filled posts of each role, in the order of roles.</param>
internal sealed record RoleWeek(int Week, string Binding, double People, ImmutableArray<double> Filled);

/// <summary>Hires that are decided in every week of a span.</summary>
/// <param name="Role">The role.</param>
/// <param name="FromWeek">The first week in which posts are offered, 0 or more.</param>
/// <param name="ToWeek">The first week in which they no longer are.</param>
/// <param name="PerWeek">People hired in each of these weeks, in full-time equivalents, 0 or more.</param>
internal sealed record Hires(string Role, int FromWeek, int ToWeek, double PerWeek);

/// <summary>
/// Slots of a pathway week by week: posts empty by turnover and are filled by hires who begin some weeks after the decision, never above
/// the posts there are. The role with the least room binds, and its slots go into the simulation.
/// </summary>
/// <remarks>filled(w + 1) = min(posts, filled(w) (1 - turnover x 7 / 365) + hires decided lead weeks ago).</remarks>
internal sealed record RolePath(ImmutableArray<RoleWeek> Weeks)
{
    /// <summary>Lays out the weeks.</summary>
    /// <param name="roles">The roles that each person needs.</param>
    /// <param name="hires">What is decided. A hire of a role that the pathway does not have is a fault.</param>
    /// <param name="leadWeeks">Weeks from the decision to the first day of work, 0 or more.</param>
    /// <param name="weeks">How many weeks, 1 or more.</param>
    /// <exception cref="BadDataException">
    /// A role has a number outside its range, or a hire is of an unknown role; it holds all of them.
    /// </exception>
    internal static RolePath Of(RoleCapacity roles, ImmutableArray<Hires> hires, int leadWeeks, int weeks)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(weeks, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(leadWeeks);
        Check(roles, hires);
        var filled = roles.Roles.Select(role => role.Posts - role.Vacant).ToArray();
        var rows = ImmutableArray.CreateBuilder<RoleWeek>(weeks);
        for (var week = 0; week < weeks; week++)
        {
            var now = new RoleCapacity([.. roles.Roles.Select((role, at) => role with { Vacant = role.Posts - filled[at] })]);
            rows.Add(new RoleWeek(week, now.Binding.Role, now.People, [.. filled]));
            for (var at = 0; at < filled.Length; at++)
            {
                var role = roles.Roles[at];
                var begin = hires
                    .Where(one => one.Role == role.Role && one.FromWeek + leadWeeks <= week + 1 && week + 1 < one.ToWeek + leadWeeks)
                    .Sum(one => one.PerWeek);
                filled[at] = Math.Min(role.Posts, filled[at] * (1 - role.TurnoverPerYear / 365 * 7) + begin);
            }
        }

        return new RolePath(rows.MoveToImmutable());
    }

    /// <summary>Whole slots by date for <see cref="Station.Slots"/>; a day on which they change is named once.</summary>
    internal Dated Slots(DateOnly start)
    {
        var changes = ImmutableArray.CreateBuilder<(DateOnly, double)>();
        var last = Whole(Weeks[0]);
        foreach (var week in Weeks)
        {
            if (Whole(week) != last)
            {
                last = Whole(week);
                changes.Add((start.AddDays(7 * week.Week), last));
            }
        }

        return new Dated(Whole(Weeks[0]), changes.ToImmutable());
    }

    /// <summary>A slot that lacks a billionth of a post is a slot: sums of hires are not exact.</summary>
    private static double Whole(RoleWeek week) => Math.Floor(week.People + 1e-9);

    private static void Check(RoleCapacity roles, ImmutableArray<Hires> hires)
    {
        var faults = new FlowFaults();
        foreach (var role in roles.Roles)
        {
            faults.Amount($"posts of {role.Role}", role.Posts);
            faults.Amount($"filled posts of {role.Role}", role.Posts - role.Vacant);
            faults.Amount($"vacant posts of {role.Role}", role.Vacant);
            faults.Amount($"hours of a post of {role.Role}", role.HoursPerPost);
            faults.Amount($"hours of {role.Role} for a person", role.HoursPerPerson > 0 ? role.HoursPerPerson : double.NaN);
            faults.Share($"absence of {role.Role}", role.Absence);
            faults.Share($"turnover of {role.Role} in a week", role.TurnoverPerYear / 365 * 7);
        }

        foreach (var hire in hires)
        {
            faults.Amount($"hires of {hire.Role} a week", hire.PerWeek);
            if (roles.Roles.All(role => role.Role != hire.Role))
            {
                faults.Add(FlowFaults.UnknownName, $"Hires are of the role {hire.Role}, which the pathway does not have.");
            }
        }

        faults.ThrowIfAny();
    }
}
