using System.Globalization;
using System.Text.RegularExpressions;

namespace Zoning.Quality.Instances;

/// <summary>The best value known of an instance, by the convention the harness reports in.</summary>
/// <param name="Value">The value, in the instance's own unit.</param>
/// <param name="IsOptimal">Whether it is proven that none is lower.</param>
internal sealed partial record BestKnown(double Value, bool IsOptimal)
{
    private static readonly CsvLayout Layout = CsvLayout.Of("instance*", "objective_convention", "bks*", "status") with { PassesOverOthers = true };

    /// <summary>Reads a list with the columns instance, objective_convention, bks and status.</summary>
    /// <remarks>Values "vehicles first" are left out. Where several rows remain, one that says best known or optimal wins over a rounded one.</remarks>
    internal static IReadOnlyDictionary<string, BestKnown> Read(string path)
    {
        var findings = new FindingCollector();
        var sheet = CsvSheet.Read(InputFile.Of(path, File.ReadAllBytes(path)), Layout, new ReadLimits(), findings);
        findings.ThrowIfStructureFault();
        var found = new Dictionary<string, BestKnown>(StringComparer.Ordinal);
        for (var index = 0; index < sheet!.Count; index++)
        {
            var row = sheet.Row(index, findings);
            var (name, status) = (row.Text(0), row.Text(3));
            if (!row.Text(1).StartsWith("vehicles first", StringComparison.Ordinal)
                && Told(row.Text(2)) is { } value
                && (!found.ContainsKey(name) || !status.StartsWith("published BRKGA", StringComparison.Ordinal)))
            {
                found[name] = new BestKnown(value, status.StartsWith("optimal", StringComparison.Ordinal));
            }
        }

        return found;
    }

    /// <summary>A number, or the plain sum of the components where a solution is told by its parts.</summary>
    private static double? Told(string text) =>
        text.StartsWith('{') ? Components().Matches(text).Sum(part => double.Parse(part.Groups[1].Value, CultureInfo.InvariantCulture))
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value
        : null;

    [GeneratedRegex(@":\s*([0-9.]+)")]
    private static partial Regex Components();
}
