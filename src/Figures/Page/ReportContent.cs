using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>Everything the report page says, ready to be set: no figure is worked out from it any more.</summary>
/// <remarks>Every figure in it has already passed the rule of its <see cref="Level"/>; the page shows all it is given.</remarks>
internal sealed record ReportContent
{
    /// <summary>The county's name, such as <c>Ashdale</c>.</summary>
    public required string County { get; init; }

    /// <summary>The page's title, such as <c>Home care in Ashdale: need, met and unmet</c>.</summary>
    public required string Title { get; init; }

    /// <summary>The date the figures are for.</summary>
    public required DateOnly AsAt { get; init; }

    /// <summary>The date the extract was taken, or null if it isn't given.</summary>
    public DateOnly? ExtractedOn { get; init; }

    /// <summary>Who the page may go to.</summary>
    public required OutputLevel Level { get; init; }

    /// <summary>Whether the people in it are made up. Every caption then says so.</summary>
    public required bool Synthetic { get; init; }

    /// <summary>The page's first line where rows were set aside, else none.</summary>
    public string? Quarantine { get; init; }

    /// <summary>One paragraph of at most 120 words: the same that <c>summary.md</c> holds.</summary>
    public required string Headline { get; init; }

    /// <summary>The three to six figures at the top.</summary>
    public ImmutableArray<KeyFigure> KeyFigures { get; init; } = [];

    /// <summary>All zones.</summary>
    public required Zones Zones { get; init; }

    /// <summary>The display areas: whole zones merged until small numbers are safe. The zones themselves where nothing is merged.</summary>
    public required Zones Display { get; init; }

    /// <summary>The layers of the map; the first is shown first.</summary>
    public ImmutableArray<MapLayer> Layers { get; init; } = [];

    /// <summary>The lines that the map's data ask for, such as those of the Open Government Licence.</summary>
    public ImmutableArray<string> Attributions { get; init; } = [];

    /// <summary>How small numbers are protected, in sentences; empty where they are not.</summary>
    public string Protection { get; init; } = "";

    /// <summary>Hours by status for the county, one bar. Null if no hours were read.</summary>
    public StackChartContent? HoursByStatus { get; init; }

    /// <summary>Hours by time of day, a bar each. Null if visits are neither given nor inferred.</summary>
    public StackChartContent? HoursByTimeOfDay { get; init; }

    /// <summary>The waiting list. Null if the folder has no waiting rows at all.</summary>
    public WaitingReport? Waiting { get; init; }

    /// <summary>The weeks ahead. Null if the run didn't forecast.</summary>
    public ForecastContent? Forecast { get; init; }

    /// <summary>Rounds today and planned. Null if the run didn't look at them.</summary>
    public RoundsReport? Rounds { get; init; }

    /// <summary>The charts of the rounds.</summary>
    public ImmutableArray<BarChartContent> RoundsCharts { get; init; } = [];

    /// <summary>Sections of its own after the summary.</summary>
    public ImmutableArray<PagePart> Parts { get; init; } = [];

    /// <summary>The tables, that of the zones first.</summary>
    public ImmutableArray<Table> Tables { get; init; } = [];

    /// <summary>What the folder can't tell, and what the page does instead.</summary>
    public ImmutableArray<Gap> Gaps { get; init; } = [];

    /// <summary>Where each figure comes from.</summary>
    public ImmutableArray<OriginNote> Origins { get; init; } = [];

    /// <summary>Every assumption used.</summary>
    public ImmutableArray<AssumptionNote> Assumptions { get; init; } = [];

    /// <summary>The three to five assumptions that move the headline most, the strongest first.</summary>
    public SensitivityContent? Sensitivity { get; init; }

    /// <summary>Rows read, used, set aside and outside the map.</summary>
    public Table? ControlTotals { get; init; }

    /// <summary>Problems found in the input. Null if nothing was.</summary>
    public Table? Findings { get; init; }

    /// <summary>What the page was made from and by.</summary>
    public required Provenance Provenance { get; init; }
}
