using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Zoning.Routing;

/// <summary>
/// One lane's plan while it changes: a chain of visits per carer, a label per visit that gives its position in the order of all visits, and
/// the decoded times. A change is tried in place: links are altered, times settled from there on, and all is undone where the cost rises
/// too far.
/// </summary>
/// <remarks>
/// Labels rise along every chain and both visits of a pair share theirs, so settling by rising label meets each visit after all it depends
/// on and cannot deadlock. Only visits whose carer comes at another time than before are met at all: waiting for a window swallows the
/// rest.
/// </remarks>
internal sealed partial class OrderState
{
    public const int Succ = 0, Pred = 1, Carer = 2, Label = 3, Ends = 4, Start = 5, Twin = 6, Length = 7,
        Earliest = 8, Latest = 9, Row = 10, Column = 11, Least = 12, Most = 13, Table = 14, First = 15;
    public const int Shift = 4;
    public const int LastLabel = int.MaxValue;

    private readonly OrderProblem _problem;
    private readonly int[] _memory;
    private readonly int[] _ticks;
    private readonly long[]? _legPrices;
    private readonly long[] _latePrices;
    private readonly int _lateBase;
    private readonly int _visits;
    private readonly long _travelPrice;
    private readonly int[] _log;
    private readonly int[] _touched;
    private readonly long[] _pending;
    private int _logged;
    private int _touchedCount;
    private int _pendingCount;
    private long _delta;
    private long _lateDelta;
    private bool _lostHighest;

    public OrderState(OrderProblem problem)
    {
        _problem = problem;
        _visits = problem.Visits;
        _lateBase = problem.Nodes << Shift;
        _memory = new int[_lateBase + problem.Visits];
        _ticks = problem.Ticks;
        _legPrices = problem.LegPrices;
        _latePrices = problem.LatePrices;
        _travelPrice = problem.TravelPrice;
        _log = new int[2 * (24 * problem.Nodes + 256)];
        _touched = new int[6 * problem.Nodes + 64];
        _pending = new long[problem.Visits + 64];
        _terms = problem.HasCarerTerms ? new OrderCarerTerms(problem) : null;
        _out = new int[problem.Visits];
        _outAt = new int[problem.Visits];
        for (var node = 0; node < problem.Nodes; node++)
        {
            Inscribe(node);
        }

        Clear();
    }

    /// <summary>What the plan costs now, with prices for limits broken and visits left out.</summary>
    public long Cost { get; private set; }

    /// <summary>The part of the cost that settling could lower: lateness, waiting, overtime.</summary>
    public long Soft { get; private set; }

    public int HighestLate { get; private set; }

    public OrderProblem Problem => _problem;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int At(int node, int field) => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_memory), (node << Shift) + field);

    public int Late(int visit) => _memory[_lateBase + visit];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Put(int index, int value)
    {
        ref var log = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_log), _logged);
        ref var cell = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_memory), index);
        log = index;
        Unsafe.Add(ref log, 1) = cell;
        cell = value;
        _logged += 2;
    }

    /// <summary>
    /// Price of a carer's leg between two nodes; 0 for a carer who stays at home, whose chain starts and ends at one node.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long LegPrice(int table, int from, int to)
    {
        if (from == to)
        {
            return 0;
        }

        var leg = table + At(from, Row) + At(to, Column);
        return _legPrices is null ? Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_ticks), leg) * _travelPrice : _legPrices[leg];
    }

    /// <summary>Ticks of a carer's leg between two nodes.</summary>
    public int Leg(int carer, int from, int to) => _ticks[TableOf(carer) + At(from, Row) + At(to, Column)];

    /// <summary>The table of a carer's legs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int TableOf(int carer) => At(_visits + carer, Table);

    /// <summary>Begins a change; the change before is settled or undone.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Begin()
    {
        _logged = 0;
        _touchedCount = 0;
        _delta = 0;
        _lateDelta = 0;
        _lostHighest = false;
        _changedOut = -1;
    }

    /// <summary>Takes a visit out of its carer's chain; it must be attached again, or left out, before settling.</summary>
    public void Detach(int visit)
    {
        int before = At(visit, Pred), after = At(visit, Succ), carer = At(visit, Carer), table = TableOf(carer);
        _delta += LegPrice(table, before, after) - LegPrice(table, before, visit) - LegPrice(table, visit, after) - PriceOf(visit, carer);
        Put((before << Shift) + Succ, after);
        Put((after << Shift) + Pred, before);
        Touch(after);
    }

    /// <summary>Puts a detached visit after a node of a carer's chain; its label must fit there.</summary>
    public void Attach(int visit, int carer, int before)
    {
        int after = At(before, Succ), table = TableOf(carer);
        _delta += LegPrice(table, before, visit) + LegPrice(table, visit, after) - LegPrice(table, before, after) + PriceOf(visit, carer);
        Put((before << Shift) + Succ, visit);
        Put((after << Shift) + Pred, visit);
        Put((visit << Shift) + Succ, after);
        Put((visit << Shift) + Pred, before);
        if (At(visit, Carer) != carer)
        {
            Put((visit << Shift) + Carer, carer);
        }

        Touch(visit);
        Touch(after);
    }

    /// <summary>Puts a detached visit into a carer's chain at the position of its label.</summary>
    /// <returns>Whether there is such a place: no other visit of the chain has the very label.</returns>
    public bool AttachByLabel(int visit, int carer)
    {
        var before = PlaceFor(At(visit, Label), carer);
        if (before < 0)
        {
            return false;
        }

        Attach(visit, carer, before);
        return true;
    }

    /// <summary>The node of a carer's chain after which a label belongs, or -1 if a visit has that label.</summary>
    public int PlaceFor(int label, int carer)
    {
        var at = _visits + carer;
        while (true)
        {
            var next = At(at, Succ);
            var there = At(next, Label);
            if (there >= label)
            {
                return there == label ? -1 : at;
            }

            at = next;
        }
    }

    /// <summary>Gives a visit, and its twin if it has one, a different label; the twin moves along its chain accordingly.</summary>
    /// <returns>Whether the twin finds a place.</returns>
    public bool Relabel(int visit, int label)
    {
        Put((visit << Shift) + Label, label);
        var twin = At(visit, Twin);
        if (twin < 0)
        {
            return true;
        }

        Put((twin << Shift) + Label, label);
        var carer = At(twin, Carer);
        if (carer < 0 || (LabelBefore(At(twin, Pred)) < label && label < At(At(twin, Succ), Label)))
        {
            return true;
        }

        Detach(twin);
        return AttachByLabel(twin, carer);
    }

    /// <summary>Gives a visit and its detached twin another label.</summary>
    public void RelabelLoose(int visit, int label)
    {
        Put((visit << Shift) + Label, label);
        if (At(visit, Twin) is >= 0 and var twin)
        {
            Put((twin << Shift) + Label, label);
        }
    }

    /// <summary>The label of a node seen as a predecessor; a sentinel comes before all visits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int LabelBefore(int node) => node >= _visits ? 0 : At(node, Label);

    /// <summary>Makes one node follow another in a chain; the caller prices the legs that come and go.</summary>
    public void Join(int before, int after)
    {
        Put((before << Shift) + Succ, after);
        Put((after << Shift) + Pred, before);
        Touch(after);
    }

    public void AddPrice(long price) => _delta += price;

    public void GiveTo(int visit, int carer)
    {
        _delta += PriceOf(visit, carer) - PriceOf(visit, At(visit, Carer));
        Put((visit << Shift) + Carer, carer);
        Touch(visit);
    }

    /// <summary>Whether the change cannot stay within a limit even if all lateness and waiting went.</summary>
    public bool IsHopeless(long limit) => _delta > limit + Soft;

    /// <summary>Takes back all of the change.</summary>
    public void Undo()
    {
        ref var memory = ref MemoryMarshal.GetArrayDataReference(_memory);
        ref var log = ref MemoryMarshal.GetArrayDataReference(_log);
        for (var at = _logged - 2; at >= 0; at -= 2)
        {
            Unsafe.Add(ref memory, Unsafe.Add(ref log, at)) = Unsafe.Add(ref log, at + 1);
        }

        _logged = 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Touch(int node) => _touched[_touchedCount++] = node;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long PriceOf(int visit, int carer) => _problem.CarerPrices is null ? 0 : _problem.CarerPrices[visit * _problem.Carers + carer];

    private void Inscribe(int node)
    {
        var cell = _memory.AsSpan(node << Shift, 1 << Shift);
        cell[Row] = _problem.Place(node) * _problem.Source.Travel.Places;
        cell[Column] = _problem.EndPlace(node);
        cell[Twin] = -1;
        cell[First] = 1;
        if (node >= _visits)
        {
            cell[Carer] = node - _visits;
            cell[Label] = LastLabel;
            cell[Table] = _problem.CarerTable[node - _visits];
            cell[Ends] = _problem.Source.Carers[node - _visits].Shifts is [var shift, ..] ? shift.Earliest : 0;
            return;
        }

        var visit = _problem.Source.Visits[node];
        cell[Twin] = _problem.Twin[node];
        cell[First] = _problem.Twin[node] < 0 || _problem.IsFirst[node] ? 1 : 0;
        cell[Length] = visit.Length;
        cell[Earliest] = visit.Earliest;
        cell[Latest] = visit.Latest;
        cell[Least] = _problem.Least[node];
        cell[Most] = _problem.Most[node];
    }
}
