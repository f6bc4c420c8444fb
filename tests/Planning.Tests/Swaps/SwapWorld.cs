using System.Text;

namespace Zoning.Planning.Tests;

/// <summary>A small county of interleaved providers, and the same with one file changed.</summary>
internal static class SwapWorld
{
    internal static SortedDictionary<string, byte[]> Files(int seed, int packages = 50) => new(
        SampleCounty.Make(
            new SampleOptions { Packages = packages, ZoneCount = 6, Seed = seed, WaitingPerZone = 1, Interleave = 2 }, null, CancellationToken.None)
            .ToBytes().ToDictionary(),
        StringComparer.Ordinal);

    internal static PlacedCounty Of(SortedDictionary<string, byte[]> files) => County.Read(CountySource.Of(files)).OnHomeMap();

    /// <summary>The files with one table's rows changed, its heading kept.</summary>
    internal static SortedDictionary<string, byte[]> With(SortedDictionary<string, byte[]> files, string name, Func<string[], string[]> change)
    {
        var lines = Encoding.UTF8.GetString(files[name]).TrimEnd('\n').Split('\n');
        IEnumerable<string> changed = lines.Skip(1).Select(line => string.Join(',', change(line.Split(','))));
        return new SortedDictionary<string, byte[]>(files, StringComparer.Ordinal)
        {
            [name] = Encoding.UTF8.GetBytes(string.Join('\n', changed.Prepend(lines[0])) + "\n"),
        };
    }

    /// <summary>A column's place in a table.</summary>
    internal static int Column(SortedDictionary<string, byte[]> files, string name, string column) =>
        Array.IndexOf(Encoding.UTF8.GetString(files[name]).Split('\n')[0].Split(','), column);
}
