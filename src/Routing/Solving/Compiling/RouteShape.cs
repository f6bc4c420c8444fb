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

    internal readonly bool HasBreak => BreakLength >= 0;
}
