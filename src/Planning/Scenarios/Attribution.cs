using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>What each step of a scenario adds to the change of the county, by sequence and by Shapley. Restricted.</summary>
/// <remarks>
/// By sequence: the change when the step comes after all before it in the stated order. By Shapley: what it adds, averaged over all orders;
/// exact
/// to six steps (64 weeks), above over 200 drawn orders with a standard error. Both are whole units and sum to the whole change.
/// </remarks>
/// <param name="Steps">The steps, in the stated order.</param>
/// <param name="Sequence">By step, then <see cref="OutcomeRow"/>.</param>
/// <param name="Shapley">By step, then row.</param>
/// <param name="Errors">Standard errors of the latter; 0 where exact.</param>
internal sealed record Attribution(
    ImmutableArray<string> Steps, ImmutableArray<ImmutableArray<long>> Sequence, ImmutableArray<ImmutableArray<long>> Shapley,
    ImmutableArray<ImmutableArray<double>> Errors)
{
    /// <summary>The most steps of which all coalitions are looked at.</summary>
    internal const int MostExact = 6;

    /// <summary>Orders drawn beyond that.</summary>
    internal const int Orders = 200;

    /// <summary>The part of a step in a measure, by Shapley.</summary>
    internal long Of(int step, OutcomeMeasure measure) => measure.Rows.Sum(row => Shapley[step][row]);

    /// <summary>The parts of all steps.</summary>
    /// <param name="weeks">The scenario.</param>
    /// <param name="day">The week looked at.</param>
    /// <param name="options">Seed and threads.</param>
    /// <param name="cancellation">Stops the work.</param>
    internal static Attribution Of(ScenarioWeeks weeks, DateOnly day, ScenarioOptions options, CancellationToken cancellation)
    {
        var steps = weeks.Steps.Length;
        var sequence = Enumerable.Range(0, steps + 1).Select(taken =>
            Enumerable.Range(0, steps).Select(step => step < taken).ToArray()).ToList();
        var coalitions = Planning.Shapley.Coalitions(steps, Orders, options.Seed, MostExact).Concat(sequence)
            .DistinctBy(KeyOf, StringComparer.Ordinal).ToList();
        var totals = new long[coalitions.Count][];
        Parallel.For(
            0, coalitions.Count, new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellation },
            index => totals[index] = RowsOf(weeks.At(day, isIn: coalitions[index])));
        var known = coalitions.Select((isIn, index) => (KeyOf(isIn), totals[index])).ToDictionary(StringComparer.Ordinal);
        var none = known[KeyOf(sequence[0])];
        var shares = new long[steps][];
        var errors = new double[steps][];
        for (var step = 0; step < steps; step++)
        {
            (shares[step], errors[step]) = (new long[OutcomeMeasures.Rows], new double[OutcomeMeasures.Rows]);
        }

        for (var row = 0; row < OutcomeMeasures.Rows; row++)
        {
            var found = Planning.Shapley.Of(steps, isIn => known[KeyOf(isIn)][row] - none[row], Orders, options.Seed, MostExact);
            var whole = PennyShares.Rounded([.. found.Select(one => one.Share)], known[KeyOf(sequence[^1])][row] - none[row]);
            for (var step = 0; step < steps; step++)
            {
                (shares[step][row], errors[step][row]) = (whole[step], found[step].Error);
            }
        }

        return new Attribution(
            weeks.Steps,
            [
                .. Enumerable.Range(0, steps).Select(step =>
                    known[KeyOf(sequence[step + 1])].Zip(known[KeyOf(sequence[step])], (after, before) =>
                    after - before).ToImmutableArray()),
            ],
            [.. shares.Select(row => row.ToImmutableArray())], [.. errors.Select(row => row.ToImmutableArray())]);
    }

    private static string KeyOf(bool[] isIn) => string.Create(isIn.Length, isIn, (text, members) =>
    {
        for (var at = 0; at < text.Length; at++)
        {
            text[at] = members[at] ? '1' : '0';
        }
    });

    private static long[] RowsOf(OutcomeFigures figures)
    {
        var rows = new long[OutcomeMeasures.Rows];
        for (var area = 0; area < figures.Areas; area++)
        {
            for (var row = 0; row < rows.Length; row++)
            {
                rows[row] += figures.Values[(area * OutcomeMeasures.Rows) + row];
            }
        }

        return rows;
    }
}
