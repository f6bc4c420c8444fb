namespace Zoning.Attack.Tests;

/// <summary>How a linear programme ended.</summary>
public enum LinearOutcome
{
    Optimal,
    Infeasible,
    Unbounded,
}

/// <summary>The answer: how it ended, and the best value where there is one.</summary>
public readonly record struct LinearAnswer(LinearOutcome Outcome, double Value);

/// <summary>
/// A small linear programme of its own: variables with bounds, equalities, least or greatest value of a sum.
/// Dense tableau, two phases, bounded variables; the largest gain first, Bland's rule when steps stand still.
/// It shares nothing with the programme it attacks. A second question starts from the answer to the first.
/// </summary>
public sealed class LinearProgramme
{
    private const double Tolerance = 1e-8;
    private readonly List<double> _low = [];
    private readonly List<double> _high = [];
    private readonly List<((int Variable, double Factor)[] Terms, double Right)> _rows = [];
    private Tableau? _tableau;

    public int VariableCount => _low.Count;

    /// <summary>Adds a variable; infinite bounds are allowed.</summary>
    public int AddVariable(double low, double high)
    {
        if (low > high || double.IsNaN(low) || double.IsNaN(high))
        {
            throw new ArgumentException($"A variable can't lie between {low} and {high}.", nameof(low));
        }

        _tableau = null;
        _low.Add(low);
        _high.Add(high);
        return _low.Count - 1;
    }

    /// <summary>Narrows a variable: a reader has seen a second figure for the same thing.</summary>
    /// <returns>Whether anything is left between the bounds.</returns>
    public bool Narrow(int variable, double low, double high)
    {
        _tableau = null;
        _low[variable] = Math.Max(_low[variable], low);
        _high[variable] = Math.Min(_high[variable], high);
        return _low[variable] <= _high[variable];
    }

    /// <summary>Adds: the sum of the terms is the right-hand side.</summary>
    public void AddEquality(IEnumerable<(int Variable, double Factor)> terms, double right)
    {
        _tableau = null;
        _rows.Add(([.. terms], right));
    }

    /// <summary>Adds: the sum of the terms lies between two ends.</summary>
    public void AddBetween(IEnumerable<(int Variable, double Factor)> terms, double low, double high)
    {
        var slack = AddVariable(low, high);
        AddEquality(terms.Append((slack, -1.0)), 0);
    }

    public LinearAnswer Minimise(params (int Variable, double Factor)[] sum)
    {
        var answer = Maximise([.. sum.Select(term => (term.Variable, -term.Factor))]);
        return answer with { Value = -answer.Value };
    }

    public LinearAnswer Maximise(params (int Variable, double Factor)[] sum)
    {
        if (_low.Zip(_high).Any(bounds => bounds.First > bounds.Second))
        {
            return new LinearAnswer(LinearOutcome.Infeasible, double.NaN);
        }

        _tableau ??= new Tableau(_low, _high, _rows);
        if (!_tableau.IsFeasible)
        {
            return new LinearAnswer(LinearOutcome.Infeasible, double.NaN);
        }

        var gain = new double[VariableCount];
        foreach (var (variable, factor) in sum)
        {
            gain[variable] += factor;
        }

        if (!_tableau.Improve(gain))
        {
            _tableau = null;
            return new LinearAnswer(LinearOutcome.Unbounded, double.PositiveInfinity);
        }

        var worst = _tableau.WorstResidual(_rows);
        if (worst > 1e-4)
        {
            throw new InvalidOperationException($"The solver lost its footing: an equality is off by {worst}.");
        }

        var value = 0.0;
        for (var i = 0; i < gain.Length; i++)
        {
            value += gain[i] == 0 ? 0 : gain[i] * _tableau.ValueOf(i);
        }

        return new LinearAnswer(LinearOutcome.Optimal, value);
    }

    /// <summary>Whether a value is as good as another, for tests and attackers alike.</summary>
    public static bool AreClose(double left, double right) => Math.Abs(left - right) <= 1e-5 * Math.Max(1, Math.Abs(left));

    /// <summary>The tolerance within which a number is zero.</summary>
    internal static double Zero => Tolerance;
}
