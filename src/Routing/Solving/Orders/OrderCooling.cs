namespace Zoning.Routing;

/// <summary>Temperatures over a search: stages that each cool from a start, later ones from a lower start than the first.</summary>
internal sealed class OrderCooling
{
    private readonly double _unit;
    private readonly double[] _ends;
    private readonly double[] _hot;
    private readonly double _cold;

    public OrderCooling(OrderProblem problem, long startCost, bool isWarm)
    {
        _unit = Unit(problem, startCost);
        _ends = [1.0];
        _hot = [isWarm ? 0.1 : 4];
        _cold = 0.02;
    }

    public int Stages => _ends.Length;

    public double EndOf(int stage) => _ends[stage];

    public double At(double share)
    {
        var stage = 0;
        while (stage + 1 < _ends.Length && share >= _ends[stage])
        {
            stage++;
        }

        var begin = stage == 0 ? 0 : _ends[stage - 1];
        var part = Math.Clamp((share - begin) / (_ends[stage] - begin), 0, 1);
        return _unit * _hot[stage] * Math.Pow(_cold / _hot[stage], part);
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
