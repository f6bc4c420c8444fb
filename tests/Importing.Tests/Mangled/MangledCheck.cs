using System.Globalization;
using System.Text;
using Zoning;
using Zoning.Demand;

namespace Importing.Tests.Mangled;

/// <summary>
/// Holds what an import makes of a mangled extract against what the extract means, worked out here without the importer: right, or refused,
/// or told; never another ledger in silence.
/// </summary>
internal static class MangledCheck
{
    private const string Settings = """
        {"formatVersion": 1, "name": "Testshire", "asOf": "2026-03-31", "crs": "EPSG:27700", "zones": {"file": "zones.geojson", "code": "zone"}}
        """;

    private static readonly PseudonymSecret Secret = PseudonymSecret.Of([.. Enumerable.Range(0, 32).Select(number => (byte)number)]);

    /// <summary>What is wrong with the import of a seed's extract; none if the promise is kept.</summary>
    /// <param name="seed">The extract's seed.</param>
    /// <param name="isRefused">Whether the extract was refused.</param>
    public static string? Fault(int seed, out bool isRefused)
    {
        var extract = MangledExtract.Make(seed);
        var fault = Fault(extract, out isRefused);
        return fault is null ? null : FormattableString.Invariant($"Seed {seed} ({string.Join(" + ", extract.Faults)}): {fault}");
    }

    private static string? Fault(MangledExtract extract, out bool isRefused)
    {
        isRefused = false;
        ImportResult result;
        List<Finding> findings;
        try
        {
            var file = InputFile.Of("extract.csv", extract.Text);
            var guess = Importer.Guess(file, ImportKind.Packages);
            result = Importer.Import(file, guess.Map, new ImportOptions { Secret = Secret });
            findings = [.. guess.Findings, .. result.Findings];
        }
        catch (BadDataException refused)
        {
            isRefused = true;
            return extract.End == MangledEnd.Right ? "refused: " + string.Join("; ", refused.Findings.Select(one => one.Code.Id + " " + one.What)) : null;
        }

        return extract.End == MangledEnd.Refused ? "not refused"
            : Rows(extract, result.Text)
            ?? (extract.Told.Count > 0 && !findings.Exists(one => extract.Told.Contains(one.Code.Id)) ? "not told: " + string.Join(" or ", extract.Told) : null)
            ?? Ledger(extract, result.Text);
    }

    /// <summary>Row by row: place, minutes, carers, provider, status and days, and how many people.</summary>
    private static string? Rows(MangledExtract extract, string made)
    {
        var lines = made.TrimEnd('\n').Split('\n').Select(line => line.Split(',')).ToList();
        string Cell(string[] row, string column) => row[Array.IndexOf(lines[0], column)];
        var read = lines.Skip(1).Select(row => string.Join('|',
            Cell(row, "place"), Math.Round(decimal.Parse(Cell(row, "hours_week"), CultureInfo.InvariantCulture) * 60m).ToString(CultureInfo.InvariantCulture),
            Cell(row, "carers"), Cell(row, "provider"), Cell(row, "status"), Cell(row, "start"), Cell(row, "end")));
        var meant = extract.Lines.Select(line => string.Join('|',
            line.Place, line.Minutes.ToString(CultureInfo.InvariantCulture), line.Carers.ToString(CultureInfo.InvariantCulture),
            line.Provider.ToLowerInvariant().Replace(' ', '-'), line.Status, Day(line.Start), line.End is { } end ? Day(end) : ""));
        var (more, less) = (Without(read, meant), Without(meant, read));
        var people = lines.Skip(1).Select(row => Cell(row, "person")).Distinct(StringComparer.Ordinal).Count();
        return more.Count + less.Count > 0 ? $"made {more.FirstOrDefault()} where {less.FirstOrDefault()} is meant ({less.Count} lines)"
            : people != extract.Lines.Count ? FormattableString.Invariant($"{people} people of {extract.Lines.Count}") : null;
    }

    /// <summary>The folder passes the check, and the ledger has the active minutes of each zone, the rest in no place.</summary>
    private static string? Ledger(MangledExtract extract, string made)
    {
        var source = CountySource.Of(new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["county.json"] = Encoding.UTF8.GetBytes(Settings),
            ["zones.geojson"] = Encoding.UTF8.GetBytes(MangledExtract.Zones),
            ["postcodes.csv"] = Encoding.UTF8.GetBytes(MangledExtract.Postcodes),
            ["services.csv"] = Encoding.UTF8.GetBytes(made),
        });
        if (County.Check(source).FirstOrDefault(finding => finding.Code.Kind != FaultKind.Notice) is { } fault)
        {
            return "the check refuses it: " + fault.Code.Id + " " + fault.What;
        }

        var county = County.Read(source);
        var active = Zoning.Demand.Ledger.DrawUp(county.OnHomeMap().ToLedgerInput()).Client(HourStatus.FrameworkNotKnown);
        for (var zone = 0; zone < county.HomeMap.Count; zone++)
        {
            var meant = extract.Lines.Where(line => line.Status == "active" && line.Place.Length > 0
                && MangledExtract.ZoneOf(line.Place) == county.HomeMap[zone].Code.ToString()).Sum(line => (long)line.Minutes);
            if (active[zone].Value != meant)
            {
                return FormattableString.Invariant($"{county.HomeMap[zone].Code}: {active[zone].Value} minutes of {meant}");
            }
        }

        return null;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static List<string> Without(IEnumerable<string> these, IEnumerable<string> those)
    {
        var left = these.ToList();
        foreach (var one in those)
        {
            left.Remove(one);
        }

        return left;
    }
}
