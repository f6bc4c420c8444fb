using Shouldly;
using Zoning.Interactive;

namespace Interactive.Tests;

/// <summary>Which files the extension takes for Plotly.NET, in a made-up folder of packages.</summary>
public sealed class PlotlyPackagesTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("zoning-plotly-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Each_package_is_taken_at_the_highest_version_that_another_asks_for()
    {
        Package("plotly.net.csharp", "0.14.0", "net10.0", "Plotly.NET.CSharp", ("Plotly.NET", "[6.0.0, 7.0.0)"));
        Package("plotly.net", "6.0.0", "netstandard2.0", "Plotly.NET", ("FSharp.Core", "10.1.403"), ("Giraffe.ViewEngine", "1.4.0"));
        Package("plotly.net", "7.0.0", "netstandard2.0", "Plotly.NET");
        Package("giraffe.viewengine", "1.4.0", "net5.0", "Giraffe.ViewEngine", ("FSharp.Core", "5.0.0"));
        Package("fsharp.core", "10.0.111", "netstandard2.1", "FSharp.Core");
        Package("fsharp.core", "10.1.403", "netstandard2.1", "FSharp.Core");
        Package("fsharp.core", "5.0.0", "netstandard2.1", "FSharp.Core");

        var files = PlotlyPackages.Files([_root]);

        files.Keys.Order(StringComparer.Ordinal).ShouldBe(["FSharp.Core", "Giraffe.ViewEngine", "Plotly.NET", "Plotly.NET.CSharp"]);
        files["FSharp.Core"].ShouldContain("10.1.403");
        files["Plotly.NET"].ShouldContain("6.0.0");
    }

    [Fact]
    public void A_broken_package_is_a_sentence_and_no_exception()
    {
        Package("plotly.net.csharp", "0.14.0", "net10.0", "Plotly.NET.CSharp", ("FSharp.Core", "10.1.403"));
        Package("fsharp.core", "10.1.403", "netstandard2.1", "FSharp.Core");
        var extension = Path.Combine(_root, "zoning.interactive", "0.1.0", "lib", "net10.0", "Zoning.Interactive.dll");
        File.WriteAllText(Path.Combine(_root, "plotly.net.csharp", "0.14.0", "plotly.net.csharp.nuspec"), "<package><metadata>");

        PlotlyPackages.Use(extension).ShouldNotBeNull().ShouldStartWith("the folder of packages can't be read: ");
    }

    [Fact]
    public void Packages_that_are_not_there_are_not_made_up() => PlotlyPackages.Files([_root]).ShouldBeEmpty();

    private void Package(string id, string version, string framework, string assembly, params (string Id, string Version)[] needs)
    {
        var lib = Directory.CreateDirectory(Path.Combine(_root, id, version, "lib", framework)).FullName;
        File.WriteAllText(Path.Combine(lib, assembly + ".dll"), "");
        File.WriteAllText(Path.Combine(_root, id, version, id + ".nuspec"),
            $"<package><metadata><dependencies>{string.Concat(needs.Select(need => $"<dependency id=\"{need.Id}\" version=\"{need.Version}\" />"))}</dependencies></metadata></package>");
    }
}
