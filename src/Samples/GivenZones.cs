using System.Collections.Immutable;

namespace Zoning.Samples;

/// <summary>Reads your own zones, and people of 65 and over by zone, to invent a county on.</summary>
internal static class GivenZones
{
    /// <summary>People of 65 and over a square kilometre from which on a zone counts as town.</summary>
    private const double TownDensity = 150;

    private const int Code = 0, People = 1;

    /// <summary>Reads the zones.</summary>
    /// <param name="given">The files.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The map.</returns>
    /// <exception cref="BadDataException">The files can't be used.</exception>
    public static SampleMap Read(SampleZones given, CancellationToken cancellation)
    {
        var findings = new FindingCollector();
        var reading = ZoneFile.Read(given.File, given.Layout, findings, cancellation);
        if (reading is null || findings.HasStructureFault || findings.HasRowFault)
        {
            throw new BadDataException(findings.ToFindings());
        }

        var old = given.Population is { } population ? ReadPeople(population, given, reading.Zones, findings) : null;
        findings.ThrowIfFault();
        var grouping = given.Layout.Groups.IsDefaultOrEmpty ? "" : given.Layout.Groups[0];
        return new SampleMap([.. reading.Zones.Select((zone, index) => Zone(zone, old?[index], grouping))], isInvented: false);
    }

    private static SampleZone Zone(Zone zone, int? old, string grouping) => new(
        zone.Code.Value, zone.Name, zone.Shape, old is null || old / (zone.SquareMetres / 1e6) >= TownDensity)
    {
        Old = old ?? 0,
        Need = old ?? 1,
        Locality = zone.Groups.GetValueOrDefault(grouping, ""),
    };

    private static int[] ReadPeople(InputFile file, SampleZones given, Zones zones, FindingCollector findings)
    {
        var people = new int[zones.Count];
        var lines = new int[zones.Count];
        var layout = new CsvLayout([new CsvColumn(given.Layout.Code, true), new CsvColumn(given.PopulationColumn, true)])
        {
            PassesOverOthers = true,
        };
        if (CsvSheet.Read(file, layout, ReadLimits.Default, findings) is not { } sheet)
        {
            return people;
        }

        for (var i = 0; i < sheet.Count; i++)
        {
            var row = sheet.Row(i, findings);
            if (!zones.TryIndexOf(new ZoneCode(row.Text(Code)), out var zone))
            {
                continue;
            }

            if (lines[zone] > 0)
            {
                row.Report(SampleFaults.DuplicatePopulation,
                    $"The zone '{CsvRow.Quote(row.Text(Code))}' stands on line {lines[zone]} too.");
            }

            lines[zone] = row.Line;
            people[zone] = (int)Math.Round(row.RequiredNumber(People, 0, 10_000_000));
        }

        var missing = Enumerable.Range(0, zones.Count).Where(zone => lines[zone] == 0).ToImmutableArray();
        if (missing.Length > 0)
        {
            var first = string.Join(", ", missing.Take(5).Select(zone => zones[zone].Code.Value));
            findings.Add(SampleFaults.PopulationMissing, file.Name, 0, $"{missing.Length} zones have no row, such as {first}.");
        }
        else if (people.Sum(number => (long)number) is 0 or > int.MaxValue)
        {
            findings.Add(SampleFaults.NoPeople, file.Name, 0,
                $"The column '{given.PopulationColumn}' adds up to 0, or to more than there are people.");
        }

        return people;
    }
}
