namespace Zoning.Figures;

/// <summary>What is said of an area besides its figure: whether it differs clearly from a middle, and to which side.</summary>
/// <param name="Words">The words, as tables have them, such as <c>no clear difference</c>.</param>
/// <param name="Side">-1 clearly below, 0 no clear difference, 1 clearly above; null if that is not known.</param>
internal readonly record struct LayerVerdict(string Words, int? Side);
