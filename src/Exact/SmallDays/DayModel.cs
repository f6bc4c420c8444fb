using Google.OrTools.Sat;

namespace Zoning.Exact;

/// <summary>The rules of a whole problem of rounds as a programme of whole numbers, one circuit for each shift.</summary>
/// <remarks>
/// Rules as in <c>docs/reference/rounds-model.md</c>. A round leaves as late as its first start allows. The break is no stop of the
/// circuit: it hangs on the stop before it, so that the trip after it begins at that stop's place.
/// </remarks>
internal sealed class DayModel
{
    private readonly RoundProblem _problem;

    internal DayModel(RoundProblem problem)
    {
        _problem = problem;
        Served = [.. problem.Visits.Select((_, visit) => Model.NewBoolVar($"served {visit}"))];
        Starts = [.. problem.Visits.Select((visit, index) => Model.NewIntVar(visit.Earliest, LatestStart(visit, index), $"start {index}"))];
        for (var carer = 0; carer < problem.Carers.Length; carer++)
        {
            for (var shift = 0; shift < problem.Carers[carer].Shifts.Length; shift++)
            {
                AddSlot(carer, shift);
            }
        }

        for (var visit = 0; visit < Served.Length; visit++)
        {
            Model.Add(LinearExpr.Sum(Slots.SelectMany(slot => HereOf(slot, visit))) == Served[visit]);
        }

        DayTies.Add(this, problem);
        DayHours.Add(this, problem);
    }

    internal CpModel Model { get; } = new();

    /// <summary>Whether each visit is in a round.</summary>
    internal BoolVar[] Served { get; }

    /// <summary>The start of each visit that is in a round.</summary>
    internal IntVar[] Starts { get; }

    /// <summary>The shifts on which somebody could visit anybody.</summary>
    internal List<DaySlot> Slots { get; } = [];

    /// <summary>Whether a visit is in a slot's round: one literal, or none where it can't be.</summary>
    internal static IEnumerable<BoolVar> HereOf(DaySlot slot, int visit) =>
        Array.IndexOf(slot.Visits, visit) is >= 0 and var at ? [slot.Here[at]] : [];

    private int LatestStart(RoundVisit visit, int index)
    {
        var latest = visit.Earliest;
        for (var carer = 0; carer < _problem.Carers.Length; carer++)
        {
            foreach (var shift in _problem.Carers[carer].Shifts)
            {
                latest = Math.Max(latest, LatestStart(visit, carer, shift));
            }
        }

        return visit.LatePrice is null ? Math.Min(latest, visit.Latest) : latest;
    }

    private static int LatestStart(RoundVisit visit, int carer, CarerShift shift)
    {
        var latest = shift.Latest - visit.LengthFor(carer);
        return visit.LatePrice is null ? Math.Min(latest, visit.Latest) : latest;
    }

    private static bool Fits(RoundVisit visit, RoundCarer carer, int index, CarerShift shift) =>
        (visit.Skills & ~carer.Skills) == 0 && !visit.ForbiddenCarers.Contains(index) && visit.Load <= (carer.Capacity ?? int.MaxValue)
            && Math.Max(visit.Earliest, shift.Earliest) <= LatestStart(visit, index, shift);

    private void AddSlot(int carer, int index)
    {
        var (person, shift) = (_problem.Carers[carer], _problem.Carers[carer].Shifts[index]);
        int[] visits = [.. Enumerable.Range(0, _problem.Visits.Length).Where(visit => Fits(_problem.Visits[visit], person, carer, shift))];
        if (visits.Length == 0)
        {
            return;
        }

        var slot = new DaySlot
        {
            Carer = carer,
            Index = index,
            Shift = shift,
            Visits = visits,
            Here = [.. visits.Select(visit => Model.NewBoolVar($"here {carer} {index} {visit}"))],
            Used = Model.NewBoolVar($"used {carer} {index}"),
            Leaves = Model.NewIntVar(shift.Earliest, shift.Latest, $"leaves {carer} {index}"),
            Returns = Model.NewIntVar(shift.Earliest, shift.Latest, $"returns {carer} {index}"),
            Waits = Model.NewIntVar(0, shift.Latest - (long)shift.Earliest, $"waits {carer} {index}"),
        };
        AddCircuit(slot);
        DayBreaks.Add(this, slot, _problem);
        DayTimes.Add(this, slot, _problem);
        slot.CountWaiting(Model, _problem);
        if (person.Capacity is { } most)
        {
            Model.Add(LinearExpr.WeightedSum(slot.Here, visits.Select(visit => _problem.Visits[visit].Load)) <= most);
        }

        Slots.Add(slot);
    }

    private void AddCircuit(DaySlot slot)
    {
        var circuit = Model.AddCircuit();
        circuit.AddArc(0, 0, slot.Used.Not());
        for (var at = 0; at < slot.Visits.Length; at++)
        {
            circuit.AddArc(at + 1, at + 1, slot.Here[at].Not());
            Model.AddImplication(slot.Here[at], slot.Used);
        }

        for (var from = -1; from < slot.Visits.Length; from++)
        {
            for (var to = -1; to < slot.Visits.Length; to++)
            {
                if (from != to && Arc(slot, from, to) is { } arc)
                {
                    slot.Arcs.Add(arc);
                    circuit.AddArc(from + 1, to + 1, arc.Taken);
                }
            }
        }
    }

    /// <summary>The trip between two stops of a slot; null if there is no way, it is too long, or windows forbid it.</summary>
    private DayArc? Arc(DaySlot slot, int from, int to)
    {
        var (carer, shift) = (_problem.Carers[slot.Carer], slot.Shift);
        var origin = from < 0 ? shift.StartPlace : _problem.Visits[slot.Visits[from]].Place;
        var destination = to < 0 ? shift.EndPlace : _problem.Visits[slot.Visits[to]].Place;
        var ticks = _problem.Travel.Ticks(origin, destination, carer.Mode);
        if (ticks < 0 || ticks > (carer.LongestTrip ?? int.MaxValue))
        {
            return null;
        }

        var ready = (long)shift.Earliest;
        if (from >= 0)
        {
            var before = _problem.Visits[slot.Visits[from]];
            ready = Math.Max(ready, before.Earliest) + before.LengthFor(slot.Carer);
        }

        var due = to < 0 ? shift.Latest : LatestStart(_problem.Visits[slot.Visits[to]], slot.Carer, shift);
        return ready + ticks > due
            ? null
            : new DayArc(from, to, ticks, _problem.Travel.Metres(origin, destination, carer.Mode),
                Model.NewBoolVar($"arc {slot.Carer} {slot.Index} {from} {to}"));
    }
}
