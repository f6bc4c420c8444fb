using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>A run as a level may show it: all that pages, tables, files and notebooks are made from.</summary>
/// <remarks>Each part is published once, on first use, from the one run behind it.</remarks>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed class PublishedRun : ITabular
{
    private readonly Lock _making = new();
    private readonly PublishOptions _publish;
    private readonly IProgress<WorkProgress>? _progress;
    private readonly CancellationToken _cancellation;
    private Optional<PublishedForecast>? _forecast;
    private Optional<PublishedRounds>? _rounds;
    private Optional<ImmutableArray<PublishedMover>>? _movers;

    internal PublishedRun(CountyRun run, PublishOptions publish, IProgress<WorkProgress>? progress, CancellationToken cancellation) =>
        (Run, _publish, _progress, _cancellation) = (run, publish, progress, cancellation);

    /// <summary>A run whose ledger was published elsewhere. Tests publish wrongly with it.</summary>
    internal PublishedRun(CountyRun run, PublishOptions publish, PublishedLedger ledger)
        : this(run, publish, null, default) => _ledger = ledger;

    /// <summary>Who may see it.</summary>
    public OutputLevel Level => _publish.Level;

    /// <summary>How small numbers are protected in shareable output.</summary>
    public DisclosureRule Rule => _publish.Rule;

    /// <summary>How the run was made.</summary>
    public RunOptions Options => Run.Options;

    /// <summary>The ledger's figures.</summary>
    public PublishedLedger Ledger => Made(ref _ledger, "protecting small numbers", 0.2, () =>
        LedgerPublisher.Publish(Run.Ledger, _publish, _cancellation, map => Run.County.On(map).Ledger(Run.Assumptions.ToLedgerOptions())));

    /// <summary>Whether the county is so small that nothing of it may be shown: its files are then one sentence.</summary>
    internal bool IsTooSmall => Level == OutputLevel.Shareable && Ledger.IsTooSmall;

    /// <summary>Packages by area against areas like each, from the published figures and public facts of zones.</summary>
    public PublishedNeed Need => Made(ref _need, "comparing areas", 0.3, () =>
        PublishedNeed.Of(Placed, Run.Ledger, Ledger, _publish, _cancellation));

    /// <summary>
    /// Every published figure by area: the ledger's, then packages against areas like each. These are the rows of all-figures.csv.
    /// </summary>
    public IEnumerable<PublishedCell> Cells => IsTooSmall ? Ledger.Cells : Ledger.Cells.Concat(Need.Cells);

    /// <summary>The weeks ahead; null if the run has no such part.</summary>
    public PublishedForecast? Forecast => Has(RunParts.Forecast)
        ? Made(ref _forecast, "forecasting", 0.5, () => new(PublishedForecast.Of(Run.Forecast, _publish, Decisive()))).Value
        : null;

    /// <summary>
    /// Rounds today and planned; null if the run has no such part, or nobody in the county is on rounds. Visits that visits.csv doesn't
    /// have are inferred from weekly hours, and the report says how many.
    /// </summary>
    public PublishedRounds? Rounds => Has(RunParts.Rounds) && County.HasRounds
        ? Made(ref _rounds, "planning rounds", 0.7, () => new(RoundsOf())).Value
        : null;

    /// <summary>The run behind it. Restricted.</summary>
    internal CountyRun Run { get; }

    /// <summary>The county. Restricted.</summary>
    internal County County => Run.County;

    /// <summary>The county on its map. Restricted.</summary>
    internal PlacedCounty Placed => Run.Placed;

    /// <summary>Each file read, with a hash only where the level or a key allows it.</summary>
    internal ImmutableArray<InputHash> Inputs => FolderHash.Of(Placed.Inputs, _publish);

    /// <summary>Every assumption that the run used.</summary>
    internal ImmutableArray<UsedAssumption> Assumptions => RunAssumptions.Of(Run);

    /// <summary>The rules that give hours their status, and how much each was used.</summary>
    internal ImmutableArray<PublishedRule> Rules => PublishedRule.Of(Run.Ledger, Level);

    /// <summary>Rows read, used and not used, for each file.</summary>
    internal ImmutableArray<PublishedTotals> Totals => PublishedTotals.Of(County, Level, Rule);

    /// <summary>The problems found in the input.</summary>
    internal PublishedFindings Findings => PublishedFindings.Of(County.Findings, Level, Rule);

    /// <summary>How much of recorded need has an inferred time of day.</summary>
    internal InferredTimes InferredTimes => InferredTimes.Of(Run.Ledger);

    /// <summary>What moves the headline most, the strongest first; empty if that is unknown.</summary>
    internal ImmutableArray<PublishedMover> Movers =>
        Made(ref _movers, "trying assumptions low and high", 0.4, () => new(PublishedMover.Of(this))).Value;

    private PublishedLedger? _ledger;
    private PublishedNeed? _need;
    private readonly Dictionary<Type, object> _once = [];

    /// <summary>The release that it follows; null for a first one.</summary>
    internal EarlierRelease? After => _publish.After;

    /// <summary>Whether a part was requested.</summary>
    /// <param name="part">The part.</param>
    /// <returns>True if the run has it.</returns>
    public bool Has(RunParts part) => (Options.Parts & part) == part;

    /// <summary>What the run gives away, for the release that follows it; with the releases that it followed itself.</summary>
    /// <returns>The release.</returns>
    /// <exception cref="ArgumentException">The run isn't shareable: there is nothing to protect against comparison.</exception>
    public EarlierRelease ToEarlierRelease() =>
        EarlierRelease.Of(Ledger, County.AsOf, ReleasedFigures.Of(this)).Following(After?.All ?? []);

    /// <summary>The summary and the main figures by display area.</summary>
    /// <returns>A row an area, the county below.</returns>
    public Table ToTable() => Ledger.ToTable() with { Title = "Home care in " + County.Name, Note = SummaryParagraph.Of(this) };

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>Something made of this run only, kept so that it is made once.</summary>
    internal T Once<T>(Func<PublishedRun, T> make)
        where T : class
    {
        lock (_making)
        {
            if (!_once.TryGetValue(typeof(T), out var made))
            {
                _once.Add(typeof(T), made = make(this));
            }

            return (T)made;
        }
    }

    /// <summary>The ledger whose figures decide what other parts may show; null where every part shows all.</summary>
    private PublishedLedger? Decisive() => Level == OutputLevel.Shareable ? Ledger : null;

    private PublishedRounds? RoundsOf()
    {
        // First what decides and what the release tells beside: a stop while rounds are planned keeps the best so far.
        var ledger = Decisive();
        _ = Need;
        return Run.Rounds.Rounds.Providers.IsEmpty ? null : PublishedRounds.Of(Run.ComparedRounds, Placed, _publish, ledger);
    }

    private T Made<T>(ref T? kept, string step, double share, Func<T> make)
        where T : class
    {
        lock (_making)
        {
            if (kept is null)
            {
                _progress?.Report(new WorkProgress(step, share));
                kept = make();
            }

            return kept;
        }
    }

    private sealed record Optional<T>(T? Value);
}
