using Google.OrTools.LinearSolver;

namespace Zoning.Attack;

/// <summary>
/// What a reader knows, as one linear programme: a variable a cell, a row a relation. It stays open, so that each question starts from the
/// basis of the last one, and remembers the least and the most that any solution gave a cell.
/// </summary>
internal sealed class AttackProgramme : IDisposable
{
    private const double Cap = 1e7;
    private readonly Solver _solver = Solver.CreateSolver("GLOP");
    private readonly MPSolverParameters _parameters = new();
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private readonly List<Variable> _variables = [];
    private readonly List<(double Low, double High)> _bounds = [];
    private readonly List<(double Low, double High)> _seen = [];
    private readonly List<((int Variable, double Factor)[] Terms, double Low, double High)> _rows = [];

    public AttackProgramme()
    {
        _parameters.SetIntegerParam(MPSolverParameters.IntegerParam.PRESOLVE, (int)MPSolverParameters.PresolveValues.PRESOLVE_OFF);
        _parameters.SetIntegerParam(MPSolverParameters.IntegerParam.LP_ALGORITHM, (int)MPSolverParameters.LpAlgorithmValues.PRIMAL);
    }

    /// <summary>The names of all cells.</summary>
    public IReadOnlyList<string> Cells => _names;

    public bool Has(string cell) => _index.ContainsKey(cell);

    /// <summary>What is known of a cell by itself.</summary>
    public (double Low, double High) BoundsOf(string cell) => _bounds[IndexOf(cell)];

    /// <summary>A reader sees that a cell lies between two ends.</summary>
    public void Narrow(string cell, double low, double high)
    {
        var index = IndexOf(cell);
        var (least, most) = (Math.Max(_bounds[index].Low, low), Math.Min(_bounds[index].High, high));
        if (least > most + 1e-6)
        {
            throw new InvalidOperationException(FormattableString.Invariant($"{cell} is said to be [{_bounds[index]}] and [{low}, {high}]."));
        }

        _bounds[index] = (least, Math.Max(least, most));
        _variables[index].SetBounds(least, Math.Max(least, most));
    }

    /// <summary>A whole is the sum of its parts.</summary>
    public void Sum(string whole, IEnumerable<string> parts) => Row([(whole, -1), .. parts.Select(part => (part, 1.0))], 0, 0);

    /// <summary>A weighted sum is 0 or more.</summary>
    public void NotNegative(params (string Cell, double Factor)[] terms) => Row(terms, 0, Cap);

    /// <summary>A reader who also knows that cells are at least so much; until <see cref="Forget"/>.</summary>
    public void Know(IEnumerable<(string Cell, double Least)> own)
    {
        foreach (var (cell, least) in own)
        {
            var index = IndexOf(cell);
            _variables[index].SetBounds(Math.Min(Math.Max(least, _bounds[index].Low), _bounds[index].High), _bounds[index].High);
        }

        ForgetSeen();
    }

    public void Forget()
    {
        for (var index = 0; index < _names.Count; index++)
        {
            _variables[index].SetBounds(_bounds[index].Low, _bounds[index].High);
        }

        ForgetSeen();
    }

    /// <summary>Whether a cell may be as little and as much as this; if not, the range that it has.</summary>
    public bool Reaches(string cell, double low, double high, out (double Low, double High) range)
    {
        var index = IndexOf(cell);
        var slack = 1e-3 * Math.Max(1, Math.Abs(high) / 1000);
        if (_seen[index].Low > low + slack)
        {
            Optimise(index, -1);
        }

        if (_seen[index].High < high - slack)
        {
            Optimise(index, 1);
        }

        range = _seen[index];
        return range.Low <= low + slack && range.High >= high - slack;
    }

    /// <summary>The least and the most that a cell can be.</summary>
    public (double Low, double High) RangeOf(string cell)
    {
        Optimise(IndexOf(cell), -1);
        Optimise(IndexOf(cell), 1);
        return _seen[IndexOf(cell)];
    }

    /// <summary>Rows and bounds that the truth does not keep: a release that lies, or a relation that does not hold.</summary>
    public List<string> Broken(Func<string, double?> truth)
    {
        var values = _names.Select(truth).ToList();
        static bool IsOut(double value, double low, double high) =>
            value < low - 2e-3 - Math.Abs(low) * 1e-6 || value > high + 2e-3 + Math.Abs(high) * 1e-6;
        return
        [
            .. _names.Where((_, index) => values[index] is { } value && IsOut(value, _bounds[index].Low, _bounds[index].High))
                .Select(name => FormattableString.Invariant($"{name} is {truth(name)}, not in {BoundsOf(name)}")),
            .. _rows.Where(row => row.Terms.All(term => values[term.Variable] is not null)
                    && IsOut(row.Terms.Sum(term => term.Factor * values[term.Variable]!.Value), row.Low, row.High))
                .Select(row => string.Join(" ", row.Terms.Select(term => FormattableString.Invariant(
                    $"{(term.Factor < 0 ? "" : "+")}{term.Factor:0.####} {_names[term.Variable]} ({values[term.Variable]:0.##})"))) + " does not hold"),
        ];
    }

    public void Dispose()
    {
        _parameters.Dispose();
        _solver.Dispose();
    }

    public int IndexOf(string cell)
    {
        if (!_index.TryGetValue(cell, out var index))
        {
            _index.Add(cell, index = _names.Count);
            _names.Add(cell);
            _variables.Add(_solver.MakeNumVar(0, Cap, ""));
            _bounds.Add((0, Cap));
            _seen.Add((double.PositiveInfinity, double.NegativeInfinity));
        }

        return index;
    }

    private void Row((string Cell, double Factor)[] terms, double low, double high)
    {
        var row = terms.GroupBy(term => IndexOf(term.Cell)).Select(same => (same.Key, same.Sum(term => term.Factor))).ToArray();
        _rows.Add((row, low, high));
        var constraint = _solver.MakeConstraint(low, high, "");
        foreach (var (variable, factor) in row)
        {
            constraint.SetCoefficient(_variables[variable], factor);
        }
    }

    private void Optimise(int index, int direction)
    {
        var objective = _solver.Objective();
        objective.SetCoefficient(_variables[index], direction);
        objective.SetMaximization();
        var status = _solver.Solve(_parameters);
        if (status != Solver.ResultStatus.OPTIMAL)
        {
            throw new InvalidOperationException($"What was published contradicts itself (seen at {_names[index]}: {status}).");
        }

        for (var other = 0; other < _names.Count; other++)
        {
            var value = _variables[other].SolutionValue();
            _seen[other] = (Math.Min(_seen[other].Low, value), Math.Max(_seen[other].High, value));
        }

        // Only now: a changed programme no longer has a solution to read.
        objective.SetCoefficient(_variables[index], 0);
    }

    private void ForgetSeen()
    {
        for (var index = 0; index < _seen.Count; index++)
        {
            _seen[index] = (double.PositiveInfinity, double.NegativeInfinity);
        }
    }
}
