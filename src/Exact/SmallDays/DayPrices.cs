using Google.OrTools.Sat;

namespace Zoning.Exact;

/// <summary>The weighted cost of a plan as an objective of the programme of a day.</summary>
internal sealed class DayPrices
{
    private readonly DayModel _day;
    private readonly RoundProblem _problem;
    private readonly RoundWeights _weights;
    private readonly LinearExprBuilder _sum = LinearExpr.NewBuilder();

    private DayPrices(DayModel day, RoundProblem problem) => (_day, _problem, _weights) = (day, problem, problem.Weights);

    /// <summary>The weighted cost. Auxiliary numbers are as large as the rules ask for, and no larger in a best solution.</summary>
    internal static LinearExpr Of(DayModel day, RoundProblem problem)
    {
        var prices = new DayPrices(day, problem);
        prices.AddTrips();
        prices.AddVisits();
        prices.AddPersons();
        prices.AddCarers();
        return prices._sum;
    }

    /// <summary>Visits left out that must not be: mandatory ones first, then time-critical ones.</summary>
    internal static LinearExpr Missing(DayModel day, RoundProblem problem)
    {
        var sum = LinearExpr.NewBuilder();
        for (var visit = 0; visit < day.Served.Length; visit++)
        {
            var price = problem.Visits[visit].IsTimeCritical ? 1
                : problem.Visits[visit].UnallocatedPrice is null ? day.Served.Length + 1 : 0;
            sum.Add(price).AddTerm(day.Served[visit], -price);
        }

        return sum;
    }

    private void AddTrips()
    {
        foreach (var arc in _day.Slots.SelectMany(slot => slot.Arcs))
        {
            _sum.AddTerm((IntVar)arc.Taken, arc.Ticks * _weights.Travel + arc.Metres * _weights.Metre);
        }
    }

    private void AddVisits()
    {
        var highest = _weights.HighestLateness > 0 ? Ticks("highest lateness") : null;
        for (var index = 0; index < _day.Served.Length; index++)
        {
            var (visit, served, start) = (_problem.Visits[index], _day.Served[index], _day.Starts[index]);
            var left = visit.UnallocatedPrice ?? 0;
            _sum.Add(left).AddTerm(served, -left);
            foreach (var slot in _day.Slots)
            {
                var price = visit.CarerPrices.Where(one => one.Carer == slot.Carer).Select(one => (long?)one.Price).FirstOrDefault()
                    ?? visit.OtherCarerPrice;
                foreach (var here in DayModel.HereOf(slot, index))
                {
                    _sum.AddTerm(here, price);
                }
            }

            AddAbove(start - visit.Latest, served, visit.LatePrice ?? 0, $"late {index}");
            if (highest is not null)
            {
                _day.Model.Add(highest >= start - visit.Latest).OnlyEnforceIf(served);
            }

            if (visit.Preferred is { } wanted)
            {
                AddDistance(start, served, wanted, 0, _weights.OffPreferred, $"off {index}");
                AddDistance(start, served, wanted, _weights.PreferredTolerance, _weights.FarOffPreferred, $"far {index}");
            }
        }

        Charge(highest, _weights.HighestLateness);
    }

    private void AddDistance(IntVar start, BoolVar served, int wanted, int tolerance, long price, string name)
    {
        if (price == 0)
        {
            return;
        }

        var distance = Ticks(name);
        _day.Model.Add(distance >= start - (wanted + (long)tolerance)).OnlyEnforceIf(served);
        _day.Model.Add(distance >= (wanted - (long)tolerance) - start).OnlyEnforceIf(served);
        Charge(distance, price);
    }

    private void AddAbove(LinearExpr amount, BoolVar served, long price, string name)
    {
        if (price > 0)
        {
            var above = Ticks(name);
            _day.Model.Add(above >= amount).OnlyEnforceIf(served);
            Charge(above, price);
        }
    }

    /// <summary>Every carer that a person sees beyond the first.</summary>
    private void AddPersons()
    {
        if (_weights.ExtraCarer == 0)
        {
            return;
        }

        var persons = Enumerable.Range(0, _day.Served.Length).Where(visit => _problem.Visits[visit].Person >= 0)
            .GroupBy(visit => _problem.Visits[visit].Person).Where(own => own.Count() > 1);
        foreach (var visits in persons)
        {
            var sees = new List<BoolVar>();
            foreach (var slots in _day.Slots.GroupBy(slot => slot.Carer))
            {
                var comes = _day.Model.NewBoolVar($"sees {visits.Key} {slots.Key}");
                foreach (var here in slots.SelectMany(slot => visits.SelectMany(visit => DayModel.HereOf(slot, visit))))
                {
                    _day.Model.AddImplication(here, comes);
                }

                sees.Add(comes);
            }

            var extra = _day.Model.NewIntVar(0, visits.Count(), $"extra {visits.Key}");
            _day.Model.Add(extra >= LinearExpr.Sum(sees) - 1);
            Charge(extra, _weights.ExtraCarer);
        }
    }

    private void AddCarers()
    {
        var waiting = _weights.HighestWaiting > 0 ? Ticks("highest waiting") : null;
        var idle = _weights.HighestIdle > 0 ? Ticks("highest idle") : null;
        for (var index = 0; index < _problem.Carers.Length; index++)
        {
            var (carer, own) = (_problem.Carers[index], _day.Slots.Where(slot => slot.Carer == index).ToList());
            var worked = LinearExpr.Sum(own.Select(slot => slot.Worked()));
            var waits = LinearExpr.Sum(own.Select(slot => slot.Waits));
            _sum.AddTerm(waits, _weights.Waiting).AddTerm(worked, _weights.Paid);
            AddUse(carer, own);
            AddOvertime(carer, own, worked);
            if (_weights.Shortfall > 0 && carer.ContractedLeast > 0)
            {
                var missing = _day.Model.NewIntVar(0, carer.ContractedLeast, $"short {index}");
                _day.Model.Add(missing >= carer.ContractedLeast - worked);
                Charge(missing, _weights.Shortfall);
            }

            if (waiting is not null)
            {
                _day.Model.Add(waiting >= waits);
            }

            if (idle is not null)
            {
                _day.Model.Add(idle >= Idle(carer, own, index));
            }
        }

        Charge(waiting, _weights.HighestWaiting);
        Charge(idle, _weights.HighestIdle);
    }

    private void AddUse(RoundCarer carer, List<DaySlot> own)
    {
        if (carer.FixedPrice > 0 && own.Count > 0)
        {
            var used = _day.Model.NewBoolVar($"used {own[0].Carer}");
            foreach (var slot in own)
            {
                _day.Model.AddImplication(slot.Used, used);
            }

            Charge(used, carer.FixedPrice);
        }
    }

    /// <summary>
    /// Time after plain time is the smaller of the whole round and what of it lies after that time: one of the two must be paid for.
    /// </summary>
    private void AddOvertime(RoundCarer carer, List<DaySlot> own, LinearExpr worked)
    {
        if (_weights.Overtime == 0 || own.Count == 0)
        {
            return;
        }

        var overtime = Ticks($"overtime {own[0].Carer}");
        var after = new List<IntVar>();
        foreach (var slot in own.Where(slot => slot.Shift.OvertimeFrom is not null))
        {
            var (part, isWhole) = (Ticks($"after {slot.Carer} {slot.Index}"), _day.Model.NewBoolVar($"whole {slot.Carer} {slot.Index}"));
            _day.Model.Add(part >= slot.Returns - slot.Leaves).OnlyEnforceIf(isWhole);
            _day.Model.Add(part >= slot.Returns - slot.Shift.OvertimeFrom!.Value).OnlyEnforceIf([isWhole.Not(), slot.Used]);
            after.Add(part);
        }

        _day.Model.Add(overtime >= LinearExpr.Sum(after));
        if (carer.ContractedMost is { } most)
        {
            _day.Model.Add(overtime >= worked - most);
        }

        Charge(overtime, _weights.Overtime);
    }

    /// <summary>Plain time and time after it, on all shifts, without trips, visits and breaks.</summary>
    private LinearExprBuilder Idle(RoundCarer carer, List<DaySlot> own, int index)
    {
        var sum = LinearExpr.NewBuilder();
        for (var shift = 0; shift < carer.Shifts.Length; shift++)
        {
            var (earliest, plain) = (carer.Shifts[shift].Earliest, carer.Shifts[shift].OvertimeFrom ?? carer.Shifts[shift].Latest);
            if (own.Find(slot => slot.Index == shift) is not { } slot)
            {
                sum.Add(Math.Max(0, plain - earliest));
                continue;
            }

            var until = _day.Model.NewIntVar(plain, RoundProblem.MaxTicks, $"until {index} {shift}");
            _day.Model.Add(until >= slot.Returns);
            sum.Add(slot.Waits).Add(slot.Leaves).Add(until).AddTerm(slot.Returns, -1).Add(-earliest);
        }

        return sum;
    }

    private IntVar Ticks(string name) => _day.Model.NewIntVar(0, 2L * RoundProblem.MaxTicks, name);

    private void Charge(IntVar? amount, long price)
    {
        if (amount is not null)
        {
            _sum.AddTerm(amount, price);
        }
    }
}
