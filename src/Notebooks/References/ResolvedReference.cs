using System.Collections.Immutable;

namespace Zoning.Notebooks;

/// <summary>What a <c>#r</c> line stands for.</summary>
/// <param name="Compiled">Files that code is compiled against.</param>
/// <param name="Loaded">Files that are loaded when code needs them.</param>
internal sealed record ResolvedReference(ImmutableArray<string> Compiled, ImmutableArray<string> Loaded)
{
    /// <summary>Native libraries.</summary>
    internal ImmutableArray<string> Native { get; init; } = [];

    /// <summary>What to tell, once; none where there is nothing.</summary>
    internal string? Note { get; init; }
}
