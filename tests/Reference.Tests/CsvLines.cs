namespace Zoning.Tests;

/// <summary>Reads the plain CSV files of the reference data: no quoted cells, a header row.</summary>
internal static class CsvLines
{
    internal static IEnumerable<Dictionary<string, string>> Of(params string[] path)
    {
        var lines = File.ReadLines(TestKit.Folders.SharedFile(path)).GetEnumerator();
        lines.MoveNext();
        var header = lines.Current.Split(',');
        while (lines.MoveNext())
        {
            var cells = lines.Current.Split(',');
            yield return header.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        }
    }
}
