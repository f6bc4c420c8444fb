using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>Reads providers.csv.</summary>
internal static class ProvidersReader
{
    private const int Id = 0, Framework = 1, Name = 2, Offered = 3, Share = 4, Spare = 5, Accepting = 6, ZoneList = 7;
    private static readonly CsvLayout Layout = CsvLayout.Of(
        "id*", "framework*", "name", "hours_offered", "council_share", "hours_spare", "accepting", "zones");


    internal static ImmutableArray<Provider>? Read(CountyReading reading)
    {
        if (reading.Sheet("providers.csv", Layout) is not { } sheet)
        {
            return null;
        }

        var seen = new HashSet<ProviderId>();
        var all = new Dictionary<ProviderId, bool?>();
        var providers = ImmutableArray.CreateBuilder<Provider>(sheet.Count);
        for (var index = 0; index < sheet.Count; index++)
        {
            var row = sheet.Row(index, reading.Findings);
            var id = row.OwnId(Id);
            reading.CheckSynthetic(row, id);
            var name = row.Text(Name);
            if (name.Length > 200)
            {
                row.Report(CsvFaults.NotAnId, "The name is longer than 200 letters.");
            }

            var provider = new Provider(new ProviderId(id), name.Length > 0 ? name : id, row.Choice(Framework, CountyWords.YesNo))
            {
                Offered = row.Number(Offered, 0, 100_000) is { } hours ? CareMinutes.FromHours(hours) : null,
                Spare = row.Number(Spare, 0, 100_000) is { } spare ? CareMinutes.FromHours(spare) : null,
                CouncilShare = row.Number(Share, 0, 100),
                Accepting = row.Choice(Accepting, CountyWords.Acceptances),
                Zones = ZoneCodesCell.Read(row, ZoneList, reading.Zones),
            };
            all.TryAdd(provider.Id, provider.IsOnFramework);
            if (!row.IsFaulty && !seen.Add(provider.Id))
            {
                row.Report(FileRowFaults.DuplicateProvider, $"The id '{CsvRow.Quote(id)}' is given twice.");
            }

            if (!row.IsFaulty)
            {
                providers.Add(provider);
            }
        }

        reading.Providers = all;
        reading.Total(sheet, providers.Count, default, default);
        return providers.ToImmutable();
    }
}
