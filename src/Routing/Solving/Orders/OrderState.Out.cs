namespace Zoning.Routing;

/// <content>Visits that are left out, and whole plans put in and taken out.</content>
internal sealed partial class OrderState
{
    private const int Never = int.MinValue / 2;

    private readonly int[] _out;
    private readonly int[] _outAt;
    private int _changedOut;

    /// <summary>How many visits or pairs are left out.</summary>
    public int OutCount { get; private set; }

    /// <summary>One of the visits left out; of a pair the first.</summary>
    public int OutVisit(int index) => _out[index];

    /// <summary>Leaves a visit out, with its twin.</summary>
    public void LeaveOut(int visit)
    {
        _changedOut = At(visit, First) != 0 ? visit : At(visit, Twin);
        Drop(visit);
        if (At(visit, Twin) is >= 0 and var twin)
        {
            Drop(twin);
        }
    }

    /// <summary>Puts a visit that was left out after a node of a chain; its twin, if any, must be put in too.</summary>
    public void BringIn(int visit, int carer, int before)
    {
        _changedOut = At(visit, First) != 0 ? visit : At(visit, Twin);
        _delta -= _problem.LeftOutPrices[visit];
        Attach(visit, carer, before);
    }

    /// <summary>Loads a plan: a carer per visit (-1: left out) and labels that rise along each chain.</summary>
    public void Load(ReadOnlySpan<int> carers, ReadOnlySpan<int> labels)
    {
        Clear();
        var byLabel = new long[_visits];
        for (var visit = 0; visit < _visits; visit++)
        {
            byLabel[visit] = ((long)labels[visit] << 32) | (uint)visit;
            _memory[(visit << Shift) + Label] = labels[visit];
        }

        Array.Sort(byLabel);
        foreach (var key in byLabel)
        {
            var visit = (int)key;
            if (carers[visit] >= 0)
            {
                Begin();
                BringIn(visit, carers[visit], At(_visits + carers[visit], Pred));
                Cost += _delta;
            }
        }

        SettleAll();
    }

    /// <summary>Notes the plan as <see cref="Load"/> takes it.</summary>
    public void Save(Span<int> carers, Span<int> labels)
    {
        for (var visit = 0; visit < _visits; visit++)
        {
            carers[visit] = At(visit, Carer);
            labels[visit] = At(visit, Label);
        }
    }

    private void Clear()
    {
        Cost = Soft = HighestLate = OutCount = 0;
        for (var node = 0; node < _problem.Nodes; node++)
        {
            var cell = _memory.AsSpan(node << Shift, 1 << Shift);
            (cell[Succ], cell[Pred]) = (node, node);
            if (node < _visits)
            {
                (cell[Carer], cell[Start], cell[Ends]) = (-1, Never, Never);
                Cost += _problem.LeftOutPrices[node];
            }
        }

        _memory.AsSpan(_lateBase).Clear();
        Cost += Soft = _terms?.Reset(this) ?? 0;
    }

    private void SettleAll()
    {
        Begin();
        for (var visit = 0; visit < _visits; visit++)
        {
            Touch(visit);
            if (At(visit, Carer) < 0 && At(visit, First) != 0)
            {
                _outAt[visit] = OutCount;
                _out[OutCount++] = visit;
            }
        }

        for (var carer = 0; carer < _problem.Carers; carer++)
        {
            Touch(_visits + carer);
        }

        Settle(long.MaxValue / 4);
        _logged = 0;
    }

    private void Drop(int visit)
    {
        Detach(visit);
        _delta += _problem.LeftOutPrices[visit];
        var late = Late(visit);
        _lateDelta -= late * _latePrices[visit];
        _lostHighest |= late == HighestLate;
        Put(_lateBase + visit, 0);
        Put((visit << Shift) + Carer, -1);
        Put((visit << Shift) + Start, Never);
        Put((visit << Shift) + Ends, Never);
    }

    private void KeepOut()
    {
        if (_changedOut < 0)
        {
            return;
        }

        if (At(_changedOut, Carer) < 0)
        {
            _outAt[_changedOut] = OutCount;
            _out[OutCount++] = _changedOut;
        }
        else
        {
            var last = _out[--OutCount];
            _out[_outAt[_changedOut]] = last;
            _outAt[last] = _outAt[_changedOut];
        }
    }
}
