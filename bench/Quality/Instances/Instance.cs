using Zoning.Routing;

namespace Zoning.Quality.Instances;

/// <summary>A public benchmark as a problem of rounds, and how its objective is told.</summary>
/// <param name="Name">The instance's name, as the list of best known values has it.</param>
/// <param name="Kind">The set it belongs to, such as <c>mankowska</c>.</param>
/// <param name="Problem">The problem.</param>
/// <param name="Scale">What the weighted cost of a plan is divided by to give the objective.</param>
public sealed record Instance(string Name, string Kind, RoundProblem Problem, double Scale)
{
    /// <summary>The objective from a plan, where it isn't just the weighted cost divided by the scale.</summary>
    public Func<RoundPlan, double>? Objective { get; init; }

    /// <summary>Writes a plan in the shape in which the set's solutions are published, where that isn't plain routes.</summary>
    public Action<RoundPlan, TextWriter>? WriteSolution { get; init; }

    /// <summary>The objective of a plan.</summary>
    public double ObjectiveOf(RoundPlan plan) => Objective is null ? plan.Cost.Weighted / Scale : Objective(plan);
}
