namespace Zoning.Flow;

/// <summary>Who holds a place of a service, who waits for one, and what is counted of it in one replication.</summary>
internal sealed class ServiceTally
{
    private static readonly int Count = Enum.GetValues<ServiceMeasure>().Length;
    private static readonly int Totals = Enum.GetValues<ServiceTotal>().Length;

    private readonly ReablementService _service;
    private readonly double _keptAWeek;
    private readonly double[] _weeks;
    private readonly Queue<int> _line = new();
    private readonly double[] _now = new double[Count];
    private double _places;
    private double _since;
    private double _heldHours;
    private double _placeHours;
    private double _blockingHours;
    private double _waits;
    private int _began;
    private int _within48;
    private double _removedInWeek;
    private int _week;

    /// <summary>Counts a service.</summary>
    /// <param name="service">The service.</param>
    /// <param name="weeks">Weeks.</param>
    /// <param name="halfLifeWeeks">Weeks after which half of the hours removed are needed again; infinite for never.</param>
    internal ServiceTally(ReablementService service, int weeks, double halfLifeWeeks)
    {
        (_service, _weeks) = (service, new double[weeks * Count]);
        _keptAWeek = double.IsPositiveInfinity(halfLifeWeeks) ? 1 : Math.Pow(0.5, 1 / halfLifeWeeks);
    }

    /// <summary>How many figures a service has.</summary>
    internal static int FiguresOf(int weeks) => Totals + weeks * Count;

    /// <summary>The place of a figure of the whole time among those of a service.</summary>
    internal static int PlaceOf(ServiceTotal total) => (int)total;

    /// <summary>The place of a figure of a week, from 0, among those of a service.</summary>
    internal static int PlaceOf(int week, ServiceMeasure measure) => Totals + week * Count + (int)measure;

    /// <summary>Whether somebody who comes now finds a place.</summary>
    internal bool HasPlace => this[ServiceMeasure.People] < _places;

    /// <summary>How many wait for a place.</summary>
    internal int InLine => _line.Count;

    private ref double this[ServiceMeasure measure] => ref _now[(int)measure];

    internal void Restart(double places)
    {
        _line.Clear();
        Array.Clear(_now);
        (_places, _since, _heldHours, _placeHours, _blockingHours) = (places, 0, 0, 0, 0);
        (_waits, _began, _within48, _removedInWeek, _week) = (0, 0, 0, 0, 0);
    }

    internal void SetPlaces(double now, double places)
    {
        Pass(now);
        _places = places;
    }

    /// <summary>Somebody came; those who were there before the first day count as people, not as moves.</summary>
    internal void Came() => this[ServiceMeasure.Came]++;

    internal void Wait(int person)
    {
        _line.Enqueue(person);
        this[ServiceMeasure.Waiting]++;
    }

    /// <summary>Who waits longest, who waits no more.</summary>
    internal int Next()
    {
        this[ServiceMeasure.Waiting]--;
        return _line.Dequeue();
    }

    /// <summary>Somebody holds a place from now on.</summary>
    internal void Hold(double now)
    {
        Pass(now);
        this[ServiceMeasure.People]++;
    }

    /// <summary>Somebody who came began after some hours.</summary>
    internal void Began(double waited)
    {
        this[ServiceMeasure.Began]++;
        _began++;
        _waits += waited;
        _within48 += waited <= 48 ? 1 : 0;
    }

    /// <summary>Reablement is over and no package is needed.</summary>
    internal void Recovered(double now, double hours)
    {
        Pass(now);
        this[ServiceMeasure.People]--;
        this[ServiceMeasure.Recovered]++;
        _removedInWeek += hours;
    }

    /// <summary>
    /// Reablement is over and the place is held until a package is found. Who waited already before the first day is no move.
    /// </summary>
    internal void Block(double now, bool isMove)
    {
        Pass(now);
        this[ServiceMeasure.Blocking]++;
        this[ServiceMeasure.NeedCare] += isMove ? 1 : 0;
    }

    /// <summary>Somebody who blocked a place gives it back.</summary>
    internal void Free(double now)
    {
        Pass(now);
        this[ServiceMeasure.People]--;
        this[ServiceMeasure.Blocking]--;
        this[ServiceMeasure.Freed]++;
    }

    internal void EndWeek()
    {
        this[ServiceMeasure.HoursRemoved] = this[ServiceMeasure.HoursRemoved] * _keptAWeek + _removedInWeek;
        _now.CopyTo(_weeks.AsSpan(_week++ * Count));
        Array.Clear(_now, (int)ServiceMeasure.Came, ServiceMeasure.HoursRemoved - ServiceMeasure.Came);
        _removedInWeek = 0;
    }

    /// <summary>Writes the figures of the whole time, then week by week.</summary>
    internal void Write(double end, Span<double> figures)
    {
        Pass(end);
        figures[PlaceOf(ServiceTotal.Occupancy)] = _placeHours > 0 ? _heldHours / _placeHours : double.NaN;
        figures[PlaceOf(ServiceTotal.Blocking)] = _blockingHours / end;
        figures[PlaceOf(ServiceTotal.Within48)] = _began == 0 ? double.NaN : (double)_within48 / _began;
        figures[PlaceOf(ServiceTotal.MeanWait)] = _began == 0 ? double.NaN : _waits / _began;
        _weeks.CopyTo(figures[Totals..]);
    }

    /// <summary>The places of a day.</summary>
    internal double PlacesOn(DateOnly day) => _service.Places.On(day);

    private void Pass(double now)
    {
        var hours = now - _since;
        if (hours > 0)
        {
            _heldHours += hours * this[ServiceMeasure.People];
            _blockingHours += hours * this[ServiceMeasure.Blocking];
            _placeHours += hours * _places;
            _since = now;
        }
    }
}
