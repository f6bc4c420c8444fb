using System.Collections.Immutable;

namespace Zoning.Counties;

/// <summary>Reads zone-facts.csv.</summary>
internal static class ZoneFactsReader
{
    internal const string File = "zone-facts.csv";

    private const int Zone = 0, Rural = 1, Decile = 2, LivingAlone = 3;
    private const int MostPeople = 10_000_000, Named = 10;

    private static readonly CsvLayout Layout = CsvLayout.Of("zone*", "rural", "decile", "living_alone");

    /// <summary>The facts in the order of the file; null without the file.</summary>
    internal static ImmutableArray<ZoneFact>? Read(CountyReading reading, ZoneValues<long>? from65)
    {
        if (reading.Sheet(File, Layout) is not { } sheet)
        {
            return null;
        }

        var facts = ImmutableArray.CreateBuilder<ZoneFact>();
        var seen = new HashSet<int>();
        var over = new List<ZoneCode>();
        for (var index = 0; index < sheet.Count; index++)
        {
            var row = sheet.Row(index, reading.Findings);
            var isKnown = reading.Zones.TryIndexOf(new ZoneCode(row.Text(Zone)), out var zone);
            if (!isKnown)
            {
                row.Report(FileRowFaults.UnknownZone, $"The zone is '{CsvRow.Quote(row.Text(Zone))}'.");
            }

            var isRural = row.Choice(Rural, CountyWords.YesNo);
            var decile = row.Whole(Decile, 1, 10);
            var alone = row.Whole(LivingAlone, 0, MostPeople);
            if (!row.IsFaulty && !seen.Add(zone))
            {
                row.Report(ZoneFactFaults.Duplicate, $"The zone is '{CsvRow.Quote(row.Text(Zone))}'.");
            }

            if (row.IsFaulty)
            {
                continue;
            }

            var code = reading.Zones[zone].Code;
            facts.Add(new ZoneFact(code, isRural, decile, alone));
            if (from65 is not null && alone > from65.All[zone])
            {
                over.Add(code);
            }
        }

        Tell(ZoneFactFaults.MoreAlone, over, reading, sheet.File);
        Missing("rural", facts.Where(fact => fact.Rural is not null));
        Missing("decile", facts.Where(fact => fact.Decile is not null));
        Missing("living_alone", facts.Where(fact => fact.LivingAlone is not null));
        reading.Total(sheet, facts.Count, default, default);
        return facts.ToImmutable();

        void Missing(string column, IEnumerable<ZoneFact> given)
        {
            var have = given.Select(fact => fact.Zone).ToHashSet();
            var lack = reading.Zones.Select(zone => zone.Code).Where(code => !have.Contains(code)).ToList();
            if (have.Count > 0 && lack.Count > 0)
            {
                Tell(ZoneFactFaults.Missing, lack, reading, sheet.File, column + ": ");
            }
        }
    }

    private static void Tell(FaultCode code, List<ZoneCode> zones, CountyReading reading, string file, string what = "")
    {
        if (zones.Count > 0)
        {
            reading.Findings.Add(
                code, file, 0,
                $"{what}{zones.Count} of {reading.Zones.Count} zones "
                    + $"({string.Join(", ", zones.Take(Named).Select(zone => $"'{zone}'"))}).");
        }
    }
}
