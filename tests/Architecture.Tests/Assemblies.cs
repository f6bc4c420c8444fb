using System.Reflection;

namespace Zoning.Architecture.Tests;

/// <summary>The libraries, from the ground up.</summary>
internal static class Assemblies
{
    internal static IReadOnlyList<string> Names { get; } = ["Zoning", "Zoning.Disclosure", "Zoning.Formats", "Zoning.Demand", "Zoning.Routing", "Zoning.Planning", "Zoning.Figures", "Zoning.Notebooks"];

    internal static IEnumerable<Assembly> All => Names.Select(name => Assembly.Load(name));
}
