namespace Zoning.Flow;

/// <summary>Counts one replication by week and zone, in whole people and whole minutes.</summary>
internal sealed class WeekTally
{
    private const double MinutesAnHour = 60;
    private readonly int _zones;
    private readonly int _weekCount;
    private readonly WeekSums? _sums;
    private readonly double[] _hours;
    private readonly long[] _now;
    private readonly long[] _weeks;
    private int _week;

    internal WeekTally(BrokerageModel model, WeekSums? sums)
    {
        (_zones, _weekCount, _sums) = (model.Board.Zones.Length, model.Days / 7, sums);
        _hours = new double[2 * _zones];
        _now = new long[_zones * WeekMeasures.Count];
        _weeks = new long[_weekCount * _now.Length];
    }

    internal void Restart()
    {
        Array.Clear(_hours);
        Array.Clear(_now);
        _week = 0;
    }

    /// <summary>A change of people and hours waiting in a zone, and of hours given.</summary>
    internal void Change(int zone, int people, double waitingHours, double givenHours)
    {
        _now[At(zone, WeekMeasure.WaitingPeople)] += people;
        _now[At(zone, WeekMeasure.CarePeople)] += Math.Sign(givenHours);
        _hours[zone] += waitingHours;
        _hours[_zones + zone] += givenHours;
    }

    internal void Came(int zone, bool isAgain) => _now[At(zone, isAgain ? WeekMeasure.Again : WeekMeasure.Referred)]++;

    internal void Placed(int zone) => _now[At(zone, WeekMeasure.Placed)]++;

    internal void Left(int zone) => _now[At(zone, WeekMeasure.Left)]++;

    internal void Ended(int zone) => _now[At(zone, WeekMeasure.Ended)]++;

    /// <summary>Forgets everybody who moved so far: they were there on the first day.</summary>
    internal void ForgetFlows()
    {
        for (var zone = 0; zone < _zones; zone++)
        {
            Array.Clear(_now, At(zone, WeekMeasure.Referred), WeekMeasures.Count - (int)WeekMeasure.Referred);
        }
    }

    /// <summary>Forgets referrals so far: they were received before the first day. Those placed at once stay.</summary>
    internal void ForgetReferrals()
    {
        for (var zone = 0; zone < _zones; zone++)
        {
            _now[At(zone, WeekMeasure.Referred)] = 0;
        }
    }

    /// <summary>A week is over.</summary>
    internal void EndWeek()
    {
        for (var zone = 0; zone < _zones; zone++)
        {
            _now[At(zone, WeekMeasure.WaitingHours)] = (long)Math.Round(MinutesAnHour * _hours[zone]);
            _now[At(zone, WeekMeasure.CareHours)] = (long)Math.Round(MinutesAnHour * _hours[_zones + zone]);
        }

        _now.CopyTo(_weeks.AsSpan(_week++ * _now.Length));
        ForgetFlows();
    }

    /// <summary>Writes all zones together week by week, and hands the zones on.</summary>
    internal void Write(Span<double> county)
    {
        for (var week = 0; week < _weekCount; week++)
        {
            for (var measure = 0; measure < WeekMeasures.Count; measure++)
            {
                var sum = 0L;
                for (var zone = 0; zone < _zones; zone++)
                {
                    sum += _weeks[week * _now.Length + At(zone, (WeekMeasure)measure)];
                }

                county[week * WeekMeasures.Count + measure] = WeekSums.InItsUnit((WeekMeasure)measure, sum);
            }
        }

        _sums?.Add(_weeks);
    }

    private static int At(int zone, WeekMeasure measure) => zone * WeekMeasures.Count + (int)measure;
}
