using Google.OrTools.LinearSolver;

namespace Zoning.Exact;

/// <summary>The covering over the rounds known so far, as a linear programme on GLOP; columns are added as rounds are found.</summary>
/// <remarks>The solver works in a unit near the price of a round, so that its tolerances fit the numbers.</remarks>
internal sealed class CoveringProgramme : IDisposable
{
    private readonly CoveringModel _model;
    private readonly double _unit;
    private readonly Solver _solver;
    private readonly Objective _objective;
    private readonly Constraint[] _visits;
    private readonly Constraint[] _kinds;
    private readonly MPSolverParameters _parameters;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public CoveringProgramme(CoveringModel model)
    {
        _model = model;
        _unit = Math.Max(1, model.LeftOut.DefaultIfEmpty(1).Max());
        _solver = Solver.CreateSolver("GLOP");
        _objective = _solver.Objective();
        _objective.SetMinimization();
        _visits = [.. model.LeftOut.Select(_ => _solver.MakeConstraint(1, 1, ""))];
        _kinds = [.. model.Kinds.Select(kind => _solver.MakeConstraint(double.NegativeInfinity, kind.Count, ""))];
        for (var visit = 0; visit < _visits.Length; visit++)
        {
            var column = _solver.MakeNumVar(0, double.PositiveInfinity, "");
            _objective.SetCoefficient(column, model.LeftOut[visit] / _unit);
            _visits[visit].SetCoefficient(column, 1);
        }

        _parameters = new MPSolverParameters();
        _parameters.SetIntegerParam(MPSolverParameters.IntegerParam.PRESOLVE, (int)MPSolverParameters.PresolveValues.PRESOLVE_OFF);
        _parameters.SetIntegerParam(MPSolverParameters.IntegerParam.LP_ALGORITHM, (int)MPSolverParameters.LpAlgorithmValues.PRIMAL);
    }

    /// <summary>Adds a round unless it is known.</summary>
    /// <param name="kind">The kind of its shift, by index.</param>
    /// <param name="visits">Its visits in order, by position in the kind.</param>
    /// <param name="cost">Its cost in units.</param>
    /// <returns>Whether it is new.</returns>
    public bool Add(int kind, int[] visits, long cost)
    {
        if (!_known.Add(FormattableString.Invariant($"{kind}:{cost}:{string.Join(',', visits.Order())}")))
        {
            return false;
        }

        var column = _solver.MakeNumVar(0, double.PositiveInfinity, "");
        _objective.SetCoefficient(column, cost / _unit);
        _kinds[kind].SetCoefficient(column, 1);
        foreach (var visit in visits)
        {
            _visits[_model.Kinds[kind].Visits[visit]].SetCoefficient(column, 1);
        }

        return true;
    }

    /// <summary>Solves it.</summary>
    /// <param name="visits">Receives the price of each visit, in units.</param>
    /// <param name="kinds">Receives the price of each kind of shift, in units: 0 or less.</param>
    /// <param name="value">The value, in units.</param>
    /// <returns>Whether the solver found the best; if not, nothing may be concluded from the numbers.</returns>
    public bool Solve(Span<double> visits, Span<double> kinds, out double value)
    {
        var isBest = _solver.Solve(_parameters) == Solver.ResultStatus.OPTIMAL;
        for (var visit = 0; visit < visits.Length && isBest; visit++)
        {
            visits[visit] = _visits[visit].DualValue() * _unit;
        }

        for (var kind = 0; kind < kinds.Length && isBest; kind++)
        {
            kinds[kind] = _kinds[kind].DualValue() * _unit;
        }

        value = isBest ? _objective.Value() * _unit : double.NaN;
        return isBest;
    }

    public void Dispose()
    {
        _parameters.Dispose();
        _objective.Dispose();
        _solver.Dispose();
    }
}
