namespace Zoning.Routing;

/// <summary>What the judges of a plan share: the problem, its words, and what was found.</summary>
internal sealed class Judging(RoundProblem problem)
{
    public RoundProblem Problem { get; } = problem;

    public PlanWords Words { get; } = new(problem);

    public List<Violation> Found { get; } = [];

    public void Add(ViolationKind kind, int carer, int visit, string text, long ticks = 0) =>
        Found.Add(new Violation(kind, carer, visit, text) { Ticks = ticks });
}
