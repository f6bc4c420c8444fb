namespace Zoning.Planning;

/// <summary>The paragraph of at most 120 words that the page and summary.md open with.</summary>
internal static class SummaryParagraph
{
    internal static string Of(PublishedRun run)
    {
        var county = run.County;
        if (run.IsTooSmall && GlopProgramme.WhyNot is { } reason)
        {
            return $"Nothing of {county.Name} is published: what a reader could work out from its figures was not tested, because Google "
                + $"OR-Tools can't be used: {reason}. Run it on another machine, or use internal output inside the council.";
        }

        if (run.IsTooSmall)
        {
            return $"{county.Name} is too small to publish: so few people are behind its figures that they could reveal one of them, so "
                + "none is given. Publish a larger area, or use internal output inside the council.";
        }

        var parts = new List<string>();
        var day = FormattableString.Invariant($"{county.AsOf:d MMMM yyyy}");
        var demand = Text(run, LedgerMeasures.Demand);
        var people = run.Ledger.County(LedgerMeasures.People) is { } cell ? $" for {PublishedText.Of(cell)} people" : "";
        var synthetic = county.IsSynthetic ? " (synthetic data)" : "";
        if (run.Level == OutputLevel.Shareable && run.Ledger.Demand is not { Shown: Shown.Rounded })
        {
            return $"On {day} the home care of {county.Name}{synthetic} is too small to be published: its figures would tell what few "
                + "people need. The council's own output has them.";
        }

        parts.Add($"On {day} {county.Name} had a recorded need of {demand} hours of home care a week{people}{synthetic}.");
        if (county.HasWaiting)
        {
            parts.Add($"{Text(run, LedgerMeasures.Met)} hours were met and {Text(run, LedgerMeasures.Unmet)} were not: "
                + $"{Text(run, LedgerMeasures.Deficit)} of recorded need"
                + (!county.HasDeliveries ? ", without undelivered hours, which were not supplied." : "."));
            parts.Add($"{Text(run, LedgerMeasures.PeopleWaiting)} people were on the waiting list{Median(run)}.");
        }
        else
        {
            parts.Add($"{Text(run, LedgerMeasures.Met)} hours were met. Unmet need is unknown, because the data list nobody who waits.");
        }

        if (county.Providers is not null
            && run.Ledger.County(LedgerMeasures.FrameworkShareHours) is { Shown: Shown.Exact or Shown.Rounded } share)
        {
            var of = county.Providers.Value.Any(provider => provider.IsOnFramework is null)
                ? "of the hours whose framework status is known" : "of hours";
            parts.Add($"Providers on the framework gave {PublishedText.Of(share)} {of}; "
                + $"{Text(run, LedgerMeasures.ToBeReplaced)} hours must be placed again.");
        }

        parts.Add(run.Level switch
        {
            OutputLevel.Shareable => "Small numbers are protected.",
            OutputLevel.Internal => "Not for publication.",
            _ => "Restricted: rows of people.",
        });
        return string.Join(' ', parts);
    }

    private static string Median(PublishedRun run) => run.Ledger.County(LedgerMeasures.MedianDays) is { Value: { } days }
        ? FormattableString.Invariant($", half of them for {days:0} days or more")
        : "";

    private static string Text(PublishedRun run, Measure measure) =>
        run.Ledger.County(measure) is { } cell ? PublishedText.Of(cell) : "not supplied";
}
