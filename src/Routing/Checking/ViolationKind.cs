namespace Zoning.Routing;

/// <summary>Which rule a plan breaks.</summary>
public enum ViolationKind
{
    /// <summary>A round or stop names a carer, shift or visit that is not there.</summary>
    PointsNowhere,

    /// <summary>A carer has two rounds on one shift.</summary>
    TwoRounds,

    /// <summary>A round visits nobody.</summary>
    EmptyRound,

    /// <summary>A visit is in two rounds, or twice in one.</summary>
    VisitTwice,

    /// <summary>The list of visits left out is not exactly the visits in no round, ascending.</summary>
    UnallocatedWrong,

    /// <summary>The round leaves before the shift's earliest tick.</summary>
    BeforeShift,

    /// <summary>The round returns after the shift's latest tick.</summary>
    AfterShift,

    /// <summary>The round takes longer than the longest round.</summary>
    RoundTooLong,

    /// <summary>There is no way between two stops in the carer's mode.</summary>
    NoWay,

    /// <summary>A trip is longer than the carer's longest.</summary>
    TripTooLong,

    /// <summary>A stated arrival is not the end of the stop before plus the travel time.</summary>
    ArrivalWrong,

    /// <summary>A stop starts before the carer can be there: the time for travel is too short.</summary>
    StartsBeforeArrival,

    /// <summary>A stop ends before it starts, or a time is negative or too large.</summary>
    OutOfOrder,

    /// <summary>A visit doesn't last as long as it does with this carer.</summary>
    LengthWrong,

    /// <summary>A visit starts before its earliest start.</summary>
    TooEarly,

    /// <summary>A visit without a price of lateness starts after its latest start.</summary>
    TooLate,

    /// <summary>The carer lacks a skill that the visit needs.</summary>
    SkillMissing,

    /// <summary>The carer may not serve the visit.</summary>
    CarerForbidden,

    /// <summary>The visits of a round take more than the carer can carry.</summary>
    OverCapacity,

    /// <summary>A break is due on the round, and none is taken.</summary>
    BreakMissing,

    /// <summary>The round has a second break, or a break on a shift that has none.</summary>
    BreakNotDue,

    /// <summary>The break lies before the first visit or after the last, and the rule wants it between two visits.</summary>
    BreakAtEdge,

    /// <summary>The break starts outside its window.</summary>
    BreakOutsideWindow,

    /// <summary>The break doesn't last as long as the rule says.</summary>
    BreakLengthWrong,

    /// <summary>One carer serves two visits of a pair or team.</summary>
    SameCarer,

    /// <summary>Some visits of a pair or team are allocated and others aren't.</summary>
    TeamIncomplete,

    /// <summary>The starts of two tied visits are too near or too far apart.</summary>
    VisitGapBroken,

    /// <summary>
    /// The rest between the rounds of two days is too short, also from the last round to the first of a plan that repeats.
    /// </summary>
    RestTooShort,

    /// <summary>The carer works more than the most time over all rounds.</summary>
    WorkedTooLong,

    /// <summary>The carer has rounds on more days than allowed.</summary>
    TooManyDays,

    /// <summary>The stated cost differs from the recount.</summary>
    CostWrong,
}
