using System.Collections.Immutable;

namespace Zoning.Notebooks;

/// <summary>What the program that runs notebooks gives to their code.</summary>
public sealed record NotebookHost
{
    /// <summary>Paths of assemblies that code may use without <c>#r</c>; what they need comes with them. Default: none.</summary>
    public ImmutableArray<string> Assemblies { get; init; } = [];

    /// <summary>Namespaces and static classes in use from the first cell on, besides the usual ones of .NET. Default: none.</summary>
    public ImmutableArray<string> Imports { get; init; } = [];

    /// <summary>How much a cell may write. Default: 1,000,000 characters of text and 10,000,000 of what is displayed.</summary>
    public OutputLimits Limits { get; init; } = new();

    /// <summary>How the kernel names itself. Default: <c>Zoning</c>.</summary>
    public string Name { get; init; } = "Zoning";

    /// <summary>Version of the host, shown by the kernel. Default: that of this assembly.</summary>
    public string Version { get; init; } = typeof(NotebookHost).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
}
