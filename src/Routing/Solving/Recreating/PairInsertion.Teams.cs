namespace Zoning.Routing;

/// <content>Teams of three or more: all of them at once, by as many different carers, or none.</content>
internal sealed partial class PairInsertion
{
    private const int Leaders = 12;

    private readonly List<Candidates> _byMember = [];
    private readonly List<int> _places = [];
    private readonly List<int> _bestPlaces = [];
    private readonly HashSet<int> _sent = [];

    /// <summary>Puts a whole team back where it costs least among the places looked at; no member where one has no place.</summary>
    internal void PutTeam(int[] team, bool everywhere, bool atAnyPrice)
    {
        var below = atAnyPrice ? RoundState.Never : 0;
        for (var i = 0; i < team.Length; i++)
        {
            if (state.IsPresent(team[i]))
            {
                return;
            }

            if (i == _byMember.Count)
            {
                _byMember.Add(new Candidates(Most));
            }

            below += atAnyPrice ? 0 : _problem.AbsentPrice[team[i]];
            Narrow(team[i]);
            Gather(team[i], _byMember[i], everywhere);
        }

        if (BestTeam(team, below, out var start))
        {
            InsertTeam(team, start);
        }

        if (!state.IsPresent(team[0]))
        {
            foreach (var member in team)
            {
                state.SetWindow(member, _problem.Earliest[member], _problem.Latest[member]);
            }
        }
    }

    /// <summary>The cheapest set of places around each of the first member's best places and a few starts there.</summary>
    private bool BestTeam(int[] team, long below, out int start)
    {
        start = -1;
        for (var i = 0; i < Math.Min(Leaders, _byMember[0].Count); i++)
        {
            ref readonly var leader = ref _byMember[0][i];
            foreach (var at in (ReadOnlySpan<long>)[Wanted(team[0], leader.Low, leader.High), leader.Low, leader.High])
            {
                var price = _byMember[0].Price(i);
                if (price < below && Follow(team, (int)at, leader, below, ref price))
                {
                    (below, start) = (price, (int)at);
                    _bestPlaces.Clear();
                    _bestPlaces.AddRange(_places);
                }
            }
        }

        return start >= 0;
    }

    /// <summary>Finds each other member the cheapest place that allows the start of the first and has a carer of its own.</summary>
    private bool Follow(int[] team, int start, in Candidate leader, long below, ref long price)
    {
        _places.Clear();
        _sent.Clear();
        _places.Add(leader.After);
        _sent.Add(_problem.Shapes[leader.Route].Carer);
        for (var member = 1; member < team.Length; member++)
        {
            var (least, most) = GapOf(team[0], team[member]);
            var found = false;
            for (var i = 0; i < _byMember[member].Count && !found; i++)
            {
                ref readonly var place = ref _byMember[member][i];
                if (price + _byMember[member].Price(i) >= below)
                {
                    return false;
                }

                if (start + least <= place.High && start + most >= place.Low && _sent.Add(_problem.Shapes[place.Route].Carer))
                {
                    found = true;
                    price += _byMember[member].Price(i);
                    _places.Add(place.After);
                }
            }

            if (!found)
            {
                return false;
            }
        }

        return true;
    }

    private void InsertTeam(int[] team, int start)
    {
        for (var member = 0; member < team.Length; member++)
        {
            // Ties to members that are in, which need not be the first one's.
            var (low, high) = HeldTimes.Window(state, team[member]);
            if (low > high || !Insert(team[member], _bestPlaces[member], Math.Clamp(start, low, high)))
            {
                for (var before = 0; before < member; before++)
                {
                    Withdraw(team[before]);
                }

                return;
            }
        }
    }

    /// <summary>The gap that a team's ties ask for from the start of one member to that of another.</summary>
    private (long Least, long Most) GapOf(int from, int to)
    {
        long least = -RoundProblem.MaxTicks, most = RoundProblem.MaxTicks;
        foreach (var link in _problem.LinksOf[from] ?? [])
        {
            if (link.First == from && link.Second == to)
            {
                (least, most) = (Math.Max(least, link.Least), Math.Min(most, link.Most));
            }
            else if (link.Second == from && link.First == to)
            {
                (least, most) = (Math.Max(least, -(long)link.Most), Math.Min(most, -(long)link.Least));
            }
        }

        return (least, most);
    }
}
