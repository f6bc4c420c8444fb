namespace Zoning.Routing;

/// <summary>What one shift of a carer allows, in flat numbers. Places are dense indexes of the compiled problem.</summary>
internal struct RouteShape
{
    internal int Carer;
    internal int Shift;
    internal int Class;
    internal int Start;
    internal int End;
    internal int Earliest;
    internal int Latest;
    internal int LongestRound;
    internal int OvertimeFrom;
    internal int LongestTrip;
    internal int Mode;
    internal int Capacity;
    internal int Rest;

    /// <summary>Length of the break the shift must have; -1 if no break is due.</summary>
    internal int BreakLength;
    internal int BreakEarliest;
    internal int BreakLatest;
    internal int UnpaidBreak;

    /// <summary>The break is due if the round takes longer than this without it; 0 if every round must have it.</summary>
    internal int WorkAbove;

    /// <summary>Whether the break lies between two visits, never at an edge of the round.</summary>
    internal bool BetweenVisits;

    /// <summary>The carer's service day, one number for each in the problem.</summary>
    internal int CarerDay;

    internal readonly bool HasBreak => BreakLength >= 0;

    /// <summary>Whether a round of so many visits needs no break, given how long it takes without.</summary>
    internal readonly bool NeedsNoBreak(in Span plain, int visits) =>
        plain.Exists && ((WorkAbove > 0 && plain.Duration <= WorkAbove) || (BetweenVisits && visits < 2));

    /// <summary>Whether a round may go without its break at all.</summary>
    internal readonly bool MayGoWithout => WorkAbove > 0 || BetweenVisits;
}
