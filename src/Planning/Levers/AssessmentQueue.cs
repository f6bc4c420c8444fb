namespace Zoning.Planning;

/// <summary>
/// People who are ready to leave hospital and wait for a trusted assessor: the queue at which as many days are waited as discharges.csv has
/// with the reason assessment. Restricted.
/// </summary>
/// <param name="Assessors">Trusted assessors of today, 1 or more.</param>
/// <param name="PeoplePerWeek">People who are ready in a week.</param>
/// <param name="DaysPerWeek">Days of delay for want of an assessment in a week.</param>
/// <param name="OpenHours">Hours a week in which an assessor works.</param>
internal sealed record AssessmentQueue(int Assessors, double PeoplePerWeek, double DaysPerWeek, double OpenHours)
{
    private const int Least = 30, YearDays = 364;
    private const double WeeksAYear = 52, DaysAWeek = 7, Hundredths = 100;

    /// <summary>
    /// Minutes of an assessor for a person: the one parameter that no file tells, so that people wait as long as they do today.
    /// </summary>
    internal double HandlingMinutes { get; } = DaysPerWeek == 0 ? 0
        : TrustedAssessment.HandlingMinutes(Assessors, PeoplePerWeek / OpenHours, 60 * DaysPerWeek / PeoplePerWeek * OpenHours / DaysAWeek);

    /// <summary>The queue of a county; null without 30 discharges of a year or without trusted assessors in workforce.csv.</summary>
    internal static AssessmentQueue? Of(County county)
    {
        var first = county.AsOf.AddDays(-YearDays);
        var ready = (county.Discharges ?? []).Count(one => one.Ready.Day > first && one.Ready.Day <= county.AsOf);
        if (ready < Least || RoleFacts.PostsOf(county, StaffRole.TrustedAssessor) is not (>= 1 and var posts)
            || FlowFacts.Delays(county) is not { } delays)
        {
            return null;
        }

        var assessment = CountyWords.DelayCauses.First(word => word.Value == DelayCause.Assessment).Key;
        return new AssessmentQueue(
            (int)posts, ready / WeeksAYear, delays.Rows.Where(row => row.Reason == assessment).Sum(row => row.Days) / WeeksAYear,
            RoleFacts.HoursOfPost(county, StaffRole.TrustedAssessor));
    }

    /// <summary>Hundredths of days of delay in a week with more assessors than today.</summary>
    internal long HundredthsWith(int more) => (long)Math.Round(Hundredths * DaysWith(more), MidpointRounding.ToEven);

    /// <summary>Days of delay in a week with more assessors than today, who work as long on a person.</summary>
    internal double DaysWith(int more) => more == 0 || DaysPerWeek == 0
        ? DaysPerWeek
        : PeoplePerWeek * DaysAWeek / OpenHours
            * TrustedAssessment.WaitMinutes(Assessors + more, PeoplePerWeek / OpenHours, HandlingMinutes) / 60;
}
