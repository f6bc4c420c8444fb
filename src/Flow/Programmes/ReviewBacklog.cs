namespace Zoning.Flow;

/// <summary>Annual reviews that are overdue, against those that fall due. Hours released are an outcome of need, never a goal.</summary>
internal sealed record ReviewBacklog
{
    /// <summary>Reviews overdue today.</summary>
    internal required double Overdue { get; init; }

    /// <summary>Reviews that fall due in a week.</summary>
    internal required double DuePerWeek { get; init; }

    /// <summary>Hours a week of the council's reviewers.</summary>
    internal double CouncilHours { get; init; }

    /// <summary>Hours a week of delegated reviewers (trusted practice).</summary>
    internal double DelegatedHours { get; init; }

    /// <summary>Hours of a review by the council. Default 1.5.</summary>
    internal double CouncilHoursEach { get; init; } = 1.5;

    /// <summary>Hours of a delegated review, its share of checks included. Default 1.</summary>
    internal double DelegatedHoursEach { get; init; } = 1;

    /// <summary>Reviews done in a week.</summary>
    internal double DonePerWeek => CouncilHours / CouncilHoursEach + DelegatedHours / DelegatedHoursEach;

    /// <summary>The reviews overdue after some weeks, 0 at least.</summary>
    internal double After(double weeks) => Math.Max(0, Overdue + weeks * (DuePerWeek - DonePerWeek));

    /// <summary>Weeks until none is overdue; infinite if no more are done than fall due.</summary>
    internal double WeeksToClear =>
        DonePerWeek > DuePerWeek ? Overdue / (DonePerWeek - DuePerWeek) : Overdue == 0 ? 0 : double.PositiveInfinity;

    /// <summary>Hours saved if some of the reviews are delegated.</summary>
    internal double HoursSaved(double delegated) => delegated * (CouncilHoursEach - DelegatedHoursEach);
}
