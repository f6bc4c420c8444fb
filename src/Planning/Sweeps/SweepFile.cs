using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Zoning.Planning;

/// <summary>Reads what a sweep tries: scenario files by name, a grid of sizes of levers, or both, each with every seed.</summary>
/// <remarks>
/// JSON: <c>{"seeds": [0, 1], "scenarios": ["winter.csv"], "levers": [{"lever": "virtual-visits", "from": "2026-04-06", "sizes": [0.05,
/// 0.1]}]}</c>.
/// The grid is every combination of sizes. The order is scenarios first, then the grid with the last lever fastest, seeds within each.
/// </remarks>
internal static class SweepFile
{
    /// <summary>The most points of a sweep.</summary>
    internal const int MostPoints = 10_000;

    private static readonly ImmutableArray<string> Known = ["name", "seeds", "scenarios", "levers"];

    /// <summary>The points.</summary>
    /// <param name="file">The file.</param>
    /// <param name="run">The run that it is for.</param>
    /// <param name="options">The horizon.</param>
    /// <param name="beside">Gives files beside it by name: scenarios and zone files.</param>
    /// <exception cref="BadDataException">Something is wrong; it holds every finding.</exception>
    internal static ImmutableArray<SweepPoint> Read(InputFile file, CountyRun run, ScenarioOptions options, Func<string, InputFile?> beside)
    {
        var findings = new FindingCollector();
        using var document = ScenarioJson.Parse(file, findings);
        if (document is null || document.RootElement.ValueKind != JsonValueKind.Object)
        {
            findings.Add(ScenarioFaults.NotJson, file.Name, 0, "It is not an object.");
            throw new BadDataException(findings.ToFindings());
        }

        var fields = new JsonFields(document.RootElement, file.Name, findings);
        fields.RefuseOthers(Known, "");
        var scenarios = fields.Texts("scenarios").Select(name => OfFile(name, file.Name, run, options, beside, findings)).OfType<Scenario>()
            .Concat(Grid(document.RootElement, file.Name, run, options, beside, findings)).ToList();
        foreach (var lever in scenarios.SelectMany(scenario => scenario.Levers).Where(lever => lever.Policy == LeverFacts.AllPolicies))
        {
            findings.Add(ScenarioFaults.Incomplete, file.Name, lever.Line, "A sweep compares scenarios: name one policy in each.");
        }

        var seeds = Seeds(document.RootElement, file.Name, findings);
        findings.ThrowIfFault();
        if (scenarios.Count == 0 || (long)scenarios.Count * seeds.Length > MostPoints)
        {
            findings.Add(ScenarioFaults.NoLevers, file.Name, 0, string.Create(
                CultureInfo.InvariantCulture,
                $"There are {scenarios.Count} scenarios and {seeds.Length} seeds; a sweep has 1 to {MostPoints} points."));
            throw new BadDataException(findings.ToFindings());
        }

        return [.. scenarios.SelectMany(scenario => seeds.Select(seed => (scenario, seed))).Select((one, at) =>
            new SweepPoint(at + 1, one.scenario, one.seed))];
    }

    private static Scenario? OfFile(
        string name, string from, CountyRun run, ScenarioOptions options, Func<string, InputFile?> beside, FindingCollector findings)
    {
        if (beside(name) is { } file)
        {
            return ScenarioFile.Read(file, run, options, beside, findings);
        }

        findings.Add(ScenarioFaults.NoMap, from, 0, $"The scenario is '{CsvRow.Quote(name)}'.");
        return null;
    }

    private static ImmutableArray<int> Seeds(JsonElement root, string file, FindingCollector findings)
    {
        if (!root.TryGetProperty("seeds", out var list))
        {
            return [0];
        }

        if (list.ValueKind == JsonValueKind.Array && list.GetArrayLength() > 0
            && list.EnumerateArray().All(seed => seed.ValueKind == JsonValueKind.Number && seed.TryGetInt32(out _)))
        {
            return [.. list.EnumerateArray().Select(seed => seed.GetInt32()).Distinct()];
        }

        findings.Add(ScenarioFaults.NotJson, file, 0, "The seeds are not a list of whole numbers.");
        return [0];
    }

    private static List<Scenario> Grid(
        JsonElement root, string file, CountyRun run, ScenarioOptions options, Func<string, InputFile?> beside, FindingCollector findings)
    {
        var axes = new List<ImmutableArray<Lever>>();
        if (!root.TryGetProperty("levers", out var list) || list.ValueKind != JsonValueKind.Array)
        {
            return [];
        }

        foreach (var (item, row) in list.EnumerateArray().Select((item, index) => (item, index + 1)))
        {
            if (ScenarioJson.LeverOf(item, row, file, beside, findings, hasSizes: true) is { } lever)
            {
                axes.Add([.. SizesOf(item, row, file, findings).Select(size => lever with { Central = size, Low = null, High = null })]);
            }
        }

        var points = axes.Aggregate(
            new List<ImmutableArray<Lever>> { ImmutableArray<Lever>.Empty },
            (so, axis) => [.. so.SelectMany(levers => axis.Select(levers.Add)).Take(MostPoints + 1)]);
        var check = new ScenarioChecks(run, (code, lever, what) => findings.Add(code, file, lever.Line, what));
        foreach (var axis in axes)
        {
            foreach (var lever in axis)
            {
                check.Check([lever], options.Weeks);
            }
        }

        // What contradicts itself does so at the largest sizes.
        check.CheckPairs([.. axes.Where(axis => !axis.IsEmpty).Select(axis => axis.MaxBy(lever => lever.Central)!)]);
        return axes.Count == 0 ? [] : [.. points.Select(levers => new Scenario(NameOf(levers)) { Levers = levers })];
    }

    private static IEnumerable<decimal> SizesOf(JsonElement item, int row, string file, FindingCollector findings)
    {
        if (item.TryGetProperty("sizes", out var sizes) && sizes.ValueKind == JsonValueKind.Array && sizes.GetArrayLength() > 0
            && sizes.EnumerateArray().All(size => size.ValueKind == JsonValueKind.Number && size.TryGetDecimal(out _)))
        {
            return [.. sizes.EnumerateArray().Select(size => size.GetDecimal())];
        }

        findings.Add(ScenarioFaults.SizeWrong, file, row, "The sizes are not a list of numbers.");
        return [];
    }

    private static string NameOf(ImmutableArray<Lever> levers) =>
        string.Join(' ', levers.Select(lever => FormattableString.Invariant($"{lever.Step}={lever.Central}")));
}
