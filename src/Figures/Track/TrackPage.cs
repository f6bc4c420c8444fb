using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>The page of a programme followed over dated folders: what changed, plans beside what came of them, area by area.</summary>
internal static class TrackPage
{
    private static readonly ImmutableArray<(Measure Measure, LayerTone Tone)> ByArea =
    [
        (LedgerMeasures.FrameworkShareHours, LayerTone.Care), (LedgerMeasures.PeopleWaiting, LayerTone.Missing),
        (FollowedFigures.ReviewsOverdue, LayerTone.Missing), (LedgerMeasures.Unmet, LayerTone.Missing),
    ];

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
            Headline = string.Join(' ', new[] { TrackText.Lead(track), TrackText.Beside(track) }.Where(text => text.Length > 0)),
            KeyFigures = [.. Tiles(track)],
            Zones = run.Placed.Zones,
            Display = run.Ledger.Display.ToZones(),
            Attributions = county.Attributions,
            Protection = track.Level == OutputLevel.Shareable ? run.Rule.InWords(run.Ledger.HiddenForOthers) : "",
            Parts =
            [
                new PagePart("part-county", "The county")
                {
                    Tables = [.. new[] { track.ToTable(), track.HistoryTable() }.Where(table => table.Rows.Length > 0)],
                },
                .. Planned(track),
                new PagePart("part-areas", "Area by area")
                {
                    Text = [TrackText.CountyAlone(track)],
                    Figures = [.. Slopes(track, caption)],
                    Tables = track.AreaTables(),
                },
                .. Providers(track),
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

    private static IEnumerable<PagePart> Providers(PublishedTrack track)
    {
        if (track.ProvidersTable() is { Rows.IsEmpty: false } table)
        {
            yield return new PagePart("part-providers", "Provider by provider") { Tables = [table] };
        }
    }

    private static IEnumerable<KeyFigure> Tiles(PublishedTrack track) =>
        TrackAreaTables.Followed
            .Select(measure => (Label: measure.Label, Before: track.Series.Find(track.Days[0], measure, null, null),
                Now: track.Series.Find(track.Days[^1], measure, null, null)))
            .Where(one => one.Now is { Shown: not Shown.NotSupplied })
            .Select(one => new KeyFigure(
                one.Label, one.Now!, one.Before is { Shown: not Shown.NotSupplied } before
                    ? $"{PublishedText.Of(before)} on {TrackTables.Day(track.Days[0])}" : ""));

    private static IEnumerable<Figure> Slopes(PublishedTrack track, FigureCaption caption)
    {
        var (first, last) = (track.Days[0], track.Days[^1]);
        var names = track.Runs[^1].Ledger.Display;
        foreach (var (measure, _) in ByArea)
        {
            var lines = names.Areas.Select(area => (area.Name, Before: track.Series.Find(first, measure, area.Code, null),
                Now: track.Series.Find(last, measure, area.Code, null)))
                    .Where(line => line.Before is not null && line.Now is not null).ToList();
            if (lines.Exists(line => line.Before!.Value is not null && line.Now!.Value is not null))
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
        "Days to a provider are those of people for whom one was found in the 91 days before; reviews are overdue if they fell due by "
            + "the day and were not done; travel is that of the rounds in rounds.csv, at the speeds that rounds are planned with. "
            + "By area a trip counts where it leads to, and the way home where the last visit was.",
        track.Level == OutputLevel.Shareable
            ? "Each folder is published as a release after those before it: no two together show what one alone would hide."
            : "Figures are shown in full for the council.",
        "Plans count as coming evenly from their start to their planned end. Areas were not chosen by lot: a difference suggests "
            + "an effect, it proves none.",
    ];
}
