using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Importing;

/// <summary>A census or need table on its way into population.csv: a row a zone and band, or a row a zone with a column a band.</summary>
internal sealed class PopulationLines(ImportMap map, string file, ZoneWords zones) : ImportLines(map, file)
{
    /// <summary>Targets of tables with a column for each band.</summary>
    public static readonly ImmutableArray<string> Bands = ["all", "18-64", "65+", "65-74", "75-84", "85+"];

    private const decimal MostPeople = 10_000_000m;

    public override string FileName => "population.csv";

    public override ImmutableArray<string> Columns => ["zone", "age_band", "people", "year"];

    public override ImmutableArray<ImmutableArray<string>> Needed => [["zone"], ["people", .. Bands]];

    public override DraftLine Read(RowReader row)
    {
        var zone = zones.Read(row, "zone", isOptional: true);
        if (zone.Length == 0 && !row.IsLeftOut)
        {
            row.Fault(ImportFaults.Blank, "zone is blank.");
        }

        var year = row.Number("year");
        if (year is { } known && (known is < 1900 or > 2100 || known != decimal.Truncate(known)))
        {
            row.Fault(ImportFaults.Population, "year is no year.");
        }

        var cells = ImmutableArray.CreateBuilder<string>();
        if (row.Has("people"))
        {
            AddBand(row, zone, BandOf(row), "people", year, cells);
        }

        foreach (var band in Bands.Where(row.Has))
        {
            AddBand(row, zone, band, band, year, cells);
        }

        return new DraftLine(row.Line, "", "", cells.ToImmutable(), default);
    }

    public override List<ImmutableArray<string>> Finish(IReadOnlyList<DraftLine> drafts, RowFates fates, FindingCollector findings)
    {
        zones.Report(File, findings);
        if (zones.Unseen > 0)
        {
            findings.Add(ImportFaults.PopulationMissing, File, 0, string.Create(CultureInfo.InvariantCulture, $"Zones: {zones.Unseen}."));
        }

        var rows = new List<ImmutableArray<string>>();
        var seen = drafts.SelectMany(draft => Rows(draft).Select(cells => (draft, Key: (cells[0], cells[1], cells[3]))))
            .ToLookup(pair => pair.Key, pair => pair.draft.Line);
        foreach (var draft in drafts)
        {
            if (Rows(draft).FirstOrDefault(cells => seen[(cells[0], cells[1], cells[3])].Count() > 1) is { IsDefault: false } twice)
            {
                fates.Fault(draft, ImportFaults.Population,
                    $"The band {twice[1]} of the zone is given more than once, such as for men and women.");
            }
            else
            {
                rows.AddRange(Rows(draft));
            }
        }

        return rows;
    }

    private static IEnumerable<ImmutableArray<string>> Rows(DraftLine draft) =>
        draft.Cells.Chunk(4).Select(cells => ImmutableArray.Create(cells));

    private static void AddBand(RowReader row, string zone, string band, string target, decimal? year, ImmutableArray<string>.Builder cells)
    {
        // A cell that is hidden in the source is no number, so that it is asked about and never 0.
        var before = row.Faults.Count;
        var people = row.Cell(target).Length == 0 ? null : row.Number(target);
        if (row.Faults.Count > before)
        {
            return;
        }

        if (people is not { } count || count < 0 || count > MostPeople || count != decimal.Truncate(count))
        {
            row.Fault(ImportFaults.Population, $"{target} is no whole number of people.", target);
            return;
        }

        cells.AddRange(
            zone, band, count.ToString("0", CultureInfo.InvariantCulture), year is { } known
            ? known.ToString("0", CultureInfo.InvariantCulture) : "");
    }

    private static string BandOf(RowReader row)
    {
        var cell = row.Cell("age_band");
        var words = TidyText.Words(cell);
        var band = words is "" or "all" or "all ages" or "total" or "all people" or "aged all"
            ? "all" : AgeCell.Band(cell) ?? Narrow(words);
        if (band is null)
        {
            row.Fault(ImportFaults.Age, $"age_band: {TidyText.Shown(cell)}.", "age_band");
        }

        return band ?? "";
    }

    /// <summary>"Aged 65 to 69", "65 69", "90 and over".</summary>
    private static string? Narrow(string words)
    {
        var parts = words.Split(' ').Where(part => part is not ("aged" or "age" or "years" or "year" or "to" or "and")).ToArray();
        return parts switch
        {
            [var from, var to] when IsAge(from) && IsAge(to) => $"{from}-{to}",
            [var from, "over" or "plus" or "older"] when IsAge(from) => from + "+",
            _ => null,
        };
    }

    private static bool IsAge(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var age) && age <= 120;
}
