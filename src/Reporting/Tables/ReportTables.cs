using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Reporting;

/// <summary>The page's tables of areas, providers and times of day.</summary>
internal static class ReportTables
{
    internal static ImmutableArray<Table> Of(PublishedRun run)
    {
        var tables = ImmutableArray.CreateBuilder<Table>();
        var published = run.Ledger;
        foreach (var kind in published.Cells.Select(cell => cell.AreaKind).Where(kind => kind is not ("county" or "bucket")).Distinct())
        {
            if (kind != "zone" || published.Display.Areas.Length < published.Zones.Count)
            {
                tables.Add(published.TableOf(kind) with { File = "ledger.csv" });
            }
        }

        if (run.Need.NotSupplied.Length == 0)
        {
            tables.Add(run.Need.ToTable() with { File = NeedFile.Name });
        }

        if (Providers(run) is { Rows.Length: > 0 } providers)
        {
            tables.Add(providers);
        }

        return tables.ToImmutable();
    }

    /// <summary>Rows and hours of a rule can tell of few people, so a shareable page gives the rules alone.</summary>
    internal static Table Rules(PublishedRun run)
    {
        var isShareable = run.Level == OutputLevel.Shareable;
        ImmutableArray<TableColumn> words = [new("Rule"), new("What it does"), new("State")];
        return new Table
        {
            Key = "rules",
            Title = "Rules that give hours their status",
            Note = "The first rule that applies to a line gives its status. Switch a rule off with --set rule.NAME=off."
                + (isShareable ? " Hours are given by status; lines and hours by rule are in internal output." : ""),
            Columns = isShareable ? words : [.. words, new("Lines", "", true), new("Hours", "client hours a week", true)],
            Rows =
            [
                .. run.Rules.Select(use => ImmutableArray.CreateRange<TableCell>(
                [
                    TableCell.Of(use.Rule.Key),
                    TableCell.Of(use.Rule.Text),
                    TableCell.Of(use.State),
                    .. use is { Lines: { } lines, Minutes: { } minutes } ? Amounts(lines, minutes) : [],
                ])),
            ],
        };
    }

    /// <summary>What the folder lacks, as a table.</summary>
    internal static Table Absent(PublishedRun run) => new()
    {
        Key = "not-supplied",
        Title = "What the folder lacks",
        Note = "A figure that needs it is \"not supplied\"; it is never taken for 0.",
        Columns = [new("Missing"), new("What is done instead")],
        Rows = [.. Absences.Of(run).Select(gap => ImmutableArray.Create(TableCell.Of(gap.Missing), TableCell.Of(gap.Instead)))],
    };

    /// <summary>The rows of each file as a table.</summary>
    internal static Table Totals(PublishedRun run) => new()
    {
        Key = "control-totals",
        Title = "Rows read, used and not used",
        Note = "Read = used + not used, for each file.",
        Columns = [new("File"), new("Read", "rows", true), new("Used", "rows", true), new("Not used", "rows", true)],
        Rows =
        [
            .. run.Totals.Select(row => ImmutableArray.Create(
                TableCell.Of(row.File), TableCell.Of(row.Read), TableCell.Of(row.Used), TableCell.Of(row.Aside))),
        ],
    };

    private static IEnumerable<TableCell> Amounts(int lines, CareMinutes minutes) =>
    [
        new(lines.ToString("#,0", CultureInfo.InvariantCulture), lines),
        new(minutes.Hours.Value.ToString("#,0.0", CultureInfo.InvariantCulture), minutes.Hours.Value),
    ];

    private static ImmutableArray<TableCell> Row(string name, List<Measure> measures, IEnumerable<PublishedCell> cells)
    {
        var byMeasure = cells.ToLookup(cell => cell.Measure);
        return
        [
            TableCell.Of(name),
            .. measures.Select(measure => byMeasure[measure].FirstOrDefault() is { } cell ? TableCell.Of(cell) : TableCell.Of("by area")),
        ];
    }

    private static Table Providers(PublishedRun run)
    {
        var cells = run.Ledger.Cells.Where(cell =>
            cell.AreaKind == "county" && cell.Provider.Length > 0 && cell.TimeOfDay.Length == 0 && cell.Status.Length == 0).ToList();
        var measures = cells.Select(cell => cell.Measure).Distinct().ToList();
        var names = (run.County.Providers ?? [])
            .ToDictionary(provider => provider.Id.Value, provider => provider.Name, StringComparer.Ordinal);
        return new Table
        {
            Key = "providers",
            Title = run.Level == OutputLevel.Shareable ? "Hours by size of provider" : "Providers",
            Columns = [new("Provider"), .. measures.Select(measure => new TableColumn(measure.Label, measure.Unit, IsNumber: true))],
            Rows =
            [
                .. cells.Select(cell => cell.Provider).Distinct().OrderBy(provider => Array.IndexOf(SizeOrder, provider))
                    .Select(provider => Row(ProviderName(provider, names), measures, cells.Where(cell => cell.Provider == provider))),
            ],
            File = "all-figures.csv",
        };
    }

    private static readonly string[] SizeOrder = ["five-largest", "6th-to-20th", "others", "none-named"];

    private static string ProviderName(string provider, Dictionary<string, string> names) => provider switch
    {
        "five-largest" => "The five largest providers",
        "6th-to-20th" => "6th to 20th largest",
        "others" => "All others",
        "none-named" => "No provider named",
        _ => names.GetValueOrDefault(provider, provider),
    };
}
