using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Importing;

/// <summary>A list of providers on its way into providers.csv.</summary>
internal sealed class ProviderLines(ImportMap map, string file) : ImportLines(map, file)
{
    public override string FileName => "providers.csv";

    private static readonly ImmutableArray<string> Optional = ["accepting", "zones"];

    /// <summary>Who takes packages and where is written if the list says so.</summary>
    private readonly ImmutableArray<string> _said =
        [.. Optional.Where(one => map.Columns.ContainsKey(one) || map.Defaults.ContainsKey(one))];

    public override ImmutableArray<string> Columns => ["id", "name", "framework", "hours_offered", .. _said];

    public override ImmutableArray<ImmutableArray<string>> Needed => [["id"]];

    public override DraftLine Read(RowReader row)
    {
        var cell = row.Organisation("id");
        var slug = ProviderSlug.Of(cell, Map.Synthetic);
        if (slug.Length == 0)
        {
            row.Fault(ImportFaults.Blank, "id is blank.");
        }

        var name = row.Cell("name") is { Length: > 0 } own ? own : cell;
        if (PersonalData.IsNhsNumber(name) || PersonalData.IsTitledPerson(name) || PersonalData.IsTitledPerson(cell))
        {
            row.Fault(ImportFaults.PersonAsProvider, "The cell is no organisation's name.");
        }

        var hours = row.Amount("hours_offered") is { } amount
            ? QuantityReader.HoursAWeek(row, Map.Units.GetValueOrDefault("hours_offered"), amount, "hours_offered") : null;
        if (hours is < 0 or > 100_000)
        {
            row.Fault(ImportFaults.HoursRange, "hours_offered is below 0 or above 100,000.");
        }

        var offered = hours is { } known ? decimal.Round(known, 4).ToString("0.####", CultureInfo.InvariantCulture) : "";
        return new DraftLine(row.Line, slug, "", [name, row.Meaning("framework"), offered, .. _said.Select(one => Said(row, one))],
            default);
    }

    /// <summary>Codes of zones come with semicolons, commas, bars or spaces between them.</summary>
    private static string Said(RowReader row, string target) => target == "accepting" ? row.Meaning(target)
        : CellText.ZoneCodes(
            [
                .. row.Cell(target).Split(row.Cell(target).AsSpan().ContainsAny(";,|") ? [';', ',', '|'] : [' '],
                    StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(code => new ZoneCode(code)),
            ]);

    public override List<ImmutableArray<string>> Finish(
        IReadOnlyList<DraftLine> drafts, RowFates fates, FindingCollector findings)
    {
        var rows = new List<ImmutableArray<string>>();
        var several = new List<string>();
        foreach (var lines in drafts.GroupBy(line => line.Id, StringComparer.Ordinal))
        {
            var first = lines.OrderBy(line => line.Cells[0], StringComparer.Ordinal).First();
            if (lines.Any(line => !line.Cells.Skip(1).SequenceEqual(first.Cells.Skip(1), StringComparer.Ordinal)))
            {
                foreach (var line in lines)
                {
                    fates.Fault(line, ImportFaults.Duplicate, $"The provider {first.Id} has rows that differ.");
                }

                continue;
            }

            var spellings = lines.Select(line => line.Cells[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            if (spellings.Count > 1)
            {
                several.Add($"{first.Id} ({string.Join(", ", spellings.Take(3))})");
            }

            rows.Add([first.Id, .. first.Cells]);
        }

        NoteSpellings(several, findings);
        return rows;
    }
}
