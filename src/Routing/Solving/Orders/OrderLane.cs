namespace Zoning.Routing;

/// <summary>One lane of the search: annealing over one order of all visits and a carer for each.</summary>
internal sealed class OrderLane
{
    /// <summary>Changes tried in one iteration.</summary>
    public const int MovesAnIteration = 256;

    private const int LabelsEvery = 8;

    private readonly OrderProblem _problem;
    private readonly OrderNeighbours _near;
    private readonly OrderState _state;
    private readonly Chance _chance;
    private readonly int[] _bestCarers;
    private readonly int[] _bestLabels;
    private int _sinceLabels;

    public OrderLane(OrderProblem problem, OrderNeighbours near, Randomness stream, (int[] Carers, int[] Labels) start)
    {
        _problem = problem;
        _near = near;
        _state = new OrderState(problem);
        _chance = new Chance(stream);
        _bestCarers = new int[problem.Visits];
        _bestLabels = new int[problem.Visits];
        _state.Load(start.Carers, start.Labels);
        Note();
    }

    public long Best { get; private set; }

    public long Current => _state.Cost;

    public int BestOut { get; private set; }

    public long Accepted { get; private set; }

    public OrderState State => _state;

    /// <summary>The best plan so far; shared, not to be changed.</summary>
    public (int[] Carers, int[] Labels) BestPlan => (_bestCarers, _bestLabels);

    /// <summary>Goes on from another lane's best.</summary>
    public void Adopt(OrderLane other)
    {
        _state.Load(other._bestCarers, other._bestLabels);
        if (_state.Cost < Best)
        {
            Note();
        }
    }

    /// <summary>Goes on from the lane's own best.</summary>
    public void Return() => _state.Load(_bestCarers, _bestLabels);

    /// <summary>Makes iterations at temperatures that fall evenly on a log scale from one to another.</summary>
    public void Run(long iterations, double from, double to)
    {
        var fall = iterations > 1 ? Math.Pow(to / from, 1.0 / (iterations - 1)) : 1;
        var temperature = from;
        for (var iteration = 0L; iteration < iterations; iteration++, temperature *= fall)
        {
            if (_sinceLabels-- == 0)
            {
                _state.Normalise();
                _sinceLabels = LabelsEvery;
            }

            for (var move = 0; move < MovesAnIteration; move++)
            {
                var limit = (long)(temperature * _chance.Exponential());
                if (Try(limit))
                {
                    Accepted++;
                    if (_state.Cost < Best)
                    {
                        Note();
                    }
                }
            }
        }
    }

    private bool Try(long limit)
    {
        var draw = _chance.Below(128);
        if (_problem.HasOptional || _state.OutCount > 0)
        {
            if (draw >= 112)
            {
                return OutMove.Try(_state, _near, _chance, limit);
            }
        }

        return draw switch
        {
            < 44 => RelocateMove.Try(_state, _near, _chance, limit),
            < 62 => ReassignMove.Try(_state, _chance, limit, 1 << 26),
            < 84 => SwapMove.Try(_state, _near, _chance, limit),
            < 104 => PairMove.Try(_state, _near, _chance, limit),
            _ => CrossMove.Try(_state, _near, _chance, limit),
        };
    }

    private void Note()
    {
        Best = _state.Cost;
        BestOut = _state.OutCount;
        _state.Save(_bestCarers, _bestLabels);
    }
}
