namespace Zoning.Routing;

/// <content>The price of ending a prefix of a round at or before a time, as a list of its bends.</content>
internal sealed partial class RoundTiming
{
    /// <summary>Where waiting has no price: starts as late as changes no price, so that nobody leaves home to wait at a door.</summary>
    private void LeaveLate()
    {
        for (var i = _size - 2; i >= 0; i--)
        {
            ref readonly var node = ref _nodes[i];
            var most = Math.Min(_least[i + 1], node.High - _offsets[i]);
            most = node.LatePrice > 0 ? Math.Min(most, node.Due - _offsets[i]) : most;
            most = node.Preferred >= 0 ? Math.Min(most, node.Preferred - _offsets[i]) : most;
            _least[i] = Math.Max(_least[i], most);
        }
    }

    /// <summary>Adds a price for each tick before a time.</summary>
    private void Left(long at, long weight)
    {
        if (at <= _floor || weight == 0)
        {
            return;
        }

        var place = _bendCount++;
        for (; place > 0 && _bends[place - 1] > at; place--)
        {
            (_bends[place], _weights[place]) = (_bends[place - 1], _weights[place - 1]);
        }

        (_bends[place], _weights[place]) = (at, weight);
    }

    /// <summary>Adds a price for each tick after a time, and forgets the part of the price that grows with the time.</summary>
    private void Right(long at, long weight, ref long price)
    {
        if (at < _floor)
        {
            price += weight * (_floor - at);
            at = _floor;
        }

        var (left, moved) = (weight, 0L);
        while (left > 0 && _bendCount > 0 && _bends[_bendCount - 1] > at)
        {
            var taken = Math.Min(left, _weights[_bendCount - 1]);
            price += taken * (_bends[_bendCount - 1] - at);
            (left, moved) = (left - taken, moved + taken);
            if ((_weights[_bendCount - 1] -= taken) == 0)
            {
                _bendCount--;
            }
        }

        Left(at, moved);
    }

    /// <summary>No start after a time: later bends move there.</summary>
    private void Cap(long high, ref long price)
    {
        var moved = 0L;
        while (_bendCount > 0 && _bends[_bendCount - 1] > high)
        {
            price += _weights[_bendCount - 1] * (_bends[_bendCount - 1] - high);
            moved += _weights[--_bendCount];
        }

        Left(high, moved);
    }
}
