using System.Collections.Frozen;
using System.Collections.Immutable;
using Zoning.Routing;

namespace Zoning.Planning;

/// <summary>
/// A kind of rule that today's rounds may break, in words, with what it counts as. The prices are assumptions; the guide to rounds lists
/// them.
/// </summary>
/// <param name="Key">The key in files, such as <c>window</c>.</param>
/// <param name="Words">What is broken, as a heading of a row.</param>
/// <param name="PriceAMinute">What a minute counts as, in minutes of travel; 0 if there is no amount.</param>
/// <param name="CountsAsLeftOut">
/// Whether it counts as the visit left out: a visit by somebody who may not make it is as good as none.
/// </param>
internal sealed record TodaysRule(string Key, string Words, int PriceAMinute, bool CountsAsLeftOut = false)
{
    /// <summary>How much more a minute counts as if the time matters to health.</summary>
    public const int CriticalFactor = 5;

    /// <summary>A visit outside its window.</summary>
    public static readonly TodaysRule Window = new("window", "Visits outside their window", 1);

    /// <summary>A visit that starts before the carer can be there.</summary>
    public static readonly TodaysRule Travel = new("travel-time", "Visits with too little time to get there", 1);

    /// <summary>A visit on a day on which the carer has no shift.</summary>
    public static readonly TodaysRule NoShift = new("no-shift", "Visits on a day without a shift", 0, CountsAsLeftOut: true);

    private static readonly TodaysRule Gap = new("gap", "Visits too near to each other or too far apart", 1);
    private static readonly TodaysRule Shift = new("shift", "Rounds outside the shift or too long", 2);
    private static readonly TodaysRule Skill = new("skill", "Visits by a carer who lacks a skill", 0, CountsAsLeftOut: true);
    private static readonly TodaysRule Forbidden = new("carer", "Visits by a carer who may not come", 0, CountsAsLeftOut: true);
    private static readonly TodaysRule Team = new("team", "Visits by too few different carers", 0, CountsAsLeftOut: true);
    private static readonly TodaysRule Break = new("break", "Breaks missing or at the wrong time", 5);
    private static readonly TodaysRule Rest = new("rest", "Rests between days too short", 5);
    private static readonly TodaysRule Hours = new("hours", "Carers with too many hours or days", 2);
    private static readonly TodaysRule Trip = new("trip", "Trips that are too long or have no way", 1);
    private static readonly TodaysRule Load = new("load", "Rounds with too much to carry", 0);

    private static readonly FrozenDictionary<ViolationKind, TodaysRule> ByKind = new Dictionary<ViolationKind, TodaysRule>
    {
        [ViolationKind.TooEarly] = Window,
        [ViolationKind.TooLate] = Window,
        [ViolationKind.StartsBeforeArrival] = Travel,
        [ViolationKind.VisitGapBroken] = Gap,
        [ViolationKind.BeforeShift] = Shift,
        [ViolationKind.AfterShift] = Shift,
        [ViolationKind.RoundTooLong] = Shift,
        [ViolationKind.SkillMissing] = Skill,
        [ViolationKind.CarerForbidden] = Forbidden,
        [ViolationKind.SameCarer] = Team,
        [ViolationKind.TeamIncomplete] = Team,
        [ViolationKind.BreakMissing] = Break,
        [ViolationKind.BreakNotDue] = Break,
        [ViolationKind.BreakAtEdge] = Break,
        [ViolationKind.BreakOutsideWindow] = Break,
        [ViolationKind.BreakLengthWrong] = Break,
        [ViolationKind.RestTooShort] = Rest,
        [ViolationKind.WorkedTooLong] = Hours,
        [ViolationKind.TooManyDays] = Hours,
        [ViolationKind.NoWay] = Trip,
        [ViolationKind.TripTooLong] = Trip,
        [ViolationKind.OverCapacity] = Load,
    }.ToFrozenDictionary();

    /// <summary>All kinds, in the order of tables.</summary>
    public static ImmutableArray<TodaysRule> All { get; } =
        [Window, Travel, Gap, Shift, Skill, Forbidden, Team, Break, Rest, Hours, Trip, Load, NoShift];

    /// <summary>
    /// The kind of a broken rule; null for what no rota can break: how a plan lists its stops, and a time before the first Monday, which
    /// the shift's rule names too.
    /// </summary>
    /// <param name="kind">What the checker found.</param>
    public static TodaysRule? Of(ViolationKind kind) => ByKind.GetValueOrDefault(kind);
}
