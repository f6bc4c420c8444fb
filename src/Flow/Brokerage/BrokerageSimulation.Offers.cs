namespace Zoning.Flow;

/// <summary>Offering: phases, answers and bids.</summary>
internal sealed partial class BrokerageSimulation
{
    private const double RetryHours = 24;
    private const int TurnBits = 22;

    private void Offer(int at)
    {
        _cases.Ready[at] = Now;
        _cases.Table[at] = _tables.At(Now);
        _cases.NextAnswer[at] = _answers.At(Now);
        Draw(at, _tables.Readiness(_cases.Zone[at]));
        EnterPhase(at, 0);
    }

    private void EnterPhase(int at, int phase)
    {
        var phases = _tables.Of(_cases.Table[at], _cases.Zone[at]);
        while (phase < phases.Length - 1 && phases[phase].Phase.OnlyFromReablement && !_cases.FromReablement[at])
        {
            phase++;
        }

        _cases.Phase[at] = phase;
        var ready = phases[phase];
        var hours = ready.Phase.Hours;
        if (ready.Phase.Rule == OfferRule.MustTake && hours == 0)
        {
            PhaseOver(at);
            return;
        }

        _cases.PhaseEnds[at] = _answers.At(Now) + hours;
        if (ready.Phase.Rule == OfferRule.FirstToAccept)
        {
            PlanAnswer(at);
        }
        else
        {
            Events.Plan(Math.Max(Now, _answers.HourOf(_cases.PhaseEnds[at])), PhaseEnd, at, _cases.Stamp[at]);
        }
    }

    /// <summary>Plans the next moment at which somebody may accept, or the end of the phase if that is sooner.</summary>
    private void PlanAnswer(int at)
    {
        var readiness = _tables.Readiness(_cases.Zone[at]);
        var now = _answers.At(Now);
        while (_cases.NextAnswer[at] < now)
        {
            Draw(at, readiness);
        }

        var answered = _cases.NextAnswer[at];
        var (shown, kind) = answered < _cases.PhaseEnds[at] ? (answered, Acceptance) : (_cases.PhaseEnds[at], PhaseEnd);
        Events.Plan(Math.Max(Now, _answers.HourOf(shown)), kind, at, _cases.Stamp[at]);
    }

    /// <summary>Draws the next moment at which somebody would accept if all were asked and empty.</summary>
    private void Draw(int at, ZoneReadiness readiness) => _cases.NextAnswer[at] += readiness.Bound > 0
        ? _offer.Exponential(_cases.Key[at], 2 * _cases.Draw[at]++ + (_cases.Turn[at] << TurnBits)) / readiness.Bound
        : double.PositiveInfinity;

    /// <summary>
    /// One of all who could accept comes up, each with the weight it would have if empty. It has the package if it is asked, its load lets it
    /// say yes, and the package fits. Under another policy the same one comes up at the same moment.
    /// </summary>
    private void Answered(int at)
    {
        var readiness = _tables.Readiness(_cases.Zone[at]);
        var share = _offer.Share(_cases.Key[at], 2 * _cases.Draw[at] - 1 + (_cases.Turn[at] << TurnBits)) * readiness.Bound;
        var one = 0;
        while (one < readiness.Weights.Length - 1 && share >= readiness.Weights[one])
        {
            share -= readiness.Weights[one++];
        }

        var provider = readiness.Providers[one];
        var asked = _tables.Of(_cases.Table[at], _cases.Zone[at])[_cases.Phase[at]].IsAsked[provider];
        if (asked && share < readiness.Weights[one] * _loads.Room(provider) && Fits(at, provider))
        {
            Place(at, provider);
            return;
        }

        Draw(at, readiness);
        PlanAnswer(at);
    }

    private bool Fits(int at, int provider) =>
        _model.Board.Readiness.LoadPower == 0 || _loads.LoadWith(provider, _cases.Hours[at]) <= 1;

    private void PhaseOver(int at)
    {
        var phases = _tables.Of(_cases.Table[at], _cases.Zone[at]);
        var ready = phases[_cases.Phase[at]];
        var chosen = ready.Phase.Rule switch
        {
            OfferRule.MustTake => LeastLoaded(at, ready),
            OfferRule.BestBid => BestBid(at, ready),
            _ => -1,
        };
        if (chosen >= 0)
        {
            Place(at, chosen);
        }
        else if (_cases.Phase[at] < phases.Length - 1)
        {
            EnterPhase(at, _cases.Phase[at] + 1);
        }
        else
        {
            _cases.PhaseEnds[at] = _answers.At(Now) + Math.Max(ready.Phase.Hours, RetryHours);
            Events.Plan(_answers.HourOf(_cases.PhaseEnds[at]), PhaseEnd, at, _cases.Stamp[at]);
        }
    }

    private int LeastLoaded(int at, ReadyPhase ready)
    {
        var (chosen, least) = (-1, double.PositiveInfinity);
        foreach (var provider in ready.Providers)
        {
            var load = _loads.LoadWith(provider, _cases.Hours[at]);
            if (_loads.IsOpen(provider) && load <= ready.Phase.LoadLimit && load < least)
            {
                (chosen, least) = (provider, load);
            }
        }

        return chosen;
    }

    /// <summary>Each provider bids within the hours with probability 1 - exp(-h hours), at its load when bids are opened.</summary>
    private int BestBid(int at, ReadyPhase ready)
    {
        var (chosen, best) = (-1, double.NegativeInfinity);
        var window = _cases.Bids[at]++ * _enters.Length;
        for (var one = 0; one < ready.Providers.Length; one++)
        {
            var provider = ready.Providers[one];
            var silent = Math.Exp(-_model.Board.Weight(_cases.Zone[at], provider) * _loads.Room(provider) * ready.Phase.Hours);
            if (ready.Scores[one] > best && _bid.Share(_cases.Key[at], window + provider) >= silent && Fits(at, provider))
            {
                (chosen, best) = (provider, ready.Scores[one]);
            }
        }

        return chosen;
    }
}
