using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>The flow of referrals with and without a scenario, on the same chance. Restricted as a whole.</summary>
/// <param name="Before">As it is.</param>
/// <param name="After">Under the scenario.</param>
/// <param name="LeftOut">Levers that the flow does not follow, by their words.</param>
internal sealed record FlowOutcome(FlowRun Before, FlowRun After, ImmutableArray<string> LeftOut)
{
    /// <summary>Replications of each: enough for days to place within a few per cent.</summary>
    internal const int Replications = 100;

    /// <summary>What is reported, over all weeks.</summary>
    internal static ImmutableArray<Measure> Shows { get; } =
    [
        FlowMeasures.MeanDays, FlowMeasures.MedianDays, FlowMeasures.FrameworkPlacements, FlowMeasures.FrameworkHours,
        FlowMeasures.PoundsAnHour,
        FlowMeasures.Waiting,
    ];

    /// <summary>Simulates both.</summary>
    /// <param name="outcome">The scenario on its run.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="BadDataException">The folder has nothing to start from, or changes contradict each other.</exception>
    internal static FlowOutcome Make(Outcome outcome, CancellationToken cancellation)
    {
        var inputs = FlowInputs.Of(outcome.Run, cancellation);
        var options = new FlowOptions
        {
            Weeks = outcome.Options.Weeks,
            Replications = Replications,
            Seed = outcome.Options.Seed,
            Threads = outcome.Options.Threads,
        };
        var (changes, left) = new FlowChanges(inputs, outcome).Make();
        return new FlowOutcome(
            FlowRun.Make(inputs, [], options, null, cancellation), FlowRun.Make(inputs, changes, options, null, cancellation), left);
    }

    /// <summary>A figure before, after and the difference, replication by replication.</summary>
    internal (Flow.Estimate Before, Flow.Estimate After, Flow.Estimate Change, double Times) Of(Measure measure)
    {
        var (_, of, times) = FlowMeasures.Whole.First(one => one.Measure == measure);
        return (Before.Of(of), After.Of(of), After.Less(Before, of), times);
    }
}

/// <summary>Makes the flow of an outcome once, when somebody asks for it.</summary>
internal sealed class FlowOnce
{
    private readonly Lock _making = new();
    private FlowOutcome? _made;

    internal FlowOutcome Of(Outcome outcome, CancellationToken cancellation)
    {
        lock (_making)
        {
            return _made ??= FlowOutcome.Make(outcome, cancellation);
        }
    }
}
