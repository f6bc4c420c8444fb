using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>
/// Finds where a visit fits into the rounds of a plan, with all other visits staying with their carers. It tries every carer, place and
/// break, and the round without one where none is due.
/// </summary>
/// <remarks>
/// Other visits may start at other times as far as their windows, ties, breaks and shifts allow; all times are exact. It shares no code
/// with the search.
/// </remarks>
internal sealed class PlanFitting
{
    private readonly RoundProblem _problem;
    private readonly (int Carer, int Shift)[] _slots;
    private readonly List<int>[] _stops;
    private readonly int[] _slotOf;
    private readonly ReasonEffort _effort;
    private readonly ILookup<int, VisitLink> _links;
    private readonly ILookup<int, int> _slotsOf;

    public PlanFitting(RoundProblem problem, IEnumerable<Round> rounds, ReasonEffort? effort = null)
    {
        _problem = problem;
        _effort = effort ?? new ReasonEffort(long.MaxValue, default);
        _links = VisitLink.ByVisit(problem.Links);
        _slots = [.. problem.Carers.SelectMany((carer, index) => carer.Shifts.Select((_, shift) => (index, shift)))];
        _slotsOf = Enumerable.Range(0, _slots.Length).ToLookup(slot => _slots[slot].Carer);
        _stops = [.. _slots.Select(_ => new List<int>())];
        _slotOf = new int[problem.Visits.Length];
        Array.Fill(_slotOf, -1);
        foreach (var round in rounds)
        {
            var slot = _slotsOf[round.Carer].First(one => _slots[one].Shift == round.Shift);
            _stops[slot] = [.. round.Stops.Select(stop => stop.IsBreak ? -1 : stop.Visit)];
            foreach (var visit in round.Visits)
            {
                _slotOf[visit] = slot;
            }
        }
    }

    /// <summary>
    /// The same rounds under a changed problem: other windows, ties, shifts or lengths, and carers added at the end.
    /// </summary>
    public PlanFitting(PlanFitting other, RoundProblem problem)
    {
        (_problem, _effort) = (problem, other._effort);
        _links = problem.Links == other._problem.Links ? other._links : VisitLink.ByVisit(problem.Links);
        var added = Enumerable.Range(other._problem.Carers.Length, problem.Carers.Length - other._problem.Carers.Length)
            .SelectMany(carer => problem.Carers[carer].Shifts.Select((_, shift) => (carer, shift))).ToArray();
        _slots = added.Length == 0 ? other._slots : [.. other._slots, .. added];
        _slotsOf = added.Length == 0 ? other._slotsOf : Enumerable.Range(0, _slots.Length).ToLookup(slot => _slots[slot].Carer);
        _stops = [.. other._stops, .. added.Select(_ => new List<int>())];
        _slotOf = [.. other._slotOf];
        for (var slot = 0; slot < _stops.Length; slot++)
        {
            // Where a change takes the break away, the round loses it; elsewhere lists are shared, for they are never changed.
            if (_stops[slot].Contains(-1) && ShiftOf(slot).Break is null)
            {
                _stops[slot] = [.. _stops[slot].Where(stop => stop >= 0)];
            }
        }
    }

    public bool Has(int visit) => _slotOf[visit] >= 0;

    /// <summary>The carer who serves a visit; -1 if nobody does.</summary>
    public int CarerOfVisit(int visit) => _slotOf[visit] is >= 0 and var slot ? _slots[slot].Carer : -1;

    /// <summary>The places of a visit by added travel, least first; only with one carer if one is given.</summary>
    public List<Fit> Fits(int visit, int carer = -1)
    {
        var fits = new List<Fit>();
        foreach (var slot in carer < 0 ? Enumerable.Range(0, _slots.Length) : _slotsOf[carer])
        {
            var who = _slots[slot].Carer;
            if (May(visit, who) && IsLightEnough(visit, slot) && !HoldsTwin(visit, who))
            {
                AddFits(visit, slot, fits);
            }
        }

        fits.Sort((one, other) => (one.Added, one.Slot).CompareTo((other.Added, other.Slot)));
        return fits;
    }

    /// <summary>Whether skills and permissions let a carer serve a visit.</summary>
    public bool May(int visit, int carer) =>
        (_problem.Visits[visit].Skills & ~_problem.Carers[carer].Skills) == 0 && !_problem.Visits[visit].ForbiddenCarers.Contains(carer);

    public int CarerOf(Fit fit) => _slots[fit.Slot].Carer;

    /// <summary>Puts a visit where it fits.</summary>
    public void Take(Fit fit)
    {
        _stops[fit.Slot] = fit.Stops;
        _slotOf[fit.Visit] = fit.Slot;
    }

    /// <summary>Removes a visit; a break that is then at an edge or not due goes, or moves.</summary>
    public void Drop(int visit)
    {
        var slot = _slotOf[visit];
        _slotOf[visit] = -1;
        List<int> order = [.. _stops[slot].Where(stop => stop >= 0 && stop != visit)];
        List<int> kept = [.. _stops[slot].Where(stop => stop != visit)];
        var shift = ShiftOf(slot);
        var mayKeep = order.Count > 0 && !(shift.Break is { BetweenVisits: true } && (kept[0] < 0 || kept[^1] < 0));
        _stops[slot] = order.Count == 0 ? []
            : mayKeep && IsInTime(slot, kept) ? kept
            : WithBreaks(ShiftOf(slot), order).FirstOrDefault(stops => IsInTime(slot, stops)) ?? kept;
    }

    /// <summary>Removes a visit from the place where it was just put.</summary>
    public void Drop(Fit fit)
    {
        _stops[fit.Slot] = fit.Before;
        _slotOf[fit.Visit] = -1;
    }

    /// <summary>
    /// All rounds: those that changed and those tied to them at new times, all others as they were; null if no times keep the rules.
    /// </summary>
    /// <param name="before">The rounds before visits were put in.</param>
    public ImmutableArray<Round>? RoundsFrom(IReadOnlyCollection<Round> before)
    {
        var old = before.ToDictionary(round => (round.Carer, round.Shift));
        var changed = new SortedSet<int>();
        for (var slot = 0; slot < _slots.Length; slot++)
        {
            var isSame = old.TryGetValue(_slots[slot], out var round)
                ? round.Stops.Select(stop => stop.IsBreak ? -1 : stop.Visit).SequenceEqual(_stops[slot])
                : _stops[slot].Count == 0;
            if (!isSame && !changed.Contains(slot))
            {
                changed.UnionWith(Tied(slot));
            }
        }

        var times = new FittingTimes(_problem, [.. changed.Select(slot => _slots[slot])],
            [.. changed.Select(slot => _stops[slot])], _links);
        if (times.Rounds() is not { } timed)
        {
            return null;
        }

        var where = changed.Select(slot => _slots[slot]).ToHashSet();
        return [.. before.Where(round => !where.Contains((round.Carer, round.Shift))).Concat(timed)
            .OrderBy(round => (round.Carer, round.Shift))];
    }

    private CarerShift ShiftOf(int slot) => _problem.Carers[_slots[slot].Carer].Shifts[_slots[slot].Shift];

    private bool IsLightEnough(int visit, int slot) => _problem.Carers[_slots[slot].Carer].Capacity is not { } most
        || _stops[slot].Where(stop => stop >= 0).Sum(stop => (long)_problem.Visits[stop].Load) + _problem.Visits[visit].Load <= most;

    private bool HoldsTwin(int visit, int carer) => _links[visit].Any(link => link.IsPair
        && _slotOf[link.First == visit ? link.Second : link.First] is >= 0 and var slot && _slots[slot].Carer == carer);

    private void AddFits(int visit, int slot, List<Fit> fits)
    {
        List<int> visits = [.. _stops[slot].Where(stop => stop >= 0)];
        var before = visits.Count == 0 ? 0 : Travel(slot, visits);
        for (var at = 0; at <= visits.Count; at++)
        {
            List<int> order = [.. visits[..at], visit, .. visits[at..]];
            if (Travel(slot, order) is not { } after)
            {
                _effort.Try();
                continue;
            }

            foreach (var stops in WithBreaks(ShiftOf(slot), order))
            {
                _effort.Try();
                if (IsPossible(slot, stops) && IsInTime(slot, stops, visit))
                {
                    fits.Add(new Fit(visit, slot, after - (before ?? 0), stops, _stops[slot]));
                    break;
                }
            }
        }
    }

    /// <summary>An order of visits without a break, where none may be due, and with the break at each place that the rule allows.</summary>
    public static IEnumerable<List<int>> WithBreaks(CarerShift shift, List<int> order)
    {
        if (shift.Break is not { } rule)
        {
            yield return order;
            yield break;
        }

        if (rule.WorkAbove > 0 || (rule.BetweenVisits && order.Count == 1))
        {
            yield return order;
        }

        var (first, last) = rule.BetweenVisits ? (1, order.Count - 1) : (0, order.Count);
        for (var rest = first; rest <= last; rest++)
        {
            yield return [.. order[..rest], -1, .. order[rest..]];
        }
    }

    /// <summary>Travel ticks of a round; null if a leg has no way or is too long.</summary>
    private long? Travel(int slot, List<int> visits)
    {
        var carer = _problem.Carers[_slots[slot].Carer];
        var shift = carer.Shifts[_slots[slot].Shift];
        var (sum, place) = (0L, shift.StartPlace);
        for (var i = 0; i <= visits.Count; i++)
        {
            var next = i < visits.Count ? _problem.Visits[visits[i]].Place : shift.EndPlace;
            var ticks = _problem.Travel.Ticks(place, next, carer.Mode);
            if (ticks < 0 || ticks > (carer.LongestTrip ?? int.MaxValue))
            {
                return null;
            }

            (sum, place) = (sum + ticks, next);
        }

        return sum;
    }

    /// <summary>Whether the round alone could keep its windows and its shift, whatever is tied to it.</summary>
    private bool IsPossible(int slot, List<int> stops)
    {
        var carer = _problem.Carers[_slots[slot].Carer];
        var shift = carer.Shifts[_slots[slot].Shift];
        var (time, place) = ((long)shift.Earliest, shift.StartPlace);
        foreach (var stop in stops)
        {
            if (stop < 0)
            {
                time = Math.Max(time, shift.Break!.Earliest);
                if (time > shift.Break.Latest)
                {
                    return false;
                }

                time += shift.Break.Length;
                continue;
            }

            var visit = _problem.Visits[stop];
            time = Math.Max(time + _problem.Travel.Ticks(place, visit.Place, carer.Mode), visit.Earliest);
            if (visit.LatePrice is null && time > visit.Latest)
            {
                return false;
            }

            (time, place) = (time + visit.LengthFor(_slots[slot].Carer), visit.Place);
        }

        return time + _problem.Travel.Ticks(place, shift.EndPlace, carer.Mode) <= shift.Latest;
    }

    /// <summary>Whether the changed round and all rounds tied to it have times that keep every rule.</summary>
    private bool IsInTime(int slot, List<int> stops, int visit = -1)
    {
        var (oldStops, oldSlot) = (_stops[slot], visit < 0 ? -1 : _slotOf[visit]);
        _stops[slot] = stops;
        if (visit >= 0)
        {
            _slotOf[visit] = slot;
        }

        var tied = Tied(slot);
        var times = new FittingTimes(_problem, [.. tied.Select(one => _slots[one])], [.. tied.Select(one => _stops[one])], _links);
        _effort.Try(times.Count);
        var isInTime = times.HasTimes;
        _stops[slot] = oldStops;
        if (visit >= 0)
        {
            _slotOf[visit] = oldSlot;
        }

        return isInTime;
    }

    private List<int> Tied(int slot)
    {
        var tied = new SortedSet<int>();
        var open = new Stack<int>([slot]);
        while (open.TryPop(out var next))
        {
            if (!tied.Add(next))
            {
                continue;
            }

            foreach (var other in _slotsOf[_slots[next].Carer])
            {
                open.Push(other);
            }

            foreach (var link in _stops[next].Where(stop => stop >= 0).SelectMany(stop => _links[stop]))
            {
                if (_slotOf[link.First] >= 0 && _slotOf[link.Second] >= 0)
                {
                    open.Push(_slotOf[link.First]);
                    open.Push(_slotOf[link.Second]);
                }
            }
        }

        return [.. tied];
    }
}

/// <summary>A place of a visit: the round, the travel ticks it adds, and all stops of the round then and before.</summary>
internal sealed record Fit(int Visit, int Slot, long Added, List<int> Stops, List<int> Before);
