namespace Zoning.Exact;

/// <summary>Reads the shifts of a problem as kinds: shifts on which the same rounds cost the same are one kind.</summary>
internal sealed class ShiftKinds
{
    private const int Never = int.MaxValue / 2;

    private readonly CoveringModel _model;
    private readonly RoundProblem _problem;
    private readonly StartPrice[] _starts;
    private readonly Dictionary<string, ShiftKind> _known = new(StringComparer.Ordinal);
    private readonly List<int>[] _team;

    public ShiftKinds(CoveringModel model)
    {
        (_model, _problem) = (model, model.Problem);
        _starts = [.. _problem.Visits.Select(visit => new StartPrice(visit, _problem.Weights, model.Scale))];
        _team = [.. _problem.Visits.Select(_ => new List<int>())];
        foreach (var link in _problem.Links.Where(link => link.IsPair))
        {
            _team[link.First].Add(link.Second);
            _team[link.Second].Add(link.First);
        }
    }

    /// <summary>Adds all kinds to the model.</summary>
    /// <returns>The most visits that any of them may make; kinds beyond the limit are not added.</returns>
    public int AddAll()
    {
        var most = 0;
        for (var carer = 0; carer < _problem.Carers.Length; carer++)
        {
            foreach (var shift in _problem.Carers[carer].Shifts)
            {
                var visits = VisitsOf(carer, shift);
                most = Math.Max(most, visits.Length);
                if (visits.Length is > 0 and <= ShiftKind.MostVisits)
                {
                    Add(carer, shift, visits);
                }
            }
        }

        return most;
    }

    private void Add(int carer, CarerShift shift, int[] visits)
    {
        var one = _problem.Carers[carer];
        var key = string.Join(';',
            shift.Earliest, shift.Latest, shift.StartPlace, shift.EndPlace, shift.Break, one.Mode, one.LongestTrip, one.Capacity,
            one.FixedPrice, one.Shifts.Length,
            string.Join(',', visits.Select(visit => FormattableString.Invariant(
                $"{visit}:{_problem.Visits[visit].LengthFor(carer)}:{LeftOver.CarerPrice(_problem.Visits[visit], carer)}"))));
        if (_known.TryGetValue(key, out var known))
        {
            known.Count++;
            return;
        }

        var kind = Make(carer, shift, visits);
        _known.Add(key, kind);
        _model.Kinds.Add(kind);
    }

    /// <summary>The visits that a round of nothing else could hold, or that could lie in a longer one.</summary>
    private int[] VisitsOf(int carer, CarerShift shift) =>
    [
        .. Enumerable.Range(0, _problem.Visits.Length).Where(index =>
        {
            var (visit, one) = (_problem.Visits[index], _problem.Carers[carer]);
            return (visit.Skills & ~one.Skills) == 0 && !visit.ForbiddenCarers.Contains(carer)
                && visit.Load <= (one.Capacity ?? int.MaxValue)
                && Math.Max(visit.Earliest, shift.Earliest) <= LatestIn(visit, carer, shift);
        }),
    ];

    private static long LatestIn(RoundVisit visit, int carer, CarerShift shift) =>
        Math.Min(visit.LatePrice is null ? visit.Latest : int.MaxValue, (long)shift.Latest - visit.LengthFor(carer));

    private ShiftKind Make(int carer, CarerShift shift, int[] visits)
    {
        var (one, weights, scale, many) = (_problem.Carers[carer], _problem.Weights, _model.Scale, visits.Length);
        RoundVisit[] all = [.. visits.Select(visit => _problem.Visits[visit])];
        var (trip, tripPrice) = (new int[many * many], new long[many * many]);
        for (var from = 0; from < many; from++)
        {
            for (var to = 0; to < many; to++)
            {
                (trip[from * many + to], tripPrice[from * many + to]) = from == to
                    ? (-1, 0)
                    : Way(one, shift, all[from].Place, all[to].Place);
            }
        }

        (int Ticks, long Price)[] ways = [.. all.Select(visit => Way(one, shift, shift.StartPlace, visit.Place))];
        (int Ticks, long Price)[] homes = [.. all.Select(visit => Way(one, shift, visit.Place, shift.EndPlace))];
        int[] length = [.. all.Select(visit => visit.LengthFor(carer))];
        var reach = Reach(trip, length);
        var people = all.Where(visit => visit.Person >= 0).GroupBy(visit => visit.Person).Where(person => person.Count() > 1)
            .Select(person => person.Key).ToList();
        int[] bit = [.. all.Select(visit => people.IndexOf(visit.Person))];
        var once = weights.ExtraCarer * scale / one.Shifts.Length;
        int[] last = [.. all.Select((visit, i) =>
            (int)Math.Max(-1, Math.Min(LatestIn(visit, carer, shift), (long)shift.Latest - length[i] - ToHome(i))))];
        var (tooLate, late) = Lateness(reach, last);
        return new ShiftKind
        {
            Visits = visits,
            Length = length,
            Earliest = [.. all.Select(visit => Math.Max(visit.Earliest, shift.Earliest))],
            First = [.. all.Select((visit, i) => ways[i].Ticks < 0 ? Never : Math.Max(visit.Earliest, shift.Earliest + ways[i].Ticks))],
            Last = last,
            HomeBy = [.. all.Select((_, i) => homes[i].Ticks < 0 ? -1 : Math.Max(-1, shift.Latest - homes[i].Ticks - length[i]))],
            OutPrice = [.. ways.Select(way => way.Price + one.FixedPrice * scale / one.Shifts.Length)],
            HomePrice = [.. homes.Select(way => way.Price)],
            ServePrice = [.. all.Select((visit, i) => scale * (LeftOver.CarerPrice(visit, carer) + weights.Paid * length[i]))],
            Trip = trip,
            TripPrice = tripPrice,
            TooLate = tooLate,
            Late = late,
            Starts = [.. visits.Select(visit => _starts[visit])],
            Apart = [.. visits.Select((visit, i) => Bit(i) | Set(visits, _team[visit]))],
            Person = [.. bit.Select(at => at < 0 ? 0 : Bit(at))],
            VisitsOf = [.. people.Select((_, at) => Set(bit, at))],
            NewCarer = [.. all.Select(visit => visit.Person < 0 ? 0 : once)],
            OneCarer = once,
            Load = [.. all.Select(visit => visit.Load)],
            Capacity = one.Capacity ?? long.MaxValue,
            Break = shift.Break is { } rule && rule.Length <= shift.Latest - shift.Earliest ? rule : null,
            Waiting = scale * (weights.Waiting + weights.Paid),
            BreakPrice = shift.Break is { IsPaid: true } rest ? scale * weights.Paid * rest.Length : 0,
        };

        // The least ticks home, from the visit itself or over others.
        long ToHome(int from) => Enumerable.Range(0, many).Where(last => homes[last].Ticks >= 0)
            .Select(last => last == from ? homes[last].Ticks : (long)reach[from * many + last] + length[last] + homes[last].Ticks)
            .Append(Never).Min();
    }

    private (int Ticks, long Price) Way(RoundCarer carer, CarerShift shift, int origin, int destination)
    {
        var ticks = _problem.Travel.Ticks(origin, destination, carer.Mode);
        return ticks < 0 || ticks > Math.Min(carer.LongestTrip ?? int.MaxValue, shift.Latest - shift.Earliest)
            ? (-1, 0)
            : (ticks, _model.Scale * (ticks * (_problem.Weights.Travel + _problem.Weights.Paid)
                + _problem.Travel.Metres(origin, destination, carer.Mode) * _problem.Weights.Metre));
    }

    /// <summary>For each visit, when the others get too late, and which are by then.</summary>
    private static (int[] TooLate, UInt128[] Late) Lateness(int[] reach, int[] last)
    {
        var many = last.Length;
        var (tooLate, late) = (new int[many * many], new UInt128[many * (many + 1)]);
        for (var visit = 0; visit < many; visit++)
        {
            var (from, order) = (visit * many, Enumerable.Range(0, many).ToArray());
            int[] by = [.. order.Select(other => last[other] - reach[from + other])];
            Array.Sort(by, order);
            for (var i = 0; i < many; i++)
            {
                tooLate[from + i] = by[i];
                late[from + visit + i + 1] = late[from + visit + i] | Bit(order[i]);
            }
        }

        return (tooLate, late);
    }

    // Floyd and Warshall: the shortest way over any visits between, each of them made.
    private static int[] Reach(int[] trip, int[] length)
    {
        var many = length.Length;
        int[] reach = [.. trip.Select(ticks => ticks < 0 ? Never : ticks)];
        for (var over = 0; over < many; over++)
        {
            for (var from = 0; from < many; from++)
            {
                var first = reach[from * many + over];
                if (first >= Never || from == over)
                {
                    continue;
                }

                for (var to = 0; to < many; to++)
                {
                    var sum = (long)first + length[over] + reach[over * many + to];
                    reach[from * many + to] = (int)Math.Min(reach[from * many + to], sum);
                }
            }
        }

        return reach;
    }

    private static UInt128 Bit(int at) => UInt128.One << at;

    private static UInt128 Set(int[] visits, List<int> members) =>
        visits.Select((visit, at) => members.Contains(visit) ? Bit(at) : 0).Aggregate(UInt128.Zero, (sum, bit) => sum | bit);

    private static UInt128 Set(int[] bits, int wanted) =>
        bits.Select((bit, at) => bit == wanted ? Bit(at) : 0).Aggregate(UInt128.Zero, (sum, bit) => sum | bit);
}
