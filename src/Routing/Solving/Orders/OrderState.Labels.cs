namespace Zoning.Routing;

/// <content>Labels that follow the clock.</content>
internal sealed partial class OrderState
{
    private const int LabelRoom = 1 << 30;

    private long[] _byLabel = [];
    private long[] _times = [];

    /// <summary>
    /// Gives every visit a label that follows its start, in so far as labels still rise along all chains, with room between them: then a
    /// label means about the same time of day for every carer. Nothing else changes.
    /// </summary>
    public void Normalise()
    {
        if (_byLabel.Length == 0)
        {
            (_byLabel, _times) = (new long[_visits], new long[_problem.Nodes]);
        }

        for (var visit = 0; visit < _visits; visit++)
        {
            _byLabel[visit] = ((long)At(visit, Label) << 32) | (uint)visit;
        }

        Array.Sort(_byLabel);
        var most = 1L;
        foreach (var key in _byLabel)
        {
            var visit = (int)key;
            if (At(visit, First) != 0)
            {
                most = Math.Max(most, Stamp(visit));
            }
        }

        if (LabelRoom / (most + 1) is >= 4 and var step)
        {
            for (var visit = 0; visit < _visits; visit++)
            {
                _memory[(visit << Shift) + Label] = (int)(_times[visit] * step);
            }
        }
        else
        {
            SpreadByRank();
        }
    }

    private long Stamp(int visit)
    {
        var twin = At(visit, Twin);
        if (At(visit, Carer) < 0)
        {
            _times[visit] = 1L + At(visit, Earliest);
        }
        else if (twin < 0)
        {
            _times[visit] = Math.Max(At(visit, Start) + 1L, After(visit));
        }
        else
        {
            _times[visit] = Math.Max((At(visit, Start) + (long)At(twin, Start)) / 2 + 1, Math.Max(After(visit), After(twin)));
        }

        if (twin >= 0)
        {
            _times[twin] = _times[visit];
        }

        return _times[visit];
    }

    private long After(int visit) => At(visit, Pred) is var before && before >= _visits ? 1 : _times[before] + 1;

    private void SpreadByRank()
    {
        var rank = 0;
        var step = LabelRoom / (_visits + 1);
        foreach (var key in _byLabel)
        {
            var visit = (int)key;
            if (At(visit, First) != 0)
            {
                RelabelInPlace(visit, ++rank * step);
            }
        }
    }

    private void RelabelInPlace(int visit, int label)
    {
        _memory[(visit << Shift) + Label] = label;
        if (At(visit, Twin) is >= 0 and var twin)
        {
            _memory[(twin << Shift) + Label] = label;
        }
    }
}
