using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>
/// Reads visits as electronic call monitoring recorded them: one row for each carer and visit, under the folder's pseudonyms.
/// </summary>
internal static class MonitoringFile
{
    /// <summary>Where an import writes the file in a county folder.</summary>
    internal const string InFolder = "restricted/monitoring.csv";

    private const int Carer = 0, Package = 1, Date = 2, Start = 3, End = 4, PlannedStart = 5, PlannedMinutes = 6;
    private const int LongestMinutes = 720;

    private static readonly CsvLayout Layout =
        CsvLayout.Of("carer*", "package*", "date*", "start*", "end*", "planned_start", "planned_minutes") with { PassesOverOthers = true };

    /// <summary>Reads the visits; notices are added to the collector.</summary>
    /// <param name="file">The file.</param>
    /// <param name="county">The county whose packages were visited.</param>
    /// <param name="findings">Takes all faults and notices.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The visits, in the order of the file.</returns>
    /// <exception cref="BadDataException">A row or the structure is faulty; it holds every finding.</exception>
    internal static List<MonitoredVisit> Read(InputFile file, County county, FindingCollector findings, CancellationToken cancellation)
    {
        var visits = new List<MonitoredVisit>();
        if (CsvSheet.Read(file, Layout, ReadLimits.Default, findings, cancellation) is { } sheet)
        {
            var packages = county.Packages.Select((one, index) => (one.Package.Id, index))
                .ToDictionary(pair => pair.Id, pair => pair.index);
            var seen = new HashSet<(string Carer, DateOnly Date, int Start)>();
            var (others, strange) = (0, new HashSet<string>(StringComparer.Ordinal));
            for (var index = 0; index < sheet.Count; index++)
            {
                if (ReadRow(sheet.Row(index, findings), packages, seen) is not { } visit)
                {
                    continue;
                }

                if (visit.Package < 0)
                {
                    others++;
                    strange.Add(sheet.Row(index, findings).Text(Package));
                }
                else
                {
                    visits.Add(visit);
                }
            }

            if (others > 0)
            {
                var known = visits.Select(visit => visit.Package).Distinct().Count();
                findings.AddPlain(
                    visits.Count == 0 ? MonitoringFaults.NoPackage : MonitoringFaults.OtherPackages, file.Name,
                    FormattableString.Invariant($"{others} of {sheet.Count} rows ({100.0 * others / sheet.Count:0}%); ")
                        + FormattableString.Invariant($"ids found {known}, not found {strange.Count}."));
            }
        }

        findings.ThrowIfFault();
        return visits;
    }

    private static MonitoredVisit? ReadRow(
        CsvRow row, Dictionary<PackageId, int> packages, HashSet<(string Carer, DateOnly Date, int Start)> seen)
    {
        var carer = row.OwnId(Carer);
        var package = row.IdOrEmpty(Package);
        var date = row.RequiredDate(Date);
        var (start, end) = (row.ServiceTime(Start), row.ServiceTime(End));
        var planned = row.ServiceTime(PlannedStart);
        var minutes = row.Number(PlannedMinutes, 1, LongestMinutes);
        if (!row.IsFaulty && (package.Length == 0 || start is null || end is null))
        {
            row.Report(CsvFaults.Blank, "package, start or end is blank.", package.Length == 0 ? Package : start is null ? Start : End);
        }

        if (row.IsFaulty || start is not { } from || end is not { } to)
        {
            return null;
        }

        if (to <= from)
        {
            row.Report(MonitoringFaults.EndsFirst, $"It lasts from {row.Text(Start)} to {row.Text(End)}.", End);
            return null;
        }

        if (!seen.Add((carer, date, from)))
        {
            row.Report(MonitoringFaults.Twice, $"The carer has two visits at {row.Text(Start)}.", Start);
            return null;
        }

        return new MonitoredVisit(
            carer, packages.GetValueOrDefault(new PackageId(package), -1), date, from, to, planned,
            minutes is { } length ? (int)decimal.Ceiling(length) : null);
    }
}
