using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Importing;

/// <summary>Public facts of zones on their way into zone-facts.csv: rural or not, deprivation, older people who live alone.</summary>
/// <remarks>
/// The three come from three publications, so a file with one of them keeps what the folder's own zone-facts.csv has of the others.
/// </remarks>
internal sealed class ZoneFactLines : ImportLines
{
    private const decimal MostPeople = 10_000_000m;
    private static readonly ImmutableArray<string> Facts = ["rural", "decile", "living_alone"];
    private readonly ZoneWords _zones;
    private readonly OwnTable? _own;
    private readonly bool[] _isMapped;

    public ZoneFactLines(ImportMap map, string file, ZoneWords zones, InputFile? own, FindingCollector findings)
        : base(map, file)
    {
        _zones = zones;
        _own = own is null ? null : OwnTable.Read(own, new FindingCollector());
        _isMapped = [.. Facts.Select(fact => map.Columns.ContainsKey(fact) || map.Defaults.ContainsKey(fact))];
        if (map.Columns.TryGetValue("living_alone", out var header) && IsShare(header))
        {
            findings.AddPlain(FactFaults.Share, file, $"living_alone is the column '{header}'.");
        }
    }

    public override string FileName => "zone-facts.csv";

    public override ImmutableArray<string> Columns => ["zone", .. Facts];

    public override ImmutableArray<ImmutableArray<string>> Needed => [["zone"], Facts];

    public override DraftLine Read(RowReader row)
    {
        var zone = _zones.Read(row, "zone", isOptional: true);
        if (zone.Length == 0 && !row.IsLeftOut)
        {
            row.Fault(ImportFaults.Blank, "zone is blank.");
        }

        return new DraftLine(
            row.Line, "", "",
            [
                zone, row.Meaning("rural"), Whole(row, "decile", 1, 10, "is no whole number from 1 (most deprived) to 10"),
                Whole(row, "living_alone", 0, MostPeople, "is no whole number of people"),
            ],
            default);
    }

    public override List<ImmutableArray<string>> Finish(IReadOnlyList<DraftLine> drafts, RowFates fates, FindingCollector findings)
    {
        _zones.Report(File, findings);
        if (_zones.Unseen > 0)
        {
            findings.Add(FactFaults.Missing, File, 0, string.Create(CultureInfo.InvariantCulture, $"Zones: {_zones.Unseen}."));
        }

        var made = new SortedDictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        var lines = drafts.ToLookup(draft => draft.Cells[0], StringComparer.Ordinal);
        foreach (var draft in drafts)
        {
            if (lines[draft.Cells[0]].Skip(1).Any())
            {
                fates.Fault(draft, FactFaults.Row, "The zone is given more than once, such as for each of its LSOAs.");
            }
            else
            {
                made.Add(draft.Cells[0], draft.Cells);
            }
        }

        Keep(made, findings);
        return [.. made.Values];
    }

    /// <summary>Adds what the folder has of facts that this file has no column for.</summary>
    private void Keep(SortedDictionary<string, ImmutableArray<string>> made, FindingCollector findings)
    {
        var kept = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var row in _own?.Rows ?? [])
        {
            var zone = _own!.Cell(row, "zone");
            var cells = made.TryGetValue(zone, out var known) ? known : [zone, "", "", ""];
            for (var fact = 0; fact < Facts.Length; fact++)
            {
                if (!_isMapped[fact] && _own.Cell(row, Facts[fact]) is { Length: > 0 } cell)
                {
                    cells = cells.SetItem(fact + 1, cell);
                    kept.Add(Facts[fact]);
                    made[zone] = cells;
                }
            }
        }

        if (kept.Count > 0)
        {
            findings.Add(FactFaults.Kept, File, 0, $"Kept: {string.Join(", ", kept)}.");
        }
    }

    /// <summary>Whether a heading says that a column is a share and no count.</summary>
    private static bool IsShare(string header) => header.Contains('%', StringComparison.Ordinal)
        || TidyText.Words(header).Split(' ').Any(word => word is "percent" or "percentage" or "pct" or "share" or "proportion" or "rate");

    private static string Whole(RowReader row, string target, decimal least, decimal most, string fault)
    {
        // A cell that the reader refuses has that fault, and no second one.
        var before = row.Faults.Count;
        var number = row.Has(target) ? row.Number(target) : null;
        if (number is { } known && (known < least || known > most || known != decimal.Truncate(known)))
        {
            row.Fault(FactFaults.Row, $"{target} {fault}.", target);
        }

        return number is { } whole && row.Faults.Count == before ? whole.ToString("0", CultureInfo.InvariantCulture) : "";
    }
}
