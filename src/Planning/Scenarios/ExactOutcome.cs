using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>An outcome in full: of the county, every zone, and what lies outside the map or has no known place.</summary>
internal static class ExactOutcome
{
    /// <summary>The kinds of zone that need is in, as areas of outcome.csv.</summary>
    internal const string GroupKind = "group:fairness";

    /// <summary>Ways of offering packages, as areas of outcome.csv.</summary>
    internal const string PolicyKind = "policy";

    /// <summary>The rows: of the worst week, if it is not the last, then of the last.</summary>
    internal static ImmutableArray<OutcomeCell> Of(Outcome outcome, CancellationToken cancellation) =>
    [
        .. outcome.Worst == outcome.End ? [] : Rows(outcome, outcome.Worst),
        .. Rows(outcome, outcome.End),
        .. outcome.HasFlow ? FlowRows(outcome, outcome.Flow(cancellation)) : [],
        .. outcome.Options.PlansRounds ? outcome.Rounds(cancellation).SelectMany(RoundsRows) : [],
    ];

    /// <summary>Real rounds with and without the scenario; one search each, so there is no range.</summary>
    private static IEnumerable<OutcomeCell> RoundsRows(RealRounds rounds)
    {
        foreach (var (measure, before, after) in new[]
        {
            (OutcomeMeasures.RoundsTravel, rounds.Before / 60, rounds.After / 60),
            (OutcomeMeasures.RoundsLeftOut, rounds.LeftOutBefore, rounds.LeftOutAfter),
        })
        {
            yield return ModelledRow(
                rounds.Of, EmptyRows.County(measure),
                new FlowChangeFigure(before, after, after - before, after - before, after - before));
        }
    }

    /// <summary>
    /// Figures of the flow of referrals over all weeks, and by way of offering; the range is the 95 % interval of the difference on the
    /// same chance, and eight of ten draws of sizes.
    /// </summary>
    private static IEnumerable<OutcomeCell> FlowRows(Outcome outcome, FlowOutcome flow) =>
        FlowFigures(outcome, flow).Select(one => ModelledRow(outcome.End, EmptyRows.County(one.Measure), one.Figure))
            .Concat(flow.Policies.SelectMany(policy => FlowOutcome.Shows.Select(measure => (measure, Figure: flow.Of(measure, policy.Run)))
                .Where(one => one.Figure.IsKnown)
                .Select(one => ModelledRow(outcome.End, EmptyRows.Of(PolicyKind, policy.Policy, one.measure), one.Figure))));

    /// <summary>Figures of the flow that are known; of days waited in hospital where the list says who waits there.</summary>
    internal static IEnumerable<(Measure Measure, FlowChangeFigure Figure)> FlowFigures(Outcome outcome, FlowOutcome flow)
    {
        foreach (var measure in FlowOutcome.Shows)
        {
            if (flow.Of(measure) is { IsKnown: true } figure)
            {
                yield return (measure, figure);
            }
        }

        if (outcome.Run.County.Cases is not null)
        {
            // Of those who wait, the share of today's list is in hospital: each day each of them is a day waited there.
            yield return (OutcomeMeasures.FlowDelayed, flow.Of(FlowMeasures.Waiting).Times(7 * outcome.Ground.HospitalShare));
        }
    }

    private static OutcomeCell ModelledRow(WeekOutcome week, PublishedCell empty, FlowChangeFigure figure)
    {
        var modelled = empty with { Origin = Origin.Modelled };
        return new OutcomeCell(
            week.Week, week.Day, Exact(modelled, figure.Before), Exact(modelled, figure.After),
            Exact(modelled, figure.Change) with { Low = figure.Low, High = figure.High });
    }

    private static IEnumerable<OutcomeCell> Rows(Outcome outcome, WeekOutcome week)
    {
        var map = outcome.Ground.Map;
        var rows = AreaRows(outcome, week, EmptyRows.CountyKind, "county", -1);
        for (var area = 0; area < map.AreaCount; area++)
        {
            rows = rows.Concat(AreaRows(
                outcome, week, area < map.Count ? EmptyRows.DisplayKind : EmptyRows.BucketKind, map.CodeOf(map.AreaAt(area)), area));
        }

        return rows.Concat(Groups(outcome, week));
    }

    private static IEnumerable<OutcomeCell> AreaRows(Outcome outcome, WeekOutcome week, string kind, string code, int area)
    {
        long Value(OutcomeFigures figures, OutcomeMeasure measure) => area < 0 ? figures.County(measure) : figures.Of(area, measure);
        foreach (var measure in OutcomeMeasures.Of(outcome))
        {
            var (before, after) = (Value(outcome.Before, measure), Value(week.After, measure));
            var (low, high) = week.Range(outcome.Before, area, measure);
            var empty = EmptyRows.Of(kind, code, measure.Measure) with { Status = measure.Status };
            yield return new OutcomeCell(
                week.Week, week.Day, Exact(empty, before, measure.Unit),
                Exact(empty with { Origin = Origin.Modelled }, after, measure.Unit),
                Exact(empty with { Origin = OriginOf(outcome, measure.Measure) }, after - before, measure.Unit) with
                {
                    Low = (double)low / measure.Unit,
                    High = (double)high / measure.Unit,
                });
        }
    }

    private static Origin OriginOf(Outcome outcome, Measure measure) =>
        measure == OutcomeMeasures.Avoided || measure == OutcomeMeasures.SteppedUp ? Origin.Illustrative
        : (measure == OutcomeMeasures.Travel || measure == OutcomeMeasures.Carbon) && outcome.Ground.Travel.IsAssumed ? Origin.Assumed
        : Origin.Modelled;

    /// <summary>Met need as a share of need, by kind of zone.</summary>
    private static IEnumerable<OutcomeCell> Groups(Outcome outcome, WeekOutcome week)
    {
        for (var group = 0; group < Fairness.Count; group++)
        {
            if (Share(outcome.Before, group) is not { } before || Share(week.After, group) is not { } after)
            {
                continue;
            }

            var drawn = week.Drawn.Select(one => (Share(one, group) ?? after) - before).Order().ToList();
            var cut = (drawn.Count - 1) / 10;
            var empty = EmptyRows.Of(GroupKind, Fairness.Words[group], LedgerMeasures.Coverage) with { Origin = Origin.Derived };
            yield return new OutcomeCell(week.Week, week.Day, Exact(empty, before), Exact(empty, after), Exact(empty, after - before) with
            {
                Low = Math.Min(after - before, drawn[cut]),
                High = Math.Max(after - before, drawn[drawn.Count - 1 - cut]),
            });
        }
    }

    private static double? Share(OutcomeFigures figures, int group) =>
        figures.Groups[group] is { Need: > 0 } known ? 100.0 * known.Met / known.Need : null;

    private static PublishedCell Exact(PublishedCell empty, long whole, int unit) => Exact(empty, (double)whole / unit);

    private static PublishedCell Exact(PublishedCell empty, double value) =>
        empty with { Shown = Shown.Exact, Value = value, Low = value, High = value };
}
