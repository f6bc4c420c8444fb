using Google.OrTools.LinearSolver;

namespace Zoning.Exact;

/// <summary>A linear programme on GLOP, the simplex solver of Google OR-Tools.</summary>
/// <remarks>
/// The solver begins each solve at the basis of the last one if it does not simplify the programme first, so that is switched off: a
/// hundred questions about one release then cost little more than a few.
/// </remarks>
internal sealed class GlopProgramme : LinearProgramme
{
    private const string NoLibrary = "its native library does not load on this platform";
    private static readonly Lazy<string?> Failure = new(TryToLoad);
    private readonly Solver _solver;
    private readonly Objective _objective;
    private readonly Variable[] _columns;
    private readonly MPSolverParameters _parameters;

    private GlopProgramme(LinearModel model)
    {
        _solver = Solver.CreateSolver("GLOP");
        _columns = new Variable[model.Low.Length];
        for (var column = 0; column < _columns.Length; column++)
        {
            _columns[column] = _solver.MakeNumVar(model.Low[column], model.High[column], "");
        }

        for (var row = 0; row + 1 < model.Starts.Length; row++)
        {
            var sum = _solver.MakeConstraint(0, 0, "");
            for (var term = model.Starts[row]; term < model.Starts[row + 1]; term++)
            {
                sum.SetCoefficient(_columns[model.Columns[term]], model.Factors[term]);
            }
        }

        _objective = _solver.Objective();
        _objective.SetMaximization();
        _parameters = new MPSolverParameters();
        _parameters.SetIntegerParam(MPSolverParameters.IntegerParam.PRESOLVE, (int)MPSolverParameters.PresolveValues.PRESOLVE_OFF);
        _parameters.SetIntegerParam(MPSolverParameters.IntegerParam.LP_ALGORITHM, (int)MPSolverParameters.LpAlgorithmValues.PRIMAL);
    }

    /// <summary>Why the solver can't be loaded here; null if it can.</summary>
    internal static string? WhyNot => Failure.Value;

    /// <summary>Opens programmes; null where the solver can't be loaded.</summary>
    internal static OpenProgramme? Opener => WhyNot is null ? Open : null;

    public override void SetBounds(int column, double low, double high) => _columns[column].SetBounds(low, high);

    public override void SetWeight(int column, double weight) => _objective.SetCoefficient(_columns[column], weight);

    public override bool Maximise() => _solver.Solve(_parameters) == Solver.ResultStatus.OPTIMAL;

    public override void Read(Span<double> values)
    {
        for (var column = 0; column < _columns.Length; column++)
        {
            values[column] = _columns[column].SolutionValue();
        }
    }

    public override void Dispose()
    {
        _parameters.Dispose();
        _objective.Dispose();
        _solver.Dispose();
    }

    private static GlopProgramme Open(LinearModel model) => new(model);

    private static string? TryToLoad()
    {
        try
        {
            using var solver = Solver.CreateSolver("GLOP");
            return solver is null ? "the solver GLOP is not part of the library" : null;
        }
        catch (DllNotFoundException)
        {
            return NoLibrary;
        }
        catch (TypeInitializationException)
        {
            return NoLibrary;
        }
        catch (BadImageFormatException)
        {
            return NoLibrary;
        }
    }
}
