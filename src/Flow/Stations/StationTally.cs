namespace Zoning.Flow;

/// <summary>What is counted at one station while it counts. Times in hours.</summary>
internal sealed class StationTally
{
    private double[] _waits = new double[256];
    private int _began;
    private double _since;
    private double _inUse;
    private double _waiting;
    private double _blocked;
    private double _slots;
    private int _came;
    private int _gaveUp;
    private int _died;
    private double _from;

    internal int InUseNow { get; private set; }

    internal int WaitingNow { get; private set; }

    internal int BlockedNow { get; private set; }

    internal double SlotsNow { get; private set; }

    internal void Restart(double from)
    {
        (_began, _since, _inUse, _waiting, _blocked, _slots, _came, _gaveUp, _died) = (0, from, 0, 0, 0, 0, 0, 0, 0);
        (InUseNow, WaitingNow, BlockedNow, SlotsNow, _from) = (0, 0, 0, 0, from);
    }

    /// <summary>Slots, people and those who only wait for the next station, after a change at an hour.</summary>
    internal void Change(double now, int inUse, int waiting, int blocked)
    {
        Pass(now);
        InUseNow += inUse;
        WaitingNow += waiting;
        BlockedNow += blocked;
    }

    internal void SetSlots(double now, double slots)
    {
        Pass(now);
        SlotsNow = slots;
    }

    internal void Came(double now) => _came += now >= _from ? 1 : 0;

    internal void GaveUp(double arrived) => _gaveUp += arrived >= _from ? 1 : 0;

    internal void Died(double arrived) => _died += arrived >= _from ? 1 : 0;

    internal void Began(double arrived, double wait)
    {
        if (arrived < _from)
        {
            return;
        }

        if (_began == _waits.Length)
        {
            Array.Resize(ref _waits, 2 * _began);
        }

        _waits[_began++] = wait;
    }

    /// <summary>Writes the measures of the time up to an hour.</summary>
    internal void Write(double end, Span<double> measures)
    {
        Pass(end);
        var hours = end - _from;
        var waits = _waits.AsSpan(0, _began);
        waits.Sort();
        var sum = 0.0;
        foreach (var wait in waits)
        {
            sum += wait;
        }

        void Set(Span<double> into, StationMeasure measure, double value) => into[(int)measure] = value;
        Set(measures, StationMeasure.Came, _came);
        Set(measures, StationMeasure.GaveUp, _gaveUp);
        Set(measures, StationMeasure.Died, _died);
        Set(measures, StationMeasure.MeanWait, _began == 0 ? double.NaN : sum / _began);
        Set(measures, StationMeasure.Wait95, _began == 0 ? double.NaN : waits[Math.Min(_began - 1, (int)(0.95 * _began))]);
        Set(measures, StationMeasure.Within24, ShareWithin(waits, 24));
        Set(measures, StationMeasure.Within48, ShareWithin(waits, 48));
        Set(measures, StationMeasure.ShareWaiting, 1 - ShareWithin(waits, 0));
        Set(measures, StationMeasure.InUse, _inUse / hours);
        Set(measures, StationMeasure.Blocked, _blocked / hours);
        Set(measures, StationMeasure.Occupancy, _slots > 0 && double.IsFinite(_slots) ? _inUse / _slots : double.NaN);
        Set(measures, StationMeasure.Waiting, _waiting / hours);
        Set(measures, StationMeasure.WaitingAtEnd, WaitingNow);
        Set(measures, StationMeasure.DelayedDays, _waiting / 24);
    }

    private static double ShareWithin(ReadOnlySpan<double> sorted, double hours)
    {
        if (sorted.IsEmpty)
        {
            return double.NaN;
        }

        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle] <= hours ? (middle + 1, high) : (low, middle);
        }

        return (double)low / sorted.Length;
    }

    private void Pass(double now)
    {
        var hours = now - _since;
        if (hours > 0)
        {
            _inUse += hours * InUseNow;
            _waiting += hours * WaitingNow;
            _blocked += hours * BlockedNow;
            _slots += hours * SlotsNow;
            _since = now;
        }
    }
}
