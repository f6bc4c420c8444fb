using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Zoning.Flow;

/// <summary>The figures of all replications.</summary>
/// <param name="Values">Replication by replication, in their order.</param>
/// <param name="Measures">How many figures each has.</param>
/// <param name="IsPrecise">Whether the wanted precision was reached; true where none was wanted.</param>
internal sealed record ReplicationFigures(ImmutableArray<double> Values, int Measures, bool IsPrecise)
{
    internal int Count => Values.Length / Measures;

    internal Estimate Of(int measure) => Estimate.Of(Values.AsSpan(), measure, Measures);

    /// <summary>The figure of one replication.</summary>
    internal double At(int replication, int measure) => Values[replication * Measures + measure];
}

/// <summary>
/// Runs replications on any number of threads. The answer depends on the seed only: each replication has its own numbers, and whether
/// to stop is asked after fixed batches.
/// </summary>
internal static class Replications
{
    private const int Batch = 20;
    private const int Told = 50;

    /// <summary>Runs until the mean is as precise as wanted, or the most is reached.</summary>
    /// <param name="make">Makes the simulation, once for each thread.</param>
    /// <param name="options">How many.</param>
    /// <param name="progress">Is told how many are done, after each batch.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>
    /// The figures. Stops when t x error is at most p / (1 + p) of the mean, which keeps the error relative to the true mean below p
    /// (Law, Simulation Modeling and Analysis, 5th edition, section 9.4.1).
    /// </returns>
    internal static ReplicationFigures Run(
        Func<IReplication> make, ReplicationOptions options, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        var free = new ConcurrentBag<IReplication>();
        var first = make();
        var measures = first.Measures;
        free.Add(first);
        var values = new double[options.Most * measures];
        var parallel = new ParallelOptions
        {
            CancellationToken = cancellation,
            MaxDegreeOfParallelism = options.Threads > 0 ? options.Threads : Environment.ProcessorCount,
        };
        var done = 0;
        var precise = false;
        while (done < options.Most && !precise)
        {
            // Without a precision batches are for telling how far it is; they change nothing.
            var batch = options.Precision is null
                ? progress is null ? options.Most : Math.Max(Batch, options.Most / Told)
                : Math.Max(Batch, done == 0 ? options.Least : 0);
            var until = Math.Min(options.Most, done + batch);
            Parallel.For(
                done,
                until,
                parallel,
                () => free.TryTake(out var used) ? used : make(),
                (number, _, simulation) =>
                {
                    simulation.Run(number, values.AsSpan(number * measures, measures), cancellation);
                    return simulation;
                },
                free.Add);
            done = until;
            progress?.Report(done);
            precise = options.Precision is { } wanted
                && IsPrecise(Estimate.Of(values.AsSpan(0, done * measures), options.Measure, measures), wanted);
        }

        return new ReplicationFigures([.. values.AsSpan(0, done * measures)], measures, precise || options.Precision is null);
    }

    private static bool IsPrecise(Estimate estimate, double wanted) =>
        estimate.HalfWidth <= wanted / (1 + wanted) * Math.Abs(estimate.Mean);
}
