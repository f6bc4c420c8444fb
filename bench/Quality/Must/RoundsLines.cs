using System.Globalization;

namespace Zoning.Quality;

/// <summary>Prints the recorded runs as the tables of RESULTS.md.</summary>
internal static class RoundsLines
{
    private static readonly string[] Small = ["_10_", "_25_"];

    internal static int Run()
    {
        Print("10 seconds, seed 1", "rounds-10s");
        Print("60 seconds, seed 1", "rounds-60s");
        var (one, two, three) = (Gaps("rounds-10s"), Gaps("rounds-seed-2"), Gaps("rounds-seed-3"));
        Console.WriteLine("\n### Three seeds, 10 seconds, % above the best known\n\n| instance | seed 1 | seed 2 | seed 3 |\n|---|---|---|---|");
        foreach (var name in two.Keys.Order(StringComparer.Ordinal))
        {
            Console.WriteLine(Text($"| {name} | {one.GetValueOrDefault(name):0.00} | {two[name]:0.00} | {three.GetValueOrDefault(name):0.00} |"));
        }

        return 0;
    }

    private static void Print(string title, string set)
    {
        var records = RoundsRecord.Read(RoundsMust.FileOf(set)).ToList();
        Console.WriteLine(Text($"\n### {title}: {records.Count} instances\n\n| kind | instances | mean gap % | worst gap % | below the best known |\n|---|---|---|---|---|"));
        foreach (var kind in records.GroupBy(Group).OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            var gaps = kind.Where(record => record.Gap is not null).Select(record => record.Gap!.Value).ToList();
            Console.WriteLine(gaps.Count == 0
                ? Text($"| {kind.Key} | {kind.Count()} | no value known | | |")
                : Text($"| {kind.Key} | {gaps.Count} | {gaps.Average():0.00} | {gaps.Max():0.00} | {gaps.Count(gap => gap < -0.001)} |"));
        }

        Console.WriteLine("\n| instance | value | best known | gap % |\n|---|---|---|---|");
        foreach (var record in records)
        {
            Console.WriteLine(Text($"| {record.Instance} | {record.Objective:0.###} | {record.BestKnown:0.###} | {record.Gap:0.00} |"));
        }
    }

    private static string Group(RoundsRecord record) => record.Kind switch
    {
        "homberger" => "homberger " + record.Instance.Split('_')[1] + "00",
        "mankowska" => Small.Any(size => record.Instance.Contains(size, StringComparison.Ordinal)) ? "mankowska 10-25" : "mankowska 50-300",
        _ => record.Kind,
    };

    private static Dictionary<string, double> Gaps(string set) => RoundsRecord.Read(RoundsMust.FileOf(set))
        .Where(record => record.Gap is not null)
        .ToDictionary(record => record.Instance, record => record.Gap!.Value, StringComparer.Ordinal);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
