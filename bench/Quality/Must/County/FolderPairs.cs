using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Zoning.Architecture.Tests;

namespace Zoning.Quality;

/// <summary>Folders of one project that need each other, read from the built assemblies like in the architecture test.</summary>
internal static class FolderPairs
{
    internal static IReadOnlyList<string> All() => [.. Projects.Assemblies.SelectMany(project => Of(project.Key, project.Value.Location))];

    private static IEnumerable<string> Of(string project, string assembly)
    {
        using var image = new PEReader(File.OpenRead(assembly));
        using var symbols = MetadataReaderProvider.FromPortablePdbStream(File.OpenRead(Path.ChangeExtension(assembly, ".pdb")));
        var types = image.GetMetadataReader();
        var folders = FoldersOfTypes.Of(types, symbols.GetMetadataReader(), Path.Combine(Projects.Source, project));
        var needs = new SortedSet<(string From, string To)>();
        foreach (var type in types.TypeDefinitions)
        {
            foreach (var needed in NeededTypes.Of(image, type))
            {
                if (folders.Of(type) is { } from && folders.Of(needed) is { } to && from != to)
                {
                    needs.Add((from, to));
                }
            }
        }

        return [.. needs.Where(pair => string.CompareOrdinal(pair.From, pair.To) < 0 && needs.Contains((pair.To, pair.From)))
            .Select(pair => $"{project}: {Name(pair.From)} and {Name(pair.To)}")];
    }

    private static string Name(string folder) => folder.Length == 0 ? "(root)" : folder;
}
