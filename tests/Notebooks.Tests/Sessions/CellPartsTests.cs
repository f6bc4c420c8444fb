using Shouldly;
using Zoning.Notebooks;

namespace Notebooks.Tests.Sessions;

/// <summary>Cells of more than C#: lines of the host, markdown, HTML, and places of packages.</summary>
public sealed class CellPartsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zoning parts ").FullName;
    private readonly Cells _cells;

    public CellPartsTests() => _cells = new Cells(new SessionOptions(new NotebookHost
    {
        Directives =
        [
            new CellDirective("#!double", "Doubles.", [new DirectiveWord("text"), new DirectiveWord("--times", "2")],
                "var doubled = string.Concat(Enumerable.Repeat({text}, int.Parse({times})));\ndoubled"),
        ],
    })
    { Folder = _folder });

    public void Dispose()
    {
        _cells.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void A_line_of_the_host_stands_for_its_code_and_leaves_its_variables()
    {
        _cells.Text("#!double \"a b\"").ShouldBe("a ba b");
        _cells.Text("#!double x --times 3\ndoubled.Length").ShouldBe("3");
        _cells.Shown.Select(one => one.Parts[MimeBundle.Plain]).ShouldBe(["xxx"]);
    }

    [Theory]
    [InlineData("#!double", "text is missing. Write #!double TEXT [--times VALUE]")]
    [InlineData("#!double a b", "'b' isn't one of its words")]
    [InlineData("#!double a --tims 3", "'--tims' isn't one of its words")]
    [InlineData("#!double a --times", "'--times' has no value")]
    [InlineData("#!doubel a", "Did you mean '#!double'?")]
    public void A_line_that_is_wrong_says_what_is_right(string line, string words)
    {
        var fault = _cells.Run("1 + 1;\n" + line).Fault.ShouldNotBeNull();

        fault.Message.ShouldContain(words);
        fault.Line.ShouldBe(2);
        _cells.Text("5").ShouldBe("5");
    }

    [Fact]
    public void Words_of_a_line_cannot_become_code()
    {
        _cells.Text("#!double \\\");throw\" --times 1").ShouldBe("\\);throw");
        _cells.Text("#!double {times} --times 1").ShouldBe("{times}");
    }

    [Fact]
    public void A_fault_in_the_code_of_a_line_names_the_line_and_nothing_that_the_author_never_saw()
    {
        var fault = _cells.Run("\n#!double a --times many").Fault.ShouldNotBeNull();

        (fault.Name, fault.Line).ShouldBe(("FormatException", 2));
        fault.Trace.Length.ShouldBe(1);
    }

    [Fact]
    public void Markdown_and_html_are_shown_between_the_code_around_them()
    {
        var result = _cells.Run("#!markdown\n# A heading\n{ not code\n#!csharp\nvar one = 1;\none\n#!html\n<b>bold</b>");

        _cells.Shown[0].Parts["text/markdown"].ShouldBe("# A heading\n{ not code");
        _cells.Shown[1].Parts[MimeBundle.Plain].ShouldBe("1");
        result.Value.ShouldNotBeNull().Parts[MimeBundle.Html].ShouldBe("<b>bold</b>");
    }

    [Fact]
    public void A_fault_after_markdown_has_the_line_of_the_cell() =>
        _cells.Run("#!markdown\ntext\n#!csharp\n\nnothing").Fault.ShouldNotBeNull().Line.ShouldBe(5);

    [Theory]
    [InlineData("#i \"nuget:nowhere\"", "FeedNotFound", "There is no folder 'nowhere' of packages")]
    [InlineData("#i \"nowhere\"", "BadReference", "write #i \"nuget:FOLDER\"")]
    [InlineData("#i nuget:x", "BadReference", "write #i \"nuget:FOLDER\"")]
    public void A_place_of_packages_that_is_not_there_is_named(string line, string name, string words)
    {
        var fault = _cells.Run("// first\n" + line).Fault.ShouldNotBeNull();

        (fault.Name, fault.Line).ShouldBe((name, 2));
        fault.Message.ShouldContain(words);
        _cells.Text("5").ShouldBe("5");
    }

    [Fact]
    public void Packages_come_from_the_place_that_a_line_names_and_the_newest_says_its_version()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "feed"));
        Feeds.Write(Path.Combine(_folder, "feed"), "Notebook.Test.Of.Ours", "1.0.0", "1.2.0");
        using var packages = Feeds.Packages(_folder);

        _cells.Run("#r \"nuget: Notebook.Test.Of.Ours\"").Fault.ShouldNotBeNull().Message.ShouldContain("#i \"nuget:FOLDER\"");
        _cells.Run("#i \"nuget:feed\"\n#r \"nuget: Notebook.Test.Of.Ours\"").Fault.ShouldBeNull();

        _cells.Written.ShouldContain("Notebook.Test.Of.Ours 1.2.0 is the newest version found");
    }

    [Fact]
    public void An_extension_of_another_kernel_is_named_and_not_loaded()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "interactive");

        ForeignExtension.Notes([Path.Combine(folder, "Zoning.Interactive.dll"), Path.Combine(folder, "Zoning.Charts.dll")])
            .ShouldHaveSingleItem().ShouldStartWith("Zoning.Interactive holds an extension of .NET Interactive, which this kernel doesn't load");
    }
}
