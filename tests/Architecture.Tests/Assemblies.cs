using System.Reflection;

namespace Zoning.Architecture.Tests;

/// <summary>The libraries, from the ground up.</summary>
internal static class Assemblies
{
    internal static IReadOnlyList<string> Names { get; } = ["Zoning", "Zoning.Disclosure", "Zoning.Formats", "Zoning.Forecasting", "Zoning.Demand", "Zoning.Routing", "Zoning.Counties", "Zoning.Importing", "Zoning.Samples", "Zoning.Planning", "Zoning.Reporting", "Zoning.Figures", "Zoning.Notebooks"];

    internal static IEnumerable<Assembly> All => Names.Select(name => Assembly.Load(name));
}
