using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Zoning.Demand;

namespace Zoning.Reporting;

/// <summary>Files with rows and points, by pseudonym: only in restricted output, and findings with lines.</summary>
internal static class RestrictedFiles
{
    internal static byte[] Findings(ImmutableArray<Finding> findings) => CsvText.Write(
        ["code", "kind", "file", "line", "id", "what", "advice"],
        findings.Select(finding => new object?[]
        {
            finding.Code.Id, finding.Code.Kind.ToString()
                .ToLowerInvariant(), finding.File, finding.Line, finding.Id, finding.What, finding.Advice,
        }));

    internal static byte[] Totals(PublishedRun run)
    {
        var rows = run.County.Totals.Select(total => new object?[]
        {
            total.File, total.Read, total.Used, total.Aside, Hours(total.ReadMinutes), Hours(total.UsedMinutes), Hours(total.AsideMinutes),
        }).ToList();
        var cut = run.Run.Ledger.ByZone;
        var zones = run.Placed.Zones;
        foreach (var bucket in new[] { AreaIndex.Outside, AreaIndex.NoPlace })
        {
            var lines = run.Run.Ledger.Input.Packages.Count(placed => placed.Area == bucket);
            rows.Add([$"of which {zones.NameOf(bucket).ToLowerInvariant()}", lines, lines, 0, null,
                Hours(cut.Client(zones.PositionOf(bucket), _ => true)), null]);
        }

        return CsvText.Write(["file", "rows_read", "rows_used", "rows_aside", "hours_read", "hours_used", "hours_aside"], rows);
    }

    internal static byte[] Packages(PublishedRun run) => CsvText.Write(
        ["level", "package", "person", "zone", "precision", "provider", "status", "client_hours", "carer_hours", "synthetic"],
        run.Run.Ledger.Entries.OrderBy(entry => run.Run.Ledger.Input.Packages[entry.Package].Package.Id)
            .ThenBy(entry => entry.Status).Select(entry =>
        {
            var package = run.Run.Ledger.Input.Packages[entry.Package].Package;
            return new object?[]
            {
                "restricted", package.Id.Value, package.Person.Value, run.Placed.Zones.CodeOf(entry.Area),
                run.County.Packages[entry.Package].Found.Precision.ToString()
                    .ToLowerInvariant(), package.Provider?.Value, entry.Status.Key(),
                Hours(new CareMinutes(entry.Client)), Hours(new CareMinutes(entry.Carer)), run.County.IsSynthetic,
            };
        }));

    internal static byte[] WaitingList(PublishedRun run) => CsvText.Write(
        ["level", "package", "person", "zone", "waits_in", "stage", "requested", "days", "unmet_hours", "wanted_hours", "synthetic"],
        run.Run.Ledger.Waiting.Entries.Select(entry => new object?[]
        {
            "restricted", run.Run.Ledger.Input.Packages[entry.Package].Package.Id.Value, run.Run.Ledger.People[entry.Person].Value,
            run.Placed.Zones.CodeOf(entry.Area),
            CountyWords.WaitingPlaces.WordOf(entry.WaitsIn), CountyWords.Stages.WordOf(entry.Case.Stage), entry.Case.Requested, entry.Days,
            Hours(entry.Unmet), Hours(entry.Wanted), run.County.IsSynthetic,
        }));

    internal static byte[] Points(PublishedRun run)
    {
        var text = new StringBuilder("{\"type\":\"FeatureCollection\",\"schema\":\"" + FileSchemas.Points.Id
            + "\",\"level\":\"restricted\",\"synthetic\":" + (run.County.IsSynthetic ? "true" : "false") + ",\"features\":[");
        var first = true;
        foreach (var line in run.County.Packages.Where(line => line.Found.HasPosition).OrderBy(line => line.Package.Id))
        {
            var position = Grid.ToLonLat(new GridPoint(line.Found.Easting, line.Found.Northing));
            text.Append(first ? "\n" : ",\n").Append(CultureInfo.InvariantCulture,
                $"{{\"type\":\"Feature\",\"geometry\":{{\"type\":\"Point\",\"coordinates\":[{position.Longitude:0.000000}")
                .Append(CultureInfo.InvariantCulture, $",{position.Latitude:0.000000}]}},");
            text.Append(
                CultureInfo.InvariantCulture,
                $"\"properties\":{{\"package\":\"{line.Package.Id}\",\"status\":\"{CountyWords.Statuses.WordOf(line.Package.Status)}\",");
            text.Append(
                CultureInfo.InvariantCulture, $"\"precision\":\"{line.Found.Precision.ToString().ToLowerInvariant()}\"}}}}");
            first = false;
        }

        return Encoding.UTF8.GetBytes(text.Append("\n]}\n").ToString());
    }

    private static decimal Hours(CareMinutes minutes) => Math.Round(minutes.Value / 60m, 4) / 1.0000m;
}
