namespace Zoning.Flow;

/// <summary>What is counted of brokerage while it counts.</summary>
internal sealed class BrokerageTally
{
    private const byte Ended = 1;
    private const byte OfSecond = 2;
    private readonly int[] _waiting;
    private readonly double[] _area;
    private readonly double[] _empty;
    private readonly double[] _since;
    private double[] _waits = new double[1024];
    private byte[] _ended = new byte[1024];
    private int _count;
    private double _from;
    private double _hoursSince;
    private double _waitingHours;
    private double _givenHours;
    private double _waitingShare;
    private int _referred;
    private int _placed;
    private int _lost;
    private int _onFramework;
    private double _hours;
    private double _pounds;
    private int _handedBack;
    private int _replaced;
    private double _replaceHours;
    private int _offered;
    private double _offerHours;
    private int _forBroker;
    private double _forBrokerSince;
    private double _forBrokerArea;
    private BuyerCount _council;
    private BuyerCount _second;

    private readonly WeekTally? _weeks;

    internal BrokerageTally(int zones, WeekTally? weeks = null)
    {
        (_waiting, _area, _empty, _since) = (new int[zones], new double[zones], new double[zones], new double[zones]);
        _weeks = weeks;
    }

    internal void Restart(double from)
    {
        Array.Clear(_waiting);
        Array.Clear(_area);
        Array.Clear(_empty);
        Array.Fill(_since, from);
        (_count, _from, _hoursSince, _waitingHours, _givenHours, _waitingShare) = (0, from, from, 0, 0, 0);
        (_referred, _placed, _lost, _onFramework, _hours, _pounds) = (0, 0, 0, 0, 0, 0);
        (_handedBack, _replaced, _replaceHours) = (0, 0, 0);
        (_offered, _offerHours, _forBroker, _forBrokerSince, _forBrokerArea) = (0, 0, 0, from, 0);
        (_council, _second) = (default, default);
    }

    internal bool Counts(double received) => received >= _from;

    internal void Referred() => _referred++;

    internal void HandedBack(double now) => _handedBack += now >= _from ? 1 : 0;

    /// <summary>A change of people and hours waiting in a zone, and of hours given.</summary>
    internal void Change(double now, int zone, int people, double waitingHours, double givenHours)
    {
        PassZone(now, zone);
        _waiting[zone] += people;
        PassHours(now);
        _waitingHours += waitingHours;
        _givenHours += givenHours;
        _weeks?.Change(zone, people, waitingHours, givenHours);
    }

    /// <summary>The wait of a new referral that counts ended: with a provider, or by leaving or the end of the run.</summary>
    internal void Waited(double hours, bool placed, int buyer)
    {
        if (_count == _waits.Length)
        {
            Array.Resize(ref _waits, 2 * _count);
            Array.Resize(ref _ended, 2 * _count);
        }

        (_waits[_count], _ended[_count]) = (hours, (byte)((placed ? Ended : 0) | (buyer == 0 ? 0 : OfSecond)));
        _count++;
    }

    /// <summary>A referral was offered for the first time.</summary>
    internal void Offered(double hours)
    {
        _offered++;
        _offerHours += hours;
    }

    /// <summary>People more, or fewer, who wait for a broker.</summary>
    internal void ForBroker(double now, int people)
    {
        PassBrokers(now);
        _forBroker += people;
    }

    internal void Placed(OfferProvider provider, double hours, double paid, int buyer)
    {
        ref var count = ref buyer == 0 ? ref _council : ref _second;
        count.Placed++;
        count.Hours += hours;
        count.Pounds += hours * provider.Rate * paid;
        _placed++;
        _onFramework += provider.IsOnFramework ? 1 : 0;
        _hours += hours;
        _pounds += hours * provider.Rate * paid;
    }

    internal void Lost() => _lost++;

    internal void Replaced(double now, double hours)
    {
        if (now >= _from)
        {
            _replaced++;
            _replaceHours += hours;
        }
    }

    /// <summary>Writes the measures, and after them the people waiting in each zone averaged over time.</summary>
    internal void Write(double end, ProviderLoads loads, Span<double> measures)
    {
        PassHours(end);
        PassBrokers(end);
        var span = end - _from;
        var (waiting, empty, atEnd) = (0.0, 0.0, 0);
        var zones = measures[BrokerageSimulation.Fixed..];
        for (var zone = 0; zone < _waiting.Length; zone++)
        {
            PassZone(end, zone);
            zones[zone] = _area[zone] / span;
            waiting += zones[zone];
            empty += _empty[zone] / span / _waiting.Length;
            atEnd += _waiting[zone];
        }

        var (concentration, travel, onFramework) = loads.Spread();
        Waits(measures);
        Set(measures, BrokerageMeasure.FrameworkPlacements, _placed == 0 ? double.NaN : (double)_onFramework / _placed);
        Set(measures, BrokerageMeasure.FrameworkHours, onFramework);
        Set(measures, BrokerageMeasure.PoundsAnHour, _hours > 0 ? _pounds / _hours : double.NaN);
        Set(measures, BrokerageMeasure.Concentration, concentration);
        Set(measures, BrokerageMeasure.RootTravel, travel);
        Set(measures, BrokerageMeasure.LostIfLargestLeaves, loads.Largest());
        Set(measures, BrokerageMeasure.Waiting, waiting);
        Set(measures, BrokerageMeasure.WaitingShareOfNeed, _waitingShare / span);
        Set(measures, BrokerageMeasure.ZonesWithNobodyWaiting, empty);
        Set(measures, BrokerageMeasure.Referred, _referred);
        Set(measures, BrokerageMeasure.Placed, _placed);
        Set(measures, BrokerageMeasure.Lost, _lost);
        Set(measures, BrokerageMeasure.HandedBack, _handedBack);
        Set(measures, BrokerageMeasure.HoursToReplace, _replaced == 0 ? double.NaN : _replaceHours / _replaced);
        Set(measures, BrokerageMeasure.WaitingAtEnd, atEnd);
        Set(measures, BrokerageMeasure.HoursToOffer, _offered == 0 ? double.NaN : _offerHours / _offered);
        Set(measures, BrokerageMeasure.WaitingForBroker, _forBrokerArea / span);
        var buyers = zones[_waiting.Length..];
        if (!buyers.IsEmpty)
        {
            WriteBuyer(buyers, 0, _council);
            WriteBuyer(buyers[BrokerageSimulation.Buyers..], OfSecond, _second);
        }
    }

    /// <summary>The Kaplan-Meier curve of the waits: its area, and where it crosses.</summary>
    private void Waits(Span<double> measures)
    {
        _waits.AsSpan(0, _count).Sort(_ended.AsSpan(0, _count));
        var (share, before, area) = (1.0, 0.0, 0.0);
        for (var measure = BrokerageMeasure.MeanHours; measure <= BrokerageMeasure.Within168; measure++)
        {
            Set(measures, measure, double.NaN);
        }

        for (var at = 0; at < _count; at++)
        {
            var wait = _waits[at];
            area += share * (wait - before);
            Passed(measures, BrokerageMeasure.Within24, before, wait, 24, share);
            Passed(measures, BrokerageMeasure.Within48, before, wait, 48, share);
            Passed(measures, BrokerageMeasure.Within72, before, wait, 72, share);
            Passed(measures, BrokerageMeasure.Within168, before, wait, 168, share);
            before = wait;
            if ((_ended[at] & Ended) != 0)
            {
                var after = share * (1 - 1.0 / (_count - at));
                Crossed(measures, BrokerageMeasure.MedianHours, share, after, 0.5, wait);
                Crossed(measures, BrokerageMeasure.Hours95, share, after, 0.05, wait);
                share = after;
            }
        }

        if (_count > 0)
        {
            Set(measures, BrokerageMeasure.MeanHours, area);
            Passed(measures, BrokerageMeasure.Within24, before, double.PositiveInfinity, 24, share);
            Passed(measures, BrokerageMeasure.Within48, before, double.PositiveInfinity, 48, share);
            Passed(measures, BrokerageMeasure.Within72, before, double.PositiveInfinity, 72, share);
            Passed(measures, BrokerageMeasure.Within168, before, double.PositiveInfinity, 168, share);
        }
    }

    /// <summary>The share placed within each of <see cref="WeekMeasures.CurveHours"/> (Kaplan-Meier); the waits are sorted by now.</summary>
    internal void WriteCurve(Span<double> placed)
    {
        var (share, at) = (1.0, 0);
        for (var step = 0; step < WeekMeasures.CurveHours.Length; step++)
        {
            for (; at < _count && _waits[at] <= WeekMeasures.CurveHours[step]; at++)
            {
                share *= (_ended[at] & Ended) != 0 ? 1 - 1.0 / (_count - at) : 1;
            }

            placed[step] = _count == 0 ? double.NaN : 1 - share;
        }
    }

    /// <summary>Writes the figures of a buyer; the waits are sorted by now.</summary>
    private void WriteBuyer(Span<double> measures, byte buyer, in BuyerCount count)
    {
        var atRisk = 0;
        for (var at = 0; at < _count; at++)
        {
            atRisk += (_ended[at] & OfSecond) == buyer ? 1 : 0;
        }

        var (share, before, area) = (1.0, 0.0, atRisk == 0 ? double.NaN : 0.0);
        for (var at = 0; at < _count; at++)
        {
            if ((_ended[at] & OfSecond) == buyer)
            {
                area += share * (_waits[at] - before);
                before = _waits[at];
                share *= (_ended[at] & Ended) != 0 ? 1 - 1.0 / atRisk : 1;
                atRisk--;
            }
        }

        measures[(int)BuyerMeasure.MeanHours] = area;
        measures[(int)BuyerMeasure.PoundsAnHour] = count.Hours > 0 ? count.Pounds / count.Hours : double.NaN;
        measures[(int)BuyerMeasure.Placed] = count.Placed;
    }

    private static void Passed(Span<double> measures, BrokerageMeasure measure, double before, double wait, double hours, double share)
    {
        if (before <= hours && wait > hours)
        {
            Set(measures, measure, 1 - share);
        }
    }

    private static void Crossed(Span<double> measures, BrokerageMeasure measure, double share, double after, double at, double wait)
    {
        if (share > at && after <= at)
        {
            Set(measures, measure, wait);
        }
    }

    private static void Set(Span<double> measures, BrokerageMeasure measure, double value) => measures[(int)measure] = value;

    private void PassZone(double now, int zone)
    {
        var hours = now - _since[zone];
        if (hours > 0)
        {
            _area[zone] += hours * _waiting[zone];
            _empty[zone] += _waiting[zone] == 0 ? hours : 0;
            _since[zone] = now;
        }
    }

    private void PassBrokers(double now)
    {
        var hours = now - _forBrokerSince;
        if (hours > 0)
        {
            _forBrokerArea += hours * _forBroker;
            _forBrokerSince = now;
        }
    }

    private void PassHours(double now)
    {
        var hours = now - _hoursSince;
        if (hours > 0)
        {
            var need = _waitingHours + _givenHours;
            _waitingShare += need > 1e-9 ? hours * _waitingHours / need : 0;
            _hoursSince = now;
        }
    }

    private struct BuyerCount
    {
        internal int Placed;
        internal double Hours;
        internal double Pounds;
    }
}
