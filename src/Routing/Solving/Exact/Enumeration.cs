using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>Depth-first over shifts: each is filled by appending visits and its break in every order, then closed for the next.</summary>
internal sealed class Enumeration
{
    private readonly RoundProblem _problem;
    private readonly CancellationToken _cancellation;
    private readonly (int Carer, int Shift)[] _slots;
    private readonly List<int>[] _stops;
    private readonly LeftOver _leftOver;
    private readonly int[] _carerOf;
    private readonly List<int>[] _partners;
    private readonly int[] _used;
    private (int Mandatory, int Critical, long Cost) _best;

    public Enumeration(RoundProblem problem, CancellationToken cancellation)
    {
        _problem = problem;
        _cancellation = cancellation;
        _slots = [.. problem.Carers.SelectMany((carer, index) => carer.Shifts.Select((_, shift) => (index, shift)))];
        _stops = [.. _slots.Select(_ => new List<int>())];
        _leftOver = new LeftOver(problem, _slots);
        _carerOf = new int[problem.Visits.Length];
        _partners = [.. problem.Visits.Select(_ => new List<int>())];
        _used = new int[problem.Carers.Length];
        Array.Fill(_carerOf, -1);
        foreach (var link in problem.Links.Where(link => link.IsPair))
        {
            _partners[link.First].Add(link.Second);
            _partners[link.Second].Add(link.First);
        }
    }

    public ImmutableArray<Round> BestRounds { get; private set; } = [];

    public long BestCost => _best.Cost;

    public long Leaves { get; private set; }

    public void Run()
    {
        var empty = EnumeratedCost.Of(_problem, []);
        _best = (empty.MissingMandatory, empty.MissingTimeCritical, empty.Weighted);
        Open(0, 0);
    }

    private void Open(int slot, long cost)
    {
        if (slot == _slots.Length)
        {
            Judge(cost);
        }
        else if (!_cancellation.IsCancellationRequested)
        {
            var shift = Shift(slot);
            Extend(slot, cost, shift.StartPlace, shift.Earliest, false, 0);
        }
    }

    /// <summary>
    /// Tries all that may come next on a shift. Times are the earliest of this shift alone, so they bound the true ones from below.
    /// </summary>
    private void Extend(int slot, long cost, int place, long time, bool hasBreak, long load)
    {
        if (!CanBeat(_leftOver.With(cost, slot, _carerOf)))
        {
            return;
        }

        var (carer, shift, stops) = (Carer(slot), Shift(slot), _stops[slot]);
        for (var visit = 0; visit < _problem.Visits.Length; visit++)
        {
            if (_carerOf[visit] < 0 && _leftOver.Fits(visit, slot)
                && _partners[visit].TrueForAll(other => _carerOf[other] != _slots[slot].Carer))
            {
                Append(slot, visit, cost, place, time, hasBreak, load);
            }
        }

        if (shift.Break is { } rest && !hasBreak && Math.Max(time, rest.Earliest) <= rest.Latest
            && (stops.Count > 0 || !rest.BetweenVisits))
        {
            stops.Add(-1);
            Extend(slot, cost, place, Math.Max(time, rest.Earliest) + rest.Length, true, load);
            stops.RemoveAt(stops.Count - 1);
        }

        if (stops.Count == 0)
        {
            Open(slot + 1, cost);
        }
        else if (IsWhole(stops, shift.Break)
            && Leg(carer, place, shift.EndPlace, out var ticks, out var price) && time + ticks <= shift.Latest)
        {
            Open(slot + 1, cost + price);
        }
    }

    private void Append(int slot, int index, long cost, int place, long time, bool hasBreak, long load)
    {
        var (carer, visit) = (Carer(slot), _problem.Visits[index]);
        if (load + visit.Load > (carer.Capacity ?? long.MaxValue) || IsDayTooMany(slot)
            || !Leg(carer, place, visit.Place, out var ticks, out var price))
        {
            return;
        }

        var start = Math.Max(time + ticks, visit.Earliest);
        var end = start + visit.LengthFor(_slots[slot].Carer);
        if ((start > visit.Latest && visit.LatePrice is null) || end > Shift(slot).Latest)
        {
            return;
        }

        var more = price + LeftOver.CarerPrice(visit, _slots[slot].Carer)
            + Math.Max(0, start - visit.Latest) * (visit.LatePrice ?? 0) + (_used[_slots[slot].Carer]++ == 0 ? carer.FixedPrice : 0);
        _carerOf[index] = _slots[slot].Carer;
        _stops[slot].Add(index);
        Extend(slot, cost + more, visit.Place, end, hasBreak, load + visit.Load);
        _stops[slot].RemoveAt(_stops[slot].Count - 1);
        _carerOf[index] = -1;
        _used[_slots[slot].Carer]--;
    }

    /// <summary>All shifts are closed: the ties, the exact times, and the exact cost.</summary>
    private void Judge(long bound)
    {
        var left = _leftOver.With(bound, _slots.Length, _carerOf);
        if (!CanBeat(left) || _problem.Links.Any(link => link.IsPair && _carerOf[link.First] < 0 != _carerOf[link.Second] < 0))
        {
            return;
        }

        Leaves++;
        var times = new SequenceTimes(_problem, _slots, _stops);
        var exact = EnumeratedCost.WithoutTimes(_problem, _slots, _stops, _carerOf);
        var limit = (left.Mandatory, left.Critical).CompareTo((_best.Mandatory, _best.Critical)) < 0 ? long.MaxValue : _best.Cost - exact;
        if (times.Best(limit) is { } found && found.Cost < limit)
        {
            _best = (left.Mandatory, left.Critical, exact + found.Cost);
            BestRounds = times.Rounds(found.Starts);
        }
    }

    /// <summary>
    /// Whether a round may end so. Whether its work is short enough to have no break is a matter of times, which know it.
    /// </summary>
    private static bool IsWhole(List<int> stops, BreakRule? rule) =>
        stops.Any(stop => stop >= 0) && !(rule is { BetweenVisits: true } && stops[^1] < 0);

    /// <summary>Whether a round on this shift would be on one more day than the carer may work.</summary>
    private bool IsDayTooMany(int slot)
    {
        if (Carer(slot).MostDays is not { } most)
        {
            return false;
        }

        var days = new HashSet<int> { Shift(slot).Day };
        for (var earlier = slot - 1; earlier >= 0 && _slots[earlier].Carer == _slots[slot].Carer; earlier--)
        {
            if (_stops[earlier].Count > 0)
            {
                days.Add(Shift(earlier).Day);
            }
        }

        return days.Count > most;
    }

    private bool CanBeat((int Mandatory, int Critical, long Cost) bound) => bound.CompareTo(_best) < 0;

    private RoundCarer Carer(int slot) => _problem.Carers[_slots[slot].Carer];

    private CarerShift Shift(int slot) => Carer(slot).Shifts[_slots[slot].Shift];

    private bool Leg(RoundCarer carer, int origin, int destination, out int ticks, out long price)
    {
        ticks = _problem.Travel.Ticks(origin, destination, carer.Mode);
        price = ticks < 0
            ? 0
            : ticks * _problem.Weights.Travel + _problem.Travel.Metres(origin, destination, carer.Mode) * _problem.Weights.Metre;
        return ticks >= 0 && ticks <= (carer.LongestTrip ?? int.MaxValue);
    }
}
