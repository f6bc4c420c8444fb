namespace Zoning.Flow;

/// <summary>People who come to stations, wait, stay, go on, give up or die: one replication after another in the same memory.</summary>
/// <remarks>Every person has own random numbers by stream, number and step, so one slot more changes nobody's arrival or stay.</remarks>
internal sealed partial class StationSimulation : EventLoop, IReplication
{
    private const int Arrival = 0;
    private const int Finish = 1;
    private const int Patience = 2;
    private const int Death = 3;
    private const int Pause = 4;
    private const int SlotChange = 5;
    private static readonly int Each = Enum.GetValues<StationMeasure>().Length;

    private readonly StationNetwork _network;
    private readonly StationOptions _options;
    private readonly Pace[] _paces;
    private readonly int[] _firstStation;
    private readonly int[][] _next;
    private readonly People _people = new();
    private readonly WaitingLine[] _lines;
    private readonly StationTally[] _tallies;
    private readonly long[] _arrivals;
    private readonly double[] _paced;
    private readonly List<StepRow> _rows = [];
    private Draws _stay;
    private Draws _way;
    private Draws _patience;
    private Draws _death;
    private Draws _pause;
    private Draws _arrival;
    private Draws _band;
    private long _came;
    private long _left;

    internal StationSimulation(StationNetwork network, StationOptions options)
    {
        (_network, _options) = (network, options);
        _paces = [.. network.Streams.Select(stream => Pace.Of(network.Start, options.Days, day =>
            stream.Pattern.On(day, stream.PerYear.On(day) / 365 / 24 / stream.Pattern.MeanRate)))];
        _firstStation = [.. network.Streams.Select(stream => network.IndexOf(stream.Station))];
        _next = [.. network.Stations.Select(station => station.Next.Select(next => network.IndexOf(next.Station)).ToArray())];
        _lines = [.. network.Stations.Select(_ => new WaitingLine())];
        _tallies = [.. network.Stations.Select(_ => new StationTally())];
        _arrivals = new long[network.Streams.Length];
        _paced = new double[network.Streams.Length];
    }

    /// <inheritdoc/>
    public int Measures => Each * _network.Stations.Length;

    /// <summary>
    /// The rows of the last replication, in the order in which steps ended; those still inside last. Empty unless they are kept.
    /// </summary>
    internal IReadOnlyList<StepRow> Rows => _rows;

    /// <summary>People who came in the last replication, those of today included; who left; and who is inside.</summary>
    internal (long Came, long Left, int Inside) Census => (_came, _left, _people.Count);

    /// <inheritdoc/>
    public void Run(int number, Span<double> measures, CancellationToken cancellation)
    {
        Begin(number);
        var end = 24.0 * _options.Days;
        RunToTheEnd(cancellation);
        for (var station = 0; station < _tallies.Length; station++)
        {
            _tallies[station].Write(end, measures.Slice(station * Each, Each));
        }

        for (var person = 0; _options.KeepsRows && person < _people.Places; person++)
        {
            if (_people.Station[person] >= 0)
            {
                Row(person, _people.Station[person], _people.Began[person], double.NaN, StepEnd.Inside);
            }
        }
    }

    /// <inheritdoc/>
    protected override void Happen(in FlowEvent happening)
    {
        var subject = happening.Subject;
        if (happening.Kind == Arrival)
        {
            var key = ((long)(subject + 1) << 40) + _arrivals[subject];
            var person = _people.Enter(key, BandOf(subject), _network.Streams[subject].Priority);
            _came++;
            PlanArrival(subject);
            Arrive(person, _firstStation[subject]);
        }
        else if (happening.Kind == SlotChange)
        {
            _tallies[subject].SetSlots(Now, _network.Stations[subject].Slots.On(_network.Start.AddDays((int)(Now / 24))));
            Fill(subject);
        }
        else if (happening.Stamp == _people.Stamps[subject])
        {
            HappenTo(subject, happening.Kind);
        }
    }

    private void HappenTo(int person, int kind)
    {
        switch (kind)
        {
            case Finish when _people.Ends[person] > Now:
                Events.Plan(_people.Ends[person], Finish, person, _people.Stamps[person]);
                break;
            case Finish:
                Finished(person);
                break;
            case Pause:
                Paused(person);
                break;
            default:
                Gone(person, kind == Death ? StepEnd.Died : StepEnd.GaveUp);
                break;
        }
    }

    private void Begin(int number)
    {
        Restart(24.0 * _options.Days);
        _people.Clear();
        _rows.Clear();
        (_came, _left) = (0, 0);
        _stay = Draws.Of(_options.Seed, "stay", number);
        _way = Draws.Of(_options.Seed, "way", number);
        _patience = Draws.Of(_options.Seed, "patience", number);
        _death = Draws.Of(_options.Seed, "death", number);
        _pause = Draws.Of(_options.Seed, "pause", number);
        _arrival = Draws.Of(_options.Seed, "arrival", number);
        _band = Draws.Of(_options.Seed, "band", number);
        for (var station = 0; station < _lines.Length; station++)
        {
            _lines[station].Clear();
            _tallies[station].Restart(24.0 * Math.Min(_options.WarmUpDays, _options.Days - 1));
            _tallies[station].SetSlots(0, _network.Stations[station].Slots.On(_network.Start));
            foreach (var (from, _) in _network.Stations[station].Slots.Changes)
            {
                if (from > _network.Start)
                {
                    Events.Plan(24.0 * (from.DayNumber - _network.Start.DayNumber), SlotChange, station);
                }
            }
        }

        Array.Clear(_arrivals);
        Array.Clear(_paced);
        PutIn();
        for (var stream = 0; stream < _arrivals.Length; stream++)
        {
            PlanArrival(stream);
        }
    }

    /// <summary>Puts in the people of today: those inside first, so that those who wait find the slots taken.</summary>
    private void PutIn()
    {
        for (var pass = 0; pass < 2; pass++)
        {
            for (var at = 0; at < _network.Today.Length; at++)
            {
                var today = _network.Today[at];
                if (today.IsWaiting != (pass == 1))
                {
                    continue;
                }

                var station = _network.IndexOf(today.Station);
                var person = _people.Enter(at, today.Band, 0);
                _came++;
                _people.Step[person] = 0;
                _people.Station[person] = station;
                _people.Arrived[person] = -(today.ElapsedHours ?? 0);
                _people.Began[person] = double.NaN;
                if (today.IsWaiting)
                {
                    Queue(person, station, today.ElapsedHours ?? 0);
                    continue;
                }

                var stay = StayOf(station, today.Band);
                var (one, other) = (_stay.Share(at, 0), _stay.Share(at, 1 << 20));
                Hold(person, station, today.ElapsedHours is { } elapsed ? stay.LeftAfter(elapsed, one) : stay.LeftOfFound(one, other));
            }
        }

        for (var station = 0; station < _lines.Length; station++)
        {
            Fill(station);
        }
    }

    private void PlanArrival(int stream)
    {
        _paced[stream] += _arrival.Exponential(stream, (int)(_arrivals[stream]++ & int.MaxValue));
        Events.Plan(_paces[stream].HourOf(_paced[stream]), Arrival, stream);
    }

    private int BandOf(int stream)
    {
        var bands = _network.Streams[stream].Bands;
        if (bands.Length == 1)
        {
            return 0;
        }

        var share = _band.Share(stream, (int)(_arrivals[stream] & int.MaxValue));
        var band = 0;
        while (band < bands.Length - 1 && share >= bands[band])
        {
            share -= bands[band++];
        }

        return band;
    }

    private void Arrive(int person, int station)
    {
        _people.Step[person]++;
        _people.Station[person] = station;
        _people.Arrived[person] = Now;
        _people.Began[person] = double.NaN;
        _people.Stamps[person]++;
        var tally = _tallies[station];
        tally.Came(Now);
        if (tally.InUseNow < tally.SlotsNow && tally.WaitingNow == 0)
        {
            Start(person);
        }
        else
        {
            Queue(person, station, 0);
        }
    }

    private void Queue(int person, int station, double elapsed)
    {
        var definition = _network.Stations[station];
        var stamp = _people.Stamps[person];
        _tallies[station].Change(Now, 0, 1, 0);
        _lines[station].Add(person, stamp, _people.Priority[person]);
        if (!definition.Patience.IsNever)
        {
            var hours = definition.Patience.LeftAfter(elapsed, _patience.Share(_people.Keys[person], _people.Step[person]));
            Events.Plan(Now + hours, Patience, person, stamp);
        }

        PlanDeath(person, definition, 0);
    }

    private void Start(int person)
    {
        var station = _people.Station[person];
        var held = _people.Holds[person];
        _people.Stamps[person]++;
        _tallies[station].Began(_people.Arrived[person], Now - _people.Arrived[person]);
        Hold(person, station, StayOf(station, _people.Band[person]).ExceededBy(_stay.Share(_people.Keys[person], _people.Step[person])));
        if (held >= 0)
        {
            _tallies[held].Change(Now, 0, 0, -1);
            Release(held);
        }
    }

    private void Hold(int person, int station, double hours)
    {
        var definition = _network.Stations[station];
        _people.Holds[person] = station;
        _people.Began[person] = Now;
        _people.Ends[person] = Now + hours;
        _tallies[station].Change(Now, 1, 0, 0);
        Events.Plan(Now + hours, Finish, person, _people.Stamps[person]);
        PlanDeath(person, definition, 1);
        PlanPause(person, definition, 0);
    }
}
