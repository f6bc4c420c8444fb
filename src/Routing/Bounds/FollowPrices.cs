namespace Zoning.Routing;

/// <summary>The least price of one visit or shift following another.</summary>
internal sealed class FollowPrices
{
    /// <summary>The price of the impossible: above every sum of real prices, and small enough that sums do not overflow.</summary>
    public const long Never = WorstCost.Most;

    private readonly RoundProblem _problem;
    private readonly (int Carer, CarerShift Shift)[] _shifts;
    private readonly bool[,] _may;
    private readonly long[] _carerPrice;

    public FollowPrices(RoundProblem problem)
    {
        _problem = problem;
        _shifts = [.. problem.Carers.SelectMany((carer, index) => carer.Shifts.Select(shift => (index, shift)))];
        _may = new bool[problem.Visits.Length, problem.Carers.Length];
        _carerPrice = new long[problem.Visits.Length];
        for (var i = 0; i < problem.Visits.Length; i++)
        {
            var visit = problem.Visits[i];
            _carerPrice[i] = Never;
            for (var carer = 0; carer < problem.Carers.Length; carer++)
            {
                _may[i, carer] = (visit.Skills & ~problem.Carers[carer].Skills) == 0 && !visit.ForbiddenCarers.Contains(carer);
                _carerPrice[i] = _may[i, carer] ? Math.Min(_carerPrice[i], LeftOver.CarerPrice(visit, carer)) : _carerPrice[i];
            }
        }
    }

    public Int128[,] Table()
    {
        var visits = _problem.Visits.Length;
        var table = new Int128[visits + _shifts.Length, visits + _shifts.Length];
        for (var row = 0; row < visits + _shifts.Length; row++)
        {
            for (var column = 0; column < visits + _shifts.Length; column++)
            {
                table[row, column] =
                    row == column ? row < visits ? LeftOut(row) : 0
                    : row < visits && column < visits ? Between(row, column)
                    : column < visits ? Out(row - visits, column)
                    : row < visits ? Home(row, column - visits)
                    : Never;
            }
        }

        return table;
    }

    private Int128 LeftOut(int visit) => _problem.Visits[visit] is { UnallocatedPrice: { } price, IsTimeCritical: false } ? price
        : _carerPrice[visit] < Never ? Never : _problem.Visits[visit].UnallocatedPrice ?? 0;

    private Int128 Between(int first, int second)
    {
        var (from, to) = (_problem.Visits[first], _problem.Visits[second]);
        var least = Never;
        for (var carer = 0; carer < _problem.Carers.Length; carer++)
        {
            if (_may[first, carer] && _may[second, carer]
                && IsWay(carer, from.Place, to.Place, out var ticks, out var price)
                && (to.LatePrice is not null || from.Earliest + (long)from.LengthFor(carer) + ticks <= to.Latest))
            {
                least = Math.Min(least, price);
            }
        }

        return least == Never ? Never : (Int128)least + _carerPrice[second];
    }

    private Int128 Out(int shift, int visit)
    {
        var (carer, from) = _shifts[shift];
        var to = _problem.Visits[visit];
        return _may[visit, carer] && IsWay(carer, from.StartPlace, to.Place, out var ticks, out var price)
            && (to.LatePrice is not null || from.Earliest + (long)ticks <= to.Latest)
            ? (Int128)price + _carerPrice[visit] : Never;
    }

    private Int128 Home(int visit, int shift)
    {
        var (carer, to) = _shifts[shift];
        var from = _problem.Visits[visit];
        return _may[visit, carer] && IsWay(carer, from.Place, to.EndPlace, out var ticks, out var price)
            && from.Earliest + (long)from.LengthFor(carer) + ticks <= to.Latest
            ? price : Never;
    }

    private bool IsWay(int carer, int origin, int destination, out int ticks, out long price)
    {
        var mode = _problem.Carers[carer].Mode;
        ticks = _problem.Travel.Ticks(origin, destination, mode);
        price = ticks < 0
            ? 0
            : ticks * _problem.Weights.Travel + _problem.Travel.Metres(origin, destination, mode) * _problem.Weights.Metre;
        return ticks >= 0 && ticks <= (_problem.Carers[carer].LongestTrip ?? int.MaxValue);
    }
}
