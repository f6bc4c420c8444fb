using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Zoning.Notebooks;

/// <summary>
/// Finds extensions of .NET Interactive in packages. This kernel doesn't load them, and says so; it only reads their metadata.
/// </summary>
internal static class ForeignExtension
{
    private const string Contract = "IKernelExtension";

    /// <summary>A sentence for each assembly that holds one.</summary>
    internal static IEnumerable<string> Notes(IEnumerable<string> files) => files.Where(IsOne).Select(file =>
        $"{HostAssemblies.Name(file)} holds an extension of .NET Interactive, which this kernel doesn't load: what it adds there, such as "
        + "#! lines and ways to show values, is not added here.");

    private static bool IsOne(string file)
    {
        if (!File.Exists(file))
        {
            return false;
        }

        using var reader = new PEReader(File.OpenRead(file));
        if (!reader.HasMetadata)
        {
            return false;
        }

        var metadata = reader.GetMetadataReader();
        return metadata.TypeReferences.Select(metadata.GetTypeReference).Any(type => metadata.GetString(type.Name) == Contract)
            && metadata.TypeDefinitions.Select(metadata.GetTypeDefinition)
                .SelectMany(type => type.GetInterfaceImplementations())
                .Select(found => metadata.GetInterfaceImplementation(found).Interface)
                .Any(found => found.Kind == HandleKind.TypeReference
                    && metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)found).Name) == Contract);
    }
}
