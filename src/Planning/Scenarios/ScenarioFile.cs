using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>Reads scenarios from CSV, a workbook or JSON: a row for each lever, as docs/reference/levers.md describes.</summary>
public static class ScenarioFile
{
    private const int Kind = 0, From = 1, Zone = 2, Provider = 3, To = 4, Low = 5, Central = 6, High = 7, Unit = 8, Mark = 9, Map = 10,
        Author = 11, Reason = 12, Policy = 13, Role = 14, PerWeek = 15;

    private const decimal Widest = 1_000_000;
    private const int LongestText = 200;

    private static readonly CsvLayout Layout = CsvLayout.Of(
        "lever*", "from*", "zone", "provider", "to", "low", "central", "high", "unit", "mark", "file", "author", "reason", "policy", "role",
        "per_week");

    private static readonly ImmutableSortedDictionary<string, LeverMark> Marks = Enum.GetValues<LeverMark>()
        .ToImmutableSortedDictionary(mark => mark.ToString().ToLowerInvariant(), mark => mark, StringComparer.Ordinal);

    /// <summary>Reads a scenario and checks it against a run.</summary>
    /// <param name="file">The file; its name without the ending is the scenario's, unless the JSON has a name.</param>
    /// <param name="run">The run that it is for: its zones, providers and as-at day.</param>
    /// <param name="options">The horizon; the defaults if null.</param>
    /// <param name="maps">Gives the zone file with a name; null if there is none.</param>
    /// <returns>The scenario.</returns>
    /// <exception cref="BadDataException">Something is wrong; it holds every finding, with file, row, code and advice.</exception>
    public static Scenario Read(InputFile file, CountyRun run, ScenarioOptions? options = null, Func<string, InputFile?>? maps = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(run);
        var findings = new FindingCollector();
        var scenario = Read(file, run, options ?? new ScenarioOptions(), maps ?? (_ => null), findings);
        findings.ThrowIfFault();
        return scenario;
    }

    /// <summary>Reads a scenario; every fault goes to the collector.</summary>
    internal static Scenario Read(
        InputFile file, CountyRun run, ScenarioOptions options, Func<string, InputFile?> maps, FindingCollector findings)
    {
        var scenario = file.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            ? ScenarioJson.Read(file, maps, findings)
            : OfRows(file, maps, findings);
        if (scenario.Levers.IsEmpty && !findings.HasStructureFault && !findings.HasRowFault)
        {
            findings.Add(ScenarioFaults.NoLevers, file.Name, 0, "There are no rows.");
        }

        new ScenarioChecks(run, (code, lever, what) => findings.Add(code, file.Name, lever.Line, what)).Check(scenario.Levers,
            options.Weeks);
        return scenario;
    }

    /// <summary>The map of a zone change; null with a finding if it can't be read.</summary>
    internal static Zones? MapOf(string name, Func<string, InputFile?> maps, FindingCollector findings, string file, int line)
    {
        if (maps(name) is not { } found)
        {
            findings.Add(ScenarioFaults.NoMap, file, line, $"The file is '{CsvRow.Quote(name)}'.");
            return null;
        }

        try
        {
            return ZoneFile.Read(found, new ZoneLayout { Code = "zone", Name = "name" });
        }
        catch (BadDataException fault)
        {
            findings.Add(ScenarioFaults.NoMap, file, line, $"The file is '{CsvRow.Quote(name)}'.");
            foreach (var one in fault.Findings)
            {
                findings.Add(one);
            }

            return null;
        }
    }

    private static Scenario OfRows(InputFile file, Func<string, InputFile?> maps, FindingCollector findings)
    {
        var named = new Scenario(Path.GetFileNameWithoutExtension(file.Name) is { Length: > 0 } stem ? stem : "scenario");
        if (CsvSheet.Read(file, Layout, ReadLimits.Default, findings) is not { } sheet)
        {
            return named;
        }

        var levers = ImmutableArray.CreateBuilder<Lever>(sheet.Count);
        for (var index = 0; index < sheet.Count; index++)
        {
            var row = sheet.Row(index, findings);
            if (LeverOf(row, maps, findings, file.Name) is { } lever)
            {
                levers.Add(lever);
            }
        }

        return named with
        {
            Levers = levers.ToImmutable(),
            Author = levers.Select(lever => lever.Author).FirstOrDefault(text => text.Length > 0, ""),
            Reason = levers.Select(lever => lever.Reason).FirstOrDefault(text => text.Length > 0, ""),
        };
    }

    private static Lever? LeverOf(CsvRow row, Func<string, InputFile?> maps, FindingCollector findings, string file)
    {
        var word = row.Text(Kind).ToLowerInvariant();
        var facts = LeverFacts.Find(word);
        if (facts is null)
        {
            row.Report(
                ScenarioFaults.UnknownLever,
                $"The lever is '{CsvRow.Quote(word)}'.{NearIds.Advice(word, LeverFacts.All.Select(one => one.Word))}");
        }

        var from = row.RequiredDate(From);
        var (low, high) = (row.Number(Low, -Widest, Widest), row.Number(High, -Widest, Widest));
        var central = facts is { NeedsMap: true } or { NeedsPolicy: true } ? row.Number(Central, -Widest, Widest) ?? 0
            : row.RequiredNumber(Central, -Widest, Widest);
        if (facts is not null && row.Text(Unit) is { Length: > 0 } unit && unit != facts.Unit)
        {
            row.Report(ScenarioFaults.OtherUnit, $"The unit is '{CsvRow.Quote(unit)}'; that of {facts.Word} is '{facts.Unit}'.");
        }

        var (zone, provider, map) = (row.IdOrEmpty(Zone), row.IdOrEmpty(Provider), row.Text(Map));
        var made = new Lever(facts?.Kind ?? default, from, central)
        {
            To = row.Date(To),
            Low = low,
            High = high,
            Zone = zone.Length > 0 ? new ZoneCode(zone) : null,
            Provider = provider.Length > 0 ? new ProviderId(provider) : null,
            Policy = row.Text(Policy),
            Role = row.Text(Role),
            PerWeek = row.Number(PerWeek, -Widest, Widest),
            Mark = row.Choice(Mark, Marks) ?? LeverMark.Assumed,
            Author = Shortened(row.Text(Author)),
            Reason = Shortened(row.Text(Reason)),
            Line = row.Line,
        };
        if (facts is null)
        {
            return null;
        }

        // The map is looked for even in a faulty row, so that all faults come at once.
        var zones = map.Length > 0 ? MapOf(map, maps, findings, file, row.Line) : null;
        return made with { Map = zones, IsFaulty = row.IsFaulty || map.Length > 0 && zones is null };
    }

    private static string Shortened(string text) => text.Length <= LongestText ? text : text[..LongestText];
}
