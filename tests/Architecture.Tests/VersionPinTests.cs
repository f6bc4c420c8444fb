using System.Xml.Linq;
using Shouldly;
using TestKit;

namespace Zoning.Architecture.Tests;

/// <summary>Every version that the solution pins belongs to a package that a project uses.</summary>
public class VersionPinTests
{
    private static readonly string[] Rooms = ["src", "tests", "bench"];

    [Fact]
    public void Every_pinned_package_is_referenced_by_a_project()
    {
        var files = Rooms.SelectMany(ProjectFiles).Append(Path.Combine(Folders.Project, "Directory.Build.props"));
        var used = files.SelectMany(file => Included(file, "PackageReference")).ToHashSet(StringComparer.OrdinalIgnoreCase);

        Included(Path.Combine(Folders.Project, "Directory.Packages.props"), "PackageVersion").Where(pinned => !used.Contains(pinned)).ShouldBeEmpty();
    }

    private static IEnumerable<string> ProjectFiles(string folder) => Directory
        .EnumerateFiles(Path.Combine(Folders.Project, folder), "*", SearchOption.AllDirectories)
        .Where(file => Path.GetExtension(file) is ".csproj" or ".props" or ".targets" && !file.Contains("/obj/", StringComparison.Ordinal));

    private static IEnumerable<string> Included(string file, string item) => XDocument.Load(file).Descendants()
        .Where(element => element.Name.LocalName == item)
        .Select(element => element.Attribute("Include")!.Value);
}
