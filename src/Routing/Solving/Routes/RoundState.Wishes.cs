namespace Zoning.Routing;

internal sealed partial class RoundState
{
    /// <summary>
    /// Brings the price of preferred starts up to date in every round changed since the last acceptance; to be called before a total is
    /// compared or accepted.
    /// </summary>
    internal void Settle()
    {
        if (!_problem.HasWishes)
        {
            return;
        }

        for (var i = 0; i < _savedRouteCount; i++)
        {
            var route = _savedOrder[i];
            ref var state = ref _routes[route];
            var wish = state.Count == 0 ? 0 : WishOf(route);
            Total += wish - state.Wish;
            state.Wish = wish;
        }
    }

    /// <summary>The window of leaving and return that the rounds of other days leave to a round.</summary>
    internal (int Earliest, int Latest) HoursOf(int route) => Hours(route);

    private long WishOf(int route)
    {
        ref readonly var state = ref _routes[route];
        var (earliest, latest) = Hours(route);
        _timing.Read(this, route, earliest, latest, LongestOf(route));
        var price = _timing.Solve();
        return price == RoundTiming.Never ? 0 : price - state.Late - state.TimePrice;
    }

    /// <summary>How long a round may take so that its carer keeps to the hours allowed.</summary>
    internal long LongestOf(int route)
    {
        var carer = _shapes[route].Carer;
        return _problem.HasWorkedMost && _problem.Problem.Carers[carer].WorkedMost is { } most
            ? most - _carerWorked[carer] + _routes[route].Worked
            : long.MaxValue;
    }

    /// <summary>How far a visit put behind a stop would start from its preferred start, priced; others are taken as they are.</summary>
    private long WishOfInsertion(int visit, int low, int high)
    {
        var wanted = _problem.Preferred[visit];
        return wanted < 0 ? 0 : _problem.WishPrice(Math.Max(0, Math.Max(low - wanted, wanted - Math.Max(low, high))));
    }
}
