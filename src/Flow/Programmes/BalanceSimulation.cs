namespace Zoning.Flow;

/// <summary>What is measured of the balance of home and residential care.</summary>
internal enum BalanceMeasure
{
    /// <summary>People with council-funded care at home, averaged over time.</summary>
    Home,

    /// <summary>The same in residential care.</summary>
    Residential,

    /// <summary>People who pay for their care at home.</summary>
    OwnHome,

    /// <summary>The same in residential care.</summary>
    OwnResidential,

    /// <summary>New council cases a month because people's own money ran out.</summary>
    NewCases,

    /// <summary>People at the end.</summary>
    AtEnd,

    /// <summary>People who came in all, those of today included.</summary>
    Came,

    /// <summary>People whose care ended.</summary>
    Ended,
}

/// <summary>
/// Home and residential care, council-funded and self-funded, person by person in the event loop: the same rates as
/// <see cref="CareBalance.AfterMonth"/>, with chance. A person's next step depends on where the person is, not on how long.
/// </summary>
/// <param name="today">People today, whole numbers.</param>
/// <param name="rates">Rates a month.</param>
/// <param name="months">Months in all, 1 or more.</param>
/// <param name="countFrom">Months at the beginning that do not count, 0 or more, below <paramref name="months"/>.</param>
/// <param name="seed">Any whole number.</param>
internal sealed class BalanceSimulation(CareBalance today, BalanceRates rates, int months, int countFrom, int seed)
    : EventLoop, IReplication
{
    private const int States = 4;
    private const double MonthHours = 365.0 / 12 * 24;
    private static readonly int Count = Enum.GetValues<BalanceMeasure>().Length;

    private readonly double[] _starts = [rates.HomeStarts, rates.ResidentialStarts, rates.OwnHomeStarts, rates.OwnResidentialStarts];
    private readonly double[] _ends = [rates.HomeEnds, rates.ResidentialEnds, rates.HomeEnds, rates.ResidentialEnds];
    private readonly double[] _moves = [rates.ToResidential, 0, rates.ToResidential, 0];
    private readonly double[] _spends = [0, 0, rates.Spent, rates.Spent];
    private readonly int[] _people = new int[States];
    private readonly double[] _area = new double[States];
    private readonly double[] _since = new double[States];
    private readonly int[] _arrived = new int[States];
    private readonly List<(int State, int Step)> _all = [];
    private Draws _come;
    private Draws _next;
    private int _newCases;
    private int _ended;

    /// <inheritdoc/>
    public int Measures => Count;

    /// <inheritdoc/>
    public void Run(int number, Span<double> measures, CancellationToken cancellation)
    {
        Restart(months * MonthHours);
        Array.Clear(_people);
        Array.Clear(_area);
        Array.Clear(_arrived);
        Array.Fill(_since, countFrom * MonthHours);
        _all.Clear();
        (_come, _next, _newCases, _ended) = (Draws.Of(seed, "balance", number), Draws.Of(seed, "balance step", number), 0, 0);
        double[] start = [today.Home, today.Residential, today.OwnHome, today.OwnResidential];
        for (var state = 0; state < States; state++)
        {
            for (var person = 0; person < (int)start[state]; person++)
            {
                Enter(state);
            }

            PlanArrival(state);
        }

        RunToTheEnd(cancellation);
        var span = (months - countFrom) * MonthHours;
        for (var state = 0; state < States; state++)
        {
            Change(state, 0);
            measures[state] = _area[state] / span;
        }

        measures[(int)BalanceMeasure.NewCases] = (double)_newCases / (months - countFrom);
        measures[(int)BalanceMeasure.AtEnd] = _people.Sum();
        measures[(int)BalanceMeasure.Came] = _all.Count;
        measures[(int)BalanceMeasure.Ended] = _ended;
    }

    /// <inheritdoc/>
    protected override void Happen(in FlowEvent happening)
    {
        if (happening.Kind < States)
        {
            Enter(happening.Kind);
            PlanArrival(happening.Kind);
        }
        else
        {
            Step(happening.Subject);
        }
    }

    private void PlanArrival(int state)
    {
        if (_starts[state] > 0)
        {
            Events.Plan(Now + _come.Exponential(state, _arrived[state]++) / _starts[state] * MonthHours, state, 0);
        }
    }

    private void Enter(int state)
    {
        _all.Add((state, 0));
        Change(state, 1);
        PlanStep(_all.Count - 1);
    }

    private void PlanStep(int person)
    {
        var (state, step) = _all[person];
        var rate = _ends[state] + _moves[state] + _spends[state];
        if (rate > 0)
        {
            Events.Plan(Now + _next.Exponential(person, 2 * step) / rate * MonthHours, States, person);
        }
    }

    /// <summary>The care ends, or the person moves to residential care, or becomes a council case where the person is.</summary>
    private void Step(int person)
    {
        var (state, step) = _all[person];
        var share = _next.Share(person, 2 * step + 1) * (_ends[state] + _moves[state] + _spends[state]);
        Change(state, -1);
        if (share < _ends[state])
        {
            _ended++;
            return;
        }

        var isMove = share < _ends[state] + _moves[state];
        _newCases += !isMove && Now >= countFrom * MonthHours ? 1 : 0;
        var next = isMove ? state + 1 : state - 2;
        _all[person] = (next, step + 1);
        Change(next, 1);
        PlanStep(person);
    }

    private void Change(int state, int people)
    {
        if (Now > _since[state])
        {
            _area[state] += (Now - _since[state]) * _people[state];
            _since[state] = Now;
        }

        _people[state] += people;
    }
}
