using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>
/// A scenario on its ground: what a week would be with some of its steps, at central sizes or those of a draw. Restricted.
/// </summary>
internal sealed class ScenarioWeeks
{
    private readonly LeverGround _ground;
    private readonly Fairness _fairness;
    private readonly Func<Lever, SwapEffect> _swaps;
    private readonly ImmutableArray<LeverTurn> _turns;
    private readonly ImmutableArray<int> _stepOf;
    private readonly double[][] _drawn;
    private readonly bool _hasRanges;

    /// <param name="ground">The county on the outcome's map.</param>
    /// <param name="scenario">The scenario, checked.</param>
    /// <param name="options">Horizon and draws.</param>
    /// <param name="swaps">What a search for swaps found.</param>
    internal ScenarioWeeks(LeverGround ground, Scenario scenario, ScenarioOptions options, Func<Lever, SwapEffect> swaps)
    {
        (_ground, _swaps, _fairness) = (ground, swaps, Fairness.Of(ground.Run.Placed));
        var levers = LeverOrder.Sorted(scenario.Levers);
        var entering = levers.Where(lever => lever.Facts.NamesNewProvider && lever.Provider is not null)
            .Select(lever => lever.Provider!.Value).Distinct().Order().ToList();
        _turns = [.. levers.Select(lever =>
            new LeverTurn(lever, (double)lever.Central, 0, ZoneOf(lever), ProviderOf(lever, entering), ground))];
        Steps = [.. levers.Select(lever => lever.Step).Distinct(StringComparer.Ordinal)];
        _stepOf = [.. levers.Select(lever => Steps.IndexOf(lever.Step))];
        _drawn = [.. levers.Select(lever => Triangle.Draw(lever, options))];
        _hasRanges = levers.Any(lever => lever.HighEnd > lever.LowEnd);
    }

    /// <summary>The steps of an attribution, in the order in which they are applied.</summary>
    internal ImmutableArray<string> Steps { get; }

    /// <summary>The sums of a week.</summary>
    /// <param name="day">The day on which it starts.</param>
    /// <param name="draw">The draw; -1 for central sizes.</param>
    /// <param name="isIn">By step: whether it is taken; null for all.</param>
    internal OutcomeFigures At(DateOnly day, int draw = -1, bool[]? isIn = null) =>
        OutcomeFigures.Of(LeverOrder.Apply(_ground, Turns(day, draw, isIn), _swaps), _ground, _fairness);

    /// <summary>The sums of a week by draw. Where no size has a range all draws are the week at central sizes, worked out once.</summary>
    internal OutcomeFigures[] Drawn(DateOnly day, ScenarioOptions options, CancellationToken cancellation)
    {
        var drawn = new OutcomeFigures[options.Draws];
        if (!_hasRanges)
        {
            Array.Fill(drawn, At(day));
            return drawn;
        }

        Parallel.For(
            0, drawn.Length, new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellation },
            draw => drawn[draw] = At(day, draw));
        return drawn;
    }

    /// <summary>A week at central sizes, row by row.</summary>
    internal CareWeek WeekAt(DateOnly day) => LeverOrder.Apply(_ground, Turns(day, -1, null), _swaps);

    /// <summary>The week as it is.</summary>
    internal OutcomeFigures Baseline() => OutcomeFigures.Of(_ground.Baseline(), _ground, _fairness);

    /// <summary>Whether a week differs from the one before by more than the days that pass.</summary>
    internal string KeyOf(DateOnly day) =>
        string.Join(' ', _turns.Where(turn => turn.Lever.IsInForce(day)).Select(turn => turn.Lever.KeyAt(day)));

    private IEnumerable<LeverTurn> Turns(DateOnly day, int draw, bool[]? isIn)
    {
        for (var index = 0; index < _turns.Length; index++)
        {
            var turn = _turns[index];
            if (turn.Lever.IsInForce(day) && (isIn is null || isIn[_stepOf[index]]))
            {
                yield return turn with
                {
                    Size = draw < 0 ? turn.Size : _drawn[index][draw],
                    Weeks = turn.Lever.WeeksAt(day),
                    Since = turn.Lever.SinceAt(day),
                };
            }
        }
    }

    private int ZoneOf(Lever lever) => lever.Zone is { } code && _ground.HomeMap.TryIndexOf(code, out var zone)
        ? _ground.HomeMap.PositionOf(AreaIndex.OfZone(zone))
        : -1;

    private int ProviderOf(Lever lever, List<ProviderId> entering) => lever.Provider is not { } provider
        ? -1
        : lever.Facts.NamesNewProvider ? _ground.Ledger.Providers.Length + entering.IndexOf(provider) : _ground.IndexOf(provider);
}
