using System.Reflection.Metadata;
using System.Text.RegularExpressions;

namespace Zoning.Architecture.Tests;

/// <summary>
/// The folder of each type of a project: the top folder under src/Project of the file that declares it, "" for the project's root.
/// </summary>
/// <remarks>
/// The symbols name the file of each method. A type without methods (an enum, an interface, a list of constants) is looked up in the
/// sources. A nested type is in the folder of the type around it. Types that only the compiler or a generator made have no folder.
/// </remarks>
internal sealed partial class FoldersOfTypes
{
    private readonly MetadataReader _types;
    private readonly Dictionary<TypeDefinitionHandle, SortedSet<string>> _folders = [];

    private FoldersOfTypes(MetadataReader types) => _types = types;

    /// <summary>Reads the folders of an assembly's outermost types.</summary>
    /// <param name="types">The assembly.</param>
    /// <param name="symbols">Its portable PDB.</param>
    /// <param name="project">The project's folder, src/Project.</param>
    internal static FoldersOfTypes Of(MetadataReader types, MetadataReader symbols, string project)
    {
        var folders = new FoldersOfTypes(types);
        folders.ReadSymbols(symbols, $"/src/{Path.GetFileName(project)}/");
        folders.ReadSources(project);
        return folders;
    }

    /// <summary>The type's folder; null if the compiler made the type.</summary>
    internal string? Of(TypeDefinitionHandle type) => _folders.GetValueOrDefault(Outermost(type))?.Min;

    /// <summary>Types whose files are in more than one folder.</summary>
    internal IEnumerable<string> Spread() => _folders.Where(type => type.Value.Count > 1)
        .Select(type => $"{NameOf(type.Key)}: {string.Join(", ", type.Value)}");

    /// <summary>The name of a type's outermost type.</summary>
    internal string NameOf(TypeDefinitionHandle type) =>
        Arity().Replace(_types.GetString(_types.GetTypeDefinition(Outermost(type)).Name), "");

    internal TypeDefinitionHandle Outermost(TypeDefinitionHandle type)
    {
        for (var outer = _types.GetTypeDefinition(type)
            .GetDeclaringType(); !outer.IsNil; outer = _types.GetTypeDefinition(type).GetDeclaringType())
        {
            type = outer;
        }

        return type;
    }

    private void ReadSymbols(MetadataReader symbols, string project)
    {
        foreach (var handle in _types.MethodDefinitions)
        {
            var debug = symbols.GetMethodDebugInformation(handle);
            var documents = debug.GetSequencePoints().Select(point => point.Document).Append(debug.Document);
            foreach (var document in documents.Where(document => !document.IsNil).Distinct())
            {
                var path = symbols.GetString(symbols.GetDocument(document).Name).Replace('\\', '/');
                var at = path.LastIndexOf(project, StringComparison.Ordinal);
                if (at >= 0 && !path.Contains("/obj/", StringComparison.Ordinal))
                {
                    Add(Outermost(_types.GetMethodDefinition(handle).GetDeclaringType()), path[(at + project.Length)..]);
                }
            }
        }
    }

    private void ReadSources(string project)
    {
        var bare = _types.TypeDefinitions.Where(type => type == Outermost(type) && !_folders.ContainsKey(type))
            .ToLookup(NameOf, StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(project, "*.cs", SearchOption.AllDirectories))
        {
            var names = Declared()
                .Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal);
            foreach (var type in names.SelectMany(name => bare[name]))
            {
                Add(type, Path.GetRelativePath(project, file).Replace('\\', '/'));
            }
        }
    }

    private void Add(TypeDefinitionHandle type, string file)
    {
        if (!_folders.TryGetValue(type, out var folders))
        {
            _folders[type] = folders = new SortedSet<string>(StringComparer.Ordinal);
        }

        folders.Add(file.Contains('/', StringComparison.Ordinal) ? file.Split('/')[0] : "");
    }

    [GeneratedRegex("`[0-9]+$")]
    private static partial Regex Arity();

    // At the start of a line, after modifiers only: prose in comments starts with a slash.
    [GeneratedRegex(@"^[a-z ]*\b(class|struct|interface|enum|record|delegate [^(;]+?) +(?<name>[A-Z]\w*)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Declared();
}
