using System.Collections.Immutable;

namespace Zoning.Flow;

/// <summary>A week of reviews.</summary>
/// <param name="Week">The week, from 1.</param>
/// <param name="Due">Reviews that fell due in it.</param>
/// <param name="ByCouncil">Reviews done by the council's reviewers.</param>
/// <param name="Delegated">Reviews done by delegated reviewers.</param>
/// <param name="Overdue">Reviews overdue at its end.</param>
/// <param name="OldestWeeks">Weeks since the oldest of these fell due, 0 if none is overdue.</param>
internal readonly record struct ReviewWeek(int Week, double Due, double ByCouncil, double Delegated, double Overdue, double OldestWeeks);

/// <summary>
/// Overdue reviews week by week, oldest first, beside those that fall due. Delegation counts only once it has begun and while it grows.
/// What a review changes is what people need; the path has no hours in it that it could be steered by.
/// </summary>
internal static class ReviewPath
{
    /// <summary>Lays out the weeks.</summary>
    /// <param name="backlog">Reviews overdue today, what falls due, and hours of both kinds of reviewers at full strength.</param>
    /// <param name="weeks">How many weeks, 1 or more.</param>
    /// <param name="delegatedFrom">The week in which delegated reviewers begin, 1 or more. Default 1.</param>
    /// <param name="growWeeks">Weeks over which they grow to full strength in equal steps, 1 or more; 1 for at once. Default 1.</param>
    /// <param name="oldestToday">Weeks since the oldest of today fell due, spread evenly to now; 0 or more. Default 52.</param>
    /// <returns>A row a week. Overdue after it = overdue before + due - done, always.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number of weeks is outside its range.</exception>
    internal static ImmutableArray<ReviewWeek> Of(
        ReviewBacklog backlog, int weeks, int delegatedFrom = 1, int growWeeks = 1, double oldestToday = 52)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(weeks, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(delegatedFrom, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(growWeeks, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(oldestToday);
        var rows = ImmutableArray.CreateBuilder<ReviewWeek>(weeks);
        var (overdue, doneSoFar) = (backlog.Overdue, 0.0);
        for (var week = 1; week <= weeks; week++)
        {
            var strength = Math.Clamp((week - delegatedFrom + 1.0) / growWeeks, 0, 1);
            var council = backlog.CouncilHours / backlog.CouncilHoursEach;
            var delegated = strength * backlog.DelegatedHours / backlog.DelegatedHoursEach;
            var open = overdue + backlog.DuePerWeek;
            var used = council + delegated > open ? open / (council + delegated) : 1;
            overdue = open - used * (council + delegated);
            doneSoFar += used * (council + delegated);
            rows.Add(new ReviewWeek(
                week,
                backlog.DuePerWeek,
                used * council,
                used * delegated,
                overdue,
                Oldest(backlog, oldestToday, week, doneSoFar, overdue)));
        }

        return rows.MoveToImmutable();
    }

    /// <summary>
    /// Weeks since the first review that is not done fell due: the oldest of today are done first, then those that fell due since.
    /// </summary>
    private static double Oldest(ReviewBacklog backlog, double oldestToday, int week, double done, double overdue) =>
        overdue <= 1e-9 ? 0
        : done < backlog.Overdue ? week + oldestToday * (1 - done / backlog.Overdue)
        : week - (done - backlog.Overdue) / backlog.DuePerWeek;
}
