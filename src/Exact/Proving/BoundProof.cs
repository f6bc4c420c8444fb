namespace Zoning.Exact;

/// <summary>
/// Raises a bound turn by turn: the programme over the rounds known so far prices every visit, pricing finds rounds that are worth while at
/// these prices, and they join the programme.
/// </summary>
/// <remarks>
/// <para>
/// For any prices <c>p(i)</c> of the visits, none above the price of leaving the visit out, every plan costs at least
/// <c>sum p(i) + sum over kinds of shift k of n(k) min(0, least(k)) - first carers</c>, where <c>least(k)</c> is the least cost of a round
/// of kind k less the prices of its visits, and <c>n(k)</c> the number of such shifts. Lasdon (1970), Optimization theory for large
/// systems; Desrosiers and Luebbecke (2005), A primer in column generation, in Column Generation, Springer.
/// </para>
/// <para>
/// Exact pricing is done at prices between the programme's and those of the best bound, because the programme's own swing widely. Wentges
/// (1997), Weighted Dantzig-Wolfe decomposition for linear mixed-integer programming, International Transactions in Operational Research 4.
/// </para>
/// </remarks>
internal sealed class BoundProof
{
    /// <summary>The most rounds that one pricing adds.</summary>
    private const int MostFound = 12;

    /// <summary>Quick pricing goes back to the programme when it has found this many rounds.</summary>
    private const int Enough = 120;

    /// <summary>The share of the best bound's prices in those that are priced exactly.</summary>
    private const double Smoothing = 0.5;

    private readonly CoveringModel _model;
    private readonly LabelBudget _budget;
    private readonly RoundPricing _pricing;
    private readonly double[] _visits, _kinds, _best, _blend;
    private readonly long[] _prices;
    private readonly long[][] _kindPrices;
    private long? _bound;
    private int _turns, _rounds, _next;

    /// <summary>Prepares a proof.</summary>
    /// <param name="model">The problem.</param>
    /// <param name="budget">How much work it may take.</param>
    public BoundProof(CoveringModel model, LabelBudget budget)
    {
        (_model, _budget, _pricing) = (model, budget, new RoundPricing(budget));
        var visits = model.LeftOut.Length;
        (_visits, _best, _blend, _prices) = (new double[visits], new double[visits], new double[visits], new long[visits]);
        _kinds = new double[model.Kinds.Count];
        _kindPrices = [.. model.Kinds.Select(kind => new long[kind.Visits.Length])];
    }

    private long PriceUnits => _bound is { } units and > 0 ? (units + _model.Scale - 1) / _model.Scale : 0;

    /// <summary>Proves until nothing more can be gained, or the budget ends.</summary>
    public ProvedBound Prove()
    {
        using var programme = new CoveringProgramme(_model);
        var isComplete = false;
        while (!isComplete && !_budget.IsOver && programme.Solve(_visits, _kinds, out var value))
        {
            _turns++;
            if (Quick(programme))
            {
                continue;
            }

            if (Exact(programme, value) is not { } found)
            {
                break;
            }

            isComplete = found == 0;
        }

        return new ProvedBound(PriceUnits, _model.MissingPrice)
        {
            IsComplete = isComplete,
            Turns = _turns,
            Rounds = _rounds,
            Relaxed = Relaxation.Of(_model.Problem),
        };
    }

    /// <summary>Prices kinds in turn, beginning after the last one, until enough rounds are found.</summary>
    /// <returns>Whether any was found.</returns>
    private bool Quick(CoveringProgramme programme)
    {
        SetPrices(_visits);
        var found = 0;
        for (var tried = 0; tried < _kinds.Length && found < Enough; tried++)
        {
            var kind = _next++ % _kinds.Length;
            if (!_pricing.Find(_model.Kinds[kind], _kindPrices[kind], isQuick: true, out _))
            {
                break;
            }

            found += Keep(programme, kind);
        }

        return found > 0;
    }

    /// <summary>Prices every kind exactly and raises the bound.</summary>
    /// <returns>How many new rounds, 0 if the bound can't be raised; null if the budget ended before all kinds were priced.</returns>
    private int? Exact(CoveringProgramme programme, double value)
    {
        var isSmooth = _bound is not null;
        if (PriceExactly(programme, isSmooth ? Smoothing : 0) is not { } found)
        {
            return null;
        }

        if (PriceUnits >= (value - _model.FirstCarers) / _model.Scale)
        {
            return 0;
        }

        return found == 0 && isSmooth ? PriceExactly(programme, 0) : found;
    }

    private int? PriceExactly(CoveringProgramme programme, double smoothing)
    {
        for (var visit = 0; visit < _blend.Length; visit++)
        {
            _blend[visit] = smoothing * _best[visit] + (1 - smoothing) * _visits[visit];
        }

        SetPrices(_blend);
        var (bound, found) = ((Int128)(-_model.FirstCarers), 0);
        foreach (var price in _prices)
        {
            bound += price;
        }

        for (var kind = 0; kind < _kinds.Length; kind++)
        {
            if (!_pricing.Find(_model.Kinds[kind], _kindPrices[kind], isQuick: false, out var least))
            {
                return null;
            }

            bound += (Int128)least * _model.Kinds[kind].Count;
            found += Keep(programme, kind);
        }

        // Plans cost nothing less than 0.
        var units = (long)Int128.Max(0, bound);
        if (_bound is not { } known || units > known)
        {
            _bound = units;
            _blend.CopyTo(_best, 0);
        }

        return found;
    }

    /// <summary>Adds the rounds found that the programme's own prices make worth while.</summary>
    private int Keep(CoveringProgramme programme, int kind)
    {
        var found = 0;
        var of = _model.Kinds[kind].Visits;
        foreach (var (visits, cost) in _pricing.Found(MostFound))
        {
            var worth = _kinds[kind];
            foreach (var visit in visits)
            {
                worth += _visits[of[visit]];
            }

            found += cost < worth - 0.5 && programme.Add(kind, visits, cost) ? 1 : 0;
        }

        _rounds += found;
        return found;
    }

    /// <summary>
    /// Takes prices as whole units. The bound is then a sum of whole numbers, and holds whatever the tolerances of the programme's solver.
    /// </summary>
    private void SetPrices(double[] prices)
    {
        var least = -CoveringModel.MostUnits / Math.Max(1, prices.Length);
        for (var visit = 0; visit < prices.Length; visit++)
        {
            _prices[visit] = Math.Min(_model.LeftOut[visit], (long)Math.Clamp(Math.Floor(prices[visit]), least, CoveringModel.MostUnits));
        }

        for (var kind = 0; kind < _kindPrices.Length; kind++)
        {
            var visits = _model.Kinds[kind].Visits;
            for (var at = 0; at < visits.Length; at++)
            {
                _kindPrices[kind][at] = _prices[visits[at]];
            }
        }
    }
}
