namespace Zoning.Flow.Tests;

/// <summary>
/// A second simulator, as plain as possible and without a line of the first: a list of events that is searched for the soonest, objects
/// for people, the chance of .NET. It takes numbers, not our networks.
/// </summary>
internal sealed class NaiveQueues
{
    private readonly Random _chance;
    private readonly List<(double Time, string What, Person Who, int At)> _events = [];
    private readonly List<Place> _places;
    private readonly double _end;
    private double _now;

    internal NaiveQueues(int seed, double endHours, params Place[] places)
    {
        _chance = new Random(seed);
        _end = endHours;
        _places = [.. places];
    }

    internal sealed class Person
    {
        public int At;
        public int Holding = -1;
        public double Since;
    }

    /// <summary>A place: slots, how long people stay, who comes from outside, where all go next, and whether they keep the slot until then.</summary>
    internal sealed class Place
    {
        public required int Slots;
        public required Func<Random, double> Stay;
        public double ComePerDay;
        public double Onwards;
        public bool Keeps;
        public double PatienceHours = double.PositiveInfinity;
        public readonly List<Person> Line = [];
        public readonly List<double> Waits = [];
        public int Busy;
        public double LineHours;
    }

    internal static Func<Random, double> Memoryless(double mean) => chance => -mean * Math.Log(1 - chance.NextDouble());

    internal static Func<Random, double> LogNormal(double mean, double sigma) => chance =>
    {
        var normal = Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble());
        return Math.Exp(Math.Log(mean) - sigma * sigma / 2 + sigma * normal);
    };

    /// <summary>Runs, and tells the mean wait of those who got a slot and the mean number waiting at the last place.</summary>
    internal (double Wait, double Waiting) Run()
    {
        for (var at = 0; at < _places.Count; at++)
        {
            if (_places[at].ComePerDay > 0)
            {
                _events.Add((Memoryless(24 / _places[at].ComePerDay)(_chance), "come", new Person { At = at }, at));
            }
        }

        while (_events.Count > 0)
        {
            var soonest = 0;
            for (var at = 1; at < _events.Count; at++)
            {
                soonest = _events[at].Time < _events[soonest].Time ? at : soonest;
            }

            var (time, what, who, where) = _events[soonest];
            _events.RemoveAt(soonest);
            var until = Math.Min(time, _end);
            _places.ForEach(place => place.LineHours += place.Line.Count * (until - _now));
            _now = until;
            if (time >= _end)
            {
                break;
            }

            Happen(what, who, where);
        }

        return (_places[^1].Waits.Count == 0 ? 0 : _places[^1].Waits.Average(), _places[^1].LineHours / _end);
    }

    private void Happen(string what, Person who, int where)
    {
        var place = _places[where];
        if (what == "come")
        {
            _events.Add((_now + Memoryless(24 / place.ComePerDay)(_chance), "come", new Person { At = who.At }, who.At));
            Join(who);
        }
        else if (what == "fed up" && place.Line.Remove(who))
        {
            Free(who.Holding);
        }
        else if (what == "done")
        {
            if (who.At == _places.Count - 1 || _chance.NextDouble() >= place.Onwards)
            {
                Free(who.At);
                return;
            }

            var left = who.At;
            who.Holding = place.Keeps ? left : -1;
            who.At++;
            Join(who);
            if (!place.Keeps)
            {
                Free(left);
            }
        }
    }

    private void Join(Person who)
    {
        who.Since = _now;
        _places[who.At].Line.Add(who);
        if (double.IsFinite(_places[who.At].PatienceHours))
        {
            _events.Add((_now + Memoryless(_places[who.At].PatienceHours)(_chance), "fed up", who, who.At));
        }

        Serve(who.At);
    }

    private void Serve(int at)
    {
        var place = _places[at];
        while (place.Line.Count > 0 && place.Busy < place.Slots)
        {
            var next = place.Line[0];
            place.Line.RemoveAt(0);
            place.Busy++;
            place.Waits.Add(_now - next.Since);
            _events.Add((_now + place.Stay(_chance), "done", next, at));
            var held = next.Holding;
            next.Holding = -1;
            Free(held);
        }
    }

    private void Free(int at)
    {
        if (at >= 0)
        {
            _places[at].Busy--;
            Serve(at);
        }
    }
}
