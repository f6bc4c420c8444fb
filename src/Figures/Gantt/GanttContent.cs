using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>Rounds along the clock, a row a round. Restricted: it shows when whom a carer visits.</summary>
/// <param name="Key">A short key of lower-case letters, digits and hyphens; names the figure's file.</param>
/// <param name="Title">What the chart says.</param>
/// <param name="Rows">The rounds in the order shown.</param>
internal sealed record GanttContent(string Key, string Title, ImmutableArray<GanttRow> Rows)
{
    /// <summary>A sentence under the chart; may be empty.</summary>
    public string Note { get; init; } = "";
}

/// <summary>A round along the clock.</summary>
/// <param name="Label">Whose round it is.</param>
/// <param name="Bars">What is done when, in order of time, none overlapping but visits that begin before their carer is there.</param>
internal sealed record GanttRow(string Label, ImmutableArray<GanttBar> Bars);

/// <summary>A stretch of a round.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="From">Its start in minutes from midnight of the service day.</param>
/// <param name="To">Its end, at or after the start.</param>
/// <param name="Label">What is said of it when pointed at.</param>
internal readonly record struct GanttBar(GanttKind Kind, double From, double To, string Label);

/// <summary>What is done in a stretch of a round.</summary>
internal enum GanttKind
{
    /// <summary>On the way.</summary>
    Travel,

    /// <summary>A visit by one carer.</summary>
    Visit,

    /// <summary>A visit that two carers make.</summary>
    PairedVisit,

    /// <summary>A break.</summary>
    Break,
}
