using System.Collections.Immutable;

namespace Zoning.Notebooks;

/// <summary>The files that a <c>#r</c> line refers to.</summary>
/// <param name="Compiled">Files that code is compiled against.</param>
/// <param name="Loaded">Files that are loaded when code needs them.</param>
internal sealed record ResolvedReference(ImmutableArray<string> Compiled, ImmutableArray<string> Loaded)
{
    /// <summary>Those of the files to compile against that belong to the package that the line names, not to one that it needs.</summary>
    internal ImmutableArray<string> Named { get; init; } = [];

    /// <summary>Native libraries.</summary>
    internal ImmutableArray<string> Native { get; init; } = [];

    /// <summary>Notes for the user, each shown once.</summary>
    internal ImmutableArray<string> Notes { get; init; } = [];
}
