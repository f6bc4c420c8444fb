using System.Collections.Immutable;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Xml.Linq;

namespace Zoning.Cli;

/// <summary>A package of one assembly, as NuGet reads it from a folder. The same files give the same bytes.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Assembly">The assembly; its documentation may lie beside it.</param>
/// <param name="Needs">The packages it needs, with versions; ours at exactly theirs.</param>
internal sealed record FeedPackage(string Id, string Version, string Assembly, ImmutableArray<KeyValuePair<string, string>> Needs)
{
    private const string Framework = "net10.0";
    private static readonly DateTimeOffset Day = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the package into a folder, whole or not at all.</summary>
    internal void Write(string folder)
    {
        var file = Path.Combine(folder, $"{Id}.{Version}.nupkg");
        using (var zip = new ZipArchive(File.Create(file + ".new"), ZipArchiveMode.Create))
        {
            Put(zip, Id + ".nuspec", Encoding.UTF8.GetBytes(Nuspec()));
            var code = File.ReadAllBytes(Assembly);
            Put(zip, $"lib/{Framework}/{Id}.dll", code);
            if (Path.ChangeExtension(Assembly, ".xml") is var documentation && File.Exists(documentation))
            {
                Put(zip, $"lib/{Framework}/{Id}.xml", File.ReadAllBytes(documentation));
            }

            if (IsExtension())
            {
                Put(zip, $"interactive-extensions/dotnet/{Id}.dll", code);
            }
        }

        File.Move(file + ".new", file, overwrite: true);
    }

    private string Nuspec()
    {
        XNamespace space = "http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd";
        var needs = Needs.OrderBy(need => need.Key, StringComparer.Ordinal).Select(need => new XElement(space + "dependency",
            new XAttribute("id", need.Key),
            new XAttribute("version", need.Key.Split('.')[0] == "Zoning" ? $"[{need.Value}]" : need.Value)));
        return new XElement(space + "package", new XElement(space + "metadata",
            new XElement(space + "id", Id),
            new XElement(space + "version", Version),
            new XElement(space + "authors", "The Zoning contributors"),
            new XElement(space + "description", $"{Id}, from the zoning program."),
            new XElement(space + "dependencies", new XElement(space + "group", new XAttribute("targetFramework", Framework), needs))))
                .ToString();
    }

    /// <summary>Whether the assembly refers to .NET Interactive, which looks for extensions in a folder of its own.</summary>
    private bool IsExtension()
    {
        using var reader = new PEReader(File.OpenRead(Assembly));
        var metadata = reader.GetMetadataReader();
        return metadata.AssemblyReferences.Select(metadata.GetAssemblyReference)
            .Any(found => metadata.GetString(found.Name) == "Microsoft.DotNet.Interactive");
    }

    private static void Put(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Day;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
