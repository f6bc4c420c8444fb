namespace Zoning.Flow;

/// <summary>Packages: placed, handed back, interrupted by hospital, ended.</summary>
internal sealed partial class BrokerageSimulation
{
    private void Place(int at, int provider)
    {
        var turn = _cases.Turn[at];
        _cases.Placed[at] = Now;
        if (turn > 0)
        {
            _tally.Replaced(Now, Now - _cases.Received[at]);
        }
        else if (_cases.Counts[at])
        {
            _tally.Waited(Now - _cases.Received[at], true);
            _tally.Placed(_model.Board.Providers[provider], _cases.Hours[at]);
        }

        _cases.Provider[at] = provider;
        Row(at, CaseState.Placed);
        Give(at, provider);
    }

    /// <summary>Gives a package of somebody who was counted as waiting to a provider, and plans how it goes on.</summary>
    private void Give(int at, int provider)
    {
        var (zone, hours, key) = (_cases.Zone[at], _cases.Hours[at], _cases.Key[at]);
        var stamp = ++_cases.Stamp[at];
        (_cases.State[at], _cases.Provider[at]) = (CaseState.Placed, provider);
        _tally.Change(Now, zone, -1, -hours, hours);
        _loads.Add(provider, zone, hours, 1);
        _cases.Ends[at] = Now + _cases.Life[at];
        Events.Plan(_cases.Ends[at], PackageEnd, at, stamp);
        if (_model.HandbacksPerYear > 0)
        {
            var back = Now + _life.Exponential(key, 2 + _cases.Turn[at]) / _model.HandbacksPerYear * Year;
            Events.Plan(back < _cases.Ends[at] ? back : double.PositiveInfinity, Handback, at, stamp);
        }

        PlanHospital(at, Now);
    }

    private void PlanHospital(int at, double from)
    {
        if (_model.PausesPerYear > 0)
        {
            var hour = from + _hospital.Exponential(_cases.Key[at], _cases.HospitalDraw[at]++) / _model.PausesPerYear * Year;
            Events.Plan(hour < _cases.Ends[at] ? hour : double.PositiveInfinity, ToHospital, at, _cases.Stamp[at]);
        }
    }

    /// <summary>A short stay changes nothing for the provider, which keeps the hours. A long one ends the package when the time is over.</summary>
    private void GoToHospital(int at)
    {
        var stay = _model.Pause.ExceededBy(_hospital.Share(_cases.Key[at], _cases.HospitalDraw[at]++));
        var back = Now + stay;
        if (stay <= _model.PauseKeptHours)
        {
            PlanHospital(at, back);
        }
        else if (back < _cases.Ends[at])
        {
            TakeFrom(at);
            _cases.State[at] = CaseState.InHospital;
            _cases.Life[at] = _cases.Ends[at] - back;
            Events.Plan(back, FromHospital, at, _cases.Stamp[at]);
        }
    }

    private void ReturnFromHospital(int at)
    {
        _cases.Stamp[at]++;
        Again(at);
    }

    private void EndPackage(int at, CaseState state)
    {
        TakeFrom(at);
        if (state == CaseState.Waiting)
        {
            _cases.Life[at] = _cases.Ends[at] - Now;
            Again(at);
            return;
        }

        _cases.State[at] = state;
    }

    private void TakeFrom(int at)
    {
        _cases.Stamp[at]++;
        _loads.Add(_cases.Provider[at], _cases.Zone[at], -_cases.Hours[at], -1);
        _tally.Change(Now, _cases.Zone[at], 0, 0, -_cases.Hours[at]);
    }

    /// <summary>The person waits again and is offered at once: the assessment is known.</summary>
    private void Again(int at)
    {
        _cases.Turn[at]++;
        (_cases.Received[at], _cases.Ready[at], _cases.Placed[at], _cases.Provider[at]) = (Now, double.NaN, double.NaN, -1);
        _tally.HandedBack(Now);
        Wait(at, 0);
        Offer(at);
    }

    /// <summary>A provider leaves: all its people are offered to the others.</summary>
    private void Exit(int provider)
    {
        _loads.Open(provider, false);
        for (var at = 0; at < _cases.Count; at++)
        {
            if (_cases.State[at] == CaseState.Placed && _cases.Provider[at] == provider)
            {
                EndPackage(at, CaseState.Waiting);
            }
        }
    }
}
