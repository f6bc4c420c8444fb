using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>A programme followed over a dated series of county folders, as a level may show it.</summary>
/// <remarks>
/// At shareable level each folder is published as a release after those before it, so that no two of them give away together what one alone
/// would hide. Plans and comparisons are worked out from published figures only.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed class PublishedTrack : ITabular
{
    internal PublishedTrack(ImmutableArray<PublishedRun> runs, ImmutableArray<ProgrammeAction> actions)
    {
        (Runs, Actions, Series) = (runs, actions, new TrackSeries(runs));
        Plans = [.. actions.Where(action => action.Measure is not null).Select(action => PlanBesideActual.Of(action, Series))];
        Compared = [.. TrackMeasures.Compared.Where(Series.HasAreas)
            .Select(measure => DoneBesideNotYet.Of(measure, Series, actions)).OfType<DoneBesideNotYet>()];
    }

    /// <summary>Who may see it.</summary>
    public OutputLevel Level => Runs[^1].Level;

    /// <summary>The as-at days of the folders, ascending.</summary>
    public ImmutableArray<DateOnly> Days => Series.Days;

    /// <summary>
    /// Every figure that is followed, by day: the county's, those of display areas, and by provider where the level allows. These are the
    /// rows of track.csv.
    /// </summary>
    public IEnumerable<TrackFigure> Figures => Series.Cells.Select(one => new TrackFigure(one.Day, one.Cell));

    /// <summary>The runs, oldest first.</summary>
    internal ImmutableArray<PublishedRun> Runs { get; }

    /// <summary>What is done where and from when; empty without programme.csv.</summary>
    internal ImmutableArray<ProgrammeAction> Actions { get; }

    /// <summary>The figures by day.</summary>
    internal TrackSeries Series { get; }

    /// <summary>Plans beside what came of them.</summary>
    internal ImmutableArray<PlanBesideActual> Plans { get; }

    /// <summary>Areas where the programme has begun beside those where it has not.</summary>
    internal ImmutableArray<DoneBesideNotYet> Compared { get; }

    /// <summary>The county from folder to folder.</summary>
    /// <returns>A row a folder, oldest first.</returns>
    public Table ToTable() => TrackTables.County(this);

    /// <summary>Plans beside what came of them so far.</summary>
    /// <returns>A row a plan of programme.csv; no rows without one.</returns>
    public Table PlansTable() => TrackTables.Plans(this);

    /// <summary>Areas where the programme has begun beside areas where it has not.</summary>
    /// <returns>A row a measure; no rows if there is nothing to compare.</returns>
    public Table AreasTable() => TrackTables.Areas(this);

    /// <summary>
    /// What is followed by area, a table a measure: framework share, list, days to a provider, reviews, travel and cost, as far as the
    /// level shows any of it by area.
    /// </summary>
    /// <returns>In each a row an area and a column a folder, with the change and the county below.</returns>
    public ImmutableArray<Table> AreaTables() => TrackAreaTables.ByArea(this);

    /// <summary>What is followed by provider: the first folder beside the newest.</summary>
    /// <returns>A row a provider; no rows at shareable level.</returns>
    public Table ProvidersTable() => TrackAreaTables.ByProvider(this);

    /// <summary>The months that history.csv of the newest folder has: framework share, reviews overdue and days to a provider.</summary>
    /// <returns>A row a month, oldest first; no rows at shareable level, or without such rows in the file.</returns>
    public Table HistoryTable() => TrackTables.History(this);

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();
}

/// <summary>A published figure of one of several dated folders.</summary>
/// <param name="AsAt">The folder's as-at day.</param>
/// <param name="Figure">The figure.</param>
public readonly record struct TrackFigure(DateOnly AsAt, PublishedCell Figure);
