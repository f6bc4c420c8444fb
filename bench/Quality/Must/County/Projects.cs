using System.Reflection;

namespace Zoning.Quality;

/// <summary>The projects of src and their assemblies.</summary>
internal static class Projects
{
    internal static string Source { get; } = Path.Combine(Finished.Project, "src");

    /// <summary>The names of the projects, in the order of names.</summary>
    internal static IReadOnlyList<string> Names { get; } =
    [
        .. Directory.EnumerateDirectories(Source).Where(folder => Directory.EnumerateFiles(folder, "*.csproj").Any())
            .Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal),
    ];

    /// <summary>The assembly of each project that is built beside this program.</summary>
    internal static IReadOnlyDictionary<string, Assembly> Assemblies { get; } = Names
        .Where(name => File.Exists(Path.Combine(AppContext.BaseDirectory, AssemblyOf(name) + ".dll")))
        .ToDictionary(name => name, name => Assembly.Load(AssemblyOf(name)), StringComparer.Ordinal);

    private static string AssemblyOf(string project) => project == "Zoning" ? project : "Zoning." + project;
}
