using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Figures;

/// <summary>What pages of flows and of policies have in common.</summary>
internal static class FlowPageParts
{
    internal static FigureCaption Caption(PublishedRun run) => new(run.County.AsOf, run.Level, run.County.IsSynthetic,
        run.County.Attributions);

    internal static ReportContent Content(
        PublishedRun run, string title, string headline, ImmutableArray<KeyFigure> tiles, ImmutableArray<PagePart> parts, int seed) =>
        new()
        {
            County = run.County.Name,
            Title = title,
            AsAt = run.County.AsOf,
            ExtractedOn = run.County.ExtractedOn,
            Level = run.Level,
            Synthetic = run.County.IsSynthetic,
            Headline = headline,
            KeyFigures = tiles,
            Zones = run.Placed.Zones,
            Display = run.Ledger.Display.ToZones(),
            Attributions = run.County.Attributions,
            Protection = run.Level == OutputLevel.Shareable ? run.Rule.InWords(0) : "",
            Parts = parts,
            Provenance = new Provenance(ToolVersion.Text, seed, run.Inputs, []),
        };

    /// <summary>What goes in, what the simulation leaves out, and what the folder can't tell.</summary>
    internal static PagePart Rests(FlowRun flow, PublishedRun run) => new("part-rests", "What this rests on")
    {
        Tables = [FlowSourcesTable.Of(flow.Inputs, run)],
        Notes =
        [
            FlowText.Simulated,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{flow.Options.Replications:#,0} replications with seed {flow.Options.Seed}; each starts from the people of today."),
            .. run.Level == OutputLevel.Shareable
                ? (string[])["The waiting list that it starts from is the published one: as many people as the ledger shows, spread "
                    + "over the zones like packages."]
                : [],
            .. flow.Inputs.Notes,
            .. NotSupplied(run.County),
        ],
    };

    /// <summary>Rounds of a chosen week, with what they rest on.</summary>
    internal static IEnumerable<PagePart> Rounds(ImmutableArray<FlowWeekRounds> rounds)
    {
        if (!rounds.IsEmpty)
        {
            yield return new PagePart("part-rounds", string.Create(CultureInfo.InvariantCulture, $"Rounds of week {rounds[^1].Week}"))
            {
                Tables = [FlowWeekRoundsTable.Of(rounds)],
                Notes = FlowWeekRounds.Assumptions,
            };
        }
    }

    private static IEnumerable<string> NotSupplied(County county)
    {
        var missing = new (bool IsThere, string What)[]
        {
            (county.Referrals is not null, "referrals.csv (stages and the rate of referrals)"),
            (county.Offers is not null, "offers.csv (how readily providers accept)"),
            (county.ServicePlaces is not null, "beds.csv (occupancy of reablement)"),
            (county.Discharges is not null, "discharges.csv (delays by reason)"),
            (county.Workforce is not null, "workforce.csv (the role that binds)"),
            (county.Reviews is not null, "reviews.csv (the review backlog)"),
        }.Where(one => !one.IsThere).Select(one => one.What).ToList();
        if (missing.Count > 0)
        {
            yield return $"Not supplied: {string.Join(", ", missing)}.";
        }
    }
}
