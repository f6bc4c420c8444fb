namespace Zoning;

/// <summary>A zone whose shape was not valid and was repaired, with what that did to its area.</summary>
/// <param name="Code">The zone.</param>
/// <param name="What">What was wrong and where, such as <c>Self-intersection at 365500 90500</c>.</param>
/// <param name="BeforeSquareMetres">
/// The area the drawn rings enclose by their signed areas (shells less holes). A bow-tie's halves cancel out.
/// </param>
/// <param name="AfterSquareMetres">The area of the repaired shape.</param>
internal sealed record ZoneRepair(ZoneCode Code, string What, double BeforeSquareMetres, double AfterSquareMetres)
{
    /// <summary>What the repair added to the area, in square metres; negative where it took some away.</summary>
    public double ChangeSquareMetres => AfterSquareMetres - BeforeSquareMetres;

    /// <summary>The change as a percentage of the area before; <see langword="null"/> if that was 0.</summary>
    public double? ChangePercent => BeforeSquareMetres > 0 ? 100 * ChangeSquareMetres / BeforeSquareMetres : null;
}
