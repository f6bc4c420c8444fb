using System.Collections.Immutable;
using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Planning;

/// <summary>
/// One run of a placed county: ledger, waiting list, history, forecast and rounds, each made once, on first use, at full precision.
/// Restricted as a whole; <see cref="Publish(PublishOptions)"/> is the only way to what others may see.
/// </summary>
/// <remarks>
/// The parts are the same whichever is asked for first, and whoever may see them: levels only round or hide. Safe for several threads.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed class CountyRun : ITabular
{
    private readonly Lock _making = new();
    private readonly IProgress<WorkProgress>? _progress;
    private readonly CancellationToken _cancellation;

    internal CountyRun(PlacedCounty placed, RunOptions options, IProgress<WorkProgress>? progress, CancellationToken cancellation) =>
        (Placed, Options, _progress, _cancellation) = (placed, options, progress, cancellation);

    /// <summary>The county on its map. Restricted.</summary>
    public PlacedCounty Placed { get; }

    /// <summary>The county. Restricted.</summary>
    public County County => Placed.County;

    /// <summary>How the run is made.</summary>
    public RunOptions Options { get; }

    /// <summary>The assumptions of the ledger: those of the options, else those of the county.</summary>
    internal Assumptions Assumptions => Options.Assumptions ?? County.Assumptions;

    /// <summary>The ledger of need, met and unmet care. Restricted.</summary>
    public Ledger Ledger => Made(ref field, "drawing up the ledger", 0, () =>
    {
        var options = Assumptions.ToLedgerOptions();
        return Ledger.DrawUp(Placed.ToLedgerInput(options.ActualsWeeks), options, _cancellation);
    });

    /// <summary>The weeks ahead. Restricted. What the folder lacks is not supplied in it.</summary>
    public CountyForecast Forecast
    {
        get
        {
            var ledger = Ledger;
            return Made(ref field, "forecasting", 0.5, () => CountyForecaster.Of(
                Placed, ledger, Options.Forecast with { Seed = Options.Seed, Threads = Options.Threads, Progress = _progress },
                _cancellation));
        }
    }

    /// <summary>
    /// The rounds of the day or week of the options, each provider's planned separately. Restricted. Providers is empty if nobody has
    /// visits then. A stop keeps the best rounds so far and marks them as not repeatable.
    /// </summary>
    public SolvedRounds Rounds => Made(ref field, "planning rounds", 0.7, () => RoundsOf(Options.Rounds));

    /// <summary>
    /// The plans compared with today's rounds. A stop while today's rounds are rebuilt keeps the best so far, as it does for the plans.
    /// </summary>
    internal RoundsComparison ComparedRounds
    {
        get
        {
            var solved = Rounds;
            lock (_making)
            {
                var tolerance = Options.Rounds.Keep?.ToleranceMinutes ?? RoundsComparison.DefaultToleranceMinutes;
                return field ??= RoundsComparison.Of(solved, tolerance, _progress, _cancellation)
                    .Proved(Options.Rounds.Proves, _progress, _cancellation) with
                {
                    IsPart = Options.Rounds.IsPart,
                };
            }
        }
    }

    /// <summary>What moves the headline most, the strongest first; empty if unmet need is unknown. Restricted.</summary>
    internal ImmutableArray<MovedHeadline> Movers
    {
        get
        {
            var ledger = Ledger;
            return Made(ref _movers, "trying assumptions low and high", 0.4, () =>
                new Movings(County.HasWaiting ? MovedHeadline.Find(this, ledger, _cancellation) : [])).All;
        }
    }

    private Movings? _movers;
    private PublishedRun? _shareable;

    /// <summary>Publishes the run: every cell that anybody outside may see comes from here.</summary>
    /// <param name="options">
    /// Who may see it, how small numbers are protected, and the earlier release it follows; shareable with the default rule if null.
    /// </param>
    /// <returns>The published run.</returns>
    public PublishedRun Publish(PublishOptions? options = null)
    {
        if (options is not null)
        {
            return new PublishedRun(this, options, _progress, _cancellation);
        }

        lock (_making)
        {
            return _shareable ??= new PublishedRun(this, new PublishOptions(), _progress, _cancellation);
        }
    }

    /// <summary>Publishes the run at a level, with the default rule.</summary>
    /// <param name="level">Who may see it.</param>
    /// <returns>The published run.</returns>
    public PublishedRun Publish(OutputLevel level) => Publish(new PublishOptions { Level = level });

    /// <summary>The rounds of another day, with the same options; made anew each time.</summary>
    /// <param name="day">The day of the week.</param>
    /// <returns>The plans.</returns>
    public SolvedRounds RoundsOf(DayOfWeek day) => day == Options.Rounds.Day
        ? Rounds
        : RoundsOf(Options.Rounds with { Day = day, Options = Options.Rounds.Options.On(day) });

    /// <summary>The title of the run, its rough size and how to publish it; no figures.</summary>
    /// <returns>One row.</returns>
    public Table ToTable() => UnpublishedTable.Of(
        "run", $"Run of {County.Name} on {Placed.Zones.Count} zones", County.AsOf, County.Packages.Length, "run.Publish().ToTable()");

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    private SolvedRounds RoundsOf(RunRounds wanted)
    {
        var all = wanted.Day is { } day ? Placed.ToRounds(day, wanted.Options) : Placed.ToWeekOfRounds(wanted.Options);
        var chosen = wanted.Provider is { } provider ? all.Only(provider) : all;
        var solving = new SolveOptions
        {
            Iterations = wanted.Iterations ?? (wanted.Day is null ? RunRounds.WeekIterations : RunRounds.DayIterations),
            Seconds = wanted.Seconds,
            Seed = Options.Seed,
            Threads = Options.Threads,
            Recombine = wanted.Recombines ? ExactRecombination.Within() : null,
        };
        return wanted.Keep is { } keep
            ? chosen.Replan(keep, solving with { Iterations = wanted.Iterations ?? RunRounds.KeepIterations }, _progress, _cancellation)
            : chosen.Solve(
                RoundsSolvers.Of(wanted.Solver, chosen), wanted.StartsFromToday ? RoundStart.Today : RoundStart.Scratch, solving,
                _progress, _cancellation);
    }

    private T Made<T>(ref T? kept, string step, double share, Func<T> make)
        where T : class
    {
        if (Volatile.Read(ref kept) is { } known)
        {
            return known;
        }

        lock (_making)
        {
            if (kept is { } made)
            {
                return made;
            }

            _cancellation.ThrowIfCancellationRequested();
            _progress?.Report(new WorkProgress(step, share));
            Volatile.Write(ref kept, make());
            return kept!;
        }
    }

    private sealed record Movings(ImmutableArray<MovedHeadline> All);
}
