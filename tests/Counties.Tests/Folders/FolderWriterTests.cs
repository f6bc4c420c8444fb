using System.Text;
using Shouldly;

namespace Zoning.Counties.Tests;

public sealed class FolderWriterTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("zoning folder ").FullName;

    private string Target => Path.Combine(_root, "county");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Files_that_are_added_replace_those_of_the_same_name_and_no_others()
    {
        Directory.CreateDirectory(Target);
        File.WriteAllText(Path.Combine(Target, "a.csv"), "old");
        File.WriteAllText(Path.Combine(Target, "own.csv"), "own");

        FolderWriter.Add(Target, Files("a.csv", "restricted/b.csv"));

        Contents().ShouldBe(["a.csv: new", "own.csv: own", "restricted/b.csv: new"]);
        Directory.GetFileSystemEntries(_root).Length.ShouldBe(1);
    }

    [Fact]
    public void A_file_that_cannot_be_replaced_leaves_the_whole_folder_as_it_was()
    {
        Directory.CreateDirectory(Path.Combine(Target, "m.csv"));
        File.WriteAllText(Path.Combine(Target, "a.csv"), "old");
        File.WriteAllText(Path.Combine(Target, "z.csv"), "old");
        File.WriteAllText(Path.Combine(Target, "m.csv", "inside"), "old");

        Should.Throw<IOException>(() => FolderWriter.Add(Target, Files("a.csv", "b.csv", "m.csv", "z.csv")));

        Contents().ShouldBe(["a.csv: old", "m.csv/inside: old", "z.csv: old"]);
        Directory.GetFileSystemEntries(_root).Length.ShouldBe(1);
    }

    [Fact]
    public void Writing_that_is_stopped_leaves_nothing_behind()
    {
        Should.Throw<OperationCanceledException>(() => FolderWriter.Write(Target, Files("a.csv"), false, new CancellationToken(canceled: true)));

        Directory.GetFileSystemEntries(_root).ShouldBeEmpty();
    }

    private static Dictionary<string, byte[]> Files(params string[] names) => names.ToDictionary(name => name, _ => Encoding.UTF8.GetBytes("new"));

    private IEnumerable<string> Contents() => Directory.EnumerateFiles(Target, "*", SearchOption.AllDirectories)
        .Select(file => $"{Path.GetRelativePath(Target, file).Replace('\\', '/')}: {File.ReadAllText(file)}")
        .Order(StringComparer.Ordinal);
}
