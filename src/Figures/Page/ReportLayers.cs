using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>The layers of the page's map.</summary>
internal static class ReportLayers
{
    private const string NobodyListed = "The folder has no waiting rows, so unmet need is unknown.";

    internal static ImmutableArray<MapLayer> Of(PublishedRun run)
    {
        var without = Without(run);
        var zoneKind = ZoneKind(run);
        return
        [
            Layer(run, "unmet-share", "Unmet share", LedgerMeasures.Deficit, LayerTone.Missing) with
            {
                Note = "Unmet hours as a share of recorded need" + without + ".",
            },
            Layer(run, "demand", "Recorded need", LedgerMeasures.Demand, LayerTone.Care) with
            {
                Geography = MapGeography.Zones,
                Cells = [.. run.Ledger.Cells.Where(cell => cell.AreaKind == zoneKind && IsWhole(cell, LedgerMeasures.Demand))],
                Note = "Met and unmet client hours a week, zone by zone" + without + ".",
            },
            Layer(run, "met", "Met", LedgerMeasures.Met, LayerTone.Care) with { Note = "Client hours a week that are given." },
            Layer(run, "unmet", "Unmet", LedgerMeasures.Unmet, LayerTone.Missing) with
            {
                Note = "Client hours a week that are undelivered, waited for, or assessed with nothing offered" + without + ".",
            },
            Layer(run, "waiting", "People waiting", LedgerMeasures.PeopleWaiting, LayerTone.Missing) with
            {
                Note = "People on the waiting list, with unmet hours or without.",
            },
            Layer(run, "to-be-replaced", "To be re-placed", LedgerMeasures.ToBeReplaced, LayerTone.Missing) with
            {
                Note = "Client hours a week met for now by bridging or off the framework.",
                NotDrawn = run.County.Providers is null ? "There is no providers.csv, so hours off the framework are unknown." : null,
            },
            Layer(run, "coverage", "Coverage", LedgerMeasures.Coverage,
                LayerTone.Care) with { Note = "Met hours as a share of recorded need" + without + "." },
            Layer(run, "per-1000", "Need per 1,000 aged 65+", LedgerMeasures.HoursPer1000, LayerTone.Care) with
            {
                Note = "Recorded need of people of 65 and over for each 1,000 residents of that age.",
                NotDrawn = run.Placed.PeopleFrom65 is null ? "There is no population for every zone." : null,
            },
            new MapLayer
            {
                Key = "against-like",
                Label = NeedMeasures.AgainstLike.Label,
                Measure = NeedMeasures.AgainstLike,
                Geography = MapGeography.Display,
                Cells = [.. run.Need.Cells.Where(cell => cell.Measure == NeedMeasures.AgainstLike)],
                Scale = new LayerScale { Kind = ScaleKind.DivergingHundred },
                Verdicts = run.Need.Rows().ToImmutableDictionary(
                    row => row.Area.Code, row => VerdictOf(row.Line?.Verdict), StringComparer.Ordinal),
                Note = run.Need.NotSupplied.Length > 0
                    ? ""
                    : "Packages as a percentage of what areas with people like these have. Only areas that differ by more than chance are "
                        + "coloured; \"" + NeedText.Of(AgainstLike.AsMany) + "\" does not mean that there is none.",
                NotDrawn = run.Need.NotSupplied.Length > 0 ? run.Need.NotSupplied : null,
            },
        ];
    }

    /// <summary>What recorded figures leave out, as words that follow a figure; empty if they leave out nothing.</summary>
    internal static string Without(PublishedRun run) => !run.County.HasDeliveries ? ", without undelivered hours" : "";

    private static LayerVerdict VerdictOf(AgainstLike? verdict) => new(NeedText.Of(verdict ?? AgainstLike.NotKnown), verdict switch
    {
        AgainstLike.Fewer => -1,
        AgainstLike.AsMany => 0,
        AgainstLike.More => 1,
        _ => null,
    });

    private static MapLayer Layer(PublishedRun run, string key, string label, Measure measure, LayerTone tone)
    {
        var needsWaiting = measure == LedgerMeasures.Deficit || measure == LedgerMeasures.Unmet
            || measure == LedgerMeasures.PeopleWaiting || measure == LedgerMeasures.Coverage;
        return new MapLayer
        {
            Key = key,
            Label = label,
            Measure = measure,
            Geography = MapGeography.Display,
            Cells = [.. run.Ledger.Cells.Where(cell => cell.AreaKind == "display" && IsWhole(cell, measure))],
            Tone = tone,
            NotDrawn = needsWaiting && !run.County.HasWaiting ? NobodyListed : null,
        };
    }

    private static string ZoneKind(PublishedRun run) =>
        run.Ledger.Cells.Any(cell => cell.AreaKind == "zone") ? "zone" : "display";

    private static bool IsWhole(PublishedCell cell, Measure measure) =>
        cell.Measure == measure && cell.Status.Length == 0 && cell.Provider.Length == 0 && cell.TimeOfDay.Length == 0;
}
