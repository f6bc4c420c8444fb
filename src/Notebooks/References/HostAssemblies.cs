using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Zoning.Notebooks;

/// <summary>The assemblies that are there without a package: those of the runtime, of the host, and of the program.</summary>
internal sealed class HostAssemblies
{
    private readonly ImmutableDictionary<string, string> _files;

    internal HostAssemblies(ImmutableArray<string> given)
    {
        var trusted = ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location);
        _files = trusted.Concat(given)
            .GroupBy(Name, StringComparer.OrdinalIgnoreCase)
            .ToImmutableDictionary(files => files.Key, files => files.First(), StringComparer.OrdinalIgnoreCase);
        Runtime = [.. trusted.Where(file => Path.GetDirectoryName(file) == runtime).Order(StringComparer.Ordinal)];
        Given = Closure(
            [.. given, typeof(HostAssemblies).Assembly.Location], Runtime.Select(Name).ToHashSet(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The runtime's own assemblies.</summary>
    internal ImmutableArray<string> Runtime { get; }

    /// <summary>The host's assemblies and what they need beyond the runtime.</summary>
    internal ImmutableArray<string> Given { get; }

    /// <summary>The file of an assembly that is already there; null if it is not.</summary>
    internal string? FileOf(string assembly) => _files.GetValueOrDefault(assembly);

    internal static string Name(string file) => Path.GetFileNameWithoutExtension(file);

    internal static string Version(string file)
    {
        using var reader = new PEReader(File.OpenRead(file));
        return reader.GetMetadataReader().GetAssemblyDefinition().Version.ToString(3);
    }

    private ImmutableArray<string> Closure(IEnumerable<string> given, HashSet<string> seen)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        var ahead = new Queue<string>(given.Where(File.Exists));
        while (ahead.TryDequeue(out var file))
        {
            if (!seen.Add(Name(file)) || Name(file).StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
            {
                continue;
            }

            found.Add(file);
            foreach (var needed in Needed(file))
            {
                if (FileOf(needed) is { } next)
                {
                    ahead.Enqueue(next);
                }
            }
        }

        return found.ToImmutable();
    }

    private static List<string> Needed(string file)
    {
        using var reader = new PEReader(File.OpenRead(file));
        var metadata = reader.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }
}
