using System.Text.Json.Nodes;
using Notebooks.Tests.Files;
using Shouldly;
using Zoning.Notebooks;

namespace Notebooks.Tests.Running;

[CollectionDefinition("working directory", DisableParallelization = true)]
public sealed class WorkingDirectory;

[Collection("working directory")]
public sealed class NotebookRunTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zoning run ").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Cells_run_in_the_notebooks_folder_and_the_same_notebook_gives_the_same_bytes()
    {
        File.WriteAllText(Path.Combine(_folder, "zones.csv"), "E07");
        var notebook = NotebookTests.Of("# Zones", "#!time\nvar zones = File.ReadAllText(\"zones.csv\");\nConsole.WriteLine(zones);", "  ",
            "zones.Length");

        var run = await Run(notebook);

        run.Fault.ShouldBeNull();
        var cells = JsonNode.Parse(run.Notebook.ToJson())!["cells"]!.AsArray();
        cells.Select(cell => (int?)cell!["execution_count"]).ShouldBe([null, 1, null, 2]);
        cells[1]!["outputs"]![0]!["text"]![0]!.GetValue<string>().ShouldBe("E07\n");
        cells[3]!["outputs"]![0]!["data"]!["text/plain"]![0]!.GetValue<string>().ShouldBe("3");
        (await Run(run.Notebook)).Notebook.ToJson().ShouldBe(run.Notebook.ToJson());
    }

    [Fact]
    public async Task The_first_fault_stops_the_run_and_is_written_without_paths_of_the_machine()
    {
        var run = await Run(NotebookTests.Of("1", $"File.ReadAllText(Path.GetFullPath(\"absent.csv\"))", "3"));

        run.Fault.ShouldNotBeNull().Name.ShouldBe("FileNotFoundException");
        var text = run.Notebook.ToJson();
        text.ShouldNotContain(_folder);
        var cells = JsonNode.Parse(text)!["cells"]!.AsArray();
        cells[1]!["outputs"]![0]!["evalue"]!.GetValue<string>().ShouldStartWith("Could not find file './absent.csv'");
        cells[2]!["outputs"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Replaced_and_cleared_outputs_are_written_as_they_ended()
    {
        var run = await Run(
            NotebookTests.Of("var bar = \"0 %\".Display(); bar.Update(\"100 %\");",
            "Console.Write(\"gone\"); ClearOutput(wait: true); Console.Write(\"here\");"));

        var cells = JsonNode.Parse(run.Notebook.ToJson())!["cells"]!.AsArray();
        cells[0]!["outputs"]!.AsArray().ShouldHaveSingleItem()!["data"]!["text/plain"]![0]!.GetValue<string>().ShouldBe("100 %");
        cells[1]!["outputs"]!.AsArray().ShouldHaveSingleItem()!["text"]![0]!.GetValue<string>().ShouldBe("here");
    }

    [Fact]
    public async Task The_page_shows_code_and_outputs_asks_nothing_of_the_network_and_holds_plotly_once()
    {
        const string Figure =
            "public class Figure { public string ToPlotlyJson() => \"{\\\"data\\\":[],\\\"layout\\\":{\\\"title\\\":\\\"</script>\\\"}}\"; }";
        var run = await Run(
            NotebookTests.Of("# Title & more\n\n<script>alert(1)</script> [x](javascript:alert(1))", Figure + "\nnew Figure()",
            "new Figure()", "\"<b>\""));
        run.Fault.ShouldBeNull();

        var page = run.Notebook.ToHtml("name", "var Plotly = \"planted\";");

        page.Split("var Plotly = ").Length.ShouldBe(2);
        page.Split("data-plot=\"plot-").Length.ShouldBe(3);
        page.ShouldContain("<title>Title &amp; more</title>");
        page.ShouldContain("<span class=\"k\">new</span> Figure()");
        page.ShouldContain("&lt;b&gt;");
        page.ShouldNotContain("<script>alert");
        page.ShouldNotContain("javascript:");
        page.ShouldNotContain("\"title\":\"</script>");
        page.ShouldNotContain("http://");
        page.ShouldNotContain("https://");
        run.Notebook.ToHtml("name").ShouldNotContain("data-plot");
        (await Run(NotebookTests.Of("1"))).Notebook.ToHtml("name", "var Plotly = 1;").ShouldNotContain("var Plotly");
    }

    [Fact]
    public void A_file_is_written_completely_or_left_unchanged()
    {
        var file = Path.Combine(_folder, "page.html");
        NotebookRun.Write(file, "first");
        Should.Throw<IOException>(() => NotebookRun.Write(Path.Combine(_folder, "absent", "page.html"), "second"));
        NotebookRun.Write(file, "second");

        File.ReadAllText(file).ShouldBe("second");
        Directory.GetFiles(_folder).ShouldHaveSingleItem();
    }

    private Task<NotebookRun> Run(Notebook notebook) => NotebookRun.Of(notebook, new NotebookRunOptions { Folder = _folder });
}
