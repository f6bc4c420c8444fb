namespace Zoning.Routing;

/// <summary>Why a visit is in no round.</summary>
public enum LeftOutKind
{
    /// <summary>No carer has all the skills.</summary>
    NobodySkilled,

    /// <summary>All who have the skills are forbidden.</summary>
    NobodyAllowed,

    /// <summary>No carer who may come can reach it in its window on a shift of their own, with no other visit.</summary>
    NobodyOnShift,

    /// <summary>Two carers are needed, and there is only one who could come.</summary>
    PairHasOnlyOne,

    /// <summary>All who could come are busy then: it fits into no round of the plan as it is.</summary>
    NobodyFree,

    /// <summary>It fits into a round, at a cost above its price.</summary>
    TooDear,

    /// <summary>It fits into a round at a cost below its price: a longer search would place it.</summary>
    Overlooked,
}

/// <summary>Why a visit is in no round, and the smallest change that would place it.</summary>
/// <param name="Visit">The visit's index.</param>
/// <param name="Kind">Why, found by trying.</param>
/// <param name="Text">The reason as a sentence.</param>
/// <param name="Change">A single change that places it, tried against the plan; empty where none of those tried does.</param>
public sealed record LeftOutReason(int Visit, LeftOutKind Kind, string Text, string Change);

/// <summary>A carer as the one to serve a visit, the others staying as they are.</summary>
/// <param name="Carer">The carer's index.</param>
/// <param name="AddedTravel">The travel in ticks that the visit adds to this carer's round; none where the carer can't come.</param>
/// <param name="Text">The same as a sentence.</param>
public sealed record CarerOption(int Carer, long? AddedTravel, string Text);

/// <summary>A time that can be offered for new visits.</summary>
/// <param name="Delay">Ticks after the earliest starts asked for, the same for all visits.</param>
/// <param name="Carers">The carer of each visit, by index.</param>
/// <param name="AddedTravel">The travel in ticks that all of them add.</param>
public sealed record SlotOffer(int Delay, System.Collections.Immutable.ImmutableArray<int> Carers, long AddedTravel);
