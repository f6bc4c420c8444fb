namespace Zoning.Flow;

/// <summary>Reablement beside the list: who ends it and needs a package is referred, and holds the place until one is found.</summary>
internal sealed partial class BrokerageSimulation
{
    private const int FirstService = 3;

    private void BeginServices(int number)
    {
        _reabled = Draws.Of(_model.Seed, "reablement", number);
        Array.Clear(_serviceCame);
        Array.Clear(_servicePaced);
        for (var service = 0; service < _services.Length; service++)
        {
            _services[service].Restart(_services[service].PlacesOn(_model.Start));
            foreach (var (from, _) in _model.Services[service].Places.Changes.Where(change => change.From > _model.Start))
            {
                Events.Plan(HourOf(from), PlacesChange, service);
            }
        }
    }

    /// <summary>Puts in those who hold a place or wait for one today, after the people of today who wait for a package.</summary>
    private void PutInService(int service)
    {
        var model = _model.Services[service];
        for (var one = 0; one < model.Inside.Length; one++)
        {
            var at = Add(service, -1 - one);
            _cases[at].State = CaseState.InReablement;
            _services[service].Hold(0);
            var (share, other) = (_reabled.Share(_cases[at].Key, 0), _reabled.Share(_cases[at].Key, 2));
            var left = model.Inside[one] is { } hours ? model.Stay.LeftAfter(hours, share) : model.Stay.LeftOfFound(share, other);
            Events.Plan(Now + left, Reabled, at, _cases[at].Stamp);
        }

        for (var one = 0; one < model.Waiting; one++)
        {
            Queue(Add(service, -1 - model.Inside.Length - one));
        }

        Fill(service);
        PlanServiceArrival(service);
    }

    private void PlanServiceArrival(int service)
    {
        _servicePaced[service] += _reabled.Exponential(~service, _serviceCame[service]);
        Events.Plan(_servicePaces[service].HourOf(_servicePaced[service]), ComesToService, service);
    }

    private void ArriveAtService(int service)
    {
        var at = Add(service, _serviceCame[service]++);
        _services[service].Came();
        Queue(at);
        Fill(service);
        PlanServiceArrival(service);
    }

    /// <summary>A person of a service; those of today have numbers below 0.</summary>
    private int Add(int service, int number)
    {
        var key = ((FirstService + 2L * service + (number < 0 ? 1 : 0)) << 40) + (number < 0 ? -1 - number : number);
        var at = _cases.Add(key, ZoneOf(_who.Share(key, 0)), _model.PackageHours.ExceededBy(_who.Share(key, 1)), Now);
        _cases[at].Service = (short)service;
        _came++;
        return at;
    }

    private void Queue(int at)
    {
        _cases[at].State = CaseState.NeedsPlace;
        _services[_cases[at].Service].Wait(at);
    }

    /// <summary>Gives free places to those who wait for one.</summary>
    private void Fill(int service)
    {
        var tally = _services[service];
        while (tally.InLine > 0 && tally.HasPlace)
        {
            var at = tally.Next();
            _cases[at].State = CaseState.InReablement;
            tally.Hold(Now);
            tally.Began(Now - _cases[at].Received);
            Events.Plan(Now + _model.Services[service].Stay.ExceededBy(_reabled.Share(_cases[at].Key, 0)), Reabled, at, _cases[at].Stamp);
        }
    }

    private void EndReablement(int at)
    {
        var service = _cases[at].Service;
        _cases[at].Stamp++;
        if (_reabled.Share(_cases[at].Key, 1) >= _model.Services[service].NeedCare)
        {
            _services[service].Recovered(Now, _cases[at].Hours);
            _cases[at].Service = Case.NoService;
            _cases[at].State = CaseState.Ended;
            Fill(service);
            return;
        }

        _services[service].Block(Now, isMove: true);
        _cases[at].Received = Now;
        _cases[at].FromReablement = true;
        Refer(at);
    }

    /// <summary>Somebody stops waiting for a package: the place that was held is free.</summary>
    private void FreePlace(int at)
    {
        var service = _cases[at].Service;
        if (service != Case.NoService)
        {
            _cases[at].Service = Case.NoService;
            _services[service].Free(Now);
            Fill(service);
        }
    }

    private void ChangePlaces(int service)
    {
        _services[service].SetPlaces(Now, _services[service].PlacesOn(_model.Start.AddDays((int)(Now / 24))));
        Fill(service);
    }

    private void WriteServices(double end, Span<double> measures)
    {
        for (var service = 0; service < _services.Length; service++)
        {
            _services[service].Write(end, measures[WeekMeasures.ServiceAt(_model, service)..]);
        }
    }
}
