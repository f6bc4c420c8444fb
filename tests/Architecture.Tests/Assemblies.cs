using System.Reflection;

namespace Zoning.Architecture.Tests;

/// <summary>The projects of src, from the ground up.</summary>
internal static class Assemblies
{
    /// <summary>All projects by folder, each after those it refers to.</summary>
    internal static IReadOnlyList<string> Projects { get; } =
    [
        "Zoning", "Disclosure", "Formats", "Forecasting", "Demand", "Flow", "Routing", "Exact", "Learning", "Counties",
        "Importing", "Samples", "Planning", "Reporting", "Figures", "Charts", "Interactive", "Notebooks",
        "Cli",
    ];

    /// <summary>The libraries by assembly name: all projects but the tool.</summary>
    internal static IReadOnlyList<string> Names { get; } = [.. Projects.Where(project => project != "Cli").Select(NameOf)];

    /// <summary>The libraries.</summary>
    internal static IEnumerable<Assembly> All => Names.Select(name => Assembly.Load(name));

    /// <summary>The assembly of a project.</summary>
    internal static string NameOf(string project) => project == "Zoning" ? project : "Zoning." + project;
}
