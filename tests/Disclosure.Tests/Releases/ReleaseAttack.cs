using Google.OrTools.LinearSolver;

namespace Zoning.Disclosure.Tests;

/// <summary>
/// What a reader works out who knows every interval and sum of a release: solved anew for each cell, in whole units, simplified first.
/// It shares nothing with the audit but the list of cells and sums.
/// </summary>
internal sealed class ReleaseAttack : IDisposable
{
    /// <summary>Far more than any figure of a county: the solver can't tell a programme without an end from one without a solution.</summary>
    private const double Endless = 1e7;
    private readonly Solver _solver = Solver.CreateSolver("GLOP");
    private readonly Release _release;
    private readonly Variable[] _cells;

    internal ReleaseAttack(Release release)
    {
        _release = release;
        _cells = [.. release.Cells.Select(cell => _solver.MakeNumVar(cell.Low * cell.Scale, Math.Min(Endless, cell.High * cell.Scale), ""))];
        foreach (var sum in release.Sums)
        {
            var row = _solver.MakeConstraint(-1e-6, 1e-6);
            foreach (var term in sum)
            {
                row.SetCoefficient(_cells[term.Cell], row.GetCoefficient(_cells[term.Cell]) + term.Factor);
            }
        }
    }

    /// <summary>The least and the most that a cell can be, in whole units.</summary>
    internal (double Low, double High) RangeOf(int cell) =>
        (Solve(cell, isMost: false) / _release[cell].Scale, Solve(cell, isMost: true) / _release[cell].Scale);

    /// <inheritdoc/>
    public void Dispose() => _solver.Dispose();

    private double Solve(int cell, bool isMost)
    {
        var objective = _solver.Objective();
        objective.Clear();
        objective.SetCoefficient(_cells[cell], 1);
        objective.SetOptimizationDirection(isMost);
        return _solver.Solve() switch
        {
            Solver.ResultStatus.OPTIMAL => objective.Value(),
            var other => throw new InvalidOperationException($"The attack ended as {other}."),
        };
    }
}
