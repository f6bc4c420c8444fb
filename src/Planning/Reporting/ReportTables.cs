using System.Collections.Immutable;
using System.Globalization;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>The page's tables of areas, providers and times of day.</summary>
internal static class ReportTables
{
    private static readonly ImmutableArray<Measure> AreaMeasures =
    [
        LedgerMeasures.Demand, LedgerMeasures.Met, LedgerMeasures.Unmet, LedgerMeasures.Deficit, LedgerMeasures.Coverage,
        LedgerMeasures.PeopleWaiting, LedgerMeasures.ToBeReplaced, LedgerMeasures.FrameworkShareHours, LedgerMeasures.HoursPer1000,
        LedgerMeasures.Packages, LedgerMeasures.Providers, LedgerMeasures.LargestShare, LedgerMeasures.Fragmentation, LedgerMeasures.Cost,
    ];

    internal static ImmutableArray<Table> Of(CountyRun run)
    {
        var tables = ImmutableArray.CreateBuilder<Table>();
        var isMerged = run.Published.Display.Areas.Length < run.County.Zones.Count;
        tables.Add(Areas(run, "areas", isMerged ? "Display areas" : "Zones", [("display", "")], NameOfDisplay(run)) with
        {
            Note = isMerged
                ? "Zones are merged into areas so that small numbers are safe; each area is whole zones that lie together."
                : "",
            File = "ledger.csv",
        });
        if (isMerged)
        {
            tables.Add(Areas(run, "zones", "Single zones", [("zone", "")], NameOfZone(run)) with
            {
                Note = "Single zones show recorded need, and 0 where nobody waits or no need is unmet; everything else is shown by area.",
                File = "ledger.csv",
            });
        }

        foreach (var kind in run.Published.Cells.Select(cell => cell.AreaKind).Where(kind => kind.StartsWith("group:", StringComparison.Ordinal)).Distinct())
        {
            tables.Add(Areas(run, "by-" + KeyOf(kind[6..]), "By " + kind[6..], [(kind, "")], area => area) with { File = "ledger.csv" });
        }

        if (Providers(run) is { Rows.Length: > 0 } providers)
        {
            tables.Add(providers);
        }

        return tables.ToImmutable();
    }

    /// <summary>Rows and hours of a rule can tell of few people, so a shareable page gives the rules alone.</summary>
    internal static Table Rules(CountyRun run)
    {
        var isShareable = run.Published.Level == OutputLevel.Shareable;
        ImmutableArray<TableColumn> words = [new("Rule"), new("What it does"), new("State")];
        return new Table
        {
            Key = "rules",
            Title = "Rules that give hours their status",
            Note = "Tried on each line from the top. A rule that is a switch is set with --set rule.NAME=off."
                + (isShareable ? " Hours are given by status; lines and hours by rule are in internal output." : ""),
            Columns = isShareable ? words : [.. words, new("Lines", "", true), new("Hours", "client hours a week", true)],
            Rows =
            [
                .. run.Ledger.Rules.Select(use => ImmutableArray.CreateRange<TableCell>(
                [
                    TableCell.Of(use.Rule.Key),
                    TableCell.Of(use.Rule.Text),
                    TableCell.Of(!use.Rule.CanBeSwitchedOff ? "always on" : use.IsOn ? "on" : "off"),
                    .. isShareable ? [] : Amounts(use),
                ])),
            ],
        };
    }

    private static IEnumerable<TableCell> Amounts(RuleUse use) =>
    [
        new(use.Rows.ToString("#,0", CultureInfo.InvariantCulture), use.Rows),
        new(use.Minutes.Hours.Value.ToString("#,0.0", CultureInfo.InvariantCulture), use.Minutes.Hours.Value),
    ];

    private static Table Areas(
        CountyRun run, string key, string title, ImmutableArray<(string Kind, string Code)> kinds, Func<string, string> nameOf)
    {
        var cells = run.Published.Cells
            .Where(cell => kinds.Any(kind => kind.Kind == cell.AreaKind) && IsPlain(cell))
            .ToList();
        var measures = AreaMeasures.Where(measure => cells.Any(cell => cell.Measure == measure && cell.Shown != Shown.NotSupplied)).ToList();
        var areas = cells.Select(cell => (Kind: cell.AreaKind, Code: cell.Area)).Distinct().ToList();
        var rows = areas.Select(area => Row(nameOf(area.Code), measures, cells.Where(cell => cell.AreaKind == area.Kind && cell.Area == area.Code)))
            .Concat(OtherRows(run, key, "bucket", measures));
        return new Table
        {
            Key = key,
            Title = title,
            Columns = [new("Area"), .. measures.Select(measure => new TableColumn(measure.Label, measure.Unit, IsNumber: true))],
            Rows = [.. rows],
            Total = [.. OtherRows(run, key, "county", measures).SelectMany(row => row)],
        };
    }

    /// <summary>The buckets, or the county's total, below the main table.</summary>
    private static IEnumerable<ImmutableArray<TableCell>> OtherRows(CountyRun run, string key, string kind, List<Measure> measures)
    {
        if (key != "areas")
        {
            yield break;
        }

        var cells = run.Published.Cells.Where(cell => cell.AreaKind == kind && IsPlain(cell)).ToList();
        foreach (var area in cells.Select(cell => (Kind: cell.AreaKind, Code: cell.Area)).Distinct())
        {
            yield return Row(
                area.Kind == "county" ? "Whole county" : area.Code switch { "elsewhere" => "Outside the map or no known place", "outside" => "Outside the map", _ => "No known place" },
                measures,
                cells.Where(cell => cell.AreaKind == area.Kind && cell.Area == area.Code));
        }
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

    private static Table Providers(CountyRun run)
    {
        var cells = run.Published.Cells.Where(cell => cell.AreaKind == "county" && cell.Provider.Length > 0 && cell.TimeOfDay.Length == 0 && cell.Status.Length == 0).ToList();
        var measures = cells.Select(cell => cell.Measure).Distinct().ToList();
        var names = (run.County.Providers ?? []).ToDictionary(provider => provider.Id.Value, provider => provider.Name, StringComparer.Ordinal);
        return new Table
        {
            Key = "providers",
            Title = run.Published.Level == OutputLevel.Shareable ? "Hours by size of provider" : "Providers",
            Columns = [new("Provider"), .. measures.Select(measure => new TableColumn(measure.Label, measure.Unit, IsNumber: true))],
            Rows =
            [
                .. cells.Select(cell => cell.Provider).Distinct().OrderBy(provider => Array.IndexOf(SizeOrder, provider))
                    .Select(provider => Row(ProviderName(provider, names), measures, cells.Where(cell => cell.Provider == provider))),
            ],
            File = "tables.csv",
        };
    }

    private static readonly string[] SizeOrder = ["largest", "2nd-to-5th", "6th-to-10th", "others", "none-named"];

    private static string ProviderName(string provider, Dictionary<string, string> names) => provider switch
    {
        "largest" => "The largest provider",
        "2nd-to-5th" => "2nd to 5th largest",
        "6th-to-10th" => "6th to 10th largest",
        "others" => "All others",
        "none-named" => "No provider named",
        _ => names.GetValueOrDefault(provider, provider),
    };

    private static Func<string, string> NameOfDisplay(CountyRun run)
    {
        var names = run.Published.Display.Areas.ToDictionary(area => area.Code, area => area.Name, StringComparer.Ordinal);
        return code => names.GetValueOrDefault(code, code);
    }

    private static Func<string, string> NameOfZone(CountyRun run) =>
        code => run.County.Zones.TryIndexOf(new ZoneCode(code), out var zone) ? run.County.Zones[zone].Name : code;

    private static bool IsPlain(PublishedCell cell) => cell.Status.Length == 0 && cell.Provider.Length == 0 && cell.TimeOfDay.Length == 0;

    private static string KeyOf(string name) =>
        new([.. name.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')]);
}
