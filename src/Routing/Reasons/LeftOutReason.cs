using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>Why a visit is in no round.</summary>
internal enum LeftOutKind
{
    /// <summary>No carer has all the skills.</summary>
    NobodySkilled,

    /// <summary>All carers who have the skills are forbidden.</summary>
    NobodyAllowed,

    /// <summary>A tie to another visit that is served contradicts the two windows.</summary>
    TieContradictsWindows,

    /// <summary>It is longer than the longest shift of anybody who may come.</summary>
    LongerThanShifts,

    /// <summary>It is farther than the longest trip of anybody who may come.</summary>
    BeyondLongestTrip,

    /// <summary>By the way they travel, nobody gets there and back in time; by another way somebody would.</summary>
    TooSlowThatWay,

    /// <summary>It falls between two shifts of those who may come.</summary>
    BetweenShifts,

    /// <summary>With nothing else to do somebody could come, but for the break.</summary>
    BreakInTheWay,

    /// <summary>No carer who may come can reach it in its window on one of their shifts, even with no other visit.</summary>
    NobodyOnShift,

    /// <summary>Several carers are needed at once, and fewer could come.</summary>
    PairHasOnlyOne,

    /// <summary>The time that must lie between it and another visit leaves no place in the rounds.</summary>
    TieInTheWay,

    /// <summary>The hours of all who could come are used up.</summary>
    HoursUsedUp,

    /// <summary>All who could come have as many days with a round as they may have.</summary>
    DaysUsedUp,

    /// <summary>The rest between days would be too short for all who could come.</summary>
    RestTooShort,

    /// <summary>It fits into rounds by time, but not by load.</summary>
    LoadFull,

    /// <summary>All carers who could come are busy then: it fits into no round of the plan as it is.</summary>
    NobodyFree,

    /// <summary>It fits into a round, at a cost above its price.</summary>
    TooDear,

    /// <summary>It fits into a round at a cost below its price: a longer search would place it.</summary>
    Overlooked,

    /// <summary>So many visits are left out that this one was not looked into.</summary>
    NotLookedInto,
}

/// <summary>Why a visit is in no round, and the smallest changes that would place it.</summary>
public sealed record LeftOutReason
{
    internal LeftOutReason(int visit, LeftOutKind kind, string text, ImmutableArray<Remedy> remedies) =>
        (Visit, Kind, Text, Change, Remedies) = (visit, kind, text, remedies is [var first, ..] ? first.Text : "", remedies);

    internal LeftOutReason(int visit, LeftOutKind kind, string text, string change) =>
        (Visit, Kind, Text, Change, Remedies) = (visit, kind, text, change, []);

    /// <summary>The visit's index.</summary>
    public int Visit { get; }

    /// <summary>The reason as a sentence, found by trying.</summary>
    public string Text { get; }

    /// <summary>The smallest change that places the visit, tried against the plan; empty if no change that was tried does.</summary>
    public string Change { get; }

    /// <summary>Other changes that would each place it, tried too, the smallest first.</summary>
    public IEnumerable<string> OtherChanges => Remedies.Skip(1).Select(remedy => remedy.Text);

    internal LeftOutKind Kind { get; }

    /// <summary>The changes with the plans they make possible, the smallest first.</summary>
    internal ImmutableArray<Remedy> Remedies { get; }

    internal LeftOutReason Of(int visit) => Remedies.IsEmpty
        ? new LeftOutReason(visit, Kind, Text, Change)
        : new LeftOutReason(visit, Kind, Text, Remedies);

    /// <summary>Whether two reasons say the same of the same visit.</summary>
    /// <param name="other">The other reason.</param>
    /// <returns>True if they do.</returns>
    public bool Equals(LeftOutReason? other) =>
        other is not null && (Visit, Kind, Text, Change) == (other.Visit, other.Kind, other.Text, other.Change)
        && OtherChanges.SequenceEqual(other.OtherChanges);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Visit, Kind, Text, Change);
}

/// <summary>One change that places a visit, with the proof: the changed problem, and rounds that keep all its rules.</summary>
/// <param name="Size">How much it asks for, in minutes or what counts as so many; small changes come first.</param>
/// <param name="Text">The change as a sentence.</param>
/// <param name="Problem">The problem with this one change.</param>
/// <param name="Rounds">The plan's rounds with the visit in them.</param>
internal sealed record Remedy(long Size, string Text, RoundProblem Problem, ImmutableArray<Round> Rounds);
