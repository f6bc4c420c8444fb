using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>
/// What the scenarios of one run share, each made once on first use: today's travel, the ground on a map, searches for swaps.
/// </summary>
internal sealed class ScenarioDesk(CountyRun run)
{
    private readonly Lock _making = new();
    private readonly List<(Zones? Map, LeverGround Ground)> _grounds = [];
    private readonly Dictionary<(ZoneCode? Zone, int Seed), SwapEffect> _swaps = [];
    private readonly Lock _flowing = new();
    private readonly Dictionary<(int Weeks, int Seed), FlowRun> _flows = [];
    private TodaysTravel? _travel;
    private FlowInputs? _inputs;

    /// <summary>The run.</summary>
    internal CountyRun Run => run;

    /// <summary>The ground of outcomes on a map; null for the run's.</summary>
    internal LeverGround Ground(Zones? map, CancellationToken cancellation)
    {
        lock (_making)
        {
            _travel ??= TodaysTravel.Of(run.Placed, cancellation);
            foreach (var (known, ground) in _grounds)
            {
                if (Equals(known, map))
                {
                    return ground;
                }
            }

            var made = new LeverGround(run, map, _travel);
            _grounds.Add((map, made));
            return made;
        }
    }

    /// <summary>What a flow of the run starts from.</summary>
    /// <exception cref="BadDataException">The folder has nothing to start from.</exception>
    internal FlowInputs FlowInputs(CancellationToken cancellation)
    {
        lock (_flowing)
        {
            return _inputs ??= Planning.FlowInputs.Of(run, cancellation);
        }
    }

    /// <summary>The flow as it is, made once for each length and seed.</summary>
    internal FlowRun FlowToday(FlowOptions options, CancellationToken cancellation)
    {
        var inputs = FlowInputs(cancellation);
        lock (_flowing)
        {
            if (!_flows.TryGetValue((options.Weeks, options.Seed), out var flow))
            {
                _flows.Add((options.Weeks, options.Seed), flow = FlowRun.Make(inputs, [], options, null, cancellation));
            }

            return flow;
        }
    }

    /// <summary>The proposals of a search for a lever's zone.</summary>
    internal SwapEffect Swaps(Lever lever, ScenarioOptions options, IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        lock (_making)
        {
            if (!_swaps.TryGetValue((lever.Zone, options.Seed), out var effect))
            {
                var wanted = options.Swaps with
                {
                    Zones = lever.Zone is { } zone ? [zone] : options.Swaps.Zones,
                    Seed = options.Seed,
                    Threads = options.Threads,
                };
                _swaps.Add((lever.Zone, options.Seed), effect = EffectOf(run.Placed.FindSwaps(wanted, progress, cancellation)));
            }

            return effect;
        }
    }

    private SwapEffect EffectOf(SwapPlan plan)
    {
        var numbers = run.County.Packages.Select((one, index) => (one.Package.Id, index)).ToDictionary();
        var providers = run.Ledger.Providers.Select((id, index) => (id, index)).ToDictionary();
        int ProviderOf(int provider) => provider < 0 ? -1 : providers[plan.Scope.Providers[provider]];
        var travel = new double[run.Placed.Zones.AreaCount];
        void Add(SwapState state, int sign)
        {
            foreach (var week in state.Weeks)
            {
                ZoneTravel.ByPackage(week, (package, twice) => travel[run.Placed.Zones.PositionOf(run.Placed.AreaOf(package))] +=
                    sign * twice.Ticks / 2.0 / week.Plan.Problem.TicksPerMinute);
            }
        }

        Add(plan.After, 1);
        Add(plan.Nothing, -1);
        return new SwapEffect(
            [
                .. plan.Proposals.Select(one => one.Moves.Select(move => (
                    numbers[plan.Scope.Candidates[move.Candidate].Package.Id], ProviderOf(move.From),
                    ProviderOf(move.To))).ToImmutableArray()),
            ],
            [.. plan.Proposals.Select(one => (long)Math.Round(one.Cost, MidpointRounding.ToEven))], [.. travel]);
    }
}
