namespace Zoning.Routing;

/// <summary>
/// Temperatures over a search, in multiples of a middling leg's price: they fall evenly on a log scale, then quickly in the last part, so
/// that the search ends in a descent. From a given plan it starts colder, so as not to lose it.
/// </summary>
internal sealed class OrderCooling
{
    private const double Hot = 2.5;
    private const double WarmHot = 0.1;
    private const double Cold = 0.05;
    private const double Slow = 0.94;
    private const double Frozen = 0.02;

    private readonly double _unit;
    private readonly double _hot;
    private readonly double _cold;

    public OrderCooling(OrderProblem problem, long startCost, bool isWarm)
    {
        _unit = Unit(problem, startCost);
        _hot = isWarm ? WarmHot : Hot;
        _cold = Math.Min(_hot, Cold);
    }

    /// <summary>Shares of the effort at which lanes exchange; the last is its end.</summary>
    public static ReadOnlySpan<double> Exchanges => [0.75, 1.0];

    public double At(double share)
    {
        var part = Math.Min(1, share / Slow);
        var slow = _hot * Math.Pow(_cold / _hot, part);
        return _unit * (share <= Slow ? slow : slow * Math.Pow(Frozen, (share - Slow) / (1 - Slow)));
    }

    /// <summary>The price of a middling leg between near visits.</summary>
    private static double Unit(OrderProblem problem, long startCost)
    {
        var visits = problem.Visits;
        var near = new List<int>(visits);
        var sum = 0.0;
        for (var visit = 0; visit < visits; visit++)
        {
            near.Clear();
            for (var other = 0; other < visits; other++)
            {
                if (other != visit && other != problem.Twin[visit])
                {
                    near.Add(problem.Ticks[problem.Place(visit) * problem.Source.Travel.Places + problem.Place(other)]);
                }
            }

            near.Sort();
            sum += near.Count == 0 ? 0 : near[Math.Min(near.Count - 1, 12)];
        }

        return Math.Max(1, Math.Max(sum / visits * Math.Max(1, problem.TravelPrice), startCost / 1e6));
    }
}
