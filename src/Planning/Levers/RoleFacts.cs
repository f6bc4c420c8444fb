using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>What posts of a role do in a scenario: each works through one lever and never beside it.</summary>
/// <param name="Role">The role.</param>
/// <param name="Mechanism">The lever.</param>
internal sealed record RoleFacts(StaffRole Role, LeverKind Mechanism)
{
    /// <summary>Whether it can be aimed at a zone.</summary>
    internal bool TakesZone { get; private init; } = true;

    /// <summary>Whether what the role did stays after its last day: reviews that were done.</summary>
    internal bool Stays { get; private init; }

    /// <summary>Roles whose posts a scenario can fill. Those of reablement are its places, which are nothing without staff.</summary>
    internal static ImmutableArray<RoleFacts> All { get; } =
    [
        new(StaffRole.CareWorker, LeverKind.Workforce),
        new(StaffRole.Reviewer, LeverKind.Reviews) { Stays = true },
        new(StaffRole.Therapist, LeverKind.SingleHanded) { Stays = true },
        new(StaffRole.TrustedAssessor, LeverKind.TrustedAssessors) { TakesZone = false },
        new(StaffRole.Broker, LeverKind.Brokers) { TakesZone = false },
    ];

    /// <summary>The word of the role in files.</summary>
    internal string Word => CountyWords.StaffRoles.First(word => word.Value == Role).Key;

    /// <summary>The role of a lever; null for other levers, and for roles whose posts change nothing.</summary>
    internal static RoleFacts? Find(Lever lever) =>
        lever.Kind == LeverKind.Workforce && CountyWords.StaffRoles.TryGetValue(lever.Role, out var role)
            ? All.FirstOrDefault(one => one.Role == role) : null;

    /// <summary>Posts of a role turned into the size of its lever: carer hours, reviews, a share of double-handed care, or posts.</summary>
    internal static LeverTurn WorkOf(LeverTurn turn, CareWeek week)
    {
        if (Find(turn.Lever) is not { } facts)
        {
            return turn;
        }

        var hours = turn.Size * HoursOfPost(turn.Ground.Run.County, facts.Role);
        return turn with
        {
            Size = facts.Role switch
            {
                StaffRole.CareWorker => hours,
                StaffRole.Reviewer => new ReviewBacklog { Overdue = 0, DuePerWeek = 0, CouncilHours = hours }.DonePerWeek,
                StaffRole.Therapist => ShareMadeSingle(turn, week, hours / SingleHandedCare.UsualReviewHours),
                _ => turn.Size,
            },
        };
    }

    /// <summary>Posts of a role that are filled on the as-at day; null if workforce.csv does not have the role.</summary>
    internal static double? PostsOf(County county, StaffRole role)
    {
        var rows = Rows(county, role);
        return rows.Count == 0 ? null : (double)rows.Sum(one => one.Wte - (one.Vacancies ?? 0));
    }

    /// <summary>Hours a week of a full post that reach people, less absence; the usual ones where no file tells them.</summary>
    internal static double HoursOfPost(County county, StaffRole role)
    {
        var rows = Rows(county, role).Where(one => one.HoursPerWte is not null && one.Wte > 0).ToList();
        return rows.Count == 0
            ? PathwayRole.UsualHoursPerPost
            : (double)(rows.Sum(one => one.Wte * one.HoursPerWte!.Value * (1 - (one.Absence ?? 0))) / rows.Sum(one => one.Wte));
    }

    private static List<WorkforceRole> Rows(County county, StaffRole role) =>
        [.. (county.Workforce ?? []).Where(one => one.Role == role && !(one.From > county.AsOf) && !(one.To < county.AsOf))];

    /// <summary>Reviews so far over the packages that two carers visit, times the share after which one is enough.</summary>
    private static double ShareMadeSingle(LeverTurn turn, CareWeek week, double reviewsAWeek)
    {
        var packages = week.Rows.Where(row => row.Status.IsMet() && !row.IsUnnamed && row.Carer > row.Client && turn.IsAt(row))
            .Select(row => row.Package).Distinct().Count();
        return packages == 0 ? 0 : SingleHandedCare.UsualSuccess * Math.Min(1, reviewsAWeek * turn.Weeks / packages);
    }
}
