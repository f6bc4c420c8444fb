using System.Collections.Immutable;
using Google.OrTools.Sat;

namespace Zoning.Exact;

/// <summary>The exact choice among the columns of a partition that are kept, by CP-SAT.</summary>
internal static class PartitionModel
{
    /// <summary>The rounds of the best plan found in time, if it is cheaper than the present; otherwise the default array.</summary>
    internal static ImmutableArray<int> Solve(PartitionRows rows, bool[] kept, double seconds, CancellationToken cancellation)
    {
        var model = new CpModel();
        var isPresent = rows.PresentColumns();
        var columns = new BoolVar[kept.Length];
        for (var column = 0; column < kept.Length; column++)
        {
            if (kept[column])
            {
                columns[column] = model.NewBoolVar("");
                model.AddHint(columns[column], isPresent[column] ? 1 : 0);
            }
        }

        foreach (var row in rows.Rows)
        {
            var of = row.Columns.Where(column => kept[column]).Select(column => columns[column]).ToList();
            if (row.Less >= 0)
            {
                if (kept[row.Less])
                {
                    model.Add(LinearExpr.Sum(of) == columns[row.Less]);
                }
                else if (of.Count > 0)
                {
                    model.Add(LinearExpr.Sum(of) == 0);
                }
            }
            else if (!row.IsAtMost)
            {
                model.AddExactlyOne(of);
            }
            else if (of.Count > row.Sum)
            {
                model.Add(LinearExpr.Sum(of) <= row.Sum);
            }
        }

        var used = Enumerable.Range(0, kept.Length).Where(column => kept[column]).ToArray();
        model.Minimize(LinearExpr.WeightedSum(used.Select(column => columns[column]), used.Select(column => rows.Prices[column])));
        using var solver = new CpSolver
        {
            StringParameters = FormattableString.Invariant(
                $"num_workers:1,random_seed:0,linearization_level:2,max_deterministic_time:{seconds}"),
        };
        using var stop = cancellation.Register(solver.StopSearch);
        var status = solver.Solve(model);
        if (cancellation.IsCancellationRequested || status is not (CpSolverStatus.Optimal or CpSolverStatus.Feasible)
            || solver.ObjectiveValue > rows.Present - 0.5)
        {
            return default;
        }

        return [.. Enumerable.Range(0, rows.Pool.Rounds.Length).Where(round => kept[round] && solver.BooleanValue(columns[round]))];
    }
}
