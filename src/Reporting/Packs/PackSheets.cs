using System.Collections.Immutable;
using System.Globalization;
using Zoning.Demand;

namespace Zoning.Reporting;

/// <summary>The sheets of a pack as tables.</summary>
internal static class PackSheets
{
    private const string NotTold = "told when you agree";

    /// <summary>The published figures that a pack shows, all as the release has them.</summary>
    private static readonly ImmutableArray<Measure> Shared =
    [
        LedgerMeasures.Demand, LedgerMeasures.Met, LedgerMeasures.Unmet, LedgerMeasures.WaitingHours, LedgerMeasures.Packages,
        LedgerMeasures.PeopleWaiting,
    ];

    /// <summary>The sheets in the order of their tabs.</summary>
    internal static IEnumerable<PackSheet> Of(ProviderPack pack) =>
        [ReadMe(pack), Packages(pack), OwnZones(pack), Zones(pack), Proposals(pack), Takes(pack)];

    private static PackSheet ReadMe(ProviderPack pack)
    {
        List<(string What, string Text)> rows =
        [
            ("County", pack.County),
            ("As at", CellDate(pack.AsOf)),
            ("People", pack.IsSynthetic ? "invented (synthetic data)" : "recorded by the council, by pseudonym"),
            ("For", $"{pack.Provider} ({pack.Name}) and the council. Nobody else may see it: it names your packages, and packages "
                + "you may take."),
            (PackColumns.Packages, "The packages that the council has with you and that have not ended."),
            (PackColumns.OwnZones, "The same by zone; only those on rounds."),
            (PackColumns.Zones, "Figures of all providers together, exactly as the council has published them: small numbers are "
                + "classes or hidden."),
            (PackColumns.Proposals, "What you could agree with other providers, or with the council for people who wait. Answer here."),
            (PackColumns.Takes, "The visits of each package that you would take. Who the person is you hear when all agree."),
            ("How to answer", "In Proposals, choose yes or no in agree; for no, choose a reason. Fill in your role (not a name) "
                + "and the date."),
            ("", "Change no other column. Send the workbook back to the council the way it reached you."),
            ("What yes means", "You would make the change if all others agree too. Nothing changes until the person and a named "
                + "officer agree."),
            ("What no means", "The package stays where it is. A no is yours and is not recorded as the person's."),
            ("Savings", "Minutes, kilometres and kg CO2e a week are those of all providers of the proposal together, if all else "
                + "is agreed too."),
            ("Pay", "paid_to_you_more is what the council would pay you more a week in pounds, at your own rates; negative if less."
                + (pack.IsPriceAssumed ? " Where the rate card has no price, one is assumed." : "")),
        ];
        if (pack.Omissions.Any(one => one.Package is not null))
        {
            rows.Add((NotTold, "With the published figures the zone would tell too much about people there. The council tells you "
                + "when you agree."));
        }

        return new PackSheet(
            PackColumns.ReadMe, "What this is, who may see it, and how to answer.", ["what", "text"],
            [.. rows.Select(row => (object?[])[row.What, row.Text])]);
    }

    private static PackSheet Packages(ProviderPack pack) => new(
        PackColumns.Packages,
        "Your packages that have not ended. Hours are of a week; a visit of two carers counts once.",
        ["package", "status", "zone", "client_hours", "carer_hours", "visits_a_week", "carers_at_once"],
        [
            .. pack.Packages.Select(one => (object?[])
            [
                one.Id.Value, one.Status, Blank(one.Zone), Hours(one.Weekly), Hours(one.CarerWeekly), one.VisitsAWeek, one.CarersAtOnce,
            ]),
        ]);

    private static PackSheet OwnZones(ProviderPack pack) => new(
        PackColumns.OwnZones,
        "Your own packages on rounds, added up by zone. These are your figures, in full.",
        ["zone", "packages", "client_hours", "carer_hours", "visits_a_week"],
        [
            .. pack.Packages.Where(one => one.IsOnRounds).GroupBy(one => one.Zone, StringComparer.Ordinal)
                .OrderBy(zone => zone.Key, StringComparer.Ordinal).Select(zone => (object?[])
                [
                    zone.Key.Length > 0 ? zone.Key : "elsewhere", zone.Count(), zone.Sum(one => Hours(one.Weekly)),
                    zone.Sum(one => Hours(one.CarerWeekly)), zone.Sum(one => one.VisitsAWeek),
                ]),
        ]);

    private static PackSheet Zones(ProviderPack pack)
    {
        ImmutableArray<string> headings = ["area_kind", "area", "zones", .. Shared.Select(measure => measure.Key)];
        const string Note =
            "All providers together, as published. Hidden and not supplied are never 0. Your own figures are part of these.";
        if (pack.Published is not { } run)
        {
            return new PackSheet(PackColumns.Zones, "The county is too small to publish figures by zone.", headings, []);
        }

        var zones = run.AreaCodes.Zip(run.Areas).ToDictionary(
            one => one.First, one => string.Join(' ', one.Second.Select(zone => zone.Value)), StringComparer.Ordinal);
        var rows = run.Cells
            .Where(cell => cell.AreaKind is "county" or "display" or "bucket" && cell.Status.Length == 0 && cell.Provider.Length == 0
                && cell.TimeOfDay.Length == 0 && Shared.Contains(cell.Measure))
            .GroupBy(cell => (cell.AreaKind, cell.Area))
            .Select(area =>
            {
                var cells = area.ToDictionary(cell => cell.Measure, RunTables.ValueOf);
                return (object?[])
                [
                    area.Key.AreaKind, Blank(area.Key.Area), area.Key.AreaKind == "display" ? zones.GetValueOrDefault(area.Key.Area) : null,
                    .. Shared.Select(measure => cells.GetValueOrDefault(measure)),
                ];
            });
        return new PackSheet(PackColumns.Zones, Note, headings, [.. rows]);
    }

    private static PackSheet Proposals(ProviderPack pack) => new(
        PackColumns.Proposals,
        "Fill in agree (yes or no), for no a reason, your role and the date; change no other column.",
        PackColumns.Headings,
        [
            .. pack.Proposals.Select(one => (object?[])
            [
                pack.Provider.Value, one.Proposal.Number, SwapKinds.Of(one.Proposal.Kind),
                Blank(string.Join(' ', one.With.Select(id => id.Value))),
                Blank(WrittenProposal.Ids(one.Proposal.GivenBy(pack.Provider))),
                Blank(WrittenProposal.Ids(one.Proposal.TakenBy(pack.Provider))),
                one.Gives.Sum(package => Hours(package.CarerWeekly)), one.Takes.Sum(take => Hours(take.Package.CarerWeekly)),
                one.Proposal.Minutes, one.Proposal.Kilometres, one.Proposal.Kilograms,
                Math.Round(one.PaidMore / 100, 2), one.Proposal.Reason,
            ]),
        ]);

    private static PackSheet Takes(ProviderPack pack) => new(
        PackColumns.Takes,
        "The visits of each package that you would take, by pseudonym. start is the start that is wanted.",
        ["proposal", "package", "from", "zone", "client_hours", "days", "time_of_day", "start", "minutes", "carers_at_once"],
        [
            .. pack.Proposals.SelectMany(one => one.Takes.SelectMany(take => take.Package.Visits.Select(visit => (object?[])
            [
                one.Proposal.Number, take.Package.Id.Value, take.From?.Value ?? "waiting",
                take.Package.Zone.Length > 0 ? take.Package.Zone : NotTold,
                Hours(take.Package.Weekly), visit.Days.ToText(), CountyWords.Times.WordOf(visit.Time),
                Blank(CellText.Time(visit.PreferredStartMinute)),
                visit.Minutes, visit.Carers,
            ]))),
        ]);

    private static decimal Hours(CareMinutes minutes) => Math.Round(minutes.Value / 60m, 2);

    private static string? Blank(string text) => text.Length > 0 ? text : null;

    private static string CellDate(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
