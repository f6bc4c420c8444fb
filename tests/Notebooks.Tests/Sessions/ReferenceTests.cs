using Shouldly;
using Zoning.Notebooks;

namespace Notebooks.Tests.Sessions;

public sealed class ReferenceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zoning refs ").FullName;
    private readonly Cells _cells;

    public ReferenceTests() => _cells = new Cells(new SessionOptions(new NotebookHost()) { Folder = _folder });

    public void Dispose()
    {
        _cells.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("#r \"nuget: No.Such.Package.Of.Anybody, 1.0.0\"", "PackageNotFound")]
    [InlineData("#r \"nuget: Bad\\\"><Target/>, 1\"", "")]
    [InlineData("#r \"nuget: Bad Name, 1\"", "BadReference")]
    [InlineData("#r \"absent.dll\"", "ReferenceNotFound")]
    public void A_missing_reference_is_reported_with_its_line_and_changes_nothing(string line, string name)
    {
        _cells.Run("var kept = 2;");

        var fault = _cells.Run("// first\n" + line + "\nkept").Fault.ShouldNotBeNull();

        if (name.Length > 0)
        {
            (fault.Name, fault.Line).ShouldBe((name, 2));
        }

        _cells.Text("kept").ShouldBe("2");
    }

    [Fact]
    public void A_package_in_the_program_is_not_fetched_in_any_version_and_one_note_says_so()
    {
        _cells.Text("#r \"nuget: Markdig, 0.0.1\"\nMarkdig.Markdown.ToHtml(\"*a*\").Trim()").ShouldBe("<p><em>a</em></p>");
        _cells.Run("#r \"nuget: Markdig, 0.0.2\"").Fault.ShouldBeNull();

        _cells.Written.Split("part of this program").Length.ShouldBe(2);
    }

    [Fact]
    public void A_package_in_the_folder_of_packages_is_used()
    {
        _cells.Text("#r \"nuget: MathNet.Numerics, 5.0.0\"\nusing MathNet.Numerics;\nSpecialFunctions.Factorial(5)").ShouldBe("120");
        _cells.Text("SpecialFunctions.Factorial(4)").ShouldBe("24");
    }

    [Fact]
    public void A_project_is_built_and_used_and_so_is_its_assembly()
    {
        var project = Directory.CreateDirectory(Path.Combine(_folder, "Care Lib")).FullName;
        File.WriteAllText(Path.Combine(project, "CareLib.csproj"),
            "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>");
        File.WriteAllText(Path.Combine(project, "Hours.cs"),
            "namespace CareLib; public static class Hours { public static int Of(int minutes) => minutes / 60; }");

        _cells.Text("#r \"Care Lib/CareLib.csproj\"\nCareLib.Hours.Of(180)").ShouldBe("3");

        File.WriteAllText(Path.Combine(project, "Hours.cs"), "not C#");
        using var others = new Cells(new SessionOptions(new NotebookHost()) { Folder = _folder });
        others.Run("#r \"Care Lib/CareLib.csproj\"").Fault.ShouldNotBeNull().Message.ShouldContain("doesn't build: error CS");
    }
}
