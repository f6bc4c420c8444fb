using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>The page of a programme followed over dated folders: what changed, plans beside what came of them, area by area.</summary>
internal static class TrackPage
{
    private static readonly ImmutableArray<(Measure Measure, LayerTone Tone)> ByArea =
        [(LedgerMeasures.PeopleWaiting, LayerTone.Missing), (LedgerMeasures.Unmet, LayerTone.Missing),
            (LedgerMeasures.Coverage, LayerTone.Care)];

    /// <summary>Puts a followed programme into the page's words and figures.</summary>
    internal static ReportContent Content(PublishedTrack track)
    {
        var (run, county) = (track.Runs[^1], track.Runs[^1].County);
        var caption = new FigureCaption(county.AsOf, track.Level, county.IsSynthetic, county.Attributions);
        return new ReportContent
        {
            County = county.Name,
            Title = $"{county.Name}, month by month",
            AsAt = county.AsOf,
            ExtractedOn = county.ExtractedOn,
            Level = track.Level,
            Synthetic = county.IsSynthetic,
            Headline = TrackText.Lead(track),
            KeyFigures = [.. Tiles(track)],
            Zones = run.Placed.Zones,
            Display = run.Ledger.Display.ToZones(),
            Attributions = county.Attributions,
            Protection = track.Level == OutputLevel.Shareable ? run.Rule.InWords(run.Ledger.HiddenForOthers) : "",
            Parts =
            [
                new PagePart("part-county", "The county") { Tables = [track.ToTable()] },
                .. Planned(track),
                new PagePart("part-areas", "Area by area") { Figures = [.. Slopes(track, caption)] },
                new PagePart("part-rests", "What this rests on") { Notes = [.. Rests(track)] },
            ],
            Provenance = new Provenance(ToolVersion.Text, run.Options.Seed, run.Inputs, []),
        };
    }

    private static IEnumerable<PagePart> Planned(PublishedTrack track)
    {
        if (track.Actions.IsEmpty)
        {
            yield break;
        }

        yield return new PagePart("part-plans", "Planned, and what came of it")
        {
            Text = [.. new[] { TrackText.Plans(track), TrackText.Suggestion(track) }.Where(text => text.Length > 0)],
            Tables = [.. new[] { track.PlansTable(), track.AreasTable() }.Where(table => table.Rows.Length > 0)],
        };
    }

    private static IEnumerable<KeyFigure> Tiles(PublishedTrack track) =>
        new[] { LedgerMeasures.PeopleWaiting, LedgerMeasures.Unmet, LedgerMeasures.FrameworkShareHours }
            .Select(measure => (measure, Cell: track.Series.Find(track.Days[^1], measure, null, null)))
            .Where(one => one.Cell is not null)
                .Select(one => new KeyFigure($"{one.measure.Label}, {TrackTables.Day(track.Days[^1])}", one.Cell!));

    private static IEnumerable<Figure> Slopes(PublishedTrack track, FigureCaption caption)
    {
        var (first, last) = (track.Days[0], track.Days[^1]);
        var names = track.Runs[^1].Ledger.Display;
        foreach (var (measure, _) in ByArea)
        {
            var lines = names.Areas.Select(area => (area.Name, Before: track.Series.Find(first, measure, area.Code, null),
                Now: track.Series.Find(last, measure, area.Code, null)))
                    .Where(line => line.Before is not null && line.Now is not null).ToList();
            if (lines.Count > 0)
            {
                yield return SlopeChart.Of(
                    new SlopeContent(
                        "track-" + measure.Key.Replace('_', '-'), measure.Label + ", by area", measure,
                        TrackTables.Day(first), TrackTables.Day(last),
                        [.. lines.Select(line => new SlopeLine(line.Name, line.Before!, line.Now!))]),
                    caption);
            }
        }
    }

    private static IEnumerable<string> Rests(PublishedTrack track) =>
    [
        $"All folders are counted on the map of the newest, {TrackTables.Day(track.Days[^1])}.",
        "Figures are those of the ledger at each folder's as-at day; waits are those of people who still wait then.",
        track.Level == OutputLevel.Shareable
            ? "Each folder is published as a release after those before it: no two together show what one alone would hide."
            : "Figures are shown in full for the council.",
        "Plans count as coming evenly from their start to their planned end. Areas were not chosen by lot: a difference suggests "
            + "an effect, it proves none.",
    ];
}
