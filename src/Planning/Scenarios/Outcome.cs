using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>
/// What becomes of a county under a scenario, compared with its run. Restricted as a whole; <see cref="Publish(OutputLevel)"/> is the only
/// way to what others may see.
/// </summary>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed class Outcome : ITabular
{
    private readonly FlowOnce _flow = new();
    private readonly BandsOnce _bands = new();
    private readonly RoundsOnce _rounds = new();

    internal Outcome(CountyRun run, Scenario scenario, ScenarioOptions options, LeverGround ground, OutcomeFigures before) =>
        (Run, Scenario, Options, Ground, Before) = (run, scenario, options, ground, before);

    /// <summary>The run that it is compared with. Restricted.</summary>
    public CountyRun Run { get; }

    /// <summary>The scenario.</summary>
    public Scenario Scenario { get; }

    /// <summary>Horizon, draws and the rest.</summary>
    public ScenarioOptions Options { get; }

    /// <summary>The county on the map of the outcome.</summary>
    internal LeverGround Ground { get; }

    /// <summary>The week as it is, on the map of the outcome.</summary>
    internal OutcomeFigures Before { get; }

    /// <summary>What scenarios of the run share.</summary>
    internal ScenarioDesk Desk { get; init; } = null!;

    /// <summary>Any week under the scenario.</summary>
    internal ScenarioWeeks Weeks { get; init; } = null!;

    /// <summary>The last week of the horizon.</summary>
    internal WeekOutcome End { get; init; } = null!;

    /// <summary>The last week at central sizes, row by row.</summary>
    internal CareWeek EndWeek { get; init; } = null!;

    /// <summary>The week with most unmet hours on the way; the last one if none is worse.</summary>
    internal WeekOutcome Worst { get; init; } = null!;

    /// <summary>What each step adds in the last week.</summary>
    internal Attribution Parts { get; init; } = null!;

    /// <summary>Client minutes needed and met in each week at central sizes.</summary>
    internal ImmutableArray<PathWeek> Path { get; init; } = [];

    /// <summary>Need by zone code on both maps where they differ by drawing alone; empty without a zone change.</summary>
    internal ImmutableArray<RedrawnZone> Redrawn { get; init; } = [];

    /// <summary>Whether the flow of referrals belongs to it.</summary>
    internal bool HasFlow => Options.FollowsFlow || Scenario.Levers.Any(lever => lever.IsOfFlow);

    /// <summary>The flow of referrals with and without the scenario; made when it is asked for.</summary>
    internal FlowOutcome Flow(CancellationToken cancellation) => _flow.Of(this, cancellation);

    /// <summary>
    /// Real rounds with and without the scenario, of the worst week, unless that is the last, and of the last; made when they are asked
    /// for.
    /// </summary>
    internal ImmutableArray<RealRounds> Rounds(CancellationToken cancellation) => _rounds.Of(this, cancellation);

    /// <summary>What draws of sizes leave open in each week of the path; made when it is asked for.</summary>
    internal ImmutableArray<PathBand> Bands(CancellationToken cancellation) => _bands.Of(this, cancellation);

    /// <summary>Publishes the outcome in step with the run's ledger at the same level.</summary>
    /// <param name="level">
    /// Who may see it: shareable (the default) protects small numbers together with the ledger; internal and restricted have figures in
    /// full.
    /// </param>
    /// <returns>The figures before and after.</returns>
    public PublishedOutcome Publish(OutputLevel level = OutputLevel.Shareable) => PublishedOutcome.Of(this, Run.Publish(level));

    /// <summary>Publishes the outcome in step with a run that follows an earlier release.</summary>
    /// <param name="options">Who may see it, how small numbers are protected, and the earlier release.</param>
    /// <returns>The figures before and after.</returns>
    public PublishedOutcome Publish(PublishOptions options) => PublishedOutcome.Of(this, Run.Publish(options));

    /// <summary>The title, the number of levers and how to publish it; no figures.</summary>
    /// <returns>One row.</returns>
    public Table ToTable() => UnpublishedTable.Of(
        "outcome", $"What if: {Scenario.Name}", Run.County.AsOf, Scenario.Levers.Length, "outcome.Publish().ToTable()");

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();
}

/// <summary>A week under a scenario, with what draws of its sizes give. Restricted.</summary>
/// <param name="Day">The day on which it starts.</param>
/// <param name="Week">Its number, from 1.</param>
/// <param name="After">At central sizes.</param>
/// <param name="Drawn">By draw.</param>
internal sealed record WeekOutcome(DateOnly Day, int Week, OutcomeFigures After, ImmutableArray<OutcomeFigures> Drawn)
{
    /// <summary>The change of a figure that one draw in ten is below, and one in ten above.</summary>
    /// <param name="before">The week as it is.</param>
    /// <param name="area">The area; -1 for the county.</param>
    /// <param name="measure">The figure.</param>
    internal (long Low, long High) Range(OutcomeFigures before, int area, OutcomeMeasure measure)
    {
        long Of(OutcomeFigures figures) => area < 0 ? figures.County(measure) : figures.Of(area, measure);
        var (changes, today) = (Drawn.Select(Of).Order().ToList(), Of(before));
        var cut = (changes.Count - 1) / 10;
        var central = Of(After) - today;
        return (Math.Min(central, changes[cut] - today), Math.Max(central, changes[changes.Count - 1 - cut] - today));
    }
}

/// <summary>A week of the path: client minutes.</summary>
internal readonly record struct PathWeek(DateOnly Day, long Need, long Met, long Waiting);

/// <summary>
/// A zone code whose need differs between two maps though nobody's did: only redrawing. Client minutes; null where a map lacks it.
/// </summary>
internal readonly record struct RedrawnZone(ZoneCode Zone, long? Before, long? After);
