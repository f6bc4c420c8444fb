using Zoning.Routing;

namespace Zoning.Quality.Rounds;

/// <summary>Improves the rounds of half a day by plain descent: a visit moves beside a neighbour, two visits swap, a stretch turns round.</summary>
/// <remarks>A visit never leaves its quarter of the day; a visit of two carers never leaves its team. A move is kept where the two teams cost no more than before.</remarks>
internal sealed class PlantedImprovement
{
    private const int MovesAVisit = 1000;
    private const int Neighbours = 12;
    private readonly PlantedTeam[] _teams;
    private readonly PlantedWant[] _wants;
    private readonly int[] _team;
    private readonly int[] _carer;
    private readonly long[] _costs;
    private readonly int[][] _near;
    private readonly PlantedTimes _times;
    private readonly Randomness _random;
    private readonly Dictionary<PlantedWant, int> _numbers = new(ReferenceEqualityComparer.Instance);

    private PlantedImprovement(PlantedHalf half, TravelTable travel, Randomness random)
    {
        _teams = half.Teams;
        _random = random;
        _times = new PlantedTimes(travel);
        var wants = new List<PlantedWant>();
        var team = new List<int>();
        var carer = new List<int>();
        for (var t = 0; t < _teams.Length; t++)
        {
            for (var c = 0; c < 2; c++)
            {
                foreach (var want in _teams[t].Orders[c].SelectMany(order => order))
                {
                    if (_numbers.TryAdd(want, wants.Count))
                    {
                        wants.Add(want);
                        team.Add(t);
                        carer.Add(c);
                    }
                }
            }
        }

        (_wants, _team, _carer) = ([.. wants], [.. team], [.. carer]);
        _costs = [.. _teams.Select(one => _times.Run(one))];
        _near = [.. _wants.Select((want, index) => Enumerable.Range(0, _wants.Length)
            .Where(other => other != index && _wants[other].Quarter == want.Quarter)
            .OrderBy(other => travel.Ticks(want.Place, _wants[other].Place, 0)).Take(Neighbours).ToArray())];
    }

    /// <summary>Improves the half in place.</summary>
    public static void Improve(PlantedHalf half, TravelTable travel, Randomness random)
    {
        var improvement = new PlantedImprovement(half, travel, random);
        for (var move = 0; move < MovesAVisit * improvement._wants.Length; move++)
        {
            improvement.Try(random.NextBelow(improvement._wants.Length));
        }
    }

    private void Try(int index)
    {
        if (_near[index].Length == 0)
        {
            return;
        }

        var other = _near[index][_random.NextBelow(_near[index].Length)];
        switch (_random.NextBelow(3))
        {
            case 0 when _wants[index].Carers == 2:
                Shift(index);
                break;
            case 0:
                Move(index, other);
                break;
            case 1 when _wants[index].Carers == 1 && _wants[other].Carers == 1:
                Swap(index, other);
                break;
            default:
                Turn(index);
                break;
        }
    }

    // A visit of two carers goes elsewhere in both orders.
    private void Shift(int index)
    {
        var want = _wants[index];
        var (one, two) = (Order(_team[index], 0, want), Order(_team[index], 1, want));
        Keep(_team[index], _team[index], one, two, () =>
        {
            one.Remove(want);
            two.Remove(want);
            one.Insert(_random.NextBelow(one.Count + 1), want);
            two.Insert(_random.NextBelow(two.Count + 1), want);
        });
    }

    private void Move(int index, int other)
    {
        var want = _wants[index];
        var carer = _wants[other].Carers == 2 ? _random.NextBelow(2) : _carer[other];
        var (from, to) = (Order(_team[index], _carer[index], want), Order(_team[other], carer, want));
        if (from.Count == 1 && !ReferenceEquals(from, to))
        {
            return;
        }

        var after = _random.NextBelow(2);
        if (Keep(_team[index], _team[other], from, to, () =>
        {
            from.Remove(want);
            to.Insert(to.IndexOf(_wants[other]) + after, want);
        }))
        {
            (_team[index], _carer[index]) = (_team[other], carer);
        }
    }

    private void Swap(int index, int other)
    {
        var (from, to) = (Order(_team[index], _carer[index], _wants[index]), Order(_team[other], _carer[other], _wants[index]));
        if (Keep(_team[index], _team[other], from, to, () =>
        {
            var (here, there) = (from.IndexOf(_wants[index]), to.IndexOf(_wants[other]));
            from[here] = _wants[other];
            to[there] = _wants[index];
        }))
        {
            (_team[index], _team[other]) = (_team[other], _team[index]);
            (_carer[index], _carer[other]) = (_carer[other], _carer[index]);
        }
    }

    private void Turn(int index)
    {
        var order = Order(_team[index], _carer[index], _wants[index]);
        var from = _random.NextBelow(order.Count);
        var length = _random.NextBelow(order.Count - from) + 1;
        Keep(_team[index], _team[index], order, order, () => order.Reverse(from, length));
    }

    private List<PlantedWant> Order(int team, int carer, PlantedWant want) => _teams[team].Orders[carer][want.Quarter % 2];

    private bool Keep(int one, int two, List<PlantedWant> first, List<PlantedWant> second, Action change)
    {
        PlantedWant[] firstWas = [.. first], secondWas = [.. second];
        change();
        var costOne = _times.Run(_teams[one]);
        var costTwo = two == one ? 0 : _times.Run(_teams[two]);
        if (costOne >= 0 && costTwo >= 0 && costOne + costTwo <= _costs[one] + (two == one ? 0 : _costs[two]))
        {
            _costs[one] = costOne;
            _costs[two] = two == one ? costOne : costTwo;
            return true;
        }

        Restore(first, firstWas);
        Restore(second, secondWas);
        return false;
    }

    private static void Restore(List<PlantedWant> order, PlantedWant[] was)
    {
        order.Clear();
        order.AddRange(was);
    }
}
