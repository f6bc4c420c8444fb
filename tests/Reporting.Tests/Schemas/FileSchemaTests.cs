using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Shouldly;
using TestKit;

namespace Zoning.Reporting.Tests;

public sealed partial class FileSchemaTests
{
    public static TheoryData<string> Names => [.. FileSchemas.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_shape_never_changes_under_its_version(string name)
    {
        var schema = FileSchemas.All[name];
        var content = WrittenFolders.Files[name];
        var shape = schema.Columns.IsEmpty
            ? JsonShape.Of(content)
            : string.Concat(DataPackage.Columns(schema, content).Select(column => $"{column.Name} {column.Kind.ToString().ToLowerInvariant()} {column.Unit}".TrimEnd() + "\n"));

        Approved.Forever("Planning.Tests", "schemas/" + schema.Id.Replace('/', '-'), $"{name}\n{schema.Id}\n\n{shape}").ShouldBeNull();
    }

    [Fact]
    public void Every_file_that_is_written_has_a_shape_and_every_shape_is_written() =>
        WrittenFolders.Files.Keys.Where(name => Path.GetExtension(name) is not (".md" or ".txt" or ".xlsx")).ShouldBe(FileSchemas.All.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_cell_is_of_its_columns_kind(string name)
    {
        var schema = FileSchemas.All[name];
        if (schema.Columns.IsEmpty)
        {
            return;
        }

        var columns = DataPackage.Columns(schema, WrittenFolders.Files[name]);
        var lines = Encoding.UTF8.GetString(WrittenFolders.Files[name][3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        foreach (var line in lines.Skip(1))
        {
            var cells = Cell().Matches("," + line).Select(cell => cell.Groups[1].Value).ToArray();
            cells.Length.ShouldBe(columns.Length, line);
            foreach (var (cell, column) in cells.Zip(columns))
            {
                Holds(column.Kind, cell).ShouldBeTrue($"{name} {column.Name}: {cell}");
            }
        }
    }

    [Fact]
    public void The_data_package_names_every_table_with_its_version_kinds_and_units()
    {
        using var json = JsonDocument.Parse(WrittenFolders.Files["datapackage.json"]);
        json.RootElement.GetProperty("schema").GetString().ShouldBe("zoning.datapackage/1");
        var tables = json.RootElement.GetProperty("resources").EnumerateArray().ToDictionary(resource => resource.GetProperty("path").GetString()!);
        tables["tables.csv"].GetProperty("schemaId").GetString().ShouldBe("zoning.tables/3");
        var fields = tables["ledger.csv"].GetProperty("schema").GetProperty("fields").EnumerateArray().ToDictionary(field => field.GetProperty("name").GetString()!);
        fields["date"].GetProperty("type").GetString().ShouldBe("date");
        fields["synthetic"].GetProperty("trueValues")[0].GetString().ShouldBe("yes");
        fields["unmet_hours"].GetProperty("unit").GetString().ShouldBe("client hours a week");
    }

    [Fact]
    public void A_table_with_another_header_than_its_schema_is_never_written() =>
        Should.Throw<System.Diagnostics.UnreachableException>(() => DataPackage.Of(
            "run", OutputLevel.Internal, isSynthetic: true, [new("gap.csv", CsvText.Write(["date", "measure"], []))]));

    [Theory]
    [InlineData("summary.json", "\"zoning.summary/1\"", "\"zoning.summary/2\"")]
    [InlineData("datapackage.json", "\"zoning.all-figures/1\"", "\"zoning.all-figures/2\"")]
    public void A_run_of_a_shape_that_is_not_known_is_refused(string name, string ours, string other)
    {
        var files = new Dictionary<string, byte[]>(WrittenFolders.Files.Where(file => !file.Key.StartsWith("restricted/", StringComparison.Ordinal)));
        WrittenRun.Read(CountySource.Of(files)).Cells.ShouldNotBeEmpty();
        var text = Encoding.UTF8.GetString(files[name]);
        text.ShouldContain(ours);
        files[name] = Encoding.UTF8.GetBytes(text.Replace(ours, other, StringComparison.Ordinal));

        var refused = Should.Throw<BadDataException>(() => WrittenRun.Read(CountySource.Of(files)));

        refused.Findings.ShouldHaveSingleItem().Code.ShouldBe(WrittenRunFaults.OtherShape);
    }

    [Fact]
    public void A_run_from_before_schemas_were_named_is_read()
    {
        var files = new Dictionary<string, byte[]>(WrittenFolders.Files);
        files.Remove("datapackage.json");
        files["summary.json"] = Encoding.UTF8.GetBytes(
            Encoding.UTF8.GetString(files["summary.json"]).Replace("\"schema\": \"zoning.summary/1\"", "\"schemaVersion\": 1", StringComparison.Ordinal));

        WrittenRun.Read(CountySource.Of(files)).Cells.ShouldNotBeEmpty();
    }

    [Fact]
    public void The_page_on_outputs_names_every_file_and_version()
    {
        var page = File.ReadAllText(Path.Combine(Folders.Project, "docs", "reference", "outputs.md"));
        FileSchemas.All.Values.ShouldAllBe(schema => page.Contains($"| `{schema.File}` | `{schema.Id}` |", StringComparison.Ordinal));
    }

    private static bool Holds(CellKind kind, string cell) => cell.Length == 0 || kind switch
    {
        CellKind.Number => decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _),
        CellKind.Whole => long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        CellKind.Date => DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        CellKind.Truth => cell is "yes" or "no",
        CellKind.Clock => cell == "left out" || Clock().IsMatch(cell),
        CellKind.Level or CellKind.Shown or CellKind.Origin => DataPackage.WordsOf(kind).Contains(cell),
        _ => true,
    };

    [GeneratedRegex(""",((?:"(?:[^"]|"")*")|[^,"]*)""")]
    private static partial Regex Cell();

    [GeneratedRegex("^[0-9]{2}:[0-9]{2}$")]
    private static partial Regex Clock();
}
