using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>Tables of a published ledger: only published figures go in.</summary>
internal static class LedgerTable
{
    private const int MainMeasures = 8;

    private static readonly ImmutableArray<Measure> Measures =
    [
        LedgerMeasures.Demand, LedgerMeasures.Met, LedgerMeasures.Unmet, LedgerMeasures.Deficit, LedgerMeasures.Coverage,
        LedgerMeasures.PeopleWaiting, LedgerMeasures.ToBeReplaced, LedgerMeasures.FrameworkShareHours, LedgerMeasures.HoursPer1000,
        LedgerMeasures.Packages, LedgerMeasures.Providers, LedgerMeasures.LargestShare, LedgerMeasures.Fragmentation, LedgerMeasures.Cost,
    ];

    /// <summary>The first measures by display area.</summary>
    internal static Table Main(PublishedLedger ledger)
    {
        var table = Of(ledger, "display", Measures[..MainMeasures]);
        return table with { Note = $"{LevelWords(ledger)} {table.Note}".TrimEnd() };
    }

    /// <summary>All measures by one kind of area.</summary>
    internal static Table Of(PublishedLedger ledger, string kind)
    {
        string[] kinds = [.. ledger.Cells.Select(cell => cell.AreaKind).Where(one => one is not ("county" or "bucket")).Distinct()];
        return kinds.Contains(kind)
            ? Of(ledger, kind, Measures)
            : throw new ArgumentException($"There are no areas of the kind '{kind}'. There are: {string.Join(", ", kinds)}.", nameof(kind));
    }

    /// <summary>The waiting list's figures of the county.</summary>
    internal static Table Waiting(PublishedLedger ledger)
    {
        var cells = ledger.Cells.Where(cell => cell.AreaKind == "county" && cell.Provider.Length == 0 && cell.TimeOfDay.Length == 0
            && (cell.Measure.Kind == MeasureKind.Days || cell.Measure == LedgerMeasures.PeopleWaiting
                || cell.Measure == LedgerMeasures.PeopleWaitingUnmet || cell.Measure == LedgerMeasures.WaitingHours));
        return new Table
        {
            Key = "waiting",
            Title = "Who waits",
            Note = LevelWords(ledger),
            Columns = [new("What"), new("Part"), new("Figure", "", IsNumber: true), new("Unit")],
            Rows =
            [
                .. cells.Select(cell => (ImmutableArray<TableCell>)
                [
                    TableCell.Of(cell.Measure.Label), TableCell.Of(PartWords(cell.Status)), TableCell.Of(cell),
                    TableCell.Of(cell.Measure.Unit),
                ]),
            ],
        };
    }

    private static Table Of(PublishedLedger ledger, string kind, ImmutableArray<Measure> wanted)
    {
        var isDisplay = kind == "display";
        var isMerged = ledger.Display.Areas.Length < ledger.Zones.Count;
        var cells = ledger.Cells.Where(cell =>
            (cell.AreaKind == kind || (isDisplay && cell.AreaKind is "bucket" or "county")) && IsPlain(cell)).ToList();
        var measures = wanted.Where(measure =>
            cells.Any(cell => cell.AreaKind == kind && cell.Measure == measure && cell.Shown != Shown.NotSupplied)).ToList();
        var names = ledger.Display.Areas.ToDictionary(area => area.Code, area => area.Name, StringComparer.Ordinal);
        string NameOf(PublishedCell cell) => cell.AreaKind switch
        {
            "display" => names.GetValueOrDefault(cell.Area, cell.Area),
            "zone" => ledger.Zones.TryIndexOf(new ZoneCode(cell.Area), out var zone) ? ledger.Zones[zone].Name : cell.Area,
            "county" => "Whole county",
            "bucket" => cell.Area switch
            {
                "elsewhere" =>
                "Outside the map or no known place",
                "outside" => "Outside the map",
                _ => "No known place"
            },
            _ => cell.Area,
        };
        var rows = cells.GroupBy(cell => (cell.AreaKind, cell.Area))
            .OrderBy(area => area.Key.AreaKind == kind ? 0 : area.Key.AreaKind == "bucket" ? 1 : 2)
            .Select(area => (IsTotal: area.Key.AreaKind == "county", Cells: Row(NameOf(area.First()), measures, area)))
            .ToList();
        return new Table
        {
            Key = isDisplay ? "areas" : kind == "zone" ? "zones" : "by-" + KeyOf(kind[6..]),
            Title = isDisplay ? isMerged ? "Display areas" : "Zones" : kind == "zone" ? "Single zones" : "By " + kind[6..],
            Note = (isDisplay, isMerged) switch
            {
                (true, true) => "Zones are merged into areas so that small numbers are safe; each area is whole zones that lie together.",
                (false, true) when kind == "zone" =>
                    "Single zones show recorded need, and 0 where nobody waits or no need is unmet; everything else is shown by area.",
                _ => "",
            },
            Columns = [new("Area"), .. measures.Select(measure => new TableColumn(measure.Label, measure.Unit, IsNumber: true))],
            Rows = [.. rows.Where(row => !row.IsTotal).Select(row => row.Cells)],
            Total = [.. rows.Where(row => row.IsTotal).SelectMany(row => row.Cells)],
        };
    }

    private static ImmutableArray<TableCell> Row(string name, List<Measure> measures, IEnumerable<PublishedCell> cells)
    {
        var byMeasure = cells.ToLookup(cell => cell.Measure);
        return
        [
            TableCell.Of(name),
            .. measures.Select(measure => byMeasure[measure].FirstOrDefault() is { } cell ? TableCell.Of(cell) : TableCell.Of("by area")),
        ];
    }

    private static string LevelWords(PublishedLedger ledger) => ledger.Level == OutputLevel.Shareable
        ? "Shareable: small numbers are hidden, others rounded."
        : "Internal: not for publication.";

    private static string PartWords(string status) => status.Split(':', 2) switch
    {
        [""] => "all",
        ["in", var place] => "place: " + place.Replace('-', ' '),
        ["days", "not-known"] => "days: not known",
        ["days", var days] => "days: " + days.Replace("-or-more", " or more", StringComparison.Ordinal).Replace('-', '–'),
        [var kind, var word] => $"{kind}: {word.Replace('-', ' ')}",
        _ => status.Replace('-', ' '),
    };

    private static bool IsPlain(PublishedCell cell) => cell.Status.Length == 0 && cell.Provider.Length == 0 && cell.TimeOfDay.Length == 0;

    private static string KeyOf(string name) =>
        new([.. name.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')]);
}
