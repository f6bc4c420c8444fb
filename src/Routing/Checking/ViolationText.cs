using System.Diagnostics;

namespace Zoning.Routing;

/// <summary>The words for broken rules.</summary>
internal static class ViolationText
{
    /// <summary>What is broken, in a few words.</summary>
    public static string RuleOf(ViolationKind kind) => kind switch
    {
        ViolationKind.PointsNowhere => "carer, shift or visit unknown",
        ViolationKind.TwoRounds => "two rounds on one shift",
        ViolationKind.EmptyRound => "round without visits",
        ViolationKind.VisitTwice => "visit made twice",
        ViolationKind.UnallocatedWrong => "list of visits left out",
        ViolationKind.BeforeShift => "before the shift",
        ViolationKind.AfterShift => "after the shift",
        ViolationKind.RoundTooLong => "round too long",
        ViolationKind.NoWay => "no way between two places",
        ViolationKind.TripTooLong => "trip too long",
        ViolationKind.ArrivalWrong => "arrival does not match the travel time",
        ViolationKind.StartsBeforeArrival => "too little time to travel",
        ViolationKind.OutOfOrder => "impossible time",
        ViolationKind.LengthWrong => "visit of another length",
        ViolationKind.TooEarly => "visit too early",
        ViolationKind.TooLate => "visit too late",
        ViolationKind.SkillMissing => "skill missing",
        ViolationKind.CarerForbidden => "carer not allowed",
        ViolationKind.OverCapacity => "too much load",
        ViolationKind.BreakMissing => "break missing",
        ViolationKind.BreakNotDue => "break too many",
        ViolationKind.BreakAtEdge => "break not between two visits",
        ViolationKind.BreakOutsideWindow => "break too early or too late",
        ViolationKind.BreakLengthWrong => "break of another length",
        ViolationKind.SameCarer => "one carer twice in a team",
        ViolationKind.TeamIncomplete => "team incomplete",
        ViolationKind.VisitGapBroken => "gap between visits",
        ViolationKind.RestTooShort => "rest too short",
        ViolationKind.WorkedTooLong => "too many hours",
        ViolationKind.TooManyDays => "too many days",
        ViolationKind.CostWrong => "cost stated wrongly",
        _ => throw new UnreachableException($"{kind} has no words."),
    };
}
