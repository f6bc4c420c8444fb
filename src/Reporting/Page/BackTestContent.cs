using System.Collections.Immutable;

namespace Zoning.Reporting;

/// <summary>How far forecasts made at earlier dates were off, by weeks ahead, a line a model.</summary>
/// <param name="Key">A short key of lower-case letters, digits and hyphens, unique on the page; names the figure's file.</param>
/// <param name="Title">What the chart says.</param>
/// <param name="Unit">The unit of every error, such as <c>mean error, % of hours</c>.</param>
/// <param name="Lines">The models, at least one, in the order of the key; the reference among them.</param>
public sealed record BackTestContent(string Key, string Title, string Unit, ImmutableArray<BackTestLine> Lines)
{
    /// <summary>A sentence under the chart; may be empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>The file beside the page with every figure; none where there is none.</summary>
    public string? File { get; init; }
}

/// <summary>A model's errors.</summary>
/// <param name="Label">The model's name.</param>
/// <param name="Errors">Its error 1, 2, 3 ... weeks ahead, 0 or more; none where it isn't known.</param>
/// <param name="Part">What the model is here.</param>
public sealed record BackTestLine(string Label, ImmutableArray<double?> Errors, BackTestPart Part);

/// <summary>What a model is in a back-test.</summary>
public enum BackTestPart
{
    /// <summary>One of those tried.</summary>
    Tried,

    /// <summary>The one that the forecast is made with.</summary>
    Used,

    /// <summary>What a forecast has to beat: the same as last year, or as last week.</summary>
    Reference,
}
