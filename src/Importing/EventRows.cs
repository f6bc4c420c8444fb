using System.Collections.Immutable;

namespace Zoning.Importing;

/// <summary>Finds rows of an extract that are no lines of care: other events of client level data, and payments made once.</summary>
internal static class EventRows
{
    private static readonly string[] Services = ["Service", "Services", "Service Provision"];

    private static readonly string[] Once =
        ["One-off", "One off", "Oneoff", "One-off payment", "One off payment", "Single payment",
            "Lump sum", "One time", "Once only", "Once"];

    /// <summary>Whether an extract is client level data, by its columns.</summary>
    public static bool IsClientLevelData(ImmutableArray<string> headers) =>
        Find(headers, "event type") >= 0 && Find(headers, "event reference") >= 0
        && (Find(headers, "la person unique identifier") >= 0 || Find(headers, "la code") >= 0
            || Find(headers, "reporting period start date") >= 0);

    /// <summary>The filters of an extract of service lines.</summary>
    /// <param name="headers">Its columns.</param>
    /// <param name="sample">Its first rows.</param>
    /// <param name="unit">The column that says the unit or the frequency; below 0 if none does.</param>
    public static ImmutableArray<RowFilter> Of(ImmutableArray<string> headers, IReadOnlyList<string[]> sample, int unit)
    {
        var filters = ImmutableArray.CreateBuilder<RowFilter>();
        if (IsClientLevelData(headers))
        {
            filters.Add(new RowFilter(headers[Find(headers, "event type")], true, [.. Services]));
        }

        foreach (var column in Enumerable.Range(0, headers.Length).Where(column => column == unit || IsFrequency(headers[column])))
        {
            var seen = sample.Select(row => row[column]).Where(IsOnce).Distinct(StringComparer.OrdinalIgnoreCase)
                .Where(word => !Once.Contains(word, StringComparer.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).ToList();
            if (seen.Count > 0 || sample.Any(row => IsOnce(row[column])))
            {
                filters.Add(new RowFilter(headers[column], false, [.. Once, .. seen]));
            }
        }

        return filters.ToImmutable();
    }

    private static bool IsFrequency(string header) =>
        TidyText.HasPhrase(TidyText.Words(header), "frequency") || TidyText.HasPhrase(TidyText.Words(header), "cost type");

    private static bool IsOnce(string cell)
    {
        var words = TidyText.Words(cell);
        return words.Length <= 40 && (words is "once" or "oneoff" or "one time" or "lump sum" || TidyText.HasPhrase(words, "one off")
            || TidyText.HasPhrase(words, "oneoff") || TidyText.HasPhrase(words, "lump sum") || TidyText.HasPhrase(words, "single payment"));
    }

    private static int Find(ImmutableArray<string> headers, string words)
    {
        for (var at = 0; at < headers.Length; at++)
        {
            if (string.Equals(TidyText.Words(headers[at]), words, StringComparison.Ordinal))
            {
                return at;
            }
        }

        return -1;
    }
}
