using Google.OrTools.LinearSolver;

namespace Zoning.Exact;

/// <summary>The linear relaxation of a partition, by GLOP.</summary>
internal static class PartitionRelaxation
{
    /// <summary>The most rounds that are left to the exact search.</summary>
    private const int Most = 800;

    /// <summary>
    /// The columns that a plan cheaper than the present one may use: with the relaxed cost and the reduced price of a column together at or
    /// above the present price, no such plan uses it (reduced-cost fixing).
    /// </summary>
    /// <returns>By column whether it is kept; empty where no plan is cheaper, or the relaxation was not solved in its time.</returns>
    internal static bool[] Useful(PartitionRows rows, double seconds)
    {
        using var solver = Solver.CreateSolver("GLOP");
        var columns = new Variable[rows.Prices.Count];
        using var objective = solver.Objective();
        for (var column = 0; column < columns.Length; column++)
        {
            columns[column] = solver.MakeNumVar(0, double.PositiveInfinity, "");
            objective.SetCoefficient(columns[column], rows.Prices[column]);
        }

        foreach (var row in rows.Rows)
        {
            var sum = solver.MakeConstraint(row.IsAtMost ? double.NegativeInfinity : row.Sum, row.Sum, "");
            foreach (var column in row.Columns)
            {
                sum.SetCoefficient(columns[column], 1);
            }

            if (row.Less >= 0)
            {
                sum.SetCoefficient(columns[row.Less], -1);
            }
        }

        objective.SetMinimization();
        solver.SetSolverSpecificParametersAsString(FormattableString.Invariant($"max_deterministic_time: {seconds}"));
        if (solver.Solve() != Solver.ResultStatus.OPTIMAL)
        {
            return [];
        }

        var room = rows.Present - objective.Value();
        if (room < 0.5)
        {
            return [];
        }

        var reduced = columns.Select(column => column.ReducedCost()).ToArray();
        var rounds = rows.Pool.Rounds.Length;
        var limit = Math.Min(room, reduced.Take(rounds).Order().Skip(Most).FirstOrDefault(double.MaxValue));
        var kept = new bool[columns.Length];
        for (var column = 0; column < columns.Length; column++)
        {
            kept[column] = column < rows.Pool.Present || (column < rounds ? reduced[column] < limit : reduced[column] < room);
        }

        var isPresent = rows.PresentColumns();
        for (var column = 0; column < columns.Length; column++)
        {
            kept[column] |= isPresent[column];
        }

        return kept;
    }
}
