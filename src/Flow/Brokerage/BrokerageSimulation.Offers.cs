namespace Zoning.Flow;

/// <summary>Offering: phases, answers and bids.</summary>
internal sealed partial class BrokerageSimulation
{
    private const double RetryHours = 24;

    private void Offer(int at)
    {
        _cases.Ready[at] = Now;
        _cases.Table[at] = _tables.At(Now);
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
            PlanAnswer(at, ready);
        }
        else
        {
            Events.Plan(Math.Max(Now, _answers.HourOf(_cases.PhaseEnds[at])), PhaseEnd, at, _cases.Stamp[at]);
        }
    }

    /// <summary>Plans the next time at which somebody may accept, or the end of the phase if that is sooner.</summary>
    private void PlanAnswer(int at, ReadyPhase ready)
    {
        var answered = ready.Bound > 0
            ? _answers.At(Now) + _offer.Exponential(_cases.Key[at], _cases.Draw[at]++) / ready.Bound
            : double.PositiveInfinity;
        var (hour, kind) = answered < _cases.PhaseEnds[at] ? (answered, Acceptance) : (_cases.PhaseEnds[at], PhaseEnd);
        Events.Plan(Math.Max(Now, _answers.HourOf(hour)), kind, at, _cases.Stamp[at]);
    }

    private void Answered(int at)
    {
        var ready = _tables.Of(_cases.Table[at], _cases.Zone[at])[_cases.Phase[at]];
        var share = _offer.Share(_cases.Key[at], _cases.Draw[at]++) * ready.Bound;
        for (var one = 0; one < ready.Providers.Length; one++)
        {
            var provider = ready.Providers[one];
            share -= ready.Weights[one] * _loads.Room(provider);
            if (share < 0)
            {
                if (Fits(at, provider))
                {
                    Place(at, provider);
                    return;
                }

                break;
            }
        }

        PlanAnswer(at, ready);
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
        var draw = _cases.Draw[at];
        _cases.Draw[at] += ready.Providers.Length;
        for (var one = 0; one < ready.Providers.Length; one++)
        {
            var provider = ready.Providers[one];
            var silent = Math.Exp(-ready.Weights[one] * _loads.Room(provider) * ready.Phase.Hours);
            if (_offer.Share(_cases.Key[at], draw + one) >= silent && ready.Prices[one] > best && Fits(at, provider))
            {
                (chosen, best) = (provider, ready.Prices[one]);
            }
        }

        return chosen;
    }
}
