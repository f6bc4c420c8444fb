using System.Collections.Immutable;
using System.Globalization;
using Zoning.Flow;

namespace Zoning.Figures;

/// <summary>
/// The page of a flow: the sentence a planner can say aloud, the list week by week, times to place, the market, and what goes in.
/// </summary>
internal static class FlowPage
{
    /// <summary>Puts a published flow into the page's words and figures.</summary>
    internal static ReportContent Content(PublishedFlow flow)
    {
        var (run, county) = (flow.Published, flow.Published.County);
        return FlowPageParts.Content(
            run, $"Flow of referrals in {county.Name}, {FlowText.Way(flow.Flow.Options.Policy)}", FlowText.Summary(flow), [.. Tiles(flow)],
            [
                new PagePart("part-list", "Who waits, week by week")
                {
                    Text = [.. flow.Flow.Limits],
                    Figures = [.. new[] { Fan(flow, WeekMeasure.WaitingPeople, LayerTone.Missing) }.Concat(Maps(flow)).OfType<Figure>()],
                },
                new PagePart("part-times", "How long it takes to place somebody") { Figures = [.. new[] { Times(flow) }.OfType<Figure>()] },
                .. Care(flow),
                .. FlowServiceParts.Of(flow),
                .. FlowFactParts.Of(flow.Published),
                new PagePart("part-whole", "The whole time") { Tables = [FlowResultTables.Whole(flow), .. ByZone(flow)] },
                .. FlowPageParts.Rounds(flow.Rounds),
                FlowPageParts.Rests(flow.Flow, run),
            ],
            flow.Flow.Options.Seed);
    }

    /// <summary>A measure week by week: the mean, and between which values futures lie.</summary>
    internal static Figure? Fan(PublishedFlow flow, WeekMeasure measure, LayerTone tone)
    {
        var which = FlowMeasures.Weekly[(int)measure];
        return Fan(
            flow, "flow-" + which.Key["flow_".Length..].Replace('_', '-'), $"{which.Label}, today and in the next {flow.Flow.Weeks} weeks",
            flow.Weekly(measure), Today(flow, measure), tone);
    }

    /// <summary>Figures week by week, all of one measure; null for fewer than two weeks that may be shown.</summary>
    internal static Figure? Fan(
        PublishedFlow flow, string key, string title, ImmutableArray<FlowFigure> figures, double? today, LayerTone tone)
    {
        var weeks = figures.Where(one => one is { Median.Value: not null, Least.Value: not null, Least95.Value: not null }).ToList();
        if (weeks.Count < 2)
        {
            return null;
        }

        var which = weeks[0].Measure;
        return FanChart.Of(
            new FanContent(
                key, title, which,
                new FanSeries(
                    which.Label, today is { } known ? [new SeenWeek(flow.EndOf(0), known)] : [],
                    [
                        .. weeks.Select(one => new ExpectedWeek(
                            flow.EndOf(one.Week!.Value), one.Median.Value!.Value, one.Least.Value!.Value, one.Most.Value!.Value,
                            Math.Min(one.Least.Value!.Value, one.Least95.Value!.Value), Math.Max(one.Most.Value!.Value,
                                one.Most95.Value!.Value))),
                    ]))
            {
                Tone = tone,
                Note = "Half of the simulated futures lie above the line; the bands hold four of five of them, and nineteen of twenty.",
                File = FlowResultFiles.Flow,
            },
            FlowPageParts.Caption(flow.Published));
    }

    /// <summary>The share still waiting by days since referral.</summary>
    internal static Figure? Times(PublishedFlow flow)
    {
        var steps = flow.Times.Select((one, step) => (one, Day: WeekMeasures.CurveHours[step] / 24))
            .Where(one => one.one is { Mean.Value: not null, Low.Value: not null, High.Value: not null }).ToList();
        return steps.Count < 2
            ? null
            : CurveChart.Of(
                new CurveContent(
                    "flow-times", "How long it takes to find a provider", "days from referral to provider found",
                    [
                        new CurveStep(0, 1, 1, 1),
                        .. steps.Select(one => new CurveStep(
                            one.Day, 1 - one.one.Mean.Value!.Value / 100, 1 - one.one.High.Value!.Value / 100,
                                1 - one.one.Low.Value!.Value / 100)),
                    ])
                {
                    MedianDays = flow.Whole(FlowMeasures.MedianDays)?.Mean.Value,
                    PlainMeanDays = null,
                    Note = "Read at half days, days and weeks. People who still wait are counted, so the curve is not too short while "
                        + "a list grows.",
                },
                FlowPageParts.Caption(flow.Published));
    }

    /// <summary>Who waits by zone, today and at the end; not in shareable output.</summary>
    internal static Figure? ZoneMaps(PublishedFlow flow)
    {
        if (flow.Level == OutputLevel.Shareable || flow.Flow.Weeks < PublishedFlow.ZoneWeeks)
        {
            return null;
        }

        var measure = FlowMeasures.Weekly[(int)WeekMeasure.WaitingPeople];
        var last = flow.Flow.Weeks / PublishedFlow.ZoneWeeks * PublishedFlow.ZoneWeeks;
        var today = flow.Flow.Inputs.WaitingPeople();
        var zones = flow.Flow.Inputs.Board.Zones;
        return MapPanelsChart.Of(
            flow.Published.Placed.Zones,
            new MapPanelsContent(
                "flow-maps-waiting", "People waiting, today and in week " + last.ToString(CultureInfo.InvariantCulture), measure,
                [
                    new MapPanel("Today", [.. zones.Select((code, zone) => Cell(code, measure, today[zone]))]),
                    new MapPanel(
                        string.Create(CultureInfo.InvariantCulture, $"Week {last}, mean"),
                        [
                            .. flow.Figures.Where(one => one.Week == last && one.AreaKind == EmptyRows.ZoneKind && one.Measure == measure)
                                .Select(one => one.ToCell() with { AreaKind = EmptyRows.DisplayKind }),
                        ]),
                ])
            {
                Tone = LayerTone.Missing,
            },
            FlowPageParts.Caption(flow.Published));
    }

    private static IEnumerable<Figure?> Maps(PublishedFlow flow) => [ZoneMaps(flow)];

    private static IEnumerable<PagePart> Care(PublishedFlow flow)
    {
        if (Fan(flow, WeekMeasure.CareHours, LayerTone.Care) is { } hours)
        {
            yield return new PagePart("part-care", "Care that is given") { Figures = [hours] };
        }
    }

    private static double? Today(PublishedFlow flow, WeekMeasure measure) => measure switch
    {
        WeekMeasure.WaitingPeople => flow.WaitingToday.Value,
        WeekMeasure.CareHours when flow.Level != OutputLevel.Shareable => flow.Flow.Inputs.CareHours().Sum(),
        _ => null,
    };

    private static PublishedCell Cell(string code, Measure measure, double value) => new()
    {
        AreaKind = EmptyRows.DisplayKind,
        Area = code,
        Measure = measure,
        Shown = Shown.Exact,
        Value = value,
        Low = value,
        High = value,
        Origin = Origin.Recorded,
    };

    private static IEnumerable<KeyFigure> Tiles(PublishedFlow flow)
    {
        foreach (var measure in new[] { FlowMeasures.MedianDays, FlowMeasures.Within168, FlowMeasures.FrameworkPlacements })
        {
            if (flow.Whole(measure) is { } figure)
            {
                yield return new KeyFigure(measure.Label, figure.ToCell());
            }
        }

        if (flow.Weekly(WeekMeasure.WaitingPeople).LastOrDefault() is { } last)
        {
            yield return new KeyFigure(string.Create(CultureInfo.InvariantCulture, $"People waiting, week {last.Week}"), last.ToCell());
        }
    }

    /// <summary>The list by zone with its band, and how few providers each zone rests on.</summary>
    private static IEnumerable<Table> ByZone(PublishedFlow flow)
    {
        var last = flow.Flow.Weeks / PublishedFlow.ZoneWeeks * PublishedFlow.ZoneWeeks;
        var figures = flow.Figures.Where(one => one.AreaKind == EmptyRows.ZoneKind).ToLookup(one => one.Area, StringComparer.Ordinal);
        if (figures.Count == 0 || last == 0)
        {
            yield break;
        }

        var waiting = FlowMeasures.Weekly[(int)WeekMeasure.WaitingPeople];
        var today = flow.Flow.Inputs.WaitingPeople();
        yield return new Table
        {
            Key = "flow-zones",
            Title = string.Create(CultureInfo.InvariantCulture, $"Zone by zone in week {last}"),
            Note = "The mean of the list, and between which values that mean lies with 95% certainty. Concentration at the end is 100 "
                + "where one provider has the zone.",
            Columns =
            [
                new("Zone"), new("Waiting today", "people", true), new("Waiting", "people", true), new("From", "people", true),
                new("To", "people", true), new("Concentration", "0 to 100", true),
            ],
            Rows =
            [
                .. flow.Flow.Inputs.Board.Zones.Select((code, zone) =>
                {
                    var list = figures[code].First(one => one.Week == last && one.Measure == waiting);
                    var market = figures[code].First(one => one.Week is null && one.Measure == FlowMeasures.Concentration);
                    return ImmutableArray.Create(
                        TableCell.Of($"{code} {flow.Flow.Inputs.ZoneNames[zone]}"), TableCell.Exact(today[zone]),
                            FlowResultTables.Cell(list.Mean),
                        FlowResultTables.Cell(list.Low), FlowResultTables.Cell(list.High), FlowResultTables.Cell(market.Mean));
                }),
            ],
            File = FlowResultFiles.Zones,
        };
    }
}
