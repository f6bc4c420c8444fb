namespace Zoning.Flow;

/// <summary>Packages: placed, handed back, interrupted by hospital, ended.</summary>
internal sealed partial class BrokerageSimulation
{
    private void Place(int at, int provider)
    {
        var turn = _cases[at].Turn;
        _cases[at].Placed = Now;
        if (turn > 0)
        {
            _tally.Replaced(Now, Now - _cases[at].Received);
        }
        else if (_cases[at].Counts)
        {
            _tally.Waited(Now - _cases[at].Received, true, _cases[at].Buyer);
            var paid = (_model.SecondBuyer?.RateOf(_cases[at].Buyer) ?? 1) * _uplift[(int)(Now / 24)];
            _tally.Placed(_model.Board.Providers[provider], _cases[at].Hours, paid, _cases[at].Buyer);
        }

        _cases[at].Provider = provider;
        _offers.Add(provider, OfferCount.Accepted);
        _offers.Add(provider, OfferCount.Hours, _cases[at].Hours);
        _weeks?.Placed(_cases[at].Zone);
        Row(at, CaseState.Placed);
        FreePlace(at);
        Give(at, provider);
    }

    /// <summary>Gives a package of somebody who was counted as waiting to a provider, and plans how it goes on.</summary>
    private void Give(int at, int provider)
    {
        var (zone, hours, key) = (_cases[at].Zone, _cases[at].Hours, _cases[at].Key);
        var stamp = ++_cases[at].Stamp;
        (_cases[at].State, _cases[at].Provider) = (CaseState.Placed, provider);
        _tally.Change(Now, zone, -1, -hours, hours);
        _loads.Add(provider, Part(at), zone, hours, 1);
        _cases[at].Ends = Now + _cases[at].Life;
        Events.Plan(_cases[at].Ends, PackageEnd, at, stamp);
        _loads.Releases(provider, Part(at), hours, _cases[at].Ends);
        if (_model.HandbacksPerYear > 0)
        {
            var back = Now + _life.Exponential(key, 2 + _cases[at].Turn) / _model.HandbacksPerYear * Year;
            Events.Plan(back < _cases[at].Ends ? back : double.PositiveInfinity, Handback, at, stamp);
            _loads.Releases(provider, Part(at), hours, back);
        }

        PlanHospital(at, Now);
    }

    private void PlanHospital(int at, double from)
    {
        if (_model.PausesPerYear > 0)
        {
            var hour = from + _hospital.Exponential(_cases[at].Key, _cases[at].HospitalDraw++) / _model.PausesPerYear * Year;
            Events.Plan(hour < _cases[at].Ends ? hour : double.PositiveInfinity, ToHospital, at, _cases[at].Stamp);
            _loads.Releases(_cases[at].Provider, Part(at), _cases[at].Hours, hour);
        }
    }

    /// <summary>
    /// A short stay changes nothing for the provider, which keeps the hours. A long one ends the package when the time is over.
    /// </summary>
    private void GoToHospital(int at)
    {
        var stay = _model.Pause.ExceededBy(_hospital.Share(_cases[at].Key, _cases[at].HospitalDraw++));
        var back = Now + stay;
        if (stay <= _model.PauseKeptHours)
        {
            PlanHospital(at, back);
        }
        else if (back < _cases[at].Ends)
        {
            TakeFrom(at);
            _cases[at].State = CaseState.InHospital;
            _cases[at].Life = _cases[at].Ends - back;
            Events.Plan(back, FromHospital, at, _cases[at].Stamp);
        }
    }

    private void ReturnFromHospital(int at)
    {
        _cases[at].Stamp++;
        Again(at);
    }

    private void EndPackage(int at, CaseState state)
    {
        TakeFrom(at);
        if (state == CaseState.Waiting)
        {
            _cases[at].Life = _cases[at].Ends - Now;
            Again(at);
            return;
        }

        _weeks?.Ended(_cases[at].Zone);
        _cases[at].State = state;
    }

    private void TakeFrom(int at)
    {
        _cases[at].Stamp++;
        _loads.Add(_cases[at].Provider, Part(at), _cases[at].Zone, -_cases[at].Hours, -1);
        _tally.Change(Now, _cases[at].Zone, 0, 0, -_cases[at].Hours);
    }

    /// <summary>The person waits again and is offered at once: the assessment is known.</summary>
    private void Again(int at)
    {
        _cases[at].Turn++;
        (_cases[at].Received, _cases[at].Ready, _cases[at].Placed, _cases[at].Provider) = (Now, double.NaN, double.NaN, -1);
        _tally.HandedBack(Now);
        Wait(at, 0);
        Offer(at);
    }

    /// <summary>
    /// Extra care opens: the first who have packages in its zone move to its provider. The rest of a stay goes on; what may happen to it is
    /// drawn afresh, which the next turn's numbers are for.
    /// </summary>
    private void MoveIn(ExtraCareOpening opening)
    {
        var left = opening.Places;
        for (var at = 0; at < _cases.Count && left > 0; at++)
        {
            if (_cases[at].State == CaseState.Placed && _cases[at].Zone == opening.Zone && _cases[at].Provider != opening.Provider)
            {
                TakeFrom(at);
                _cases[at].Life = _cases[at].Ends - Now;
                _cases[at].Turn++;
                _tally.Change(Now, opening.Zone, 1, _cases[at].Hours, 0);
                Give(at, opening.Provider);
                left--;
            }
        }
    }

    /// <summary>A provider leaves: all its people are offered to the others.</summary>
    private void Exit(int provider)
    {
        _loads.Leave(provider);
        for (var at = 0; at < _cases.Count; at++)
        {
            if (_cases[at].State == CaseState.Placed && _cases[at].Provider == provider)
            {
                EndPackage(at, CaseState.Waiting);
            }
        }
    }
}
