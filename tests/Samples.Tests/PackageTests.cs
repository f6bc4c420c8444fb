using System.IO.Compression;
using System.Reflection;
using System.Text;
using System.Xml.Linq;
using Shouldly;
using TestKit;

namespace Samples.Tests;

[Collection(FeedCollection.Name)]
public sealed class PackageTests(Feed feed)
{
    /// <summary>Packages whose assembly has another name.</summary>
    private static readonly Dictionary<string, string> AssemblyOf = new(StringComparer.Ordinal)
    {
        ["Microsoft.ML"] = "Microsoft.ML.Data",
        ["Microsoft.Data.Sqlite.Core"] = "Microsoft.Data.Sqlite",
        ["SQLitePCLRaw.bundle_e_sqlite3"] = "SQLitePCLRaw.batteries_v2",
    };

    private static readonly string[] Projects =
        [.. Directory.EnumerateFiles(Path.Combine(Folders.Project, "src"), "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_project_is_a_package_with_symbols_beside_it()
    {
        var packages = Directory.EnumerateFiles(feed.Packages, "*.nupkg").Select(Path.GetFileNameWithoutExtension).ToList();
        packages.Count.ShouldBe(Projects.Length);
        packages.ShouldContain($"Zoning.Tool.{feed.Version}");
        packages.ShouldAllBe(name => File.Exists(Path.Combine(feed.Packages, name + ".snupkg")));
    }

    [Fact]
    public void Every_package_says_what_it_is_in_a_readme_of_its_own()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var project in Projects)
        {
            using var package = Open(project);
            var id = Id(package);
            var readme = Text(package, "README.md");
            readme.ShouldBe(File.ReadAllText(Path.Combine(Path.GetDirectoryName(project)!, "README.md")));
            readme.ShouldStartWith($"# {id}\n");
            (readme.Contains("```csharp\n", StringComparison.Ordinal) || id == "Zoning.Tool").ShouldBeTrue($"{id} shows no code");
            seen.Add(readme).ShouldBeTrue(id);
            Metadata(package, "readme").ShouldBe("README.md");
        }
    }

    [Fact]
    public void Every_package_has_description_tags_licence_authors_and_repository()
    {
        foreach (var project in Projects)
        {
            using var package = Open(project);
            var id = Id(package);
            Metadata(package, "description").Length.ShouldBeGreaterThan(40, id);
            Metadata(package, "description").ShouldNotBe("Package Description");
            Metadata(package, "tags").ShouldContain("home-care", Case.Sensitive, id);
            Metadata(package, "license").ShouldBe("MIT", id);
            Metadata(package, "authors").ShouldBe("The Zoning contributors", id);
            var repository = Element(package, "repository");
            repository.Attribute("type")?.Value.ShouldBe("git");
            repository.Attribute("commit")?.Value.Length.ShouldBe(40, id);
        }
    }

    [Fact]
    public void Every_library_has_documentation_and_symbols_and_depends_on_the_others_at_exactly_its_version()
    {
        foreach (var project in Projects.Where(project => !project.EndsWith("Cli.csproj", StringComparison.Ordinal)))
        {
            using var package = Open(project);
            var id = Id(package);
            var documentation = XDocument.Parse(Text(package, $"lib/net10.0/{id}.xml"));
            documentation.Descendants("member").Count().ShouldBeGreaterThan(Assembly.Load(id).GetExportedTypes().Length, id);
            Element(package, "dependencies").Descendants().Where(part => part.Attribute("id")?.Value.StartsWith("Zoning", StringComparison.Ordinal) == true)
                .ShouldAllBe(part => part.Attribute("version")!.Value == $"[{feed.Version}]");
            using var symbols = ZipFile.OpenRead(Path.Combine(feed.Packages, $"{id}.{feed.Version}.snupkg"));
            symbols.Entries.ShouldContain(entry => entry.FullName == $"lib/net10.0/{id}.pdb");
        }
    }

    [Fact]
    public void Every_library_depends_only_on_packages_that_its_assembly_refers_to()
    {
        foreach (var project in Projects.Where(project => !project.EndsWith("Cli.csproj", StringComparison.Ordinal)))
        {
            using var package = Open(project);
            var id = Id(package);
            var referred = Assembly.Load(id).GetReferencedAssemblies().Select(name => name.Name);
            Element(package, "dependencies").Descendants().Select(part => part.Attribute("id")?.Value).OfType<string>()
                .Where(part => part != "Google.Protobuf") // OR-Tools asks for a version that not every feed has, so a newer one is named
                .Where(part => part != "Plotly.NET.CSharp") // how C# restyles the charts that Zoning.Charts gives: it comes with them
                .Select(part => AssemblyOf.GetValueOrDefault(part, part))
                .ShouldBeSubsetOf(referred, $"{id} lists packages that it does not use");
        }
    }

    [Fact]
    public void The_command_is_a_tool_that_installs_from_its_package()
    {
        var tools = feed.Folder("tools");
        Command.Dotnet(feed.Samples, feed.Settings, "tool", "install", "Zoning.Tool", "--version", feed.Version, "--tool-path", tools).OrThrow();

        var help = Command.Run(Path.Combine(tools, "zoning"), tools, feed.Settings, "--help").OrThrow();

        help.Output.ShouldContain("forecast");
    }

    private static string Id(ZipArchive package) => Metadata(package, "id");

    private static string Metadata(ZipArchive package, string name) => Element(package, name).Value;

    private static XElement Element(ZipArchive package, string name) =>
        XDocument.Parse(Text(package, package.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).FullName))
            .Descendants().First(element => element.Name.LocalName == name);

    private static string Text(ZipArchive package, string name)
    {
        using var reader = new StreamReader(package.GetEntry(name).ShouldNotBeNull(name).Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private ZipArchive Open(string project)
    {
        var name = Path.GetFileNameWithoutExtension(project) switch { "Cli" => "Zoning.Tool", "Zoning" => "Zoning", var other => "Zoning." + other };
        return ZipFile.OpenRead(Path.Combine(feed.Packages, $"{name}.{feed.Version}.nupkg"));
    }
}
