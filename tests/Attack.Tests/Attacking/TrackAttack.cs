using System.Globalization;
using System.Text;
using Zoning.Planning;

namespace Zoning.Attack;

/// <summary>What somebody finds who lays tables of followed series, and of runs, side by side.</summary>
internal static class TrackAttack
{
    private const double Most = 1e9;

    /// <summary>Measures that change with every day though nobody comes or goes, and those that the others are worked out from.</summary>
    private static readonly string[] OfTime = ["wait_median_days", "wait_90_days", "wait_longest_days"];

    /// <summary>The ends of every figure of a series as track.csv has them; hidden ones can be anything.</summary>
    public static Dictionary<string, (double Low, double High)> Ends(PublishedTrack track) =>
        Ends(Encoding.UTF8.GetString(Csv(track)), row => row["date"]);

    /// <summary>The text of track.csv, as the command writes it.</summary>
    public static byte[] Csv(PublishedTrack track) => TrackFiles.Of(track).Single(file => file.Name == "track.csv").Content;

    /// <summary>The ends of every figure of a run's all-figures.csv, under the names of a series.</summary>
    public static Dictionary<string, (double Low, double High)> Ends(Release run, DateOnly day) =>
        Ends(run.Files["all-figures.csv"], row => row["status"].Length + row["time_of_day"].Length > 0 ? ""
            : day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Figures of both that no single state of the county can have given: the reader knows that somebody came or went.</summary>
    public static List<string> Contradictions(
        Dictionary<string, (double Low, double High)> one, Dictionary<string, (double Low, double High)> other) =>
    [
        .. one.Where(figure => other.ContainsKey(figure.Key)).Select(figure => (figure.Key, Was: figure.Value, Now: other[figure.Key]))
            .Where(both => Math.Max(both.Was.Low, both.Now.Low) > Math.Min(both.Was.High, both.Now.High) + 1e-6)
            .Select(both => FormattableString.Invariant($"{both.Key}: {both.Was.Low} to {both.Was.High}, then {both.Now.Low} to {both.Now.High}")),
    ];

    /// <summary>The figures of one day under names without the day, and without those that change with time alone.</summary>
    public static Dictionary<string, (double Low, double High)> OfDay(Dictionary<string, (double Low, double High)> ends, DateOnly day)
    {
        var start = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "|";
        return ends.Where(figure => figure.Key.StartsWith(start, StringComparison.Ordinal) && !OfTime.Any(figure.Key.Contains))
            .ToDictionary(figure => figure.Key[start.Length..], figure => figure.Value, StringComparer.Ordinal);
    }

    /// <summary>
    /// Counts of 1 to 7 reviews or people of which tables together leave less than 1 to 7: what all tables say of a figure, and what the
    /// county's figure leaves when all other areas are taken off: everybody is in a zone, and the reader knows that.
    /// </summary>
    public static List<string> Narrowed(
        IReadOnlyList<Dictionary<string, (double Low, double High)>> tables, string measure, IReadOnlyDictionary<string, int> truth)
    {
        (double Low, double High) Of(string area) => tables.Where(table => table.ContainsKey($"{area}|{measure}|"))
            .Select(table => table[$"{area}|{measure}|"])
            .Aggregate((Low: 0.0, High: Most), (known, next) => (Math.Max(known.Low, next.Low), Math.Min(known.High, next.High)));
        var areas = tables.SelectMany(table => table.Keys).Where(key => key.StartsWith("display|", StringComparison.Ordinal)
            && key.EndsWith($"|{measure}|", StringComparison.Ordinal)).Select(key => string.Join('|', key.Split('|')[..2])).Distinct().ToList();
        var found = new List<string>();
        foreach (var area in areas.Where(area => truth.GetValueOrDefault(area.Split('|')[1]) is > 0 and < 8))
        {
            var (own, county) = (Of(area), Of("county|county"));
            var others = areas.Where(other => other != area).Select(Of).ToList();
            var (low, high) = (Math.Max(own.Low, county.Low - others.Sum(other => other.High)), Math.Min(own.High, county.High - others.Sum(other => other.Low)));
            if (low > 1 || high < 7)
            {
                found.Add(FormattableString.Invariant($"{area} {measure}: true {truth[area.Split('|')[1]]}, known to lie in {low} to {high}"));
            }
        }

        return found;
    }

    private static Dictionary<string, (double Low, double High)> Ends(string csv, Func<Dictionary<string, string>, string> dayOf)
    {
        var ends = new Dictionary<string, (double Low, double High)>(StringComparer.Ordinal);
        foreach (var row in CsvText.Table(new Dictionary<string, string>(StringComparer.Ordinal) { [""] = csv }, ""))
        {
            if (dayOf(row) is { Length: > 0 } day && row["shown"] != "not-supplied")
            {
                ends[$"{day}|{row["area_kind"]}|{row["area"]}|{row["measure"]}|{row["provider"]}"] =
                    (CsvText.Number(row["low"]) ?? -Most, CsvText.Number(row["high"]) ?? Most);
            }
        }

        return ends;
    }
}
