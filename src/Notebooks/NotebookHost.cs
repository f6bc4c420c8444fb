using System.Collections.Immutable;

namespace Zoning.Notebooks;

/// <summary>What the program that runs notebooks provides to their code.</summary>
internal sealed record NotebookHost
{
    /// <summary>Paths of assemblies that code can use without <c>#r</c>, together with the assemblies they need. Default: none.</summary>
    public ImmutableArray<string> Assemblies { get; init; } = [];

    /// <summary>
    /// Namespaces and static classes that cells can use without <c>using</c>, in addition to the usual ones of .NET. Default: none.
    /// </summary>
    public ImmutableArray<string> Imports { get; init; } = [];

    /// <summary>Lines that begin with <c>#!</c> and stand for C# of the host. Default: none.</summary>
    public ImmutableArray<CellDirective> Directives { get; init; } = [];

    /// <summary>How much a cell may write. Default: 1,000,000 characters of text and 10,000,000 characters displayed.</summary>
    public OutputLimits Limits { get; init; } = new();

    /// <summary>The name of the kernel. Default: <c>Zoning</c>.</summary>
    public string Name { get; init; } = "Zoning";

    /// <summary>Version of the host, shown by the kernel. Default: that of this assembly.</summary>
    public string Version { get; init; } = typeof(NotebookHost).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
}
