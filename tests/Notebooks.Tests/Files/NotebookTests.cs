using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Shouldly;
using Zoning.Notebooks;

namespace Notebooks.Tests.Files;

[Properties(MaxTest = 300, Replay = "20260331,7")]
public class NotebookTests
{
    [Theory]
    [InlineData("not json", "is not JSON")]
    [InlineData("[1]", "is JSON, but not a notebook")]
    [InlineData("{\"nbformat\":3,\"worksheets\":[]}", "jupyter nbconvert --to notebook")]
    [InlineData("{\"nbformat\":4,\"nbformat_minor\":9,\"cells\":[]}", "4.0 to 4.5 are read")]
    [InlineData("{\"nbformat\":4,\"cells\":[],\"metadata\":{\"kernelspec\":{\"language\":\"python\"}}}", "is a notebook in python")]
    [InlineData("{\"nbformat\":4,\"nbformat\":4}", "has a field twice")]
    public void A_file_that_is_not_a_CSharp_notebook_is_refused_with_advice(string text, string why) =>
        Should.Throw<BadNotebookException>(() => Notebook.Parse(text)).Message.ShouldContain(why);

    [Fact]
    public void Everything_wrong_is_reported_at_once() =>
        Should.Throw<BadNotebookException>(() => Notebook.Parse("""
            {"nbformat":4,"nbformat_minor":5,"metadata":1,"cells":[3,{"cell_type":"sql","source":""},{"cell_type":"code","source":[1]},
            {"cell_type":"code","source":"","metadata":{"polyglot_notebook":{"kernelName":"pwsh"}}}]}
            """)).Faults.Select(fault => fault.Place).ShouldBe(["The file", "Cell 1 of the file", "Cell 2 of the file", "Cell 3 of the file", "Cell 4 of the file"]);

    [Property]
    public Property Any_change_to_a_notebook_is_read_or_refused_by_name()
    {
        var good = Notebook.Blank("Zoning.Figures, 0.1.0").ToJson();

        return Prop.ForAll(Gen.Choose(0, good.Length - 1).ToArbitrary(), Gen.Elements("", "\"", "[", "{}", "null", "9", ",").ToArbitrary(), (at, put) =>
        {
            try
            {
                Notebook.Parse(good[..at] + put + good[(at + 1)..]).ToJson();
            }
            catch (BadNotebookException)
            {
                // refused by name
            }
        });
    }

    [Fact]
    public void An_old_notebook_is_written_in_format_4_5_with_ids_and_lines()
    {
        var json = JsonNode.Parse(Notebook.Parse("""
            {"nbformat":4,"nbformat_minor":0,"cells":[{"cell_type":"code","source":"a\nb"},{"cell_type":"markdown","source":"x","id":"same"},{"cell_type":"raw","source":[],"id":"same"}]}
            """).ToJson())!;

        json["nbformat_minor"]!.GetValue<int>().ShouldBe(5);
        json["cells"]!.AsArray().Select(cell => (string?)cell!["id"]).ShouldBe(["cell-1", "same", "cell-3"]);
        json["cells"]![0]!["source"]!.AsArray().Count.ShouldBe(2);
        json["cells"]![0]!["outputs"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public void A_new_notebook_is_valid_and_check_lists_what_is_not_portable()
    {
        Notebook.Blank("Zoning.Figures, 0.1.0").Check().ShouldBeEmpty();

        var text = Notebook.Blank("Zoning.Figures, 0.1.0").ToJson()
            .Replace("\"county\"", "\"#!share x\\n\",\"display(1)\\n\",\"#r \\\"nuget: Another, 1\\\"\"", StringComparison.Ordinal)
            .Replace("\"id\": \"answer\"", "\"id\": \"settings\"", StringComparison.Ordinal);
        var faults = Notebook.Parse(text).Check().Select(fault => fault.ToString()).ToList();
        faults.Count.ShouldBe(4);
        faults.ShouldContain(fault => fault.Contains("'#!share'", StringComparison.Ordinal));
        faults.ShouldContain(fault => fault.Contains("'display('", StringComparison.Ordinal));
        faults.ShouldContain(fault => fault.Contains("2 cells with lines #r", StringComparison.Ordinal));
        faults.ShouldContain(fault => fault.Contains("'settings' more than once", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("name", "O\"Hare", "var name = \"O\\\"Hare\";")]
    [InlineData("weeks", "12", "int weeks = 12;")]
    [InlineData("share", "-0.5", "var share = -0.5;")]
    [InlineData("day", "new DateOnly(2026, 4, 1)", "var day = new DateOnly(2026, 4, 1);")]
    [InlineData("isWarm", "true", "var isWarm = true;")]
    public void A_setting_replaces_the_initialiser_of_its_variable(string name, string value, string line) =>
        Source(Settable().With([KeyValuePair.Create(name, value)])).ShouldContain(line);

    [Theory]
    [InlineData("other", "1", "day, isWarm, name, share, weeks can")]
    [InlineData("weeks", "twelve", "can't be a value of 'weeks'")]
    [InlineData("weeks", "1; System.Environment.Exit(1)", "can't be a value of 'weeks'")]
    [InlineData("day", "", "can't be a value of 'day'")]
    public void A_wrong_setting_is_reported_with_the_settings_there_are(string name, string value, string why) =>
        Should.Throw<ArgumentException>(() => Settable().With([KeyValuePair.Create(name, value)])).Message.ShouldContain(why);

    internal static Notebook Of(params string[] cells) => Notebook.Parse(new JsonObject
    {
        ["nbformat"] = 4,
        ["nbformat_minor"] = 5,
        ["cells"] = new JsonArray([.. cells.Select((cell, index) => new JsonObject
        {
            ["cell_type"] = cell.StartsWith('#') && !cell.StartsWith("#r", StringComparison.Ordinal)
                && !cell.StartsWith("#!", StringComparison.Ordinal) ? "markdown" : "code",
            ["id"] = $"c{index}",
            ["source"] = cell,
        })]),
    }.ToJsonString());

    private static Notebook Settable() => Of(
        "#r \"nuget: Zoning.Figures, 0.1.0\"",
        "// Change only these lines.\nvar name = \"x\";\nint weeks = 4;\nvar share = 0.25;\nvar day = new DateOnly(2026, 3, 31);\nvar isWarm = false;", "var later = 1;");

    private static string Source(Notebook notebook) => notebook.Cells[1].Source;
}
