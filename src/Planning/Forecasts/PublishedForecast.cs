using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>A week that was seen, as it may be shown.</summary>
/// <param name="Week">The Monday.</param>
/// <param name="Value">The value in the series' unit; null if it is missing or hidden.</param>
public readonly record struct PublishedPoint(DateOnly Week, double? Value)
{
    /// <summary>Whether entries of the week still come in, so that its figure will rise. Forecasts leave it out.</summary>
    public bool IsIncomplete { get; init; }
}

/// <summary>A week ahead, as it may be shown. Bands nest.</summary>
/// <param name="Week">The Monday.</param>
/// <param name="Mean">The mean.</param>
/// <param name="Median">The median.</param>
/// <param name="Low80">The lower end of the 80 % range.</param>
/// <param name="High80">The upper end of the 80 % range.</param>
/// <param name="Low95">The lower end of the 95 % range.</param>
/// <param name="High95">The upper end of the 95 % range.</param>
public readonly record struct PublishedStep(
    DateOnly Week, double Mean, double Median, double Low80, double High80, double Low95, double High95);

/// <summary>One quantity of one area, as it may be shown.</summary>
public sealed record PublishedSeries
{
    /// <summary>What is forecast.</summary>
    public required ForecastMeasure Measure { get; init; }

    /// <summary>The kind of area: <c>county</c>, <c>group:NAME</c> with the grouping's name, <c>zone</c>, or <c>bucket</c>.</summary>
    public string AreaKind => Area.Kind;

    /// <summary>The zone's code, the group's name, <c>county</c>, or <c>elsewhere</c> for places off the map.</summary>
    public string AreaCode => Area.Code;

    /// <summary>The area.</summary>
    internal ForecastArea Area { get; init; } = ForecastArea.County;

    /// <summary>Exact, rounded, hidden, or not supplied. Hidden and not supplied are never 0.</summary>
    public required Shown Shown { get; init; }

    /// <summary>What was seen, oldest first; empty if nothing was seen or nothing may be shown.</summary>
    public ImmutableArray<PublishedPoint> History { get; init; } = [];

    /// <summary>What history points are, if they are not the values of single weeks; otherwise empty.</summary>
    public string HistoryNote { get; init; } = "";

    /// <summary>What hours of weeks ahead are rounded to in shareable output; else 0.</summary>
    internal double RoundedTo { get; init; }

    /// <summary>What hours of weeks seen are rounded to in shareable output; else 0.</summary>
    internal double HistoryRoundedTo { get; init; }

    /// <summary>The whole weeks that each mean of a flow seen is of: the first Monday and how many; empty for single weeks.</summary>
    internal ImmutableArray<(DateOnly From, int Length)> Windows { get; init; } = [];

    /// <summary>What is expected, a value a week; empty if it is hidden or not supplied.</summary>
    public ImmutableArray<PublishedStep> Steps { get; init; } = [];

    /// <summary>How it was forecast, in short.</summary>
    public string Method { get; init; } = "";

    /// <summary>Why this way, in sentences; or why there is nothing.</summary>
    public string Words { get; init; } = "";
}

/// <summary>A chance counted on joint paths.</summary>
/// <param name="Question">What is asked, as a phrase that begins with "that".</param>
/// <param name="Area">The area.</param>
/// <param name="Share">The chance, 0 to 1, in steps of 0.05 in shareable output.</param>
internal sealed record PublishedChance(string Question, ForecastArea Area, double Share);

/// <summary>How far a rung of the capacity ladder reaches, as it may be shown.</summary>
/// <param name="Rung">The rung.</param>
/// <param name="Providers">Providers on it: a class in shareable output.</param>
/// <param name="Hours">Their client hours a week; null if it is hidden.</param>
internal sealed record PublishedRung(CapacityRung Rung, PublishedNumber Providers, double? Hours);

/// <summary>A county's forecast at an output level: all that pages and files are written from.</summary>
/// <remarks>
/// Shareable: the county only, since zones and groups would be a second geography next to the display areas. What the published ledger
/// hides is hidden here too; weeks are rounded so coarsely that a change which few people make is not told, new hours seen are means of
/// weeks that do not overlap. Internal: groups and zones too. Restricted: providers too.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed class PublishedForecast : ITabular
{
    /// <summary>Weeks ahead by default: a quarter of a year.</summary>
    public const int DefaultWeeks = 13;

    private readonly Lazy<NeedBackTest?> _backTest;

    private PublishedForecast(CountyForecast forecast, OutputLevel level, PublishedLedger? ledger, PublishOptions publish)
    {
        _backTest = new Lazy<NeedBackTest?>(() => NeedBackTest.Of(this));
        Forecast = forecast;
        Level = level;
        var cells = new ForecastCells(forecast, ledger, publish);
        Series = cells.Series();
        Chances = cells.Chances();
        Rungs = cells.Rungs();
        Rates = forecast.Capacity.Rates.Rates;
        Notes = cells.Notes();
        Pathways = cells.Pathways;
        PathwayNotes = cells.PathwayNotes;
        Outlook = cells.Outlook;
    }

    /// <summary>Who the figures may go to.</summary>
    public OutputLevel Level { get; }

    /// <summary>The county's name.</summary>
    public string Name => Forecast.County.Name;

    /// <summary>The as-at day.</summary>
    public DateOnly AsOf => Forecast.County.AsOf;

    /// <summary>Whether the county's people are made up.</summary>
    public bool IsSynthetic => Forecast.County.IsSynthetic;

    /// <summary>The Monday of the first week ahead.</summary>
    public DateOnly FirstWeek => Forecast.FirstWeek;

    /// <summary>How many weeks ahead.</summary>
    public int Weeks => Forecast.Weeks;

    /// <summary>The key of the model requested.</summary>
    public string Model => Forecast.Options.Model;

    /// <summary>
    /// The series that the level allows: the county's measures first, then each area's, in the order of <see cref="ForecastMeasures.All"/>.
    /// </summary>
    public ImmutableArray<PublishedSeries> Series { get; }

    /// <summary>Chances counted on joint paths.</summary>
    internal ImmutableArray<PublishedChance> Chances { get; }

    /// <summary>The rungs that capacity rests on, the highest first.</summary>
    internal ImmutableArray<PublishedRung> Rungs { get; }

    /// <summary>The rung that the county's capacity rests on; null if it is not supplied.</summary>
    internal CapacityRung? Rung => Forecast.Capacity.Rung;

    /// <summary>The rates that capacity was worked out with; assumed ones are marked.</summary>
    internal ImmutableArray<CapacityRate> Rates { get; }

    /// <summary>What was assumed and noticed, in sentences that hold nothing hidden.</summary>
    public ImmutableArray<string> Notes { get; }

    /// <summary>Months by pathway; if empty, <see cref="PathwayNotes"/> says why.</summary>
    internal ImmutableArray<PublishedPathway> Pathways { get; }

    /// <summary>Notes on the pathways, in sentences; why there are none, if there are none.</summary>
    internal ImmutableArray<string> PathwayNotes { get; }

    /// <summary>
    /// Need for years ahead if rates stay as now, rounded as hours are; hidden in shareable output if a band rests on few people.
    /// </summary>
    internal LongTermOutlook Outlook { get; }

    /// <summary>The forecast itself. Restricted; for files of the restricted level only.</summary>
    internal CountyForecast Forecast { get; }

    /// <summary>How good earlier forecasts of need were, worked out once on first use; null if the history is too short.</summary>
    internal NeedBackTest? BackTest => _backTest.Value;

    /// <summary>Publishes a forecast.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <param name="level">Who it may go to.</param>
    /// <param name="rule">How small numbers are protected in shareable output; the default rule if null.</param>
    /// <returns>What may be shown; shareable output follows what the county's ledger shows, which takes the time to publish that.</returns>
    public static PublishedForecast Of(CountyForecast forecast, OutputLevel level, DisclosureRule? rule = null)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        return Of(forecast, new PublishOptions { Level = level, Rule = rule ?? new DisclosureRule() }, null);
    }

    /// <summary>Publishes a forecast in step with a ledger that is published already, and with the release before.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <param name="publish">Who it may go to, how small numbers are protected, and the release that it follows.</param>
    /// <param name="ledger">The county's ledger at the same level; published here if null.</param>
    internal static PublishedForecast Of(CountyForecast forecast, PublishOptions publish, PublishedLedger? ledger) =>
        new(forecast, publish.Level, publish.Level != OutputLevel.Shareable
            ? null
            : ledger ?? LedgerPublisher.Publish(forecast.Ledger, publish, CancellationToken.None), publish);

    /// <summary>The county's weeks ahead: need, capacity, the gap between them and the waiting list, with 80 % ranges.</summary>
    /// <returns>A row a week.</returns>
    public Table ToTable() => ForecastWeeksTable.Of(this);

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>Every figure of the county, by its name in a release.</summary>
    internal IEnumerable<(string Name, PublishedNumber Figure)> Figures(DisclosureRule rule) =>
    [
        .. Series.Where(series => series.Area.IsCounty).SelectMany(ToldSeries.Figures),
        .. Rungs.SelectMany(rung => new (string, PublishedNumber)[]
        {
            ($"capacity/{rung.Rung}/providers", rung.Providers),
            ($"capacity/{rung.Rung}/hours", rung.Hours is { } hours
                ? new PublishedNumber(Shown.Rounded, hours, Math.Max(0, hours - (rule.CoarseHours / 2)), hours + (rule.CoarseHours / 2))
                : PublishedNumber.Hidden),
        }),
        .. Chances.Where(chance => chance.Area.IsCounty).Select(chance => ("chance/" + chance.Question,
            new PublishedNumber(Shown.Rounded, chance.Share, chance.Share - (rule.CoarseChance / 2),
                chance.Share + (rule.CoarseChance / 2)))),
        .. Pathways.SelectMany(ShareablePathway.Figures),
        .. ShareableOutlook.Figures(Outlook, rule),
    ];

    /// <summary>The series of a measure and area; null if the level doesn't allow it.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="area">The area's code; the county by default.</param>
    /// <returns>The series.</returns>
    public PublishedSeries? Of(ForecastMeasure measure, string area = "county") =>
        Series.FirstOrDefault(series => series.Measure == measure && series.Area.Code == area);
}
