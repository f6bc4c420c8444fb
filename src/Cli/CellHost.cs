using Zoning.Notebooks;

namespace Zoning.Cli;

/// <summary>What the tool gives to cells: the libraries it is made of. A notebook says <c>using Zoning;</c> itself.</summary>
internal static class CellHost
{
    private static readonly string[] Libraries =
    [
        "Zoning", "Zoning.Disclosure", "Zoning.Formats", "Zoning.Forecasting", "Zoning.Demand", "Zoning.Routing", "Zoning.Counties",
        "Zoning.Importing", "Zoning.Samples", "Zoning.Planning", "Zoning.Reporting", "Zoning.Figures",
    ];

    internal static NotebookHost Make() => new()
    {
        Directives = CellDirectives.All,
        Assemblies =
        [
            .. Libraries
                .Select(name => Path.Combine(AppContext.BaseDirectory, name + ".dll"))
                .Where(File.Exists),
        ],
    };
}
