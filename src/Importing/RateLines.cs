using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Importing;

/// <summary>Providers' rates on their way into rates.csv.</summary>
internal sealed class RateLines(ImportMap map, string file, ZoneWords zones, IReadOnlySet<string>? providers) : ImportLines(map, file)
{
    private const decimal MostAnHour = 1_000m;
    private readonly SortedSet<string> _near = new(StringComparer.Ordinal);

    public override string FileName => "rates.csv";

    public override ImmutableArray<string> Columns => ["provider", "from", "zone", "visit_minutes", "day_type", "hourly_rate"];

    public override ImmutableArray<ImmutableArray<string>> Needed => [["rate"], ["from"]];

    public override DraftLine Read(RowReader row)
    {
        var provider = Slug(row.Organisation("provider"));
        if (provider.Length > 0 && providers?.Contains(provider) == false)
        {
            row.Fault(ImportFaults.RateOfNobody, $"provider: {TidyText.Shown(row.Cell("provider"))}.", "provider");
            if (NearNames.Nearest(provider, providers) is { } near)
            {
                _near.Add($"{provider}: did you mean {near.Name}? The line for rates.map.json: \"values\": {{ \"provider\": {{ "
                    + $"\"{provider}\": \"{near.Name}\" }} }}");
            }
        }

        var from = row.Date("from");
        if (from is null && row.Faults.Count == 0)
        {
            row.Fault(ImportFaults.Blank, "from is blank.");
        }

        var rate = row.Number("rate");
        var minutes = row.Number("visit_minutes");
        if (rate is null && row.Faults.Count == 0)
        {
            row.Fault(ImportFaults.Blank, "rate is blank.");
        }

        if (rate is <= 0 or > MostAnHour)
        {
            row.Fault(ImportFaults.HoursRange, "rate is not above 0 and at most 1,000 pounds an hour.");
        }

        if (minutes is { } length && (length is < 5 or > 720 || length != decimal.Truncate(length)))
        {
            row.Fault(ImportFaults.HoursRange, "visit_minutes is no whole number from 5 to 720.");
        }

        return new DraftLine(
            row.Line, "", "",
            [
                provider, CareCells.Text(from), zones.Read(row, "zone"),
                minutes is { } known ? known.ToString("0", CultureInfo.InvariantCulture) : "", row.Meaning("day_type"),
                rate is { } price ? decimal.Round(price, 2).ToString("0.00", CultureInfo.InvariantCulture) : "",
            ],
            default);
    }

    public override List<ImmutableArray<string>> Finish(IReadOnlyList<DraftLine> drafts, RowFates fates, FindingCollector findings)
    {
        zones.Report(File, findings);
        foreach (var near in _near)
        {
            findings.Add(ImportFaults.NearName, File, 0, near);
        }

        var rows = new List<ImmutableArray<string>>();
        foreach (var lines in drafts.GroupBy(line => string.Join('\u001f', line.Cells.Take(5)), StringComparer.Ordinal))
        {
            if (lines.Select(line => line.Cells[5]).Distinct(StringComparer.Ordinal).Count() > 1)
            {
                foreach (var line in lines)
                {
                    fates.Fault(line, ImportFaults.Duplicate, "The provider has several rates from one day on for the same visits.");
                }
            }
            else
            {
                rows.Add(lines.First().Cells);
            }
        }

        return rows;
    }
}
