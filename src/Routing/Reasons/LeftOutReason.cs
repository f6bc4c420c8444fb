using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>Why a visit is in no round.</summary>
internal enum LeftOutKind
{
    /// <summary>No carer has all the skills.</summary>
    NobodySkilled,

    /// <summary>All carers who have the skills are forbidden.</summary>
    NobodyAllowed,

    /// <summary>No carer who may come can reach it in its window on one of their shifts, even with no other visit.</summary>
    NobodyOnShift,

    /// <summary>Two carers are needed, and only one could come.</summary>
    PairHasOnlyOne,

    /// <summary>All carers who could come are busy then: it fits into no round of the plan as it is.</summary>
    NobodyFree,

    /// <summary>It fits into a round, at a cost above its price.</summary>
    TooDear,

    /// <summary>It fits into a round at a cost below its price: a longer search would place it.</summary>
    Overlooked,

    /// <summary>So many visits are left out that this one was not looked into.</summary>
    NotLookedInto,
}

/// <summary>Why a visit is in no round, and the smallest change that would place it.</summary>
public sealed record LeftOutReason
{
    internal LeftOutReason(int visit, LeftOutKind kind, string text, string change) =>
        (Visit, Kind, Text, Change) = (visit, kind, text, change);

    /// <summary>The visit's index.</summary>
    public int Visit { get; }

    /// <summary>The reason as a sentence, found by trying.</summary>
    public string Text { get; }

    /// <summary>One change that places the visit, tried against the plan; empty if no change that was tried does.</summary>
    public string Change { get; }

    internal LeftOutKind Kind { get; }
}

/// <summary>A carer who might serve a visit while all other visits stay where they are.</summary>
/// <param name="Carer">The carer's index.</param>
/// <param name="AddedTravel">The travel in ticks that the visit adds to this carer's round; null if the carer can't come.</param>
/// <param name="Text">The same as a sentence.</param>
internal sealed record CarerOption(int Carer, long? AddedTravel, string Text);

/// <summary>A time that can be offered for new visits.</summary>
/// <param name="Delay">Ticks after the earliest starts that were asked for, the same for all visits.</param>
/// <param name="Carers">The carer of each visit, by index.</param>
/// <param name="AddedTravel">The travel in ticks that all of them add.</param>
internal sealed record SlotOffer(int Delay, ImmutableArray<int> Carers, long AddedTravel);
