using System.Collections.Immutable;
using System.Globalization;
using Zoning.Formats.Tests;
using Zoning.Planning;

namespace Zoning.Quality;

/// <summary>Workbooks in and out, tidy tables, populations.</summary>
internal static class WorkbookLines
{
    internal static IReadOnlyList<MustLine> Lines { get; } =
    [
        Line("ashdale as .xlsx gives the ledger.csv of its CSV files byte for byte", SameLedger),
        Line("an error, a formula without a value and a merged cell in a column that is read are faults with sheet and row", Marks),
        Line("a pivot of tables.csv by any measure that adds up gives the county (internal, ashdale)", Pivot),
        Line("ledger tables have at most 33 columns and fewer than half of their cells blank (shareable, ashdale)", Filled),
        Line("results.xlsx is the same in two runs and has a sheet a table", TwoRuns),
        Line("no cell of any file of hostile names begins like a formula", Hostile),
        Line("people in thousands, bands ten times apart, mixed years, suppressed cells: told each time", Populations),
        Line("10,000 mutated workbooks: a clear error under 1 GB (fuzz 10000 --only workbook)", () => new MustFigure("run it: minutes", null)),
    ];

    private static readonly Lazy<County> Ashdale = new(() => County.Read(Path.Combine(Finished.Project, "data-samples", "ashdale")));

    private static MustLine Line(string text, Func<MustFigure> look) => new(ExtractMust.Topic, text, look);

    private static ImmutableSortedDictionary<string, byte[]> Files(County county, OutputLevel level) =>
        county.Run(new RunOptions { Parts = RunParts.Ledger }).Publish(level).Files();

    private static MustFigure SameLedger()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Finished.Project, "data-samples", "ashdale"))
            .ToDictionary(path => Path.GetFileName(path), File.ReadAllBytes, StringComparer.Ordinal);
        var books = files.ToDictionary(
            file => file.Key.EndsWith(".csv", StringComparison.Ordinal) ? file.Key[..^3] + "xlsx" : file.Key,
            file => file.Key.EndsWith(".csv", StringComparison.Ordinal) ? Book(file.Value) : file.Value, StringComparer.Ordinal);
        var (csv, xlsx) = (Ledger(files), Ledger(books));
        return new MustFigure(Text($"{csv.Length} bytes, {books.Keys.Count(name => name.EndsWith(".xlsx", StringComparison.Ordinal))} workbooks"), csv.AsSpan().SequenceEqual(xlsx));

        static byte[] Ledger(Dictionary<string, byte[]> source) => Files(County.Read(CountySource.Of(source)), OutputLevel.Shareable)["ledger.csv"];
    }

    private static byte[] Book(byte[] csv) => Xlsx.Of(new XlsxSheet("Data", string.Concat(CsvText.ReadRows(csv).Select(Row))));

    private static string Row(string[] cells) => "<row>" + string.Concat(cells.Select(cell => cell.Length == 0 ? "<c/>"
        : decimal.TryParse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _) && (cell[0] != '0' || cell.StartsWith("0.", StringComparison.Ordinal) || cell == "0")
            ? $"<c><v>{cell}</v></c>"
            : $"<c t=\"inlineStr\"><is><t xml:space=\"preserve\">{System.Security.SecurityElement.Escape(cell)}</t></is></c>")) + "</row>";

    private static MustFigure Marks()
    {
        var rows = XlsxSheet.Of("Data", "zone,people", "A,1", "B,2", "C,3", "D,4").Rows
            .Replace("<c><v>2</v></c>", "<c t=\"e\"><v>#N/A</v></c>", StringComparison.Ordinal)
            .Replace("<c><v>3</v></c>", "<c><f>1+2</f></c>", StringComparison.Ordinal)
            .Replace("<c><v>4</v></c>", "", StringComparison.Ordinal);
        var sheet = new XlsxSheet("Data", rows) { After = "<mergeCells><mergeCell ref=\"B4:B5\"/></mergeCells>" };
        var findings = new FindingCollector();
        var read = CsvSheet.Read(
            InputFile.Of("a.xlsx", Xlsx.Of(XlsxSheet.Of("Notes", "x"), sheet)), CsvLayout.Of("zone*", "people*"), ReadLimits.Default, findings)!;
        for (var row = 0; row < read.Count; row++)
        {
            read.Row(row, findings).Text(1);
        }

        var seen = string.Join("; ", findings.ToFindings().Where(one => one.Line > 0).Select(one => $"{one.Code.Id} {one.File}:{one.Line}"));
        return new MustFigure(seen, seen == "F308 a.xlsx, sheet 2 of 2:3; F309 a.xlsx, sheet 2 of 2:4; F310 a.xlsx, sheet 2 of 2:5");
    }

    private static MustFigure Pivot()
    {
        var files = Files(Ashdale.Value, OutputLevel.Internal);
        var county = Rows(files["all-figures.csv"]).Where(row => row["area_kind"] == "county" && row["provider"].Length + row["time_of_day"].Length == 0)
            .ToDictionary(row => (row["measure"], row["status"]), row => row["value"]);
        var sums = Rows(files["tables.csv"]).Where(row => row["adds_up"] == "yes" && row["shown"] == "exact")
            .GroupBy(row => (row["measure"], row["status"])).ToList();
        var wrong = sums.Count(sum => Math.Abs(sum.Sum(row => Number(row["value"])) - Number(county[sum.Key])) > 1e-3);
        return new MustFigure(Text($"{sums.Count} measures, {wrong} wrong"), sums.Count > 12 && wrong == 0);
    }

    private static MustFigure Filled()
    {
        var files = Files(Ashdale.Value, OutputLevel.Shareable);
        var seen = LedgerColumns.All.Select(table => (table.File, Rows: Rows(files[table.File]))).Select(table => (
            table.File, Columns: table.Rows[0].Count, Blank: table.Rows.Average(row => row.Values.Count(cell => cell.Length == 0) / (double)row.Count))).ToList();
        return new MustFigure(
            string.Join("; ", seen.Select(table => Text($"{table.File} {table.Columns} columns, {100 * table.Blank:0} % blank"))),
            seen.TrueForAll(table => table.Columns <= 33 && table.Blank < 0.5));
    }

    private static MustFigure TwoRuns()
    {
        var (one, two) = (Files(Ashdale.Value, OutputLevel.Shareable)["results.xlsx"], Files(Ashdale.Value, OutputLevel.Shareable)["results.xlsx"]);
        using var book = XlsxBook.Open(InputFile.Of("results.xlsx", one));
        return new MustFigure(
            Text($"{one.Length} bytes, sheets {string.Join(", ", book.Tabs.Select(tab => tab.Name))}"),
            one.AsSpan().SequenceEqual(two) && book.Tabs.Length >= 6);
    }

    private static MustFigure Hostile()
    {
        var cells = 0;
        var live = new List<string>();
        foreach (var start in new[] { "=", "+", "-", "@" })
        {
            var source = SquareCounty.With(
                ("county.json", SquareCounty.Json.Replace("Twosquares", start + "cmd<img src=x>", StringComparison.Ordinal)),
                ("zones.geojson", SquareCounty.ZonesJson.Replace("Zone A", start + "1+1", StringComparison.Ordinal)),
                ("providers.csv", $"id,name,framework\n-p,{start}cmd|calc,yes\n"),
                ("services.csv", "id,place,hours_week,provider,status\n" + string.Concat(Enumerable.Range(0, 20).Select(line => $"-P{line},A,14,-p,active\n"))));
            var county = County.Read(source);
            var all = Enum.GetValues<OutputLevel>().SelectMany(level => Files(county, level)).Concat(county.OnHomeMap().ToFiles());
            foreach (var (name, content) in all.Where(file => file.Key.EndsWith(".csv", StringComparison.Ordinal)))
            {
                foreach (var cell in CsvText.ReadRows(content).SelectMany(row => row).Where(cell => cell.Length > 0))
                {
                    cells++;
                    if ("=+-@\t\r".Contains(cell[0], StringComparison.Ordinal) && !cell.All(sign => char.IsAsciiDigit(sign) || sign is '-' or '.' or ' '))
                    {
                        live.Add(name);
                    }
                }
            }
        }

        return new MustFigure(Text($"{cells} cells, {live.Count} live"), cells > 1_000 && live.Count == 0);
    }

    private static MustFigure Populations()
    {
        (string Rows, string Code)[] cases =
        [
            ("A,65+,1,2024\nB,65+,1,2024\n", "N107"),
            ("A,65+,1000,2024\nA,65-84,90,2024\nA,85+,10,2024\nB,65+,1000,2024\n", "N104"),
            ("A,65+,1000,2024\nB,65+,1000,2011\n", "N105"),
            ("A,65+,1000,2024\nB,65+,c,2024\n", "N106"),
            ("A,65-84,900,2024\nA,85+,100,2024\nB,65-84,900,2024\nB,85+,100,2024\n", "N103"),
            ("A,65+,1000,2024\nB,65+,1000,2024\nTotal,65+,2000,2024\n", "F221"),
        ];
        var missed = cases.Where(one => !County.Read(SquareCounty.With(
                ("services.csv", "id,place,hours_week,provider,status\nP1,A,35,,active\nP2,B,35,,active\n"),
                ("population.csv", "zone,age_band,people,year\n" + one.Rows)))
            .Findings.Any(finding => finding.Code.Id == one.Code)).Select(one => one.Code).ToList();
        return new MustFigure(Text($"{cases.Length - missed.Count} of {cases.Length} told{(missed.Count > 0 ? ", not " + string.Join(' ', missed) : "")}"), missed.Count == 0);
    }

    private static List<Dictionary<string, string>> Rows(byte[] content)
    {
        var rows = CsvText.ReadRows(content).ToList();
        return [.. rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
