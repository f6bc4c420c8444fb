namespace Zoning.Formats;

/// <summary>A feature of a map as its file has it: code, name and groups as text, and what is drawn.</summary>
/// <param name="Line">Its line in the file, or its row in the table.</param>
/// <param name="Values">Code, name and groups in the order of <see cref="MapColumns"/>; null if absent or blank.</param>
/// <param name="Shape">What is drawn; null if there is no geometry at all.</param>
internal sealed record MapFeature(int Line, string?[] Values, DrawnShape? Shape);

/// <summary>The features of one layer, in the coordinates of their file.</summary>
/// <param name="Features">The features in the order of the file.</param>
/// <param name="Columns">Which columns they have.</param>
internal sealed record DrawnLayer(List<MapFeature> Features, MapColumns Columns)
{
    /// <summary>More positions than a generalised map of a county has; more would take minutes and gigabytes.</summary>
    internal const int MostPositions = 2_000_000;

    /// <summary>More features than any map of zones has.</summary>
    internal const int MostFeatures = 20_000;

    /// <summary>The coordinate system that the file names, as it names it; null if it names none.</summary>
    internal string? CrsName { get; init; }

    /// <summary>Whether the format prescribes no system, so that one that isn't named may be told from the numbers.</summary>
    internal bool MayGuessCrs { get; init; }

    /// <summary>Whether the format says which way rings run.</summary>
    internal bool HasWindingRule { get; init; }

    /// <summary>How messages point to a feature, before its number.</summary>
    internal string At { get; init; } = "in row";
}
