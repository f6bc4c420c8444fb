using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>A quantity by week along the calendar: what was seen, and what is expected with its ranges.</summary>
/// <param name="Label">Its name, such as <c>Need</c>.</param>
/// <param name="Seen">The weeks seen, oldest first, each seven days after the one before; may be empty.</param>
/// <param name="Ahead">The weeks ahead, oldest first, each seven days after the one before; may be empty.</param>
internal sealed record FanSeries(string Label, ImmutableArray<SeenWeek> Seen, ImmutableArray<ExpectedWeek> Ahead)
{
    /// <summary>The last week seen in full; null if there is none.</summary>
    public SeenWeek? LastWhole =>
        Seen.LastOrDefault(week => week.Value is not null && !week.IsIncomplete) is { Value: not null } last ? last : null;

    /// <summary>The same weeks ahead, and only the last weeks seen.</summary>
    /// <param name="weeks">How many weeks seen are kept at most, 0 or more.</param>
    /// <returns>The shorter series.</returns>
    public FanSeries Recent(int weeks) => weeks < Seen.Length ? this with { Seen = Seen[^Math.Max(0, weeks)..] } : this;
}

/// <summary>A week that was seen.</summary>
/// <param name="Week">Its Monday.</param>
/// <param name="Value">The figure in the chart's unit; null if the week is missing, which is never 0.</param>
internal readonly record struct SeenWeek(DateOnly Week, double? Value)
{
    /// <summary>Whether entries of this week still come in late, so that the figure will rise.</summary>
    public bool IsIncomplete { get; init; }
}

/// <summary>A week ahead: the middle and the 80 % and 95 % ranges.</summary>
/// <param name="Week">Its Monday.</param>
/// <param name="Median">As likely to be passed as not, in the chart's unit.</param>
/// <param name="Low80">The lower end of the 80 % range.</param>
/// <param name="High80">The upper end of the 80 % range.</param>
/// <param name="Low95">The lower end of the 95 % range, at most <paramref name="Low80"/>.</param>
/// <param name="High95">The upper end of the 95 % range, at least <paramref name="High80"/>.</param>
internal readonly record struct ExpectedWeek(DateOnly Week, double Median, double Low80, double High80, double Low95, double High95);

/// <summary>A place in the history where the level changed for good.</summary>
/// <param name="Week">The Monday of the first week at the new level.</param>
/// <param name="Text">What is said of it, such as <c>level falls by 12%</c>.</param>
internal sealed record FanBreak(DateOnly Week, string Text);

/// <summary>A fan chart: the history as a line, the weeks ahead as a median inside two bands.</summary>
/// <param name="Key">A short key of lower-case letters, digits and hyphens, unique on the page; names the figure's file.</param>
/// <param name="Title">What the chart says.</param>
/// <param name="Measure">What is measured; gives the unit and how its numbers are written.</param>
/// <param name="Series">The weeks; at least one seen or ahead.</param>
internal sealed record FanContent(string Key, string Title, Measure Measure, FanSeries Series)
{
    /// <summary>Whether it is care given or missing care; chooses the colours.</summary>
    public LayerTone Tone { get; init; } = LayerTone.Care;

    /// <summary>Where the level changed for good; marked in the chart.</summary>
    public ImmutableArray<FanBreak> Breaks { get; init; } = [];

    /// <summary>A sentence under the chart; may be empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>The file beside the page with every week; null if there is none.</summary>
    public string? File { get; init; }
}
