using Google.OrTools.Sat;

namespace Zoning.Exact;

/// <summary>One shift of a carer in the programme of a day: its round as arcs, with its times and its break.</summary>
internal sealed class DaySlot
{
    public required int Carer { get; init; }

    public required int Index { get; init; }

    public required CarerShift Shift { get; init; }

    /// <summary>The visits that the carer may make on this shift.</summary>
    public required int[] Visits { get; init; }

    /// <summary>Whether each of them is in the round.</summary>
    public required BoolVar[] Here { get; init; }

    public required BoolVar Used { get; init; }

    /// <summary>The trips that may be made; -1 is the start or the end of the round.</summary>
    public List<DayArc> Arcs { get; } = [];

    /// <summary>When the round leaves and returns: both the start of the shift if there is no round.</summary>
    public required IntVar Leaves { get; init; }

    public required IntVar Returns { get; init; }

    public BoolVar? HasBreak { get; set; }

    public IntVar? BreakStarts { get; set; }

    /// <summary>Whether the break comes after each of <see cref="Visits"/>.</summary>
    public BoolVar[] BreakAfter { get; set; } = [];

    /// <summary>Whether the break comes before the first visit; null if the rule forbids it.</summary>
    public BoolVar? BreakAtStart { get; set; }

    /// <summary>Ticks worked: from leaving to the return, less an unpaid break.</summary>
    public LinearExpr Worked() => Shift.Break is { IsPaid: false } rest ? Returns - Leaves - HasBreak! * rest.Length : Returns - Leaves;

    /// <summary>
    /// Ticks waited: what is left of the round without trips, visits and break. Never below 0, which the solver does not see by itself.
    /// </summary>
    public required IntVar Waits { get; init; }

    /// <summary>Says what waiting is.</summary>
    public void CountWaiting(CpModel model, RoundProblem problem)
    {
        var sum = LinearExpr.NewBuilder();
        sum.Add(Returns).AddTerm(Leaves, -1);
        foreach (var arc in Arcs)
        {
            sum.AddTerm((IntVar)arc.Taken, -arc.Ticks);
        }

        for (var at = 0; at < Visits.Length; at++)
        {
            sum.AddTerm(Here[at], -problem.Visits[Visits[at]].LengthFor(Carer));
        }

        if (HasBreak is not null)
        {
            sum.AddTerm(HasBreak, -Shift.Break!.Length);
        }

        model.Add(Waits == sum);
    }
}

/// <summary>A trip that a round may make.</summary>
/// <param name="From">The place of the visit before among the slot's visits; -1 for the start of the round.</param>
/// <param name="To">The place of the next visit; -1 for the end of the round.</param>
/// <param name="Ticks">Its time.</param>
/// <param name="Metres">Its length.</param>
/// <param name="Taken">Whether it is made.</param>
internal sealed record DayArc(int From, int To, int Ticks, int Metres, BoolVar Taken);
