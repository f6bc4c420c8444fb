namespace Zoning.Routing;

internal sealed partial class RoundState
{
    /// <summary>
    /// What one round costs by itself. What several rounds of a carer share (hours, a fixed price, a person's carers) is left out where the
    /// carer has more than one shift; then it is an estimate.
    /// </summary>
    internal long PriceOf(int route)
    {
        ref readonly var state = ref _routes[route];
        var carer = _shapes[route].Carer;
        var price = state.Price + state.TimePrice + state.Wish;
        if (_problem.CarerPrices is { } prices)
        {
            for (var at = At(StartOf(route)).Next; at < _problem.Visits; at = At(at).Next)
            {
                price += prices[at * _problem.Carers + carer];
            }
        }

        return _problem.Problem.Carers[carer] is { Shifts.Length: 1 } who
            ? price + who.FixedPrice + CarerTimePrice(carer, state.Overtime, state.Worked) - CarerTimePrice(carer, 0, 0)
            : price;
    }
}
