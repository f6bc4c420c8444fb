using System.Collections.Immutable;
using Google.OrTools.Sat;

namespace Zoning.Exact;

/// <summary>Packages and providers as a programme of whole numbers; soft, if what breaks the bounds is to be found out.</summary>
internal sealed class AssignmentModel
{
    private readonly AssignmentProblem _problem;
    private readonly BoolVar?[,] _with;

    internal AssignmentModel(AssignmentProblem problem, bool isSoft)
    {
        _problem = problem;
        var (packages, providers) = (problem.Minutes.Length, problem.Bounds.Length);
        _with = new BoolVar?[packages, providers];
        var (cost, moves) = (LinearExpr.NewBuilder(), LinearExpr.NewBuilder());
        for (var package = 0; package < packages; package++)
        {
            var choices = new List<BoolVar>();
            for (var provider = 0; provider < providers; provider++)
            {
                if (problem.May(package, provider))
                {
                    var with = Model.NewBoolVar($"{package} with {provider}");
                    _with[package, provider] = with;
                    choices.Add(with);
                    cost.AddTerm(with, problem.Costs[package][provider]!.Value);
                    if (problem.Now[package] >= 0 && problem.Now[package] != provider)
                    {
                        moves.AddTerm(with, 1);
                    }
                }
            }

            Model.AddExactlyOne(choices);
        }

        var sum = problem.Minutes.Sum();
        Below = [.. Slacks("below", isSoft ? Math.Max(sum, problem.Bounds.Select(bound => bound.Least).DefaultIfEmpty(0).Max()) : 0)];
        Above = [.. Slacks("above", isSoft ? sum : 0)];
        TooMany = Model.NewIntVar(0, isSoft ? packages : 0, "too many");
        for (var provider = 0; provider < providers; provider++)
        {
            var load = LinearExpr.NewBuilder();
            for (var package = 0; package < packages; package++)
            {
                if (_with[package, provider] is { } with)
                {
                    load.AddTerm(with, problem.Minutes[package]);
                }
            }

            Model.Add(load + Below[provider] >= problem.Bounds[provider].Least);
            Model.Add(load - Above[provider] <= problem.Bounds[provider].Most);
        }

        if (problem.MostMoves is { } most)
        {
            Model.Add(moves - TooMany <= most);
        }

        if (isSoft)
        {
            Model.Minimize((LinearExpr.Sum(Below) + LinearExpr.Sum(Above)) * (packages + 1L) + TooMany);
        }
        else
        {
            Model.Minimize(cost);
        }
    }

    internal CpModel Model { get; } = new();

    /// <summary>Minutes below the least of each provider; 0 unless soft.</summary>
    internal IntVar[] Below { get; }

    /// <summary>Minutes above the most of each provider; 0 unless soft.</summary>
    internal IntVar[] Above { get; }

    /// <summary>Moves above the limit; 0 unless soft.</summary>
    internal IntVar TooMany { get; }

    internal ImmutableArray<int> Read(CpSolver solver) =>
    [
        .. Enumerable.Range(0, _problem.Minutes.Length).Select(package => Enumerable.Range(0, _problem.Bounds.Length)
            .First(provider => _with[package, provider] is { } with && solver.BooleanValue(with))),
    ];

    private IEnumerable<IntVar> Slacks(string name, long most) =>
        Enumerable.Range(0, _problem.Bounds.Length).Select(provider => Model.NewIntVar(0, most, $"{name} {provider}"));
}
