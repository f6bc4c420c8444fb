using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>The flow of referrals with and without a scenario, on the same chance. Restricted as a whole.</summary>
/// <param name="Before">As it is.</param>
/// <param name="After">Under the scenario, at central sizes.</param>
/// <param name="Policies">The same under each way of offering, where a lever asks for all of them.</param>
/// <param name="Drawn">
/// By draw of sizes: each figure less that at central sizes, on the same chance, in the order of <see cref="Shows"/>; none without ranges.
/// </param>
/// <param name="LeftOut">Levers that the flow does not follow, by their words.</param>
internal sealed record FlowOutcome(
    FlowRun Before, FlowRun After, ImmutableArray<(string Policy, FlowRun Run)> Policies, ImmutableArray<ImmutableArray<double>> Drawn,
    ImmutableArray<string> LeftOut)
{
    /// <summary>Replications of each: enough for days to place within a few per cent.</summary>
    internal const int Replications = 100;

    /// <summary>Draws of sizes. They are those of the weeks: the first of the same numbers.</summary>
    internal const int Draws = 20;

    /// <summary>Replications of a draw. Chance is that of the first replications at central sizes, so few are enough.</summary>
    internal const int DrawReplications = 25;

    /// <summary>What is reported, over all weeks.</summary>
    internal static ImmutableArray<Measure> Shows { get; } =
    [
        FlowMeasures.MeanDays, FlowMeasures.MedianDays, FlowMeasures.FrameworkPlacements, FlowMeasures.FrameworkHours,
        FlowMeasures.PoundsAnHour, FlowMeasures.Waiting,
    ];

    /// <summary>Simulates the flow with and without the scenario, by draw of sizes and by way of offering.</summary>
    /// <param name="outcome">The scenario on its run.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="BadDataException">The folder has nothing to start from, or changes contradict each other.</exception>
    internal static FlowOutcome Make(Outcome outcome, CancellationToken cancellation)
    {
        var inputs = outcome.Desk.FlowInputs(cancellation);
        FlowOptions Options(int replications) => new()
        {
            Weeks = outcome.Options.Weeks,
            Replications = replications,
            Seed = outcome.Options.Seed,
            Threads = outcome.Options.Threads,
        };
        FlowRun Under(Func<Lever, double> sizeOf, int replications, string? policy = null)
        {
            var changes = new FlowChanges(inputs, outcome, sizeOf, policy);
            return FlowRun.Make(changes.Inputs(), changes.Make(), Options(replications), null, cancellation);
        }

        static double Central(Lever lever) => (double)lever.Central;
        var drawn = ImmutableArray.CreateBuilder<ImmutableArray<double>>();
        if (FlowChanges.AreDrawn(inputs, outcome))
        {
            var sizes = new Dictionary<Lever, double[]>(ReferenceEqualityComparer.Instance);
            foreach (var lever in outcome.Scenario.Levers)
            {
                sizes[lever] = Triangle.Draw(lever, outcome.Options);
            }

            var central = Under(Central, DrawReplications);
            for (var draw = 0; draw < Math.Min(Draws, outcome.Options.Draws); draw++)
            {
                var now = draw;
                var run = Under(lever => sizes[lever][now], DrawReplications);
                drawn.Add([.. Shows.Select(measure => ValueOf(run, measure) - ValueOf(central, measure))]);
            }
        }

        ImmutableArray<(string, FlowRun)> policies = outcome.Scenario.Levers.Any(lever => lever.Policy == LeverFacts.AllPolicies)
            ? [.. FlowPolicies.All.Select(one => (one.Name, Under(Central, Replications, one.Name)))]
            : [];
        return new FlowOutcome(
            outcome.Desk.FlowToday(Options(Replications), cancellation), Under(Central, Replications), policies, drawn.ToImmutable(),
            FlowChanges.LeftOut(inputs, outcome));
    }

    /// <summary>
    /// A figure before, after and the change. Its range is the 95 % interval of the difference, replication by replication, and eight
    /// of ten draws of sizes.
    /// </summary>
    /// <param name="measure">One of <see cref="Shows"/>.</param>
    /// <param name="after">The run looked at; null for the scenario's.</param>
    internal FlowChangeFigure Of(Measure measure, FlowRun? after = null)
    {
        var run = after ?? After;
        var (_, of, times) = FlowMeasures.Whole.First(one => one.Measure == measure);
        var less = run.Less(Before, of);
        var (low, high) = (less.Low * times, less.High * times);
        if (after is null && !Drawn.IsEmpty)
        {
            var at = Shows.IndexOf(measure);
            double[] moved = [.. Drawn.Select(one => (less.Mean * times) + one[at]).Where(double.IsFinite).Order()];
            var cut = (moved.Length - 1) / 10;
            (low, high) = moved.Length == 0 ? (low, high) : (Math.Min(low, moved[cut]), Math.Max(high, moved[moved.Length - 1 - cut]));
        }

        return new FlowChangeFigure(Before.Of(of).Mean * times, run.Of(of).Mean * times, less.Mean * times, low, high);
    }

    private static double ValueOf(FlowRun run, Measure measure)
    {
        var (_, of, times) = FlowMeasures.Whole.First(one => one.Measure == measure);
        return run.Of(of).Mean * times;
    }
}

/// <summary>A figure of a flow before and after, in the unit of its measure.</summary>
internal readonly record struct FlowChangeFigure(double Before, double After, double Change, double Low, double High)
{
    /// <summary>Whether all of it is known: nobody placed has no time to place.</summary>
    internal bool IsKnown => double.IsFinite(Before) && double.IsFinite(After) && double.IsFinite(Low) && double.IsFinite(High);

    /// <summary>The same times a factor.</summary>
    internal FlowChangeFigure Times(double factor) => new(Before * factor, After * factor, Change * factor, Low * factor, High * factor);
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
