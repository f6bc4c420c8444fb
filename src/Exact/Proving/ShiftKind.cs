namespace Zoning.Exact;

/// <summary>
/// What the rounds of one shift, or of several shifts that are alike, may be: visits by position in <see cref="Visits"/>, with times in
/// ticks and prices in scaled units. Trips between two visits are at <c>from * Visits.Length + to</c>.
/// </summary>
internal sealed class ShiftKind
{
    /// <summary>The most visits that a shift may choose from: 128, the bits of a set of visits.</summary>
    public const int MostVisits = 128;

    /// <summary>How many shifts are alike.</summary>
    public int Count { get; set; } = 1;

    /// <summary>The visits that the shift may make, by index of the problem.</summary>
    public required int[] Visits { get; init; }

    /// <summary>The length of each visit.</summary>
    public required int[] Length { get; init; }

    /// <summary>The earliest start if the visit is the first; above <see cref="Last"/> if it can't be the first.</summary>
    public required int[] First { get; init; }

    /// <summary>The earliest start.</summary>
    public required int[] Earliest { get; init; }

    /// <summary>The latest start from which the carer still gets home.</summary>
    public required int[] Last { get; init; }

    /// <summary>The latest start if the visit is the last.</summary>
    public required int[] HomeBy { get; init; }

    /// <summary>The price of the trip out, and of a round at all.</summary>
    public required long[] OutPrice { get; init; }

    /// <summary>The price of the trip home.</summary>
    public required long[] HomePrice { get; init; }

    /// <summary>The price of the visit by this carer.</summary>
    public required long[] ServePrice { get; init; }

    /// <summary>The ticks of each trip; -1 if it can't be made.</summary>
    public required int[] Trip { get; init; }

    /// <summary>The price of each trip.</summary>
    public required long[] TripPrice { get; init; }

    /// <summary>
    /// By when a visit must end so that others can still be made, ascending: <c>visit * Visits.Length + i</c> is the i-th to get too late.
    /// </summary>
    public required int[] TooLate { get; init; }

    /// <summary>The first i of them, as a set: at <c>visit * (Visits.Length + 1) + i</c>.</summary>
    public required UInt128[] Late { get; init; }

    /// <summary>What each start costs.</summary>
    public required StartPrice[] Starts { get; init; }

    /// <summary>The visits that can't be in a round with a visit: itself, and those of its team.</summary>
    public required UInt128[] Apart { get; init; }

    /// <summary>The bit of the visit's person if others of the person's visits may follow; none otherwise.</summary>
    public required UInt128[] Person { get; init; }

    /// <summary>The visits of each person with more than one, by bit.</summary>
    public required UInt128[] VisitsOf { get; init; }

    /// <summary>The price of a carer whom the person has not seen yet, by visit; 0 if the visit has no person.</summary>
    public required long[] NewCarer { get; init; }

    /// <summary>The price of a carer whom a person has not seen yet.</summary>
    public required long OneCarer { get; init; }

    /// <summary>The load of each visit.</summary>
    public required int[] Load { get; init; }

    /// <summary>The most load.</summary>
    public required long Capacity { get; init; }

    /// <summary>The break; null without one.</summary>
    public required BreakRule? Break { get; init; }

    /// <summary>The price of a tick of waiting.</summary>
    public required long Waiting { get; init; }

    /// <summary>What a break costs: its paid time.</summary>
    public required long BreakPrice { get; init; }
}
