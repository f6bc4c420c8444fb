namespace Zoning.Flow;

/// <summary>The first day: chance, providers, and the people of today.</summary>
internal sealed partial class BrokerageSimulation
{
    private void Begin(int number)
    {
        Restart(24.0 * _model.Days);
        _cases.Clear();
        _rows.Clear();
        _loads.Restart();
        _offers.Restart();
        _desks.Restart();
        _weeks?.Restart();
        _tally.Restart(24.0 * _model.WarmUpDays);
        _when = Draws.Of(_model.Seed, "arrival", number);
        _who = Draws.Of(_model.Seed, "who", number);
        _stage = Draws.Of(_model.Seed, "stage", number);
        _offer = Draws.Of(_model.Seed, "offer", number);
        _bid = Draws.Of(_model.Seed, "bid", number);
        _life = Draws.Of(_model.Seed, "life", number);
        _leave = Draws.Of(_model.Seed, "leave", number);
        _hospital = Draws.Of(_model.Seed, "hospital", number);
        (_paced, _came, _arrived) = (0, 0, 0);
        PlanWeeks();
        BeginServices(number);
        for (var provider = 0; provider < _enters.Length; provider++)
        {
            _loads.Open(provider, _enters[provider] <= 0 && _leaves[provider] > 0);
            Events.Plan(_enters[provider] > 0 ? _enters[provider] : double.PositiveInfinity, Enters, provider);
            Events.Plan(_leaves[provider] > 0 ? _leaves[provider] : 0, Leaves, provider);
        }

        PutIn();
        PlanChanges();

        PlanArrival();
    }

    /// <summary>Puts in packages and open referrals of today. What is left of a package is drawn given how long it has lasted.</summary>
    private void PutIn()
    {
        for (var at = 0; at < _model.Packages.Length; at++)
        {
            var package = _model.Packages[at];
            var added = _cases.Add(at, package.Zone, package.Hours, double.NaN);
            var (one, other) = (_life.Share(at, 0), _life.Share(at, 1));
            _cases[added].Buyer = package.Buyer;
            _cases[added].Life = package.ElapsedHours is { } elapsed
                ? _model.Life.LeftAfter(elapsed, one)
                : _model.Life.LeftOfFound(one, other);
            _came++;
            _tally.Change(0, package.Zone, 1, package.Hours, 0);
            Give(added, package.Provider);
        }

        _weeks?.ForgetFlows();

        for (var at = 0; at < _model.Open.Length; at++)
        {
            var open = _model.Open[at];
            var added = _cases.Add((1L << 40) + at, open.Zone, open.Hours, -open.WaitedHours);
            _cases[added].Life = _model.Life.ExceededBy(_life.Share(_cases[added].Key, 0));
            _came++;
            if (open.Service is { } service)
            {
                _cases[added].Service = (short)service;
                _services[service].Hold(0);
                _services[service].Block(0, isMove: false);
            }

            Wait(added, open.WaitedHours);
            Offer(added);
        }

        _weeks?.ForgetReferrals();
        for (var service = 0; service < _services.Length; service++)
        {
            PutInService(service);
        }
    }
}
