using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>How far forecasts made at earlier dates were off, by weeks ahead, a line a model.</summary>
/// <param name="Key">A short key of lower-case letters, digits and hyphens, unique on the page; names the figure's file.</param>
/// <param name="Title">What the chart says.</param>
/// <param name="Unit">The unit of every error, such as <c>mean error, % of hours</c>.</param>
/// <param name="Lines">The models, at least one, in the order of the key; the reference among them.</param>
internal sealed record BackTestContent(string Key, string Title, string Unit, ImmutableArray<BackTestLine> Lines)
{
    /// <summary>A sentence under the chart; may be empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>The file beside the page with every figure; null if there is none.</summary>
    public string? File { get; init; }
}
