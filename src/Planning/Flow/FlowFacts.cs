using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>
/// What files of flow tell beside the simulation: delays, roles, reviews and what came of referrals. For the council's own use.
/// </summary>
internal static class FlowFacts
{
    private const int YearDays = 364, RecentDays = 91, PathWeeks = 26;

    /// <summary>Days of delay by reason and owner in the year to the as-at day; null without discharges.csv.</summary>
    internal static DelayReasons? Delays(County county) => county.Discharges is not { } discharges
        ? null
        : DelayReasons.Of(
            [
                .. discharges.Where(one => one.Ready.Day <= county.AsOf).Select(one => new DelayedPerson(
                    one.Ready.Day, one.Left is { } left && left.Day <= county.AsOf ? left.Day : null,
                    one.Reason is { } reason ? Word(CountyWords.DelayCauses, reason) : "", one.Owner is { } owner
                        ? Word(CountyWords.DelayOwners, owner) : "")),
            ],
            county.AsOf.AddDays(1 - YearDays), county.AsOf.AddDays(1), 0);

    /// <summary>
    /// What each team's roles can serve on the as-at day and for half a year if nobody is hired; teams without whole rows are left out.
    /// </summary>
    internal static ImmutableArray<(string Team, RoleCapacity Roles, RolePath Path)> Roles(County county) =>
    [
        .. (county.Workforce ?? []).Where(one => !(one.From > county.AsOf) && !(one.To < county.AsOf))
            .Where(one => one.HoursPerWte is not null && one.HoursPerPerson is not null && one.Role != StaffRole.Broker
                && one.Role != StaffRole.Reviewer)
            .GroupBy(one => one.Team, StringComparer.Ordinal).OrderBy(team => team.Key, StringComparer.Ordinal)
            .Select(team =>
                (team.Key, Roles: new RoleCapacity(
                    [.. team.GroupBy(one => one.Role).OrderBy(role => role.Key).Select(role => RoleOf([.. role]))])))
            .Select(team => (team.Key, team.Roles, RolePath.Of(team.Roles, [], 0, PathWeeks))),
    ];

    /// <summary>Reviews overdue week by week if as many are done and fall due as in the last quarter; null without reviews.csv.</summary>
    internal static (ReviewBacklog Backlog, ImmutableArray<ReviewWeek> Weeks)? Reviews(County county)
    {
        if (county.Reviews is not { } reviews)
        {
            return null;
        }

        var from = county.AsOf.AddDays(-RecentDays);
        bool IsRecent(DateOnly? day) => day > from && day <= county.AsOf;
        double Weekly(Func<PackageReview, bool> counts) => 7.0 * reviews.Count(counts) / RecentDays;
        var backlog = new ReviewBacklog
        {
            Overdue = reviews.Count(one => one.Due <= county.AsOf && !(one.Done <= county.AsOf)),
            DuePerWeek = Weekly(one => IsRecent(one.Due)),
        };
        // As many hours as the reviews done in the quarter took.
        backlog = backlog with
        {
            CouncilHours = backlog.CouncilHoursEach * Weekly(one => IsRecent(one.Done) && one.By != ReviewedBy.Delegated),
            DelegatedHours = backlog.DelegatedHoursEach * Weekly(one => IsRecent(one.Done) && one.By == ReviewedBy.Delegated),
        };
        return (backlog, ReviewPath.Of(backlog, PathWeeks));
    }

    /// <summary>
    /// Referrals of the year to the as-at day by where they came from and what came of them; empty without referrals.csv.
    /// </summary>
    internal static ImmutableArray<(string Source, string Outcome, int People)> Outcomes(County county) =>
    [
        .. (county.Referrals ?? []).Where(one => one.Received.Day <= county.AsOf && one.Received.Day > county.AsOf.AddDays(-YearDays))
            .GroupBy(one => (one.Source, Outcome: one.IsOpenAt(county.AsOf) ? ReferralOutcome.Open : one.Outcome))
            .OrderBy(group => group.Key.Source).ThenBy(group => group.Key.Outcome)
            .Select(group => (WordOf(group.Key.Source), WordOf(group.Key.Outcome), group.Count())),
    ];

    private static PathwayRole RoleOf(ImmutableArray<WorkforceRole> rows)
    {
        var posts = (double)rows.Sum(one => one.Wte);
        double Mean(Func<WorkforceRole, decimal?> of) => posts == 0 ? 0 : (double)rows.Sum(one => one.Wte * (of(one) ?? 0)) / posts;
        return new PathwayRole
        {
            Role = Word(CountyWords.StaffRoles, rows[0].Role),
            Posts = posts,
            Vacant = (double)rows.Sum(one => one.Vacancies ?? 0),
            HoursPerPost = Mean(one => one.HoursPerWte),
            Absence = Mean(one => one.Absence),
            HoursPerPerson = (double)rows.Max(one => one.HoursPerPerson!.Value),
            TurnoverPerYear = Mean(one => one.Turnover),
        };
    }

    private static string WordOf(ReferralSource source) => source switch
    {
        ReferralSource.NotKnown => "not recorded",
        ReferralSource.EmergencyDepartment => "emergency department",
        ReferralSource.Self => "the person or family",
        _ => Word(CountyWords.ReferralSources, source),
    };

    private static string WordOf(ReferralOutcome outcome) => outcome switch
    {
        ReferralOutcome.Open => "still waiting",
        ReferralOutcome.NotKnown => "ended, not recorded how",
        _ => Word(CountyWords.ReferralOutcomes, outcome),
    };

    private static string Word<T>(IReadOnlyDictionary<string, T> words, T choice)
        where T : struct, Enum => words.First(word => EqualityComparer<T>.Default.Equals(word.Value, choice)).Key;
}
