using System.Collections.Immutable;
using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Planning;

/// <summary>A run of a county at an output level: the published ledger, and what the page says about it.</summary>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed class CountyRun : ITabular
{
    private CountyRun(County county, RunOptions options, Ledger ledger, PublishedLedger published)
    {
        County = county;
        Options = options;
        Ledger = ledger;
        Published = published;
    }

    /// <summary>The county. Restricted.</summary>
    public County County { get; }

    /// <summary>How the run was made.</summary>
    public RunOptions Options { get; }

    /// <summary>The ledger. Restricted.</summary>
    public Ledger Ledger { get; }

    /// <summary>The figures that the level allows: all that outputs are written from.</summary>
    public PublishedLedger Published { get; }

    /// <summary>Rounds today and planned; none where they weren't looked at or the folder has no visits.</summary>
    public PublishedRounds? Rounds { get; private init; }

    /// <summary>The weeks ahead; none where the run didn't forecast.</summary>
    public PublishedForecast? Forecast { get; private init; }

    /// <summary>What moves the headline, computed by drawing the ledger up again; none where unmet need can't be told.</summary>
    public ImmutableArray<MovedHeadline> Movers { get; private init; } = [];

    /// <summary>Runs a county.</summary>
    /// <param name="county">The county.</param>
    /// <param name="options">Level, assumptions and rules; the defaults where none are given.</param>
    /// <param name="progress">Told of each step; may be none.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <returns>The run.</returns>
    public static CountyRun Of(
        County county, RunOptions? options = null, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        var chosen = options ?? new RunOptions();
        progress?.Report(new WorkProgress("drawing up the ledger", 0));
        var ledger = county.Ledger(chosen.Assumptions.ToLedgerOptions(), cancellation);
        progress?.Report(new WorkProgress("protecting small numbers", 0.2));
        var published = ledger.Publish(new PublishOptions { Level = chosen.Level, Rule = chosen.Rule, After = chosen.After }, cancellation);
        progress?.Report(new WorkProgress("trying assumptions low and high", 0.8));
        var movers = county.HasWaiting ? MovedHeadline.Find(county, ledger, chosen, cancellation) : [];
        progress?.Report(new WorkProgress("forecasting", 0.82));
        var forecast = ForecastOf(county, chosen, cancellation);
        progress?.Report(new WorkProgress("planning rounds", 0.85));
        return new CountyRun(county, chosen, ledger, published)
        {
            Movers = movers,
            Forecast = forecast,
            Rounds = RoundsOf(county, chosen, cancellation),
        };
    }

    /// <summary>The summary and the main figures by display area, at the run's level.</summary>
    /// <returns>A row an area, the county below.</returns>
    public Table ToTable() => Published.ToTable() with { Title = "Home care in " + County.Name, Note = SummaryParagraph.Of(this) };

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The weeks ahead by groups of zones: single zones are for the command that forecasts and nothing else.</summary>
    private static PublishedForecast? ForecastOf(County county, RunOptions options, CancellationToken cancellation) => options.ForecastWeeks is not { } weeks
        ? null
        : PublishedForecast.Of(
            county.Forecast(
                new CountyForecastOptions
                {
                    Weeks = weeks,
                    By = options.Level == OutputLevel.Shareable ? ForecastBy.County : ForecastBy.Group,
                    Seed = options.Seed,
                    Threads = options.Threads,
                },
                cancellation),
            options.Level,
            options.Rule);

    private static PublishedRounds? RoundsOf(County county, RunOptions options, CancellationToken cancellation)
    {
        if (options.RoundsIterations is not { } iterations || county.Patterns is null)
        {
            return null;
        }

        var solved = county.Rounds(options.RoundsDay).Solve(
            new RoundSearch(), new SolveOptions { Iterations = iterations, Seed = options.Seed, Threads = options.Threads }, cancellation: cancellation);
        cancellation.ThrowIfCancellationRequested();
        return solved.Rounds.Providers.IsEmpty ? null : PublishedRounds.Of(RoundsComparison.Of(solved), county, options.Level, options.Rule);
    }

    /// <summary>A run of a ledger that was published elsewhere, without what moves the headline. Tests publish wrongly with it.</summary>
    internal static CountyRun Of(County county, RunOptions options, Ledger ledger, PublishedLedger published) =>
        new(county, options, ledger, published);
}
