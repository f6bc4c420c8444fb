using Zoning.Exact;

namespace Zoning.Reporting;

/// <summary>How far a plan is from the best possible, at most, in words that every level may show.</summary>
internal static class FromBestText
{
    /// <summary>The sentence beside the headline; empty if nothing is known, or it may not be shown.</summary>
    internal static string Headline(PublishedRounds rounds)
    {
        var proved = Of(rounds, "", isProved: true, "proved for");
        return proved.Length > 0 ? proved : Of(rounds, RoundsSteps.Relaxed, isProved: false, "by a simple relaxation, for");
    }

    /// <summary>What the figure means, and for whom there is none.</summary>
    internal static IEnumerable<string> Notes(PublishedRounds rounds)
    {
        var comparison = rounds.Comparison;
        var (proved, relaxed) = (comparison.Bounded(isProved: true).Count(), comparison.Bounded(isProved: false).Count());
        if (proved + relaxed == 0)
        {
            yield break;
        }

        yield return "From the best possible: how much of the cost a perfect plan could save at most. Cost is travel, waiting, starts off "
            + "the wanted ones and carers whom people don't know, at the prices of the run. The true distance may be smaller, because "
            + "the bound lets two carers of one visit come at different times.";
        if (relaxed > 0)
        {
            yield return $"Nothing is proved here: Google OR-Tools has no programme for this, because {GlopProgramme.WhyNot}. A simple "
                + "relaxation takes its place. It counts little but travel, so the true distance is much smaller.";
        }
        else if (proved < comparison.Providers.Length)
        {
            yield return comparison.IsProofFull
                ? "For the other providers nothing is proved: their plan leaves visits out, or their day is too large for a proof."
                : "For the other providers nothing was tried, because their plan leaves visits out or they have more than 45 visits. "
                    + "zoning rounds --prove tries days of up to 300 visits.";
        }
    }

    private static string Of(PublishedRounds rounds, string status, bool isProved, string how) =>
        rounds.Whole(RoundsMeasures.FromBest, status) is { Shown: not Shown.Hidden } cell
            ? $" The plan is at most {PublishedText.Of(cell)} from the best possible, {how} the rounds of "
                + $"{RoundsText.Part(rounds.Comparison.Bounded(isProved).Count(), rounds.Comparison.Providers, rounds.Level)} providers."
            : "";
}
