using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Shouldly;
using TestKit;

namespace Zoning.Architecture.Tests;

/// <summary>Within a project the folders are built one on another. Run one project's with <c>--filter "DisplayName~Routing"</c>.</summary>
public class FolderTests
{
    public static TheoryData<string> Projects => [.. Assemblies.Projects];

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_two_folders_need_each_other(string project)
    {
        var needs = Needs(project, out _);

        needs.Keys.Where(pair => string.CompareOrdinal(pair.From, pair.To) < 0 && needs.ContainsKey((pair.To, pair.From)))
            .Select(pair => $"{Name(pair.From)} -> {Name(pair.To)}: {needs[pair]}; back: {needs[(pair.To, pair.From)]}")
            .ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_files_of_a_type_are_in_one_folder(string project)
    {
        Needs(project, out var spread);

        spread.ShouldBeEmpty();
    }

    /// <summary>The test itself is tested: it sees what a known method needs, through its instructions alone.</summary>
    [Fact]
    public void What_code_needs_is_read_from_its_instructions()
    {
        var needs = Needs("Routing", out _);

        needs.Keys.ShouldContain(("Solving", "Travel"));
        needs.Keys.ShouldContain(("Checking", "Rounds"));
        needs.Keys.ShouldNotContain(("Travel", "Solving"));
    }

    private static string Name(string folder) => folder.Length == 0 ? "(root)" : folder;

    /// <summary>One example of each need of one folder for another.</summary>
    private static SortedDictionary<(string From, string To), string> Needs(string project, out IReadOnlyList<string> spread)
    {
        var file = System.Reflection.Assembly.Load(Assemblies.NameOf(project)).Location;
        using var image = new PEReader(File.OpenRead(file));
        using var symbols = MetadataReaderProvider.FromPortablePdbStream(File.OpenRead(Path.ChangeExtension(file, ".pdb")));
        var types = image.GetMetadataReader();
        var folders = FoldersOfTypes.Of(types, symbols.GetMetadataReader(), Path.Combine(Folders.Project, "src", project));
        var needs = new SortedDictionary<(string From, string To), string>();
        foreach (var type in types.TypeDefinitions)
        {
            foreach (var needed in NeededTypes.Of(image, type))
            {
                if (folders.Of(type) is { } from && folders.Of(needed) is { } to && from != to)
                {
                    needs.TryAdd((from, to), $"{folders.NameOf(type)} needs {folders.NameOf(needed)}");
                }
            }
        }

        spread = [.. folders.Spread()];
        return needs;
    }
}
