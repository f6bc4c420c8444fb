using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Zoning.Planning;

/// <summary>
/// Runs the scenarios of a sweep in parallel and keeps each result, so that a sweep that was stopped goes on where it was.
/// </summary>
internal static class Sweep
{
    /// <summary>The rows of every point, in the order of the points: scenario after scenario, seed after seed.</summary>
    /// <param name="run">The run that all are compared with.</param>
    /// <param name="points">The scenarios and seeds.</param>
    /// <param name="options">Horizon, draws and threads.</param>
    /// <param name="version">The version of the program.</param>
    /// <param name="store">Where results are kept; null for nowhere.</param>
    /// <param name="progress">Receives how many are done; may be null.</param>
    /// <param name="cancellation">Stops the sweep; what is done stays kept.</param>
    internal static ImmutableArray<SweepRow> Run(
        CountyRun run, ImmutableArray<SweepPoint> points, ScenarioOptions options, string version, SweepStore? store,
        IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        var desk = new ScenarioDesk(run);
        var (kept, done) = (new string[points.Length], 0);
        void Tell() => progress?.Report(new WorkProgress(string.Create(
            CultureInfo.InvariantCulture, $"scenario {Volatile.Read(ref done)} of {points.Length}"),
                (double)Volatile.Read(ref done) / points.Length));
        store?.Open();
        Parallel.For(
            0, points.Length, new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellation },
            index =>
            {
                var key = SweepKey.Of(run, points[index], options, version);
                if (store?.Find(key) is { } known)
                {
                    kept[index] = known;
                }
                else
                {
                    var outcome = OutcomeMaker.Make(
                        desk, points[index].Scenario, options with { Seed = points[index].Seed, Threads = 1 }, null, cancellation);
                    kept[index] = RowsOf(outcome, cancellation);
                    store?.Keep(key, kept[index]);
                }

                Interlocked.Increment(ref done);
                Tell();
            });
        return [.. points.SelectMany((point, index) => Parsed(point, kept[index]))];
    }

    private static string RowsOf(Outcome outcome, CancellationToken cancellation)
    {
        var rows = new StringBuilder();
        void Add(OutcomeMeasure measure, long before, long after, long low, long high) => rows.Append(
            CultureInfo.InvariantCulture, $"{measure.Measure.Key},{measure.Status},{outcome.End.Week},{before},{after},{low},{high}\n");
        foreach (var measure in OutcomeMeasures.Of(outcome))
        {
            var (low, high) = outcome.End.Range(outcome.Before, -1, measure);
            Add(measure, outcome.Before.County(measure), outcome.End.After.County(measure), low, high);
        }

        if (outcome.HasFlow)
        {
            foreach (var (measure, figure) in ExactOutcome.FlowFigures(outcome, outcome.Flow(cancellation)))
            {
                var kept = OutcomeMeasures.OfFlow.First(one => one.Measure == measure);
                long Whole(double value) => (long)Math.Round(value * kept.Unit, MidpointRounding.ToEven);
                Add(kept, Whole(figure.Before), Whole(figure.Before) + Whole(figure.Change), Whole(figure.Low), Whole(figure.High));
            }
        }

        return rows.ToString();
    }

    private static IEnumerable<SweepRow> Parsed(SweepPoint point, string rows)
    {
        foreach (var line in rows.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var cells = line.Split(',');
            long Whole(int at) => long.Parse(cells[at], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            yield return new SweepRow(
                point,
                OutcomeMeasures.All.Concat(OutcomeMeasures.OfFlow).First(one => one.Measure.Key == cells[0] && one.Status == cells[1]),
                (int)Whole(2), Whole(3),
                Whole(4), Whole(5),
                Whole(6));
        }
    }
}

/// <summary>A figure of the county in the last week of a point, in whole units.</summary>
/// <param name="Point">The scenario and the seed.</param>
/// <param name="Measure">What is measured.</param>
/// <param name="Week">The week, from 1.</param>
/// <param name="Before">As it is.</param>
/// <param name="After">At central sizes.</param>
/// <param name="Low">The low end of the change.</param>
/// <param name="High">The high end of the change.</param>
internal sealed record SweepRow(SweepPoint Point, OutcomeMeasure Measure, int Week, long Before, long After, long Low, long High);
