using System.Diagnostics;

namespace Zoning.Routing;

/// <summary>
/// Runs lanes in parallel and lets them exchange their best plans at fixed points. Small problems are searched by each lane on its own;
/// large ones are shared out by area, anew after each exchange.
/// </summary>
internal sealed class LaneTeam
{
    private const int SharedFrom = 250;

    /// <summary>While a first plan is made, progress is told after so many visits.</summary>
    private const int ReportEvery = 250;

    /// <summary>From so many iterations a visit, a search is long: it may cool several times, and looks farther.</summary>
    private const int LongFrom = 500;

    /// <summary>From so many visits a long search looks farther; in smaller problems it gets everywhere as it is.</summary>
    private const int FartherFrom = 50;

    /// <summary>The share of a time limit that the lanes take where the last recombination comes after them.</summary>
    private const double LanesShare = 0.97;

    private readonly CompiledProblem _problem;
    private readonly SolveOptions _options;
    private readonly CancellationToken _cancellation;
    private readonly Stopwatch _clock;
    private readonly Lane[] _lanes;
    private readonly Randomness _chance;
    private readonly Snapshot _best;
    private readonly Recombiner? _recombiner;
    private readonly bool _isLong;
    private Cooling _cooling;
    private double _scale;

    internal LaneTeam(CompiledProblem problem, SolveOptions options, Stopwatch clock, CancellationToken cancellation)
    {
        (_problem, _options, _clock, _cancellation) = (problem, options, clock, cancellation);
        var chance = new Randomness(options.Seed);
        _chance = chance.For("territory");
        _lanes = [.. Enumerable.Range(0, options.Lanes)
            .Select(lane => new Lane(problem, chance.For(FormattableString.Invariant($"lane {lane}"))))];
        _best = new Snapshot(problem);
        _isLong = options.Seconds is not null || options.Iterations >= (long)LongFrom * problem.Visits;
        _cooling = CoolingOf(isShort: false);
        if (options.Recombine is { } recombine)
        {
            _recombiner = new Recombiner(problem, recombine);
            foreach (var lane in _lanes)
            {
                lane.Seen = _recombiner.NewSeen();
            }
        }
    }

    private double Elapsed => _options.Clock is { } clock ? clock() : _clock.Elapsed.TotalSeconds;

    internal long Iterations => _lanes.Sum(lane => lane.Iterations);

    internal RoundState State => _lanes[0].State;

    private bool IsOver =>
        IsEnded || (Seconds is { } seconds && Elapsed >= seconds);

    /// <summary>Whether nothing more is to be found, whatever time is left.</summary>
    private bool IsEnded =>
        _cancellation.IsCancellationRequested || (_options.StopAtWeighted is { } enough && _best.Total <= enough);

    private double? Seconds => _recombiner is null ? _options.Seconds : _options.Seconds * LanesShare;

    /// <summary>Searches from a start, or from nothing.</summary>
    internal Snapshot Run(Snapshot? start, IProgress<SolveProgress>? progress)
    {
        start?.Load(_lanes[0].State);
        if (start is not null)
        {
            _best.Take(_lanes[0].State);
        }

        _lanes[0].Claim(_ => true);
        var placed = 0;
        _lanes[0].Construct(atAnyPrice: start is null, () =>
        {
            if (++placed % ReportEvery == 0)
            {
                progress?.Report(new SolveProgress(0, 0, _lanes[0].State.Total, _lanes[0].State.AbsentCount));
            }

            return _cancellation.IsCancellationRequested;
        });
        Keep(_lanes[0].State);
        _scale = LegPrice(_lanes[0].State);
        foreach (var lane in _lanes)
        {
            lane.LegPrice = _scale;
            if (lane != _lanes[0])
            {
                _best.Load(lane.State);
            }
        }

        if (_isLong && _problem.Visits >= FartherFrom)
        {
            LookFarther();
        }

        var isShared = _lanes.Length > 1 && _problem.Visits >= SharedFrom;
        var epochs = _options.Seconds is null ? (int)Math.Clamp(_options.Iterations / 1000, 1, 100) : 100;
        for (var epoch = 0; epoch < epochs && !IsOver && _options.Iterations > 0; epoch++)
        {
            if (isShared && State.UsedRoutes >= 2 * _lanes.Length)
            {
                RunShared(epoch, epochs);
            }
            else
            {
                RunApart(epoch, epochs);
            }

            if (_recombiner is not null && _cooling.IsTurn(epoch, epochs) && !IsEnded)
            {
                Recombine(_recombiner, isShared);
            }

            progress?.Report(new SolveProgress(Iterations, (epoch + 1.0) / epochs, _best.Total, _lanes[0].State.AbsentCount));
        }

        return _best;
    }

    private void LookFarther()
    {
        var isShort = _lanes[0].IsShort;
        var rivals = isShort ? Neighbourhood.Rivals(_problem, _cancellation) : null;
        _cooling = CoolingOf(isShort);
        foreach (var lane in _lanes)
        {
            lane.SearchLong(rivals);
        }
    }

    private Cooling CoolingOf(bool isShort) => new(_options.Recombine is not null, _problem.Visits < SharedFrom && _isLong, isShort);

    /// <summary>Takes the best set of rounds seen, if it is a better plan; the lane that stands worst goes on from the best.</summary>
    private void Recombine(Recombiner recombiner, bool isShared)
    {
        var better = recombiner.Improve(_best, _lanes.Select(lane => lane.Seen!), _cancellation);
        if (better is not null)
        {
            _best.Take(better);
        }

        var worst = _lanes[0];
        foreach (var lane in _lanes)
        {
            worst = !isShared && lane.State.Total >= worst.State.Total ? lane : worst;
        }

        if (better is not null || !isShared)
        {
            _best.Load(worst.State);
        }
    }

    private void RunShared(int epoch, int epochs)
    {
        var laneOfRoute = Territory.OfRoutes(State, _lanes.Length, _chance);
        var laneOfAbsent = Territory.OfAbsent(State, laneOfRoute);
        var current = new Snapshot(_problem);
        current.Take(State);
        RunLanes(epoch, epochs, index =>
        {
            var lane = _lanes[index];
            if (index > 0)
            {
                current.Load(lane.State);
            }

            for (var route = 0; route < _problem.Routes; route++)
            {
                lane.State.Active[route] = laneOfRoute[route] == index;
            }

            lane.Claim(visit => laneOfAbsent[visit] == index);
            lane.ForgetBest();
        });
        var united = new Snapshot(_problem);
        var unitedBest = new Snapshot(_problem);
        for (var route = 0; route < _problem.Routes; route++)
        {
            var lane = _lanes[laneOfRoute[route]];
            united.Take(lane.State, route);
            unitedBest.Take(lane.Best, route);
        }

        foreach (var lane in _lanes)
        {
            Array.Fill(lane.State.Active, true);
        }

        if (unitedBest.Load(State))
        {
            Keep(State);
        }

        if (!united.Load(State))
        {
            current.Load(State);
        }
    }

    private void RunApart(int epoch, int epochs)
    {
        RunLanes(epoch, epochs, index =>
        {
            _lanes[index].Claim(_ => true);
            _lanes[index].ForgetBest();
        });
        var worst = _lanes[0];
        foreach (var lane in _lanes)
        {
            if (lane.Best.Total < _best.Total)
            {
                Copy(lane.Best);
            }

            worst = lane.State.Total >= worst.State.Total ? lane : worst;
        }

        if (_lanes.Length > 1 && epoch % 10 == 9)
        {
            _best.Load(worst.State);
        }
    }

    private void RunLanes(int epoch, int epochs, Action<int> prepare)
    {
        var threads = Math.Min(_options.Threads, _lanes.Length);
        var turns = (_lanes.Length + threads - 1) / threads;
        var began = Elapsed;
        var slot = Seconds is { } seconds ? (seconds - began) / (epochs - epoch) : 0;
        var from = _options.Iterations * epoch / epochs;
        var count = _options.Iterations * (epoch + 1) / epochs - from;
        void RunLane(int index)
        {
            prepare(index);
            var ends = began + slot * (index / threads + 1) / turns;
            _lanes[index].Run(_options.Seconds is null ? count : long.MaxValue, i =>
            {
                if (_cancellation.IsCancellationRequested || (_options.StopAtWeighted is { } enough && _lanes[index].Best.Total <= enough))
                {
                    return -1;
                }

                if (Seconds is not { } total)
                {
                    return Heat((from + i) / (double)_options.Iterations);
                }

                var now = Elapsed;
                return now >= ends ? -1 : Heat(Math.Min(1, now / total));
            });
        }

        // Separate threads: a busy pool would run lanes one after another, and a time limit would leave the last lanes no time.
        var others = new Task[threads - 1];
        for (var thread = 1; thread < threads; thread++)
        {
            var mine = thread;
            others[thread - 1] =
                Task.Factory.StartNew(() => RunAll(mine), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }

        RunAll(0);
        Task.WaitAll(others, CancellationToken.None);

        void RunAll(int thread)
        {
            for (var index = thread; index < _lanes.Length; index += threads)
            {
                RunLane(index);
            }
        }
    }

    private double Heat(double share) => _cooling.At(_scale, share);

    private void Keep(RoundState state)
    {
        if (state.Total < _best.Total)
        {
            _best.Take(state);
        }
    }

    private void Copy(Snapshot best)
    {
        for (var route = 0; route < _problem.Routes; route++)
        {
            _best.Take(best, route);
        }

        _best.Total = best.Total;
    }

    /// <summary>What a leg costs on average: the measure of temperature.</summary>
    private double LegPrice(RoundState state)
    {
        var travel = 0L;
        for (var route = 0; route < _problem.Routes; route++)
        {
            travel += state.RouteOf(route).Count > 0 ? state.RouteOf(route).Travel : 0;
        }

        var legs = _problem.Visits - state.AbsentCount + state.UsedRoutes;
        return Math.Max(1, (double)travel * Math.Max(1, _problem.Weights.Travel) / Math.Max(1, legs));
    }
}
