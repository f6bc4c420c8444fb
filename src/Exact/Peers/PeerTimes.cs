using Google.OrTools.ConstraintSolver;

namespace Zoning.Exact;

/// <summary>Windows, shifts, breaks and the prices of time in the words of the routing library.</summary>
internal static class PeerTimes
{
    internal const string Name = "time";

    internal static void Add(
        RoundProblem problem, (int Carer, int Shift)[] slots, RoutingIndexManager manager, RoutingModel model, PeerArcs arcs)
    {
        var horizon = slots.Max(slot => (long)problem.Carers[slot.Carer].Shifts[slot.Shift].Latest);
        model.AddDimensionWithVehicleTransits(arcs.Times, horizon, horizon, false, Name);
        var time = model.GetMutableDimension(Name);
        for (var visit = 0; visit < problem.Visits.Length; visit++)
        {
            AddVisit(problem, problem.Visits[visit], time, manager.NodeToIndex(visit), horizon);
        }

        for (var slot = 0; slot < slots.Length; slot++)
        {
            AddSlot(problem, slots[slot], slot, model, time, arcs);
        }
    }

    private static void AddVisit(RoundProblem problem, RoundVisit visit, RoutingDimension time, long index, long horizon)
    {
        var latest = visit.LatePrice is null ? Math.Min(visit.Latest, horizon) : horizon;
        if (visit.Earliest > latest)
        {
            time.CumulVar(index).SetRange(0, horizon); // nobody can come so late: the shifts leave it out
            return;
        }

        time.CumulVar(index).SetRange(visit.Earliest, latest);
        if (visit.LatePrice is > 0 and var price)
        {
            time.SetCumulVarSoftUpperBound(index, visit.Latest, price);
        }

        if (visit.Preferred is { } wanted && problem.Weights.OffPreferred > 0)
        {
            time.SetCumulVarSoftLowerBound(index, wanted, problem.Weights.OffPreferred);
            time.SetCumulVarSoftUpperBound(index, wanted, problem.Weights.OffPreferred);
        }
    }

    private static void AddSlot(
        RoundProblem problem, (int Carer, int Shift) which, int slot, RoutingModel model, RoutingDimension time, PeerArcs arcs)
    {
        var (carer, shift) = (problem.Carers[which.Carer], problem.Carers[which.Carer].Shifts[which.Shift]);
        time.CumulVar(model.Start(slot)).SetRange(shift.Earliest, shift.Latest);
        time.CumulVar(model.End(slot)).SetRange(shift.Earliest, shift.Latest);
        var hours = carer.Shifts.Length == 1 ? carer.WorkedMost ?? long.MaxValue : long.MaxValue;
        var longest = Math.Min(shift.LongestRound ?? long.MaxValue, hours);
        if (longest < (long)shift.Latest - shift.Earliest)
        {
            time.SetSpanUpperBoundForVehicle(longest, slot);
        }

        if (problem.Weights.Paid > 0)
        {
            time.SetSpanCostCoefficientForVehicle(problem.Weights.Paid, slot);
        }

        if (problem.Weights.Waiting > 0)
        {
            time.SetSlackCostCoefficientForVehicle(problem.Weights.Waiting, slot);
        }

        if (shift.OvertimeFrom is { } from && problem.Weights.Overtime > 0)
        {
            time.SetCumulVarSoftUpperBound(model.End(slot), from, problem.Weights.Overtime);
        }

        model.AddVariableMinimizedByFinalizer(time.CumulVar(model.End(slot)));
        if (shift.Break is { } rest)
        {
            var interval = model.solver().MakeFixedDurationIntervalVar(rest.Earliest, rest.Latest, rest.Length, false, $"break {slot}");
            time.SetBreakIntervalsOfVehicle(new IntervalVarVector([interval]), slot, arcs.Lengths[slot], arcs.Ways[slot]);
        }
    }
}
