using System.Text;
using System.Text.Json;
using Shouldly;

namespace Zoning.Reporting.Tests;

/// <summary>Names that a spreadsheet would run, or a page would take for markup, reach no file as such.</summary>
public sealed class HostileNamesTests
{
    private const string Markup = "<img src=x onerror=alert(1)>";

    public static TheoryData<string> Starts => ["=", "+", "-", "@", "\t=", "\r="];

    [Theory]
    [MemberData(nameof(Starts))]
    public void No_cell_of_any_table_begins_like_a_formula(string start)
    {
        var county = Made(start);
        foreach (var level in Enum.GetValues<OutputLevel>())
        {
            var run = county.Run(new RunOptions { Parts = RunParts.Ledger }).Publish(level);
            Safe(run.Files());
            Safe(Comparison.Of(WrittenRun.Of(run), WrittenRun.Of(run)).Files());
        }

        Safe(county.OnHomeMap().ToFiles());
        Safe(RunFiles.Findings(county.Findings));
    }

    [Fact]
    public void A_county_of_such_names_is_written_and_read_back_as_it_is()
    {
        var county = Made("=");
        County.Read(CountySource.Of(county.OnHomeMap().ToFiles())).Providers!.Value.ShouldBe(county.Providers!.Value);
        var run = county.Run(new RunOptions { Parts = RunParts.Ledger }).Publish(OutputLevel.Internal);
        WrittenRun.Read(CountySource.Of(run.Files())).Cells.Select(cell => (cell.Area, cell.Provider)).ShouldBe(run.Ledger.Cells.Select(cell => (cell.Area, cell.Provider)));
    }

    private static void Safe(IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        foreach (var (name, content) in files)
        {
            if (name.EndsWith(".csv", StringComparison.Ordinal))
            {
                foreach (var cell in CsvText.ReadRows(content).SelectMany(row => row).Where(cell => cell.Length > 0))
                {
                    var isLive = cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n';
                    (isLive && !cell.All(sign => char.IsAsciiDigit(sign) || sign is '-' or '.' or ' ')).ShouldBeFalse($"{name}: {cell}");
                }
            }
            else if (name.EndsWith(".md", StringComparison.Ordinal))
            {
                // Markdown shows an escaped sign as itself.
                Encoding.UTF8.GetString(content).Replace("\\<", "", StringComparison.Ordinal).ShouldNotContain("<img", Case.Sensitive, name);
            }
            else if (name.EndsWith("json", StringComparison.Ordinal))
            {
                using var json = JsonDocument.Parse(content);
            }
            else if (name.EndsWith(".xlsx", StringComparison.Ordinal))
            {
                WorkbookText.Sheets(content).ShouldNotBeEmpty();
                foreach (var (sheet, text) in WorkbookText.Sheets(content))
                {
                    text.ShouldNotContain("<f>", Case.Sensitive, sheet);
                    text.ShouldNotContain("<img", Case.Sensitive, sheet);
                    text.ShouldNotContain("<t>=", Case.Sensitive, sheet);
                    text.ShouldNotContain("<t>@", Case.Sensitive, sheet);
                }
            }
        }
    }

    private static County Made(string start)
    {
        var code = start.Trim();
        string Square(string zone, int west)
        {
            var properties = JsonSerializer.Serialize(
                new { zone = code + zone, name = start + "1+1" + Markup, area = code + "HYPERLINK(1)" + Markup });
            var ring = FormattableString.Invariant($"[[{west},90000],[{west + 1000},90000],[{west + 1000},91000],[{west},91000],[{west},90000]]");
            return "{\"type\":\"Feature\",\"properties\":" + properties + ",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[" + ring + "]}}";
        }

        var services = new StringBuilder("id,person,place,hours_week,provider,status\n");
        for (var line = 0; line < 30; line++)
        {
            services.Append(System.Globalization.CultureInfo.InvariantCulture, $"-P{line},-C{line},{code}A,14,-prov{line % 3},active\n");
        }

        services.Append("-W1,-C99,").Append(code).Append("B,14,,waiting\n");
        var name = code + "cmd|calc" + Markup;
        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["county.json"] = $$$"""{"formatVersion":1,"name":{{{JsonSerializer.Serialize(name)}}},"asOf":"2026-03-31","crs":"EPSG:27700","zones":{"file":"zones.geojson","code":"zone","name":"name","groups":["area"]}}""",
            ["zones.geojson"] = $$$"""{"type":"FeatureCollection","features":[{{{Square("A", 360_000)}}},{{{Square("B", 361_000)}}}] }""",
            ["services.csv"] = services.ToString(),
            ["providers.csv"] = $"id,name,framework\n-prov0,{name},yes\n-prov1,{name}1,yes\n-prov2,{name}2,no\n",
        };
        return County.Read(CountySource.Of(files.Select(file => KeyValuePair.Create(file.Key, Encoding.UTF8.GetBytes(file.Value)))));
    }
}
