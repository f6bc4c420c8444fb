namespace Zoning.Planning;

/// <summary>What is measured where packages are compared with areas like an area.</summary>
internal static class NeedMeasures
{
    /// <summary>The packages that areas like it have on average.</summary>
    internal static Measure Expected { get; } =
        new("packages_expected", "Packages expected of areas like it", "packages", MeasureKind.Count);

    /// <summary>Its packages as a percentage of those.</summary>
    internal static Measure AgainstLike { get; } =
        new("packages_against_like", "Packages against areas like it", "% of areas like it", MeasureKind.Ratio);

    /// <summary>Whether a key is of one of these measures.</summary>
    internal static bool IsOne(string key) => key == Expected.Key || key == AgainstLike.Key;
}
