using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>Writes the files about providers and their carers: providers.csv, carers.csv and rounds.csv.</summary>
internal static class ProviderTables
{
    private static readonly string[] MoreColumns = ["gender", "unavailable"];
    private static readonly string[] TakingColumns = ["accepting", "zones"];

    internal static byte[] Providers(ImmutableArray<Provider> providers)
    {
        var saysMore = providers.Any(provider => provider.Accepting is not null || !provider.Zones.IsDefaultOrEmpty);
        return CsvText.WriteExact(
            ["id", "name", "framework", "hours_offered", "hours_spare", "council_share", .. saysMore ? TakingColumns : []],
            providers.Select(provider => (string[])
            [
                provider.Id.Value,
                provider.Name,
                CellText.YesNo(provider.IsOnFramework),
                CellText.Hours(provider.Offered),
                CellText.Hours(provider.Spare),
                CellText.Number(provider.CouncilShare),
                .. saysMore ? (string[])
                    [CellText.Word(CountyWords.Acceptances, provider.Accepting), CellText.ZoneCodes(provider.Zones)] : [],
            ]));
    }

    /// <summary>A row a shift; a carer without a shift has one row that lacks it, which the reader refuses.</summary>
    internal static byte[] Carers(ImmutableArray<CountyCarer> carers)
    {
        // Columns that few counties use are written only if this one does.
        var saysMore = carers.Any(carer => carer.Gender is not null || carer.Unavailable != CareDays.None);
        return CsvText.WriteExact(
            [
                "id", "provider", "place", "days", "start", "end", "end_place", "skills", "mode", "break_minutes", "break_paid",
                "contracted_least", "contracted_most", "longest_trip_minutes", .. saysMore ? MoreColumns : [],
            ],
            carers.SelectMany(carer =>
                (carer.Shifts.IsDefaultOrEmpty ? [Carer(carer, null)] : carer.Shifts.Select(shift => Carer(carer, shift)))
                .Select(row => (string[])[.. row, .. saysMore ? More(carer) : []])));
    }

    internal static byte[] Rounds(ImmutableArray<TodaysStop> stops) => CsvText.WriteExact(
        ["carer", "days", "package", "time_of_day", "start"],
        stops.Select(stop => (string[])
        [
            stop.Carer.Value,
            CellText.Days(stop.Days),
            stop.Package.Value,
            CellText.Word(CountyWords.Times, stop.Time),
            CellText.Time(stop.StartMinute),
        ]));

    private static string[] Carer(CountyCarer carer, ShiftPattern? shift) =>
    [
        carer.Id.Value,
        carer.Provider.Value,
        carer.Start,
        shift is { } on ? CellText.Days(on.Days) : "",
        CellText.Time(shift?.StartMinute),
        CellText.Time(shift?.EndMinute),
        carer.End ?? "",
        CellText.Skills(carer.Skills),
        CellText.Word(CountyWords.Modes, carer.Mode),
        CellText.Whole(shift?.BreakMinutes),
        CellText.YesNo(shift?.IsBreakPaid),
        CellText.Number(carer.ContractedLeast),
        CellText.Number(carer.ContractedMost),
        CellText.Whole(carer.LongestTripMinutes),
    ];

    private static string[] More(CountyCarer carer) =>
    [
        CellText.Word(CountyWords.Genders, carer.Gender),
        carer.Unavailable == CareDays.None ? "" : CellText.Days(carer.Unavailable),
    ];
}
