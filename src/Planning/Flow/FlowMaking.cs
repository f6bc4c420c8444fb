using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>Makes flows of a run, each once: one from the folder itself, and one from what the published ledger tells.</summary>
internal sealed class FlowMaking(CountyRun run, IProgress<WorkProgress>? progress, CancellationToken cancellation)
{
    private readonly Lock _making = new();
    private readonly Dictionary<(FlowOptions Options, FlowGuard? Guard), FlowRun> _made = [];

    /// <summary>The flow that a level may be shown figures of.</summary>
    internal FlowRun FlowOf(FlowOptions options, PublishedRun published)
    {
        lock (_making)
        {
            var guard = published.Level == OutputLevel.Shareable ? FlowGuard.Of(published) : null;
            if (!_made.TryGetValue((options, guard), out var flow))
            {
                progress?.Report(new WorkProgress("preparing the flow", 0));
                var inputs = _made.Keys.Any(key => key.Guard == guard)
                    ? _made.First(one => one.Key.Guard == guard).Value.Inputs
                    : FlowInputsMaker.Make(run, guard, cancellation);
                flow = FlowRun.Make(inputs, [], options, progress, cancellation);
                _made.Add((options, guard), flow);
            }

            return flow;
        }
    }

    /// <summary>The rounds of the chosen week of flows, after those of today; none if no week is chosen, or anybody may see them.</summary>
    internal ImmutableArray<FlowWeekRounds> RoundsOf(ImmutableArray<FlowRun> flows, PublishedRun published)
    {
        if (flows[0].Options.RoundsWeek is not { } week || published.Level == OutputLevel.Shareable || published.IsTooSmall)
        {
            return [];
        }

        lock (_making)
        {
            FlowWeekRounds Of(FlowRun flow, int number) => FlowWeekRounds.Make(run, flow, number, progress, cancellation);
            return [Of(flows[0], 0), .. flows.Select(flow => Of(flow, week))];
        }
    }
}
