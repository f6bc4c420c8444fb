using System.IO.Enumeration;
using System.Text.Json.Nodes;

namespace Zoning.Notebooks;

/// <summary>Cells that ran since the kernel started, held in memory only.</summary>
internal sealed class KernelHistory
{
    private const int MostKept = 10_000;
    private readonly List<(int Number, string Code, string? Output)> _cells = [];

    internal void Add(int number, string code, string? output)
    {
        _cells.Add((number, code, output));
        if (_cells.Count > MostKept)
        {
            _cells.RemoveAt(0);
        }
    }

    /// <summary>Answers a history request: the tail, a range of numbers, or what matches a pattern with * and ?.</summary>
    internal JsonArray Answer(JsonObject asked)
    {
        var most = Math.Max(0, asked.Number("n", MostKept));
        var found = asked.Text("hist_access_type", "tail") switch
        {
            "range" => _cells.Where(cell => asked.Number("session", 0) is 0 or 1
                && cell.Number >= asked.Number("start", 0) && cell.Number < asked.Number("stop", int.MaxValue)),
            "search" => Found(asked).TakeLast(most),
            _ => _cells.TakeLast(most),
        };
        var hasOutput = asked.Flag("output", false);
        return [.. found.Select(cell =>
            (JsonNode)new JsonArray(1, cell.Number, hasOutput ? new JsonArray(cell.Code, cell.Output) : cell.Code))];
    }

    private IEnumerable<(int Number, string Code, string? Output)> Found(JsonObject asked)
    {
        var pattern = asked.Text("pattern", "*");
        var found = _cells.Where(cell => FileSystemName.MatchesSimpleExpression(pattern, cell.Code, ignoreCase: false));
        return asked.Flag("unique", false) ? found.Reverse().DistinctBy(cell => cell.Code, StringComparer.Ordinal).Reverse() : found;
    }
}
