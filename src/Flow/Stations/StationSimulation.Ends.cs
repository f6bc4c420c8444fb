namespace Zoning.Flow;

/// <summary>How a stay or a wait ends: finished, blocked by the next station, given up, died; and who has the slot next.</summary>
internal sealed partial class StationSimulation
{
    private void PlanDeath(int person, Station definition, int part)
    {
        if (definition.DeathsPerYear > 0)
        {
            var hours = _death.Exponential(_people.Keys[person], 2 * _people.Step[person] + part) / definition.DeathsPerYear * 365 * 24;
            Events.Plan(Now + hours, Death, person, _people.Stamps[person]);
        }
    }

    private void PlanPause(int person, Station definition, double after)
    {
        if (definition.PausesPerYear > 0)
        {
            var time = Now + after + _pause.Exponential(_people.Keys[person], PauseNumber(person, 0)) / definition.PausesPerYear * 365 * 24;
            if (time < _people.Ends[person])
            {
                Events.Plan(time, Pause, person, _people.Stamps[person]);
            }
        }
    }

    /// <summary>The stay stands still in hospital: its end moves by the pause, and the next pause comes after the return.</summary>
    private void Paused(int person)
    {
        var definition = _network.Stations[_people.Station[person]];
        var pause = definition.Pause.ExceededBy(_pause.Share(_people.Keys[person], PauseNumber(person, 1)));
        _people.Ends[person] += pause;
        _people.Pauses[person]++;
        PlanPause(person, definition, pause);
    }

    /// <summary>
    /// Which number of the person it is: by the step, by how many stays in hospital there were, and by whether it is when or how long.
    /// </summary>
    private int PauseNumber(int person, int part) => (_people.Step[person] << 16) + 2 * (_people.Pauses[person] & 0x7FFF) + part;

    private void Finished(int person)
    {
        var station = _people.Station[person];
        var next = NextOf(person, station);
        Row(person, station, _people.Began[person], Now, StepEnd.Finished);
        if (next < 0)
        {
            Leave(person);
            Release(station);
            return;
        }

        var tally = _tallies[next];
        if (_network.Stations[station].HoldsUntilNext && (tally.InUseNow >= tally.SlotsNow || tally.WaitingNow > 0))
        {
            _tallies[station].Change(Now, 0, 0, 1);
            Arrive(person, next);
            return;
        }

        _people.Holds[person] = -1;
        Arrive(person, next);
        Release(station);
    }

    private int NextOf(int person, int station)
    {
        var ways = _network.Stations[station].Next;
        if (ways.IsEmpty)
        {
            return -1;
        }

        var share = _way.Share(_people.Keys[person], _people.Step[person]);
        for (var at = 0; at < ways.Length; at++)
        {
            share -= ways[at].Share;
            if (share < 0)
            {
                return _next[station][at];
            }
        }

        return -1;
    }

    /// <summary>Somebody gave up or died, waiting or inside.</summary>
    private void Gone(int person, StepEnd end)
    {
        var station = _people.Station[person];
        var held = _people.Holds[person];
        var waits = held != station;
        Row(person, station, _people.Began[person], Now, end);
        if (end == StepEnd.Died)
        {
            _tallies[station].Died(_people.Arrived[person]);
        }
        else
        {
            _tallies[station].GaveUp(_people.Arrived[person]);
        }

        if (waits)
        {
            _tallies[station].Change(Now, 0, -1, 0);
        }

        Leave(person);
        if (held >= 0)
        {
            _tallies[held].Change(Now, 0, 0, waits ? -1 : 0);
            Release(held);
        }
    }

    private void Leave(int person)
    {
        _left++;
        _people.Leave(person);
    }

    private void Release(int station)
    {
        _tallies[station].Change(Now, -1, 0, 0);
        Fill(station);
    }

    private void Fill(int station)
    {
        var tally = _tallies[station];
        while (tally.WaitingNow > 0 && tally.InUseNow < tally.SlotsNow)
        {
            var person = _lines[station].Take(_people.Stamps);
            tally.Change(Now, 0, -1, 0);
            Start(person);
        }
    }

    private Stay StayOf(int station, int band)
    {
        var definition = _network.Stations[station];
        return definition.BandFactors.IsEmpty
            ? definition.Stay
            : definition.Stay.Times(definition.BandFactors[Math.Min(band, definition.BandFactors.Length - 1)]);
    }

    private void Row(int person, int station, double began, double left, StepEnd end)
    {
        if (_options.KeepsRows)
        {
            _rows.Add(new StepRow(_people.Keys[person], _people.Step[person], station, _people.Arrived[person], began, left, end));
        }
    }
}
