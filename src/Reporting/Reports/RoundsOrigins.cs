using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Reporting;

/// <summary>Where the visits, carers, days and travel of published rounds come from, in words that every level may show.</summary>
internal static class RoundsOrigins
{
    private static readonly ImmutableArray<string> Demands =
        ["K108", "K109", "S135", "S136", "S137", "T104", "V110", "V111", "V112", "V113"];

    /// <summary>What belongs beside the headline, because the figures mean less without it; empty if nothing does.</summary>
    internal static string Headline(PublishedRounds rounds)
    {
        var inferred = rounds.Comparison.Solved.Rounds.InferredPercent is { } percent
            ? $" {Share(percent)} of visits are inferred from weekly hours: these are usual days and times, not people's own."
            : "";
        var codes = Doubted(rounds).Select(code => code.Id).ToList();
        return inferred + (HasMadeAll(rounds) ? " All carers are made up from hours." : "")
            + (codes.Count == 0 ? "" : $" Input to put right first: {string.Join(", ", codes)} (zoning check names the rows).");
    }

    /// <summary>What to bear in mind about the input.</summary>
    internal static IEnumerable<string> Notes(PublishedRounds rounds)
    {
        var all = rounds.Comparison.Solved.Rounds;
        foreach (var note in all.DayNotes)
        {
            yield return note;
        }

        if (all.InferredPercent is { } percent)
        {
            yield return $"{Share(percent)} of visits are inferred from weekly hours by a documented table of usual visits, because their "
                + "packages have none in visits.csv. Windows are those of the time of day.";
        }

        foreach (var code in Doubted(rounds))
        {
            yield return $"{code.Id}: {code.Meaning}";
        }

        if (all.Providers.Any(one => one.UnplacedVisits > 0))
        {
            yield return "Some visits are to people whose place isn't known; they count as lying anywhere among the provider's other "
                + "people.";
        }

        foreach (var note in all.Options.Learned?.Notes ?? [])
        {
            yield return note;
        }

        if (rounds.County.Trips is not null)
        {
            yield return "Trips in travel.csv take the time given there, at fast and slow travel too; others are worked out from straight "
                + "lines.";
        }

        if (rounds.County.SpeedBands is { IsEmpty: false } && all.Options.Learned?.Trip is null)
        {
            yield return "Trips take longer or shorter by the time of day of the visit they lead to, as travel-speeds.csv says.";
        }
    }

    /// <summary>Findings that make rounds wrong or impossible as they stand; codes only, since few people may be behind one.</summary>
    private static IEnumerable<FaultCode> Doubted(PublishedRounds rounds) => rounds.County.Findings
        .Select(finding => finding.Code)
        .Where(code => code.Kind == FaultKind.Notice && Demands.Contains(code.Id))
        .DistinctBy(code => code.Id)
        .OrderBy(code => code.Id, StringComparer.Ordinal);

    private static bool HasMadeAll(PublishedRounds rounds) =>
        rounds.Comparison.Providers is { IsEmpty: false } providers && providers.All(one => one.Rounds.AreCarersMade);

    private static string Share(int percent) =>
        percent == 0 ? "Under 5%" : percent == 100 ? "100%" : string.Create(CultureInfo.InvariantCulture, $"About {percent}%");
}
