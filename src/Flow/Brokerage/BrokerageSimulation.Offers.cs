namespace Zoning.Flow;

/// <summary>Offering: phases, answers and bids.</summary>
internal sealed partial class BrokerageSimulation
{
    private const double RetryHours = 24;
    private const int TurnBits = 22;

    private void Offer(int at)
    {
        _cases[at].Ready = Now;
        if (_cases[at].Counts && _cases[at].Turn == 0)
        {
            _tally.Offered(Now - _cases[at].Received);
        }

        _cases[at].Table = (ushort)_tables.At(Now);
        _cases[at].NextAnswer = _accepts.At(Now);
        Draw(ref _cases[at], _offer.Of(_cases[at].Key));
        EnterPhase(at, 0);
    }

    private void EnterPhase(int at, int phase)
    {
        var phases = _tables.Of(_cases[at].Table, _cases[at].Zone);
        while (phase < phases.Length - 1 && phases[phase].Phase.OnlyFromReablement && !_cases[at].FromReablement)
        {
            phase++;
        }

        _cases[at].Phase = (ushort)phase;
        var ready = phases[phase];
        _cases[at].AskedAt = ready.AskedAt;
        Send(ready.New);
        var hours = ready.Phase.Hours;
        if (ready.Phase.Rule == OfferRule.MustTake && hours == 0)
        {
            PhaseOver(at);
            return;
        }

        _cases[at].PhaseEnds = _answers.At(Now) + hours;
        if (ready.Phase.Rule == OfferRule.FirstToAccept)
        {
            PlanAnswer(at);
        }
        else
        {
            Events.Plan(Math.Max(Now, _answers.HourOf(_cases[at].PhaseEnds)), PhaseEnd, at, _cases[at].Stamp);
        }
    }

    /// <summary>
    /// Plans the next moment at which somebody who is asked may accept, or the end of the phase if that is sooner. Who comes up is known
    /// when the moment is drawn, so those who are not asked need no event, nor do those whose room can't be enough by then, however many of
    /// their packages end: with nearly full providers most moments come to nothing.
    /// </summary>
    private void PlanAnswer(int at)
    {
        ref var one = ref _cases[at];
        var now = _accepts.At(Now);
        var until = ReferenceEquals(_accepts, _answers)
            ? Math.Min(one.PhaseEnds, _answers.Last)
            : _accepts.At(_answers.HourOf(one.PhaseEnds));
        var (room, person) = (_loads.From(Now, Part(at), one.Hours), _offer.Of(one.Key));
        var (week, spans) = (-1, 0);
        var bound = _tables.Bound(one.Zone);
        while (one.NextAnswer < until)
        {
            if (one.NextAnswer >= now)
            {
                if (week < 0 || one.NextAnswer >= _weekEnds[week])
                {
                    week = WeekOf(one.NextAnswer, Math.Max(week, (int)(Now / ReleasedHours.WeekHours)));
                    spans = _tables.Spans(one.Zone, one.AskedAt, room, week, _spans);
                }

                if (spans > 0 && person.Share(2 * one.Draw - 1 + (one.Turn << TurnBits)) is var share && IsInside(share * bound, spans))
                {
                    (one.Provider, one.RoomWanted, var isAsked) = _tables.Candidate(one.Zone, share, one.AskedAt);
                    if (isAsked && one.RoomWanted < room.Most(one.Provider, week))
                    {
                        Events.Plan(Math.Max(Now, _accepts.HourOf(one.NextAnswer)), Acceptance, at, one.Stamp);
                        return;
                    }
                }
            }

            Draw(ref one, person);
        }

        Events.Plan(Math.Max(Now, _answers.HourOf(one.PhaseEnds)), PhaseEnd, at, one.Stamp);
    }

    private bool IsInside(double weight, int spans)
    {
        for (var span = 0; span < spans; span++)
        {
            if (weight < _spans[span].To)
            {
                return weight >= _spans[span].From;
            }
        }

        return false;
    }

    /// <summary>Draws the next moment at which somebody would accept if all were asked and empty.</summary>
    private void Draw(ref Case one, in Draws.OfPerson person)
    {
        var bound = _tables.Bound(one.Zone) * _readier[one.Buyer];
        one.NextAnswer += bound > 0
            ? person.Exponential(2 * one.Draw++ + (one.Turn << TurnBits)) / bound
            : double.PositiveInfinity;
    }

    /// <summary>
    /// The one who comes up has the package if its load lets it say yes, and the package fits. Under another policy the same one comes up
    /// at the same moment.
    /// </summary>
    private void Answered(int at)
    {
        ref var one = ref _cases[at];
        if (one.RoomWanted < _loads.Room(one.Provider, Part(at)) && Fits(at, one.Provider))
        {
            Place(at, one.Provider);
            return;
        }

        Draw(ref one, _offer.Of(one.Key));
        PlanAnswer(at);
    }

    /// <summary>The week, from 0, in which the clock of acceptances shows a value, not before another week.</summary>
    private int WeekOf(double shown, int week)
    {
        while (week < _weekEnds.Length - 1 && shown >= _weekEnds[week])
        {
            week++;
        }

        return week;
    }

    private bool Fits(int at, int provider) =>
        _model.Board.Readiness.LoadPower == 0 || _loads.LoadWith(provider, Part(at), _cases[at].Hours) <= 1;

    /// <summary>The part of providers' hours that the buyer of a package can use.</summary>
    private int Part(int at) => _apart ? _cases[at].Buyer : 0;

    private void PhaseOver(int at)
    {
        var phases = _tables.Of(_cases[at].Table, _cases[at].Zone);
        var ready = phases[_cases[at].Phase];
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
        else if (_cases[at].Phase < phases.Length - 1)
        {
            EnterPhase(at, _cases[at].Phase + 1);
        }
        else
        {
            if (ready.Phase.Rule == OfferRule.BestBid)
            {
                Send(ready.Providers);
            }

            _cases[at].PhaseEnds = _answers.At(Now) + Math.Max(ready.Phase.Hours, RetryHours);
            Events.Plan(_answers.HourOf(_cases[at].PhaseEnds), PhaseEnd, at, _cases[at].Stamp);
        }
    }

    /// <summary>Offers, or invitations to bid, to those who are there.</summary>
    private void Send(int[] providers)
    {
        foreach (var provider in providers)
        {
            if (_loads.IsOpen(provider))
            {
                _offers.Add(provider, OfferCount.Sent);
            }
        }
    }

    private int LeastLoaded(int at, ReadyPhase ready)
    {
        var (chosen, least) = (-1, double.PositiveInfinity);
        foreach (var provider in ready.Providers)
        {
            var load = _loads.LoadWith(provider, Part(at), _cases[at].Hours);
            if (!_loads.IsOpen(provider))
            {
                continue;
            }

            if (load > ready.Phase.LoadLimit)
            {
                _offers.Add(provider, OfferCount.Sent);
                _offers.Add(provider, OfferCount.Full);
            }
            else if (load < least)
            {
                (chosen, least) = (provider, load);
            }
        }

        if (chosen >= 0)
        {
            _offers.Add(chosen, OfferCount.Sent);
        }

        return chosen;
    }

    /// <summary>Each provider bids within the hours with probability 1 - exp(-h hours), at its load when bids are opened.</summary>
    private int BestBid(int at, ReadyPhase ready)
    {
        var (chosen, best) = (-1, double.NegativeInfinity);
        var window = _cases[at].Bids++ * _enters.Length;
        var hours = ready.Phase.Hours * _readiness[(int)(Now / 24)];
        for (var one = 0; one < ready.Providers.Length; one++)
        {
            var provider = ready.Providers[one];
            var rate = _model.Board.Weight(_cases[at].Zone, provider) * _readier[_cases[at].Buyer] * _loads.Room(provider, Part(at));
            var silent = Math.Exp(-rate * hours);
            if (rate > 0 && _bid.Share(_cases[at].Key, window + provider) >= silent && Fits(at, provider))
            {
                _offers.Add(provider, OfferCount.Outbid);
                (chosen, best) = ready.Scores[one] > best ? (provider, ready.Scores[one]) : (chosen, best);
            }
        }

        if (chosen >= 0)
        {
            _offers.Add(chosen, OfferCount.Outbid, -1);
        }

        return chosen;
    }
}
