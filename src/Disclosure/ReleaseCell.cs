namespace Zoning.Disclosure;

/// <summary>How a cell stands while its release is being protected. It only ever moves down this list, until the last step.</summary>
internal enum CellState
{
    /// <summary>Never written; a reader knows no more than its bounds.</summary>
    Unpublished,

    /// <summary>Written as 0, exactly.</summary>
    Zero,

    /// <summary>Written rounded.</summary>
    Rounded,

    /// <summary>A count written as the class of small counts.</summary>
    SmallClass,

    /// <summary>Written as a wide class: a third or more of a shown whole, or a count of 8 or more.</summary>
    WideClass,

    /// <summary>Not given.</summary>
    Hidden,
}

/// <summary>A figure before protection: its exact value, who is behind it and what a reader may learn of it.</summary>
internal sealed record ReleaseCell
{
    /// <summary>Counts, hours (whole minutes) or money (whole pence).</summary>
    public required MeasureKind Kind { get; init; }

    /// <summary>The exact value in whole units: people, minutes, pence.</summary>
    public required long Value { get; init; }

    /// <summary>How many people contribute.</summary>
    public required int People { get; init; }

    /// <summary>What the largest contributor has.</summary>
    public required long Largest { get; init; }

    /// <summary>The display area it belongs to; -1 for the county.</summary>
    public required int Block { get; init; }

    /// <summary>Of a count, the most that one provider knows as its own.</summary>
    public long Own { get; init; }

    /// <summary>What the two largest providers have of it, where it would tell of providers; null where it does not.</summary>
    public (long First, long Second)? Providers { get; init; }

    /// <summary>Whether it is written at all.</summary>
    public bool IsPublished { get; init; } = true;

    /// <summary>Whether it is protected when it is small, though it may not be written.</summary>
    public bool IsGuarded { get; init; } = true;

    /// <summary>Hide it from the start, small or not.</summary>
    public bool StartsHidden { get; init; }

    /// <summary>Whether 0 is not told from the small values: the class is then 0 to 7, and hours of 0 are hidden.</summary>
    public bool HidesZero { get; init; }

    /// <summary>What every reader knows at least, in whole units: 1 for people where a missing 0 tells.</summary>
    public long KnownLow { get; init; }

    /// <summary>How dear it is to hide: the county's total is dearest.</summary>
    public double Worth { get; init; } = 1;

    /// <summary>The whole it is a part of, by index; -1 for none.</summary>
    public int Parent { get; init; } = -1;

    /// <summary>The same figure of the county, by index; -1 for none. It serves where the parent does not.</summary>
    public int Whole { get; init; } = -1;

    /// <summary>The wide class reaches from this share of the parent's least ...</summary>
    public double ClassFrom { get; init; } = 1.0 / 3.0;

    /// <summary>... to this multiple of the parent's most.</summary>
    public double ClassTo { get; init; } = 1;

    /// <summary>What an earlier release told of it, in whole units; hiding it now would not take that back.</summary>
    public (double Low, double High)? Earlier { get; init; }

    /// <summary>
    /// How far down and up, in whole units, it could be moved before this release, for a figure of which another release that stays out
    /// tells something: no more can be asked of this one. Null if no other release tells of it.
    /// </summary>
    public (double Down, double Up)? LeftOpen { get; init; }

    /// <summary>How it stands.</summary>
    public CellState State { get; set; }

    /// <summary>How it stands by itself, before anything was hidden for the sake of others.</summary>
    public CellState Alone { get; set; }

    /// <summary>The least a reader knows from this cell alone, in whole units.</summary>
    public double Low { get; set; }

    /// <summary>The most a reader knows from this cell alone, in whole units.</summary>
    public double High { get; set; }

    /// <summary>What it is rounded to, in whole units.</summary>
    public long Step { get; set; }

    /// <summary>Whether it is hidden or a class because of an earlier release, and so stays that.</summary>
    public bool IsKept { get; set; }

    /// <summary>What must stay possible besides the rule's own demands, in whole units; null if nothing more.</summary>
    public (double Low, double High)? MustReach { get; set; }

    /// <summary>From whole units to the unit of the programme, so that people, hours and pounds are of like size.</summary>
    public double Scale => Kind switch
    {
        MeasureKind.Count => 1,
        MeasureKind.Hours => 1.0 / 60,
        _ => 1.0 / 1000,
    };
}
